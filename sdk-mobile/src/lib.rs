//! The library that Kotlin, Swift and Python load: all of it is `wattlane`.

pub use wattlane::*;
