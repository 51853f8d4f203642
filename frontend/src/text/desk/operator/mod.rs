//! What operators read.

mod en;
mod kk;
mod ru;

words! {
    [over crate::text::Words]
    /// Queue, case and decision.
    operator: Operator {
        title, empty, order, keys, keys_title, free, held, mine, claim, release, why, why_none, findings, no_findings,
        candidates, no_candidates, score, filed, known, certain, possible, points, set_aside, set_aside_hint,
        documents, form, statement, signer, signer_differs, decision, checklist, checklist_hint, grant, grant_title,
        grant_done, refuse, refuse_title, refuse_done, grounds, reason, reason_hint, lacks_checklist,
        lacks_candidates, lacks_ground, lacks_reason, claim_first, open_copy, back_to_queue, due, overdue,
        another_case, stale, automatic_note, compare_title,
    }
}
