//! What a search looks for. A person leaves several *blocks* in the store's index, each a text that carries what a
//! first look needs; a [`Probe`] says which stretches of that index to read and which blocks in them are worth a
//! person's whole row. Two people are compared only when a probe admits a block.
//!
//! Blocks follow from the score, so that none is lost between them: whoever could be `Possible` shares a document
//! number, or a name's sound and a birth date that is the same or nearly so, or the whole date of birth and a name that
//! may be one. Held by `whoever_could_be_the_same_is_admitted`. There is no cap: what a probe reads grows with namesakes
//! of some years and with people of one day, not with the register.

use super::days::{NEAR_YEARS, days_agree, days_near};
use crate::application::Newcomer;
use crate::documents::identity::{number_fold, number_key};
use crate::person::{BirthDate, Country, Degree, Name, Sex, Spellings};
use crate::wire::v1::correction::CurrentParticulars;

/// A document as keys know it: issuing state and folded number. The kind takes no part: people call a passport many
/// things.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DocumentKey {
    issuer: Country,
    number: String,
}

impl DocumentKey {
    /// The key of a document.
    #[must_use]
    pub fn new(issuer: Country, number: &str) -> Self {
        Self { issuer, number: number_key(number) }
    }

    /// Issuing state.
    #[must_use]
    pub const fn issuer(&self) -> Country {
        self.issuer
    }

    /// Folded number; empty when there is none.
    #[must_use]
    pub fn number(&self) -> &str {
        &self.number
    }

    /// The number with letters and digits that look alike made one (`O` and `0`, `I`, `L` and `1`).
    #[must_use]
    pub fn alike(&self) -> String {
        number_fold(&self.number)
    }
}

/// Everything about a person that tells people apart: all names and all documents ever shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Names, in every script and spelling known.
    pub names: Vec<Name>,
    /// Date of birth.
    pub birth_date: BirthDate,
    /// Sex.
    pub sex: Sex,
    /// Three-letter citizenship.
    pub citizenship: String,
    /// Every document ever shown.
    pub documents: Vec<DocumentKey>,
}

impl Identity {
    /// What a filed form tells.
    #[must_use]
    pub fn of<'a>(newcomer: impl Into<Newcomer<'a>>) -> Self {
        let Newcomer { recipient, document, mrz } = newcomer.into();
        let mut names = vec![recipient.name.clone()];
        names.extend(recipient.translated.clone());
        if let Some(mrz) = mrz {
            names.extend(Name::new(mrz.surname(), mrz.given_names(), ""));
        }
        Self {
            names,
            birth_date: recipient.birth_date,
            sex: recipient.sex,
            citizenship: recipient.citizenship.as_str().to_owned(),
            documents: document
                .map(|shown| DocumentKey::new(shown.issuer, &shown.number))
                .into_iter()
                .collect(),
        }
    }

    /// What the register says of a holder, or would say after a correction; `None` for words that no register holds. A
    /// number without the state that gave it tells nobody apart: it is no document.
    #[must_use]
    pub fn registered(says: &CurrentParticulars) -> Option<Self> {
        let document = match (says.document_number.as_str(), says.document_issuer.as_str()) {
            ("", _) | (_, "") => None,
            (number, issuer) => Some(DocumentKey::new(Country::parse(issuer)?, number)),
        };
        Some(Self {
            names: vec![Name::new(&says.surname, &says.given_name, &says.patronymic)?],
            birth_date: BirthDate::parse(&says.birth_date)?,
            sex: Sex::parse(&says.sex)?,
            citizenship: says.citizenship.clone(),
            documents: document.into_iter().collect(),
        })
    }

    /// Every spelling of the names.
    #[must_use]
    pub fn spellings(&self) -> Spellings {
        Spellings::of(&self.names)
    }

    fn numbers(&self) -> impl Iterator<Item = String> {
        self.documents.iter().map(DocumentKey::alike).filter(|number| !number.is_empty())
    }
}

/// Which definition of blocks this is. Whoever changes what [`blocks`] gives for the same person, here or in the
/// folding of names and numbers, adds one: a store that holds blocks of another definition makes them anew. The blocks of
/// some thousand spellings are held beside the number by `shared/tests/twins.rs`.
pub const BLOCKS_DEFINITION: i64 = 6;

/// Most bytes of names in a block: an index holds no longer texts.
const BLOCK_BYTES: usize = 1_000;

