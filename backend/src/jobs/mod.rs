//! The duties of the house that nobody asks for: each a task of its own with its own time, its own pauses after a failure,
//! and its own line in [`DUTIES`]. Knows when a duty is due; what it does stands in the use cases, in `post` and in
//! `outside`. Every duty may run twice, and in several processes, without harm.

#[cfg(test)]
mod tests;

use std::pin::Pin;
use std::time::Duration;

use actix_web::web::{Data, block};
use shared::messages::Neighbour;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinSet;

use crate::app::App;
use crate::attest::Gathered;
use crate::clock::watch::Settled;
use crate::demo;
use crate::post;
use crate::usecase::Fault;
use crate::usecase::calendar::working_days;
use crate::usecase::context::Context;
use crate::usecase::counter::intakes;
use crate::usecase::deciding::{duplicates, issue, queue, refusal_paper};
use crate::usecase::filing::receive::{self, Waiting};
use crate::usecase::filing::{drafts, readings};
use crate::usecase::people::journal;
use crate::usecase::systems::{at_hand, forget, messages, sweep, upkeep};
use crate::usecase::visits::home_visits;

/// What somebody may be waiting for is looked for this often even when nobody nudges: another process may have written it.
const SOON: Duration = Duration::from_secs(2);
const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3600);
const DAY: Duration = Duration::from_secs(86_400);
/// Longest pause after failures in a row.
const PAUSE_MAX: Duration = Duration::from_secs(300);
/// The same while the database is away: it is back by itself, and people wait for what is due.
const AWAY_PAUSE_MAX: Duration = Duration::from_secs(10);
/// Full batches taken one after another before a duty pauses all the same.
const BATCHES_MAX: u32 = 64;

type Awaited = Pin<Box<dyn Future<Output = Result<usize, Fault>> + Send>>;

