//! One list of behaviours, to which every SDK is held. `README.md` beside this says what a runner does; here is the stand that judges it.

pub mod answers;
pub mod cases;
pub mod conversation;
pub mod door;
pub mod runners;
pub mod scripted;
pub mod seen;
pub mod table;