/// The blocks of an identity, sorted, each once: `d:` a document number, `n:` what is left of a name with the birth
/// date, `b:` a whole birth date with the spellings of the names.
#[must_use]
pub fn blocks(identity: &Identity) -> Vec<String> {
    let birth = identity.birth_date;
    let mut blocks: Vec<String> = identity.numbers().map(|number| format!("d:{number}")).collect();
    let spellings = identity.spellings();
    blocks.extend(spellings.bags().into_iter().map(|bag| format!("n:{bag}:{birth}")));
    if birth.is_whole() {
        let mut names = String::new();
        for spelling in spellings.to_stored() {
            if !names.is_empty() && names.len() + spelling.len() > BLOCK_BYTES {
                blocks.push(format!("b:{birth}:{names}"));
                names.clear();
            }
            if !names.is_empty() {
                names.push(';');
            }
            names.push_str(&spelling);
        }
        if !names.is_empty() {
            blocks.push(format!("b:{birth}:{names}"));
        }
    }
    blocks.sort();
    blocks.dedup();
    blocks
}

/// A stretch of the index in the order of bytes: `from` is in it, `until` no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Where it begins.
    pub from: String,
    /// Before what it ends.
    pub until: String,
}

impl Span {
    /// Everything that begins with `{start}{last}`.
    fn of_prefix(start: &str, last: u8) -> Self {
        let next = char::from(last.saturating_add(1));
        Self { from: format!("{start}{}", char::from(last)), until: format!("{start}{next}") }
    }

    /// Whether a block lies in it.
    #[must_use]
    pub fn holds(&self, block: &str) -> bool {
        self.from.as_str() <= block && block < self.until.as_str()
    }
}

/// What one search asks of the index.
#[derive(Clone, Debug)]
pub struct Probe {
    exact: Vec<String>,
    spans: Vec<Span>,
    spellings: Spellings,
    birth_date: BirthDate,
}

impl Probe {
    /// Everything that may lead to a filed identity.
    #[must_use]
    pub fn of(filed: &Identity) -> Self {
        let birth = filed.birth_date;
        let (mut probe, spellings) = (Self::of_documents(filed), filed.spellings());
        for bag in spellings.bags() {
            // Years that one wrong digit makes, beyond those read from end to end.
            let far = far_years(birth).map(|day| format!("n:{bag}:{day}"));
            probe.exact.extend(far);
            probe.spans.push(Span {
                from: format!("n:{bag}:{:04}-", birth.year().saturating_sub(NEAR_YEARS)),
                until: format!("n:{bag}:{:04}.", birth.year().saturating_add(NEAR_YEARS)),
            });
        }
        if birth.is_whole() && !spellings.is_empty() {
            probe.spans.push(Span::of_prefix(&format!("b:{birth}"), b':'));
        }
        probe.spellings = spellings;
        probe
    }

    /// Only what leads to the documents filed: all that a certain duplicate needs.
    #[must_use]
    pub fn of_documents(filed: &Identity) -> Self {
        let exact = filed.numbers().map(|number| format!("d:{number}")).collect();
        Self { exact, spans: Vec::new(), spellings: Spellings::default(), birth_date: filed.birth_date }
    }

    /// Blocks to be read as they are.
    #[must_use]
    pub fn exact(&self) -> &[String] {
        &self.exact
    }

    /// Stretches to be read from end to end.
    #[must_use]
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// Whether a block read is worth its person's whole row. What cannot be understood is: a row too much costs less
    /// than a twin.
    #[must_use]
    pub fn admits(&self, block: &str) -> bool {
        match block.split_once(':') {
            Some(("n", rest)) => {
                let birth = rest.rsplit_once(':').and_then(|(_, birth)| BirthDate::parse(birth));
                birth.is_none_or(|birth| {
                    days_agree(self.birth_date, birth) || days_near(self.birth_date, birth)
                })
            }
            Some(("b", rest)) => {
                let known = rest.split_once(':').map(|(_, names)| Spellings::from_stored(names.split(';')));
                known.is_none_or(|known| {
                    known.is_empty()
                        || self.spellings.degree(&known).is_some_and(Degree::agrees)
                        || self.spellings.share_given_and_patronymic(&known)
                        || self.spellings.share_given_names(&known)
                        || self.spellings.share_initials(&known)
                })
            }
            _ => true,
        }
    }
}

/// The same day of the years that differ in one digit and lie further off than [`NEAR_YEARS`].
fn far_years(birth: BirthDate) -> impl Iterator<Item = BirthDate> {
    let year = birth.year();
    let others = [1, 10, 100].into_iter().flat_map(move |place| {
        let digit = year / place % 10;
        (0..10).map(move |other| year + (other - digit) * place)
    });
    others
        .filter(move |other| (other - year).abs() > NEAR_YEARS)
        .filter_map(move |other| BirthDate::new(other, birth.month(), birth.day()))
        .filter(|day| day.is_whole())
}

#[cfg(test)]
mod tests {
    use super::super::{Verdict, score};
    use super::*;

