//! Rows out of the database and statements into it, whatever their columns: golden forms are copied whole.

use diesel::connection::SimpleConnection as _;
use diesel::sql_types::Text;
use diesel::{Connection as _, PgConnection, QueryableByName, RunQueryDsl as _, SqliteConnection};
use serde_json::Value;

use crate::support::Office;

#[derive(QueryableByName)]
struct One {
    #[diesel(sql_type = Text)]
    text: String,
}

impl Office {
    /// Runs statements.
    pub(crate) fn execute(&self, statements: &str) {
        let url = &self.config.database_url;
        if url.starts_with("postgres") {
            PgConnection::establish(url).expect("opens").batch_execute(statements).expect("done");
        } else {
            let mut c = SqliteConnection::establish(url).expect("opens");
            c.batch_execute(&format!("PRAGMA busy_timeout = 10000; {statements}")).expect("done");
        }
    }

    /// Rows of a table of SQLite; bytes as `{"hex": …}`.
    pub(super) fn stored(&self, table: &str, which: &str) -> Vec<Value> {
        let mut c = SqliteConnection::establish(&self.config.database_url).expect("opens");
        let mut texts = |query: String| -> Vec<String> {
            let rows: Vec<One> = diesel::sql_query(query).load(&mut c).expect("read");
            rows.into_iter().map(|row| row.text).collect()
        };
        let columns = texts(format!("SELECT name AS text FROM pragma_table_info('{table}')"));
        let shown = |name: &String| {
            let bytes = format!("json_object('hex', lower(hex(\"{name}\")))");
            format!("'{name}', CASE typeof(\"{name}\") WHEN 'blob' THEN {bytes} ELSE \"{name}\" END")
        };
        let object = columns.iter().map(shown).collect::<Vec<_>>().join(", ");
        let rows =
            texts(format!("SELECT json_object({object}) AS text FROM {table} WHERE {which} ORDER BY 1"));
        rows.iter().map(|row| serde_json::from_str(row).expect("JSON")).collect()
    }
}
