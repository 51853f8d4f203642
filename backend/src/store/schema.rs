//! The tables as diesel sees them, one declaration for both databases. Knows names and types; constraints, indexes
//! and triggers stand in `backend/migrations/{sqlite,postgres}`, and a test compares columns with the live schema.

diesel::table! {
    session (token_hash) {
        token_hash -> Text, iin -> Nullable<Text>, name -> Text, surname -> Text,
        opened_at -> BigInt, touched_at -> BigInt, ends_at -> BigInt, way -> Text, browser -> Text, system -> Text,
    }
}
diesel::table! {
    challenge (nonce) { nonce -> Text, session_hash -> Text, statement -> Binary, expires_at -> BigInt, }
}
diesel::table! {
    staff (iin, role) { iin -> Text, role -> Text, name -> Text, office -> Text, source -> Text, }
}
diesel::table! {
    staff_proposal (id) {
        id -> Text, deed -> Text, iin -> Text, role -> Text, name -> Text, office -> Text, proposed_by -> Text,
        proposed_name -> Text, proposed_at -> BigInt, expires_at -> BigInt, state -> Text,
        answered_by -> Nullable<Text>, answered_at -> Nullable<BigInt>,
    }
}
diesel::table! {
    draft (id) {
        id -> Text, owner_iin -> Text, version -> BigInt, answers -> Text,
        opened_at -> BigInt, touched_at -> BigInt,
    }
}
diesel::table! {
    application (id) {
        id -> Text, number -> Text, owner_iin -> Text, stage -> Text, version -> BigInt, document_key -> Text,
        recipient -> Text, why -> Text, lodged_at -> BigInt, due_on -> Text, holder_iin -> Nullable<Text>,
        holder_name -> Nullable<Text>, decided_at -> Nullable<BigInt>, release_at -> Nullable<BigInt>,
        issued_at -> Nullable<BigInt>, kind -> Text,
    }
}
diesel::table! {
    lodged_form (application_id) {
        application_id -> Text, answers -> Text, report -> Text, edition -> Text, filed_on -> Text,
        channel -> Text, office -> Text, taken_in_by -> Text, subject_iin -> Text, current -> Text,
        provider -> Text, provider_by -> Text,
    }
}
diesel::table! {
    copy (id) {
        id -> Text, draft_id -> Nullable<Text>, application_id -> Nullable<Text>, intake_id -> Nullable<Text>,
        position -> BigInt,
        purpose -> Text, file_name -> Text, media_type -> Text, bytes -> BigInt, sha256 -> Text,
        attached_at -> BigInt, active -> BigInt,
    }
}
diesel::table! {
    copy_reading (sha256) {
        sha256 -> Text, begun -> BigInt, begun_at -> BigInt, read_at -> Nullable<BigInt>,
        reader -> Nullable<Text>, sealed -> Nullable<Binary>,
    }
}
diesel::table! {
    prepared (nonce) {
        nonce -> Text, draft_id -> Text, draft_version -> BigInt, signer_iin -> Text, statement -> Binary,
        report -> Binary, language -> Text, expires_at -> BigInt,
    }
}
diesel::table! {
    envelope (application_id) {
        application_id -> Text, statement -> Binary, message -> Binary, signer_iin -> Text, signer_name -> Text,
        signer_issuer -> Text, signer_certificate -> Text, verified_at -> BigInt,
    }
}
diesel::table! {
    person (id) {
        id -> Text, surname -> Text, given_name -> Text, patronymic -> Text, birth_date -> Text, sex -> Text,
        citizenship -> Text, birth_place -> Text, names -> Text, documents -> Text,
        registered_at -> BigInt, version -> BigInt,
    }
}
diesel::table! {
    registered_document (person_id) {
        person_id -> Text, kind -> Text, number -> Text, issuer -> Text, issued_on -> Text, expires_on -> Text,
    }
}
diesel::table! {
    particulars_history (person_id, version, parameter) {
        person_id -> Text, version -> BigInt, parameter -> Text, said -> Text, says -> Text,
        application_id -> Text, changed_at -> BigInt,
    }
}
diesel::table! {
    match_key (block, person_id) { block -> Text, person_id -> Text, }
}
diesel::table! {
    iin_register (iin) {
        iin -> Text, person_id -> Text, application_id -> Nullable<Text>, prefix -> Text, place -> BigInt,
        assigned_at -> BigInt, policy -> Text,
    }
}
diesel::table! {
    numbering_policy (policy, since_at) {
        policy -> Text, since_at -> BigInt, first_serial -> BigInt, last_serial -> BigInt,
    }
}
diesel::table! {
    numbering_gap (policy, since_at) { policy -> Text, since_at -> BigInt, places -> BigInt, }
}
diesel::table! {
    decision (application_id) {
        application_id -> Text, outcome -> Text, decided_by -> Text, operator_iin -> Nullable<Text>,
        grounds -> Text, reason -> Text, set_aside -> Text, checked -> Text, decided_at -> BigInt,
    }
}
diesel::table! {
    line_evidence (application_id, place) {
        application_id -> Text, place -> BigInt, line -> Text, means -> Text, over_sha256 -> Text, result -> Text,
        said_at -> BigInt, said_by -> Text,
    }
}
diesel::table! {
    machine_grant (application_id) {
        application_id -> Text, basis -> Text, order_number -> Text, ordered_on -> Text, ordered_by -> Text,
        stay_owed -> BigInt, age_seconds -> BigInt,
    }
}
diesel::table! {
    candidate_choice (application_id, person_id) {
        application_id -> Text, person_id -> Text, choice -> Text, reason -> Text, chosen_by -> Text,
        chosen_name -> Text, chosen_at -> BigInt,
    }
}
diesel::table! {
    register_answer (id) {
        id -> Text, application_id -> Text, place -> BigInt, register -> Text, why -> Text, question_sha256 -> Text,
        answer_sha256 -> Text, answered_at -> BigInt,
    }
}
diesel::table! {
    read_zone (sha256, zone_mark) { sha256 -> Text, zone_mark -> Text, }
}
diesel::table! {
    filing_mark (application_id, kind, digest) {
        application_id -> Text, kind -> Text, digest -> Text, lodged_at -> BigInt,
    }
}
diesel::joinable!(filing_mark -> application (application_id));
diesel::allow_tables_to_appear_in_same_query!(application, filing_mark);
diesel::table! {
    certificate (application_id) {
        application_id -> Text, number -> Text, code -> Text, iin -> Text, initials -> Text, issued_on -> Text,
        paper -> Nullable<Binary>, signature -> Nullable<Binary>, superseded_at -> Nullable<BigInt>, holder -> Text,
    }
}
diesel::table! {
    idempotency (owner, key) {
        owner -> Text, key -> Text, request_sha256 -> Text, status -> BigInt, body -> Text, answered_at -> BigInt,
        about -> Text,
    }
}
diesel::table! {
    counter (name) { name -> Text, value -> BigInt, }
}
diesel::table! {
    calendar_version (version) {
        version -> BigInt, first_year -> BigInt, last_year -> BigInt, off -> Text, worked -> Text, source -> Text,
        note -> Text, published_at -> BigInt, published_by -> Text,
    }
}
diesel::table! {
    audit (seq) {
        seq -> BigInt, at -> BigInt, event -> Text, actor_kind -> Text, actor -> Text, subject_kind -> Text,
        subject -> Text, basis -> Text, detail -> Text, hash -> Text, format -> BigInt, request -> Text, address -> Text,
    }
}
diesel::table! {
    audit_subject (seq, place) {
        seq -> BigInt, place -> BigInt, kind -> Text, subject -> Text, digest -> Text,
    }
}
diesel::allow_tables_to_appear_in_same_query!(audit, audit_subject);
diesel::table! {
    outage (id) {
        id -> Text, kind -> Text, starts_at -> BigInt, ends_at -> Nullable<BigInt>, affected -> Text,
        cause -> Text, cause_code -> Text, version -> BigInt,
    }
}
diesel::table! {
    complaint (id) {
        id -> Text, number -> Text, application_id -> Text, owner_iin -> Text, about -> Text, instance -> Text,
        text -> Text, filed_at -> BigInt, registered_on -> Text, due_on -> Text, late -> BigInt, version -> BigInt,
        outcome -> Text, answer -> Text, answered_at -> Nullable<BigInt>, answered_by -> Text,
    }
}
diesel::table! {
    consumer (id) {
        id -> Text, name -> Text, scopes -> Text, key_hash -> Text, key_start -> Text, issued_at -> BigInt,
        issued_by -> Text, expires_on -> Text, revoked_at -> Nullable<BigInt>, per_minute -> BigInt,
        per_day -> BigInt, this_minute -> BigInt, minute_asks -> BigInt, this_day -> BigInt, day_asks -> BigInt,
    }
}
diesel::table! {
    audit_tail (id) { id -> BigInt, entries -> BigInt, hash -> Text, at -> BigInt, }
}
diesel::table! {
    audit_seal (day) {
        day -> Text, entries -> BigInt, seq -> BigInt, hash -> Text, sealed_at -> BigInt, statement -> Binary,
        signature -> Binary, chain -> Text,
    }
}
diesel::table! {
    outbox (seq) {
        seq -> BigInt, topic -> Text, body -> Text, created_at -> BigInt, sent_at -> Nullable<BigInt>,
    }
}
diesel::table! {
    withdrawal (application_id) {
        application_id -> Text, reason -> Text, withdrawn_by -> Text, withdrawn_at -> BigInt,
    }
}
diesel::table! {
    hearing (id) {
        id -> Text, application_id -> Text, grounds -> Text, reason -> Text, told_by -> Text, told_at -> BigInt,
        objections_until -> Text, act_from -> Text, answer -> Text, objection -> Text,
        answered_at -> Nullable<BigInt>, record -> Text, concluded_by -> Nullable<Text>,
        concluded_at -> Nullable<BigInt>,
    }
}
diesel::table! {
    proposal (id) {
        id -> Text, application_id -> Text, what -> Text, subject -> Text, why -> Text, step -> Text,
        case_version -> BigInt, proposed_by -> Text, proposed_name -> Text, proposed_at -> BigInt,
        expires_at -> BigInt, state -> Text, answered_by -> Nullable<Text>, answered_name -> Nullable<Text>,
        answered_at -> Nullable<BigInt>, answer_why -> Text,
    }
}
diesel::table! {
    refusal (application_id) {
        application_id -> Text, number -> Text, language -> Text, reasons -> Text, appeal -> Text,
        issued_on -> Text, paper -> Nullable<Binary>, signature -> Nullable<Binary>,
    }
}
diesel::joinable!(lodged_form -> application (application_id));
diesel::allow_tables_to_appear_in_same_query!(application, lodged_form, iin_register);
diesel::table! {
    booking (id) {
        id -> Text, version -> BigInt, state -> Text, office -> Text, on_day -> Text, minute -> BigInt,
        slot_at -> BigInt, seat -> BigInt, purpose -> Text, person_iin -> Text, name -> Text, booked_at -> BigInt,
    }
}
diesel::table! {
    ticket (id) {
        id -> Text, version -> BigInt, state -> Text, office -> Text, on_day -> Text, purpose -> Text,
        number -> BigInt, booking_id -> Nullable<Text>, booked_for -> Nullable<BigInt>, drawn_at -> BigInt,
        counter -> Nullable<BigInt>, called_at -> Nullable<BigInt>, started_at -> Nullable<BigInt>,
        ended_at -> Nullable<BigInt>,
    }
}
diesel::table! {
    home_visit (id) {
        id -> Text, number -> Text, version -> BigInt, state -> Text, name -> Text, address -> Text, phone -> Text,
        reason -> Text, office -> Text, on_day -> Text, from_minute -> BigInt, until_minute -> BigInt,
        clerk_iin -> Nullable<Text>, clerk_name -> Nullable<Text>, application_id -> Nullable<Text>,
        cause -> Nullable<Text>,
    }
}
diesel::table! {
    intake (id) {
        id -> Text, office -> Text, clerk_iin -> Text, clerk_name -> Text, kind -> Text, version -> BigInt,
        answers -> Text, ticket -> Text, state -> Text, opened_at -> BigInt, touched_at -> BigInt,
    }
}
diesel::table! {
    attestation (application_id) {
        application_id -> Text, receipt_number -> Text, clerk_iin -> Text, clerk_name -> Text, office -> Text,
        ticket -> Text, identified_name -> Text, identified_by -> Text, attested_at -> BigInt,
    }
}
diesel::table! {
    turned_away (id) {
        id -> Text, number -> Text, office -> Text, clerk_iin -> Text, clerk_name -> Text, kind -> Text,
        ticket -> Text, recipient -> Text, address -> Text, phone -> Text, lacking -> Text, edition -> Text,
        refused_on -> Text, refused_at -> BigInt, signed_at -> Nullable<BigInt>,
    }
}
diesel::table! {
    printing (application_id, place) {
        application_id -> Text, place -> BigInt, clerk_iin -> Text, office -> Text, printed_at -> BigInt,
    }
}
diesel::table! {
    hand_over (application_id) {
        application_id -> Text, receiver_name -> Text, receiver_document -> Text, clerk_iin -> Text,
        clerk_name -> Text, office -> Text, ticket -> Text, handed_at -> BigInt,
    }
}
diesel::table! {
    phone_signing (id) {
        id -> Text, link_hash -> Text, token_hash -> Text, session_hash -> Text, purpose -> Text, nonce -> Text,
        signer_iin -> Text, signer_name -> Text, language -> Text, state -> Text, refusal -> Text, tries -> BigInt,
        message -> Nullable<Binary>, begun_at -> BigInt, expires_at -> BigInt,
    }
}
diesel::table! {
    evidence (application_id) {
        application_id -> Text, received_at -> BigInt, judged_at -> BigInt, chain -> Text, answers -> Text,
        lists -> Text, token -> Nullable<Binary>,
    }
}
diesel::table! {
    received (draft_id) {
        draft_id -> Text, owner_iin -> Text, statement -> Binary, report -> Binary, language -> Text,
        message -> Binary, token -> Nullable<Binary>, received_at -> BigInt, due_on -> Text, state -> Text,
        reason -> Text, problem -> Text, tries -> BigInt, next_try_at -> BigInt,
    }
}
diesel::joinable!(attestation -> application (application_id));
diesel::allow_tables_to_appear_in_same_query!(application, attestation, hand_over);
diesel::allow_tables_to_appear_in_same_query!(person, match_key, iin_register);
diesel::table! {
    delivery (id) {
        id -> Text, neighbour -> Text, case_id -> Text, place -> BigInt, kind -> Text, happened_at -> BigInt,
        state -> Text, version -> BigInt, attempts -> BigInt, next_at -> BigInt, held_until -> BigInt,
        problem -> Text, sent_at -> Nullable<BigInt>,
    }
}
diesel::table! {
    inbox (receiver, message_id) {
        receiver -> Text, message_id -> Text, case_id -> Text, place -> BigInt, kind -> Text,
        content_sha256 -> Text, taken_at -> BigInt,
    }
}
diesel::table! {
    rules_change (id) {
        id -> Text, act -> Text, title -> Text, edition -> Text, registered_on -> Text, recorded_at -> BigInt,
        recorded_by -> Text,
    }
}
diesel::table! {
    rules_notice (change_id, addressee) {
        change_id -> Text, addressee -> Text, due_on -> Text, version -> BigInt, sent_on -> Text,
        reference -> Text, sent_by -> Text,
    }
}
diesel::table! {
    stuck_item (queue, item) {
        queue -> Text, item -> Text, attempts -> BigInt, since -> BigInt, next_try_at -> BigInt, reason -> Text,
    }
}
diesel::table! {
    readiness (id) { id -> BigInt, at -> BigInt, }
}
diesel::allow_tables_to_appear_in_same_query!(application, copy);
diesel::allow_tables_to_appear_in_same_query!(copy_reading, copy);
diesel::allow_tables_to_appear_in_same_query!(particulars_history, iin_register);
diesel::allow_tables_to_appear_in_same_query!(application, stuck_item);
diesel::allow_tables_to_appear_in_same_query!(refusal, stuck_item);
diesel::allow_tables_to_appear_in_same_query!(outbox, stuck_item);
diesel::allow_tables_to_appear_in_same_query!(received, stuck_item);
diesel::allow_tables_to_appear_in_same_query!(draft, stuck_item);
diesel::allow_tables_to_appear_in_same_query!(intake, stuck_item);
