//! Wattlane for Rust: charge records, tariffs and what is made of them, with typed requests, answers and errors.
//!
//! A [`Client`] has an accessor for each service of the contract, and a service a method for each RPC. A method begins a call: what must be
//! given is an argument, the rest are setters, and `.await` sends it.
//!
//! ```no_run
//! # async fn example() -> wattlane::Result<()> {
//! use wattlane::{CdrFilter, CdrStatus, Client, CreateCdrInput};
//! use futures_util::TryStreamExt;
//!
//! let client = Client::builder("http://localhost:50051").api_key("wl_…").connect()?;
//!
//! let text = std::fs::read_to_string("cdr.json").expect("a CDR");
//! let cdr = client.cdrs().create_cdr(CreateCdrInput::OcpiJson(text)).source("my hub").await?;
//! println!("{} is {:?}", cdr.cdr_id, cdr.status);
//!
//! let mut pending = client.cdrs().list_cdrs().filter(CdrFilter::default().statuses([CdrStatus::Pending])).items();
//! while let Some(cdr) = pending.try_next().await? {
//!     client.cdrs().update_cdr_status(cdr.id, CdrStatus::Accepted).etag(cdr.etag).await?;
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # What it does for you
//!
//! A call that failed because the server was away is tried again, four times at most, within its deadline. Every writing request gets a
//! `request_id` before it is first sent, so a second try never has a second effect. An access token that was refused is replaced once, by one
//! refresh for all calls that wait. Lists give [`pages`](ListCdrs::pages) and [`items`](ListCdrs::items).
//!
//! # Errors
//!
//! A call ends with an [`Error`]. [`Error::Refused`] carries a [`Reason`] to act on, and every field that was wrong:
//!
//! ```
//! use wattlane::{Error, Reason};
//!
//! fn explain(error: Error) -> String {
//!     match error {
//!         Error::Refused { reason: Reason::CdrAlreadyExists, .. } => "we have another CDR of that id".to_owned(),
//!         Error::Refused { fields, .. } if !fields.is_empty() => format!("{} is wrong: {}", fields[0].field, fields[0].description),
//!         other => other.to_string(),
//!     }
//! }
//! ```

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
mod values;

#[cfg(feature = "offline")]
pub mod offline;

pub use call::Pages;
pub use client::{Client, ClientBuilder, TokenSource};
pub use error::{Error, FieldViolation, Result};
pub use generated::{services::*, types::*};
pub use values::{Decimal, Money, Timestamp};

#[cfg(feature = "uniffi")]
uniffi::setup_scaffolding!();
