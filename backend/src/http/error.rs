//! From faults to problem documents (RFC 9457). A person outside reads a stable code and words of their language;
//! the inner cause goes to the log, once, here, and never out.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};
use shared::contract::body::BodyFault;
use shared::problem::{Problem, ProblemCode};
use shared::wire::v1::report::{FindingWire, ReportWire};

use crate::store::StoreError;
use crate::usecase::Fault;

/// After how long to ask again when the service cannot answer, seconds.
pub(crate) const AGAIN_SECONDS: u32 = 5;
/// The same when there is no room: somebody has to make some.
const ROOM_SECONDS: u32 = 300;

/// A problem on its way out. The words are added by `finish`, which knows the reader's language.
#[derive(Clone, Debug)]
pub(crate) struct HttpError {
    pub(crate) problem: Problem,
    pub(crate) findings: Vec<FindingWire>,
    /// Places of the body that could not be read.
    pub(crate) faults: Vec<BodyFault>,
}

impl HttpError {
    pub(crate) fn code(code: ProblemCode) -> Self {
        Problem::new(code).into()
    }

    pub(crate) fn unavailable() -> Self {
        Problem::new(ProblemCode::Unavailable).with("retry_after", AGAIN_SECONDS.to_string()).into()
    }

    /// There is no room now.
    fn full() -> Self {
        Problem::new(ProblemCode::StorageFull).with("retry_after", ROOM_SECONDS.to_string()).into()
    }
}

impl From<Problem> for HttpError {
    fn from(problem: Problem) -> Self {
        Self { problem, findings: Vec::new(), faults: Vec::new() }
    }
}

impl From<Fault> for HttpError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Problem(problem) => problem.into(),
            Fault::HasErrors(report) => Self {
                problem: Problem::new(ProblemCode::HasErrors),
                findings: ReportWire::from(&*report).findings,
                faults: Vec::new(),
            },
            Fault::JudgedAnew(report) => {
                let problem = Problem::new(ProblemCode::JudgedAnew);
                Self { problem, findings: report.findings, faults: Vec::new() }
            }
            Fault::Before(_) => Self::code(ProblemCode::Internal),
            Fault::Store(error) => {
                tracing::error!(%error, "a fault of ours");
                match error {
                    StoreError::Busy(_) | StoreError::Unavailable(_) | StoreError::OutcomeUnknown(_) => {
                        Self::unavailable()
                    }
                    StoreError::Full(_) => Self::full(),
                    StoreError::Constraint(_) | StoreError::Inconsistent { .. } | StoreError::Database(_) => {
                        Self::code(ProblemCode::Internal)
                    }
                    StoreError::Lost { .. } => Self::code(ProblemCode::CopyLost),
                }
            }
        }
    }
}

impl std::fmt::Display for HttpError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.problem.code.as_str())
    }
}

impl ResponseError for HttpError {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.problem.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::new(self.status_code());
        response.extensions_mut().insert(self.clone());
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_said_as_such_and_when_to_come_again() {
        let told = HttpError::from(Fault::from(std::io::Error::from(std::io::ErrorKind::StorageFull)));
        assert_eq!((told.problem.code, told.status_code().as_u16()), (ProblemCode::StorageFull, 507));
        assert!(told.problem.values.contains_key("retry_after"));
        let told = HttpError::from(Fault::from(std::io::Error::from(std::io::ErrorKind::ReadOnlyFilesystem)));
        assert_eq!((told.problem.code, told.status_code().as_u16()), (ProblemCode::Unavailable, 503));
        assert!(told.problem.values.contains_key("retry_after"));
    }
}
