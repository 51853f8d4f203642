//! Signing on a phone: a code on the page, or a link where the page is open on the phone itself; then waiting until the
//! phone has brought a signature, which is checked like any other before it is sent. The phone is never spoken to from
//! here, only the service.

use leptos::prelude::*;
use shared::problem::ProblemCode;
use shared::wire::v1::phone::{PhoneInviteWire, QrWire};

use crate::api::{ApiError, phone as api};
use crate::browser;
use crate::components::button::{ButtonStyle, button};
use crate::components::details::details;
use crate::context::AppContext;
use crate::context::signer_client::Signer;
use crate::model::key::{Aim, judge};
use crate::model::phone::{
    ASK_EVERY_MS, Heard, Left, PhoneCode, PhoneError, PhoneIntent, SILENCES_MAX, heard,
};
use crate::model::signing::{Away, Event, Hindrance, Stage};
use crate::reactive::reactive;
use crate::text::signing::{Phone as Words, words as signing_words};
use crate::text::with;

/// Milliseconds between two looks at what the person wants.
const LOOK_EVERY_MS: u32 = 250;

fn words(app: AppContext) -> &'static Words {
    &signing_words(app.locale.get_untracked()).phone
}

/// What stands under the choice before the code is asked for.
pub(super) fn lead(app: AppContext) -> AnyView {
    let said = words(app);
    let demo = app.service.with(|service| service.as_ref().is_some_and(|service| service.demo));
    view! {
        <p class="muted" id="phone.lead">{said.lead}</p>
        {demo.then(|| view! { <p class="muted" id="phone.demo">{said.demo}</p> })}
    }
    .into_any()
}

/// The code, or the link; how long it is good, what happens, and how to stop.
pub(super) fn waiting(app: AppContext) -> AnyView {
    let said = words(app);
    let signing = app.signing;
    let invite = Memo::new(move |_| {
        signing
            .phone
            .with(|shown| shown.as_ref().filter(|shown| !shown.opened).map(|shown| shown.invite.clone()))
    });
    let number = Memo::new(move |_| {
        signing.phone.with(|shown| shown.as_ref().map(|shown| shown.invite.check_number.clone()))
    });
    let left = Memo::new(move |_| signing.phone.with(|shown| shown.as_ref().map(|shown| shown.left)));
    let handheld = browser::is_handheld();
    let status = Memo::new(move |_| {
        let opened = signing.phone.with(|shown| shown.as_ref().is_some_and(|shown| shown.opened));
        signing.stage.with(|stage| match stage {
            Stage::Away(Away::Checking) => said.checking,
            Stage::Away(Away::Person) if opened => said.opened,
            Stage::Away(Away::Person) if handheld => said.scan_here,
            Stage::Away(Away::Person) => said.scan,
            _ => said.asking,
        })
    });
    let wish = move |wish| move || signing.phone_wish.set_value(Some(wish));
    view! {
        <section class="away" id="phone.waiting" tabindex="-1" aria-label=said.label>
            <p class="waiting" role="status" id="phone.status">{reactive(move || status.get().into_any())}</p>
            {reactive(move || invite.get().map(|invite| ways_to_open(said, &invite)).into_any())}
            {reactive(move || number.get().map(|number| check_number(said, number)).into_any())}
            <p id="phone.left">{reactive(move || left.get().map(|left| left_words(said, left)).into_any())}</p>
            <div class="actions">
                {button("phone.renew", said.renew, ButtonStyle::Quiet, wish(PhoneIntent::Renew))}
                {button("phone.stop", said.stop, ButtonStyle::Text, wish(PhoneIntent::Stop))}
            </div>
        </section>
    }
    .into_any()
}

fn left_words(said: &Words, left: Left) -> String {
    match left {
        Left::Minutes(minutes) => with(said.minutes, "minutes", &minutes.to_string()),
        Left::LessThanAMinute => said.last_minute.to_owned(),
    }
}

