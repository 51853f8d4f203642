//! Which content codings a browser takes, and which it would rather have (RFC 9110, 12.5.3). Knows no files.

use actix_web::http::header::{ACCEPT_ENCODING, HeaderMap};

/// How the bytes of an answer are coded on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Coding {
    /// Brotli (RFC 7932).
    Brotli,
    /// GZIP (RFC 1952).
    Gzip,
    /// As they are.
    Identity,
}

impl Coding {
    /// All, the smallest answer first.
    const ALL: [Self; 3] = [Self::Brotli, Self::Gzip, Self::Identity];

    /// Its name in `Content-Encoding`; none where nothing is coded.
    pub(crate) const fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Identity => None,
        }
    }

    /// How the names of files end that are packed so.
    pub(crate) const fn ending(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gz"),
            Self::Identity => None,
        }
    }

    fn is(self, name: &str) -> bool {
        match self {
            Self::Brotli => name.eq_ignore_ascii_case("br"),
            Self::Gzip => name.eq_ignore_ascii_case("gzip") || name.eq_ignore_ascii_case("x-gzip"),
            Self::Identity => name.eq_ignore_ascii_case("identity"),
        }
    }
}

/// The codings the browser takes, the one it would rather have first; of equals the smaller. Empty when it takes none.
pub(crate) fn accepted(headers: &HeaderMap) -> Vec<Coding> {
    let lines: Vec<&str> = headers.get_all(ACCEPT_ENCODING).filter_map(|line| line.to_str().ok()).collect();
    ranked(&lines)
}

/// Without the field any coding is taken, and plain bytes are understood by everybody: those are sent.
fn ranked(lines: &[&str]) -> Vec<Coding> {
    if lines.is_empty() {
        return vec![Coding::Identity];
    }
    let listed: Vec<(&str, u16)> = lines.iter().flat_map(|line| line.split(',')).filter_map(member).collect();
    let weight = |coding: Coding| {
        let own = listed.iter().find(|(name, _)| coding.is(name));
        let any = listed.iter().find(|(name, _)| *name == "*");
        match (own.or(any), coding) {
            (Some((_, weight)), _) => *weight,
            // What is not coded is taken unless that is said, but rather anything that was asked for.
            (None, Coding::Identity) => 1,
            (None, _) => 0,
        }
    };
    let mut taken: Vec<(Coding, u16)> = Coding::ALL.map(|coding| (coding, weight(coding))).to_vec();
    taken.retain(|(_, weight)| *weight > 0);
    taken.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    taken.into_iter().map(|(coding, _)| coding).collect()
}

/// A coding and its weight in thousandths; nothing where the weight cannot be read, as if it were not listed.
fn member(text: &str) -> Option<(&str, u16)> {
    let mut parts = text.split(';');
    let name = parts.next()?.trim_matches([' ', '\t']);
    if name.is_empty() {
        return None;
    }
    let mut weight = 1000;
    for part in parts {
        let (key, value) = part.trim_matches([' ', '\t']).split_once('=')?;
        if !key.eq_ignore_ascii_case("q") {
            return None;
        }
        weight = thousandths(value)?;
    }
    Some((name, weight))
}

/// `0`, `0.5`, `1.000`: RFC 9110, 12.4.2.
fn thousandths(text: &str) -> Option<u16> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = fraction.len() <= 3 && fraction.bytes().all(|digit| digit.is_ascii_digit());
    let fraction: u16 = digits.then(|| format!("{fraction:0<3}").parse().ok()).flatten()?;
    match (whole, fraction) {
        ("0", fraction) => Some(fraction),
        ("1", 0) => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Coding::{Brotli, Gzip, Identity};
    use super::*;

    #[test]
    fn browsers_get_the_smallest_they_take() {
        for (line, wanted) in [
            ("gzip, deflate, br, zstd", vec![Brotli, Gzip, Identity]),
            ("gzip", vec![Gzip, Identity]),
            ("GZIP;Q=1.000 , BR ; q=1", vec![Brotli, Gzip, Identity]),
            ("x-gzip", vec![Gzip, Identity]),
            ("", vec![Identity]),
            ("deflate", vec![Identity]),
            ("*", vec![Brotli, Gzip, Identity]),
        ] {
            assert_eq!(ranked(&[line]), wanted, "{line}");
        }
        assert_eq!(ranked(&[]), [Identity]);
        assert_eq!(ranked(&["gzip", "br"]), [Brotli, Gzip, Identity], "two lines are one list");
    }

    #[test]
    fn what_weighs_nothing_is_not_sent() {
        for (line, wanted) in [
            ("br;q=0, gzip", vec![Gzip, Identity]),
            ("br;q=0.000,gzip;q=0", vec![Identity]),
            ("*;q=0, gzip", vec![Gzip]),
            ("*, br;q=0", vec![Gzip, Identity]),
            ("identity;q=0", vec![]),
            ("identity;q=0, br", vec![Brotli]),
            ("*;q=0", vec![]),
            ("*;q=0, identity;q=0.001", vec![Identity]),
        ] {
            assert_eq!(ranked(&[line]), wanted, "{line}");
        }
    }

    #[test]
    fn what_weighs_more_comes_first() {
        assert_eq!(ranked(&["br;q=0.2, gzip;q=0.9"]), [Gzip, Brotli, Identity]);
        assert_eq!(ranked(&["br;q=0.5, identity"]), [Identity, Brotli]);
        assert_eq!(ranked(&["br;q=0.5, *;q=0.7"]), [Gzip, Identity, Brotli]);
    }

    #[test]
    fn a_weight_that_is_none_lists_nothing() {
        for line in
            ["br;q=", "br;q=2", "br;q=0.0001", "br;q=1.5", "br;q=-1", "br;level=5", "br;q", ";q=1", "br;q=.5"]
        {
            assert_eq!(ranked(&[line]), [Identity], "{line}");
        }
        assert_eq!(thousandths("0."), Some(0), "the grammar allows the bare point");
    }
}
