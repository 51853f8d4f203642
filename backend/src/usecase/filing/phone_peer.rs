//! Signing on a phone, as the phone sees it: API 1 tells who asks and gives a token, API 2 gives the text and takes the
//! signature. A signature is verified here like every other and, when it is good, laid down for the browser that
//! began; a bad one ends the signing, so that a code is worth one signature. Knows no screen.

use base64::Engine as _;
use shared::eds::phone::{PhoneState, TRIES_MAX, WrongPhoneState};
use shared::eds::{EdsRefusal, attest, phone as protocol, statement};
use shared::law::Cite;
use shared::problem::{Problem, ProblemCode};
use shared::text::statement::words as statement_words;
use shared::text::{Locale, phone as words};
use shared::wire::v1::phone::{
    Api1Wire, Api2AddressWire, OrganisationWire, PhoneContentWire, PhoneDocumentWire, PhoneDocumentsWire,
    PhoneFileWire, PhoneMetaWire,
};

use crate::attest::{Gathered, National, look_at, problem};
use crate::ids;
use crate::store::filing::phone::{self, PhoneRow};
use crate::store::people::event::{By, Event, Fact};
use crate::store::{Done, moment};
use crate::usecase::Fault;
use crate::usecase::context::Context;
use crate::usecase::filing::phone as signing;

/// The one document's number.
const DOCUMENT: i64 = 1;

/// A signing found by its link, as it stands now.
struct Found {
    row: PhoneRow,
    state: PhoneState,
    /// The text to be signed, while it is good.
    statement: Option<Vec<u8>>,
}

fn find(cx: &Context<'_>, link: &str) -> Result<Found, Fault> {
    signing::must_be_on(cx)?;
    cx.db.read("phone_signing_by_link", cx.time.at, |tx| {
        let row = phone::by_link(tx, &ids::sha256(link.as_bytes()))?;
        let row = row.ok_or_else(|| Fault::code(ProblemCode::PhoneSigningUnknown))?;
        let (state, statement) = signing::state(tx, &row)?;
        Ok(Found { row, state, statement })
    })
}

fn locale(row: &PhoneRow) -> Locale {
    Locale::parse(&row.language).unwrap_or_default()
}

/// API 1: who asks, until when, and where the documents are. A phone may ask again until one has taken them; the
/// newest token counts.
pub(crate) fn invite(cx: &Context<'_>, link: &str) -> Result<Api1Wire, Fault> {
    let bin = signing::must_be_on(cx)?.to_owned();
    let Found { row, state, .. } = find(cx, link)?;
    state.may_begin()?;
    let token = ids::token()?;
    let hash = ids::sha256(token.as_bytes());
    let given =
        cx.db.keep_house("give_phone_token", cx.time.at, |tx| phone::give_token(tx, &row.id, &hash))?;
    if !given {
        return Err(WrongPhoneState { from: PhoneState::Opened, wanted: "begin" }.into());
    }
    let expires_at = moment(row.expires_at, "phone_signing", "expires_at")?;
    let what = match row.purpose.as_str() {
        "sign_in" => words::sign_in_description(locale(&row)),
        _ => words::filing_description(locale(&row)),
    };
    let number = signing::check_number(&row.id);
    let organisation = words::ORGANISATION;
    Ok(Api1Wire {
        description: format!("{what} {}: {number}.", words::check_number(locale(&row))),
        expiry_date: protocol::moment(expires_at, cx.config.zone.hours_ahead(expires_at)),
        organisation: OrganisationWire {
            name_ru: organisation.ru.to_owned(),
            name_kz: organisation.kk.to_owned(),
            name_en: organisation.en.to_owned(),
            bin,
        },
        document: Api2AddressWire {
            uri: format!("{}/api/v1/phone/{link}/documents", cx.config.origin),
            auth_type: protocol::AUTH_TYPE.to_owned(),
            auth_token: token,
        },
    })
}

/// The token must be the newest that this signing gave, and no other signing's.
fn must_hold(cx: &Context<'_>, row: &PhoneRow, token: &str) -> Result<(), Fault> {
    let hash = ids::sha256(token.as_bytes());
    if !row.token_hash.is_empty() && ids::same(hash.as_bytes(), row.token_hash.as_bytes()) {
        return Ok(());
    }
    Err(wrong(cx, row, ProblemCode::PhoneTokenRefused)?)
}

/// Counts a call that is wrong in itself; one too many ends the signing.
fn wrong(cx: &Context<'_>, row: &PhoneRow, code: ProblemCode) -> Result<Fault, Fault> {
    if row.tries + 1 >= TRIES_MAX {
        refuse(cx, row, code.as_str())?;
    } else {
        cx.db.keep_house("count_phone_try", cx.time.at, |tx| phone::count_try(tx, &row.id))?;
    }
    Ok(Fault::code(code))
}

fn refuse(cx: &Context<'_>, row: &PhoneRow, refusal: &str) -> Result<(), Fault> {
    let event = Event::new(Fact::PhoneRefused, By::System, "phone_signing", &row.id)
        .under(Cite::R2_14)
        .detail(refusal);
    cx.db.write("refuse_phone", cx.time.at, |tx| {
        phone::refuse(tx, &row.id, refusal)?;
        Ok(Done::new((), event.clone()))
    })
}

