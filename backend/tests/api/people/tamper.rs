//! What somebody could do who holds the database itself: change rows behind the triggers' back, and write the whole
//! chain anew. Only the tests of the journal need it.

use diesel::connection::SimpleConnection as _;
use diesel::sql_types::{BigInt, Text};
use diesel::{Connection as _, PgConnection, QueryableByName, RunQueryDsl as _, SqliteConnection};
use shared::audit::{Entry, Format, START, Told, step};

use crate::support::Office;

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = BigInt)]
    seq: i64,
    #[diesel(sql_type = BigInt)]
    at: i64,
    #[diesel(sql_type = Text)]
    event: String,
    #[diesel(sql_type = Text)]
    actor_kind: String,
    #[diesel(sql_type = Text)]
    actor: String,
    #[diesel(sql_type = Text)]
    subject_kind: String,
    #[diesel(sql_type = Text)]
    subject: String,
    #[diesel(sql_type = Text)]
    basis: String,
    #[diesel(sql_type = Text)]
    detail: String,
    #[diesel(sql_type = BigInt)]
    format: i64,
    #[diesel(sql_type = Text)]
    request: String,
    #[diesel(sql_type = Text)]
    address: String,
}

#[derive(QueryableByName)]
struct ToldRow {
    #[diesel(sql_type = BigInt)]
    seq: i64,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Text)]
    subject: String,
    #[diesel(sql_type = Text)]
    digest: String,
}

#[derive(QueryableByName)]
struct TextRow {
    #[diesel(sql_type = Text)]
    line: String,
}

/// The statements that make every link fit again.
fn anew(rows: &[Row], told: &[ToldRow]) -> String {
    let (mut hash, mut statements) = (START.to_owned(), String::new());
    for row in rows {
        let told: Vec<Told<'_>> = told
            .iter()
            .filter(|one| one.seq == row.seq)
            .map(|one| Told { kind: &one.kind, id: &one.subject, digest: &one.digest })
            .collect();
        let entry = Entry {
            at: row.at,
            event: &row.event,
            actor_kind: &row.actor_kind,
            actor: &row.actor,
            subject_kind: &row.subject_kind,
            subject: &row.subject,
            basis: &row.basis,
            detail: &row.detail,
            format: Format::parse(row.format).expect("a format"),
            request: &row.request,
            address: &row.address,
            told: &told,
        };
        hash = step(&hash, &entry);
        statements.push_str(&format!("UPDATE audit SET hash = '{hash}' WHERE seq = {};\n", row.seq));
    }
    statements.push_str(&format!("UPDATE audit_tail SET entries = {}, hash = '{hash}';\n", rows.len()));
    statements
}

const ALL: &str = "SELECT seq, at, event, actor_kind, actor, subject_kind, subject, basis, detail, format, \
                   request, address FROM audit WHERE hash <> '' ORDER BY seq";
const ALL_TOLD: &str = "SELECT seq, kind, subject, digest FROM audit_subject ORDER BY seq, place";

impl Office {
    pub(crate) fn is_postgres(&self) -> bool {
        self.config.database_url.starts_with("postgres")
    }

    /// Runs statements on a table as its owner could, with triggers and references out of the way.
    pub(crate) fn behind_the_triggers(&self, table: &str, statements: &str) {
        let url = &self.config.database_url;
        if self.is_postgres() {
            let mut c = PgConnection::establish(url).expect("connects");
            let text = format!(
                "ALTER TABLE {table} DISABLE TRIGGER ALL; {statements}; ALTER TABLE {table} ENABLE TRIGGER ALL"
            );
            c.batch_execute(&text).expect("done");
        } else {
            let mut c = SqliteConnection::establish(url).expect("opens");
            c.batch_execute("PRAGMA busy_timeout = 10000; PRAGMA foreign_keys = OFF").expect("set");
            let text = format!(
                "DROP TRIGGER IF EXISTS {table}_refuses_update; DROP TRIGGER IF EXISTS {table}_refuses_delete; \
                 {statements}"
            );
            c.batch_execute(&text).expect("done");
        }
    }

    /// What a query counts, as `n`.
    pub(crate) fn counted(&self, sql: &str) -> i64 {
        #[derive(diesel::QueryableByName)]
        struct Counted {
            #[diesel(sql_type = diesel::sql_types::BigInt)]
            n: i64,
        }
        let url = &self.config.database_url;
        let rows: Vec<Counted> = if self.is_postgres() {
            diesel::sql_query(sql)
                .load(&mut PgConnection::establish(url).expect("connects"))
                .expect("counted")
        } else {
            diesel::sql_query(sql)
                .load(&mut SqliteConnection::establish(url).expect("opens"))
                .expect("counted")
        };
        rows.first().map_or(0, |row| row.n)
    }

    /// Writes every link of the journal's chain anew over the rows as they are now.
    pub(crate) fn chain_anew(&self) {
        let url = &self.config.database_url;
        let (rows, told): (Vec<Row>, Vec<ToldRow>) = if self.is_postgres() {
            let mut c = PgConnection::establish(url).expect("connects");
            let rows = diesel::sql_query(ALL).load(&mut c).expect("read");
            (rows, diesel::sql_query(ALL_TOLD).load(&mut c).expect("read"))
        } else {
            let mut c = SqliteConnection::establish(url).expect("opens");
            let rows = diesel::sql_query(ALL).load(&mut c).expect("read");
            (rows, diesel::sql_query(ALL_TOLD).load(&mut c).expect("read"))
        };
        self.behind_the_triggers("audit", &anew(&rows, &told));
    }

    /// The lines of a query with one text column called `line`.
    pub(crate) fn rows(&self, query: &str) -> Vec<String> {
        let url = &self.config.database_url;
        let query = diesel::sql_query(query);
        let rows: Vec<TextRow> = if self.is_postgres() {
            query.load(&mut PgConnection::establish(url).expect("connects")).expect("read")
        } else {
            let mut c = SqliteConnection::establish(url).expect("opens");
            c.batch_execute("PRAGMA busy_timeout = 10000").expect("set");
            query.load(&mut c).expect("read")
        };
        rows.into_iter().map(|row| row.line).collect()
    }

    /// Runs a statement as anybody with the database's password could: the triggers stand in its way.
    pub(crate) fn before_the_triggers(&self, statement: &str) -> Result<(), String> {
        let url = &self.config.database_url;
        if self.is_postgres() {
            let mut c = PgConnection::establish(url).expect("connects");
            c.batch_execute(statement).map_err(|error| error.to_string())
        } else {
            let mut c = SqliteConnection::establish(url).expect("opens");
            c.batch_execute("PRAGMA busy_timeout = 10000; PRAGMA foreign_keys = ON").expect("set");
            c.batch_execute(statement).map_err(|error| error.to_string())
        }
    }
}
