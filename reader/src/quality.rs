//! What may be wrong with a picture: told so that a person takes a better one. Knows zones and brightness.

use crate::picture::{Grey, Pyramid};
use crate::reading::{Complaint, Quality, Zone};

/// Below so many pixels a step, letters cannot be told apart.
const SMALL: f32 = 7.0;
/// Edges less steep than this are blurred.
const BLUR: f32 = 0.16;
/// More blinding white than this hides print.
const GLARE: f32 = 0.35;
/// As bright as a sensor tells.
const BLINDING: u8 = 250;
/// Pixels of a step at which edges are measured.
const DETAIL: f32 = 16.0;

/// The quality of the clearest zone, or of the picture as a whole.
pub(crate) fn judged(picture: &Pyramid, zone: Option<&Zone>) -> Quality {
    let Some(whole) = picture.whole() else { return Quality::default() };
    let pitch = zone.map_or_else(|| whole.wide as f32 / 60.0, |zone| zone.pitch);
    let Some((level, scale)) = picture.level(pitch, DETAIL * 1.5) else { return Quality::default() };
    let (sharpness, glare) = measured(level, zone.map(|zone| frame(zone, scale)));
    let mut complaints = Vec::new();
    if let Some(zone) = zone {
        if zone.corners.iter().any(|corner| {
            !(0.0..whole.wide as f32).contains(&corner.x) || !(0.0..whole.high as f32).contains(&corner.y)
        }) {
            complaints.push(Complaint::CutOff);
        }
        if zone.pitch < SMALL {
            complaints.push(Complaint::TooSmall);
        }
    }
    if sharpness < BLUR {
        complaints.push(Complaint::Blurred);
    }
    if glare > GLARE {
        complaints.push(Complaint::Glare);
    }
    Quality { sharpness, glare, complaints }
}

/// Left, top, right and bottom of a zone.
fn frame(zone: &Zone, scale: f32) -> [usize; 4] {
    let all = zone.corners.iter().fold([f32::MAX, f32::MAX, 0.0, 0.0], |[l, t, r, b], corner| {
        [l.min(corner.x), t.min(corner.y), r.max(corner.x), b.max(corner.y)]
    });
    all.map(|side| (side * scale).max(0.0) as usize)
}

/// How steep the steepest edges are against the whole range of brightness, and the share of blinding pixels.
fn measured(picture: &Grey, frame: Option<[usize; 4]>) -> (f32, f32) {
    let [left, top, right, bottom] = frame.unwrap_or([0, 0, picture.wide, picture.high]);
    let (mut steps, mut levels) = ([0_u32; 256], [0_u32; 256]);
    for y in top..bottom.min(picture.high) {
        let row = picture.row(y).get(left..right.min(picture.wide)).unwrap_or_default();
        for pair in row.windows(2) {
            if let [a, b] = pair {
                count(&mut steps, a.abs_diff(*b));
                count(&mut levels, *a);
            }
        }
    }
    let all: u32 = levels.iter().sum();
    if all == 0 {
        return (0.0, 0.0);
    }
    let range = share(&levels, all, 0.98).saturating_sub(share(&levels, all, 0.02)).max(8);
    let blinding: u32 = levels.iter().skip(usize::from(BLINDING)).sum();
    (f32::from(share(&steps, all, 0.98)) / f32::from(range), blinding as f32 / all as f32)
}

fn count(counts: &mut [u32; 256], value: u8) {
    if let Some(count) = counts.get_mut(usize::from(value)) {
        *count += 1;
    }
}

/// The value below which a share of all lies.
fn share(counts: &[u32; 256], all: u32, share: f32) -> u8 {
    let wanted = (all as f32 * share) as u32;
    let mut sum = 0;
    let place = counts.iter().position(|count| {
        sum += count;
        sum > wanted
    });
    place.and_then(|place| u8::try_from(place).ok()).unwrap_or(u8::MAX)
}
