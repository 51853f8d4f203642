//! Electronic copies (definition 2.13): what they stand for and which formats keep the original's look,
//! why a file cannot be one, and how it is called.

use crate::person::characters::{is_invisible, is_senseless};
use crate::problem::ProblemCode;

/// What a copy is a copy of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CopyPurpose {
    /// The application on paper, signed by hand: at a service centre.
    Application,
    /// The identity document.
    Identity,
    /// Its notarised translation.
    Translation,
    /// The notarised power of attorney.
    PowerOfAttorney,
    /// The notarised paper by which the agent passed it on.
    Delegation,
    /// What proves a legal representative (birth certificate, guardianship act).
    RepresentationProof,
    /// The certificate of the change of identifying data.
    ChangeProof,
}

impl CopyPurpose {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::Application,
        Self::Identity,
        Self::Translation,
        Self::PowerOfAttorney,
        Self::Delegation,
        Self::RepresentationProof,
        Self::ChangeProof,
    ];

    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Application => "application",
            Self::Identity => "identity",
            Self::Translation => "translation",
            Self::PowerOfAttorney => "power_of_attorney",
            Self::Delegation => "delegation",
            Self::RepresentationProof => "representation_proof",
            Self::ChangeProof => "change_proof",
        }
    }

    /// Whether the portal takes it: there nobody signs on paper, and nothing is corrected.
    #[must_use]
    pub const fn is_of_portal(self) -> bool {
        match self {
            Self::Identity
            | Self::Translation
            | Self::PowerOfAttorney
            | Self::Delegation
            | Self::RepresentationProof => true,
            Self::Application | Self::ChangeProof => false,
        }
    }

    /// Path of the upload in the form.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Application => "copies.application",
            Self::Identity => "copies.identity",
            Self::Translation => "copies.translation",
            Self::PowerOfAttorney => "copies.power_of_attorney",
            Self::Delegation => "copies.delegation",
            Self::RepresentationProof => "copies.representation_proof",
            Self::ChangeProof => "copies.change_proof",
        }
    }

    /// The purpose of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|purpose| purpose.as_str() == text)
    }
}

/// Formats that reproduce the look and the data of an original fully and need no program of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MediaType {
    /// PDF.
    Pdf,
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
}

impl MediaType {
    /// RFC 6838 name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// The format of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Pdf, Self::Jpeg, Self::Png].into_iter().find(|media| media.as_str() == text)
    }
}

/// Why a file cannot be a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unfit {
    /// There is no page and no picture in it.
    Empty,
    /// It is none of the three formats.
    Type,
    /// It is damaged.
    Unreadable,
    /// Its end is missing.
    CutOff,
    /// It opens only with a password.
    Locked,
    /// Its picture has too many pixels.
    Area,
}

impl Unfit {
    /// The problem a person is told.
    #[must_use]
    pub const fn problem(self) -> ProblemCode {
        match self {
            Self::Empty => ProblemCode::CopyEmpty,
            Self::Type => ProblemCode::CopyType,
            Self::Unreadable => ProblemCode::CopyUnreadable,
            Self::CutOff => ProblemCode::CopyCutOff,
            Self::Locked => ProblemCode::CopyLocked,
            Self::Area => ProblemCode::CopyArea,
        }
    }
}

/// In how many first bytes a PDF may begin: readers look so far (ISO 32000-1, annex H.3).
const PDF_HEAD: usize = 1024;

fn has(bytes: &[u8], mark: &[u8]) -> bool {
    bytes.windows(mark.len()).any(|window| window == mark)
}

/// What a file is at a glance, and that its end is there: enough to warn before it is sent, not enough to take it. A
/// claim in a header or a file name is never asked, and what stands before or after the document does not matter.
///
/// # Errors
/// Why it surely cannot be a copy.
pub fn glance(bytes: &[u8]) -> Result<MediaType, Unfit> {
    let (media, end): (_, &[u8]) = if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        (MediaType::Jpeg, &[0xFF, 0xD9])
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        (MediaType::Png, b"IEND\xAEB`\x82")
    } else if has(bytes.get(..bytes.len().min(PDF_HEAD)).unwrap_or_default(), b"%PDF-") {
        (MediaType::Pdf, b"%%EOF")
    } else if bytes.is_empty() {
        return Err(Unfit::Empty);
    } else {
        return Err(Unfit::Type);
    };
    if has(bytes, end) { Ok(media) } else { Err(Unfit::CutOff) }
}

