//! Asking the registers about a case, all of them at once and within one wait, before any transaction. What comes is
//! typed: proved, contradicted, doubtful, unknown or away; nothing is believed for having come late, long or odd.

use std::future::Future;
use std::time::Duration;

use futures_util::future::{OptionFuture, join3};
use serde::Serialize;
use shared::messages::Neighbour;
use shared::registers::{Questions, Register, RegisterAnswer, Why, number};
use shared::wire::v1::ask::{AskRegisterWire, LookedUpWire};
use tokio::time::timeout;

use super::migration_record::MigrationRecord as _;
use super::national_register::NationalRegister as _;
use super::notary_register::NotaryRegister as _;
use super::receiver::DeliveryError;
use super::system_client::{Said, SystemClient};
use super::systems::Systems;
use crate::clock::Clock;
use crate::ids;

impl Systems {
    /// Whether any register is connected.
    pub(crate) fn has_registers(&self) -> bool {
        Register::ALL.iter().any(|one| self.get(Neighbour::of(*one)).is_some())
    }

    /// What the connected registers say; whoever has not answered after the wait is away.
    pub(crate) async fn ask_registers(
        &self,
        questions: &Questions,
        clock: &Clock,
        wait: Duration,
    ) -> Vec<RegisterAnswer> {
        let asking = Asking { systems: self, clock, wait };
        let power = questions.power.as_ref().map(|claim| async move {
            let asked = claim.asked();
            let before = claim.before_asking();
            if !before.is_empty() {
                return asking.unasked(Register::Notary, &asked, before);
            }
            let judge = |said: &_| claim.judge(said);
            asking.one(Register::Notary, &asked, async |client| client.power(&asked).await, judge).await
        });
        let national =
            questions.number.as_ref().map(|asked| async move { asking.number(asked, number::judge).await });
        let stay = questions.stay.as_ref().map(|claim| async move {
            let asked = claim.asked();
            let judge = |said: &_| claim.judge(said);
            asking.one(Register::Migration, &asked, async |client| client.stay(&asked).await, judge).await
        });
        let (power, national, stay) =
            join3(OptionFuture::from(power), OptionFuture::from(national), OptionFuture::from(stay)).await;
        [power, national, stay].into_iter().flatten().flatten().collect()
    }

    /// What the national register says, as an answer like any other, and the numbers themselves; `None` where it gives none.
    pub(crate) async fn look_up(
        &self,
        questions: &Questions,
        clock: &Clock,
        wait: Duration,
    ) -> (Vec<RegisterAnswer>, Option<LookedUpWire>) {
        let asking = Asking { systems: self, clock, wait };
        let Some(asked) = &questions.number else { return (Vec::new(), None) };
        let mut known = None;
        let judge = |said: &LookedUpWire| {
            known = Some(said.clone());
            number::judge(said)
        };
        let answer = asking.number(asked, judge).await;
        (answer.into_iter().collect(), known)
    }
}

#[derive(Clone, Copy)]
struct Asking<'a> {
    systems: &'a Systems,
    clock: &'a Clock,
    wait: Duration,
}

impl Asking<'_> {
    async fn number(
        &self,
        asked: &AskRegisterWire,
        judge: impl FnOnce(&LookedUpWire) -> Vec<Why>,
    ) -> Option<RegisterAnswer> {
        let ask = async |client: &SystemClient| client.known(asked).await;
        self.one(Register::National, asked, ask, judge).await
    }

    /// One register's answer; `None` where it is not connected.
    async fn one<'c, Q: Serialize, A, F: Future<Output = Result<Said<A>, DeliveryError>>>(
        &'c self,
        register: Register,
        question: &Q,
        ask: impl FnOnce(&'c SystemClient) -> F,
        judge: impl FnOnce(&A) -> Vec<Why>,
    ) -> Option<RegisterAnswer> {
        let neighbour = Neighbour::of(register);
        let client = self.systems.get(neighbour)?;
        let now = self.clock.now().as_millisecond();
        let came = if !self.systems.admit(neighbour, now) {
            Err(DeliveryError::NotBrought("resting".to_owned()))
        } else {
            let late = DeliveryError::Later("timeout".to_owned());
            let came = timeout(self.wait, ask(client)).await.unwrap_or(Err(late));
            let theirs = came.as_ref().is_err_and(DeliveryError::is_theirs);
            self.systems.note(neighbour, !theirs, self.clock.now().as_millisecond());
            came
        };
        let (why, over) = match came {
            Ok(said) => (judge(&said.answer), said.sha256),
            Err(error) => {
                tracing::warn!(register = register.as_str(), ?error, "a register gives no answer");
                (vec![register.away()], String::new())
            }
        };
        self.answer(register, question, why, over)
    }

    /// What is said of a question that is not put, because no answer could decide it.
    fn unasked<Q: Serialize>(
        &self,
        register: Register,
        question: &Q,
        why: Vec<Why>,
    ) -> Option<RegisterAnswer> {
        self.systems.get(Neighbour::of(register))?;
        self.answer(register, question, why, String::new())
    }

    fn answer<Q: Serialize>(
        &self,
        register: Register,
        question: &Q,
        why: Vec<Why>,
        over: String,
    ) -> Option<RegisterAnswer> {
        let asked = ids::sha256(&serde_json::to_vec(question).ok()?);
        Some(RegisterAnswer { register, why, asked, over, at: self.clock.now() })
    }
}
