//! Walking through the portal as a person does: by the ids of controls, which are the paths of the form
//! (`frontend/README.md`). Waits for what a person would wait for, and says what was missing.

use std::path::Path;
use std::time::Duration;

use thirtyfour::prelude::*;

use crate::Outcome;
use crate::browser::{Browser, PATIENCE, unless_closed};

/// A person in front of the portal.
pub struct Visitor<'a> {
    browser: &'a Browser,
    origin: String,
}

impl<'a> Visitor<'a> {
    /// Somebody who opens the portal at this origin.
    #[must_use]
    pub fn new(browser: &'a Browser, origin: &str) -> Self {
        Self { browser, origin: origin.to_owned() }
    }

    /// The browser they use.
    #[must_use]
    pub const fn browser(&self) -> &Browser {
        self.browser
    }

    /// Opens a path and waits until the portal runs.
    ///
    /// # Errors
    /// When the page does not come up.
    pub async fn open(&self, path: &str) -> Outcome {
        self.load(path).await?;
        // The program is there, or the service wrote the page whole and none is to come.
        self.find("#app main h1, html[data-still] main h1").await.map(|_| ())
    }

    /// Opens a path and waits for nothing but the page.
    ///
    /// # Errors
    /// When the browser does not get there.
    pub async fn load(&self, path: &str) -> Outcome {
        Ok(self.browser.window.goto(format!("{}{path}", self.origin)).await?)
    }

    /// Chooses the language, `kk`, `ru` or `en`.
    ///
    /// # Errors
    /// When the switch is not there.
    pub async fn language(&self, locale: &str) -> Outcome {
        self.click(&format!("locale.{locale}")).await?;
        let path = format!("html[lang='{locale}']");
        self.find(&path).await.map(|_| ())
    }