/// Longest file name kept, characters.
const NAME_CHARS_MAX: usize = 120;
/// Longest ending kept when a name is shortened, with its dot.
const ENDING_CHARS_MAX: usize = 10;

/// A file name as people know it: no folders, nothing invisible and nothing that turns the line round, not longer than
/// a line, and with its ending.
#[must_use]
pub fn file_name(claimed: &str) -> String {
    let last = claimed.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = last.chars().filter(|c| !is_senseless(*c) && !is_invisible(*c)).collect();
    let kept = kept.trim().trim_start_matches('.').trim_start();
    if kept.is_empty() {
        return "copy".to_owned();
    }
    let length = kept.chars().count();
    if length <= NAME_CHARS_MAX {
        return kept.to_owned();
    }
    let ending = kept.rfind('.').and_then(|dot| kept.get(dot..)).unwrap_or_default();
    let ending = if ending.chars().count() <= ENDING_CHARS_MAX { ending } else { "" };
    let stem: String = kept.chars().take(NAME_CHARS_MAX - ending.chars().count()).collect();
    format!("{}{ending}", stem.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r2_13_accepts_whole_files_of_three_formats() {
        assert_eq!(glance(b"%PDF-1.7\n...\n%%EOF\n"), Ok(MediaType::Pdf));
        assert_eq!(glance(b"\xEF\xBB\xBF\r\n%PDF-1.7\n...\n%%EOF\n"), Ok(MediaType::Pdf));
        assert_eq!(glance(&[0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 0xFF, 0xD9]), Ok(MediaType::Jpeg));
        assert_eq!(glance(b"\x89PNG\r\n\x1a\n....IEND\xAEB`\x82"), Ok(MediaType::Png));
        let with_film = [&[0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 0xFF, 0xD9][..], &[7; 300_000]].concat();
        assert_eq!(glance(&with_film), Ok(MediaType::Jpeg));
    }

    #[test]
    fn r2_13_refuses_cut_off_and_foreign_files() {
        let head = [&[b' '; 1020][..], b"%PDF-1.7 %%EOF"].concat();
        for (bytes, why) in [
            (&b"%PDF-1.7\n..."[..], Unfit::CutOff),
            (b"\x89PNG\r\n\x1a\n", Unfit::CutOff),
            (&[0xFF, 0xD8, 0xFF], Unfit::CutOff),
            (b"MZ\x90", Unfit::Type),
            (b"<html>%%EOF", Unfit::Type),
            (&head, Unfit::Type),
            (b"%PDF", Unfit::Type),
            (b"", Unfit::Empty),
        ] {
            assert_eq!(glance(bytes), Err(why));
        }
    }

    #[test]
    fn each_reason_has_a_code_of_its_own() {
        let all = [Unfit::Empty, Unfit::Type, Unfit::Unreadable, Unfit::CutOff, Unfit::Locked, Unfit::Area];
        let codes: std::collections::BTreeSet<_> = all.iter().map(|why| why.problem().as_str()).collect();
        assert_eq!(codes.len(), all.len());
    }

    #[test]
    fn file_names_lose_folders_and_what_is_not_seen_and_keep_their_ending() {
        assert_eq!(file_name("../../etc/passwd"), "passwd");
        assert_eq!(file_name("C:\\docs\\паспорт.pdf"), "паспорт.pdf");
        assert_eq!(file_name("a\r\nb\u{0}.pdf"), "ab.pdf");
        for nothing in ["...", "", "\u{200B}\u{202E}", " \u{FEFF} ", "a/", "\\"] {
            assert_eq!(file_name(nothing), "copy");
        }
        assert_eq!(file_name("паспорт\u{202E}fdp.exe"), "паспортfdp.exe");
        assert_eq!(file_name("\u{2066}a\u{2069}\u{61C}.\u{200D}pdf"), "a.pdf");
        let long = file_name(&format!("{}.pdf", "я".repeat(500)));
        assert_eq!((long.chars().count(), long.ends_with("яя.pdf")), (120, true));
        assert_eq!(file_name(&"я".repeat(500)).chars().count(), 120);
        assert_eq!(file_name(&"я".repeat(121)).chars().count(), 120);
        let fits = format!("{} .pdf", "я".repeat(115));
        assert_eq!(file_name(&fits), fits, "the longest that fits stays as it is");
        assert_eq!(file_name(&format!("{}.{}", "я".repeat(100), "x".repeat(100))).chars().count(), 120);
    }
}
