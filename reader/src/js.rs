//! The JavaScript face (feature `js`): for Node and for the worker of a page.

use wasm_bindgen::prelude::*;

use crate::{Limits, read_as_json};

/// Reads the octets of a picture; the text of [`read_as_json`].
#[must_use]
#[wasm_bindgen(js_name = read)]
pub fn read_octets(octets: &[u8]) -> String {
    read_as_json(octets, &Limits::default())
}
