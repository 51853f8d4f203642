//! What can be changed in a source file: comparisons, connectives, numbers, named numbers, whole results, single calls.
//!
//! Knows Rust's syntax through `syn` and nothing of types: a change that does not compile is taken back by `judge`.
//! Leaves alone what is no behaviour of the product: tests, attributes, patterns, types, and what must be constant.

use std::collections::BTreeSet;
use std::ops::Range;

use syn::spanned::Spanned as _;
use syn::visit::{self, Visit};
use syn::{BinOp, Expr, Lit, ReturnType, Stmt, Type, UnOp};

use super::site::{Form, Site};
use super::write::Tree;
use crate::Outcome;

/// Synthetic people and the face for JavaScript are no rules; the words of the law are compared letter for letter elsewhere.
const LEFT_ALONE: [&str; 4] =
    ["shared/src/specimen", "shared/src/js.rs", "shared/src/law/text.rs", "shared/src/lib.rs"];

/// Every place of `shared`, in the order of files and octets.
pub(super) fn all(tree: &Tree) -> Outcome<Vec<Site>> {
    let files: Vec<_> = tree.sources().filter(|(path, _)| is_product(path)).collect();
    let parsed: Vec<_> = files
        .iter()
        .map(|(path, text)| syn::parse_file(text).map_err(|error| format!("{path}: {error}")))
        .collect::<Result<_, _>>()?;
    let mut names = Names::default();
    parsed.iter().for_each(|file| names.visit_file(file));
    let mut sites = Vec::new();
    for ((path, text), file) in files.iter().zip(&parsed) {
        let mut finder = Finder { path, text, names: &names.0, sites: Vec::new() };
        finder.visit_file(file);
        finder.sites.sort_by_key(|site| (site.range.start, std::cmp::Reverse(site.range.end)));
        sites.append(&mut finder.sites);
    }
    Ok(sites)
}

/// Neither left alone nor a file of tests: what only a test calls is no behaviour of the product.
fn is_product(path: &str) -> bool {
    let tests = path.ends_with("/tests.rs") || path.contains("/tests/");
    !tests && !LEFT_ALONE.iter().any(|it| path.starts_with(it))
}

/// Names of constants that are whole numbers.
#[derive(Default)]
struct Names(BTreeSet<String>);

impl<'ast> Visit<'ast> for Names {
    fn visit_item_const(&mut self, item: &'ast syn::ItemConst) {
        if is_number(&item.ty) {
            self.0.insert(item.ident.to_string());
        }
    }

    fn visit_impl_item_const(&mut self, item: &'ast syn::ImplItemConst) {
        if is_number(&item.ty) {
            self.0.insert(item.ident.to_string());
        }
    }
}

const NUMBERS: [&str; 10] = ["u8", "u16", "u32", "u64", "usize", "i8", "i16", "i32", "i64", "i128"];

fn is_number(ty: &Type) -> bool {
    NUMBERS.iter().any(|number| is_named(ty, number))
}

/// Whether a type's path ends in `name`.
fn is_named(ty: &Type, name: &str) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == name))
}

struct Finder<'a> {
    path: &'a str,
    text: &'a str,
    names: &'a BTreeSet<String>,
    sites: Vec<Site>,
}

impl Finder<'_> {
    fn add(&mut self, range: Range<usize>, form: Form, text: String, what: String) {
        let line = self.text[..range.start].matches('\n').count() + 1;
        self.sites.push(Site { file: self.path.to_owned(), range, form, text, line, what });
    }

    fn instead(&mut self, expression: &impl syn::spanned::Spanned, text: String, what: String) {
        self.add(expression.span().byte_range(), Form::Instead, text, what);
    }

    /// A number that something is compared with.
    fn bound(&mut self, side: &Expr) {
        let Expr::Lit(literal) = side else { return };
        if let Lit::Int(number) = &literal.lit {
            let what = format!("{number} becomes one more");
            self.instead(literal, format!("({number} + 1)"), what);
        }
    }

    fn words(&self, part: &impl syn::spanned::Spanned) -> &str {
        &self.text[part.span().byte_range()]
    }

    /// The results a function could return at once.
    fn results(&mut self, signature: &syn::Signature, block: &syn::Block) {
        let ReturnType::Type(_, ty) = &signature.output else { return };
        let texts: &[&str] = match &**ty {
            ty if is_named(ty, "bool") => &["true", "false"],
            ty if is_named(ty, "Option") => &["None"],
            ty if is_named(ty, "Vec") => &["Vec::new()"],
            ty if is_named(ty, "String") => &["String::new()"],
            ty if is_number(ty) => &["0", "1"],
            _ => &[],
        };
        let at = block.brace_token.span.open().byte_range().end;
        for text in texts {
            let what = format!("{} returns {text}", signature.ident);
            self.add(at..at, Form::AtOnce, (*text).to_owned(), what);
        }
    }
}

fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let words = match &attribute.meta {
            syn::Meta::List(list) => list.tokens.to_string(),
            _ => String::new(),
        };
        attribute.path().is_ident("test") || attribute.path().is_ident("cfg") && words.contains("test")
    })
}

/// Chains of `if let … && …` cannot stand in brackets.
fn holds_let(expression: &Expr) -> bool {
    match expression {
        Expr::Let(_) => true,
        Expr::Binary(binary) => holds_let(&binary.left) || holds_let(&binary.right),
        _ => false,
    }
}

const fn other_operators(operator: &BinOp) -> &'static [&'static str] {
    match operator {
        BinOp::Eq(_) => &["!="],
        BinOp::Ne(_) => &["=="],
        BinOp::Lt(_) => &["<=", ">="],
        BinOp::Le(_) => &["<", ">"],
        BinOp::Gt(_) => &[">=", "<="],
        BinOp::Ge(_) => &[">", "<"],
        BinOp::And(_) => &["||"],
        BinOp::Or(_) => &["&&"],
        BinOp::Add(_) => &["-"],
        BinOp::Sub(_) => &["+"],
        BinOp::Mul(_) => &["+"],
        BinOp::Rem(_) => &["/"],
        _ => &[],
    }
}

const OTHER_METHODS: [(&str, &str); 12] = [
    ("min", "max"),
    ("max", "min"),
    ("any", "all"),
    ("all", "any"),
    ("is_some", "is_none"),
    ("is_none", "is_some"),
    ("is_some_and", "is_none_or"),
    ("is_none_or", "is_some_and"),
    ("first", "last"),
    ("last", "first"),
    ("starts_with", "ends_with"),
    ("ends_with", "starts_with"),
];

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}
    fn visit_pat(&mut self, _: &'ast syn::Pat) {}
    fn visit_type(&mut self, _: &'ast Type) {}
    fn visit_generics(&mut self, _: &'ast syn::Generics) {}
    fn visit_generic_argument(&mut self, _: &'ast syn::GenericArgument) {}
    fn visit_item_const(&mut self, _: &'ast syn::ItemConst) {}
    fn visit_impl_item_const(&mut self, _: &'ast syn::ImplItemConst) {}
    fn visit_item_static(&mut self, _: &'ast syn::ItemStatic) {}
    fn visit_item_enum(&mut self, _: &'ast syn::ItemEnum) {}
    fn visit_expr_const(&mut self, _: &'ast syn::ExprConst) {}

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !is_test(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        if item.sig.constness.is_none() && !is_test(&item.attrs) {
            self.results(&item.sig, &item.block);
            visit::visit_item_fn(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if item.sig.constness.is_none() && !is_test(&item.attrs) {
            self.results(&item.sig, &item.block);
            visit::visit_impl_item_fn(self, item);
        }
    }

    fn visit_expr_repeat(&mut self, repeat: &'ast syn::ExprRepeat) {
        self.visit_expr(&repeat.expr);
    }

    fn visit_stmt(&mut self, statement: &'ast Stmt) {
        if let Stmt::Expr(Expr::MethodCall(call), Some(_)) = statement {
            let what = format!("without the call of {}", call.method);
            self.add(statement.span().byte_range(), Form::Without, String::new(), what);
        }
        visit::visit_stmt(self, statement);
    }

    fn visit_expr_binary(&mut self, binary: &'ast syn::ExprBinary) {
        let is_text = |side: &Expr| matches!(side, Expr::Lit(lit) if matches!(lit.lit, Lit::Str(_)));
        let is_sum = matches!(binary.op, BinOp::Add(_)) && is_text(&binary.right);
        if !holds_let(&binary.left) && !holds_let(&binary.right) && !is_sum {
            let (left, operator, right) =
                (self.words(&binary.left), self.words(&binary.op), self.words(&binary.right));
            let made: Vec<_> = other_operators(&binary.op)
                .iter()
                .map(|other| (format!("({left}) {other} ({right})"), format!("{operator} becomes {other}")))
                .collect();
            for (text, what) in made {
                self.instead(binary, text, what);
            }
        }
        if matches!(
            binary.op,
            BinOp::Eq(_) | BinOp::Ne(_) | BinOp::Lt(_) | BinOp::Le(_) | BinOp::Gt(_) | BinOp::Ge(_)
        ) {
            self.bound(&binary.left);
            self.bound(&binary.right);
        }
        visit::visit_expr_binary(self, binary);
    }

    fn visit_expr_unary(&mut self, unary: &'ast syn::ExprUnary) {
        if matches!(unary.op, UnOp::Not(_)) {
            let text = self.words(&unary.expr).to_owned();
            self.instead(unary, text, "! is gone".to_owned());
        }
        visit::visit_expr_unary(self, unary);
    }

    fn visit_expr_lit(&mut self, literal: &'ast syn::ExprLit) {
        if let Lit::Bool(value) = &literal.lit {
            let other = (!value.value).to_string();
            let what = format!("{} becomes {other}", value.value);
            self.instead(literal, other, what);
        }
    }

    fn visit_expr_path(&mut self, path: &'ast syn::ExprPath) {
        let named = path.path.segments.last().map(|last| last.ident.to_string());
        if named.is_some_and(|name| self.names.contains(&name)) {
            let words = self.words(path).to_owned();
            self.instead(path, format!("({words} + 1)"), format!("{words} becomes one more"));
        }
    }

    fn visit_expr_macro(&mut self, call: &'ast syn::ExprMacro) {
        if call.mac.path.is_ident("matches") {
            let text = format!("!{}", self.words(call));
            self.instead(call, text, "matches! the other way round".to_owned());
        }
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        let (whole, name) = (call.span().byte_range(), call.method.span().byte_range());
        let (before, after) = (&self.text[whole.start..name.start], &self.text[name.end..whole.end]);
        if let Some((from, to)) = OTHER_METHODS.iter().find(|(from, _)| call.method == from) {
            self.instead(call, format!("{before}{to}{after}"), format!(".{from} becomes .{to}"));
        } else if call.method == "is_empty" || call.method == "contains" {
            let text = format!("!{}", self.words(call));
            self.instead(call, text, format!(".{} the other way round", call.method));
        }
        visit::visit_expr_method_call(self, call);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let mut names = Names::default();
        let file = syn::parse_file(text).expect("Rust");
        names.visit_file(&file);
        let mut finder = Finder { path: "a.rs", text, names: &names.0, sites: Vec::new() };
        finder.visit_file(&file);
        finder.sites.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn rules_are_changed_and_what_is_no_behaviour_is_not() {
        let rule = "const AGE: i16 = 18;\nfn minor(age: i16) -> bool {\n    age < AGE\n}\n";
        assert_eq!(
            found(rule),
            [
                "a.rs:2: minor returns true",
                "a.rs:2: minor returns false",
                "a.rs:3: < becomes <=",
                "a.rs:3: < becomes >=",
                "a.rs:3: AGE becomes one more",
            ]
        );
        assert!(found("#[cfg(test)]\nmod tests { fn a() -> bool { 1 < 2 } }").is_empty());
        assert_eq!(
            found("fn a(x: u8) { b(x > 2, [7; 3]); }"),
            ["a.rs:1: > becomes >=", "a.rs:1: > becomes <=", "a.rs:1: 2 becomes one more"]
        );
        assert!(found("const fn a(x: u8) -> bool { x < 2 }").is_empty());
        assert!(found("fn a(x: u8) { match x { 1 | 2 => {}, _ => {} } }").is_empty());
        assert_eq!(found("fn a(x: &mut V) { x.push(y); }"), ["a.rs:1: without the call of push"]);
        assert!(found("fn a() { if let Some(x) = y && x { } }").is_empty());
    }

    #[test]
    fn files_of_tests_and_what_is_no_rule_are_left_alone() {
        for path in ["shared/src/text/tests.rs", "shared/src/specimen/crowd.rs", "shared/src/law/text.rs"] {
            assert!(!is_product(path), "{path}");
        }
        for path in ["shared/src/eds/attest.rs", "shared/src/law/edition.rs", "shared/src/text/told.rs"] {
            assert!(is_product(path), "{path}");
        }
    }
}
