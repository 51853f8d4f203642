//! A QR code as the path of an SVG drawing: one unit a module, runs of dark modules as rectangles, four light modules
//! at every edge. Drawn here and not in the browser, so that a visitor does not fetch a drawing machine.

use shared::wire::v1::phone::QrWire;

/// Light modules at each edge (ISO/IEC 18004).
const QUIET: usize = 4;

/// Draws a text; none when it is too long for a code.
pub(crate) fn draw(text: &str) -> Option<QrWire> {
    let code = fast_qr::QRBuilder::new(text).ecl(fast_qr::ECL::M).build().ok()?;
    let mut path = String::new();
    for row in 0..code.size {
        let mut run: Option<usize> = None;
        let cells = code[row].iter().take(code.size).map(|cell| cell.value());
        for (column, dark) in cells.chain([false]).enumerate() {
            match (dark, run) {
                (true, None) => run = Some(column),
                (false, Some(start)) => {
                    let length = column - start;
                    path.push_str(&format!("M{} {}h{length}v1h-{length}z", start + QUIET, row + QUIET));
                    run = None;
                }
                _ => {}
            }
        }
    }
    Some(QrWire { side: u32::try_from(code.size + 2 * QUIET).ok()?, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The squares a path covers.
    fn squares(path: &str) -> Vec<(usize, usize)> {
        let mut squares = Vec::new();
        for run in path.split('M').skip(1) {
            let (x, rest) = run.split_once(' ').expect("a place");
            let (y, rest) = rest.split_once('h').expect("a row");
            let (length, _) = rest.split_once('v').expect("a run");
            let (x, y): (usize, usize) = (x.parse().expect("a number"), y.parse().expect("a number"));
            squares.extend((0..length.parse().expect("a number")).map(|step| (x + step, y)));
        }
        squares
    }

    #[test]
    fn the_drawing_is_the_code_with_room_around_it() {
        let text = "mobileSign:https://portal.example/api/v1/phone/00112233445566778899aabbccddeeff";
        let drawn = draw(text).expect("a code");
        let code = fast_qr::QRBuilder::new(text).ecl(fast_qr::ECL::M).build().expect("a code");
        assert_eq!(drawn.side as usize, code.size + 8);
        let drawn = squares(&drawn.path);
        for row in 0..code.size {
            for column in 0..code.size {
                let dark = drawn.contains(&(column + QUIET, row + QUIET));
                assert_eq!(dark, code[row][column].value(), "{column} {row}");
            }
        }
        assert!(drawn.iter().all(|(x, y)| (QUIET..code.size + QUIET).contains(x) && *y >= QUIET));
    }

    #[test]
    fn what_no_code_holds_is_not_drawn() {
        assert_eq!(draw(&"x".repeat(4000)), None);
    }
}
