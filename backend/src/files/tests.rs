//! The judge of copies: what is whole passes, what is not says why, and no bytes at all stop or exhaust it.

use std::path::Path;

use proptest::prelude::*;
use samples::{Made, chunk, jpeg, pdf, pdf_of, png, png_head};
use shared::documents::copy::{MediaType, Unfit};

use super::{Judged, judge};

#[path = "../../tests/support/samples.rs"]
mod samples;

/// A file made by another program: encrypted, packed or laid out for the web.
fn made(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(name)).expect("a file")
}

fn still(media: MediaType) -> Result<Judged, Unfit> {
    Ok(Judged { media, active: false })
}

#[test]
fn r2_13_takes_whole_files_of_three_formats() {
    assert_eq!(judge(&pdf("x")), still(MediaType::Pdf));
    assert_eq!(judge(&png(64, 48)), still(MediaType::Png));
    for kind in [Made::Baseline, Made::Progressive] {
        for (width, height) in [(16, 16), (64, 48), (1000, 17), (16, 2000)] {
            assert_eq!(
                judge(&jpeg(width, height, kind)),
                still(MediaType::Jpeg),
                "{kind:?} {width} {height}"
            );
        }
    }
    assert_eq!(judge(&made("inner.pdf")), still(MediaType::Pdf));
    assert_eq!(judge(&made("linearised.pdf")), still(MediaType::Pdf));
}

#[test]
fn r2_13_what_stands_before_or_after_the_document_does_not_matter() {
    let film = vec![0x66; 300_000];
    assert_eq!(judge(&[jpeg(64, 48, Made::Baseline), film.clone()].concat()), still(MediaType::Jpeg));
    assert_eq!(judge(&[png(64, 48), film.clone()].concat()), still(MediaType::Png));
    assert_eq!(judge(&[pdf("x"), film].concat()), still(MediaType::Pdf));
    for before in [&b"\xEF\xBB\xBF"[..], b"\r\n", b"\r\n\r\n\xEF\xBB\xBF", &[b' '; 1000]] {
        for file in [pdf("x"), made("inner.pdf"), made("owner-r6.pdf")] {
            assert_eq!(judge(&[before, &file].concat()), still(MediaType::Pdf));
        }
    }
    assert_eq!(judge(&[&[b' '; 1024][..], &pdf("x")].concat()), Err(Unfit::Type));
}

#[test]
fn r2_13_refuses_files_with_nothing_in_them() {
    assert_eq!(judge(b""), Err(Unfit::Empty));
    assert_eq!(judge(b"%PDF-1.4\n%%EOF"), Err(Unfit::Unreadable));
    assert_eq!(judge(b"%PDF-1.4<html><body>404</body></html>%%EOF"), Err(Unfit::Unreadable));
    let no_page = pdf_of(&["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"]);
    assert_eq!(judge(&no_page), Err(Unfit::Empty));
    let said_only = pdf_of(&["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 9>>"]);
    assert_eq!(judge(&said_only), Err(Unfit::Empty));
    let no_catalog = pdf_of(&["<</Type/Page>>"]);
    assert_eq!(judge(&no_catalog), Err(Unfit::Unreadable));
    assert_eq!(judge(&png(8, 48)), Err(Unfit::Empty));
    assert_eq!(judge(&jpeg(64, 8, Made::Baseline)), Err(Unfit::Empty));
    assert_eq!(judge(b"MZ\x90\0"), Err(Unfit::Type));
}

#[test]
fn r2_13_refuses_a_head_without_its_picture() {
    for kind in [Made::Baseline, Made::Progressive] {
        let whole = jpeg(640, 480, kind);
        let data = whole.windows(2).position(|two| two == [0xFF, 0xDA]).expect("a scan") + 10;
        let head = [&whole[..data], &[0xFF, 0xD9]].concat();
        assert_eq!(judge(&head), Err(Unfit::Unreadable), "{kind:?}");
    }
    // Ended in the middle as if it were whole: what is missing is not drawn as grey.
    let whole = jpeg(640, 480, Made::Baseline);
    for part in [2, 3, 5] {
        let ended = [&whole[..whole.len() - whole.len() / part], &[0xFF, 0xD9]].concat();
        assert_eq!(judge(&ended), Err(Unfit::Unreadable), "{part}");
    }
    assert_eq!(judge(&[png_head(64, 48), chunk(b"IEND", b"")].concat()), Err(Unfit::Unreadable));
}

