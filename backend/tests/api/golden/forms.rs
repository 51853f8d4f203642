//! The forms that are kept as golden: each kind, each channel, each way to stand for somebody, each answer that is
//! asked of few.

use shared::specimen::{self, REPRESENTATIVE_IIN};
use shared::wire::v1::correction::{ChangeAnswer, CorrectionRequest};
use shared::wire::v1::formation::{
    CopyRef, DateAnswer, DelegationAnswers, FormationRequest, NameAnswers, PowerAnswers,
    RepresentativeAnswers,
};

fn names(surname: &str, given_name: &str) -> NameAnswers {
    NameAnswers { surname: surname.into(), given_name: given_name.into(), patronymic: String::new() }
}

fn copy(purpose: &str) -> CopyRef {
    CopyRef { purpose: purpose.into(), ..CopyRef::default() }
}

/// Somebody with a passport of their own and no zone typed.
fn somebody(surname: &str, given_name: &str, number: &str) -> FormationRequest {
    let mut request = specimen::anna();
    request.answers.recipient.names = names(surname, given_name);
    request.answers.power.principal = names(surname, given_name);
    request.answers.document.number = number.into();
    request.answers.document.mrz.clear();
    request
}

fn passed_on() -> FormationRequest {
    let mut request = somebody("Delgado", "Dalia", "U70000101");
    request.answers.power.agent = names("Castellan", "Celeste");
    request.answers.power.agent_iin.clear();
    request.answers.power.delegated = true;
    request.answers.power.delegation_allowed = true;
    request.answers.power.delegation = DelegationAnswers {
        number: "2-77".into(),
        notary: "Example M. M.".into(),
        issued: specimen::date("2026-05-04"),
        until: specimen::date("2027-02-01"),
        delegate: names("Utopian", "Representative"),
    };
    request.copies.push(copy("delegation"));
    request
}

/// A parent files; the power of attorney that was typed before and is not asked any more lay hidden in the draft.
fn parent() -> FormationRequest {
    let mut request = somebody("Garcia", "Gael", "U70000102");
    request.answers.recipient.birth_date = specimen::date("2015-03-02");
    request.answers.representative.kind = "legal".into();
    request.answers.representative.relation = "parent".into();
    request.answers.power.number = "77-HIDDEN".into();
    request.answers.power.notary = "HIDDEN NOTARY".into();
    request.copies = vec![copy("identity"), copy("representation_proof")];
    request
}

fn single_name() -> FormationRequest {
    let mut request = somebody("Sukarno", "", "U70000103");
    request.answers.recipient.single_name = true;
    request
}

fn translated() -> FormationRequest {
    let mut request = somebody("ერიქსონი", "ანა", "U70000104");
    request.answers.recipient.translated = names("Эриксони", "Ана");
    request.answers.recipient.birth_place = "თბილისი".into();
    request.answers.recipient.birth_place_translated = "Тбилиси".into();
    request.answers.power.principal = names("Эриксони", "Ана");
    request.copies.push(copy("translation"));
    request
}

fn partial_birth_date() -> FormationRequest {
    let mut request = somebody("Okafor", "Olive", "U70000105");
    request.answers.recipient.birth_date =
        DateAnswer { day: String::new(), month: "XX".into(), year: "1971".into() };
    request.answers.recipient.birth_date_partial = true;
    request
}

/// The forms of the portal.
pub(super) fn portal() -> Vec<(&'static str, FormationRequest)> {
    vec![
        ("agent", specimen::anna()),
        ("agent by a power that was passed on", passed_on()),
        ("parent, with a hidden power", parent()),
        ("single name", single_name()),
        ("name of another script", translated()),
        ("birth date known in part", partial_birth_date()),
    ]
}

fn in_person() -> FormationRequest {
    let mut request = somebody("Hallgrim", "Hedda", "U70000106");
    let counter = specimen::anna_at_centre();
    request.channel = counter.channel;
    request.answers.representative = counter.answers.representative;
    request.answers.power = counter.answers.power;
    request.copies = counter.copies;
    request.signer_iin.clear();
    request
}

fn guardian_at_centre() -> FormationRequest {
    let mut request = in_person();
    request.answers.recipient.names = names("Ibsen", "Ilse");
    request.answers.document.number = "U70000107".into();
    request.answers.recipient.birth_date = specimen::date("2014-07-09");
    request.answers.representative = RepresentativeAnswers {
        kind: "legal".into(),
        names: names("Ibsen", "Ingrid"),
        iin: REPRESENTATIVE_IIN.into(),
        relation: "guardian".into(),
        ..RepresentativeAnswers::default()
    };
    request.copies.push(copy("representation_proof"));
    request
}

fn agent_at_centre() -> FormationRequest {
    let mut request = in_person();
    let agent = somebody("Jansson", "Jorun", "U70000108");
    request.answers.recipient.names = names("Jansson", "Jorun");
    request.answers.document.number = "U70000108".into();
    request.answers.representative = agent.answers.representative;
    request.answers.power = PowerAnswers { until: specimen::date("2027-03-09"), ..agent.answers.power };
    request.copies.push(copy("power_of_attorney"));
    request
}

/// Formations at a counter.
pub(super) fn centre() -> Vec<(&'static str, FormationRequest)> {
    vec![
        ("in person", in_person()),
        ("guardian at a counter", guardian_at_centre()),
        ("agent at a counter", agent_at_centre()),
    ]
}

/// Whom the register knows before, with the passport they showed then: surname, given name, document.
pub(super) const KNOWN: [(&str, &str, &str); 3] =
    [("Nansen", "Nora", "U70000201"), ("Olsen", "Otilia", "U70000202"), ("Quist", "Quirina", "U70000203")];

/// A renewed passport under the old number, its zone not typed.
fn renewed(iin: &str, document: &str) -> CorrectionRequest {
    let mut request = specimen::renewal(iin);
    request.answers.document.number = document.into();
    request.answers.document.mrz.clear();
    request
}

fn married(iin: &str) -> CorrectionRequest {
    let mut request = specimen::marriage(iin);
    request.answers.document.mrz.clear();
    request
}

/// An operator's error to be mended: a supervisor decides.
fn mended(iin: &str, document: &str) -> CorrectionRequest {
    let mut request = renewed(iin, document);
    request
        .answers
        .rows
        .insert(0, ChangeAnswer { parameter: "surname".into(), text: "Qvist".into(), ..Default::default() });
    request.answers.reason = "operator_error".into();
    request
}

/// Corrections, each of the number of somebody in [`KNOWN`].
pub(super) fn corrections(numbers: [&str; 3]) -> Vec<(&'static str, CorrectionRequest)> {
    let [(.., first), _, (.., third)] = KNOWN;
    vec![
        ("renewed document", renewed(numbers[0], first)),
        ("marriage", married(numbers[1])),
        ("operator's error", mended(numbers[2], third)),
    ]
}
