//! Whose certificates sign: paths, purposes and persons, groups 3, 4, 6 and 7.

use eds::gost3410::SigningKey;
use eds::oid;
use eds::x509::Certificate;

use crate::messages::{Draft, ask};
use crate::pki::{self, BIN, ISSUES, SERVES, Wish, policy, purposes, usage};
use crate::set::{Cast, Holder, Question, Set};

pub(crate) fn add(set: &mut Set, cast: &Cast) {
    paths(set, cast);
    purpose(set, cast);
    persons(set, cast);
}

/// Asks about a message of the leaf's holder that brings a chain along.
fn refuse(set: &mut Set, (id, group): (&str, u8), leaf: Holder, chain: &[&Certificate], code: &str) {
    let mut draft = Draft::new(&leaf);
    draft.certificates.extend(chain.iter().map(|certificate| certificate.der().to_vec()));
    ask(set, id, group, &draft.write(), ("reject", code));
}

/// A person's certificate issued by whoever holds `issuer`.
fn below(seed: u8, issuer: &Certificate, issuer_key: &SigningKey) -> Holder {
    let key = pki::key(seed, 40);
    Holder { certificate: Wish::person(0x40).sign(&key, issuer.subject().der(), issuer_key), key }
}

/// Groups 3 and 4: the way to the root, and its time.
fn paths(set: &mut Set, cast: &Cast) {
    let seed = cast.seed;
    let Cast { authority, impostor, person, .. } = cast;
    // A foreign authority with the names and serial numbers of the true one, shipped in the message.
    let fake = || below(seed, &impostor.certificate, &impostor.key);
    let chain = [&impostor.certificate, &impostor.root];
    refuse(set, ("path-impostor", 3), fake(), &chain, "path-bad-signature");
    refuse(set, ("path-impostor-alone", 3), fake(), &[], "path-bad-signature");
    let (key, wish) = (pki::key(seed, 40), Wish::person(0x40));
    let own = Holder { certificate: wish.sign(&key, &pki::name(&wish.subject), &key), key };
    refuse(set, ("path-self-signed", 3), own, &[], "path-unknown-issuer");
    // A person's certificate used as an authority's.
    let by_person = below(seed, &person.certificate, &person.key);
    refuse(set, ("path-leaf-as-authority", 3), by_person, &[&person.certificate], "path-not-authority");
    // Nobody vouches for an authority that only the message brought along.
    let sub_key = pki::key(seed, 44);
    let stranger =
        Wish::authority(12, "STRANGER").sign(&sub_key, authority.root.subject().der(), &authority.root_key);
    let leaf = below(seed, &stranger, &sub_key);
    refuse(set, ("path-stranger-without-lists", 5), leaf, &[&stranger], "revocation-no-list");
    authorities(set, cast);
    leaves(set, cast);
    let draft = Draft::new(person);
    let question = Question {
        id: "path-foreign-root",
        group: 3,
        kind: "cms",
        bytes: &draft.write(),
        expect: ("reject", "path-unknown-issuer"),
    };
    let vector = set.ask(&question);
    vector["trust"] = serde_json::json!(["vectors/impostor_root.cer"]);
    vector["intermediates"] = serde_json::json!([]);
}

/// Authorities that may not issue what they issue.
fn authorities(set: &mut Set, cast: &Cast) {
    let (seed, authority) = (cast.seed, &cast.authority);
    let sub = || Wish::authority(9, "SUB");
    let unknown = (oid::FRIENDLY_NAME, true, vec![5, 0]);
    for (id, wish, code) in [
        ("path-authority-without-flag", sub().without(oid::BASIC_CONSTRAINTS), "path-not-authority"),
        ("path-authority-may-not-sign", sub().with(usage(SERVES)), "path-not-authority"),
        ("path-authority-expired", sub().valid(-300, -1), "path-expired"),
        ("path-authority-unknown-critical", sub().with(unknown), "path-unknown-critical-extension"),
    ] {
        let key = pki::key(seed, 41);
        let sub = wish.sign(&key, authority.certificate.subject().der(), &authority.key);
        refuse(set, (id, 3), below(seed, &sub, &key), &[&sub], code);
    }
    // An authority that may have no authority below itself.
    let short_key = pki::key(seed, 42);
    let short = Wish::authority(10, "SHORT").with(pki::authority(Some(0)));
    let short = short.sign(&short_key, authority.root.subject().der(), &authority.root_key);
    let key = pki::key(seed, 43);
    let sub = Wish::authority(11, "BELOW").sign(&key, short.subject().der(), &short_key);
    refuse(set, ("path-too-long", 3), below(seed, &sub, &key), &[&sub, &short], "path-too-long");
}

/// Signers' certificates that the true authority should not have issued, or no longer counts.
fn leaves(set: &mut Set, cast: &Cast) {
    let person = || Wish::person(0x40);
    let unknown = (oid::FRIENDLY_NAME, true, vec![5, 0]);
    for (id, group, wish, code) in [
        ("path-unknown-critical", 3, person().with(unknown), "path-unknown-critical-extension"),
        ("path-signer-is-authority", 3, person().with(pki::authority(None)), "path-authority-as-signer"),
        ("path-expired", 4, person().valid(-300, -1), "path-expired"),
        ("path-not-yet-valid", 4, person().valid(1, 300), "path-not-yet-valid"),
    ] {
        refuse(set, (id, group), cast.holder(40, &wish), &[], code);
    }
}

