//! The method table: what is known of an RPC before its request is decoded.

#[path = "generated/methods.rs"]
#[rustfmt::skip]
mod generated;

pub use generated::{METHODS, method};

/// One RPC.
#[derive(Debug, PartialEq, Eq)]
pub struct Method {
    /// As it stands in the request line: `/wattlane.v1.CdrService/GetCdr`.
    pub path: &'static str,
    /// The scope a caller must hold.
    pub scope: &'static str,
    /// Whether it only reads.
    pub reads: bool,
    /// Whether it answers with a stream.
    pub streams: bool,
    /// Whether its answer depends on its request alone.
    pub offline: bool,
    /// The number of its request's `request_id`; 0 where there is none.
    pub request_id: u32,
    /// Its request's full name.
    pub input: &'static str,
    /// Its answer's full name.
    pub output: &'static str,
}

impl Method {
    /// Service and method without the leading slash, as the audit trail names it.
    pub fn name(&self) -> &'static str {
        &self.path[1..]
    }
}
