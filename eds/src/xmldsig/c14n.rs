//! Canonical XML 1.0 and Exclusive XML Canonicalization 1.0, of a document or of one element with all it holds.
//!
//! Knows namespaces, order and escapes (W3C REC-xml-c14n-20010315, REC-xml-exc-c14n-20020718). Deliberately takes no
//! other node sets than "a whole subtree, but for one element inside it", and no list of inclusive prefixes: the
//! profile has neither.

use std::borrow::Cow;
use std::collections::BTreeMap;

use roxmltree::{Attribute, Node, NodeId};

const XML_NAMESPACE: &str = "http://www.w3.org/XML/1998/namespace";

/// A canonicalization algorithm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Method {
    /// Only the namespaces an element uses, not all in scope.
    pub exclusive: bool,
    /// Keep comments.
    pub comments: bool,
}

const URIS: [(&str, Method); 4] = [
    ("http://www.w3.org/TR/2001/REC-xml-c14n-20010315", Method { exclusive: false, comments: false }),
    (
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
        Method { exclusive: false, comments: true },
    ),
    ("http://www.w3.org/2001/10/xml-exc-c14n#", Method { exclusive: true, comments: false }),
    ("http://www.w3.org/2001/10/xml-exc-c14n#WithComments", Method { exclusive: true, comments: true }),
];

impl Method {
    /// The method an algorithm identifier names.
    #[must_use]
    pub fn from_uri(uri: &str) -> Option<Self> {
        URIS.iter().find(|(of, _)| *of == uri).map(|(_, method)| *method)
    }

    /// Its algorithm identifier.
    #[must_use]
    pub fn uri(self) -> &'static str {
        URIS.iter().find(|(_, method)| *method == self).map_or("", |(uri, _)| uri)
    }
}

/// The canonical form of `node` and all it holds but `without`. The document must not be nested deeper than the
/// limits allow.
pub(super) fn canonical(node: Node<'_, '_>, without: Option<NodeId>, method: Method) -> Vec<u8> {
    let mut walk = Walk { out: String::new(), without, method };
    if node.is_root() {
        walk.document(node);
    } else {
        walk.node(node, &Scope::default(), true);
    }
    walk.out.into_bytes()
}

/// The namespaces already written around the element at hand; no entry means none.
type Scope<'a> = BTreeMap<&'a str, &'a str>;

struct Walk {
    out: String,
    without: Option<NodeId>,
    method: Method,
}

impl Walk {
    /// Around the root element, comments and instructions stand on lines of their own.
    fn document(&mut self, root: Node<'_, '_>) {
        let mut past_element = false;
        for child in root.children() {
            let start = self.out.len();
            if child.is_element() {
                self.node(child, &Scope::default(), true);
                past_element = true;
            } else if past_element {
                self.out.push('\n');
                self.node(child, &Scope::default(), false);
                if self.out.len() == start + 1 {
                    self.out.truncate(start);
                }
            } else {
                self.node(child, &Scope::default(), false);
                if self.out.len() > start {
                    self.out.push('\n');
                }
            }
        }
    }

    fn node<'a>(&mut self, node: Node<'a, '_>, around: &Scope<'a>, apex: bool) {
        if Some(node.id()) == self.without {
            return;
        }
        if node.is_element() {
            self.element(node, around, apex);
        } else if node.is_text() {
            escape_text(node.text().unwrap_or_default(), &mut self.out);
        } else if let Some(instruction) = node.pi() {
            self.out.push_str("<?");
            self.out.push_str(instruction.target);
            if let Some(value) = instruction.value {
                self.out.push(' ');
                self.out.push_str(value);
            }
            self.out.push_str("?>");
        } else if node.is_comment() && self.method.comments {
            self.out.push_str("<!--");
            self.out.push_str(node.text().unwrap_or_default());
            self.out.push_str("-->");
        }
    }

    fn element<'a>(&mut self, element: Node<'a, '_>, around: &Scope<'a>, apex: bool) {
        let name = qualified_name(element);
        let mut attributes: Vec<Attribute<'a, '_>> = element.attributes().collect();
        if apex && !self.method.exclusive {
            attributes.extend(inherited(element));
        }
        let mut written = Scope::new();
        for (prefix, uri) in self.candidates(element, name, &attributes) {
            if around.get(prefix).copied().unwrap_or_default() != uri {
                written.insert(prefix, uri);
            }
        }
        let scope = if written.is_empty() {
            Cow::Borrowed(around)
        } else {
            Cow::Owned(around.iter().chain(&written).map(|(prefix, uri)| (*prefix, *uri)).collect())
        };
        self.out.push('<');
        self.out.push_str(name);
        for (prefix, uri) in written {
            self.out.push_str(if prefix.is_empty() { " xmlns" } else { " xmlns:" });
            self.out.push_str(prefix);
            self.attribute_value(uri);
        }
        attributes.sort_by_key(|attribute| (attribute.namespace().unwrap_or_default(), attribute.name()));
        for attribute in &attributes {
            self.out.push(' ');
            self.out.push_str(attribute_name(element, attribute));
            self.attribute_value(attribute.value());
        }
        self.out.push('>');
        for child in element.children() {
            self.node(child, &scope, false);
        }
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    /// Prefixes this element may have to declare: all in scope, or those it uses.
    fn candidates<'a>(
        &self,
        element: Node<'a, '_>,
        name: &'a str,
        attributes: &[Attribute<'a, '_>],
    ) -> Vec<(&'a str, &'a str)> {
        let in_scope = element.namespaces().map(|space| (space.name().unwrap_or_default(), space.uri()));
        let mut all: Vec<(&'a str, &'a str)> = in_scope.filter(|(prefix, _)| *prefix != "xml").collect();
        // No default namespace is the empty one: it must undo what stands around.
        if all.iter().all(|(prefix, _)| !prefix.is_empty()) {
            all.push(("", ""));
        }
        if self.method.exclusive {
            let own = name.split_once(':').map_or("", |(prefix, _)| prefix);
            let used = attributes.iter().filter_map(|attribute| {
                attribute_name(element, attribute).split_once(':').map(|(prefix, _)| prefix)
            });
            let used: Vec<&str> = used.chain([own]).collect();
            all.retain(|(prefix, _)| used.contains(prefix));
        }
        all
    }

    fn attribute_value(&mut self, value: &str) {
        self.out.push_str("=\"");
        for character in value.chars() {
            match character {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '"' => self.out.push_str("&quot;"),
                '\t' => self.out.push_str("&#x9;"),
                '\n' => self.out.push_str("&#xA;"),
                '\r' => self.out.push_str("&#xD;"),
                other => self.out.push(other),
            }
        }
        self.out.push('"');
    }
}

