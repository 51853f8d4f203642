//! Shapes: every refusal is a problem document, bad JSON hurts nobody, foreign pages cannot act, the portal's files
//! are served and nothing else is.

use serde_json::json;

use crate::on_both;
use crate::support::{Office, On, once};

on_both! {
    fn every_refusal_is_a_problem_document(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        assert_eq!(me.get("/api/v1/nothing").problem(), "not-found");
        assert_eq!(me.get("/api/v2/service").problem(), "not-found");
        let put = me.visitor.request("PUT", "/api/v1/service").json(&json!({}));
        let refused = me.visitor.send(put);
        assert_eq!((refused.status, refused.problem()), (405, "method-not-allowed"));
        assert_eq!(refused.headers["allow"], "GET, HEAD");
        let send = |body: Vec<u8>| {
            me.visitor.send(me.visitor.request("POST", "/api/v1/drafts").header("idempotency-key", once()).body(body))
        };
        for body in ["{", "[]", "{\"recipient\":1}", "{\"unknown\":1}", "\u{0}", "{\"consent\":\"yes\"}"] {
            assert_eq!(send(body.into()).problem(), "malformed", "{body}");
        }
        assert_eq!(send(vec![0xff, 0xfe]).problem(), "malformed");
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(send(deep.into_bytes()).problem(), "malformed");
        assert_eq!(send(vec![b' '; 300 * 1024]).problem(), "too-large");
        for (tongue, word) in [("kk", "табылмады|жоқ"), ("ru", "нет|не найден"), ("en", "no|not")] {
            let request = me.visitor.client.get(format!("{}/api/v1/nothing", me.visitor.base));
            let reply = me.visitor.send(request.header("accept-language", tongue));
            let title = reply.text("/title").to_lowercase();
            assert!(word.split('|').any(|part| title.contains(part)), "{tongue}: {title}");
            assert_eq!(reply.headers["content-language"], tongue);
        }
    }
}

on_both! {
    fn foreign_pages_cannot_act(on) {
        let office = Office::open(on, &[]);
        let mut me = office.representative();
        let open = |me: &crate::support::Actor, name: &str, value: &str| {
            let request = me.visitor.request("POST", "/api/v1/drafts").header("idempotency-key", once());
            me.visitor.send(request.header(name, value).json(&json!({})))
        };
        assert_eq!(open(&me, "origin", "https://evil.example").problem(), "csrf-refused");
        assert_eq!(open(&me, "sec-fetch-site", "cross-site").problem(), "csrf-refused");
        assert_eq!(open(&me, "origin", crate::support::ORIGIN).status, 201);
        me.visitor.csrf = "0".repeat(64);
        assert_eq!(open(&me, "origin", crate::support::ORIGIN).problem(), "csrf-refused");
        me.visitor.csrf.clear();
        assert_eq!(open(&me, "origin", crate::support::ORIGIN).problem(), "csrf-refused");
        assert_eq!(me.get("/api/v1/drafts").status, 200, "reading needs no token");
    }
}

on_both! {
    fn guessing_is_slow(on) {
        let office = Office::open(on, &["--checks-per-minute", "5"]);
        let visitor = office.visitor();
        let check = || visitor.post("/api/v1/certificates/check", &json!({ "code": "0" }));
        for _ in 0..5 {
            assert_eq!(check().status, 200);
        }
        let limited = check();
        assert_eq!((limited.status, limited.problem()), (429, "rate-limited"));
        assert!(limited.headers.contains_key("retry-after"));
    }
}

on_both! {
    fn behind_a_proxy_everybody_knocks_for_themselves(on) {
        let office = Office::open(on, &["--checks-per-minute", "2", "--client-address-header", "X-Real-IP"]);
        let visitor = office.visitor();
        let check = |address: &str| {
            let request = visitor.request("POST", "/api/v1/certificates/check").header("x-real-ip", address);
            visitor.send(request.json(&json!({ "code": "0" }))).status
        };
        let outcomes = ["192.0.2.1", "192.0.2.1", "192.0.2.1", "192.0.2.2", "2001:db8::1"].map(check);
        assert_eq!(outcomes, [200, 200, 429, 200, 200]);
    }
}

on_both! {
    fn the_portal_is_served_and_nothing_else(on) {
        let office = Office::open(on, &[]);
        std::fs::write(office.folder.join("dist/app-0123456789abcdef.js"), "//").expect("written");
        std::fs::write(office.folder.join("dist/app-0123456789abcdef.js.br"), "br").expect("written");
        std::fs::write(office.folder.join("secret.txt"), "secret").expect("written");
        let visitor = office.visitor();
        for path in ["/", "/drafts/0f8a/document", "/certificate"] {
            let page = visitor.get(path);
            assert_eq!((page.status, &page.headers["cache-control"]), (200, &"no-cache".parse().expect("a value")));
            let policy = page.headers["content-security-policy"].to_str().expect("text");
            assert!(policy.contains("frame-ancestors 'none'"));
            // NCALayer on the reader's own machine, exactly; nothing else outside.
            let connect = policy.split(';').find(|part| part.trim().starts_with("connect-src")).map(str::trim);
            assert_eq!(connect, Some("connect-src 'self' wss://127.0.0.1:13579"));
            assert!(policy.matches("://").count() == 1, "{policy}");
        }
        let script = visitor.send(visitor.request("GET", "/app-0123456789abcdef.js").header("accept-encoding", "br"));
        assert_eq!(script.headers["content-encoding"], "br");
        assert!(script.headers["cache-control"].to_str().expect("text").contains("immutable"));
        let coded = |accepts: &str| {
            let got = visitor.send(visitor.request("GET", "/app-0123456789abcdef.js").header("accept-encoding", accepts));
            (got.status, got.headers.get("content-encoding").map(|value| value.to_str().expect("text").to_owned()))
        };
        assert_eq!(coded("br;q=0, gzip"), (200, None), "a coding that weighs nothing is not acceptable");
        assert_eq!(coded("br;q=0.1, identity;q=0"), (200, Some("br".into())));
        assert_eq!(coded("gzip, identity;q=0"), (406, None), "neither packed so nor wanted plain");
        for path in ["/missing.js", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/.hidden"] {
            assert_eq!(visitor.get(path).problem(), "not-found", "{path}");
        }
        assert_eq!(visitor.get("/api/v1/health").body["ready"], true);
    }
}

on_both! {
    fn whoever_comes_by_another_name_of_this_machine_is_sent_to_the_origin(on) {
        let office = Office::open(on, &[]);
        let client = reqwest::blocking::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
        let visitor = crate::support::Visitor { client, ..office.visitor() };
        let by = |host: &str| visitor.send(visitor.request("GET", "/cabinet").header("host", host));
        let sent = by("localhost:8080");
        assert_eq!((sent.status, &sent.headers["location"]), (307, &format!("{}/cabinet", crate::support::ORIGIN).parse().expect("a value")));
        assert_eq!(by("127.0.0.1:8080").status, 200);
        assert_eq!(by("portal.example").status, 200, "a proxy knows what it does");
    }
}