fn check_number(said: &'static Words, number: String) -> AnyView {
    view! {
        <p>
            {said.check_number}" "
            <strong class="check-number" id="phone.check-number">{number}</strong>
            ". "
            {said.check_hint}
        </p>
    }
    .into_any()
}

/// On the phone itself the app is opened by a link, elsewhere it reads the code; the other one is folded beneath.
fn ways_to_open(said: &'static Words, invite: &PhoneInviteWire) -> AnyView {
    let links = |look: &'static str| {
        view! {
            <div class="actions">
                <a class=look id="phone.open" href=invite.egov_mobile.clone() rel="noopener">{said.open}</a>
                <a id="phone.open-business" href=invite.egov_business.clone() rel="noopener">{said.open_business}</a>
            </div>
            <p class="muted">{said.come_back}</p>
        }
        .into_any()
    };
    if browser::is_handheld() {
        let code = code(said, &invite.qr);
        return view! { {links("button")} {details("phone.other", said.other_phone, code)} }.into_any();
    }
    view! {
        {code(said, &invite.qr)}
        {details("phone.here", said.this_phone, links("button button-quiet"))}
    }
    .into_any()
}

/// Dark on light in every scheme: cameras expect it.
fn code(said: &'static Words, qr: &QrWire) -> AnyView {
    let (side, place) = (qr.side.to_string(), format!("0 0 {0} {0}", qr.side));
    view! {
        <svg class="qr" id="phone.code" viewBox=place role="img" aria-label=said.code>
            <rect class="qr-light" width=side.clone() height=side />
            <path class="qr-dark" d=qr.path.clone() />
        </svg>
    }
    .into_any()
}

/// How a waiting ended.
enum End {
    Signed(String),
    Over(PhoneError),
    Said(ApiError),
    Renew,
    /// Nobody waits: the page was left, or another way chosen.
    Gone,
}

/// Lets a phone sign and checks what it brings.
///
/// # Errors
/// The [`Hindrance`]; none when nobody waits any more, or when the service has said what is wrong in its own words.
pub(super) async fn sign(app: AppContext, aim: Aim, text: &str) -> Result<Vec<u8>, Option<Hindrance>> {
    let signing = app.signing;
    let happened = move |event| signing.stage.update(|stage| *stage = std::mem::take(stage).after(event));
    if signing.stage.with_untracked(Stage::is_under_way) {
        // Pressed twice: the first one is waited for.
        return Err(None);
    }
    happened(Event::Ask);
    signing.refusal.set(None);
    let signed = loop {
        let invite = match begin(app, aim).await {
            Ok(invite) => invite,
            Err(why) => return Err(told(app, why)),
        };
        if !matches!(signing.stage.get_untracked(), Stage::Away(_)) {
            call_off(app, invite.id);
            return Err(None);
        }
        let id = invite.id.clone();
        signing.phone_wish.set_value(None);
        signing.phone.set(Some(PhoneCode::new(invite)));
        happened(Event::Reached);
        browser::focus_soon("phone.waiting");
        match wait(app, &id).await {
            End::Signed(envelope) => break envelope,
            End::Renew => {}
            End::Over(fault) => {
                if fault == PhoneError::Withdrawn {
                    call_off(app, id);
                }
                signing.phone.set(None);
                return Err(Some(fault.into()));
            }
            End::Said(why) => return Err(told(app, why)),
            End::Gone => {
                call_off(app, id);
                return Err(None);
            }
        }
    };
    happened(Event::Returned);
    signing.phone.set(None);
    let own = app.signed_in().map(|session| session.iin).unwrap_or_default();
    let signer = Signer::start().await.map_err(|fault| Some(fault.into()))?;
    let checked = signer.check(&signed, text.as_bytes()).await;
    signer.end();
    let (key, envelope) = checked.map_err(|why| Some(in_terms_of_phones(why)))?;
    judge(&key, aim, browser::now(), &own).map_err(|fault| Some(fault.into()))?;
    if !signing.stage.with_untracked(|stage| matches!(stage, Stage::Away(_))) {
        return Err(None);
    }
    happened(Event::Checked(key));
    Ok(envelope)
}

