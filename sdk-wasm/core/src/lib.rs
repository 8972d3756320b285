//! The core in a page: its behaviour, on bytes. Messages are made and read by the package's TypeScript, which goes by a table.

use futures_util::{
    StreamExt,
    future::{Either, select},
};
use js_sys::{Array, JsString, Promise, Uint8Array};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    sync::Arc,
    time::Duration,
};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use wattlane_core::{
    Core, Error, Method, States, WatchHandle, WatchState,
    browser::{Browser, Host, milliseconds},
    code,
};

#[wasm_bindgen]
extern "C" {
    /// The page's side of an error.
    #[wasm_bindgen(extends = Host)]
    type Page;
    /// The error that callers get: gRPC's status code, reason, words, milliseconds until it may be tried again (below 0 where nobody said), names
    /// and values of its metadata, fields and what is wrong with them.
    #[wasm_bindgen(method)]
    fn error(this: &Page, code: i32, reason: &str, text: &str, retry_ms: f64, metadata: Array, fields: Array) -> JsValue;
}

/// The standard allocator would be a tenth of the module. This one is as fast here, and takes half as much memory again for answers of megabytes.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

thread_local! {
    /// Every method that was used so far. There are as many as the contract has, so that they may stay.
    static METHODS: RefCell<Vec<&'static Method>> = const { RefCell::new(Vec::new()) };
}

/// Makes a method known, and answers its number. A field number of 0 means that the message has no such field.
#[wasm_bindgen]
#[expect(clippy::too_many_arguments, reason = "one call, of which JavaScript makes no object")]
pub fn method(
    path: String,
    reads: bool,
    request_id: u32,
    page_token: u32,
    next_page_token: u32,
    resume_after: u32,
    cursor: u32,
    heartbeat: u32,
) -> usize {
    let path = Box::leak(path.into_boxed_str());
    let method = Method { path, reads, request_id, page_token, next_page_token, resume_after, cursor, heartbeat };
    METHODS.with_borrow_mut(|methods| {
        methods.push(Box::leak(Box::new(method)));
        methods.len() - 1
    })
}

fn known(method: usize) -> Result<&'static Method, JsValue> {
    METHODS.with_borrow(|methods| methods.get(method).copied()).ok_or(JsValue::UNDEFINED)
}

/// A server, and who calls it.
#[wasm_bindgen]
pub struct Client {
    core: Arc<Core<Browser>>,
    page: Rc<Page>,
}

#[wasm_bindgen]
impl Client {
    /// A client by what a page lends.
    #[wasm_bindgen(constructor)]
    pub fn new(page: JsValue) -> Client {
        let page: Page = page.unchecked_into();
        let host = page.clone().unchecked_into();
        Client { core: Core::new(Browser { host }), page: Rc::new(page) }
    }

    /// One unary call. `cancelled` is a promise that is settled when nobody wants the answer any more: the request is then aborted.
    pub fn call(&self, number: usize, body: Vec<u8>, timeout_ms: f64, cancelled: Option<Promise>) -> Promise {
        let (core, page) = (self.core.clone(), self.page.clone());
        future_to_promise(async move {
            let call = core.call(known(number)?, body, duration(timeout_ms));
            let outcome = match cancelled {
                None => call.await,
                Some(cancelled) => match select(Box::pin(call), JsFuture::from(cancelled)).await {
                    Either::Left((outcome, _)) => outcome,
                    Either::Right(_) => Err(Error::with_reason(code::CANCELLED, "CANCELLED", "the call was cancelled")),
                },
            };
            outcome.map(|answer| Uint8Array::from(&*answer).into()).map_err(|error| told(&page, error))
        })
    }

    /// Begins a watch. Nothing is sent until its first message is asked for.
    pub fn watch(&self, number: usize, body: Vec<u8>) -> Result<Watch, JsValue> {
        let watch = self.core.watch(known(number)?, body);
        let handle = watch.handle();
        Ok(Watch { held: Rc::new(Cell::new(Some(watch))), handle, page: self.page.clone() })
    }

