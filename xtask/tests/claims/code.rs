//! What the code holds: names declared and used, words, commands, settings, paths, calls. Reads sources as Rust does
//! (`syn`), so that a name in a comment counts for nothing. Does not know any document.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::visit::{self, Visit};

use crate::repository::File;

/// The code of the repository, as far as documents speak of it.
#[derive(Default)]
pub(crate) struct Code {
    /// Names of types, functions, modules and so on, with what belongs to each.
    pub(crate) declared: BTreeMap<String, BTreeSet<String>>,
    /// How often an identifier stands in the product's own code, tests left out.
    pub(crate) used: BTreeMap<String, usize>,
    /// How often a word stands in texts of the product's own code.
    pub(crate) said: BTreeMap<String, usize>,
    /// Every word of the code, of texts within it and of files that are not Rust.
    pub(crate) words: BTreeSet<String>,
    /// Every path, of files and of the folders they lie in.
    pub(crate) paths: BTreeSet<String>,
    /// Settings of the server, without the hyphens.
    pub(crate) settings: BTreeSet<String>,
    /// The variables that give the same settings.
    pub(crate) variables: BTreeSet<String>,
    /// Commands of `cargo xtask`.
    pub(crate) commands: BTreeSet<String>,
    /// Options of `cargo xtask`.
    pub(crate) options: BTreeSet<String>,
    /// `METHOD /path/{}`.
    pub(crate) calls: BTreeSet<String>,
}

impl Code {
    pub(crate) fn read(files: &[File]) -> Self {
        let mut code = Self::default();
        for file in files {
            code.add_path(&file.path);
            if file.path.ends_with(".md") || file.path.starts_with("xtask/tests/claims/") {
                continue;
            }
            if file.path.ends_with(".rs") {
                code.add_rust(file);
            } else {
                code.words.extend(words(&file.text));
            }
        }
        code
    }

    fn add_path(&mut self, path: &str) {
        let ends = path.match_indices('/').map(|(at, _)| &path[..at]);
        self.paths.extend(ends.chain([path]).map(str::to_owned));
        let parts = path.split('/').filter_map(|part| part.split('.').next());
        self.words.extend(parts.map(str::to_owned));
    }

    fn add_rust(&mut self, file: &File) {
        let stream: TokenStream = file.text.parse().unwrap_or_else(|why| panic!("{}: {why}", file.path));
        let is_product = file.path.contains("/src/");
        self.add_tokens(stream.clone(), is_product);
        let parsed: syn::File = syn::parse2(stream).unwrap_or_else(|why| panic!("{}: {why}", file.path));
        let module = module(&file.path);
        let mut declarations = Declarations { code: self, owner: vec![module.to_owned()] };
        declarations.visit_file(&parsed);
        if file.path.starts_with("backend/src/") {
            Settings(self).visit_file(&parsed);
        }
        if file.path.starts_with("xtask/src/") {
            self.commands.extend(file.text.lines().filter_map(command));
            self.options.extend(texts_after(&file.text, "--"));
        }
        if file.path.starts_with("shared/src/contract/") {
            self.calls.extend(declared(&file.text));
        }
        if file.path == "backend/src/http/openapi.rs" {
            // Beside the versions it describes: no endpoint of any of them.
            let place =
                file.text.split("const PLACE: &str = \"").nth(1).and_then(|rest| rest.split('"').next());
            self.calls.extend(place.map(|path| format!("GET {path}")));
        }
        if file.path == "backend/src/http/probes.rs" {
            // Outside of the table: what machines ask that look after this one, each once for GET and HEAD.
            let asked = file.text.split("both(\"").skip(1).filter_map(|rest| rest.split('"').next());
            self.calls.extend(asked.map(|path| format!("GET {path}")));
        }
    }

