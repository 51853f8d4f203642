//! From a draft to the statement that is to be signed: the server checks with its own rules and its own day, writes
//! the text, and remembers the bytes. Nothing is signed that has an error.

use jiff::SignedDuration;
use shared::application::Channel;
use shared::application::asked::Asked as _;
use shared::eds::statement;
use shared::intake::check_package;
use shared::wire::v1::draft::{PrepareWire, PreparedWire};
use shared::wire::v1::formation::{CopyRef, FormationRequest};

use crate::ids;
use crate::store::Tx;
use crate::store::filing::draft::{self, Draft};
use crate::store::filing::{copy, prepared, received};
use crate::usecase::context::Context;
use crate::usecase::filing::drafts;
use crate::usecase::people::sign_in::{later, whole_seconds};
use crate::usecase::{Fault, Person};

/// How long a statement may wait for its signature.
const STATEMENT: SignedDuration = SignedDuration::from_mins(30);

/// What the rules look at: what is asked of the draft, its copies, and who is going to sign.
pub(crate) fn request_of(tx: &mut Tx, person: &Person, draft: &Draft) -> Result<FormationRequest, Fault> {
    Ok(FormationRequest {
        channel: Channel::Portal,
        answers: draft.answers.asked(),
        copies: copy::of_draft(tx, &draft.id)?.into_iter().map(CopyRef::from).collect(),
        signer_iin: person.iin.clone(),
    })
}

/// The request that a statement seals, so that what is stored is what was signed. Statements of version 1 could seal
/// answers that were not asked any more: they are stored with them. `None` when the draft says something else by now.
pub(crate) fn request_as_signed(
    tx: &mut Tx,
    person: &Person,
    draft: &Draft,
    signed: &[u8],
) -> Result<Option<FormationRequest>, Fault> {
    let sealed = core::str::from_utf8(signed).ok().and_then(statement::sealed);
    let Some(sealed) = sealed else { return Ok(None) };
    let asked = request_of(tx, person, draft)?;
    let whole = FormationRequest { answers: draft.answers.clone(), ..asked.clone() };
    let is_sealed =
        |request: &FormationRequest| statement::sha256(&request.canonical_bytes()) == sealed.request_sha256;
    Ok([asked, whole].into_iter().find(is_sealed))
}

/// Prepares the statement of a draft at the version the person has checked.
pub(crate) fn prepare(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    wire: &PrepareWire,
) -> Result<PreparedWire, Fault> {
    let locale = wire.language;
    let moment = cx.time;
    let request = cx.db.read("read_draft", moment.at, |tx| {
        let draft = drafts::owned(tx, person, id)?;
        if draft.version != wire.version {
            return Err(Fault::stale(draft.version));
        }
        request_of(tx, person, &draft)
    })?;
    let package = check_package(&request, &cx.rules(moment.today)?, moment.today)
        .map_err(|r| Fault::HasErrors(Box::new(r)))?;
    let nonce = ids::token()?;
    let at = whole_seconds(moment.at).to_string();
    let calendar = cx.state.calendar_in_force().version.to_string();
    let asking = statement::Asking {
        locale,
        origin: &cx.config.origin,
        nonce: &nonce,
        at: &at,
        signer_name: &person.name,
        calendar: &calendar,
        report: package.report(),
    };
    let text = statement::asking(&asking, &(&request).into());
    let report = package.report().clone();
    let expires_at = later(moment.at, STATEMENT);
    cx.db.keep_house("prepare_statement", moment.at, |tx| {
        let draft = drafts::owned(tx, person, id)?;
        if !draft::hold(tx, id, wire.version)? {
            return Err(Fault::stale(draft.version));
        }
        drafts::must_be_free(tx, id)?;
        received::forget(tx, id)?;
        let row = prepared::Prepared {
            nonce: nonce.clone(),
            draft_id: draft.id,
            draft_version: draft.version,
            signer_iin: person.iin.clone(),
            statement: text.clone().into_bytes(),
            report: report.canonical_bytes(),
            language: locale.as_str().to_owned(),
            expires_at: expires_at.as_millisecond(),
        };
        Ok(prepared::put(tx, &row)?)
    })?;
    Ok(PreparedWire {
        sha256: statement::sha256(text.as_bytes()),
        statement: text,
        nonce,
        at,
        origin: cx.config.origin.clone(),
        calendar,
        expires_at: expires_at.to_string(),
        report,
    })
}
