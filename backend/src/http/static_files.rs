//! The built applications: hashed files for ever, the pages themselves fresh. Every path below `/desk` is answered with
//! the desk, every other one with the portal, and a missing file as missing. Knows nothing of what is inside.

use std::path::{Path, PathBuf};

use actix_files::NamedFile;
use actix_web::http::StatusCode;
use actix_web::http::header::{
    ACCEPT, CACHE_CONTROL, CONTENT_ENCODING, ContentEncoding, HOST, HeaderValue, LOCATION, VARY,
};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use shared::problem::ProblemCode;
use shared::wire::v1::page::PAGES;

use super::coding::{Coding, accepted};
use super::error::HttpError;
use super::{demo, page, paths};
use crate::app::App;

/// Files up to this size are read at once instead of in pieces.
const READ_AT_ONCE_BYTES: u64 = 1_000_000;

/// Answers any path outside the API.
pub(crate) async fn serve(app: Data<App>, request: HttpRequest) -> Result<HttpResponse, HttpError> {
    let missing = || HttpError::code(ProblemCode::NotFound);
    if request.path().starts_with("/api/") || !(request.method() == "GET" || request.method() == "HEAD") {
        return Err(missing());
    }
    if app.config.demo
        && let Some(paper) = demo::paper(request.path())
    {
        return Ok(paper);
    }
    let inside = paths::inside(request.path()).ok_or_else(missing)?;
    let wanted = app.config.dist.join(&inside);
    if let Some(elsewhere) = other_name(&app.config.origin, &request) {
        return Ok(HttpResponse::TemporaryRedirect().insert_header((LOCATION, elsewhere)).finish());
    }
    let is_file = !inside.as_os_str().is_empty() && wanted.is_file();
    if !is_file && inside.extension().is_some() {
        return Err(missing());
    }
    if !is_file || is_page(&inside) {
        let stands =
            is_page(&inside) || has_page(&inside) && (app.config.demo || !demo::is_page(request.path()));
        // Programs that try paths are told that nothing is there; a person is told so by the page.
        if !stands && !wants_page(&request) {
            return Err(missing());
        }
        let template = app.config.dist.join(paths::page_of(&inside));
        let mut page = page::show(app, &request, &template, None).await?.ok_or_else(missing)?;
        if !stands {
            *page.status_mut() = StatusCode::NOT_FOUND;
        }
        return Ok(page);
    }
    let mut response = compressed(&wanted, &request).ok_or_else(missing)?;
    let cache = match response.status().is_success() || response.status().is_redirection() {
        true if is_hashed(&inside) => "public, max-age=31536000, immutable",
        _ => "no-cache",
    };
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    response.headers_mut().insert(VARY, HeaderValue::from_static("Accept-Encoding"));
    Ok(response)
}

/// Whether one of the applications has pages below this path.
fn has_page(inside: &Path) -> bool {
    match inside.components().next() {
        None => true,
        Some(first) => first.as_os_str().to_str().is_some_and(|first| PAGES.contains(&first)),
    }
}

/// Whether a browser asks for a page, as it does when somebody opens an address.
fn wants_page(request: &HttpRequest) -> bool {
    let accept = request.headers().get(ACCEPT).and_then(|value| value.to_str().ok());
    accept.is_some_and(|accept| accept.contains("text/html"))
}

/// A template: it is never sent as it lies there.
fn is_page(inside: &Path) -> bool {
    inside.extension().is_some_and(|ending| ending == "html")
}

/// On this machine the portal has several names (`localhost`, `127.0.0.1`), but statements are signed for one origin:
/// whoever came by another name is sent there. A public origin is the proxy's business.
fn other_name(origin: &str, request: &HttpRequest) -> Option<String> {
    let expected = origin.strip_prefix("http://")?;
    let host = request.headers().get(HOST)?.to_str().ok()?;
    let port = |name: &str| name.rsplit_once(':').map(|(_, port)| port.to_owned());
    let local = ["localhost:", "127.0.0.1:", "[::1]:"].iter().any(|name| host.starts_with(name));
    (local && host != expected && port(host) == port(expected)).then(|| format!("{origin}{}", request.path()))
}

/// `name-0123456789abcdef.js`: the bundler's hash in the name.
fn is_hashed(path: &Path) -> bool {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let hash = stem.trim_end_matches("_bg").rsplit('-').next().unwrap_or_default();
    stem.contains('-') && hash.len() >= 12 && hash.bytes().all(|b| b.is_ascii_hexdigit())
}

/// The file, or its compressed twin lying beside it, whichever the browser would rather have.
fn compressed(path: &Path, request: &HttpRequest) -> Option<HttpResponse> {
    let plain = NamedFile::open(path).ok()?;
    let twin = |coding: Coding| {
        let ending = coding.ending()?;
        NamedFile::open(PathBuf::from(format!("{}.{ending}", path.display()))).ok()
    };
    for coding in accepted(request.headers()) {
        let Some(name) = coding.name() else {
            let mut response = plain.read_mode_threshold(READ_AT_ONCE_BYTES).into_response(request);
            // `identity` is a word for asking, not for answering (RFC 9110, 8.4.1).
            response.headers_mut().remove(CONTENT_ENCODING);
            return Some(response);
        };
        if let Some(file) = twin(coding) {
            let mut response = file
                .set_content_type(plain.content_type().clone())
                .set_content_encoding(ContentEncoding::Identity)
                // Its name ends in `.br`: a browser told it would save the page instead of showing it.
                .disable_content_disposition()
                .read_mode_threshold(READ_AT_ONCE_BYTES)
                .into_response(request);
            response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static(name));
            return Some(response);
        }
    }
    Some(HttpResponse::NotAcceptable().finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_inside_the_folder() {
        for path in ["/../secret", "/a/../../b", "/.env", "/a/.git/config", "//etc/passwd/..", "/a\\..\\b"] {
            assert_eq!(paths::inside(path), None, "{path}");
        }
        assert_eq!(paths::inside("/apply/document"), Some(PathBuf::from("apply/document")));
        assert_eq!(paths::inside("/"), Some(PathBuf::new()));
    }

    #[test]
    fn the_desk_has_its_own_page_and_the_portal_all_others() {
        for (path, page) in [
            ("/", "index.html"),
            ("/desk", "desk.html"),
            ("/desk/operator/cases/a", "desk.html"),
            ("/desks", "index.html"),
            ("/drafts/desk", "index.html"),
        ] {
            assert_eq!(paths::inside(path).map(|inside| paths::page_of(&inside)), Some(page), "{path}");
        }
    }

    #[test]
    fn only_hashed_names_are_kept_for_ever() {
        assert!(is_hashed(Path::new("portal-0a1b2c3d4e5f6071.js")));
        assert!(is_hashed(Path::new("desk-0a1b2c3d4e5f6071_bg.wasm")));
        assert!(!is_hashed(Path::new("desk.html")));
        assert!(!is_hashed(Path::new("index.html")));
        assert!(!is_hashed(Path::new("boot.mjs")));
        assert!(!is_hashed(Path::new("noto-sans-latin.woff2")));
    }
}
