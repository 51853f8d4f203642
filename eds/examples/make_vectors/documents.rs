//! Signed XML, wrapped, moved and mixed: group 10, and the caps of group 11.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use eds::keys::Signer;
use eds::streebog512;
use eds::xmldsig;

use crate::pki::{self, Wish};
use crate::set::{Cast, Holder, Question, Set};

const C14N: &str = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
const COMMENTS: &str = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments";
const EXCLUSIVE: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";
const ENVELOPED: &str = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
const GOST: &str = "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34102015-gostr34112015-512";
const STREEBOG: &str = "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34112015-512";
const DSIG: &str = "http://www.w3.org/2000/09/xmldsig#";

const HEAD: &str = "<application Id=\"a1\"><service>iin</service><iin>991231500016</iin>";
const TAIL: &str = "</application>";

/// A signature put together by hand; what it signs is canonical as it is written.
#[derive(Clone)]
struct Draft<'a> {
    holder: &'a Holder,
    /// Canonical bytes the reference covers.
    covered: String,
    uri: Option<&'static str>,
    transforms: Vec<&'static str>,
    canonicalization: &'static str,
    method: &'static str,
    digest: &'static str,
    /// Inside `SignedInfo`, after the reference.
    more: String,
    /// Inside `Signature`, after `KeyInfo`.
    object: String,
    key_info: Option<String>,
}

impl<'a> Draft<'a> {
    fn new(holder: &'a Holder) -> Self {
        Self {
            holder,
            covered: format!("{HEAD}{TAIL}"),
            uri: Some(""),
            transforms: vec![ENVELOPED, COMMENTS],
            canonicalization: C14N,
            method: GOST,
            digest: STREEBOG,
            more: String::new(),
            object: String::new(),
            key_info: None,
        }
    }

    fn signature(&self) -> String {
        let transforms: String = self
            .transforms
            .iter()
            .map(|uri| format!("<ds:Transform Algorithm=\"{uri}\"></ds:Transform>"))
            .collect();
        let uri = self.uri.map_or(String::new(), |uri| format!(" URI=\"{uri}\""));
        let digest = STANDARD.encode(streebog512(self.covered.as_bytes()));
        let inside = format!(
            "<ds:CanonicalizationMethod Algorithm=\"{}\"></ds:CanonicalizationMethod>\
             <ds:SignatureMethod Algorithm=\"{}\"></ds:SignatureMethod>\
             <ds:Reference{uri}><ds:Transforms>{transforms}</ds:Transforms>\
             <ds:DigestMethod Algorithm=\"{}\"></ds:DigestMethod><ds:DigestValue>{digest}</ds:DigestValue>\
             </ds:Reference>{}</ds:SignedInfo>",
            self.canonicalization, self.method, self.digest, self.more,
        );
        let signed = format!("<ds:SignedInfo xmlns:ds=\"{DSIG}\">{inside}");
        let value = STANDARD.encode(self.holder.key.sign(signed.as_bytes(), &[]));
        let certificate = STANDARD.encode(self.holder.certificate.der());
        let key_info = self.key_info.clone().unwrap_or_else(|| {
            format!("<ds:X509Data><ds:X509Certificate>{certificate}</ds:X509Certificate></ds:X509Data>")
        });
        format!(
            "<ds:Signature xmlns:ds=\"{DSIG}\"><ds:SignedInfo>{inside}<ds:SignatureValue>{value}\
             </ds:SignatureValue><ds:KeyInfo>{key_info}</ds:KeyInfo>{}</ds:Signature>",
            self.object,
        )
    }

    fn write(&self) -> String {
        format!("{HEAD}{}{TAIL}", self.signature())
    }
}

fn ask(set: &mut Set, id: &str, group: u8, text: &str, expect: (&str, &str)) {
    set.ask(&Question { id, group, kind: "xml", bytes: text.as_bytes(), expect });
}

pub(crate) fn add(set: &mut Set, cast: &Cast) {
    let draft = Draft::new(&cast.person);
    honest(set, cast, &draft);
    references(set, &draft);
    algorithms(set, &draft);
    wrapping(set, &draft);
    markup(set, &draft);
    signer(set, cast, &draft);
}