#[test]
fn r2_13_refuses_what_was_cut_off_wherever_it_was() {
    let files = [
        jpeg(64, 48, Made::Baseline),
        jpeg(64, 48, Made::Progressive),
        png(64, 48),
        pdf("x"),
        made("inner.pdf"),
        made("linearised.pdf"),
    ];
    for file in files {
        let end = file.iter().rposition(|byte| !byte.is_ascii_whitespace()).expect("bytes");
        for length in 1..=end {
            let cut = judge(&file[..length]);
            assert!(cut.is_err(), "{length} of {}", file.len());
        }
        // Once the kind is known and the end is not there, the words say so.
        assert_eq!(judge(&file[..file.len() * 3 / 4]), Err(Unfit::CutOff));
    }
}

#[test]
fn r2_13_refuses_what_opens_only_with_a_password_and_welcomes_the_rest() {
    for locked in ["locked-r2.pdf", "locked-r3.pdf", "locked-r4.pdf", "locked-r5.pdf", "locked-r6.pdf"] {
        assert_eq!(judge(&made(locked)), Err(Unfit::Locked), "{locked}");
    }
    for open in [
        "owner-r2.pdf",
        "owner-r3.pdf",
        "owner-r4.pdf",
        "owner-r4-clear.pdf",
        "owner-r4-rc4.pdf",
        "owner-r5.pdf",
        "owner-r6.pdf",
    ] {
        assert_eq!(judge(&made(open)), still(MediaType::Pdf), "{open}");
    }
    // A handler of its own (certificates, rights management) opens for nobody here.
    let other = String::from_utf8_lossy(&pdf("x"))
        .replace("/Root 1 0 R", "/Encrypt<</Filter/Adobe.PubSec/V 4>>/Root 1 0 R");
    assert_eq!(judge(other.as_bytes()), Err(Unfit::Locked));
}

#[test]
fn a_table_that_lies_is_not_believed() {
    let text = String::from_utf8(pdf("x")).expect("text");
    for broken in [
        text.replace("startxref\n", "startxref\n9"),
        text.replace(" 00000 n ", " 00000 f "),
        text.replace("xref\n0 6", "xref\n0 600000"),
        text.replace("\n0000000", "\n0000001"),
        text.replace("xref\n", "xxxx\n"),
        text.replace("trailer", "railert"),
    ] {
        assert_ne!(broken, text);
        assert_eq!(judge(broken.as_bytes()), still(MediaType::Pdf), "{broken}");
    }
}

#[test]
fn circles_and_depths_end() {
    let circle =
        pdf_of(&["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 3 0 R]>>", "<</Kids[2 0 R]>>"]);
    assert_eq!(judge(&circle), Err(Unfit::Empty));
    let itself = pdf_of(&["1 0 R"]);
    assert_eq!(judge(&itself), Err(Unfit::Unreadable));
    let length = pdf_of(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/ObjStm/N 1/First 4/Length 2 0 R>>\nstream\n9 0 \nendstream",
    ]);
    assert_eq!(judge(&length), Err(Unfit::Unreadable));
    let deep = pdf_of(&[&format!("<</Type/Catalog/Pages {}1{}>>", "[".repeat(200_000), "]".repeat(200_000))]);
    assert_eq!(judge(&deep), Err(Unfit::Unreadable));
    let wide: String = (0..40_000).map(|n| format!("{} 0 R ", n % 7 + 2)).collect();
    let wide = pdf_of(&["<</Type/Catalog/Pages 2 0 R>>", &format!("<</Kids[{wide}]>>")]);
    assert_eq!(judge(&wide), Err(Unfit::Unreadable));
    // Beginnings inside of beginnings, for whoever walks through the file: that ends too.
    let lost = String::from_utf8(pdf("x")).expect("text").replace("startxref", "somewhere");
    let again = [lost.as_bytes(), &b"1 0 obj (".repeat(200_000), b"%%EOF"].concat();
    assert!(judge(&again).is_err());
}

#[test]
fn a_picture_is_bounded_by_its_area_before_it_is_decoded() {
    assert_eq!(judge(&[png_head(20_000, 20_000), chunk(b"IEND", b"")].concat()), Err(Unfit::Area));
    assert_eq!(judge(&[png_head(u32::MAX >> 1, 16), chunk(b"IEND", b"")].concat()), Err(Unfit::Area));
    let mut large = jpeg(64, 48, Made::Baseline);
    let frame = large.windows(2).position(|two| two == [0xFF, 0xC0]).expect("a frame");
    large[frame + 5..frame + 9].copy_from_slice(&[0xFF, 0xFF, 0xFF, 0xFF]);
    assert_eq!(judge(&large), Err(Unfit::Area));
    // Within the area, but with too little coded for it.
    large[frame + 5..frame + 9].copy_from_slice(&[0x17, 0x70, 0x17, 0x70]);
    assert_eq!(judge(&large), Err(Unfit::Unreadable));
}

