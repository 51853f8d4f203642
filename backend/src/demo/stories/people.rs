//! The synthetic people of the stories, all of the specimen state Utopia, as the answers of their forms. None of them
//! lives. Dates of papers are told from a day, so that the stories are true on any.

use shared::time::Date;
use shared::wire::v1::correction::{ChangeAnswer, CorrectionAnswers};
use shared::wire::v1::formation::{
    ContactAnswers, DateAnswer, DocumentAnswers, FormationAnswers, NameAnswers, PowerAnswers,
    RecipientAnswers, RepresentativeAnswers,
};

use crate::demo::cast;

/// Whom a form is about.
#[derive(Clone, Copy)]
pub(super) struct Somebody {
    pub(super) surname: &'static str,
    pub(super) given_name: &'static str,
    /// Year, month, day; empty parts are not known.
    pub(super) born: (&'static str, &'static str, &'static str),
    pub(super) sex: &'static str,
    pub(super) passport: &'static str,
}

/// A day as three boxes.
pub(super) fn date(day: Date) -> DateAnswer {
    DateAnswer { day: day.day().to_string(), month: day.month().to_string(), year: day.year().to_string() }
}

/// The day so many days before; the day itself where the calendar of the world ends.
pub(super) fn days_before(day: Date, days: i64) -> Date {
    day.checked_sub(jiff::Span::new().days(days)).unwrap_or(day)
}

fn names(surname: &str, given_name: &str) -> NameAnswers {
    NameAnswers { surname: surname.into(), given_name: given_name.into(), patronymic: String::new() }
}

/// A passport without a machine-readable zone: a person reads it.
pub(super) fn passport(number: &str, today: Date) -> DocumentAnswers {
    DocumentAnswers {
        kind: "P".into(),
        number: number.into(),
        issuer: "UTO".into(),
        authority: "Ministry of the Interior".into(),
        issued: date(days_before(today, 400)),
        expires: date(days_before(today, -3000)),
        mrz: String::new(),
    }
}

pub(super) fn contact() -> ContactAnswers {
    ContactAnswers {
        stay_address: "Алматы, улица Примерная, 7".into(),
        phone: "+77010000001".into(),
        ..ContactAnswers::default()
    }
}

/// The last digits of a passport's number: what is one person's own stays so.
fn digits(passport: &str) -> &str {
    passport.get(passport.len().saturating_sub(7)..).unwrap_or(passport)
}

pub(super) fn in_person() -> RepresentativeAnswers {
    RepresentativeAnswers { kind: "self".into(), ..RepresentativeAnswers::default() }
}

/// Formation for somebody who stands at the counter.
pub(super) fn newcomer(one: Somebody, today: Date) -> FormationAnswers {
    let (year, month, day) = one.born;
    FormationAnswers {
        recipient: RecipientAnswers {
            names: names(one.surname, one.given_name),
            birth_date: DateAnswer { day: day.into(), month: month.into(), year: year.into() },
            birth_date_partial: month.is_empty() || day.is_empty(),
            sex: one.sex.into(),
            birth_place: "Zenith, Utopia".into(),
            citizenship: "UTO".into(),
            ..RecipientAnswers::default()
        },
        document: passport(one.passport, today),
        contact: ContactAnswers { phone: format!("+7701{:0>7}", digits(one.passport)), ..contact() },
        representative: in_person(),
        power: PowerAnswers::default(),
        result_language: "ru".into(),
        consent: true,
    }
}

/// The same, filed by the representative of the demonstration under a power of attorney.
pub(super) fn represented(one: Somebody, today: Date) -> FormationAnswers {
    FormationAnswers {
        representative: RepresentativeAnswers {
            kind: "agent".into(),
            names: names("Utopian", "Representative"),
            iin: cast::REPRESENTATIVE_IIN.into(),
            phone: "+77010000002".into(),
            ..RepresentativeAnswers::default()
        },
        power: PowerAnswers {
            number: format!("1-{}", digits(one.passport)),
            notary: "Example N. N.".into(),
            country: "KAZ".into(),
            issued: date(days_before(today, 60)),
            principal: names(one.surname, one.given_name),
            agent: names("Utopian", "Representative"),
            agent_iin: cast::REPRESENTATIVE_IIN.into(),
            ..PowerAnswers::default()
        },
        ..newcomer(one, today)
    }
}

/// A correction of what the register says of a number, asked for in person.
pub(super) fn correction(
    iin: &str,
    reason: &str,
    rows: &[(&str, &str)],
    passport: DocumentAnswers,
) -> CorrectionAnswers {
    let row = |(parameter, text): &(&str, &str)| ChangeAnswer {
        parameter: (*parameter).into(),
        text: (*text).into(),
        ..ChangeAnswer::default()
    };
    CorrectionAnswers {
        iin: iin.into(),
        rows: rows.iter().map(row).collect(),
        reason: reason.into(),
        document: passport,
        contact: contact(),
        representative: in_person(),
        result_language: "ru".into(),
        consent: true,
        ..CorrectionAnswers::default()
    }
}