fn escape_text(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\r' => out.push_str("&#xD;"),
            other => out.push(other),
        }
    }
}

/// Attributes of the namespace `xml` that stand on elements around and not on this one (Canonical XML §2.4); the
/// nearest wins.
fn inherited<'a, 'input>(element: Node<'a, 'input>) -> Vec<Attribute<'a, 'input>> {
    let mut found: Vec<Attribute<'a, 'input>> = Vec::new();
    for around in element.ancestors().skip(1) {
        for attribute in around.attributes().filter(|attribute| attribute.namespace() == Some(XML_NAMESPACE))
        {
            let own = element.has_attribute((XML_NAMESPACE, attribute.name()));
            if !own && found.iter().all(|nearer| nearer.name() != attribute.name()) {
                found.push(attribute);
            }
        }
    }
    found
}

/// The element's name as it is spelled, prefix included: the tree keeps only the namespace.
pub(super) fn qualified_name<'a>(element: Node<'a, '_>) -> &'a str {
    let source = element.document().input_text().get(element.range()).unwrap_or_default();
    let name = source.strip_prefix('<').unwrap_or(source);
    let end = name.find(|next: char| next.is_ascii_whitespace() || next == '/' || next == '>');
    name.get(..end.unwrap_or(name.len())).unwrap_or_default()
}

