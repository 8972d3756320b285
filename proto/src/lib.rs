//! The contract: messages and services of `wattlane.v1`, the method table, and the checks of its rules.
//!
//! Nothing here is a public interface of ours: SDKs have types of their own, so that they outlive prost and tonic.

#[cfg(feature = "server")]
pub mod codec;
pub mod methods;
pub mod rules;
#[cfg(feature = "server")]
mod undecodable;

/// The encoded descriptors of the whole contract, options and comments included, as server reflection gives them out.
pub const DESCRIPTORS: &[u8] = include_bytes!("generated/descriptors.bin");

/// The packages as they nest in the contract, which generated code counts on.
pub mod wattlane {
    /// Messages and services.
    #[expect(clippy::all, reason = "written by prost and tonic")]
    #[cfg_attr(feature = "server", expect(clippy::allow_attributes, reason = "written by tonic"))]
    pub mod v1 {
        include!("generated/wattlane.v1.rs");
    }
}
pub use wattlane::v1;

/// Google's common types.
pub mod google {
    /// `google.type`.
    pub mod r#type {
        include!("generated/google.type.rs");
    }
}

pub use google::r#type::{Decimal, Money};
pub use prost_types::{FieldMask, Timestamp};
