//! Which request is being served, so that the journal can name it beside the log. Knows an opaque id and nothing of
//! what was asked.

use std::cell::RefCell;

tokio::task_local! {
    static SERVED: String;
}

thread_local! {
    static WORKED_FOR: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Serves a request under an id.
pub(crate) async fn serving<F: Future>(id: String, work: F) -> F::Output {
    SERVED.scope(id, work).await
}

/// The request that this task serves; empty outside of one.
pub(crate) fn served() -> String {
    SERVED.try_with(Clone::clone).unwrap_or_default()
}

/// Gives a thread back as it was, also when the work on it panics.
struct Before(String);

impl Drop for Before {
    fn drop(&mut self) {
        WORKED_FOR.replace(std::mem::take(&mut self.0));
    }
}

/// Works for a request on this thread.
pub(crate) fn during<T>(id: String, work: impl FnOnce() -> T) -> T {
    let _before = Before(WORKED_FOR.replace(id));
    work()
}

/// The request that this thread works for; empty for what the service does by itself.
pub(crate) fn id() -> String {
    WORKED_FOR.with_borrow(Clone::clone)
}

#[cfg(test)]
mod tests {
    use super::{during, id};

    #[test]
    fn a_thread_forgets_the_request_when_its_work_is_done() {
        assert_eq!(id(), "");
        let inner = during("a".to_owned(), || (id(), during("b".to_owned(), id), id()));
        assert_eq!(inner, ("a".to_owned(), "b".to_owned(), "a".to_owned()));
        assert_eq!(id(), "");
    }
}
