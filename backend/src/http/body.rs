//! The one door of request bodies: each keeps a pace, has an end, and is given up when nobody reads it. Knows neither
//! routes nor what a body means; how long one may be is asked where it is read.
//!
//! A body may come slowly for a while, then it must keep up a rate on average, and at last there is an end to any
//! patience. What an answer leaves unread is not swallowed: the connection ends after the answer.

use std::cell::{Cell, RefCell};
use std::future::Future as _;
use std::io::ErrorKind;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};
use std::time::Duration;

use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::error::PayloadError;
use actix_web::middleware::Next;
use actix_web::web::{Bytes, Data};
use actix_web::{Error, HttpMessage as _};
use futures_util::Stream;
use tokio::time::{Instant, Sleep, sleep, sleep_until};

use crate::app::App;
use crate::config::Arrival;

/// How long an unread body is held back after an answer without a body, so that the connection ends meanwhile.
const HELD: Duration = Duration::from_secs(2);

/// How fast a body must come.
#[derive(Clone, Copy, Debug)]
struct Pace {
    /// So long any may take.
    free: Duration,
    /// Bytes a second after that.
    rate: f64,
    /// So long at most.
    most: Duration,
}

impl Pace {
    fn of(arrival: &Arrival) -> Self {
        Self {
            free: Duration::from_secs(arrival.body_seconds.into()),
            rate: arrival.body_rate.into(),
            most: Duration::from_secs(arrival.body_seconds_max.into()),
        }
    }

    /// How long after its beginning a body of which so much has come may still be waited for.
    fn patience(self, received: u64) -> Duration {
        #[expect(clippy::cast_precision_loss, reason = "a length of time, not an amount")]
        let earned = Duration::try_from_secs_f64(received as f64 / self.rate).unwrap_or(self.most);
        (self.free.saturating_add(earned)).min(self.most)
    }
}

/// What became of a body; lies with its request.
#[derive(Clone, Default)]
pub(crate) struct Arriving {
    slow: Rc<Cell<bool>>,
    ended: Rc<Cell<bool>>,
}

impl Arriving {
    /// It came too slowly and was given up.
    pub(crate) fn was_slow(&self) -> bool {
        self.slow.get()
    }
}

/// A body that keeps its pace or ends.
struct Paced {
    inner: Rc<RefCell<Payload>>,
    pace: Pace,
    /// Since somebody reads it: who waits for us is not slow.
    begun: Option<(Instant, Pin<Box<Sleep>>)>,
    received: u64,
    arriving: Arriving,
}

impl Stream for Paced {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        if this.arriving.slow.get() {
            return Poll::Ready(None);
        }
        let came = Pin::new(&mut *this.inner.borrow_mut()).poll_next(context);
        match came {
            Poll::Ready(Some(Ok(bytes))) => {
                this.received += bytes.len() as u64;
                if let Some((begun, timer)) = &mut this.begun {
                    timer.as_mut().reset(*begun + this.pace.patience(this.received));
                }
                Poll::Ready(Some(Ok(bytes)))
            }
            Poll::Ready(None) => {
                this.arriving.ended.set(true);
                Poll::Ready(None)
            }
            Poll::Ready(other) => Poll::Ready(other),
            Poll::Pending => {
                let patience = this.pace.patience(this.received);
                let (_, timer) = this.begun.get_or_insert_with(|| {
                    let now = Instant::now();
                    (now, Box::pin(sleep_until(now + patience)))
                });
                if timer.as_mut().poll(context).is_pending() {
                    return Poll::Pending;
                }
                this.arriving.slow.set(true);
                Poll::Ready(Some(Err(PayloadError::Io(ErrorKind::TimedOut.into()))))
            }
        }
    }
}

/// An answer that holds on to a body nobody has read to its end: let go, it would be swallowed, however long.
struct Holding {
    body: BoxBody,
    _unread: Rc<RefCell<Payload>>,
}

impl MessageBody for Holding {
    type Error = Box<dyn std::error::Error>;

    fn size(&self) -> BodySize {
        self.body.size()
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Self::Error>>> {
        Pin::new(&mut self.body).poll_next(context)
    }
}

/// Wraps everything, outermost.
pub(crate) async fn keep_pace(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let payload = request.take_payload();
    let app = request.app_data::<Data<App>>().cloned();
    let (Some(app), false) = (app, matches!(payload, Payload::None)) else {
        request.set_payload(payload);
        return Ok(next.call(request).await?.map_into_boxed_body());
    };
    let (unread, arriving) = (Rc::new(RefCell::new(payload)), Arriving::default());
    let paced = Paced {
        inner: unread.clone(),
        pace: Pace::of(&app.config.arrival),
        begun: None,
        received: 0,
        arriving: arriving.clone(),
    };
    request.extensions_mut().insert(arriving.clone());
    request.set_payload(Payload::Stream { payload: Box::pin(paced) });
    let response = next.call(request).await?.map_into_boxed_body();
    if arriving.ended.get() {
        return Ok(response);
    }
    if matches!(response.response().body().size(), BodySize::None | BodySize::Sized(0)) {
        actix_web::rt::spawn(async move {
            sleep(HELD).await;
            drop(unread);
        });
        return Ok(response);
    }
    Ok(response.map_body(|_, body| BoxBody::new(Holding { body, _unread: unread })))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patience_is_earned_by_what_comes_and_has_an_end() {
        let pace = Pace { free: Duration::from_secs(15), rate: 8192.0, most: Duration::from_secs(600) };
        assert_eq!(pace.patience(0), Duration::from_secs(15));
        assert_eq!(pace.patience(8192), Duration::from_secs(16));
        assert_eq!(pace.patience(819_200), Duration::from_secs(115));
        assert_eq!(pace.patience(u64::MAX), Duration::from_secs(600));
    }
}