/// API 2, asked: the text, with what the phone shows about it. The first time is remembered: it may hold the
/// particulars of a person.
pub(crate) fn documents(cx: &Context<'_>, link: &str, token: &str) -> Result<PhoneDocumentsWire, Fault> {
    let Found { row, state, statement } = find(cx, link)?;
    let statement = match (state.may_open(), statement) {
        (Ok(()), Some(statement)) => statement,
        (Ok(()), None) => return Err(Fault::code(ProblemCode::Internal)),
        (Err(wrong), _) => return Err(wrong.into()),
    };
    must_hold(cx, &row, token)?;
    if state == PhoneState::Waiting {
        let event =
            Event::new(Fact::PhoneOpened, By::System, "phone_signing", &row.id).detail(row.purpose.clone());
        cx.db.write("open_on_phone", cx.time.at, |tx| {
            if !phone::open(tx, &row.id, &row.token_hash)? {
                return Err(Fault::from(WrongPhoneState { from: PhoneState::Opened, wanted: "open" }));
            }
            Ok(Done::new((), event.clone()))
        })?;
    }
    Ok(PhoneDocumentsWire {
        sign_method: protocol::SIGN_METHOD.to_owned(),
        documents_to_sign: vec![document(cx, &row, &statement)],
    })
}

fn document(cx: &Context<'_>, row: &PhoneRow, statement: &[u8]) -> PhoneDocumentWire {
    let locale = locale(row);
    let names = if row.purpose == "sign_in" { words::SIGN_IN } else { words::FILING };
    let labels = statement_words(locale);
    let meta = [
        (labels.origin, cx.config.origin.clone()),
        (labels.signer, row.signer_name.clone()),
        (words::check_number(locale), signing::check_number(&row.id)),
        (words::digest(locale), statement::sha256(statement)),
    ];
    let meta = meta.into_iter().filter(|(_, value)| !value.is_empty());
    PhoneDocumentWire {
        id: DOCUMENT,
        name_ru: names.ru.to_owned(),
        name_kz: names.kk.to_owned(),
        name_en: names.en.to_owned(),
        meta: meta.map(|(name, value)| PhoneMetaWire { name: name.to_owned(), value }).collect(),
        document: PhoneContentWire {
            file: PhoneFileWire {
                mime: String::new(),
                data: base64::engine::general_purpose::STANDARD.encode(statement),
            },
        },
    }
}

/// The signed value of an object that came back, when it is the object that was given.
pub(crate) fn returned(wire: &PhoneDocumentsWire) -> Option<&str> {
    match wire.documents_to_sign.as_slice() {
        [one] if wire.sign_method == protocol::SIGN_METHOD && one.id == DOCUMENT => {
            Some(&one.document.file.data)
        }
        _ => None,
    }
}

/// API 2, answered: takes the signature, once. `envelope` is none when something else came back than was given.
pub(crate) fn take(cx: &Context<'_>, link: &str, token: &str, envelope: Option<&[u8]>) -> Result<(), Fault> {
    let Found { row, state, statement } = find(cx, link)?;
    // A stranger hears nothing about how it stands.
    must_hold(cx, &row, token)?;
    state.may_sign()?;
    let statement = statement.ok_or_else(|| Fault::code(ProblemCode::Internal))?;
    let Some(envelope) = envelope else {
        return Err(wrong(cx, &row, ProblemCode::PhoneObjectDiffers)?);
    };
    let signer = match judge(cx, &row, &statement, envelope) {
        Ok(signer) => signer,
        Err(refusal) => {
            let why = problem(refusal);
            let reason = why.values.get("reason").map(String::as_str).unwrap_or_default();
            refuse(cx, &row, format!("{} {reason}", why.code.as_str()).trim())?;
            let told = Problem::new(ProblemCode::PhoneSignatureRefused).under(Cite::R2_14);
            return Err(told.with("problem", why.code.as_str()).into());
        }
    };
    let by = By::Representative(signer);
    let event = Event::new(Fact::PhoneSigned, by, "phone_signing", &row.id)
        .under(Cite::R2_14)
        .detail(row.purpose.clone());
    cx.db.write("sign_on_phone", cx.time.at, |tx| {
        // Two may come at once: one of them is the signature.
        if !phone::sign(tx, &row.id, envelope)? {
            return Err(Fault::from(WrongPhoneState { from: PhoneState::Signed, wanted: "sign" }));
        }
        Ok(Done::new((), event.clone()))
    })
}

/// The signer's IIN, when the signature is good over these bytes and theirs who was to sign. Whether the certificate is
/// revoked is judged from what is at hand; when that is not enough, the door to which the browser takes the signature
/// asks outside and decides.
fn judge(cx: &Context<'_>, row: &PhoneRow, statement: &[u8], envelope: &[u8]) -> Result<String, EdsRefusal> {
    let at = cx.time.at;
    let trust = cx.state.trust();
    let expected = Some(row.signer_iin.as_str()).filter(|iin| !iin.is_empty());
    let looked = look_at(&trust, envelope, at)?;
    if looked.content != statement {
        return Err(EdsRefusal::ContentDiffers);
    }
    let gathered = Gathered::default();
    let fallback = cx.config.peers.revocation_fallback;
    let verifier = National { trust: &trust, gathered: &gathered, fallback, received: None, at };
    match attest(&verifier, statement, envelope, expected) {
        Ok(signature) => Ok(signature.signer().iin.clone()),
        Err(EdsRefusal::RevocationUnknown(_)) => {
            let signer = looked.iin.ok_or(EdsRefusal::Unidentified)?;
            if expected.is_some_and(|iin| iin != signer) {
                Err(EdsRefusal::SignerDiffers)
            } else {
                Ok(signer)
            }
        }
        Err(refusal) => Err(refusal),
    }
}
