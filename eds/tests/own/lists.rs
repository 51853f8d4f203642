//! Revocation lists: when one may be believed, and what it then says.

use eds::crl::{Crl, CrlError, Reason, Revocation, RevokedEntry, Why, check_list, issue, judge};
use eds::time::UnixSeconds;
use eds::x509::Certificate;
use eds::x509::builder::Issuer;

use crate::support::{Authority, NOW, citizen, key};

fn subject(authority: &Authority) -> Certificate {
    authority.issue(&citizen(), &key(9))
}

fn entry(serial: &[u8], reason: Reason) -> RevokedEntry {
    RevokedEntry { serial: serial.to_vec(), at: NOW.plus_days(-2), reason }
}

fn at(authority: &Authority, list: &Crl, moment: UnixSeconds) -> Revocation {
    judge(&subject(authority), &authority.certificate, std::slice::from_ref(list), moment)
}

#[test]
fn a_current_list_decides() {
    let authority = Authority::new();
    let subject = subject(&authority);
    let empty = authority.list(&[]);
    assert!(empty.is_empty());
    assert_eq!(at(&authority, &empty, NOW), Revocation::Good);
    let others: Vec<RevokedEntry> =
        (1..=200u8).map(|n| entry(&[0x20, n, n, n], Reason::Unspecified)).collect();
    let full = authority.list(&others);
    assert_eq!((full.len(), at(&authority, &full, NOW)), (200, Revocation::Good));
    for reason in [
        Reason::Unspecified,
        Reason::KeyCompromise,
        Reason::CaCompromise,
        Reason::AffiliationChanged,
        Reason::Superseded,
        Reason::CessationOfOperation,
        Reason::CertificateHold,
        Reason::PrivilegeWithdrawn,
        Reason::AaCompromise,
    ] {
        let mut entries = others.clone();
        entries.insert(77, entry(subject.serial(), reason));
        let list = authority.list(&entries);
        let revoked = Revocation::Revoked { at: NOW.plus_days(-2), reason };
        assert_eq!(at(&authority, &list, NOW), revoked);
        // A good list beside it changes nothing.
        let both = [authority.list(&[]), list];
        assert_eq!(judge(&subject, &authority.certificate, &both, NOW), revoked);
    }
}

#[test]
fn whoever_fetched_a_list_can_ask_whether_to_keep_it() {
    let authority = Authority::new();
    let list = authority.list(&[]);
    assert_eq!(list.number(), Some(&[7][..]));
    let ask = |issuer, moment| check_list(&list, issuer, moment);
    assert_eq!(ask(&authority.certificate, NOW), Ok(()));
    assert_eq!(ask(&authority.certificate, NOW.plus_days(2)), Err(Why::Stale));
    assert_eq!(ask(&authority.certificate, NOW.plus_days(-2)), Err(Why::Future));
    assert_eq!(ask(&authority.root, NOW), Err(Why::NoList));
}

#[test]
fn a_list_has_its_time() {
    let authority = Authority::new();
    let list = authority.list(&[]);
    assert_eq!(list.this_update(), NOW.plus_days(-1));
    assert_eq!(list.next_update(), Some(NOW.plus_days(1)));
    assert_eq!(at(&authority, &list, NOW.plus_days(-1)), Revocation::Good);
    assert_eq!(at(&authority, &list, NOW.plus_days(-1).plus_seconds(-1)), Revocation::Unknown(Why::Future));
    assert_eq!(at(&authority, &list, NOW.plus_days(1)), Revocation::Good);
    assert_eq!(at(&authority, &list, NOW.plus_days(1).plus_seconds(1)), Revocation::Unknown(Why::Stale));
}

#[test]
fn a_list_issued_after_expiry_proves_nothing() {
    let authority = Authority::new();
    let after = NOW.plus_days(366);
    let der = issue(&authority.issuer(), 1, after, after.plus_days(1), &[], &[]).expect("issued");
    let list = Crl::from_der(&der).expect("a list");
    assert_eq!(at(&authority, &list, after), Revocation::Unknown(Why::AfterExpiry));
}

#[test]
fn only_the_issuer_of_the_certificate_may_sign() {
    let authority = Authority::new();
    let subject = subject(&authority);
    let root = Issuer { certificate: &authority.root, key: &authority.root_key };
    let der = issue(&root, 1, NOW.plus_days(-1), NOW.plus_days(1), &[], &[]).expect("issued");
    let foreign = Crl::from_der(&der).expect("a list");
    assert_eq!(at(&authority, &foreign, NOW), Revocation::Unknown(Why::NoList));
    assert_eq!(judge(&subject, &authority.certificate, &[], NOW), Revocation::Unknown(Why::NoList));

    let mut der =
        issue(&authority.issuer(), 1, NOW.plus_days(-1), NOW.plus_days(1), &[], &[]).expect("issued");
    *der.last_mut().expect("octets") ^= 1;
    let forged = Crl::from_der(&der).expect("a list");
    assert_eq!(at(&authority, &forged, NOW), Revocation::Unknown(Why::BadSignature));
    // A forged list beside a good one neither helps nor harms.
    let both = [forged, authority.list(&[])];
    assert_eq!(judge(&subject, &authority.certificate, &both, NOW), Revocation::Good);

    // An authority that may sign certificates but no lists.
    let no_lists = crate::support::reissue(
        &authority.certificate,
        &authority.root_key,
        crate::support::replace(eds::oid::KEY_USAGE, &[3, 2, 2, 4]),
    );
    let answer = judge(&subject, &no_lists, &[authority.list(&[])], NOW);
    assert_eq!(answer, Revocation::Unknown(Why::BadSignature));
    // Another certificate than the issuer's.
    let answer = judge(&subject, &authority.root, &[authority.list(&[])], NOW);
    assert_eq!(answer, Revocation::Unknown(Why::NoList));
}

#[test]
fn other_bytes_are_no_list() {
    let authority = Authority::new();
    let der = issue(&authority.issuer(), 1, NOW, NOW, &[], &[]).expect("issued");
    assert_eq!(Crl::from_der(&[]).err(), Some(CrlError::Malformed));
    assert_eq!(Crl::from_der(&der[..der.len() - 1]).err(), Some(CrlError::Malformed));
    assert_eq!(Crl::from_der(&[der.as_slice(), &[0]].concat()).err(), Some(CrlError::Malformed));
    assert_eq!(Crl::from_der(authority.certificate.der()).err(), Some(CrlError::Malformed));
}
