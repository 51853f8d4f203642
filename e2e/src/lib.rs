//! The whole service in a real browser: a throw-away data folder, the backend in this process on a free port with a
//! clock in the test's hand, the built portal, Chromium. Knows how to open and close that office and how to walk
//! through it; what must be true of it stands in `tests/`. Beside it stand-ins for NCALayer and for a phone.

pub mod axe;
pub mod browser;
pub mod desk;
mod front;
pub mod ncalayer;
pub mod office;
pub mod people;
pub mod phone;
pub mod portal;
pub mod shift;

/// What goes wrong in a test is said, not typed.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// Opens an office and a browser, lets somebody walk through them, closes both whatever came of it.
///
/// # Errors
/// What the walk says, or why office or browser did not open.
pub fn journey(
    opening: office::Opening,
    size: browser::Size,
    walk: impl AsyncFnOnce(&office::Office, &portal::Visitor<'_>) -> Outcome,
) -> Outcome {
    journey_in(browser::Kind::Chromium, opening, size, walk)
}

/// The same in a browser of one's choice.
///
/// # Errors
/// The same.
pub fn journey_in(
    kind: browser::Kind,
    opening: office::Opening,
    size: browser::Size,
    walk: impl AsyncFnOnce(&office::Office, &portal::Visitor<'_>) -> Outcome,
) -> Outcome {
    block_on(async {
        let office = office::Office::open(opening).await?;
        let browser = browser::Browser::open(kind, size, &office.file("downloads"), &office.flags()).await?;
        let walked = walk(&office, &portal::Visitor::new(&browser, &office.origin)).await;
        if walked.is_err() {
            browser.picture("where-it-stopped").await?;
        }
        browser.close().await?;
        office.close().await;
        walked
    })
}

/// A future on a runtime with several threads: browser, server and driver talk to each other.
///
/// # Panics
/// When no runtime can be built; a test cannot go on without.
pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut runtime = tokio::runtime::Builder::new_multi_thread();
    runtime.worker_threads(2).enable_all().build().expect("a runtime").block_on(future)
}

/// Today, for the dates on people's papers.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "papers of the journeys are dated from today")]
pub fn today() -> jiff::civil::Date {
    jiff::Zoned::now().date()
}

/// Half past seven on the evening of the last worked Friday before today: keys made then are good today, which the
/// browser's own clock must find.
#[must_use]
pub fn friday_evening() -> jiff::Timestamp {
    let calendar = shared::calendar::WorkingCalendar::built_in();
    let mut day = today();
    for _ in 0..60 {
        day = day.yesterday().unwrap_or(day);
        if day.weekday() == jiff::civil::Weekday::Friday && calendar.is_working_day(day) {
            break;
        }
    }
    shared::calendar::Zone::Almaty.moment(day, 19 * 60 + 30)
}
