//! Parts of the page that follow the state. One compiled shape for all of them: every closure shown directly would
//! be compiled with the whole machinery of effects around it again.

use leptos::prelude::*;

/// A part that is shown anew whenever what it reads changes.
pub fn reactive(show: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    boxed(Box::new(show))
}

#[inline(never)]
fn boxed(show: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    show.into_any()
}

/// What is done when something is pressed; one compiled shape for all of them.
pub fn on_click(act: impl FnMut(web_sys::MouseEvent) + 'static) -> Box<dyn FnMut(web_sys::MouseEvent)> {
    Box::new(act)
}