fn honest(set: &mut Set, cast: &Cast, draft: &Draft<'_>) {
    let good = ("accept", "good");
    ask(set, "xml-honest", 0, &draft.write(), good);
    let Holder { key, certificate } = &cast.person;
    let own =
        xmldsig::sign(b"<?xml version='1.0'?>\n<a xmlns='urn:x'><b c='1'/>\n</a>", key, certificate, &[]);
    ask(set, "xml-honest-crate", 0, &String::from_utf8(own.expect("signs")).expect("text"), good);
    ask(set, "xml-honest-by-root-id", 0, &Draft { uri: Some("#a1"), ..draft.clone() }.write(), good);
    let exclusive = Draft { canonicalization: EXCLUSIVE, ..draft.clone() };
    ask(set, "xml-honest-exclusive-signed-info", 0, &exclusive.write(), good);
    let plain = Draft { transforms: vec![ENVELOPED, C14N], ..draft.clone() };
    ask(set, "xml-honest-without-comments", 0, &plain.write(), good);
    let wrapped = draft.write().replace("</ds:SignatureValue>", "&#13;\n</ds:SignatureValue>");
    ask(set, "xml-honest-carriage-returns", 0, &wrapped, good);
    // The issuer compares what was signed with what it issued.
    let issued = format!("{HEAD}{TAIL}");
    let spaced = issued.replace("><iin>", "> <iin>");
    let text = draft.write();
    for (id, group, issued, expect) in [
        ("xml-honest-as-issued", 0, issued, good),
        ("shown-other-document", 9, spaced, ("reject", "another-document")),
    ] {
        let issued = set.file(&format!("{id}.issued.xml"), issued.as_bytes());
        ask(set, id, group, &text, expect);
        set.vectors.last_mut().expect("just asked")["detached_content"] = issued.into();
    }
}

fn references(set: &mut Set, draft: &Draft<'_>) {
    for (id, uri, code) in [
        ("xml-external-reference", Some("http://127.0.0.1:9/x"), "xml-external-reference"),
        ("xml-file-reference", Some("file:///etc/hostname"), "xml-external-reference"),
        ("xml-unknown-id", Some("#a2"), "xml-partial-reference"),
        ("xml-pointer", Some("#xpointer(/)"), "xml-partial-reference"),
        ("xml-reference-without-address", None, "xml-references"),
    ] {
        ask(set, id, 10, &Draft { uri, ..draft.clone() }.write(), ("reject", code));
    }
    let second = format!(
        "<ds:Reference URI=\"\"><ds:Transforms><ds:Transform Algorithm=\"{ENVELOPED}\"></ds:Transform>\
         </ds:Transforms></ds:Reference>"
    );
    let two = Draft { more: second, ..draft.clone() };
    ask(set, "xml-two-references", 10, &two.write(), ("reject", "xml-references"));
    let (start, end) = ("<ds:Reference URI=\"\">", "</ds:Reference>");
    let text = draft.write();
    let none = text
        .find(start)
        .zip(text.find(end))
        .map(|(from, to)| format!("{}{}", &text[..from], &text[to + end.len()..]));
    ask(set, "xml-no-reference", 10, &none.expect("a reference"), ("reject", "xml-references"));
    for (id, transforms) in [
        ("xml-transform-missing", vec![ENVELOPED]),
        ("xml-transform-order", vec![COMMENTS, ENVELOPED]),
        ("xml-transform-third", vec![ENVELOPED, COMMENTS, C14N]),
        ("xml-transform-xpath", vec![ENVELOPED, "http://www.w3.org/TR/1999/REC-xpath-19991116"]),
        ("xml-transform-xslt", vec!["http://www.w3.org/TR/1999/REC-xslt-19991116", COMMENTS]),
        ("xml-transform-base64", vec![ENVELOPED, "http://www.w3.org/2000/09/xmldsig#base64"]),
    ] {
        ask(set, id, 10, &Draft { transforms, ..draft.clone() }.write(), ("reject", "xml-transforms"));
    }
}

