//! A question with its label, hint and error, and the one-line and many-line answers. The control's `id` is given;
//! `<id>-hint` and `<id>-error` describe it.

use leptos::prelude::*;

#[cfg(debug_assertions)]
pub mod examples;

/// What stands around a control.
#[derive(Clone, Debug)]
pub struct FormGroup {
    /// `id` of the control.
    pub id: String,
    /// Label.
    pub label: String,
    /// Hint; may be empty.
    pub hint: String,
    /// Said after the label when the answer may stay empty; empty otherwise.
    pub optional: &'static str,
    /// The error shown, if any.
    pub error: Signal<Option<String>>,
    /// Said beside the label of an answer that somebody else gave, while it stands as given.
    pub mark: Signal<Option<&'static str>>,
}

impl FormGroup {
    /// A frame without hint and error.
    pub fn new(id: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            label: label.into(),
            hint: String::new(),
            optional: "",
            error: Signal::derive(|| None),
            mark: Signal::derive(|| None),
        }
    }

    /// With a hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// With an error.
    #[must_use]
    pub fn error(mut self, error: Signal<Option<String>>) -> Self {
        self.error = error;
        self
    }

    /// With a mark.
    #[must_use]
    pub fn mark(mut self, mark: Signal<Option<&'static str>>) -> Self {
        self.mark = mark;
        self
    }

    /// Optional.
    #[must_use]
    pub const fn optional(mut self, word: &'static str) -> Self {
        self.optional = word;
        self
    }

    /// What `aria-describedby` names now.
    #[must_use]
    pub fn described(&self) -> Signal<Option<String>> {
        let (id, hint, error) = (self.id.clone(), !self.hint.is_empty(), self.error);
        Signal::derive(move || {
            let hint = hint.then(|| format!("{id}-hint"));
            let error = error.with(Option::is_some).then(|| format!("{id}-error"));
            match (hint, error) {
                (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
                (one, other) => one.or(other),
            }
        })
    }

    /// `aria-invalid`.
    #[must_use]
    pub fn invalid(&self) -> Signal<Option<&'static str>> {
        let error = self.error;
        Signal::derive(move || error.with(Option::is_some).then_some("true"))
    }

    /// Whether an error is shown.
    #[must_use]
    pub fn bad(&self) -> Signal<bool> {
        let error = self.error;
        Signal::derive(move || error.with(Option::is_some))
    }

    /// The hint as a paragraph.
    #[must_use]
    pub fn hint_view(&self) -> AnyView {
        if self.hint.is_empty() {
            return ().into_any();
        }
        view! { <p class="field-hint" id=format!("{}-hint", self.id)>{self.hint.clone()}</p> }.into_any()
    }

    /// The error as a paragraph.
    #[must_use]
    pub fn error_view(&self) -> AnyView {
        let (id, error) = (format!("{}-error", self.id), self.error);
        (move || {
            error.get().map(|text| view! { <p class="field-error" id=id.clone()><span>{text}</span></p> })
        })
        .into_any()
    }

    /// The label's text with its "optional".
    #[must_use]
    pub fn label_view(&self) -> AnyView {
        let optional = (!self.optional.is_empty())
            .then(|| view! { <span class="field-optional">" ("{self.optional}")"</span> });
        let mark = self.mark;
        let mark = move || mark.get().map(|said| view! { <span class="field-mark">{said}</span> });
        view! { {self.label.clone()}{optional}{mark} }.into_any()
    }

    /// Label, hint, error and the control.
    #[must_use]
    pub fn around(self, control: AnyView) -> AnyView {
        let bad = self.bad();
        view! {
            <div class="field" class:field-bad=bad>
                <label class="field-label" for=self.id.clone()>{self.label_view()}</label>
                {self.hint_view()}
                {self.error_view()}
                {control}
            </div>
        }
        .into_any()
    }
}

/// A value that can be read and written.
#[derive(Clone, Copy)]
pub struct FieldBinding {
    /// What stands there.
    pub get: Signal<String>,
    /// The person typed.
    pub set: Callback<String>,
    /// The person left the control.
    pub left: Callback<()>,
}

impl FieldBinding {
    /// Bound to a part of a form.
    #[must_use]
    pub fn part<T: Clone + Send + Sync + 'static>(form: RwSignal<T>, of: fn(&mut T) -> &mut String) -> Self {
        Self {
            // Read from a copy: whoever shows a form may hold it while a part of it is read.
            get: Signal::derive(move || form.with(|form| of(&mut form.clone()).clone())),
            set: Callback::new(move |text| form.update(|form| *of(form) = text)),
            left: Callback::new(|()| {}),
        }
    }

    /// Bound to a signal.
    #[must_use]
    pub fn to(signal: RwSignal<String>) -> Self {
        Self {
            get: signal.into(),
            set: Callback::new(move |text| signal.set(text)),
            left: Callback::new(|()| {}),
        }
    }
}

/// Attributes of a one-line answer.
#[derive(Clone, Copy, Debug, Default)]
pub struct Line {
    /// `type`, `text` when empty.
    pub kind: &'static str,
    /// `inputmode`.
    pub mode: &'static str,
    /// `autocomplete`.
    pub complete: &'static str,
    /// Class besides `input`.
    pub class: &'static str,
    /// Mistakes of spelling are none of ours.
    pub spell: bool,
}

/// A one-line answer.
#[must_use]
pub fn line(frame: FormGroup, bound: FieldBinding, line: Line) -> AnyView {
    let (described, invalid, id) = (frame.described(), frame.invalid(), frame.id.clone());
    let kind = if line.kind.is_empty() { "text" } else { line.kind };
    let complete = if line.complete.is_empty() { "off" } else { line.complete };
    let control = view! {
        <input
            class=format!("input {}", line.class)
            id=id.clone()
            name=id
            type=kind
            inputmode=(!line.mode.is_empty()).then_some(line.mode)
            autocomplete=complete
            spellcheck=if line.spell { "true" } else { "false" }
            aria-describedby=described
            aria-invalid=invalid
            prop:value=bound.get
            on:input=move |event| bound.set.run(event_target_value(&event))
            on:change=move |_| bound.left.run(())
        />
    };
    frame.around(control.into_any())
}

/// A many-line answer.
#[must_use]
pub fn area(frame: FormGroup, bound: FieldBinding, class: &'static str, rows: &'static str) -> AnyView {
    let (described, invalid, id) = (frame.described(), frame.invalid(), frame.id.clone());
    let control = view! {
        <textarea
            class=format!("input input-area {class}")
            id=id.clone()
            name=id
            rows=rows
            autocomplete="off"
            spellcheck="false"
            aria-describedby=described
            aria-invalid=invalid
            prop:value=bound.get
            on:input=move |event| bound.set.run(event_target_value(&event))
            on:change=move |_| bound.left.run(())
        ></textarea>
    };
    frame.around(control.into_any())
}
