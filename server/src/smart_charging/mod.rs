//! Smart charging: when vehicles charge, and what drivers want of that.

pub mod grpc;
mod preferences;