fn algorithms(set: &mut Set, draft: &Draft<'_>) {
    let rsa = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    for (id, method) in [
        ("xml-hmac", "http://www.w3.org/2000/09/xmldsig#hmac-sha1"),
        ("xml-rsa-sha1", "http://www.w3.org/2000/09/xmldsig#rsa-sha1"),
        ("xml-rsa-named", rsa),
        ("xml-method-empty", ""),
    ] {
        ask(set, id, 10, &Draft { method, ..draft.clone() }.write(), ("reject", "xml-algorithm"));
    }
    for (id, digest) in [
        ("xml-digest-sha1", "http://www.w3.org/2000/09/xmldsig#sha1"),
        ("xml-digest-sha256", "http://www.w3.org/2001/04/xmlenc#sha256"),
    ] {
        ask(set, id, 10, &Draft { digest, ..draft.clone() }.write(), ("reject", "xml-algorithm"));
    }
    let other = Draft { canonicalization: "http://www.w3.org/2006/12/xml-c14n11", ..draft.clone() };
    ask(set, "xml-other-canonicalization", 10, &other.write(), ("reject", "xml-algorithm"));
}

fn wrapping(set: &mut Set, draft: &Draft<'_>) {
    let evil = "<application Id=\"a2\"><service>iin</service><iin>991231600012</iin>";
    let original = format!("{HEAD}{TAIL}");
    let signature = draft.signature();
    let by_id = Draft { uri: Some("#a1"), ..draft.clone() };
    // The signed element inside an object of the signature, another in its place.
    let object = Draft { object: format!("<ds:Object>{original}</ds:Object>"), ..by_id.clone() };
    let in_object = format!("{evil}{}{TAIL}", object.signature());
    ask(set, "xml-wrapped-in-object", 10, &in_object, ("reject", "xml-partial-reference"));
    let sibling = format!("<envelope>{evil}{TAIL}{original}{}</envelope>", by_id.signature());
    ask(set, "xml-wrapped-as-sibling", 10, &sibling, ("reject", "xml-partial-reference"));
    let root = format!("{evil}{}{TAIL}", by_id.write());
    ask(set, "xml-wrapped-under-root", 10, &root, ("reject", "xml-misplaced-signature"));
    let twin = format!("<application Id=\"a1\"><iin>991231600012</iin>{original}{}{TAIL}", by_id.signature());
    ask(set, "xml-wrapped-same-id", 10, &twin, ("reject", "xml-repeated-id"));
    let first =
        format!("<application Id=\"a1\">{signature}<service>iin</service><iin>991231500016</iin>{TAIL}");
    ask(set, "xml-signature-first", 10, &first, ("reject", "xml-misplaced-signature"));
    let text_after = format!("{HEAD}{signature}later{TAIL}");
    ask(set, "xml-text-after-signature", 10, &text_after, ("reject", "xml-misplaced-signature"));
    let twice = format!("{HEAD}{signature}{signature}{TAIL}");
    ask(set, "xml-two-signatures", 10, &twice, ("reject", "xml-several-signatures"));
    ask(set, "xml-no-signature", 10, &original, ("reject", "xml-no-signature"));
    ask(set, "xml-signature-is-root", 10, &signature, ("reject", "xml-misplaced-signature"));
    let honest_object = Draft { object: "<ds:Object>x</ds:Object>".to_owned(), ..draft.clone() };
    ask(set, "xml-object", 10, &honest_object.write(), ("reject", "xml-structure"));
    let changed = draft.write().replace("991231500016", "991231600012");
    ask(set, "xml-content-changed", 10, &changed, ("reject", "xml-digest-differs"));
    let renamed = draft.write().replace("service>", "purpose>");
    ask(set, "xml-element-renamed", 10, &renamed, ("reject", "xml-digest-differs"));
    let attribute = draft.write().replace("<service>", "<service kind=\"x\">");
    ask(set, "xml-attribute-added", 10, &attribute, ("reject", "xml-digest-differs"));
}

