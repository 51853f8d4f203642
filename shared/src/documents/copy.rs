//! Electronic copies (definition 2.13): what they stand for and which formats keep the original's look.

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

    /// What the bytes are, by their first and last ones: a file that begins like one format and ends like nothing
    /// is cut off, hence `None`. A claim in a header or a file name is never asked.
    #[must_use]
    pub fn sniff(bytes: &[u8]) -> Option<Self> {
        let tail = bytes.get(bytes.len().saturating_sub(1024)..).unwrap_or_default();
        let ends = |mark: &[u8]| tail.windows(mark.len()).any(|window| window == mark);
        if bytes.starts_with(b"%PDF-1.") || bytes.starts_with(b"%PDF-2.") {
            ends(b"%%EOF").then_some(Self::Pdf)
        } else if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
            ends(&[0xFF, 0xD9]).then_some(Self::Jpeg)
        } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            ends(b"IEND\xAEB`\x82").then_some(Self::Png)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r2_13_accepts_whole_files_of_three_formats() {
        assert_eq!(MediaType::sniff(b"%PDF-1.7\n...\n%%EOF\n"), Some(MediaType::Pdf));
        assert_eq!(MediaType::sniff(&[0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 0xFF, 0xD9]), Some(MediaType::Jpeg));
        assert_eq!(MediaType::sniff(b"\x89PNG\r\n\x1a\n....IEND\xAEB`\x82"), Some(MediaType::Png));
    }

    #[test]
    fn r2_13_refuses_cut_off_and_foreign_files() {
        for bytes in [
            &b"%PDF-1.7\n..."[..],
            b"\x89PNG\r\n\x1a\n",
            b"MZ\x90",
            b"<html>%%EOF",
            b"",
            b"%PDF",
            &[0xFF, 0xD8, 0xFF],
        ] {
            assert_eq!(MediaType::sniff(bytes), None);
        }
    }
}
