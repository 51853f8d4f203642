//! A signed document taken apart: exactly the elements of the profile, each where it must stand.
//!
//! Knows structure only; deliberately computes no digest and checks no signature.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use roxmltree::{Document, Node, ParsingOptions};

use super::algorithms::{self, DSIG, ENVELOPED};
use super::{Limits, Method, Reject, scan};
use crate::keys::SignatureAlgorithm;
use crate::x509::Certificate;

/// Certificates beyond which a signature is refused.
const MAX_CERTIFICATES: usize = 8;

/// The parts of the one signature of a document.
pub(super) struct Parts<'a, 'input> {
    pub(super) signature: Node<'a, 'input>,
    pub(super) signed_info: Node<'a, 'input>,
    pub(super) signed_info_method: Method,
    pub(super) algorithm: SignatureAlgorithm,
    /// How the document, without the signature, becomes bytes.
    pub(super) document_method: Method,
    pub(super) digest: Vec<u8>,
    pub(super) value: Vec<u8>,
    /// At least one; the signer's among them.
    pub(super) certificates: Vec<Certificate>,
}

/// Parses text that passed the guard.
pub(super) fn parse(text: &str, limits: Limits) -> Result<Document<'_>, Reject> {
    let options = ParsingOptions { nodes_limit: limits.nodes, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => Reject::TooLarge,
        roxmltree::Error::DtdDetected => Reject::DocumentType,
        _ => Reject::Malformed,
    })?;
    // The parser lets the default namespace be declared twice on one element.
    let twice = |node: Node<'_, '_>| node.namespaces().filter(|space| space.name().is_none()).count() > 1;
    if document.descendants().any(twice) { Err(Reject::Malformed) } else { Ok(document) }
}

/// Guards and parses in one step.
pub(super) fn read(bytes: &[u8], limits: Limits) -> Result<Document<'_>, Reject> {
    parse(scan::guard(bytes, limits)?, limits)
}

impl<'a, 'input> Parts<'a, 'input> {
    pub(super) fn read(document: &'a Document<'input>) -> Result<Self, Reject> {
        let root = document.root_element();
        let signature = only_signature(root)?;
        check_ids(document)?;
        // What is signed first: then a wrapped element is refused for what it is.
        let signed_info = elements(signature)?.into_iter().next().filter(|first| is(*first, "SignedInfo"));
        let mut parts = elements(signed_info.ok_or(Reject::Structure)?)?.into_iter();
        let (method, algorithm) = match (parts.next(), parts.next()) {
            (Some(method), Some(algorithm))
                if is(method, "CanonicalizationMethod") && is(algorithm, "SignatureMethod") =>
            {
                (algorithm_of(method)?, algorithm_of(algorithm)?)
            }
            _ => return Err(Reject::Structure),
        };
        let reference = match (parts.next(), parts.next()) {
            (Some(reference), None) if is(reference, "Reference") => reference,
            _ => return Err(Reject::References),
        };
        let algorithm = algorithms::from_uri(algorithm).ok_or(Reject::Algorithm)?;
        check_target(reference, root)?;
        let [signed_info, value, key_info] =
            children(signature, ["SignedInfo", "SignatureValue", "KeyInfo"])?;
        let [transforms, digest_method, digest] =
            children(reference, ["Transforms", "DigestMethod", "DigestValue"])?;
        let (_, wanted) = algorithms::uris(algorithm).ok_or(Reject::Algorithm)?;
        if algorithm_of(digest_method)? != wanted {
            return Err(Reject::Algorithm);
        }
        Ok(Self {
            signature,
            signed_info,
            signed_info_method: Method::from_uri(method).ok_or(Reject::Algorithm)?,
            algorithm,
            document_method: read_transforms(transforms)?,
            digest: octets(digest)?,
            value: octets(value)?,
            certificates: read_certificates(key_info)?,
        })
    }
}

/// The one signature of the document, where it must stand.
fn only_signature<'a, 'input>(root: Node<'a, 'input>) -> Result<Node<'a, 'input>, Reject> {
    let mut all = root.descendants().filter(|node| is(*node, "Signature"));
    let signature = all.next().ok_or(Reject::NoSignature)?;
    if all.next().is_some() {
        return Err(Reject::SeveralSignatures);
    }
    let text_follows = signature.next_siblings().skip(1).any(|node| !is_blank(node));
    if signature.parent() != Some(root) || text_follows { Err(Reject::Misplaced) } else { Ok(signature) }
}