    fn add_tokens(&mut self, stream: TokenStream, is_product: bool) {
        let mut tokens = stream.into_iter().peekable();
        let mut is_tested_only = false;
        while let Some(token) = tokens.next() {
            let is_product = is_product && !is_tested_only;
            match token {
                TokenTree::Punct(mark) if mark.as_char() == '#' => {
                    tokens.next_if(|next| matches!(next, TokenTree::Punct(mark) if mark.as_char() == '!'));
                    if let Some(TokenTree::Group(attribute)) = tokens.peek() {
                        let mut inside = attribute.stream().into_iter();
                        let kind = inside.next().map(|first| first.to_string()).unwrap_or_default();
                        is_tested_only |= kind == "cfg" && inside.any(|rest| rest.to_string() == "(test)");
                        if kind == "doc" {
                            tokens.next();
                        }
                    }
                }
                TokenTree::Punct(mark) => is_tested_only &= mark.as_char() != ';',
                TokenTree::Group(group) => {
                    let ends_item = group.delimiter() == Delimiter::Brace;
                    self.add_tokens(group.stream(), is_product);
                    is_tested_only &= !ends_item;
                }
                TokenTree::Ident(name) => {
                    let name = name.to_string();
                    if is_product {
                        *self.used.entry(name.clone()).or_default() += 1;
                    }
                    self.words.insert(name);
                }
                TokenTree::Literal(literal) => {
                    for word in words(&literal.to_string()) {
                        if is_product {
                            *self.said.entry(word.clone()).or_default() += 1;
                        }
                        self.words.insert(word);
                    }
                }
            }
        }
    }

    /// Whether a path of a document in `folder` leads somewhere: from the top, from the document, from its package's
    /// sources, or as the end of one path or several.
    pub(crate) fn leads_somewhere(&self, path: &str, folder: &str) -> bool {
        let path = path.trim_end_matches('/');
        let near = [path.to_owned(), format!("{folder}/{path}"), format!("{folder}/src/{path}")];
        near.iter().any(|path| self.paths.contains(path))
            || self.paths.iter().any(|known| {
                let known = if path.contains('.') { known } else { known.trim_end_matches(".rs") };
                known.strip_suffix(path).is_some_and(|head| head.ends_with('/'))
            })
    }

    /// Whether `parts` name something: the last declared in the one before it, where that is ours.
    pub(crate) fn knows(&self, parts: &[&str]) -> bool {
        parts.iter().all(|part| self.words.contains(*part))
            && parts.windows(2).all(|pair| {
                self.declared
                    .get(pair[0])
                    .is_none_or(|members| members.is_empty() || members.contains(pair[1]))
            })
    }

    /// Whether the product itself declares this name and uses it; a code that is stored or sent may be a text.
    pub(crate) fn has_a_use(&self, name: &str) -> bool {
        let times = |counted: &BTreeMap<String, usize>| counted.get(name).copied().unwrap_or_default();
        let is_type = name.starts_with(|c: char| c.is_ascii_uppercase());
        if is_type {
            self.declared.contains_key(name) && times(&self.used) > 1
        } else {
            times(&self.used) + times(&self.said) > 1
        }
    }
}

/// The module a file is, by its path.
fn module(path: &str) -> &str {
    let parts: Vec<&str> = path.trim_end_matches(".rs").split('/').collect();
    match parts.as_slice() {
        [package, .., "lib" | "main"] if parts.len() == 3 => package,
        [.., folder, "mod"] => folder,
        [.., name] => name,
        [] => "",
    }
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !(c.is_alphanumeric() || c == '_'));
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// `"name" => module::run(…)`.
fn command(line: &str) -> Option<String> {
    let (name, rest) = line.trim().strip_prefix('"')?.split_once("\" => ")?;
    rest.contains("::run(").then(|| name.to_owned())
}

/// Words that follow `mark` in a text.
fn texts_after(text: &str, mark: &str) -> Vec<String> {
    let ends = |c: char| !(c.is_ascii_alphanumeric() || c == '-');
    text.split(mark).skip(1).filter_map(|rest| rest.split(ends).next()).map(str::to_owned).collect()
}

/// Calls that the contract declares, `GET /drafts/{}`: the names in braces do not matter.
fn declared(contract: &str) -> BTreeSet<String> {
    let lines = contract.lines().filter(|line| !line.trim_start().starts_with('/') && line.ends_with("\" {"));
    let calls = lines.filter_map(|line| line.split_once(" = ")?.1.split_once('"'));
    calls
        .filter_map(|(method, rest)| {
            let (path, _) = rest.split_once('"')?;
            Some(format!("{}{}", method, nameless(path)))
        })
        .collect()
}

