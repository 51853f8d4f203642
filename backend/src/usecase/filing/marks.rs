//! Many people behind one contact, one address or one power of attorney: counted at every filing, shown to the
//! supervisor. Nobody is refused for it; which marks there are and how many people are many, `shared::decision::marks`
//! says.

use std::collections::BTreeSet;

use shared::application::Form;
use shared::decision::Circumstance;
use shared::decision::marks::{MarkKind, marks};
use shared::wire::v1::operator::SharedMarkWire;

use crate::ids;
use crate::store::Tx;
use crate::store::filing::mark::{self, MarkRow, Sought};
use crate::usecase::Fault;
use crate::usecase::context::{Context, RequestTime};
use crate::usecase::filing::counting::{self, Times};

/// Most marks of a kind shown to a supervisor.
const MARKS_MAX: i64 = 50;
/// Most filings shown of one.
const FILINGS_SHOWN: usize = 200;

fn digest(kind: MarkKind, text: &str) -> String {
    ids::sha256(format!("{} {text}", kind.as_str()).as_bytes())
}

/// Writes the marks of a form that is being registered.
pub(crate) fn keep(tx: &mut Tx, form: &Form, id: &str, received: RequestTime) -> Result<(), Fault> {
    let of = |(kind, text): (MarkKind, String)| (kind, digest(kind, &text));
    let all: BTreeSet<(MarkKind, String)> = marks(form).into_iter().map(of).collect();
    let row = |(kind, digest): (MarkKind, String)| MarkRow {
        application_id: id.to_owned(),
        kind: kind.as_str().to_owned(),
        digest,
        lodged_at: received.at.as_millisecond(),
    };
    let rows: Vec<MarkRow> = all.into_iter().map(row).collect();
    Ok(mark::insert(tx, &rows)?)
}

/// Which marks of a form stand for more people than is usual, with this one. A power counts for ever, the rest for thirty
/// days.
pub(crate) fn of_many(
    cx: &Context<'_>,
    tx: &mut Tx,
    form: &Form,
    one_more: (&str, &str),
    at: RequestTime,
) -> Result<Vec<Circumstance>, Fault> {
    let times = counting::times(cx, at)?;
    let mut found = BTreeSet::new();
    for (kind, text) in marks(form) {
        let others = mark::people(tx, kind.as_str(), &digest(kind, &text), since(kind, times))?;
        if count(&others, Some(one_more)) > cx.config.granting.marks.most(kind) {
            found.insert(kind.circumstance());
        }
    }
    for circumstance in &found {
        tracing::warn!(code = circumstance.as_str(), "many people by one hand");
    }
    Ok(found.into_iter().collect())
}

const fn since(kind: MarkKind, times: Times) -> i64 {
    match kind {
        MarkKind::Power => 0,
        MarkKind::Contact | MarkKind::Address => times.thirty_days,
    }
}

fn count(people: &[(String, String)], more: Option<(&str, &str)>) -> u32 {
    let all = people.iter().map(|(document, recipient)| (document.as_str(), recipient.as_str())).chain(more);
    let all: BTreeSet<&str> =
        all.map(|(document, recipient)| counting::person(document, recipient)).collect();
    u32::try_from(all.len()).unwrap_or(u32::MAX)
}

/// The marks that stand for more people than is usual and were used within thirty days, each with the filings that count.
pub(crate) fn shown(cx: &Context<'_>, tx: &mut Tx, times: Times) -> Result<Vec<SharedMarkWire>, Fault> {
    let mut shown = Vec::new();
    for kind in MarkKind::ALL {
        let (name, since) = (kind.as_str(), since(*kind, times));
        let beyond = cx.config.granting.marks.most(*kind);
        let sought = Sought { kind: name, since, used_since: times.thirty_days, beyond };
        for digest in mark::commonest(tx, sought, MARKS_MAX)? {
            let people = count(&mark::people(tx, name, &digest, since)?, None);
            let filed = mark::filed_with(tx, (name, &digest), since, FILINGS_SHOWN)?;
            shown.push(SharedMarkWire {
                code: kind.circumstance().as_str().to_owned(),
                people,
                filed: filed.into_iter().map(counting::to_wire).collect::<Result<_, Fault>>()?,
            });
        }
    }
    Ok(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_power_counts_for_ever_and_the_rest_for_thirty_days() {
        let times = Times { day: 9, thirty_days: 5 };
        let since = |kind| since(kind, times);
        assert_eq!([MarkKind::Contact, MarkKind::Address, MarkKind::Power].map(since), [5, 5, 0]);
    }
}
