//! The refusal of the service (annex 6, whose body the order does not print: the fields are our proposal): headings in
//! both languages; the grounds in the order's own words, the reasons and the notice of complaint in the language of the
//! result. Runs over as many sheets as it needs. Knows where things stand; the words come from `shared`.

use shared::decision::RefusalGround;
use shared::decision::reasons::Ticked;
use shared::nonempty::NonEmpty;
use shared::text::paper::{Both, CERTIFICATE, FORM_IS_OURS, REFUSAL as W};
use shared::text::{Locale, refusal as words};
use shared::time::{Date, Timestamp};

use super::certificate::Surroundings;
use super::flow::{Align, Flow, INK, QUIET};
use super::sheet::{About, Faces, SheetError, Weight};
use super::values::{InBoth, day};

/// What stands on the paper.
pub(crate) struct RefusalPaper {
    pub(crate) number: String,
    /// Of the reasons: Kazakh or Russian.
    pub(crate) language: Locale,
    /// Day at the provider.
    pub(crate) issued_on: Date,
    pub(crate) decided_at: Timestamp,
    pub(crate) application_number: String,
    pub(crate) lodged_at: Timestamp,
    pub(crate) recipient: String,
    /// The grounds of paragraph 15: there is no refusal without one, and no paper.
    pub(crate) grounds: NonEmpty<RefusalGround>,
    /// What was ticked under them.
    pub(crate) ticked: Vec<Ticked>,
    /// The letter, as the operator left it.
    pub(crate) reason: String,
    pub(crate) appeal: String,
    /// Whose act it is.
    pub(crate) provider: InBoth,
    /// Name of the operator who decided.
    pub(crate) officer: String,
}

impl RefusalPaper {
    fn said(&self, words: Both) -> &'static str {
        match self.language {
            Locale::Kk => words.kk,
            Locale::Ru | Locale::En => words.ru,
        }
    }

    /// What was ticked under a ground and is no longer said in the letter: it stands whatever the operator wrote.
    fn unsaid(&self, ground: RefusalGround) -> impl Iterator<Item = String> {
        let under = self.ticked.iter().filter(move |one| one.reason.ground() == ground);
        let said = under.map(|one| words::reason(self.language, one.reason));
        said.filter(|said| !self.reason.contains(said.as_str()))
    }
}

/// Draws the refusal as PDF/A-2a. The same refusal gives the same bytes.
pub(crate) fn render(paper: &RefusalPaper, around: &Surroundings) -> Result<Vec<u8>, SheetError> {
    let faces = Faces::read()?;
    let about = About {
        title: format!("{} · {} {}", W.title.kk, W.title.ru, paper.number),
        language: match paper.language {
            Locale::Kk => "kk",
            Locale::Ru | Locale::En => "ru",
        },
        made_at: paper.decided_at,
        id: paper.number.clone(),
    };
    let mut flow = Flow::new(&faces);
    head(&mut flow);
    table(&mut flow, paper, around);
    titled(&mut flow, paper.said(W.grounds));
    for ground in paper.grounds.iter() {
        grounded(&mut flow, paper, *ground);
    }
    for (title, text) in [(W.reasons, &paper.reason), (W.appeal, &paper.appeal)] {
        titled(&mut flow, paper.said(title));
        for paragraph in text.lines().filter(|line| !line.trim().is_empty()) {
            flow.paragraph(Align::Left, Weight::Regular, 10.0, INK, paragraph);
        }
    }
    flow.gap(10.0);
    for note in [CERTIFICATE.footer_electronic, FORM_IS_OURS] {
        for text in [note.kk, note.ru] {
            flow.paragraph(Align::Left, Weight::Regular, 8.0, QUIET, text);
        }
    }
    flow.number_sheets(&paper.number);
    let demo = format!("{}   {}", CERTIFICATE.demo.kk, CERTIFICATE.demo.ru);
    flow.draw(&about, around.demo.then_some(demo.as_str()))
}