async fn begin(app: AppContext, aim: Aim) -> Result<PhoneInviteWire, ApiError> {
    match aim {
        Aim::SignIn => api::begin_sign_in(app.api).await,
        Aim::Formation => api::begin_filing(app.api, &app.signing.draft.get_untracked()).await,
    }
}

/// The service's own words stand where the page shows them. A sign-in text is asked for anew, a statement when it is spent.
fn told(app: AppContext, why: ApiError) -> Option<Hindrance> {
    let signing = app.signing;
    signing.phone.set(None);
    signing.stage.set(Stage::Choosing);
    signing.challenge.set(None);
    let spent = [ProblemCode::ChallengeSpent, ProblemCode::StatementStale, ProblemCode::JudgedAnew];
    if why.code().is_some_and(|code| spent.contains(&code)) {
        signing.forget();
    }
    signing.refusal.set(Some(why));
    app.has_errors.set(true);
    browser::focus_heading();
    None
}

fn call_off(app: AppContext, id: String) {
    leptos::task::spawn_local(async move {
        // When it fails, the code ends by itself within minutes.
        let _ = api::call_off(app.api, &id).await;
    });
}

/// Asks until something ends it.
async fn wait(app: AppContext, id: &str) -> End {
    let signing = app.signing;
    let still =
        || signing.phone.with_untracked(|shown| shown.as_ref().is_some_and(|shown| shown.invite.id == id));
    let mut silences = 0;
    loop {
        for _ in 0..ASK_EVERY_MS / LOOK_EVERY_MS {
            gloo_timers::future::TimeoutFuture::new(LOOK_EVERY_MS).await;
            if !still() {
                return End::Gone;
            }
            match signing.phone_wish.try_update_value(Option::take).flatten() {
                Some(PhoneIntent::Renew) => return End::Renew,
                Some(PhoneIntent::Stop) => return End::Over(PhoneError::Withdrawn),
                None => {}
            }
        }
        let answer = api::show(app.api, id).await;
        if !still() {
            return End::Gone;
        }
        match answer {
            Ok(answer) => match heard(answer) {
                Heard::Wait { opened, left } => {
                    silences = 0;
                    note(app, opened, left);
                }
                Heard::Signed(envelope) => return End::Signed(envelope),
                Heard::Over(fault) => return End::Over(fault),
                Heard::Refused(Some(problem)) => return End::Said(ApiError::Problem(problem)),
                Heard::Refused(None) => return End::Over(PhoneError::NotUnderstood),
            },
            Err(ApiError::Offline) if silences < SILENCES_MAX => silences += 1,
            Err(ApiError::Offline) => return End::Over(PhoneError::Lost),
            Err(why) => return End::Said(why),
        }
    }
}

/// Shows how it stands; that the last minute has begun is said once.
fn note(app: AppContext, opened: bool, left: Left) {
    let mut last = false;
    app.signing.phone.update(|shown| {
        if let Some(shown) = shown {
            last = left == Left::LessThanAMinute && shown.left != left;
            (shown.opened, shown.left) = (opened, left);
        }
    });
    if last {
        app.say(words(app).last_minute);
    }
}

/// What the signing worker has against the signature; its words for other programs are none for phones.
fn in_terms_of_phones(why: Hindrance) -> Hindrance {
    use crate::model::ncalayer;
    match why {
        Hindrance::NcaLayer(ncalayer::NcaLayerError::OtherContent) => PhoneError::OtherContent.into(),
        Hindrance::NcaLayer(_) => PhoneError::NotUnderstood.into(),
        other => other,
    }
}
