//! What operators read.

mod en;
mod kk;
mod ru;

words! {
    [over crate::text::Words]
    /// Queue, case and decision.
    operator: Operator {
        title, empty, order, keys, keys_title, free, held, mine, claim, release, why, why_none, findings, no_findings,
        candidates, no_candidates, score, filed, known, certain, possible, points, set_aside_hint,
        documents, form, statement, signer, signer_differs, decision, checklist, checklist_hint, grant, grant_title,
        grant_done, refuse, refuse_title, refuse_done, refusal_number, grounds, reason, reason_hint, lacks_checklist,
        lacks_candidates, lacks_ground, lacks_reason, claim_first, open_copy, active_copy, back_to_queue, due, overdue,
        another_case, stale, automatic_note, compare_title, open_first, unopened, decided_formed, decided_corrected,
        filters, kind, channel, clock, held_filter, any, kind_formation, kind_convict, kind_correction,
        channel_portal, channel_centre, clock_overdue, clock_soon, clock_on_time, clock_hearing, held_mine,
        held_free, next, next_page, previous_page, page_of, counts, rerun_same, rerun_other, rerun_newer,
        suggested, which_fields, compose, preview, appeal, lacks_why, second, second_lead, second_why, propose,
        proposed, take_back, proposal_state_confirmed, proposal_state_declined, proposal_state_lapsed, hear,
        hear_lead, hear_done, hearing_title, hearing_until, hearing_act_from, hearing_answer, hearing_silent,
        hearing_waives, record, record_hint, conclude, conclude_done, withdrawn, countersign_title,
        countersign_none, countersign_lead, confirm, decline, answer_why, answer_hint, open_case, own_proposal,
        proposed_by, answered,
        overview_title, overview_urgent, outages_meanwhile, overview_calm, overview_waiting, overview_office, overview_portal,
        overview_numbers, filed_today, granted_today, automatic_today, refused_today, withdrawn_today,
        by_ground, by_provider, provider, provider_office, provider_region, provider_address, provider_setting,
        scarce, scarce_lead, scarce_none, stuck, left, waiting_second, prefix, visit, overview_number, overview_recipient, changes, change_to,
        choose, choose_other, choose_duplicate, choose_why, choose_keep, choose_kept, choose_lacks, chosen_other,
        chosen_duplicate, chosen_nothing, chosen_by, lacks_duplicate, day_unknown, month_unknown,
        filers_title, filers_lead, filers_none, filers_who, filers_today, filers_longer, filers_people, beside,
        checklist_found, found_operator, found_against, found_rules, found_search, found_nobody,
    }
    /// Complaints.
    complaints: Complaints {
        title, lead, none, number, application, subject, instance, registered, due, late, text, outcome,
        outcome_first, answer, send, sending, sent, state,
    }
}