    fn identity(names: &[(&str, &str)], birth: &str, number: &str) -> Identity {
        Identity {
            names: names.iter().filter_map(|(surname, given)| Name::new(surname, given, "")).collect(),
            birth_date: BirthDate::parse(birth).expect("a date"),
            sex: Sex::Female,
            citizenship: "UTO".into(),
            documents: vec![DocumentKey::new(Country::parse("UTO").expect("Utopia"), number)],
        }
    }

    fn is_admitted(filed: &Identity, known: &Identity) -> bool {
        let probe = Probe::of(filed);
        blocks(known).iter().any(|block| {
            let read = probe.exact().contains(block) || probe.spans().iter().any(|span| span.holds(block));
            read && probe.admits(block)
        })
    }

    /// What is stored is read by later editions of this program: see [`BLOCKS_DEFINITION`].
    #[test]
    fn these_blocks_are_definition_six() {
        assert_eq!(BLOCKS_DEFINITION, 6);
        let anna = identity(&[("Эрикссон", "Анна Мария")], "1974-08-12", "L898902C3");
        assert_eq!(
            blocks(&anna),
            ["b:1974-08-12:lERIKSON|ANA MARA|", "d:1898902C3", "n:KMNNRRS:1974-08-12"],
            "a changed block is a new definition"
        );
        let partial = identity(&[("王", "小明"), ("Ван", "Сяомин")], "1974-XX-XX", "");
        assert_eq!(
            blocks(&partial),
            [
                "n:MNNSV:1974-XX-XX",
                "n:aaggiimnnowx:1974-XX-XX",
                "n:aagimnnosw:1974-XX-XX",
                "n:aaimnnoswy:1974-XX-XX",
                "n:小明王:1974-XX-XX"
            ]
        );
    }

    #[test]
    fn a_search_reads_some_years_from_end_to_end_and_beyond_them_a_wrong_digit() {
        let probe = Probe::of(&identity(&[("Эрикссон", "Анна Мария")], "1974-08-12", "L898902C3"));
        let span = |from: &str, until: &str| Span { from: from.into(), until: until.into() };
        assert_eq!(
            probe.spans(),
            [span("n:KMNNRRS:1971-", "n:KMNNRRS:1977."), span("b:1974-08-12:", "b:1974-08-12;")]
        );
        let differ = |year: i16| {
            let (year, known) = (format!("{year:04}"), "1974");
            year.bytes().zip(known.bytes()).filter(|(a, b)| a != b).count() == 1
        };
        let far = (0..=9999).filter(|year: &i16| (year - 1974).abs() > 3 && differ(*year));
        let far = far.filter_map(|year| BirthDate::new(year, Some(8), Some(12)));
        let mut wanted: Vec<String> = far.map(|day| format!("n:KMNNRRS:{day}")).collect();
        wanted.push("d:1898902C3".to_owned());
        let mut exact = probe.exact().to_vec();
        wanted.sort();
        exact.sort();
        assert_eq!(exact, wanted);
        let first = span("b", "d");
        assert!(first.holds("b") && first.holds("c") && !first.holds("d") && !first.holds("a"));
    }

    #[test]
    fn many_spellings_fill_one_block_after_the_other() {
        let words: Vec<String> =
            ('a'..='z').map(|letter| format!("{letter}{}", "okazimer".repeat(9))).collect();
        let names: Vec<(&str, &str)> = words.iter().map(|word| (word.as_str(), "Lindberg")).collect();
        let many = identity(&names, "1974-08-12", "X");
        let blocks = blocks(&many);
        let kept: Vec<&str> = blocks.iter().filter_map(|block| block.strip_prefix("b:1974-08-12:")).collect();
        assert!(kept.len() > 1, "{}", kept.len());
        for (one, next) in kept.iter().zip(kept.iter().skip(1)) {
            let first = next.split(';').next().unwrap_or_default();
            assert!(one.len() <= BLOCK_BYTES + 1 && one.len() + first.len() > BLOCK_BYTES, "{one}\n{next}");
        }
        let mut stored: Vec<String> = kept.iter().flat_map(|one| one.split(';')).map(str::to_owned).collect();
        stored.sort();
        let mut wanted = many.spellings().to_stored();
        wanted.sort();
        assert_eq!(stored, wanted, "and none is lost");
    }

