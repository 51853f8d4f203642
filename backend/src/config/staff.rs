//! Who works here, as the settings say it. Reads texts; who may do what stands in `shared::access`.

use std::collections::BTreeMap;

use shared::access::{Role, clash};

use super::reading::Reading;
use crate::trust::TrustProfile;

/// Somebody who works here, as something.
#[derive(Clone, PartialEq, Eq)]
pub struct StaffSetting {
    /// As what.
    pub role: Role,
    /// The IIN on the person's certificate.
    pub iin: String,
    /// Name, as colleagues see it on a case.
    pub name: String,
    /// Where a clerk works; empty for everybody else.
    pub office: String,
}

/// Neither name nor number reaches a log.
impl core::fmt::Debug for StaffSetting {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("StaffSetting")
    }
}

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

/// What is wrong with the staff as a whole: one person in two roles that do not go together; in production one
/// administrator alone, who could never name an operator, since that takes two.
pub(crate) fn conflicts(staff: &[StaffSetting], profile: TrustProfile) -> Vec<String> {
    let mut roles: BTreeMap<&str, Vec<Role>> = BTreeMap::new();
    for one in staff {
        roles.entry(&one.iin).or_default().push(one.role);
    }
    let apart = roles.values().filter_map(|roles| clash(roles)).map(|apart| {
        format!("--staff: one person cannot be {} and {}", apart.one.as_str(), apart.other.as_str())
    });
    let mut wrong: Vec<String> = apart.collect();
    let administrators = roles.values().filter(|roles| roles.contains(&Role::Administrator)).count();
    if profile == TrustProfile::Production && administrators == 1 {
        wrong.push(
            "--staff: one administrator can name no operator, supervisor or administrator: name two, or none"
                .to_owned(),
        );
    }
    wrong
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

#[cfg(test)]
mod tests {
    use super::*;

    fn all(texts: &[&str]) -> Vec<StaffSetting> {
        let mut reading = Reading::default();
        let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        let staff = staff(&mut reading, &[], &texts, TrustProfile::Demo);
        assert!(reading.0.is_empty(), "{:?}", reading.0);
        staff
    }

    #[test]
    fn one_person_in_two_roles_that_do_not_go_together_is_refused() {
        let both = all(&["auditor/991231500016=A", "operator/991231500016=A", "operator/991231600012=B"]);
        let wrong = conflicts(&both, TrustProfile::Demo);
        assert_eq!(wrong, ["--staff: one person cannot be auditor and operator"]);
        let fine = all(&["auditor/991231500016=A", "operator/991231600012=B", "supervisor/991231600012=B"]);
        assert_eq!(conflicts(&fine, TrustProfile::Demo), Vec::<String>::new());
    }

    #[test]
    fn production_has_two_administrators_or_none() {
        let (one, other) = ("administrator/991231500016=A", "administrator/991231600012=B");
        assert_eq!(conflicts(&all(&[one]), TrustProfile::Production).len(), 1);
        assert_eq!(conflicts(&all(&[one, one]), TrustProfile::Production).len(), 1, "one person named twice");
        for staff in [vec![], vec![one, other]] {
            assert_eq!(conflicts(&all(&staff), TrustProfile::Production), Vec::<String>::new());
        }
        assert_eq!(conflicts(&all(&[one]), TrustProfile::Demo), Vec::<String>::new());
    }
}
