//! Small files that are what they seem: a PDF of one page, a JPEG, a PNG. Made here byte by byte, so that a test can
//! break each where it likes.

/// A PDF of one page, whose bytes differ by its words.
pub(crate) fn pdf(words: &str) -> Vec<u8> {
    let shown = format!("BT /F1 18 Tf 40 150 Td (SPECIMEN) Tj ET % {words}");
    pdf_of(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 320 220]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        &format!("<</Length {}>>\nstream\n{shown}\nendstream", shown.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ])
}

/// A PDF of these objects, the catalog first.
pub(crate) fn pdf_of(objects: &[&str]) -> Vec<u8> {
    let mut file = String::from("%PDF-1.7\n");
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(file.len());
        file.push_str(&format!("{number} 0 obj\n{object}\nendobj\n"));
    }
    let (table, size) = (file.len(), objects.len() + 1);
    file.push_str(&format!("xref\n0 {size}\n0000000000 65535 f \n"));
    for place in places {
        file.push_str(&format!("{place:010} 00000 n \n"));
    }
    file.push_str(&format!("trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n"));
    file.into_bytes()
}

/// Puts bits together, with a zero after every byte of ones.
struct Bits {
    bytes: Vec<u8>,
    open: u32,
    count: u32,
}

impl Bits {
    fn put(&mut self, value: u32, count: u32) {
        for place in (0..count).rev() {
            self.open = self.open << 1 | (value >> place & 1);
            self.count += 1;
            if self.count == 8 {
                let byte = u8::try_from(self.open & 0xFF).expect("eight bits");
                self.bytes.push(byte);
                if byte == 0xFF {
                    self.bytes.push(0);
                }
                (self.open, self.count) = (0, 0);
            }
        }
    }
}

/// How a JPEG is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Made {
    Baseline,
    Progressive,
}

/// A grey JPEG: blocks of slowly changing brightness.
pub(crate) fn jpeg(width: u16, height: u16, made: Made) -> Vec<u8> {
    let mut file = vec![0xFF, 0xD8];
    let mut segment = |mark: u8, body: &[u8]| {
        file.extend([0xFF, mark]);
        file.extend(u16::try_from(body.len() + 2).expect("short").to_be_bytes());
        file.extend(body);
    };
    segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0");
    segment(0xDB, &[&[0_u8][..], &[8; 64]].concat());
    let frame = if made == Made::Baseline { 0xC0 } else { 0xC2 };
    let (high, wide) = (height.to_be_bytes(), width.to_be_bytes());
    segment(frame, &[8, high[0], high[1], wide[0], wide[1], 1, 1, 0x11, 0]);
    // Twelve codes of four bits for the first coefficient, and two of one and two bits for the others.
    let mut counts = [0_u8; 16];
    counts[3] = 12;
    segment(0xC4, &[&[0x00][..], &counts, &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]].concat());
    let mut counts = [0_u8; 16];
    (counts[0], counts[1]) = (1, 1);
    segment(0xC4, &[&[0x10][..], &counts, &[0x00, 0x01]].concat());
    let last = if made == Made::Baseline { 63 } else { 0 };
    segment(0xDA, &[1, 1, 0x00, 0, last, 0]);
    let mut bits = Bits { bytes: Vec::new(), open: 0, count: 0 };
    for block in 0..usize::from(width.div_ceil(8)) * usize::from(height.div_ceil(8)) {
        // The difference to the block before: three bits, up and down.
        bits.put(3, 4);
        bits.put(if block % 2 == 0 { 0b101 } else { 0b010 }, 3);
        if made == Made::Baseline {
            bits.put(0, 1);
        }
    }
    bits.put(0x7F, 7);
    file.extend(bits.bytes);
    file.extend([0xFF, 0xD9]);
    file
}

fn crc(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 };
        }
    }
    !crc
}

/// One chunk of a PNG.
pub(crate) fn chunk(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let named = [&kind[..], body].concat();
    let length = u32::try_from(body.len()).expect("short").to_be_bytes();
    [&length[..], &named, &crc(&named).to_be_bytes()].concat()
}

/// The head of a grey PNG.
pub(crate) fn png_head(width: u32, height: u32) -> Vec<u8> {
    let size = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
    [&b"\x89PNG\r\n\x1a\n"[..], &chunk(b"IHDR", &size)].concat()
}

/// A grey PNG, its rows as they are, without compression.
pub(crate) fn png(width: u32, height: u32) -> Vec<u8> {
    let row: Vec<u8> =
        [0].into_iter().chain((0..width).map(|x| u8::try_from(x % 251).expect("a byte"))).collect();
    let plain = row.repeat(usize::try_from(height).expect("short"));
    let mut packed = vec![0x78, 0x01];
    let mut parts = plain.chunks(65_535).peekable();
    while let Some(part) = parts.next() {
        packed.push(u8::from(parts.peek().is_none()));
        let length = u16::try_from(part.len()).expect("short");
        packed.extend(length.to_le_bytes());
        packed.extend((!length).to_le_bytes());
        packed.extend(part);
    }
    let (mut a, mut b) = (1_u32, 0_u32);
    for byte in &plain {
        a = (a + u32::from(*byte)) % 65_521;
        b = (b + a) % 65_521;
    }
    packed.extend((b << 16 | a).to_be_bytes());
    [png_head(width, height), chunk(b"IDAT", &packed), chunk(b"IEND", b"")].concat()
}