/// What a duty does; each answers how much it has done.
#[derive(Clone, Copy)]
pub(crate) enum Work {
    /// On a blocking thread.
    Does(fn(&Context<'_>) -> Result<usize, Fault>),
    /// On a blocking thread, with the parts that no use case reaches.
    Keeps(fn(&App) -> Result<usize, Fault>),
    /// The same, but it deletes or seals by the time it is: only by a clock that may be believed.
    BySettledTime(fn(&Context<'_>, Settled) -> Result<usize, Fault>),
    /// It waits for somebody outside.
    Awaits(fn(Data<App>) -> Awaited),
    /// It carries messages to one neighbour.
    Carries(Neighbour),
}

/// A duty.
#[derive(Clone, Copy)]
pub(crate) struct Duty {
    /// Its name in the log.
    pub(crate) name: &'static str,
    /// How often it is done; never again after the first time where there is none.
    pub(crate) every: Option<Duration>,
    /// A nudge wakes it.
    pub(crate) woken: bool,
    /// When it did so much there may be more: it goes on at once.
    pub(crate) batch: usize,
    pub(crate) work: Work,
}

const fn duty(name: &'static str, every: Duration, work: Work) -> Duty {
    Duty { name, every: Some(every), woken: false, batch: usize::MAX, work }
}

impl Duty {
    const fn woken(self) -> Self {
        Self { woken: true, ..self }
    }

    const fn in_batches(self, batch: usize) -> Self {
        Self { batch, ..self }
    }

    const fn once(self) -> Self {
        Self { every: None, ..self }
    }
}

/// Every duty.
pub(crate) const DUTIES: &[Duty] = &[
    duty("certificates", SOON, Work::Does(issue::issue_waiting)).woken().in_batches(issue::BATCH as usize),
    duty("refusals", SOON, Work::Does(refusal_paper::lay_waiting))
        .woken()
        .in_batches(refusal_paper::BATCH as usize),
    duty("notes", SOON, Work::Does(messages::hand_on)).woken().in_batches(messages::NOTES_MAX),
    duty("messages at home", SOON, Work::Awaits(|app| Box::pin(at_home(app)))).woken(),
    duty("messages to migration", SOON, Work::Carries(Neighbour::Migration)).woken(),
    duty("messages to centre", SOON, Work::Carries(Neighbour::Centre)).woken(),
    duty("messages to digital documents", SOON, Work::Carries(Neighbour::DigitalDocuments)).woken(),
    duty("messages to national register", SOON, Work::Carries(Neighbour::NationalRegister)).woken(),
    duty("messages to messenger", SOON, Work::Carries(Neighbour::Messenger)).woken(),
    duty("readings", SOON, Work::Does(readings::read_waiting)).woken().in_batches(readings::BATCH),
    duty("files to read", MINUTE, Work::Does(readings::wait_again)).in_batches(readings::BATCH),
    duty("received", SOON, Work::Awaits(|app| Box::pin(judge_received(app)))),
    duty("revocation lists", Duration::from_secs(1), Work::Awaits(|app| Box::pin(renew_lists(app)))),
    duty("trust", MINUTE, Work::Keeps(reload_trust)),
    duty("calendar", SOON, Work::Does(working_days::refresh)),
    duty("clock", Duration::from_secs(10), Work::Keeps(look_at_the_clock)),
    duty("findable", MINUTE, Work::Does(duplicates::find_again)),
    duty("cases", MINUTE, Work::Does(queue::show_again)),
    duty("journal", DAY, Work::Does(journal::check::at_start)).once(),
    duty("seal", MINUTE, Work::BySettledTime(journal::seal::seal_yesterday)),
    duty("sessions", MINUTE, Work::BySettledTime(forget::sessions)),
    duty("statements", MINUTE, Work::BySettledTime(forget::statements)),
    duty("answers", MINUTE, Work::BySettledTime(forget::answers)),
    duty("phone signings", MINUTE, Work::BySettledTime(forget::phone_signings)),
    duty("drafts", MINUTE, Work::BySettledTime(drafts::forget_untouched)),
    duty("intakes", MINUTE, Work::BySettledTime(intakes::forget_untouched)),
    duty("visits", MINUTE, Work::BySettledTime(home_visits::forget_past)),
    duty("copies at hand", DAY, Work::Does(at_hand::look)),
    duty("orphans", MINUTE, Work::BySettledTime(sweep::files)).in_batches(sweep::FILES_A_ROUND),
    duty("demonstration", HOUR, Work::Keeps(renew_demonstration)),
    duty("expiries", DAY, Work::Does(upkeep::warn)),
    duty("limits", MINUTE, Work::Keeps(forget_idle_addresses)),
];

/// Runs every duty until the task is dropped.
pub(crate) async fn run(app: Data<App>) {
    let mut tasks = JoinSet::new();
    for one in DUTIES {
        tasks.spawn(keep(app.clone(), *one));
    }
    tasks.spawn(on_hangup(app));
    while let Some(ended) = tasks.join_next().await {
        if let Err(error) = ended
            && error.is_panic()
        {
            tracing::error!(%error, "a duty ended by a fault of its own; the others go on");
        }
    }
}

/// A hangup reads again what an administrator may have laid down: trust, lists, the service's key. Nobody is sent away by it,
/// not even when a terminal closes.
async fn on_hangup(app: Data<App>) {
    let Ok(mut hangups) = signal(SignalKind::hangup()) else {
        tracing::warn!("hangups are not heard");
        return;
    };
    while hangups.recv().await.is_some() {
        let inner = app.clone();
        let read = blocking(move || {
            inner.reload_trust();
            inner.reload_service_key();
            upkeep::warn(&inner.context())
        });
        match read.await {
            Ok(_) => tracing::info!("hangup: trust, revocation lists and the service's key were read again"),
            Err(fault) => tracing::error!(?fault, "hangup: nothing is read again"),
        }
        app.nudge.all();
    }
}

/// One duty, again and again.
async fn keep(app: Data<App>, duty: Duty) {
    let mut ear = app.nudge.listen();
    let (mut failures, mut batches) = (0_u32, 0_u32);
    loop {
        ear.forget();
        let pause = match once(&app, duty).await {
            Ok(Some(count)) => {
                failures = 0;
                if count > 0 {
                    tracing::debug!(duty = duty.name, count, "done");
                    wake_the_next(&app, duty);
                }
                batches = if count >= duty.batch { batches + 1 } else { 0 };
                let Some(every) = duty.every else { return };
                if (1..BATCHES_MAX).contains(&batches) {
                    Duration::ZERO
                } else {
                    batches = 0;
                    every
                }
            }
            // The clock is not to be believed yet.
            Ok(None) => duty.every.unwrap_or(SOON).min(SOON),
            Err(fault) => {
                let pause = SOON.saturating_mul(1 << failures.min(8)).min(longest_pause(&fault));
                failures += 1;
                tracing::error!(
                    duty = duty.name,
                    ?fault,
                    failures,
                    ?pause,
                    "a duty is not done; it will be tried again"
                );
                pause
            }
        };
        if pause.is_zero() {
            tokio::task::yield_now().await;
        } else if duty.woken && failures == 0 {
            futures_util::future::select(Box::pin(app.clock.pass(pause)), Box::pin(ear.hear())).await;
        } else {
            app.clock.pass(pause).await;
        }
    }
}

fn longest_pause(fault: &Fault) -> Duration {
    if fault.is_away() { AWAY_PAUSE_MAX } else { PAUSE_MAX }
}

/// Does a duty once; `None` where it must not be done by this clock.
pub(crate) async fn once(app: &Data<App>, duty: Duty) -> Result<Option<usize>, Fault> {
    let inner = app.clone();
    match duty.work {
        Work::Does(work) => blocking(move || work(&inner.context()).map(Some)).await,
        Work::Keeps(work) => blocking(move || work(&inner).map(Some)).await,
        Work::BySettledTime(work) => {
            blocking(move || {
                let cx = inner.context();
                match forget::settled(&cx)? {
                    Some(settled) => work(&cx, settled).map(Some),
                    None => Ok(None),
                }
            })
            .await
        }
        Work::Awaits(work) => work(inner).await.map(Some),
        Work::Carries(neighbour) => post::carry_to(app, neighbour).await.map(Some),
    }
}

/// A thread that ended by a fault of its own is a duty not done.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Fault> + Send + 'static,
) -> Result<T, Fault> {
    let panicked = |_| Fault::code(shared::problem::ProblemCode::Internal);
    block(work).await.map_err(panicked)?
}

/// What one has written, another may be waiting for.
fn wake_the_next(app: &App, duty: Duty) {
    if duty.woken {
        app.nudge.all();
    }
}

async fn at_home(app: Data<App>) -> Result<usize, Fault> {
    post::within(&app).await
}

/// Judges what was received and could not be judged: asks the outside first, outside of any transaction.
async fn judge_received(app: Data<App>) -> Result<usize, Fault> {
    let inner = app.clone();
    let due = blocking(move || receive::due(&inner.context())).await?;
    let count = due.len();
    for Waiting { id, asked, unstamped } in due {
        let gathered = match asked.filter(|_| app.outside.asks()) {
            Some(asked) => app.outside.gather(&app.state.trust(), &asked, unstamped).await,
            None => Gathered::default(),
        };
        let (inner, item, judged) = (app.clone(), id.clone(), gathered.clone());
        let read = move || receive::questions_or_set_aside(&inner.context(), &item, &judged);
        let Some(questions) = blocking(read).await? else { continue };
        let registers = app.systems.ask_registers(&questions, &app.clock, app.config.registers_wait).await;
        let inner = app.clone();
        blocking(move || receive::judge_or_set_aside(&inner.context(), &id, gathered, &registers)).await?;
    }
    Ok(count)
}

/// Fetches revocation lists before they run out.
async fn renew_lists(app: Data<App>) -> Result<usize, Fault> {
    if !app.outside.lists.refresh(&app.state.trust(), app.clock.now()).await {
        return Ok(0);
    }
    blocking(move || {
        app.take_lists();
        Ok(1)
    })
    .await
}

/// Trust, and the service's key once the one in use is over: whoever lays a new one down need not start anew.
fn reload_trust(app: &App) -> Result<usize, Fault> {
    app.reload_trust();
    if !app.state.service_key().is_good(app.clock.now()) {
        app.reload_service_key();
    }
    Ok(0)
}

/// Whoever looks sees a clock that was set: the log says so at once, not when something is next to be deleted.
fn look_at_the_clock(app: &App) -> Result<usize, Fault> {
    app.watch.look(&app.clock);
    Ok(0)
}

/// A demonstration that runs for months keeps its own authority's list and keys current.
fn renew_demonstration(app: &App) -> Result<usize, Fault> {
    if app.config.demo {
        if let Err(errors) = demo::prepare(&app.config.data_dir, app.clock.now()) {
            tracing::error!(?errors, "the demonstration does not renew its keys and its list");
        }
        app.reload_trust();
        app.reload_service_key();
    }
    Ok(0)
}

fn forget_idle_addresses(app: &App) -> Result<usize, Fault> {
    for limit in [&app.limits.sign_in, &app.limits.check, &app.limits.lookups, &app.limits.phone] {
        limit.forget_idle();
    }
    app.limits.people.forget_idle();
    Ok(0)
}
