//! The behaviours: for each, what the server does, what a runner is told, and what it and the server must have seen.

mod calls;
mod messages;
mod real;
mod setup;
mod streams;

use super::conversation::Conversation;
use futures_util::future::BoxFuture;

/// The case whose runner is started with a clock that is a day off.
pub const CLOCK_OFF: &str = "clock_off";

/// A behaviour that every SDK has.
pub struct Case {
    /// As runners call it.
    pub name: &'static str,
    /// As people call it.
    pub behaviour: &'static str,
    /// Plays it with a runner; a failed assertion fails it.
    pub play: fn(Conversation) -> BoxFuture<'static, ()>,
}

macro_rules! cases {
    ($($name:ident = $room:ident: $behaviour:literal,)*) => {
        &[$(Case { name: stringify!($name), behaviour: $behaviour, play: |with| Box::pin($room::$name(with)) },)*]
    };
}

/// All of them, in the order in which a runner plays them.
pub const CASES: &[Case] = cases![
    unary = real: "A unary call: text, enum, decimal, time and money come as they are",
    typed_error = real: "A refusal is a typed error that names every bad field",
    error_details = calls: "A refusal carries its reason, metadata and fields, and is not tried again",
    unknown_reason = calls: "A reason newer than the SDK keeps its name",
    deadline = calls: "A deadline ends the call, here and at the server",
    retry = calls: "A write is tried again while the server is away, under one request_id",
    refresh = calls: "An access token that expires is replaced once for all calls that wait",
    pages = real: "A list comes whole, page by page and item by item",
    watch = real: "A watch tells a session and what changes of it",
    watch_refused = real: "A watch that is refused tells a typed error and ends",
    resume = real: "A watch survives an outage: its states say so, nothing is missing and nothing comes twice",
    resume_cursor = streams: "A watch resumes after the last cursor, heartbeats included, and shows no heartbeat",
    watch_refresh = streams: "A watch whose access token expires goes on with a new one",
    cancel = calls: "A call that is cancelled ends at the server",
    watch_close = streams: "A watch that is closed ends at the server",
    unknown_enum = messages: "An enum value newer than the SDK keeps its number",
    unknown_field = messages: "Fields newer than the SDK are passed over",
    request_limit = messages: "A request beyond 4 MiB is refused and not sent, and one just below goes out",
    large_answer = messages: "An answer of more than 4 MiB comes whole",
    offline_price = real: "A price offline is the server's price",
    offline_error = setup: "An offline refusal is the same typed error, without a network",
    nobody_listens = setup: "Without a network: a typed error",
    wrong_url = setup: "A wrong address: a typed error",
    html = setup: "A proxy that answers HTML: a typed error",
    token_throws = setup: "A token callback that throws: a typed error, and nothing is sent",
    token_hangs = setup: "A token callback that hangs: the deadline holds",
    used_after_close = streams: "What is used after it was closed: a typed error or an end",
    clock_off = calls: "A clock that is a day off changes nothing",
    many_streams = streams: "A fifth stream is refused in browsers over cleartext, and calls still pass; elsewhere it opens",
];
