//! What waits: certificates to issue, things to forget, trust to read again, revocation lists to renew. Each step may run twice without harm.

use std::time::Duration;

use actix_web::web::{Data, block};

use crate::app::App;
use crate::attest::Gathered;
use crate::post;
use crate::store::{copy, idempotency, prepared};
use crate::usecase::receive::{self, Waiting};
use crate::usecase::{
    Fault, calendar, drafts, home_visits, intakes, issue, journal, phone, refusal_paper, sign_in,
};

/// Certificates are looked for this often even when nobody nudges.
const ISSUE_EVERY: Duration = Duration::from_secs(2);
/// Rounds of issuing between two cleanings.
const CLEAN_EVERY: u32 = 30;
/// Whether something that waits is due is asked this often.
const WAITING_LOOKED_AT_EVERY: Duration = Duration::from_secs(2);
/// Whether a revocation list is due is asked this often.
const LISTS_LOOKED_AT_EVERY: Duration = Duration::from_secs(1);
/// An orphan file must be this old: an upload may be between its file and its row.
const ORPHAN_AGE: Duration = Duration::from_secs(3600);
/// Idempotent answers are kept for a day.
const ANSWERS_MS: i64 = 24 * 3_600_000;

/// Runs until the task is dropped.
pub(crate) async fn run(app: Data<App>) {
    // Reading a long journal through takes its time; nothing waits for it.
    let check = step(&app, "journal", journal::check::at_start);
    // Whoever waits for the outside holds nobody else up.
    let outside = futures_util::future::join3(renew_lists(&app), judge_waiting(&app), post::rounds(&app));
    futures_util::future::join3(check, rounds(&app), outside).await;
}

/// Judges again and again what was received and could not be judged.
async fn judge_waiting(app: &Data<App>) {
    loop {
        judge_received(app).await;
        tokio::time::sleep(WAITING_LOOKED_AT_EVERY).await;
    }
}

/// Fetches revocation lists before they run out.
async fn renew_lists(app: &Data<App>) {
    loop {
        if app.outside.lists.refresh(&app.trust(), app.clock.now()).await {
            step(app, "lists", |app| {
                app.take_lists();
                Ok(1)
            })
            .await;
        }
        tokio::time::sleep(LISTS_LOOKED_AT_EVERY).await;
    }
}

async fn rounds(app: &Data<App>) {
    let mut round = 0_u32;
    loop {
        let waited = tokio::time::timeout(ISSUE_EVERY, app.nudge.notified()).await;
        let nudged = waited.is_ok();
        step(app, "issue", issue::issue_waiting).await;
        step(app, "refusals", refusal_paper::lay_waiting).await;
        step(app, "calendar", calendar::refresh).await;
        app.post.nudge.notify_waiters();
        if nudged {
            continue;
        }
        if round.is_multiple_of(CLEAN_EVERY) {
            step(app, "sessions", sign_in::purge).await;
            step(app, "seal", journal::seal::seal_yesterday).await;
            step(app, "rows", forget_rows).await;
            step(app, "drafts", drafts::forget_untouched).await;
            step(app, "intakes", intakes::forget_untouched).await;
            step(app, "visits", home_visits::forget_past).await;
            step(app, "orphans", remove_orphans).await;
            step(app, "trust", |app| {
                app.reload_trust();
                app.limits.sign_in.forget_idle();
                app.limits.check.forget_idle();
                app.limits.lookups.forget_idle();
                app.limits.phone.forget_idle();
                Ok(0)
            })
            .await;
        }
        round = round.wrapping_add(1);
    }
}

/// Judges what was received and could not be judged: asks the outside first, outside of any transaction.
async fn judge_received(app: &Data<App>) {
    let inner = app.clone();
    let due = match block(move || receive::due(&inner)).await {
        Ok(Ok(due)) => due,
        Ok(Err(fault)) => {
            tracing::error!(?fault, "what was received is not looked through; it will be tried again");
            return;
        }
        Err(_) => return,
    };
    for Waiting { id, asked, unstamped } in due {
        let gathered = match asked {
            Some(asked) => app.outside.gather(&app.trust(), &asked, unstamped).await,
            None => Gathered::default(),
        };
        step(app, "received", move |app| receive::judge_waiting(app, &id, gathered)).await;
    }
}

async fn step(
    app: &Data<App>,
    name: &'static str,
    f: impl FnOnce(&App) -> Result<usize, Fault> + Send + 'static,
) {
    let inner = app.clone();
    match block(move || f(&inner)).await {
        Ok(Ok(0)) => {}
        Ok(Ok(count)) => tracing::debug!(name, count, "done"),
        Ok(Err(fault)) => tracing::error!(name, ?fault, "the worker's step failed; it will be tried again"),
        Err(_) => {}
    }
}

fn forget_rows(app: &App) -> Result<usize, Fault> {
    let at = app.clock.now();
    app.db.keep_house("purge_rows", at, |tx| {
        let gone = prepared::purge(tx)? + idempotency::purge(tx, at.as_millisecond() - ANSWERS_MS)?;
        Ok(gone + phone::purge(tx)?)
    })
}

fn remove_orphans(app: &App) -> Result<usize, Fault> {
    let mut removed = 0;
    for id in app.vault.older_than(ORPHAN_AGE)? {
        let known = app.db.read("orphan", app.clock.now(), |tx| Ok::<_, Fault>(copy::exists(tx, &id)?))?;
        if !known {
            app.vault.remove(&id)?;
            removed += 1;
        }
    }
    Ok(removed)
}