    /// Tells every watch that it may be worth trying now.
    #[wasm_bindgen(js_name = reconnectNow)]
    pub fn reconnect_now(&self) {
        self.core.reconnect_now();
    }
}

/// A stream that reconnects and resumes.
#[wasm_bindgen]
pub struct Watch {
    /// Empty while somebody waits for a message, and once it is over.
    held: Rc<Cell<Option<wattlane_core::Watch<Browser>>>>,
    handle: WatchHandle,
    page: Rc<Page>,
}

#[wasm_bindgen]
impl Watch {
    /// The next message; undefined once it is over, and while another waits for one.
    pub fn next(&self) -> Promise {
        let (held, handle, page) = (self.held.clone(), self.handle.clone(), self.page.clone());
        future_to_promise(async move {
            let Some(mut watch) = held.take() else { return Ok(JsValue::UNDEFINED) };
            let message = watch.next().await;
            if !handle.is_over() {
                held.set(Some(watch));
            }
            match message {
                None => Ok(JsValue::UNDEFINED),
                Some(Ok(message)) => Ok(Uint8Array::from(&*message).into()),
                Some(Err(error)) => Err(told(&page, error)),
            }
        })
    }

    /// How it stands: 0 connecting, 1 live, 2 stale, 3 offline.
    pub fn state(&self) -> u8 {
        number(self.handle.state())
    }

    /// Its state now, then each new one.
    pub fn states(&self) -> StatesOf {
        StatesOf(Rc::new(RefCell::new(self.handle.states())))
    }

    /// Where the stream stands; empty before the first message.
    pub fn cursor(&self) -> String {
        self.handle.cursor().and_then(|cursor| String::from_utf8(cursor).ok()).unwrap_or_default()
    }

    /// Ends it: whoever waits for a message gets none, and the server's side ends.
    pub fn close(&self) {
        self.handle.close();
        self.held.set(None);
    }
}

/// See [`Watch::states`].
#[wasm_bindgen]
pub struct StatesOf(Rc<RefCell<States>>);

#[wasm_bindgen]
impl StatesOf {
    /// The next state, by its number; undefined once the watch is over. To be asked by one at a time.
    #[expect(clippy::await_holding_refcell_ref, reason = "nobody else borrows it: JavaScript asks again after the answer only")]
    pub fn next(&self) -> Promise {
        let states = self.0.clone();
        future_to_promise(async move {
            let Ok(mut states) = states.try_borrow_mut() else { return Ok(JsValue::UNDEFINED) };
            Ok(states.next().await.map_or(JsValue::UNDEFINED, |state| number(state).into()))
        })
    }
}

/// The request of the page after the one that answered `reply`; undefined after the last.
#[wasm_bindgen(js_name = nextPage)]
pub fn next_page(number: usize, request: &[u8], reply: &[u8]) -> Option<Vec<u8>> {
    Core::<Browser>::next_page(known(number).ok()?, request, reply)
}

fn number(state: WatchState) -> u8 {
    match state {
        WatchState::Connecting => 0,
        WatchState::Live => 1,
        WatchState::Stale => 2,
        WatchState::Offline => 3,
    }
}

/// A length of time from JavaScript, where it may be anything.
fn duration(time: f64) -> Duration {
    Duration::from_millis(if time >= 0.0 { time as u64 } else { 0 })
}

fn told(page: &Page, error: Error) -> JsValue {
    let pairs = |all: &[(String, String)]| all.iter().flat_map(|(a, b)| [JsString::from(&**a), JsString::from(&**b)]).collect::<Array>();
    let retry_ms = error.retry_after.map_or(-1.0, milliseconds);
    page.error(error.code, &error.reason, &error.text, retry_ms, pairs(&error.metadata), pairs(&error.fields))
}
