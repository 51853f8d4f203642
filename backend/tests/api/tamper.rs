//! What somebody could do who holds the database itself: change rows behind the triggers' back, and write the whole
//! chain anew. Only the tests of the journal need it.

use diesel::connection::SimpleConnection as _;
use diesel::sql_types::{BigInt, Text};
use diesel::{Connection as _, PgConnection, QueryableByName, RunQueryDsl as _, SqliteConnection};
use shared::audit::{Entry, START, step};

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
}

/// The statements that make every link fit again.
fn anew(rows: &[Row]) -> String {
    let (mut hash, mut statements) = (START.to_owned(), String::new());
    for row in rows {
        let entry = Entry {
            at: row.at,
            event: &row.event,
            actor_kind: &row.actor_kind,
            actor: &row.actor,
            subject_kind: &row.subject_kind,
            subject: &row.subject,
            basis: &row.basis,
            detail: &row.detail,
        };
        hash = step(&hash, &entry);
        statements.push_str(&format!("UPDATE audit SET hash = '{hash}' WHERE seq = {};\n", row.seq));
    }
    statements.push_str(&format!("UPDATE audit_tail SET entries = {}, hash = '{hash}';\n", rows.len()));
    statements
}

const ALL: &str = "SELECT seq, at, event, actor_kind, actor, subject_kind, subject, basis, detail FROM audit \
                   WHERE hash <> '' ORDER BY seq";

impl Office {
    fn is_postgres(&self) -> bool {
        self.config.database_url.starts_with("postgres")
    }

    /// Runs statements on a table as its owner could, with the triggers out of the way.
    pub(crate) fn behind_the_triggers(&self, table: &str, statements: &str) {
        let url = &self.config.database_url;
        if self.is_postgres() {
            let mut c = PgConnection::establish(url).expect("connects");
            let text = format!(
                "ALTER TABLE {table} DISABLE TRIGGER USER; {statements}; ALTER TABLE {table} ENABLE TRIGGER USER"
            );
            c.batch_execute(&text).expect("done");
        } else {
            let mut c = SqliteConnection::establish(url).expect("opens");
            c.batch_execute("PRAGMA busy_timeout = 10000").expect("set");
            let text = format!(
                "DROP TRIGGER IF EXISTS {table}_refuses_update; DROP TRIGGER IF EXISTS {table}_refuses_delete; \
                 {statements}"
            );
            c.batch_execute(&text).expect("done");
        }
    }

    /// Writes every link of the journal's chain anew over the rows as they are now.
    pub(crate) fn chain_anew(&self) {
        let url = &self.config.database_url;
        let query = || diesel::sql_query(ALL);
        let rows: Vec<Row> = if self.is_postgres() {
            query().load(&mut PgConnection::establish(url).expect("connects")).expect("read")
        } else {
            query().load(&mut SqliteConnection::establish(url).expect("opens")).expect("read")
        };
        self.behind_the_triggers("audit", &anew(&rows));
    }
}