#[test]
fn chunks_and_segments_beside_the_picture_are_passed_over() {
    let whole = png(64, 48);
    let beside = [
        &whole[..33],
        &chunk(b"zTXt", b"a\0\0not packed at all"),
        &chunk(b"iCCP", b"b\0\0neither"),
        &whole[33..],
    ];
    assert_eq!(judge(&beside.concat()), still(MediaType::Png));
    let whole = jpeg(64, 48, Made::Baseline);
    let segment = [&[0xFF, 0xE1, 0x10, 0x02][..], &[0xD9; 0x1000]].concat();
    let beside = [&whole[..2], &segment, &[0, 0, 0, 0xFF], &whole[2..]].concat();
    assert_eq!(judge(&beside), still(MediaType::Jpeg));
}

#[test]
fn who_opens_a_file_that_acts_is_told() {
    let acting = |catalog: &str| {
        let catalog = format!("<</Type/Catalog/Pages 2 0 R{catalog}>>");
        judge(&pdf_of(&[&catalog, "<</Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"]))
            .expect("a page")
            .active
    };
    assert!(acting("/OpenAction<</S/JavaScript/JS(app.alert(1))>>"));
    assert!(acting("/OpenAction<</S/Launch/F(a.exe)>>"));
    assert!(acting("/Names<</EmbeddedFiles<</Names[]>>>>"));
    assert!(!acting("/OpenAction[3 0 R/Fit]"));
    assert!(acting("/Open#41ction<</S/Java#53cript/JS(app.alert(1))>>"));
    assert!(acting("/OpenAction<</S/#4caunch/F(a.exe)>>"));
    assert!(!acting("/Lang(# or #4)"));
}

#[test]
fn a_page_of_no_size_is_empty_and_one_with_room_is_not() {
    let sized = |tree: &str, page: &str| {
        let tree = format!("<</Type/Pages/Kids[3 0 R]{tree}>>");
        let page = format!("<</Type/Page/Parent 2 0 R{page}>>");
        judge(&pdf_of(&["<</Type/Catalog/Pages 2 0 R>>", &tree, &page])).map(|_| ())
    };
    for (tree, page) in [
        ("", "/MediaBox[0 0 0 0]"),
        ("", "/MediaBox[0 0 320 0]"),
        ("", "/MediaBox[0.0 0 0.00 841.9]"),
        ("/MediaBox[5 5 5 9]", ""),
        ("/MediaBox[0 0 9 9]", "/MediaBox[0 0 0 0]"),
    ] {
        assert_eq!(sized(tree, page), Err(Unfit::Empty), "{tree} {page}");
    }
    for (tree, page) in [
        ("", "/MediaBox[0 0 9 9]"),
        ("", ""),
        ("", "/MediaBox[0 0 595.3 841.9]"),
        ("/MediaBox[0 0 0 0]", "/MediaBox[9 9 0 0]"),
    ] {
        assert_eq!(sized(tree, page), Ok(()), "{tree} {page}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn damaged_files_are_judged_and_nothing_panics(
        which in 0_usize..8,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in any::<Option<prop::sample::Index>>(),
    ) {
        let mut file = match which {
            0 => jpeg(64, 48, Made::Baseline),
            1 => jpeg(64, 48, Made::Progressive),
            2 => png(64, 48),
            3 => pdf("x"),
            4 => made("inner.pdf"),
            5 => made("owner-r4.pdf"),
            6 => made("owner-r6.pdf"),
            _ => made("linearised.pdf"),
        };
        for (place, byte) in changes {
            let place = place.index(file.len());
            file[place] = byte;
        }
        if let Some(cut) = cut {
            file.truncate(cut.index(file.len()));
        }
        let _verdict = judge(&file);
    }

    #[test]
    fn any_bytes_are_judged(head in 0_usize..4, bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let head: &[u8] = [&b""[..], b"%PDF-1.7\n1 0 obj", b"\xFF\xD8\xFF", b"\x89PNG\r\n\x1a\n"][head];
        let tail = b"startxref\n9\n%%EOF\xFF\xD9IEND\xAEB`\x82";
        let _verdict = judge(&[head, &bytes, tail].concat());
    }
}
