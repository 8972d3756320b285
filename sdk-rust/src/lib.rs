//! Wattlane for Rust: charge records, tariffs and what is made of them, with typed requests, answers and errors.
//!
//! A [`Client`] has an accessor for each service of the contract, and a service a method for each RPC. A method begins a call: what must be
//! given is an argument, the rest are setters, and `.await` sends it.
//!
//! ```no_run
#![doc = include_str!("../examples/read_a_cdr.rs")]
//! ```
//!
//! # What it does for you
//!
//! A call that failed because the server was away is tried again, four times at most, within its deadline. Every writing request gets a
//! `request_id` before it is first sent, so a second try never has a second effect. An access token that was refused is replaced once, by one
//! refresh for all calls that wait.
//!
//! # Writing once
//!
//! A `request_id` of your own makes a write safe to repeat for longer than one call takes:
//!
//! ```no_run
#![doc = include_str!("../examples/create_a_cdr.rs")]
//! ```
//!
//! # Lists
//!
//! A list gives [`items`](ListCdrs::items) one by one or [`pages`](ListCdrs::pages); awaited, it gives its first page only.
//!
//! ```no_run
#![doc = include_str!("../examples/list_cdrs.rs")]
//! ```
//!
//! # Watches
//!
//! A streaming RPC ends in `watch()`, and a [`Watch`] is pulled: `next().await` is the next message. It connects when the first is asked for,
//! reconnects by itself for as long as it takes, gets a new access token when the old one expires, and goes on after the last message that came,
//! so that none is missing. What it tells as an error is what the server refuses; a server that is away is no error but a [`WatchState`], told by
//! [`states`](Watch::states), a stream of its own: `Connecting`, `Live`, `Stale` (what is shown may be old) or `Offline`.
//!
//! [`cursor`](Watch::cursor) says where it stands. Kept over a restart and given to `resume_after`, a new watch goes on there. An app that comes
//! to the foreground calls [`reconnect_now`](Client::reconnect_now), one whose network is another [`network_changed`](Client::network_changed).
//! Dropping or closing a watch ends the server's side at once.
//!
//! # Errors
//!
//! A call ends with an [`Error`]. [`Error::Refused`] carries a [`Reason`] to act on, and every field that was wrong:
//!
//! ```no_run
#![doc = include_str!("../examples/act_on_an_error.rs")]
//! ```
//!
//! # Access tokens
//!
//! An app has no API key. It calls with access tokens, which its [`TokenSource`] hands out:
//!
//! ```no_run
#![doc = include_str!("../examples/hand_out_tokens.rs")]
//! ```
//!
//! # Features
//!
//! None is on by default.
//!
//! - `tls`: calls `https` addresses, trusting the roots that browsers trust. Without it only `http` is spoken, and [`ClientBuilder::connect`] says so.
//! - `offline`: `client.tariffs().offline()`, which prices charges on this machine, without a network, by the zones that the machine knows, else
//!   by those it brings along.
//! - `uniffi`: the same types and methods as objects for Kotlin, Swift and Python.

mod call;
mod client;
mod convert;
mod error;
#[rustfmt::skip]
#[expect(clippy::all, unused_imports, reason = "written by sdk-gen")]
mod generated {
    pub mod services;
    pub mod types;
}
#[cfg(feature = "offline")]
mod offline;
#[cfg(feature = "uniffi")]
mod phones;
mod values;
mod watch;

pub use call::Pages;
pub use client::{Client, ClientBuilder, TokenSource};
pub use error::{Error, FieldViolation, Result};
pub use generated::{services::*, types::*};
pub use values::{Decimal, Money, Timestamp};
pub use watch::{Watch, WatchState, WatchStates};

#[cfg(feature = "uniffi")]
uniffi::setup_scaffolding!();
