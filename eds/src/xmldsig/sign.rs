//! Makes signed XML of the shape the national signer makes: compact, without line ends inside.
//!
//! Knows one shape. Deliberately adds no signature to a document that has one: the later would break the earlier.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use roxmltree::Node;

use super::algorithms::{self, DSIG, ENVELOPED};
use super::document::{parse, read};
use super::{Limits, Method, Reject, c14n};
use crate::keys::Signer;
use crate::x509::Certificate;

/// Why a document is not signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignError {
    /// The key does not belong to the certificate.
    #[error("the key does not belong to the certificate")]
    KeyMismatch,
    /// The key's algorithm has no name in signed XML.
    #[error("the algorithm has no name in signed XML")]
    Algorithm,
    /// It is signed already.
    #[error("the document is signed already")]
    SignedAlready,
    /// The document is none that this crate would verify.
    #[error("the document cannot be signed: {0}")]
    Document(#[from] Reject),
}

impl SignError {
    /// Stable name for translation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::KeyMismatch => "sign-key-mismatch",
            Self::Algorithm => "sign-algorithm",
            Self::SignedAlready => "sign-signed-already",
            Self::Document(reject) => reject.code(),
        }
    }
}

const INCLUSIVE: Method = Method { exclusive: false, comments: false };
const WITH_COMMENTS: Method = Method { exclusive: false, comments: true };

/// Signs a document; gives it with the signature as the last element of its root. `extra`: random octets for the
/// signature, see [`Signer::sign`].
///
/// # Errors
/// [`SignError`].
pub fn sign(
    bytes: &[u8],
    key: &dyn Signer,
    certificate: &Certificate,
    extra: &[u8],
) -> Result<Vec<u8>, SignError> {
    if *certificate.public_key() != key.public_key() {
        return Err(SignError::KeyMismatch);
    }
    let algorithm = key.algorithm();
    let (signature_uri, digest_uri) = algorithms::uris(algorithm).ok_or(SignError::Algorithm)?;
    let document = read(bytes, Limits::default())?;
    let root = document.root_element();
    if root.descendants().any(|node| node.has_tag_name((DSIG, "Signature"))) {
        return Err(SignError::SignedAlready);
    }
    let digest = algorithm.digest().digest(&c14n::canonical(document.root(), None, INCLUSIVE));
    let head = format!(
        "<ds:Signature xmlns:ds=\"{DSIG}\"><ds:SignedInfo>\
         <ds:CanonicalizationMethod Algorithm=\"{}\"/><ds:SignatureMethod Algorithm=\"{signature_uri}\"/>\
         <ds:Reference URI=\"\"><ds:Transforms><ds:Transform Algorithm=\"{ENVELOPED}\"/>\
         <ds:Transform Algorithm=\"{}\"/></ds:Transforms><ds:DigestMethod Algorithm=\"{digest_uri}\"/>\
         <ds:DigestValue>{}</ds:DigestValue></ds:Reference></ds:SignedInfo>",
        INCLUSIVE.uri(),
        WITH_COMMENTS.uri(),
        STANDARD.encode(digest.as_ref()),
    );
    let (before, after) = halves(root)?;
    // What is signed depends on the namespaces around, so the draft is put in place before it is canonicalized.
    let draft = format!("{before}{head}</ds:Signature>{after}");
    let placed = parse(&draft, Limits::default())?;
    let signed_info = placed.descendants().find(|node| node.has_tag_name((DSIG, "SignedInfo")));
    let signed = c14n::canonical(signed_info.ok_or(Reject::Malformed)?, None, INCLUSIVE);
    let value = STANDARD.encode(key.sign(&signed, extra));
    let certificate = STANDARD.encode(certificate.der());
    let whole = format!(
        "{before}{head}<ds:SignatureValue>{value}</ds:SignatureValue><ds:KeyInfo><ds:X509Data>\
         <ds:X509Certificate>{certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>{after}"
    );
    Ok(whole.into_bytes())
}

/// The document before and after the place of the signature, an empty root element opened.
fn halves(root: Node<'_, '_>) -> Result<(String, String), Reject> {
    let text = root.document().input_text();
    let around = root.range();
    let element = text.get(around.clone()).ok_or(Reject::Malformed)?;
    let (before, after) = if let Some(open) = element.strip_suffix("/>") {
        let name = c14n::qualified_name(root);
        (format!("{open}>"), format!("</{name}>"))
    } else {
        let end = element.rfind("</").ok_or(Reject::Malformed)?;
        let (before, after) = element.split_at(end);
        (before.to_owned(), after.to_owned())
    };
    let leading = text.get(..around.start).ok_or(Reject::Malformed)?;
    let trailing = text.get(around.end..).ok_or(Reject::Malformed)?;
    Ok((format!("{leading}{before}"), format!("{after}{trailing}")))
}
