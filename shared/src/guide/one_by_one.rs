//! The questions of the guide one by one: which are still to be asked, and when the answer cannot change any more. What settles
//! an answer is not said a second time here: it is settled when whatever else were said would lead to the same one.

use super::{Answer, Asker, HasIin, Place, Question, Today, can_i_apply};
use crate::application::Kind;

/// How many questions there are.
pub const QUESTIONS: usize = 8;

/// What was said so far, in the order in which it is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Said<'a> {
    /// What is wanted.
    pub wanted: Option<Kind>,
    /// A citizen of Kazakhstan.
    pub citizen: Option<bool>,
    /// A valid identity document.
    pub document: Option<bool>,
    /// An IIN.
    pub iin: Option<HasIin>,
    /// Who would apply.
    pub asker: Option<Asker>,
    /// An EDS.
    pub eds: Option<bool>,
    /// The person cannot come.
    pub at_home: Option<bool>,
    /// Where.
    pub place: Option<Place<'a>>,
}

impl<'a> Said<'a> {
    /// Whether each question was answered.
    const fn answered(&self) -> [bool; QUESTIONS] {
        [
            self.wanted.is_some(),
            self.citizen.is_some(),
            self.document.is_some(),
            self.iin.is_some(),
            self.asker.is_some(),
            self.eds.is_some(),
            self.at_home.is_some(),
            self.place.is_some(),
        ]
    }

    /// What was said to the first questions alone.
    fn first(&self, count: usize) -> Self {
        let here = |place: usize| place < count;
        Self {
            wanted: self.wanted.filter(|_| here(0)),
            citizen: self.citizen.filter(|_| here(1)),
            document: self.document.filter(|_| here(2)),
            iin: self.iin.filter(|_| here(3)),
            asker: self.asker.filter(|_| here(4)),
            eds: self.eds.filter(|_| here(5)),
            at_home: self.at_home.filter(|_| here(6)),
            place: self.place.filter(|_| here(7)),
        }
    }

    /// Every whole question that this may become; none where there is no place.
    fn completed(&self, places: &[Place<'a>]) -> Vec<Question<'a>> {
        let whole = |place: &Place<'a>| Question {
            wanted: Kind::Formation,
            citizen: false,
            document: true,
            iin: HasIin::No,
            asker: Asker::Recipient,
            eds: true,
            at_home: false,
            place: *place,
        };
        let yes_or_no = [true, false];
        let all: Vec<Question<'a>> = choices(self.place, places).iter().map(whole).collect();
        let all = spread(&all, &choices(self.wanted, Kind::ALL), |q, wanted| Question { wanted, ..q });
        let all = spread(&all, &choices(self.citizen, &yes_or_no), |q, citizen| Question { citizen, ..q });
        let all = spread(&all, &choices(self.document, &yes_or_no), |q, document| Question { document, ..q });
        let iins = choices(self.iin, &[HasIin::No, HasIin::Yes, HasIin::Unsure]);
        let all = spread(&all, &iins, |q, iin| Question { iin, ..q });
        let askers = choices(self.asker, &[Asker::Agent, Asker::Recipient, Asker::Legal]);
        let all = spread(&all, &askers, |q, asker| Question { asker, ..q });
        let all = spread(&all, &choices(self.eds, &yes_or_no), |q, eds| Question { eds, ..q });
        spread(&all, &choices(self.at_home, &yes_or_no), |q, at_home| Question { at_home, ..q })
    }
}

/// Each question with each choice.
fn spread<'a, T: Copy>(
    from: &[Question<'a>],
    choices: &[T],
    set: fn(Question<'a>, T) -> Question<'a>,
) -> Vec<Question<'a>> {
    from.iter().flat_map(|question| choices.iter().map(|one| set(*question, *one))).collect()
}

/// What was said, or all that may be.
fn choices<T: Copy>(said: Option<T>, all: &[T]) -> Vec<T> {
    said.map_or_else(|| all.to_vec(), |one| vec![one])
}

/// The answer, once nothing that is still unsaid could change it; `places` are all there are.
#[must_use]
pub fn settled<'a>(said: &Said<'a>, places: &[Place<'a>], today: &Today) -> Option<Answer> {
    let mut answers = said.completed(places).into_iter().map(|question| can_i_apply(&question, today));
    let first = answers.next()?;
    answers.all(|other| other == first).then_some(first)
}

/// How many questions, from the first on, are asked: up to the one that is not answered, and none once the answer is settled.
#[must_use]
pub fn asked<'a>(said: &Said<'a>, places: &[Place<'a>], today: &Today) -> usize {
    let answered = said.answered();
    let ends = |count: &usize| {
        let open = answered.get(*count).is_none_or(|known| !known);
        open || settled(&said.first(*count), places, today).is_some()
    };
    let at = (0..QUESTIONS).find(ends).unwrap_or(QUESTIONS);
    // The open question is asked, unless what stands before it suffices.
    let suffices = settled(&said.first(at), places, today).is_some();
    if suffices { at } else { (at + 1).min(QUESTIONS) }
}
