//! The demonstration (only with `--demo`): its own certification authority, key files to try, a register with
//! synthetic people of Utopia. Everything made here says that it is a demonstration; a second start reuses it.

mod authority;
mod cast;
mod people;
mod published;
mod registers;
mod seed;
mod stories;

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use eds::crl::Crl;
use eds::time::UnixSeconds;
use eds::x509::Certificate;
use shared::time::Timestamp;

pub use authority::{Authority, AuthorityError, HeldKey, Holder};
pub use cast::{
    ADMINISTRATOR_IIN, AUDITOR_IIN, CLERK_IIN, CONTACT_CENTRE_IIN, OPERATOR_IIN, OTHER_IIN, PASSWORD,
    REPRESENTATIVE_IIN, SECOND_ADMINISTRATOR_IIN, SECOND_CLERK_IIN, SECOND_OPERATOR_IIN,
    SECOND_REPRESENTATIVE_IIN, SUPERVISOR_IIN,
};
pub(crate) use published::{PAPERS, told};
pub use published::{Published, Specimen, published, specimens};
pub use registers::PlayedRegisters;
pub(crate) use seed::seed;
pub(crate) use stories::turn_back;

use crate::config::{DEMONSTRATION_NUMBERING_KEY, Role, StaffSetting};
use crate::ids;
use crate::trust::write_whole;

/// What [`prepare`] made or found.
pub(crate) struct Made {
    pub(crate) trust_dir: PathBuf,
    pub(crate) copies_key_file: PathBuf,
    pub(crate) numbering_key_file: PathBuf,
    pub(crate) service_key: (PathBuf, PathBuf),
}

/// The people who get keys: file name, IIN, surname, name.
const HOLDERS: [(&str, &str, &str, &str); 13] = [
    ("representative", REPRESENTATIVE_IIN, "UTOPIAN", "REPRESENTATIVE"),
    ("representative-2", SECOND_REPRESENTATIVE_IIN, "UTOPIAN", "SECOND"),
    ("operator", OPERATOR_IIN, "UTOPIAN", "OPERATOR"),
    ("operator-2", SECOND_OPERATOR_IIN, "UTOPIAN", "OPERATOR TWO"),
    ("clerk", CLERK_IIN, "UTOPIAN", "CLERK"),
    ("clerk-2", SECOND_CLERK_IIN, "UTOPIAN", "CLERK TWO"),
    ("supervisor", SUPERVISOR_IIN, "UTOPIAN", "SUPERVISOR"),
    ("contact-centre", CONTACT_CENTRE_IIN, "UTOPIAN", "CONTACT CENTRE"),
    ("administrator", ADMINISTRATOR_IIN, "UTOPIAN", "ADMINISTRATOR"),
    ("administrator-2", SECOND_ADMINISTRATOR_IIN, "UTOPIAN", "ADMINISTRATOR TWO"),
    ("auditor", AUDITOR_IIN, "UTOPIAN", "AUDITOR"),
    ("expired", OTHER_IIN, "UTOPIAN", "EXPIRED"),
    ("revoked", OTHER_IIN, "UTOPIAN", "REVOKED"),
];

/// Who works in the demonstration.
pub(crate) fn staff() -> Vec<StaffSetting> {
    let places = [
        (Role::Operator, OPERATOR_IIN, ""),
        (Role::Operator, SECOND_OPERATOR_IIN, ""),
        (Role::Clerk, CLERK_IIN, "office-1"),
        (Role::Clerk, SECOND_CLERK_IIN, "office-2"),
        (Role::Supervisor, SUPERVISOR_IIN, ""),
        (Role::ContactCentre, CONTACT_CENTRE_IIN, ""),
        (Role::Administrator, ADMINISTRATOR_IIN, ""),
        (Role::Administrator, SECOND_ADMINISTRATOR_IIN, ""),
        (Role::Auditor, AUDITOR_IIN, ""),
    ];
    let name = |number: &str| {
        let holder = HOLDERS.iter().find(|(_, iin, _, _)| *iin == number);
        holder.map_or_else(String::new, |(_, _, surname, given)| format!("{surname} {given}"))
    };
    places
        .into_iter()
        .map(|(role, iin, office)| StaffSetting {
            role,
            iin: iin.to_owned(),
            name: name(iin),
            office: office.to_owned(),
        })
        .collect()
}

/// Days before its end from which a key of the demonstration is made anew.
const RENEWED_DAYS: i64 = 60;
/// Seconds for which a list of the demonstration is left alone.
const LIST_RENEWED_SECONDS: i64 = 86_400;

/// Whether a key is not there, or is over soon.
fn runs_out(path: &Path, now: UnixSeconds) -> bool {
    let held = fs::read(path).ok().and_then(|bytes| HeldKey::open(&bytes, PASSWORD).ok());
    held.is_none_or(|key| {
        let certificate = key.certificate();
        now < certificate.not_before() || now.plus_days(RENEWED_DAYS) > certificate.not_after()
    })
}

/// A fresh list, unless the one that lies there is of today: several processes share the folder.
fn renew_list(
    path: &Path,
    authority: &Authority,
    revoked: &[Certificate],
    now: UnixSeconds,
) -> Result<(), AuthorityError> {
    let lying = fs::read(path).ok().and_then(|bytes| Crl::from_der(&bytes).ok());
    let of_today = lying.is_some_and(|list| {
        let age = now.0 - list.this_update().0;
        (0..LIST_RENEWED_SECONDS).contains(&age) && list.len() == revoked.len()
    });
    if !of_today {
        write_whole(path, &authority.revocation_list(revoked, now)?)?;
    }
    Ok(())
}

