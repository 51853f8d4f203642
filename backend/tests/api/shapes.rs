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
            let request = me.visitor.request("POST", "/api/v1/drafts").header("idempotency-key", once());
            me.visitor.send(request.header("content-type", "application/json").body(body))
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
    fn a_body_that_cannot_be_read_is_told_place_by_place(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let send = |tongue: &str, body: &str| {
            let request = me.visitor.client.post(format!("{}/api/v1/drafts", me.visitor.base));
            let request = request.header("cookie", format!("iin_session={}", me.visitor.cookie));
            let request = request.header("x-csrf-token", &me.visitor.csrf).header("accept-language", tongue);
            let request = request.header("content-type", "application/json");
            me.visitor.send(request.header("idempotency-key", once()).body(body.to_owned()))
        };
        let deep = format!("{{\"recipient\":{}{}}}", "[".repeat(200), "]".repeat(200));
        let long = format!("{{\"{}\":1}}", "a".repeat(10_000));
        for (body, pointer, code, expected) in [
            ("", "", "", json!(null)),
            ("{", "", "not-json", json!(null)),
            ("[]", "", "wrong-type", json!(["object"])),
            ("null", "", "wrong-type", json!(["object"])),
            ("{\"unknown\":1}", "/unknown", "unknown-field", json!(null)),
            ("{\"consent\":\"yes\"}", "/consent", "wrong-type", json!(["boolean"])),
            ("{\"consent\":null}", "/consent", "wrong-type", json!(["boolean"])),
            ("{\"consent\":true,\"consent\":true}", "/consent", "twice", json!(null)),
            ("{\"recipient\":{\"names\":{\"surname\":[]}}}", "/recipient/names/surname", "wrong-type", json!(["string"])),
            (deep.as_str(), "", "too-deep", json!(null)),
        ] {
            let reply = send("en", body);
            if code.is_empty() {
                assert_eq!(reply.status, 201, "an empty body opens an empty draft");
                continue;
            }
            assert_eq!(reply.problem(), "malformed", "{body}");
            let first = &reply.body["errors"][0];
            assert_eq!((&first["pointer"], &first["code"]), (&json!(pointer), &json!(code)), "{body}: {}", reply.body);
            assert_eq!(first["expected"], expected, "{body}");
            assert!(!reply.body["detail"].as_str().expect("text").to_lowercase().contains("reload"), "{}", reply.body);
        }
        let told = send("en", &long).body["errors"][0]["pointer"].as_str().map(str::len);
        assert!(told.is_some_and(|length| length < 100), "what came from outside comes back cut");
        for (tongue, word) in [("kk", "true не false"), ("ru", "true или false"), ("en", "true or false")] {
            let reply = send(tongue, "{\"consent\":1}");
            assert!(reply.text("/errors/0/detail").contains(word), "{tongue}: {}", reply.body);
            assert!(reply.text("/detail").starts_with("/consent: "), "{tongue}: {}", reply.body);
        }
        let operator = office.operator();
        let wrong = operator.visitor.post("/api/v1/operator/queue/next", &json!({ "page": -1 }));
        assert_eq!(wrong.body["errors"][0]["code"], "out-of-range", "{}", wrong.body);
        assert_eq!(wrong.body["errors"][0]["expected"][0], "0");
        let asked = operator.get("/api/v1/operator/queue?page=two&clock=never");
        assert_eq!(asked.problem(), "malformed");
        let told: Vec<&str> = asked.body["errors"].as_array().expect("errors").iter()
            .map(|one| one["pointer"].as_str().expect("text")).collect();
        assert_eq!(told, ["/clock", "/page"], "{}", asked.body);
        // Whose body it was nobody reads in the journal or the log: only the kinds of faults are told there.
        assert_eq!(office.visitor().post("/api/v1/session", &json!({})).body["errors"][0]["code"], "missing-field");
    }
}

on_both! {
    fn the_description_is_served_as_it_is_committed(on) {
        let office = Office::open(on, &[]);
        let served = office.visitor().get("/api/openapi.json");
        assert_eq!((served.status, &served.headers["content-type"]), (200, &"application/json".parse().expect("a value")));
        assert!(served.body == shared::contract::openapi::document(), "what is served is what is declared");
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
