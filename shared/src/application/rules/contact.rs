//! How to reach people: the recipient, so that they hear of every step even when somebody else files for them.

use super::read::{self, ADDRESS_MAX, NAME_MAX};
use super::{Findings, Scene};
use crate::contact;
use crate::finding::FindingCode;
use crate::form::Field;
use crate::law::Cite;
use crate::offices::provider::Provider;

/// Address of stay, phone, e-mail of the recipient.
pub(super) fn recipient(scene: &Scene<'_>, findings: &mut Findings) -> (Option<String>, String, String) {
    let (answers, other) = (&scene.request.answers.contact, &scene.request.answers.representative);
    let basis = Cite::R3_1;
    let address =
        read::required(&answers.stay_address, Field::StayAddress.path(), ADDRESS_MAX, basis, findings);
    let phone = phone(&answers.phone, Field::Phone.path(), findings);
    let email = email(&answers.email, Field::Email.path(), findings);
    if read::is_blank(&answers.phone) && read::is_blank(&answers.email) {
        findings.say(FindingCode::ContactMissing, Field::Phone.path(), basis);
    }
    // What is typed in two ways may be one: the numbers are compared, not the typing.
    let quiet = &mut Findings::default();
    let same_phone =
        !phone.is_empty() && phone == self::phone(&other.phone, Field::RepresentativePhone.path(), quiet);
    let theirs = self::email(&other.email, Field::RepresentativeEmail.path(), quiet);
    let same_email = !email.is_empty() && email.to_lowercase() == theirs.to_lowercase();
    if same_phone || same_email {
        findings.say(FindingCode::ContactShared, Field::Phone.path(), basis);
    }
    (address, phone, email)
}

/// The region of stay, when it is answered: by it the police body is found that provides the service.
//= R258/1.2
//# Оказание государственной услуги осуществляется территориальными органами полиции
pub(super) fn region(scene: &Scene<'_>, findings: &mut Findings) -> Option<Provider> {
    let answer = &scene.request.answers.contact.stay_region;
    if read::is_blank(answer) {
        return None;
    }
    read::choice(answer, Field::StayRegion.path(), Cite::R1_2, findings, Provider::parse)
}

/// An international number, as `+` and digits.
pub(super) fn phone(value: &str, at: &'static str, findings: &mut Findings) -> String {
    let Some(text) = read::text(value, at, 40, Cite::R3_1, findings) else { return String::new() };
    if text.is_empty() {
        return text;
    }
    contact::phone(&text).unwrap_or_else(|| {
        findings.say(FindingCode::Phone, at, Cite::R3_1);
        String::new()
    })
}

/// An e-mail address, as typed. Whether it exists only a letter tells.
pub(super) fn email(value: &str, at: &'static str, findings: &mut Findings) -> String {
    let Some(text) = read::text(value, at, NAME_MAX, Cite::R3_1, findings) else { return String::new() };
    if !text.is_empty() && contact::email(&text).is_none() {
        findings.say(FindingCode::Email, at, Cite::R3_1);
        return String::new();
    }
    text
}
