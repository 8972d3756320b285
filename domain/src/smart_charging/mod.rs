//! Smart charging: when each vehicle draws how much, so that all get what they want, as cheaply as they can.
//!
//! Pure and deterministic: the same instance has the same plan on a server, a phone and in a browser. Plans are floats, as prices and powers are here;
//! nothing is billed by them.

mod alone;
mod charge;
mod choice;
mod delivery;
mod dive;
mod dual;
mod external;
mod flow;
mod instance;
mod json;
mod merit;
mod metered;
mod patience;
mod peak;
mod peak_stepped;
mod plan;
mod planned;
mod preferences;
mod profile;
mod reachable;
mod scale;
mod schedule;
mod scheduled;
mod session_plan;
mod session_wish;
mod shared;
mod signals;
mod stepped;
mod together;
mod transport;
mod tree;
mod unbroken;

pub use charge::{ChargeWish, Goal, Guess, SitePlan, SiteWish, SupplyPoint};
pub use delivery::{ACTIVE_SECONDS, Ask, ChargerResult, CpoAnswer, Delivery, DeliveryState};
pub use external::{External, ExternalState, Notice, Progress};
pub use instance::{Early, Instance, MaxPower, SLOTS_MAX, Site, Vehicle};
pub use json::{NamedInstance, read_instance, write_plan};
pub use metered::{measured, outcome};
pub use plan::{Plan, VehiclePlan, plan};
pub use planned::{Course, Figures, Metered, PlannedCharge, Profile};
pub use preferences::{Preferences, PreferencesOf, Wants, nearest};
pub use profile::{ChargerLimits, Parts, ProfilePeriod, Profiles, RateUnit, VOLTAGE, round};
pub use schedule::{SCHEDULE_PERIODS_MAX, Schedule, ScheduleError};
pub use scheduled::{Held, plan_schedule, plan_with_schedules};
pub use session_plan::{PlanContent, PlanReason, PlanRevision, PlanStatus, SessionPlan};
pub use session_wish::{DEPARTURE_MAX, Meter, SLOT_MINUTES, STAYS_ON, Said, SessionWish, Socket, WishError};
pub use signals::{Signal, SignalPoint, Signals, SlotValues, Slots};
pub use together::{Made, Present, SitePower, plan_sessions};

/// Why there is no plan.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// What was read is no instance.
    #[error("{0}")]
    Unreadable(String),
    /// Values that are out of their ranges, all of them.
    #[error("{}", .0.iter().map(|fault| format!("{} {}", fault.path, fault.problem)).collect::<Vec<_>>().join("; "))]
    Faults(Vec<Fault>),
}

/// A value that cannot be planned with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Which: `vehicles[3].max_kw`.
    pub path: String,
    /// What it has to be.
    pub problem: String,
}