/// A path without the names of what stands in its braces.
pub(crate) fn nameless(path: &str) -> String {
    let mut plain = String::new();
    let mut inside = false;
    for character in path.chars() {
        inside = (inside || character == '{') && character != '}';
        if !inside {
            plain.push(character);
        }
    }
    plain
}

/// Walks the items of a file: what is declared, and in what.
struct Declarations<'code> {
    code: &'code mut Code,
    owner: Vec<String>,
}

impl Declarations<'_> {
    fn declare(&mut self, name: &syn::Ident) {
        let name = name.to_string();
        if let Some(owner) = self.owner.last() {
            self.code.declared.entry(owner.clone()).or_default().insert(name.clone());
        }
        self.code.declared.entry(name).or_default();
    }

    fn within(&mut self, owner: String, walk: impl FnOnce(&mut Self)) {
        self.owner.push(owner);
        walk(self);
        self.owner.pop();
    }
}

impl<'ast> Visit<'ast> for Declarations<'_> {
    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        self.declare(&item.ident);
        self.within(item.ident.to_string(), |walk| visit::visit_item_enum(walk, item));
    }

    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        self.declare(&item.ident);
        self.within(item.ident.to_string(), |walk| visit::visit_item_struct(walk, item));
    }

    fn visit_item_trait(&mut self, item: &'ast syn::ItemTrait) {
        self.declare(&item.ident);
        self.within(item.ident.to_string(), |walk| visit::visit_item_trait(walk, item));
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        self.declare(&item.ident);
        self.within(item.ident.to_string(), |walk| visit::visit_item_mod(walk, item));
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        let syn::Type::Path(path) = &*item.self_ty else { return };
        let owner = path.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
        self.within(owner, |walk| visit::visit_item_impl(walk, item));
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.declare(&item.sig.ident);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.declare(&item.sig.ident);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        self.declare(&item.sig.ident);
    }

    fn visit_item_type(&mut self, item: &'ast syn::ItemType) {
        self.declare(&item.ident);
    }

    fn visit_item_const(&mut self, item: &'ast syn::ItemConst) {
        self.declare(&item.ident);
    }

    fn visit_impl_item_const(&mut self, item: &'ast syn::ImplItemConst) {
        self.declare(&item.ident);
    }

    fn visit_item_static(&mut self, item: &'ast syn::ItemStatic) {
        self.declare(&item.ident);
    }

    fn visit_item_macro(&mut self, item: &'ast syn::ItemMacro) {
        item.ident.iter().for_each(|name| self.declare(name));
    }

    fn visit_variant(&mut self, item: &'ast syn::Variant) {
        self.declare(&item.ident);
    }

    fn visit_field(&mut self, item: &'ast syn::Field) {
        item.ident.iter().for_each(|name| self.declare(name));
    }

    fn visit_use_name(&mut self, item: &'ast syn::UseName) {
        self.declare(&item.ident);
    }

    fn visit_use_rename(&mut self, item: &'ast syn::UseRename) {
        self.declare(&item.rename);
    }
}

/// Walks the fields that clap reads.
struct Settings<'code>(&'code mut Code);

impl<'ast> Visit<'ast> for Settings<'_> {
    fn visit_field(&mut self, field: &'ast syn::Field) {
        for attribute in field.attrs.iter().filter(|attribute| attribute.path().is_ident("arg")) {
            // An attribute's inside is a list of `name` and `name = value`; only `long` and `env` matter here.
            let read = attribute.parse_nested_meta(|meta| {
                let value = match meta.value() {
                    Ok(value) => Some(value.parse::<syn::Expr>()?),
                    Err(_) => None,
                };
                let given = match value {
                    Some(syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. })) => Some(text.value()),
                    _ => None,
                };
                if meta.path.is_ident("long") {
                    let own = field.ident.iter().map(|name| name.to_string().replace('_', "-")).collect();
                    self.0.settings.insert(given.unwrap_or(own));
                } else if meta.path.is_ident("env") {
                    self.0.variables.extend(given);
                }
                Ok(())
            });
            read.expect("clap's attributes are lists");
        }
    }
}