fn head(flow: &mut Flow) {
    for note in [W.form_note.kk, W.form_note.ru] {
        flow.paragraph(Align::Centre, Weight::Regular, 8.0, QUIET, note);
    }
    flow.gap(14.0);
    for title in [W.title.kk, W.title.ru] {
        flow.paragraph(Align::Centre, Weight::Bold, 13.0, INK, title);
    }
    flow.gap(10.0);
}

fn table(flow: &mut Flow, paper: &RefusalPaper, around: &Surroundings) {
    let lodged = around.zone.local(paper.lodged_at);
    let at = format!("{} {:02}:{:02}", day(lodged.day), lodged.minute / 60, lodged.minute % 60);
    let rows = [
        (W.number, format!("{}, {}", paper.number, day(paper.issued_on))),
        (W.application, format!("{}, {at}", paper.application_number)),
        (W.recipient, paper.recipient.clone()),
        (W.provider, paper.provider.in_both()),
        (W.officer, paper.officer.clone()),
    ];
    for (label, value) in rows.iter().filter(|(_, value)| !value.is_empty()) {
        flow.row(label.kk, label.ru, value);
    }
}

fn titled(flow: &mut Flow, title: &str) {
    flow.gap(10.0);
    flow.heading(title);
}

/// A ground in the order's own words, then what the letter leaves out of it.
fn grounded(flow: &mut Flow, paper: &RefusalPaper, ground: RefusalGround) {
    let place = words::place(paper.language, ground);
    let order = match paper.language {
        // The Kazakh text of the order is not in our sources: its words stand as they are printed.
        Locale::Kk => format!("{place} ({}): {}.", W.order_in_russian.kk, ground.words()),
        Locale::Ru | Locale::En => format!("{place}: {}.", ground.words()),
    };
    flow.paragraph(Align::Left, Weight::Regular, 10.0, INK, &order);
    for said in paper.unsaid(ground) {
        flow.paragraph(Align::Left, Weight::Regular, 10.0, INK, &format!("– {said}."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::papers::elsewhere::opens_elsewhere;
    use crate::papers::printed::Printed;
    use shared::calendar::Zone;
    use shared::decision::reasons::Reason;
    use shared::decision::{REASON_CHARACTERS, REASON_LINES_MAX};
    use shared::law::text::text as law;

    fn ticked(reason: Reason) -> Ticked {
        Ticked { reason, fields: Vec::new() }
    }

    fn paper(language: Locale, reasons: &[Reason], letter: Option<&str>) -> RefusalPaper {
        let ticked: Vec<Ticked> = reasons.iter().map(|reason| ticked(*reason)).collect();
        let mut grounds: Vec<RefusalGround> = reasons.iter().map(|reason| reason.ground()).collect();
        grounds.dedup();
        RefusalPaper {
            number: "ОТ-2099-000001".to_owned(),
            language,
            issued_on: shared::time::date(2026, 11, 24).expect("a day"),
            decided_at: "2026-11-24T05:00:00Z".parse().expect("a moment"),
            application_number: "Ф-2099-000001".to_owned(),
            lodged_at: "2026-11-23T05:00:00Z".parse().expect("a moment"),
            recipient: "Эрикссон Анна Мария".to_owned(),
            grounds: NonEmpty::from_vec(grounds).expect("a ground"),
            reason: letter.map_or_else(|| words::compose(language, &ticked), str::to_owned),
            ticked,
            appeal: words::appeal(language).to_owned(),
            provider: InBoth::police(),
            officer: "UTOPIAN OPERATOR".to_owned(),
        }
    }

    fn drawn(paper: &RefusalPaper) -> Printed {
        let around = Surroundings { origin: "http://127.0.0.1", demo: true, zone: Zone::Almaty };
        Printed::read(&render(paper, &around).expect("drawn"))
    }

    /// A ground as `docs/law` prints it, without its number and the sign that ends it.
    fn order(ground: RefusalGround) -> String {
        let printed = law(ground.basis()).expect("the order prints it");
        let (_, words) = printed.split_once(") ").expect("numbered");
        words.trim_end_matches([';', '.']).to_owned()
    }

    #[test]
    fn r15_each_ground_stands_in_the_orders_own_words_before_the_reasons_and_the_notice_of_complaint() {
        for (language, title) in [(Locale::Ru, "Причины отказа"), (Locale::Kk, "Бас тарту себептері")]
        {
            for reason in Reason::ALL {
                let paper = paper(language, &[*reason], None);
                let said =
                    [order(reason.ground()), title.to_owned(), paper.reason.clone(), paper.appeal.clone()];
                drawn(&paper).says_in_order(&said);
            }
            let all = paper(language, Reason::ALL, None);
            drawn(&all)
                .says_in_order(&RefusalGround::ALL.iter().map(|ground| order(*ground)).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_refusal_opens_in_programs_that_are_not_ours() {
        let around = Surroundings { origin: "http://127.0.0.1", demo: false, zone: Zone::Almaty };
        for language in [Locale::Kk, Locale::Ru] {
            opens_elsewhere(&render(&paper(language, Reason::ALL, None), &around).expect("drawn"));
        }
    }

    #[test]
    fn a_refusal_reads_so_in_each_language() {
        let reasons = [Reason::CopyIllegible, Reason::DuplicateFound];
        insta::assert_snapshot!("refusal_ru", drawn(&paper(Locale::Ru, &reasons, None)).page());
        insta::assert_snapshot!("refusal_kk", drawn(&paper(Locale::Kk, &reasons, None)).page());
    }

    #[test]
    fn r15_2_a_letter_without_explanation_still_has_its_ground_and_what_was_ticked() {
        let letter = "Просто так, без объяснений.";
        let read = drawn(&paper(Locale::Ru, &[Reason::CopyIllegible], Some(letter)));
        read.says_in_order(&[
            "Подпункт 2) пункта 15 Правил".to_owned(),
            order(RefusalGround::NotAsRequired),
            "Копия документа не читается".to_owned(),
            letter.to_owned(),
        ]);
        let composed = drawn(&paper(Locale::Ru, &[Reason::CopyIllegible], None));
        assert_eq!(
            composed.words().matches("Копия документа не читается").count(),
            1,
            "and is not said twice"
        );
    }

    #[test]
    fn a3_1_the_refusal_is_an_act_of_the_territorial_police() {
        let read = drawn(&paper(Locale::Ru, &[Reason::DocumentNotGenuine], None));
        let provider = law(shared::law::Cite::A3_1).expect("the order names it");
        let (_, name) = provider.split_once("услугодателя ").unwrap_or(("", provider));
        assert!(read.says(name), "{}", read.page());
        assert!(!read.says("Министерство"), "{}", read.page());
    }

    #[test]
    fn the_longest_letter_runs_on_and_nothing_of_it_is_lost() {
        let words = "Сведения заявления расходятся с копией документа. ".repeat(81);
        let long: String = words.chars().take(*REASON_CHARACTERS.end()).collect();
        let many: Vec<String> = (1..=REASON_LINES_MAX).map(|line| format!("Строка {line} письма.")).collect();
        let around = Surroundings { origin: "http://127.0.0.1", demo: false, zone: Zone::Almaty };
        for letter in [long, many.join("\n")] {
            let paper = paper(Locale::Ru, Reason::ALL, Some(&letter));
            let read = Printed::read(&render(&paper, &around).expect("drawn"));
            assert!(read.sheets() > 1);
            // The number of the sheet stands where one ends.
            let mut words = read.words();
            for sheet in 1..=read.sheets() {
                let foot = format!(" {} · {sheet} / {}", paper.number, read.sheets());
                assert_eq!(words.matches(&foot).count(), 1, "{words}");
                words = words.replace(&foot, "");
            }
            for text in [&letter, &paper.appeal] {
                let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(words.contains(&text), "{words}");
            }
        }
    }

    #[test]
    fn the_same_refusal_gives_the_same_bytes() {
        let around = Surroundings { origin: "http://127.0.0.1", demo: true, zone: Zone::Almaty };
        let once = || render(&paper(Locale::Ru, &[Reason::CopyIllegible], None), &around).expect("drawn");
        assert_eq!(once(), once());
    }
}
