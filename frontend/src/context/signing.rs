//! What is kept while a person signs: the chosen way, where they stand, the open key, the text, and the lines to the worker,
//! to NCALayer and to a phone. How it looks is the component's.

use leptos::prelude::*;
use shared::text::Locale;
use shared::wire::v1::draft::PreparedWire;
use shared::wire::v1::session::ChallengeWire;

use super::ncalayer_client::NcaLayerSocket;
use super::permission::Watch;
use super::signer_client::Signer;
use crate::api::ApiError;
use crate::browser;
use crate::model::ncalayer::Permission;
use crate::model::phone::{PhoneCode, PhoneIntent};
use crate::model::signing::{SigningMethod, Stage};

/// Under this name the browser keeps the chosen way to sign.
const WAY_KEPT: &str = "signing-way";

/// Opening a key and signing.
#[derive(Clone, Copy)]
pub struct Signing {
    /// The chosen way; it outlives the attempt and the visit.
    pub way: RwSignal<SigningMethod>,
    /// Where the person stands.
    pub stage: RwSignal<Stage>,
    /// What was typed as the password.
    pub password: RwSignal<String>,
    /// Name of the chosen file.
    pub file_name: RwSignal<String>,
    /// The chosen file itself, by reference: its bytes are read by the worker only.
    pub file: RwSignal<Option<web_sys::File>, LocalStorage>,
    /// The worker.
    pub signer: StoredValue<Option<Signer>, LocalStorage>,
    /// The line to NCALayer, while it is open.
    pub line: StoredValue<Option<NcaLayerSocket>, LocalStorage>,
    /// Whether the browser lets the page reach NCALayer.
    pub permission: RwSignal<Permission>,
    /// The watch over that, once NCALayer was chosen.
    pub watch: StoredValue<Option<Watch>, LocalStorage>,
    /// The code for a phone, while it is shown.
    pub phone: RwSignal<Option<PhoneCode>>,
    /// What the person wants meanwhile.
    pub phone_wish: StoredValue<Option<PhoneIntent>>,
    /// The draft whose statement is to be signed.
    pub draft: RwSignal<String>,
    /// The sign-in text to sign, and the language it was asked for in.
    pub challenge: RwSignal<Option<(Locale, ChallengeWire)>>,
    /// The formation statement to sign.
    pub prepared: RwSignal<Option<PreparedWire>>,
    /// The key of the present attempt to lodge.
    pub attempt: RwSignal<String>,
    /// Why the service did not take it.
    pub refusal: RwSignal<Option<ApiError>>,
}

impl Signing {
    pub(super) fn new() -> Self {
        Self {
            way: RwSignal::new(SigningMethod::parse(&browser::kept(WAY_KEPT)).unwrap_or_default()),
            stage: RwSignal::new(Stage::Choosing),
            password: RwSignal::new(String::new()),
            file_name: RwSignal::new(String::new()),
            file: RwSignal::new_local(None),
            signer: StoredValue::new_local(None),
            line: StoredValue::new_local(None),
            permission: RwSignal::new(Permission::default()),
            watch: StoredValue::new_local(None),
            phone: RwSignal::new(None),
            phone_wish: StoredValue::new(None),
            draft: RwSignal::new(String::new()),
            challenge: RwSignal::new(None),
            prepared: RwSignal::new(None),
            attempt: RwSignal::new(String::new()),
            refusal: RwSignal::new(None),
        }
    }

    /// Whether the browser lets the page reach NCALayer, as it says this moment.
    #[must_use]
    pub fn permission_now(self) -> Permission {
        let watched = self.watch.with_value(|watch| watch.as_ref().map(Watch::permission));
        watched.unwrap_or_else(|| self.permission.get_untracked())
    }

    /// Takes another way; what was opened or asked for on the old one is forgotten, the text to sign stays.
    pub fn choose(self, way: SigningMethod) {
        self.let_go();
        self.way.set(way);
        browser::keep(WAY_KEPT, way.value());
    }

    /// Forgets key and password and hangs up; the text to sign stays. The worker ends.
    pub fn let_go(self) {
        self.signer.update_value(|signer| {
            if let Some(signer) = signer.take() {
                signer.end();
            }
        });
        self.hang_up();
        self.stage.set(Stage::Choosing);
        self.password.set(String::new());
        self.file.set(None);
        self.file_name.set(String::new());
    }

    /// Nobody waits for NCALayer or a phone any more: what they may still say reaches nobody and is not sent.
    pub fn hang_up(self) {
        if let Some(line) = self.line.try_update_value(Option::take).flatten() {
            line.hang_up();
            self.stage.set(Stage::Choosing);
        }
        let is_away = self.stage.with_untracked(|stage| matches!(stage, Stage::Away(_)));
        if is_away && self.way.get_untracked() == SigningMethod::Phone {
            self.phone.set(None);
            self.stage.set(Stage::Choosing);
        }
    }

    /// Forgets key, password and texts.
    pub fn forget(self) {
        self.let_go();
        self.challenge.set(None);
        self.prepared.set(None);
        self.attempt.set(String::new());
        self.refusal.set(None);
    }
}
