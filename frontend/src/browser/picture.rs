//! Pictures in the browser: opened upright as their file says, made smaller or written anew as JPEG where that is wanted,
//! drawn. Nothing leaves the page and nothing is kept: a picture goes with its last holder.

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, File, FilePropertyBag, HtmlCanvasElement, ImageBitmap,
};

use super::{document, window};

/// How good a JPEG is that is written here.
const QUALITY: f64 = 0.92;
const JPEG: &str = "image/jpeg";
/// Paper under what a picture lets through.
const PAPER: &str = "#ffffff";

/// A picture that is open, upright.
#[derive(Debug)]
pub struct Picture(ImageBitmap);

impl Drop for Picture {
    fn drop(&mut self) {
        self.0.close();
    }
}

/// How a picture is laid onto a drawing: which of its places comes to the middle, and how large and turned it is there.
#[derive(Clone, Copy, Debug)]
pub struct View {
    /// The place that comes to the middle, in pixels of the picture.
    pub middle: [f64; 2],
    /// Pixels of the drawing to one of the picture.
    pub scale: f64,
    /// By so much it is turned to the right, in radians.
    pub turned: f64,
    /// Whether top and bottom change places afterwards.
    pub flipped: bool,
}

impl Picture {
    /// Opens a file; `None` when this browser cannot.
    pub async fn open(file: &Blob) -> Option<Self> {
        let opened = window()?.create_image_bitmap_with_blob(file).ok()?;
        JsFuture::from(opened).await.ok()?.dyn_into().ok().map(Self)
    }

    /// Width and height.
    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        (self.0.width(), self.0.height())
    }

    /// The picture as a file of JPEG with these sides; `None` when the browser does not write one.
    pub async fn as_jpeg(&self, name: &str, (wide, high): (u32, u32)) -> Option<File> {
        let canvas: HtmlCanvasElement = document()?.create_element("canvas").ok()?.dyn_into().ok()?;
        canvas.set_width(wide);
        canvas.set_height(high);
        let scale = f64::from(wide) / f64::from(self.0.width().max(1));
        let middle = [f64::from(self.0.width()) / 2.0, f64::from(self.0.height()) / 2.0];
        self.draw(&canvas, View { middle, scale, turned: 0.0, flipped: false })?;
        let blob = written(&canvas).await?;
        let bag = FilePropertyBag::new();
        bag.set_type(JPEG);
        File::new_with_blob_sequence_and_options(&Array::of1(&blob), name, &bag).ok()
    }

    /// Draws the picture over a whole canvas.
    pub fn draw(&self, canvas: &HtmlCanvasElement, view: View) -> Option<()> {
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let (wide, high) = (f64::from(canvas.width()), f64::from(canvas.height()));
        context.save();
        context.set_fill_style_str(PAPER);
        context.fill_rect(0.0, 0.0, wide, high);
        let drawn = context
            .translate(wide / 2.0, high / 2.0)
            .and_then(|()| context.scale(1.0, if view.flipped { -1.0 } else { 1.0 }))
            .and_then(|()| context.rotate(view.turned))
            .and_then(|()| context.scale(view.scale, view.scale))
            .and_then(|()| {
                let [x, y] = view.middle;
                context.draw_image_with_image_bitmap(&self.0, -x, -y)
            });
        context.restore();
        drawn.ok()
    }
}

/// What stands on a canvas, as JPEG.
async fn written(canvas: &HtmlCanvasElement) -> Option<Blob> {
    let mut begin = |resolve: js_sys::Function, reject: js_sys::Function| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        let begun = canvas.to_blob_with_type_and_encoder_options(done.unchecked_ref(), JPEG, &QUALITY.into());
        if begun.is_err() {
            let _ = reject.call0(&JsValue::NULL);
        }
    };
    JsFuture::from(Promise::new(&mut begin)).await.ok()?.dyn_into().ok()
}

/// The first octets of a file, and how many it has.
pub async fn head(file: &Blob) -> (Vec<u8>, u64) {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a file's size is a whole number"
    )]
    let size = file.size() as u64;
    let Ok(first) = file.slice_with_i32_and_i32(0, 16) else { return (Vec::new(), size) };
    match JsFuture::from(first.array_buffer()).await {
        Ok(buffer) => (Uint8Array::new(&buffer).to_vec(), size),
        Err(_) => (Vec::new(), size),
    }
}

/// Octets that arrived as a file of a type.
#[must_use]
pub fn blob_of(bytes: &[u8], media_type: &str) -> Option<Blob> {
    let bag = BlobPropertyBag::new();
    bag.set_type(media_type);
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &bag).ok()
}