/// Group 6: what a key is for.
fn purpose(set: &mut Set, cast: &Cast) {
    let person = Wish::person(0x50);
    for (id, wish, code) in [
        (
            "purpose-authentication",
            person
                .clone()
                .with(purposes(false, &[oid::EKU_CLIENT_AUTH, oid::EKU_CITIZEN]))
                .with(usage([5, 0xa0])),
            "path-key-usage",
        ),
        (
            "purpose-authentication-may-sign",
            person.clone().with(purposes(false, &[oid::EKU_CLIENT_AUTH, oid::EKU_CITIZEN])),
            "path-key-purpose",
        ),
        ("purpose-no-non-repudiation", person.clone().with(usage(SERVES)), "path-key-usage"),
        ("purpose-no-usage", person.clone().without(oid::KEY_USAGE), "path-key-usage"),
        ("purpose-authority-usage", person.clone().with(usage(ISSUES)), "path-key-usage"),
        (
            "purpose-time-stamping",
            person.clone().with(purposes(true, &[oid::EKU_TIME_STAMPING])),
            "path-key-purpose",
        ),
        (
            "purpose-other-policy",
            person.clone().with(policy(&oid::POLICY_TIME_STAMPING)),
            "path-certificate-policy",
        ),
        ("purpose-no-policy", person.clone().without(oid::CERTIFICATE_POLICIES), "path-certificate-policy"),
    ] {
        let holder = cast.holder(50, &wish);
        ask(set, id, 6, &Draft::new(&holder).write(), ("reject", code));
    }
    let machine = person
        .named(pki::names("Портал", None, Some(BIN)))
        .with(purposes(false, &[oid::EKU_LEGAL_ENTITY, oid::EKU_ROLE_SYSTEM]));
    // Older systems have no purpose that says what they are.
    let plain = machine.clone().with(purposes(false, &[oid::EKU_LEGAL_ENTITY]));
    let message = |wish| Draft::new(&cast.holder(51, wish)).write();
    let (message, of_plain) = (message(&machine), message(&plain));
    let refused = ("reject", "path-wrong-holder");
    for (id, bytes, required, expect) in [
        ("purpose-machine-for-person", &message, "person", refused),
        ("purpose-machine-for-itself", &message, "system", ("accept", "good")),
        ("purpose-plain-machine-for-person", &of_plain, "person", refused),
        ("purpose-plain-machine-for-itself", &of_plain, "system", ("accept", "good")),
    ] {
        set.ask(&Question { id, group: 6, kind: "cms", bytes, expect })["required"] = required.into();
    }
    let message = Draft::new(&cast.person).write();
    let question = Question {
        id: "purpose-person-for-machine",
        group: 6,
        kind: "cms",
        bytes: &message,
        expect: ("reject", "path-wrong-holder"),
    };
    set.ask(&question)["required"] = "system".into();
}

/// Group 7: who the holder is.
fn persons(set: &mut Set, cast: &Cast) {
    let person = Wish::person(0x60);
    let twice = |kind, value: &str| {
        let mut subject = person.subject.clone();
        subject.push((kind, value.to_owned()));
        person.clone().named(subject)
    };
    for (id, wish, code) in [
        ("person-two-numbers", twice(oid::SERIAL_NUMBER, "IIN991231600012"), "identity-several-iin"),
        (
            "person-number-shape",
            person.clone().named(pki::names("А Б", Some("99123150001"), None)),
            "identity-iin-shape",
        ),
        ("person-two-names", twice(oid::COMMON_NAME, "ДРУГОЙ"), "identity-common-name"),
        ("person-organization-shape", twice(oid::ORGANIZATIONAL_UNIT, "Отдел"), "identity-bin-shape"),
        (
            "person-number-check-digit",
            person.clone().named(pki::names("А Б", Some("991231500017"), None)),
            "identity-iin-check-digit",
        ),
        (
            "person-organization-check-digit",
            person.clone().named(pki::names("А Б", Some(pki::IIN), Some("991240000004"))),
            "identity-bin-check-digit",
        ),
        (
            "person-two-roles",
            person.clone().with(purposes(
                false,
                &[
                    oid::EKU_EMAIL_PROTECTION,
                    oid::EKU_LEGAL_ENTITY,
                    oid::EKU_ROLE_HEAD,
                    oid::EKU_ROLE_EMPLOYEE,
                ],
            )),
            "identity-contradiction",
        ),
    ] {
        let holder = cast.holder(60, &wish);
        let bytes = Draft::new(&holder).write();
        let vector =
            set.ask(&Question { id, group: 7, kind: "cms", bytes: &bytes, expect: ("reject", code) });
        vector["policy"] = "production".into();
    }
    let message = Draft::new(&cast.other_person).write();
    let question = Question {
        id: "person-another",
        group: 7,
        kind: "cms",
        bytes: &message,
        expect: ("reject", "another-person"),
    };
    set.ask(&question)["applicant_iin"] = pki::IIN.into();
    let message = Draft::new(&cast.person).write();
    let question = Question {
        id: "person-no-organization",
        group: 7,
        kind: "cms",
        bytes: &message,
        expect: ("reject", "another-organization"),
    };
    set.ask(&question)["applicant_bin"] = BIN.into();
    let question =
        Question { id: "person-honest", group: 0, kind: "cms", bytes: &message, expect: ("accept", "good") };
    let vector = set.ask(&question);
    vector["applicant_iin"] = pki::IIN.into();
    vector["policy"] = "production".into();
    vector["signers"] = serde_json::json!([{"iin": pki::IIN, "bin": null, "kind": "individual"}]);
}
