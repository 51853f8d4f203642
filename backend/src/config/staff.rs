//! Who works here, as the settings say it. Reads texts; who may do what stands in `shared::access`.

use shared::access::Role;

use super::{Reading, StaffSetting, TrustProfile};

/// Operators and everybody else.
pub(super) fn staff(
    r: &mut Reading,
    operators: &[String],
    others: &[String],
    profile: TrustProfile,
) -> Vec<StaffSetting> {
    let mut staff = Vec::new();
    for text in operators.iter().filter(|text| !text.trim().is_empty()) {
        match member(Role::Operator, text, profile) {
            Some(one) => staff.push(one),
            None => r.0.push("--operators: one is not an IIN, an equals sign and a name".to_owned()),
        }
    }
    for text in others.iter().filter(|text| !text.trim().is_empty()) {
        let role = text.split_once('/').and_then(|(role, rest)| Some((Role::parse(role.trim())?, rest)));
        let known = role.filter(|(role, _)| Role::STAFF.contains(role));
        match known.and_then(|(role, rest)| member(role, rest, profile)) {
            Some(one) => staff.push(one),
            None => r.0.push("--staff: one is not ROLE/IIN=NAME, or a clerk without @OFFICE".to_owned()),
        }
    }
    staff
}

/// `IIN=NAME`, a clerk with `@OFFICE`; numbers of the national test set need not be real ones.
fn member(role: Role, text: &str, profile: TrustProfile) -> Option<StaffSetting> {
    let (iin, name) = text.split_once('=').map(|(iin, name)| (iin.trim(), name.trim()))?;
    let (name, office) = match role {
        Role::Clerk => name.rsplit_once('@').map(|(name, office)| (name.trim(), office.trim()))?,
        _ => (name, ""),
    };
    let digits = iin.len() == 12 && iin.bytes().all(|byte| byte.is_ascii_digit());
    let real = shared::iin::Iin::parse(iin).is_ok() || profile == TrustProfile::NcaTest;
    let whole = digits && real && !name.is_empty() && (role != Role::Clerk || !office.is_empty());
    whole.then(|| StaffSetting {
        role,
        iin: iin.to_owned(),
        name: name.to_owned(),
        office: office.to_owned(),
    })
}
