//! What a clerk reads at the counter: forms, the checklist, registering, turning away, results.

mod en;
mod kk;
mod ru;

words! {
    [over crate::text::Words]
    /// The list of open forms.
    list: List {
        title, lead, formation, convict, correction, open, none, opened, recipient, kind, touched, go_on, nameless, refusals,
        refusals_none, number, documents, signed, sign, signed_said, paper,
    }
    /// One form.
    form: CounterForm {
        title, checklist, document, state, present, missing, not_as_listed, expired, not_owed, findings, clear,
        errors, save, saving, saved, print, discard, discarded, elsewhere, copies, rules_note,
        registered, not_registered, change_to,
    }
    /// How it ends.
    finish: Finish {
        register, identified_by, identified_hint, registering, registered, application, receipt, receipt_print,
        due, next, turn_away, turn_away_lead, seen, phone, turn_away_do, turned_away, no_ground, known,
    }
    /// Results.
    results: Results {
        title, lead, none, recipient, outcome, granted, refused, waits, coming_back, prints, print, printed, give, name, document,
        document_hint, given, visit, visit_hint, choose, no_visit, to_hall,
    }
}
