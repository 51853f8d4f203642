//! Pictures of a passport, drawn here, and PDFs that show one. Whose it is, the lines of its zone say.

#[path = "../../../reader/tests/drawn/mod.rs"]
#[expect(
    dead_code,
    reason = "drawn for the tests of the reader: here one clean page is, its own people are not"
)]
mod drawn;

use drawn::chance::Chance;
use drawn::{LEVELS, camera, page};

/// A clean scan of a passport's page, as a JPEG; another for every seed.
pub(crate) fn scanned(zone: &str, seed: u64) -> Vec<u8> {
    let lines: Vec<String> = zone.lines().map(str::to_owned).collect();
    let mut chance = Chance::new(seed);
    let page = page::page(&lines, &LEVELS[0], &mut chance);
    camera::taken(&page, &LEVELS[0], &mut chance)
}

/// A PDF whose page is this JPEG.
pub(crate) fn as_pdf(jpeg: &[u8]) -> Vec<u8> {
    as_first_page(jpeg, 1)
}

/// A PDF of so many pages, whose first one is this JPEG; the others are empty.
pub(crate) fn as_first_page(jpeg: &[u8], pages: usize) -> Vec<u8> {
    let frame = jpeg.windows(2).position(|two| matches!(two, [0xFF, 0xC0 | 0xC2])).expect("a frame");
    let side = |at: usize| u16::from_be_bytes([jpeg[frame + at], jpeg[frame + at + 1]]);
    let (high, wide, parts) = (side(5), side(7), jpeg[frame + 9]);
    let space = if parts == 1 { "DeviceGray" } else { "DeviceRGB" };
    let shown = "q 595 0 0 397 0 0 cm /P Do Q";
    let head = format!(
        "<</Type/XObject/Subtype/Image/Width {wide}/Height {high}/ColorSpace/{space}/BitsPerComponent 8/Filter/DCTDecode/Length {}>>\nstream\n",
        jpeg.len()
    );
    let empty = || b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 397]>>".to_vec();
    let kids: String = (1..pages).map(|page| format!(" {} 0 R", page + 5)).collect();
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        format!("<</Type/Pages/Kids[3 0 R{kids}]/Count {pages}>>").into_bytes(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 397]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>"
            .to_vec(),
        format!("<</Length {}>>\nstream\n{shown}\nendstream", shown.len()).into_bytes(),
        [head.as_bytes(), jpeg, b"\nendstream"].concat(),
    ];
    objects.extend((1..pages).map(|_| empty()));
    pdf_of_bytes(&objects)
}

/// A PDF of so many empty pages.
pub(crate) fn long_pdf(pages: usize) -> Vec<u8> {
    let kids: Vec<String> = (0..pages).map(|at| format!("{} 0 R", at + 3)).collect();
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        format!("<</Type/Pages/Kids[{}]/Count {pages}>>", kids.join(" ")).into_bytes(),
    ];
    objects.extend((0..pages).map(|_| b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>".to_vec()));
    pdf_of_bytes(&objects)
}

/// A PDF whose page draws a form that draws itself twice, and so on: it never comes to an end.
pub(crate) fn endless_pdf() -> Vec<u8> {
    let (shown, again) = ("/F Do", "/F Do /F Do");
    pdf_of_bytes(&[
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>"
            .to_vec(),
        format!("<</Length {}>>\nstream\n{shown}\nendstream", shown.len()).into_bytes(),
        format!(
            "<</Type/XObject/Subtype/Form/BBox[0 0 100 100]/Length {}>>\nstream\n{again}\nendstream",
            again.len()
        )
        .into_bytes(),
    ])
}

fn pdf_of_bytes(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(file.len());
        file.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
        file.extend_from_slice(object);
        file.extend_from_slice(b"\nendobj\n");
    }
    let (table, size) = (file.len(), objects.len() + 1);
    file.extend_from_slice(format!("xref\n0 {size}\n0000000000 65535 f \n").as_bytes());
    for place in places {
        file.extend_from_slice(format!("{place:010} 00000 n \n").as_bytes());
    }
    let end = format!("trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
    file.extend_from_slice(end.as_bytes());
    file
}
