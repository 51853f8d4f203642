//! The search for an earlier IIN from outside, for measuring it at the size of a country (feature `measure`, never part
//! of the product). Fills a register in bulk, past the doors that a service goes through, and asks it as the service
//! does. Knows rows; whom it is filled with is the caller's affair.

use std::fmt::Display;

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use shared::duplicates::{Identity, Verdict, blocks};
use shared::person::Name;
use shared::time::Timestamp;

use crate::store::connection::Link;
use crate::store::deciding::person::PersonRow;
use crate::store::deciding::register::NumberRow;
use crate::store::schema::{iin_register, match_key, person};
use crate::store::{Db, Engine, json};
use crate::usecase::Fault;
use crate::usecase::deciding::duplicates;

type Outcome<T> = Result<T, String>;

/// People written at a time.
const AT_ONCE: u64 = 20_000;

/// A register to be measured.
pub struct Register {
    db: Db,
    link: Link,
}

/// Who was found: number, verdict, points.
pub type Met = Vec<(u64, Verdict, i32)>;

fn told(error: impl Display) -> String {
    error.to_string()
}

impl Register {
    /// An empty register in a fresh database.
    ///
    /// # Errors
    /// What the database says.
    pub fn open(url: &str) -> Outcome<Self> {
        let engine = Engine::from_url(url);
        let db = Db::fresh(&engine, 4, Timestamp::UNIX_EPOCH).map_err(told)?;
        Ok(Self { db, link: engine.open().map_err(told)? })
    }

    /// Registers people `0..count`. Blocks are written last and in their order, as a bulk load of any register is.
    ///
    /// # Errors
    /// What the database says.
    pub fn fill(&mut self, count: u64, person: impl Fn(u64) -> Identity) -> Outcome<()> {
        self.before()?;
        let mut all_blocks = Vec::new();
        for from in (0..count).step_by(AT_ONCE as usize) {
            let mut rows = Vec::with_capacity(AT_ONCE as usize);
            for number in from..count.min(from + AT_ONCE) {
                let identity = person(number);
                all_blocks.extend(blocks(&identity).into_iter().map(|block| (block, number)));
                rows.push((row_of(number, &identity)?, number_of(number)));
            }
            self.write_people(&rows)?;
        }
        all_blocks.sort_unstable();
        for some in all_blocks.chunks(AT_ONCE as usize) {
            self.write_blocks(some)?;
        }
        drop(all_blocks);
        self.after()
    }

    fn before(&mut self) -> Outcome<()> {
        self.each_of(
            &[
                "PRAGMA foreign_keys = OFF",
                "PRAGMA synchronous = OFF",
                "PRAGMA cache_size = -400000",
                "DROP INDEX match_key_by_person",
            ],
            &[
                "SET session_replication_role = replica",
                "SET maintenance_work_mem = '512MB'",
                "SET max_parallel_maintenance_workers = 0",
                "ALTER TABLE match_key DROP CONSTRAINT match_key_once",
                "DROP INDEX match_key_by_person",
            ],
        )
    }

    fn after(&mut self) -> Outcome<()> {
        const BY_PERSON: &str = "CREATE INDEX match_key_by_person ON match_key (person_id)";
        self.each_of(
            &[BY_PERSON, "PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA cache_size = -2000"],
            &[
                "ALTER TABLE match_key ADD CONSTRAINT match_key_once PRIMARY KEY (block, person_id)",
                BY_PERSON,
                "VACUUM ANALYZE",
                "CHECKPOINT",
            ],
        )
    }

    /// Statements of an engine, each by itself: some refuse to stand in a transaction with others.
    fn each_of(&mut self, sqlite: &[&str], postgres: &[&str]) -> Outcome<()> {
        match &mut self.link {
            Link::Sqlite(c) => sqlite.iter().try_for_each(|text| c.batch_execute(text)),
            Link::Postgres(c) => postgres.iter().try_for_each(|text| c.batch_execute(text)),
        }
        .map_err(told)
    }

