//! Which request is being served, and from where it came, so that the journal can name both beside the log. Knows an opaque id
//! and an address, and nothing of what was asked.

use std::cell::RefCell;

/// A request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Served {
    /// Opaque; empty for what the service does by itself.
    pub(crate) id: String,
    /// The client's network address; empty where nobody knows it.
    pub(crate) address: String,
}

tokio::task_local! {
    static SERVED: Served;
}

thread_local! {
    static WORKED_FOR: RefCell<Served> = RefCell::default();
}

/// Serves a request.
pub(crate) async fn serving<F: Future>(request: Served, work: F) -> F::Output {
    SERVED.scope(request, work).await
}

/// The request that this task serves; empty outside of one.
pub(crate) fn served() -> Served {
    SERVED.try_with(Clone::clone).unwrap_or_default()
}

/// Gives a thread back as it was, also when the work on it panics.
struct Before(Served);

impl Drop for Before {
    fn drop(&mut self) {
        WORKED_FOR.replace(std::mem::take(&mut self.0));
    }
}

/// Works for a request on this thread.
pub(crate) fn during<T>(request: Served, work: impl FnOnce() -> T) -> T {
    let _before = Before(WORKED_FOR.replace(request));
    work()
}

/// The request that this thread works for; empty for what the service does by itself.
pub(crate) fn worked_for() -> Served {
    WORKED_FOR.with_borrow(Clone::clone)
}

#[cfg(test)]
mod tests {
    use super::{Served, during, worked_for};

    #[test]
    fn a_thread_forgets_the_request_when_its_work_is_done() {
        let of = |id: &str| Served { id: id.to_owned(), address: format!("address of {id}") };
        assert_eq!(worked_for(), Served::default());
        let inner = during(of("a"), || (worked_for(), during(of("b"), worked_for), worked_for()));
        assert_eq!(inner, (of("a"), of("b"), of("a")));
        assert_eq!(worked_for(), Served::default());
    }
}