fn attribute_name<'a>(element: Node<'a, '_>, attribute: &Attribute<'a, '_>) -> &'a str {
    element.document().input_text().get(attribute.range_qname()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use roxmltree::Document;

    use super::*;

    fn whole(text: &str, uri: &str) -> String {
        let method = Method::from_uri(uri).expect("a method");
        assert_eq!(method.uri(), uri);
        let document = Document::parse(text).expect("well-formed");
        String::from_utf8(canonical(document.root(), None, method)).expect("text")
    }

    const PLAIN: &str = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    const COMMENTS: &str = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments";
    const EXCLUSIVE: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";

    #[test]
    fn example_3_1_instructions_and_comments_outside_the_root() {
        let text = "<?xml version=\"1.0\"?>\n\n<?xml-stylesheet   href=\"doc.xsl\"\n   type=\"text/xsl\"   ?>\n\n\
                    <doc>Hello, world!<!-- Comment 1 --></doc>\n\n<?pi-without-data     ?>\n\n\
                    <!-- Comment 2 -->\n\n<!-- Comment 3 -->";
        assert_eq!(
            whole(text, PLAIN),
            "<?xml-stylesheet href=\"doc.xsl\"\n   type=\"text/xsl\"   ?>\n<doc>Hello, world!</doc>\n\
             <?pi-without-data?>"
        );
        assert_eq!(
            whole(text, COMMENTS),
            "<?xml-stylesheet href=\"doc.xsl\"\n   type=\"text/xsl\"   ?>\n\
             <doc>Hello, world!<!-- Comment 1 --></doc>\n<?pi-without-data?>\n<!-- Comment 2 -->\n\
             <!-- Comment 3 -->"
        );
    }

    #[test]
    fn example_3_2_white_space_stays() {
        let text = "<doc>\n   <clean>   </clean>\n   <mixed>\n      A\n      <clean>   </clean>\n   </mixed>\n</doc>";
        assert_eq!(whole(text, PLAIN), text);
    }

    #[test]
    fn example_3_3_start_and_end_tags() {
        let text = "<doc>\n   <e1   />\n   <e2   ></e2>\n   <e3   name = \"elem3\"   id=\"elem3\"   />\n   \
                    <e5 a:attr=\"out\" b:attr=\"sorted\" attr2=\"all\" attr=\"I'm\"\n      \
                    xmlns:b=\"http://www.ietf.org\"\n      xmlns:a=\"http://www.w3.org\"\n      \
                    xmlns=\"http://example.org\"/>\n   <e6 xmlns=\"\" xmlns:a=\"http://www.w3.org\">\n      \
                    <e7 xmlns=\"http://www.ietf.org\">\n         <e8 xmlns=\"\" xmlns:a=\"http://www.w3.org\">\n\
                    <e9 xmlns=\"\" xmlns:a=\"http://www.ietf.org\"/>\n         </e8>\n      </e7>\n   </e6>\n</doc>";
        let canonical = "<doc>\n   <e1></e1>\n   <e2></e2>\n   <e3 id=\"elem3\" name=\"elem3\"></e3>\n   \
                    <e5 xmlns=\"http://example.org\" xmlns:a=\"http://www.w3.org\" xmlns:b=\"http://www.ietf.org\" \
                    attr=\"I'm\" attr2=\"all\" b:attr=\"sorted\" a:attr=\"out\"></e5>\n   \
                    <e6 xmlns:a=\"http://www.w3.org\">\n      <e7 xmlns=\"http://www.ietf.org\">\n         \
                    <e8 xmlns=\"\">\n<e9 xmlns:a=\"http://www.ietf.org\"></e9>\n         </e8>\n      </e7>\n   \
                    </e6>\n</doc>";
        assert_eq!(whole(text, PLAIN), canonical);
    }

    #[test]
    fn example_3_4_references_and_escapes() {
        let text = "<doc>\r\n   <text>First line&#x0d;&#10;Second line</text>\n   <value>&#x32;</value>\n   \
                    <compute><![CDATA[value>\"0\" && value<\"10\" ?\"valid\":\"error\"]]></compute>\n   \
                    <compute expr='value>\"0\" &amp;&amp; value&lt;\"10\" ?\"valid\":\"error\"'>valid</compute>\n   \
                    <norm attr=' &apos;   &#x20;&#13;&#xa;&#9;   &apos; '/>\n</doc>";
        let canonical = "<doc>\n   <text>First line&#xD;\nSecond line</text>\n   <value>2</value>\n   \
                    <compute>value&gt;\"0\" &amp;&amp; value&lt;\"10\" ?\"valid\":\"error\"</compute>\n   \
                    <compute expr=\"value>&quot;0&quot; &amp;&amp; value&lt;&quot;10&quot; \
                    ?&quot;valid&quot;:&quot;error&quot;\">valid</compute>\n   \
                    <norm attr=\" '    &#xD;&#xA;&#x9;   ' \"></norm>\n</doc>";
        assert_eq!(whole(text, PLAIN), canonical);
    }

    #[test]
    fn a_subtree_takes_along_what_is_in_scope_or_only_what_it_uses() {
        // The example of Exclusive XML Canonicalization §2.2.
        let text = "<n0:local xmlns:n0=\"foo:bar\" xmlns:n3=\"ftp://example.org\" xml:lang=\"kk\">\
                    <n1:elem2 xmlns:n1=\"http://example.net\" xml:lang=\"en\">\
                    <n3:stuff xmlns:n3=\"ftp://example.org\"/></n1:elem2></n0:local>";
        let document = Document::parse(text).expect("well-formed");
        let inner = document.root_element().first_element_child().expect("a child");
        let of = |node, uri: &str| {
            let method = Method::from_uri(uri).expect("a method");
            String::from_utf8(canonical(node, None, method)).expect("text")
        };
        assert_eq!(
            of(inner, PLAIN),
            "<n1:elem2 xmlns:n0=\"foo:bar\" xmlns:n1=\"http://example.net\" xmlns:n3=\"ftp://example.org\" \
             xml:lang=\"en\"><n3:stuff></n3:stuff></n1:elem2>"
        );
        assert_eq!(
            of(inner, EXCLUSIVE),
            "<n1:elem2 xmlns:n1=\"http://example.net\" xml:lang=\"en\">\
             <n3:stuff xmlns:n3=\"ftp://example.org\"></n3:stuff></n1:elem2>"
        );
        let leaf = inner.first_element_child().expect("a child");
        assert_eq!(
            of(leaf, PLAIN),
            "<n3:stuff xmlns:n0=\"foo:bar\" xmlns:n1=\"http://example.net\" xmlns:n3=\"ftp://example.org\" \
             xml:lang=\"en\"></n3:stuff>"
        );
        assert_eq!(of(leaf, EXCLUSIVE), "<n3:stuff xmlns:n3=\"ftp://example.org\"></n3:stuff>");
    }

    #[test]
    fn one_element_can_be_left_out() {
        let document = Document::parse("<a><b/>x<c>y</c></a>").expect("well-formed");
        let left_out = document.root_element().first_element_child().map(|node| node.id());
        let method = Method { exclusive: false, comments: false };
        assert_eq!(canonical(document.root(), left_out, method), b"<a>x<c>y</c></a>");
    }
}
