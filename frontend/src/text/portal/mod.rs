//! What applicants read and staff does not.

mod en;
mod kk;
mod ru;
pub mod trouble;
pub mod visits;

words! {
    [over crate::text::Words]
    /// The first page.
    start: Start {
        title, lead, may_title, may_hint, may_foreigner, may_citizen, may_resident, may_has, may_correction,
        may_convict, answer_foreigner_title, answer_foreigner, answer_citizen_title, answer_citizen,
        answer_resident_title, answer_resident, answer_has_title, answer_has, answer_correction_title,
        answer_correction, answer_convict_title, answer_convict, need_title, need_hint, need_filer, need_agent,
        need_legal, need_script, need_script_yes, need_script_no, need_form, need_passport, need_translation,
        need_no_translation, need_power, need_proof, need_key, need_key_why, happens_title, happens_fill,
        happens_sign, happens_due, happens_result, happens_free, hours_title, hours_portal, hours_centre,
        hours_queue, visit_title, visit, contacts_title, contacts, apply, apply_hint, no_key,
    }
    /// The journey.
    form: Form {
        title, not_sent, done_of, group_person, group_filer, group_papers, group_send, save_continue, save_return,
        saved, saving, unsaved, not_saved_offline, not_saved_signed_out, not_saved_refused, save_again, conflict_title,
        conflict, conflict_mine, conflict_theirs, keep_mine, take_theirs, delete,
        delete_sure, delete_no, same_person, same_you,
        checked_on, warnings_title, partly_known,
    }
    /// Check answers.
    check: Check {
        title, lead, change, ready, not_ready, parity, parity_broken, continue_, notes_title,         copies,
    }
    /// Read, sign, send.
    sign: Sign {
        title, lead, who_signs, for_whom, statement_differs_title, statement_differs, read_first, send, sending,
        checking, prepared_until, preparing, errors_title, errors, again, step_read, step_key, step_send,
    }
    /// The confirmation.
    done: Done {
        title, number, next_title, next_due, next_where, next_nothing, next_night, to_application, to_cabinet,
        title_ready, title_received, received_at, checking, checking_due, checking_end, take_back, turned_away,
        to_draft,
    }
    /// The cabinet and an application.
    cabinet: Cabinet {
        title, drafts, draft, draft_of, continue_, begin, begin_hint, applications, none, number, recipient, lodged,
        due, state, open, touched, stage_lodged, stage_under_check, stage_granted, stage_refused, stage_issued,
        result_title, certificate_number, code, download_pdf, download_p7s,
        download_statement, download_envelope, downloads, filed_title, history, by_representative, by_system,
        by_operator, step_lodged, step_claimed, step_released, step_formed, step_corrected, step_refused, step_issued, refused_title,
        refused_grounds, refused_reason, refused_next, waiting_title, waiting, keep_hint, file_again,
        stage_hearing, stage_withdrawn, step_withdrawn, step_hearing_opened, step_hearing_answered,
        step_hearing_concluded, withdraw_title, withdraw_hint, withdraw_reason, withdraw, withdrawn_title,
        receipt_waiting, receipt_turned_away,
        withdrawn, hearing_title, hearing_lead, hearing_objection, hearing_objection_hint, hearing_object,
        hearing_waive, hearing_objected, hearing_waived, hearing_record, hearing_silent, download_refusal,
        download_refusal_p7s, refused_number, refused_appeal, provider, filed_for_you, filed_for_you_hint,
    }
    /// How an application is checked.
    checks: Checks {
        title, lead, same, loading, paragraph, words, error, warning, notice, link, other_edition, other_same,
        other_closed, other_then, other_now,
    }
    /// Checking a certificate.
    certificate: Certificate {
        title, lead, code, code_hint, check, checking, current_title, current, superseded_title, superseded, unknown_title, unknown, number,
        issued_on, iin, initials, another, compare, empty,
    }
}