    fn write_people(&mut self, rows: &[(PersonRow, NumberRow)]) -> Outcome<()> {
        let people = rows.iter().map(|(person, _)| person);
        let numbers = rows.iter().map(|(_, number)| number);
        match &mut self.link {
            Link::Sqlite(c) => c.transaction(|c| {
                for (who, number) in people.zip(numbers) {
                    diesel::insert_into(person::table).values(who).execute(c)?;
                    diesel::insert_into(iin_register::table).values(number).execute(c)?;
                }
                Ok(())
            }),
            Link::Postgres(c) => {
                let people: Vec<_> = people.cloned().collect();
                let numbers: Vec<_> = numbers.cloned().collect();
                let written = diesel::copy_from(person::table).from_insertable(&people).execute(c);
                written
                    .and_then(|_| diesel::copy_from(iin_register::table).from_insertable(&numbers).execute(c))
                    .map(drop)
            }
        }
        .map_err(told)
    }

    fn write_blocks(&mut self, some: &[(String, u64)]) -> Outcome<()> {
        let row = |(block, number): &(String, u64)| {
            (match_key::block.eq(block.clone()), match_key::person_id.eq(id_of(*number)))
        };
        match &mut self.link {
            Link::Sqlite(c) => c.transaction(|c| {
                for one in some {
                    diesel::insert_into(match_key::table).values(row(one)).execute(c)?;
                }
                Ok(())
            }),
            Link::Postgres(c) => {
                let rows: Vec<_> = some.iter().map(row).collect();
                diesel::copy_from(match_key::table).from_insertable(&rows).execute(c).map(drop)
            }
        }
        .map_err(told)
    }

    /// Bytes of the index of blocks and of the whole database on disk.
    ///
    /// # Errors
    /// What the database says.
    pub fn bytes(&mut self) -> Outcome<(i64, i64)> {
        let (index, whole) = match &mut self.link {
            Link::Sqlite(_) => (
                "(SELECT coalesce(sum(pgsize), 0) FROM dbstat WHERE name LIKE 'match_key%')",
                "(SELECT page_count * page_size FROM pragma_page_count, pragma_page_size)",
            ),
            Link::Postgres(_) => {
                ("pg_total_relation_size('match_key')", "pg_database_size(current_database())")
            }
        };
        let mut ask = |text: &str| {
            let size = diesel::select(diesel::dsl::sql::<diesel::sql_types::BigInt>(text));
            size.get_result::<i64>(&mut self.link).map_err(told)
        };
        Ok((ask(index).unwrap_or(0), ask(whole)?))
    }

    /// Searches as the service does, in a transaction of its own.
    ///
    /// # Errors
    /// What the database says.
    pub fn search(&self, filed: &Identity) -> Outcome<Met> {
        let told_fault = |fault: Fault| format!("{fault:?}");
        let found = self
            .db
            .read("measure", Timestamp::UNIX_EPOCH, |tx| duplicates::search(tx, filed))
            .map_err(told_fault)?;
        let candidates = found.search.candidates().iter();
        candidates.map(|one| Ok((number_of_id(&one.person)?, one.score.verdict, one.score.points))).collect()
    }
}

/// An id of the usual length that leads back to the number, and is as far from its neighbours as random ones are.
fn id_of(number: u64) -> String {
    format!("{:016x}{number:016x}", number.wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

fn number_of_id(id: &str) -> Outcome<u64> {
    let end = id.get(16..).ok_or_else(|| format!("{id} is no id of ours"))?;
    u64::from_str_radix(end, 16).map_err(told)
}

fn number_of(number: u64) -> NumberRow {
    NumberRow {
        iin: format!("{number:012}"),
        person_id: id_of(number),
        application_id: None,
        prefix: format!("{:07}", number / 5_000),
        place: (number % 5_000) as i64,
        assigned_at: 0,
        policy: "test".to_owned(),
    }
}

fn row_of(number: u64, identity: &Identity) -> Outcome<PersonRow> {
    let spelled = |name: &Name| [name.surname.clone(), name.given_name.clone(), name.patronymic.clone()];
    let names: Vec<_> = identity.names.iter().map(spelled).collect();
    let [surname, given_name, patronymic] = names.last().cloned().unwrap_or_default();
    let shown = identity.documents.iter().map(|one| [one.issuer().as_str(), "P", one.number()]);
    Ok(PersonRow {
        id: id_of(number),
        surname,
        given_name,
        patronymic,
        birth_date: identity.birth_date.to_string(),
        sex: identity.sex.as_str().to_owned(),
        citizenship: identity.citizenship.clone(),
        birth_place: "Zenith, Utopia".to_owned(),
        names: json(&names).map_err(told)?,
        documents: json(&shown.collect::<Vec<_>>()).map_err(told)?,
        registered_at: 0,
    })
}