/// No identifier may stand twice, whichever of the usual names its attribute has.
fn check_ids(document: &Document<'_>) -> Result<(), Reject> {
    let mut ids: Vec<&str> = document.descendants().flat_map(|node| ids_of(node)).collect();
    ids.sort_unstable();
    if ids.windows(2).any(|pair| matches!(pair, [a, b] if a == b)) { Err(Reject::RepeatedId) } else { Ok(()) }
}

fn ids_of<'a>(node: Node<'a, '_>) -> impl Iterator<Item = &'a str> {
    let named = |name: &str| ["id", "Id", "ID"].contains(&name);
    node.attributes().filter(move |attribute| named(attribute.name())).map(|attribute| attribute.value())
}

/// The reference must cover the root element: by the empty address, or by the identifier the root bears.
fn check_target(reference: Node<'_, '_>, root: Node<'_, '_>) -> Result<(), Reject> {
    let uri = reference.attribute("URI").ok_or(Reject::References)?;
    if uri.is_empty() {
        return Ok(());
    }
    let id = uri.strip_prefix('#').ok_or(Reject::ExternalReference)?;
    if ids_of(root).any(|of_root| of_root == id) { Ok(()) } else { Err(Reject::PartialReference) }
}

/// Enveloped-signature, then inclusive canonicalization; nothing else.
fn read_transforms(transforms: Node<'_, '_>) -> Result<Method, Reject> {
    let wrong = |_| Reject::Transforms;
    let [first, second] = <[Node<'_, '_>; 2]>::try_from(elements(transforms).map_err(wrong)?)
        .map_err(|_| Reject::Transforms)?;
    if !is(first, "Transform") || !is(second, "Transform") || algorithm_of(first).map_err(wrong)? != ENVELOPED
    {
        return Err(Reject::Transforms);
    }
    Method::from_uri(algorithm_of(second).map_err(wrong)?)
        .filter(|method| !method.exclusive)
        .ok_or(Reject::Transforms)
}

fn read_certificates(key_info: Node<'_, '_>) -> Result<Vec<Certificate>, Reject> {
    let [data] = children(key_info, ["X509Data"])?;
    let inside = elements(data)?;
    if inside.is_empty() {
        return Err(Reject::NoCertificate);
    }
    if inside.len() > MAX_CERTIFICATES {
        return Err(Reject::TooLarge);
    }
    inside.into_iter().map(read_certificate).collect()
}

fn read_certificate(node: Node<'_, '_>) -> Result<Certificate, Reject> {
    if !is(node, "X509Certificate") {
        return Err(Reject::Structure);
    }
    Certificate::from_der(&octets(node)?).map_err(|_| Reject::NoCertificate)
}

fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.has_tag_name((DSIG, name))
}

fn is_blank(node: Node<'_, '_>) -> bool {
    node.is_text()
        && node.text().unwrap_or_default().chars().all(|next| matches!(next, ' ' | '\t' | '\r' | '\n'))
}

/// The elements inside; any other text than white space is refused.
fn elements<'a, 'input>(node: Node<'a, 'input>) -> Result<Vec<Node<'a, 'input>>, Reject> {
    let inside: Vec<_> = node.children().filter(|child| !is_blank(*child)).collect();
    if inside.iter().all(Node::is_element) { Ok(inside) } else { Err(Reject::Structure) }
}

/// The elements inside, which must be exactly these.
fn children<'a, 'input, const N: usize>(
    node: Node<'a, 'input>,
    names: [&str; N],
) -> Result<[Node<'a, 'input>; N], Reject> {
    let inside = <[Node<'a, 'input>; N]>::try_from(elements(node)?).map_err(|_| Reject::Structure)?;
    if inside.iter().zip(names).all(|(child, name)| is(*child, name)) {
        Ok(inside)
    } else {
        Err(Reject::Structure)
    }
}

/// The algorithm an empty element names; parameters inside are refused.
fn algorithm_of<'a>(node: Node<'a, '_>) -> Result<&'a str, Reject> {
    if !elements(node)?.is_empty() {
        return Err(Reject::Structure);
    }
    node.attribute("Algorithm").ok_or(Reject::Structure)
}

/// The base64 inside; white space, carriage returns among it, is left out.
fn octets(node: Node<'_, '_>) -> Result<Vec<u8>, Reject> {
    let mut compact = String::new();
    for child in node.children() {
        if !child.is_text() {
            return Err(Reject::Structure);
        }
        let text = child.text().unwrap_or_default();
        compact.extend(text.chars().filter(|next| !matches!(next, ' ' | '\t' | '\r' | '\n')));
    }
    STANDARD.decode(compact).map_err(|_| Reject::Base64)
}