fn markup(set: &mut Set, draft: &Draft<'_>) {
    let text = draft.write();
    let with = |from: &str, to: &str| text.replacen(from, to, 1);
    for (id, text, code) in [
        ("xml-comment", with("991231500016", "9912315<!-- -->00016"), "xml-comment"),
        ("xml-instruction", with("991231500016", "9912315<?x y?>00016"), "xml-processing-instruction"),
        ("xml-document-type", format!("<!DOCTYPE application>{text}"), "xml-document-type"),
        (
            "xml-entity",
            format!("<!DOCTYPE a [<!ENTITY x \"991231500016\">]>{}", with("991231500016", "&x;")),
            "xml-document-type",
        ),
        ("xml-undeclared-entity", with("991231500016", "&x;"), "xml-malformed"),
        (
            "xml-other-encoding",
            format!("<?xml version=\"1.0\" encoding=\"windows-1251\"?>{text}"),
            "xml-encoding",
        ),
        ("xml-truncated", text[..text.len() - 5].to_owned(), "xml-malformed"),
        ("xml-two-roots", format!("{text}<b/>"), "xml-malformed"),
    ] {
        ask(set, id, 10, &text, ("reject", code));
    }
    let deep = [vec!["<a>"; 5000], vec!["</a>"; 5000]].concat().concat();
    let attributes: String = (0..5000).map(|n| format!(" b{n}=\"\"")).collect();
    let namespaces: String = (0..5000).map(|n| format!("<c xmlns:n{n}=\"urn:x\"/>")).collect();
    for (id, text) in [
        ("xml-deep", deep),
        ("xml-many-attributes", format!("<a{attributes}/>")),
        ("xml-many-namespaces", format!("<a>{namespaces}</a>")),
    ] {
        ask(set, id, 11, &text, ("reject", "xml-too-large"));
    }
}

fn signer(set: &mut Set, cast: &Cast, draft: &Draft<'_>) {
    let key_info = |inside: &str| Draft { key_info: Some(inside.to_owned()), ..draft.clone() }.write();
    let other = STANDARD.encode(cast.other_person.certificate.der());
    let other = format!("<ds:X509Data><ds:X509Certificate>{other}</ds:X509Certificate></ds:X509Data>");
    ask(set, "xml-other-certificate", 10, &key_info(&other), ("reject", "xml-bad-signature"));
    ask(set, "xml-key-by-value", 10, &key_info("<ds:KeyValue>x</ds:KeyValue>"), ("reject", "xml-structure"));
    let retrieval = "<ds:RetrievalMethod URI=\"http://127.0.0.1:9/c\"></ds:RetrievalMethod>";
    ask(set, "xml-key-elsewhere", 10, &key_info(retrieval), ("reject", "xml-structure"));
    ask(
        set,
        "xml-no-certificate",
        10,
        &key_info("<ds:X509Data></ds:X509Data>"),
        ("reject", "xml-no-certificate"),
    );
    let broken = draft.write().replacen("<ds:SignatureValue>", "<ds:SignatureValue>AAAA", 1);
    ask(set, "xml-signature-long", 10, &broken, ("reject", "xml-bad-signature"));
    let text = draft.write().replacen("<ds:SignatureValue>", "<ds:SignatureValue>*", 1);
    ask(set, "xml-signature-not-base64", 10, &text, ("reject", "xml-base64"));
    for (id, wish, code) in [
        ("xml-signer-expired", Wish::person(0x51).valid(-300, -1), "path-expired"),
        ("xml-signer-revoked", Wish::person(0x30), "certificate-revoked"),
    ] {
        let holder = cast.holder(95, &wish);
        ask(set, id, 10, &Draft::new(&holder).write(), ("reject", code));
    }
    let key = pki::key(cast.seed, 96);
    let fake = Holder { certificate: cast.impostor.issue(&Wish::person(1), &key), key };
    ask(set, "xml-impostor", 10, &Draft::new(&fake).write(), ("reject", "path-bad-signature"));
}
