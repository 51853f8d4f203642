//! The page's line to NCALayer: a WebSocket to this very machine, opened when the person asks for it and closed with the
//! answer. Carries what [`Exchange`] says; knows no words, and decides nothing itself.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Promise};
use leptos::callback::{Callable, Callback};
use leptos::task::spawn_local;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, MessageEvent, WebSocket};

use crate::model::ncalayer::{ADDRESS, Exchange, Happening, Move, NcaLayerError, Request};

/// An open line, with one request on it.
#[derive(Clone)]
pub struct NcaLayerSocket {
    inner: Rc<Inner>,
}

struct Inner {
    socket: WebSocket,
    exchange: RefCell<Exchange>,
    outcome: RefCell<Option<Result<String, NcaLayerError>>>,
    finished: RefCell<Option<Function>>,
    /// Which of the waits is the present one: a timer of an earlier one means nothing.
    wait: Cell<u32>,
    /// Told when the person has NCALayer's window before them.
    on_person: Callback<()>,
}

impl NcaLayerSocket {
    /// Begins to connect.
    ///
    /// # Errors
    /// [`NcaLayerError::Unreachable`] when the browser does not even try.
    pub fn open(request: Request, on_person: Callback<()>) -> Result<Self, NcaLayerError> {
        let socket = WebSocket::new(ADDRESS).map_err(|_| NcaLayerError::Unreachable)?;
        let inner = Inner {
            socket,
            exchange: RefCell::new(Exchange::new(request)),
            outcome: RefCell::default(),
            finished: RefCell::default(),
            wait: Cell::new(0),
            on_person,
        };
        Ok(Self { inner: Rc::new(inner) })
    }

    /// Waits for the end of the conversation, however long the person takes. The line is closed after it.
    ///
    /// # Errors
    /// The [`NcaLayerError`].
    pub async fn answer(self) -> Result<String, NcaLayerError> {
        let (opening, saying, closing) = (self.clone(), self.clone(), self.clone());
        let on_open = Closure::<dyn Fn(Event)>::new(move |_: Event| opening.happen(Happening::Opened));
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            // Anything but text is none of NCALayer's.
            if let Some(text) = event.data().as_string() {
                saying.happen(Happening::Said(&text));
            }
        });
        let on_close = Closure::<dyn Fn(Event)>::new(move |_: Event| closing.happen(Happening::Closed));
        let socket = &self.inner.socket;
        socket.set_onopen(Some(on_open.as_ref().unchecked_ref()));
        socket.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        socket.set_onclose(Some(on_close.as_ref().unchecked_ref()));
        let mut begin = |resolve: Function, _reject: Function| {
            self.inner.finished.borrow_mut().replace(resolve);
        };
        let finished = JsFuture::from(Promise::new(&mut begin));
        let over = self.inner.outcome.borrow().is_some();
        if !over {
            let _ = finished.await;
        }
        socket.set_onopen(None);
        socket.set_onmessage(None);
        socket.set_onclose(None);
        let _ = socket.close();
        self.inner.outcome.borrow_mut().take().unwrap_or(Err(NcaLayerError::Disconnected))
    }

    /// The person does not want to wait any more: whatever NCALayer says now reaches nobody.
    pub fn hang_up(&self) {
        self.end(Err(NcaLayerError::Withdrawn));
    }

    fn happen(&self, happening: Happening<'_>) {
        let next = self.inner.exchange.borrow_mut().after(happening);
        match next {
            // Strays do not make a silence any shorter.
            Move::Wait if matches!(happening, Happening::Said(_)) => return,
            Move::Wait => {}
            Move::Say(text) => {
                if self.inner.socket.send_with_str(&text).is_err() {
                    return self.happen(Happening::Closed);
                }
            }
            Move::End(outcome) => return self.end(outcome),
        }
        let (waits, patience) = {
            let exchange = self.inner.exchange.borrow();
            (exchange.waits_for_person(), exchange.patience())
        };
        if waits {
            self.inner.on_person.run(());
        }
        self.bear_silence(patience);
    }

    fn bear_silence(&self, patience: Option<u32>) {
        let wait = self.inner.wait.get().wrapping_add(1);
        self.inner.wait.set(wait);
        let Some(milliseconds) = patience else { return };
        let line = self.clone();
        spawn_local(async move {
            gloo_timers::future::TimeoutFuture::new(milliseconds).await;
            if line.inner.wait.get() == wait {
                line.happen(Happening::Silence);
            }
        });
    }

    fn end(&self, outcome: Result<String, NcaLayerError>) {
        self.inner.wait.set(self.inner.wait.get().wrapping_add(1));
        self.inner.outcome.borrow_mut().get_or_insert(outcome);
        if let Some(finished) = self.inner.finished.borrow_mut().take() {
            let _ = finished.call0(&JsValue::NULL);
        }
    }
}
