//! Logs: set up once, one line a request, never a person's data. `Redacted` keeps an IIN or a name from being
//! written by accident; what must be remembered about people goes to the audit, not here.

use core::fmt;
use std::io::IsTerminal as _;

use tracing_subscriber::EnvFilter;

/// A value that must not be printed.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Redacted<T>(pub(crate) T);

impl<T> fmt::Debug for Redacted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

/// Starts logging to stderr; `RUST_LOG` filters, `json` chooses lines for machines. A second call changes nothing.
pub fn start(json: bool) {
    let filter =
        EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,actix_server=warn"));
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    let started = if json { builder.json().try_init() } else { builder.with_target(false).try_init() };
    drop(started);
}

#[cfg(test)]
mod tests {
    use super::Redacted;

    #[test]
    fn redacted_values_do_not_print() {
        assert_eq!(format!("{:?}", Redacted("991231500016")), "[redacted]");
    }
}