    /// An element by selector, once it is there and shown.
    ///
    /// # Errors
    /// When it does not appear.
    pub async fn find(&self, selector: &str) -> Outcome<WebElement> {
        for _ in 0..PATIENCE.as_millis() / 50 {
            for element in self.browser.window.find_all(By::Css(selector)).await? {
                // An element may go while it is looked at: then it is looked for again.
                if element.is_displayed().await.unwrap_or(false) {
                    return Ok(element);
                }
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(format!("no {selector} on {}:\n{}", self.path().await?, self.text().await?).into())
    }

    /// A control by id.
    ///
    /// # Errors
    /// When it does not appear.
    pub async fn control(&self, id: &str) -> Outcome<WebElement> {
        self.find(&by_id(id)).await
    }

    /// Whether a control is on the page now.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn has(&self, id: &str) -> Outcome<bool> {
        Ok(!self.browser.window.find_all(By::Css(by_id(id))).await?.is_empty())
    }

    /// Whether a control is on the page now and not folded away.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn is_shown(&self, id: &str) -> Outcome<bool> {
        for element in self.browser.window.find_all(By::Css(by_id(id))).await? {
            if element.is_displayed().await.unwrap_or(false) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Waits until nothing of that kind is on the page any more.
    ///
    /// # Errors
    /// When it stays.
    pub async fn is_gone(&self, selector: &str) -> Outcome {
        for _ in 0..PATIENCE.as_millis() / 50 {
            if self.browser.window.find_all(By::Css(selector)).await?.is_empty() {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(format!("{selector} is still there:\n{}", self.text().await?).into())
    }

    /// Waits until nothing on the page is on its way any more.
    ///
    /// # Errors
    /// When something stays away.
    pub async fn settled(&self) -> Outcome {
        self.is_gone("main .waiting").await
    }

    /// Presses a button or follows a link.
    ///
    /// # Errors
    /// When it is not there.
    pub async fn click(&self, id: &str) -> Outcome {
        let control = self.control(id).await?;
        control.scroll_into_view().await?;
        control.click().await?;
        Ok(())
    }

    /// Nothing sticks out: nobody has to scroll sideways to read.
    ///
    /// # Errors
    /// When the page is wider than its screen, naming what sticks out.
    pub async fn fits(&self, page: &str) -> Outcome {
        let wide = "const limit = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= limit) return [];
            return [...document.querySelectorAll('main *, header *, footer *')]
                .filter((element) => element.getBoundingClientRect().right > limit + 1)
                .map((element) => element.tagName + '#' + element.id + '.' + element.className).slice(0, 5);";
        let found: Vec<String> = self.browser.window.execute(wide, vec![]).await?.convert()?;
        if found.is_empty() {
            Ok(())
        } else {
            Err(format!("{page} is too wide: {}", found.join(", ")).into())
        }
    }

    /// Where the system's colours replace the page's, every control still has an edge or is underlined, and the
    /// focus can be seen.
    ///
    /// # Errors
    /// When one has neither, naming it.
    pub async fn has_edges(&self, page: &str) -> Outcome {
        let bare = "const drawn = (style) => style.borderBottomStyle !== 'none' && style.borderBottomWidth !== '0px'
                || style.textDecorationLine.includes('underline') || style.appearance === 'auto';
            const seen = (element) => element.getClientRects().length > 0 && !element.matches('.unseen');
            const name = (element) => element.tagName + '#' + element.id + '.' + element.className;
            const bare = [...document.querySelectorAll('main button, main a[href], main input, main select, main textarea')]
                .filter((element) => seen(element) && !drawn(getComputedStyle(element))).map(name);
            const focused = document.activeElement;
            const ring = getComputedStyle(focused);
            if (focused !== document.body && focused.matches(':focus-visible') && ring.outlineStyle === 'none') {
                bare.push('focus on ' + name(focused));
            }
            return bare.slice(0, 5);";
        let found: Vec<String> = self.browser.window.execute(bare, vec![]).await?.convert()?;
        if found.is_empty() {
            Ok(())
        } else {
            Err(format!("{page}, forced colours: not drawn: {}", found.join(", ")).into())
        }
    }

    /// What the page says.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn text(&self) -> Outcome<String> {
        Ok(self.browser.window.find(By::Tag("body")).await?.text().await?)
    }

    /// The path that is open.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn path(&self) -> Outcome<String> {
        Ok(self.browser.window.current_url().await?.path().to_owned())
    }

    /// Waits until the page is drawn: the path changes a moment before the screen does.
    async fn settle(&self) -> Outcome {
        let drawn = "const done = arguments[arguments.length - 1];
            requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
        self.browser.window.execute_async(drawn, vec![]).await?;
        self.find("main h1").await.map(|_| ())
    }

    /// Waits until the path ends so.
    ///
    /// # Errors
    /// When it does not.
    pub async fn arrive(&self, ending: &str) -> Outcome {
        for _ in 0..PATIENCE.as_millis() / 50 {
            if self.path().await?.ends_with(ending) {
                return self.settle().await;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(format!("still on {} and not on …{ending}:\n{}", self.path().await?, self.text().await?).into())
    }

    /// Opens a key file: chooses it, types the password, waits for whose key it is.
    ///
    /// # Errors
    /// When the key does not open.
    pub async fn open_key(&self, key: &Path, password: &str) -> Outcome {
        self.control("key.file").await?.send_keys(key.to_string_lossy()).await?;
        self.control("key.password").await?.send_keys(password).await?;
        self.click("key.open").await?;
        self.control("key.opened").await.map(|_| ())
    }

    /// Chooses one of the ways to sign: `signing.way` is NCALayer, `signing.way.key-file` a key file, `signing.way.phone` a phone.
    ///
    /// # Errors
    /// When it is not offered.
    pub async fn choose_way(&self, id: &str) -> Outcome {
        let radio = self.control(id).await?;
        self.tick(&radio).await
    }

    /// Where a link leads, shown or folded away.
    ///
    /// # Errors
    /// When it is not on the page.
    pub async fn address_of(&self, id: &str) -> Outcome<String> {
        let link = self.browser.window.find(By::Css(by_id(id))).await?;
        Ok(link.attr("href").await?.ok_or_else(|| format!("{id} leads nowhere"))?)
    }

    /// Signs in through NCALayer.
    ///
    /// # Errors
    /// When that does not end in the cabinet or at the desk.
    pub async fn sign_in_by_ncalayer(&self) -> Outcome {
        self.open("/sign-in").await?;
        self.choose_way("signing.way").await?;
        self.click("sign-in.send").await?;
        self.signed_in().await
    }

    /// Signs in with a key file.
    ///
    /// # Errors
    /// When that does not end in the cabinet or at the desk.
    pub async fn sign_in(&self, key: &Path, password: &str) -> Outcome {
        self.open("/sign-in").await?;
        self.choose_way("signing.way.key-file").await?;
        self.open_key(key, password).await?;
        self.click("sign-in.send").await?;
        self.signed_in().await
    }

    /// Waits until the sign-in page lets go.
    async fn signed_in(&self) -> Outcome {
        for _ in 0..PATIENCE.as_millis() / 50 {
            if !self.path().await?.ends_with("/sign-in") {
                return self.find("main h1").await.map(|_| ());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(format!("not signed in:\n{}", self.text().await?).into())
    }

    /// Signs out, which ends on a page for everybody.
    ///
    /// # Errors
    /// When nobody is signed in.
    pub async fn sign_out(&self) -> Outcome {
        self.click("nav.sign-out").await?;
        self.control("nav.sign-in").await.map(|_| ())
    }

    /// Opens a new draft in the cabinet and its first page.
    ///
    /// # Errors
    /// When the cabinet offers none.
    pub async fn begin(&self) -> Outcome {
        self.open_draft().await?;
        self.begin_draft().await
    }

    /// Opens a new draft in the cabinet: its list of tasks.
    ///
    /// # Errors
    /// When the cabinet offers none.
    pub async fn open_draft(&self) -> Outcome {
        self.open("/cabinet").await?;
        self.click("cabinet.begin").await?;
        self.control("task.who").await.map(|_| ())
    }

    /// From the list of tasks to the first page.
    ///
    /// # Errors
    /// When the list does not lead there.
    pub async fn begin_draft(&self) -> Outcome {
        self.click("task.who").await?;
        self.arrive("/who").await
    }

    /// Opens the newest application of the cabinet.
    ///
    /// # Errors
    /// When there is none.
    pub async fn open_first_application(&self) -> Outcome {
        self.find("[id^='application.']").await?.click().await?;
        self.control("stage").await.map(|_| ())
    }

    /// Opens the application of a recipient, by a part of the name, from the list of the cabinet.
    ///
    /// # Errors
    /// When there is none.
    pub async fn open_application_of(&self, recipient: &str) -> Outcome {
        self.find("[id^='application.']").await?;
        for line in self.browser.window.find_all(By::Css("[id^='application.']")).await? {
            let row = "return (arguments[0].closest('tr, li, article') || arguments[0]).textContent;";
            let told: String = self.browser.window.execute(row, vec![line.to_json()?]).await?.convert()?;
            if told.contains(recipient) {
                line.click().await?;
                return self.control("stage").await.map(|_| ());
            }
        }
        Err(format!("no application of {recipient}:\n{}", self.text().await?).into())
    }

    /// As an operator: takes the first case of the queue, ticks the checklist, grants.
    ///
    /// # Errors
    /// When the queue is empty or the desk does not let it.
    pub async fn grant_first_case(&self) -> Outcome {
        self.open("/desk/operator").await?;
        self.find("#queue a").await?.click().await?;
        self.click("case.claim").await?;
        self.grant_open_case().await
    }

    /// As an operator with a case in hand: ticks the checklist, grants.
    ///
    /// # Errors
    /// When the desk does not let it.
    pub async fn grant_open_case(&self) -> Outcome {
        self.control("case.grant").await?;
        self.tick_checklist(shared::application::Kind::Formation).await?;
        self.click("case.grant").await?;
        self.arrive("/desk/operator").await
    }

    /// As an operator with a case in hand: opens every copy that was not opened yet, each in a window of its own.
    ///
    /// # Errors
    /// When a copy does not open.
    pub async fn open_copies(&self) -> Outcome {
        let window = &self.browser.window;
        if !window.find_all(By::Css("[id='case.unopened'][data-left='0']")).await?.is_empty() {
            return Ok(());
        }
        let here = window.window().await?;
        for link in window.find_all(By::Css("[id='case.copies'] a")).await? {
            link.click().await?;
        }
        for handle in window.windows().await? {
            // A copy that the browser saves instead of showing closes its own window, at a moment of its own.
            if handle != here && unless_closed(window.switch_to_window(handle).await)? {
                unless_closed(window.close_window().await)?;
            }
        }
        window.switch_to_window(here).await?;
        self.find("[id='case.unopened'][data-left='0']").await.map(|_| ())
    }

    /// As an operator with a case in hand: ticks the checklist of its kind, having opened the copies.
    ///
    /// # Errors
    /// When a line of it is not there.
    pub async fn tick_checklist(&self, kind: shared::application::Kind) -> Outcome {
        self.open_copies().await?;
        for line in shared::decision::checklist(kind) {
            let tick = self.browser.window.find(By::Css(by_id(&format!("check.{line}")))).await?;
            self.tick(&tick).await?;
        }
        Ok(())
    }

    /// As an operator with a case in hand: decides about its first candidate, `duplicate` or `not_duplicate`.
    ///
    /// # Errors
    /// When there is none, or the decision is not kept.
    pub async fn choose_candidate(&self, choice: &str, reason: &str) -> Outcome {
        let kept = self.find("[id^='choice.'][id$='.kept']").await?.attr("id").await?.unwrap_or_default();
        let control = kept.trim_end_matches(".kept");
        self.answer(&[
            (control.to_owned(), choice.to_owned()),
            (format!("{control}.reason"), reason.to_owned()),
        ])
        .await?;
        self.click(&format!("{control}.keep")).await?;
        self.find(&format!("{}[data-choice='{choice}']", by_id(&kept))).await.map(|_| ())
    }

    /// As an operator with a case in hand: refuses for what is ticked (`duplicate-found`, …), in these words.
    ///
    /// # Errors
    /// When the desk does not let it.
    pub async fn refuse_open_case(&self, ticked: &str, reason: &str) -> Outcome {
        self.find("[id='case.refuse'] summary, summary[id='case.refuse']").await?.click().await?;
        let tick = self.control(&format!("reason.{ticked}")).await?;
        self.tick(&tick).await?;
        self.fill("refuse.reason", reason).await?;
        self.click("case.refuse-send").await?;
        self.arrive("/desk/operator").await
    }

    /// Answers every control of the page that has an answer; leaves the others.
    ///
    /// # Errors
    /// When a control cannot be used.
    pub async fn answer(&self, answers: &[(String, String)]) -> Outcome {
        for (id, value) in answers {
            let radios = format!("input[type='radio'][name='{id}']");
            let radios = self.browser.window.find_all(By::Css(radios)).await?;
            if radios.is_empty() && self.has(id).await? {
                self.fill(id, value).await?;
            }
            for radio in radios {
                if radio.attr("value").await?.as_ref() == Some(value) {
                    self.tick(&radio).await?;
                }
            }
        }
        Ok(())
    }

    /// Ticks a box or chooses a radio button by its label, as a finger does.
    async fn tick(&self, control: &WebElement) -> Outcome {
        if !control.is_selected().await? {
            let id = control.attr("id").await?.unwrap_or_default();
            let label = self.browser.window.find(By::Css(format!("label[for='{id}']"))).await?;
            label.scroll_into_view().await?;
            label.click().await?;
        }
        Ok(())
    }

    async fn fill(&self, id: &str, value: &str) -> Outcome {
        let control = self.control(id).await?;
        let kind = control.attr("type").await?.unwrap_or_default();
        match control.tag_name().await?.as_str() {
            "select" => {
                let option = format!("{} option[value='{value}']", by_id(id));
                self.browser.window.find(By::Css(option)).await?.click().await?;
            }
            _ if kind == "checkbox" => self.tick(&control).await?,
            _ => {
                let filled = async {
                    control.clear().await?;
                    control.send_keys(value).await
                };
                filled.await.map_err(|error| format!("{id} cannot be filled: {error}"))?;
            }
        }
        Ok(())
    }

    /// Goes through the pages of the form, answering what each asks, until the answers can be checked.
    ///
    /// # Errors
    /// When a page does not let go.
    pub async fn walk(&self, answers: &[(String, String)], files: &[(&str, &Path)]) -> Outcome {
        self.walk_to("/check-answers", answers, files).await
    }

    /// Goes through the pages of the form until one is reached, which is left as it is.
    ///
    /// # Errors
    /// When a page does not let go.
    pub async fn walk_to(
        &self,
        last: &str,
        answers: &[(String, String)],
        files: &[(&str, &Path)],
    ) -> Outcome {
        for _ in 0..20 {
            let before = self.path().await?;
            if before.ends_with(last) {
                return Ok(());
            }
            self.step(answers, files).await?;
        }
        Err("the form has no end".into())
    }

    /// Answers the open page and goes on to the next.
    ///
    /// # Errors
    /// When the page does not let go.
    pub async fn step(&self, answers: &[(String, String)], files: &[(&str, &Path)]) -> Outcome {
        let before = self.path().await?;
        self.answer(answers).await?;
        for (purpose, file) in files {
            self.attach(purpose, file).await?;
        }
        self.click("continue").await?;
        self.leave(&before).await
    }

    async fn leave(&self, before: &str) -> Outcome {
        for _ in 0..PATIENCE.as_millis() / 50 {
            if self.path().await? != before {
                return self.settle().await;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(format!("{before} does not let go:\n{}", self.text().await?).into())
    }

    /// Presses on; `true` when the page let go, `false` when it lists what is missing.
    ///
    /// # Errors
    /// When neither happens.
    pub async fn press_on(&self) -> Outcome<bool> {
        let before = self.path().await?;
        self.click("continue").await?;
        for _ in 0..PATIENCE.as_millis() / 50 {
            if self.path().await? != before {
                self.settle().await?;
                return Ok(true);
            }
            if !self.browser.window.find_all(By::Css(".error-summary")).await?.is_empty() {
                self.settle().await?;
                return Ok(false);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(format!("{before} says nothing:\n{}", self.text().await?).into())
    }

    /// Attaches a file where the page asks for it, and waits until it is stored.
    ///
    /// # Errors
    /// When it is not stored.
    pub async fn attach(&self, purpose: &str, file: &Path) -> Outcome {
        let id = format!("copies.{purpose}");
        let stored = format!("{id}.stored");
        if !self.has(&id).await? || self.has(&stored).await? {
            return Ok(());
        }
        let input = self.browser.window.find(By::Css(by_id(&id))).await?;
        input.send_keys(file.to_string_lossy()).await?;
        self.control(&stored).await.map(|_| ())
    }
}

/// Ids have dots, so they are selected by attribute.
fn by_id(id: &str) -> String {
    format!("[id='{id}']")
}