    #[test]
    fn r15_3_a_filing_is_known_by_its_zone_too() {
        let rules = crate::application::RuleSet::new(
            crate::law::Edition::E2023_02_25,
            crate::application::Specimens::Accepted,
        );
        let on = crate::time::date(2026, 11, 23).expect("a day");
        let mut request = crate::specimen::anna();
        request.answers.document.mrz = request.answers.document.mrz.replace("ANNA<MARIA", "ANNA<MARIE");
        let package = crate::intake::check_package(&request, &rules, on).expect("complete");
        let filed = Identity::of(package.newcomer().expect("a number is asked for"));
        let names: Vec<String> = filed.names.iter().map(Name::full).collect();
        assert_eq!(names, ["Eriksson Anna Maria", "ERIKSSON ANNA MARIE"]);
    }

    #[test]
    fn people_without_a_document_do_not_meet_in_its_absence() {
        let (one, other) =
            (identity(&[("Ek", "Ada")], "1974-08-12", ""), identity(&[("Ur", "Bo")], "1990-01-02", ""));
        assert!(!is_admitted(&one, &other));
        assert_eq!(score(&one, &other).verdict, Verdict::Other);
    }

    #[test]
    fn a_number_that_no_state_gave_is_no_document() {
        let says = |number: &str, issuer: &str| CurrentParticulars {
            surname: "Ek".into(),
            birth_date: "1974-08-12".into(),
            sex: "F".into(),
            citizenship: "UTO".into(),
            document_number: number.into(),
            document_issuer: issuer.into(),
            ..CurrentParticulars::default()
        };
        let documents = |number, issuer| Identity::registered(&says(number, issuer)).map(|of| of.documents);
        let whole = DocumentKey::new(Country::parse("UTO").expect("Utopia"), "L898902C3");
        assert_eq!(documents("L898902C3", "UTO"), Some(vec![whole]));
        assert_eq!(documents("L898902C3", ""), Some(Vec::new()));
        assert_eq!(documents("", "UTO"), Some(Vec::new()));
        assert_eq!(documents("L898902C3", "no state"), None);
    }

    #[test]
    fn a_block_that_cannot_be_understood_is_admitted() {
        let probe = Probe::of(&identity(&[("Ek", "Ada")], "1974-08-12", "X"));
        assert!(probe.admits("n:") && probe.admits("b:") && probe.admits("?"));
    }

    #[cfg(not(target_arch = "wasm32"))]
    mod properties {
        use super::*;
        use proptest::prelude::*;

        fn word() -> impl Strategy<Value = String> {
            prop_oneof![
                "[ABKLMS][aeiou][hkmrst][aeou][dtnv]{0,2}",
                "[АБИМЮ][аеиуё][кмрсх][аеоу][внт]{0,2}",
                "[小明王李]{1,2}",
            ]
        }

        fn anybody() -> impl Strategy<Value = Identity> {
            let name = (word(), word()).prop_map(|(surname, given)| (surname, given));
            let part = |end: i8| prop_oneof![4 => (1..=end).prop_map(Some), 1 => Just(None)];
            let birth = (1974_i16..1976, part(4), part(4))
                .prop_map(|(year, month, day)| BirthDate::new(year, month, month.and(day)).expect("a date"));
            let number = prop_oneof!["[01OIL]{3}", Just(String::new())];
            (prop::collection::vec(name, 1..3), birth, number, any::<bool>()).prop_map(
                |(names, birth, number, woman)| {
                    let names: Vec<(&str, &str)> =
                        names.iter().map(|(s, g)| (s.as_str(), g.as_str())).collect();
                    let made = identity(&names, &birth.to_string(), &number);
                    Identity { sex: if woman { Sex::Female } else { Sex::Male }, ..made }
                },
            )
        }

        /// The same names with a letter changed, and perhaps the same day: nearer than two at random ever are.
        fn pair() -> impl Strategy<Value = (Identity, Identity)> {
            let changed =
                (any::<prop::sample::Index>(), prop_oneof![Just('a'), Just('k'), Just('м'), Just('е')]);
            (anybody(), anybody(), changed, any::<[bool; 2]>()).prop_map(
                |(one, mut other, (at, letter), same)| {
                    if same[0] {
                        other.names = one.names.clone();
                        for name in &mut other.names {
                            let mut letters: Vec<char> = name.surname.chars().collect();
                            let place = at.index(letters.len());
                            letters[place] = letter;
                            name.surname = letters.into_iter().collect();
                        }
                    }
                    if same[1] {
                        other.birth_date = one.birth_date;
                    }
                    (one, other)
                },
            )
        }

        proptest! {
            #![proptest_config(ProptestConfig::with_cases(4000))]
            /// The contract between score and blocks: nobody whom the score would show is missed by a probe.
            #[test]
            fn whoever_could_be_the_same_is_admitted((filed, known) in pair()) {
                if score(&filed, &known).verdict != Verdict::Other {
                    prop_assert!(is_admitted(&filed, &known), "{:?}\n{:?}", blocks(&filed), blocks(&known));
                }
            }
        }
    }
}