/// Makes what is not there yet or runs out, and a fresh revocation list: at the start, and every hour while it runs.
pub(crate) fn prepare(data_dir: &Path, now: Timestamp) -> Result<Made, Vec<String>> {
    prepare_in(data_dir, UnixSeconds(now.as_second()))
        .map_err(|error| vec![format!("demonstration: {error}")])
}

fn prepare_in(data_dir: &Path, now: UnixSeconds) -> Result<Made, AuthorityError> {
    let folder = data_dir.join("demo");
    let keys = data_dir.join("keys");
    let trust_dir = folder.join("trust");
    for path in [
        &folder,
        &keys,
        &trust_dir.join("anchors"),
        &trust_dir.join("intermediates"),
        &trust_dir.join("crls"),
    ] {
        fs::create_dir_all(path)?;
    }
    let authority_file = folder.join("authority.hex");
    let authority = match fs::read_to_string(&authority_file) {
        Ok(text) => Authority::restore(&text)?,
        Err(_) => {
            let authority = Authority::new("DEMO", now)?;
            write_secret(&authority_file, authority.store().as_bytes())?;
            authority
        }
    };
    write_whole(&trust_dir.join("anchors/demo-root.cer"), authority.root().der())?;
    write_whole(&trust_dir.join("intermediates/demo-issuing.cer"), authority.issuing().der())?;
    let (year, day) = (365, 86_400);
    let mut revoked = Vec::new();
    for (name, iin, surname, given) in HOLDERS {
        let path = keys.join(format!("{name}.p12"));
        if !path.exists() || (name != "expired" && name != "revoked" && runs_out(&path, now)) {
            let (from, until) = match name {
                "expired" => (now.plus_days(-2 * year), now.plus_seconds(-day)),
                _ => (now.plus_seconds(-day), now.plus_days(2 * year)),
            };
            let holder = Holder::Person { iin, surname, name: given };
            write_secret(&path, &authority.key_file(&holder, from, until, PASSWORD)?)?;
        }
        if name == "revoked" {
            revoked.push(HeldKey::open(&fs::read(&path)?, PASSWORD)?.certificate().clone());
        }
    }
    renew_list(&trust_dir.join("crls/demo.crl"), &authority, &revoked, now)?;
    fs::write(keys.join("README.txt"), readme())?;
    for (name, picture) in PAPERS {
        let path = keys.join(name);
        // Made anew every hour, while somebody may be taking it to the form.
        if fs::read(&path).ok().as_deref() != Some(picture) {
            write_whole(&path, picture)?;
        }
    }
    let service = folder.join("service.p12");
    if runs_out(&service, now) {
        let holder = Holder::Service { name: "DEMO IIN SERVICE" };
        let until = now.plus_days(2 * year);
        write_secret(&service, &authority.key_file(&holder, now.plus_seconds(-day), until, PASSWORD)?)?;
    }
    let password = folder.join("service-password.txt");
    write_secret(&password, PASSWORD.as_bytes())?;
    let copies_key_file = kept_key(folder.join("copies-key.hex"))?;
    let numbering_key_file = kept_key(folder.join(DEMONSTRATION_NUMBERING_KEY))?;
    Ok(Made { trust_dir, copies_key_file, numbering_key_file, service_key: (service, password) })
}

/// A file with a key of 32 random bytes: made once, used ever after.
fn kept_key(path: PathBuf) -> Result<PathBuf, AuthorityError> {
    if !path.exists() {
        let key = ids::bytes::<32>().map_err(|_| AuthorityError::Randomness)?;
        write_secret(&path, hex::encode(key).as_bytes())?;
    }
    Ok(path)
}

/// Writes a file only its owner reads, whole or not at all: another process may be reading the one that is there.
fn write_secret(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if fs::read(path).is_ok_and(|lying| lying == bytes) {
        return Ok(());
    }
    let beside = path.with_extension(format!("new-{}", ids::id().unwrap_or_default()));
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true).mode(0o600);
    let mut file = options.open(&beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(beside, path)
}

fn readme() -> String {
    format!(
        "Key files of the demonstration. Password of all of them: {PASSWORD}\n\n\
         representative.p12    files applications (IIN {REPRESENTATIVE_IIN})\n\
         representative-2.p12  another representative (IIN {SECOND_REPRESENTATIVE_IIN})\n\
         operator.p12          the operator of the Ministry: queue and decisions (IIN {OPERATOR_IIN})\n\
         operator-2.p12        a second operator, for what one alone may not do\n\
         clerk.p12             the clerk of the first service centre: counter, receipts, hand-over\n\
         clerk-2.p12           the clerk of the second service centre\n\
         supervisor.p12        the supervisor: overdue cases, confirmations by a second person, complaints\n\
         contact-centre.p12    the contact centre: state of a case, visits at home\n\
         administrator.p12     calendar, staff, consuming systems\n\
         administrator-2.p12   a second administrator: naming operators takes two\n\
         auditor.p12           the journal\n\
         expired.p12           a certificate that has expired: refused at sign-in\n\
         revoked.p12           a certificate that was revoked: refused at sign-in\n\n\
         Beside them the passport and the power of attorney of the people whom the played registers know: what is filed\n\
         for one of them with these papers is granted at once. The page /demo says what to type.\n\n\
         They are issued by an authority made on this machine and are believed by this demonstration only.\n"
    )
}
