//! What a network does to a watch, and what the watch has to make of it.

mod probe;
mod proxy;

pub use probe::{Fault, Probe, passes_over};
pub use proxy::Proxy;
