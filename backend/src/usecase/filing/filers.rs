//! Who files for whom: for how many different people one representative files, and the supervisor's page about it.
//! Whether that is many, `shared::decision::quota` says; nobody is refused for it.

use std::collections::BTreeSet;

use shared::access::Action;
use shared::wire::v1::operator::{FilerWire, FilersWire};

use crate::store::Tx;
use crate::store::filing::{application, filer};
use crate::usecase::context::Context;
use crate::usecase::filing::counting::{Times, person, times, to_wire};
use crate::usecase::filing::marks;
use crate::usecase::{Fault, Person};

/// Most representatives shown.
const FILERS_MAX: i64 = 50;
/// Most people shown of one.
const PEOPLE_SHOWN: usize = 200;

/// Different people one representative filed for in the day and in the thirty days, with one more.
pub(crate) fn people(
    tx: &mut Tx,
    owner: &str,
    times: Times,
    one_more: Option<(&str, &str)>,
) -> Result<(u32, u32), Fault> {
    let rows = application::people_of(tx, owner, times.thirty_days)?;
    let more = one_more.map(|(document, recipient)| person(document, recipient));
    let all: BTreeSet<&str> = rows.iter().map(|row| person(&row.0, &row.1)).chain(more).collect();
    let of_day = rows.iter().filter(|row| row.2 >= times.day).map(|row| person(&row.0, &row.1));
    let day: BTreeSet<&str> = of_day.chain(more).collect();
    let count = |set: BTreeSet<&str>| u32::try_from(set.len()).unwrap_or(u32::MAX);
    Ok((count(day), count(all)))
}

/// The representatives who filed for most people within thirty days, each with the people.
pub(crate) fn show(cx: &Context<'_>, reader: &Person) -> Result<FilersWire, Fault> {
    reader.may(Action::OverseeFilers)?;
    let now = cx.time;
    let times = times(cx, now)?;
    let quota = cx.config.granting.quota;
    cx.db.read("filers", now.at, |tx| {
        let mut filers = Vec::new();
        for owner in filer::busiest(tx, times.thirty_days, FILERS_MAX)? {
            let (today, thirty_days) = people(tx, &owner, times, None)?;
            let filed = filer::filed_by(tx, &owner, times.thirty_days, PEOPLE_SHOWN)?;
            filers.push(FilerWire {
                name: filer::name_of(tx, &owner)?.unwrap_or_default(),
                iin: owner,
                today,
                thirty_days,
                beyond: !quota.exceeded(today, thirty_days).is_empty(),
                people: filed.into_iter().map(to_wire).collect::<Result<_, Fault>>()?,
            });
        }
        Ok(FilersWire {
            today: now.today.to_string(),
            per_day: quota.per_day,
            per_thirty_days: quota.per_thirty_days,
            filers,
            shared: marks::shown(cx, tx, times)?,
        })
    })
}
