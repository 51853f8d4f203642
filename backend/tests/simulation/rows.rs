//! A second pair of eyes: the rows themselves, read past the service. Knows SQL that both databases understand; what
//! must be true is said in `check`.

use diesel::prelude::*;
use diesel::sql_types::Text;

/// A connection of the test's own.
pub(crate) enum Rows {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

#[derive(QueryableByName)]
struct Pair {
    #[diesel(sql_type = Text)]
    a: String,
    #[diesel(sql_type = Text)]
    b: String,
}

impl Rows {
    /// Opens the database of an office.
    pub(crate) fn open(url: &str) -> Self {
        if url.starts_with("postgres") {
            return Self::Postgres(PgConnection::establish(url).expect("opens"));
        }
        let mut c = SqliteConnection::establish(url).expect("opens");
        diesel::sql_query("PRAGMA busy_timeout = 10000").execute(&mut c).expect("set");
        Self::Sqlite(c)
    }

    /// What a query says, which names its two columns `a` and `b`, both text.
    pub(crate) fn pairs(&mut self, sql: &str) -> Vec<(String, String)> {
        let query = diesel::sql_query(sql);
        let found: QueryResult<Vec<Pair>> = match self {
            Self::Sqlite(c) => query.load(c),
            Self::Postgres(c) => query.load(c),
        };
        let found = found.unwrap_or_else(|error| panic!("{error}: {sql}"));
        found.into_iter().map(|pair| (pair.a, pair.b)).collect()
    }

    /// Fails when the query finds anything.
    pub(crate) fn must_find_nothing(&mut self, what: &str, sql: &str) {
        let found = self.pairs(sql);
        assert!(found.is_empty(), "{what}: {found:?}");
    }
}
