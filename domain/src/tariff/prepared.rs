//! A tariff as it is priced by: each number read once, and what is the same for every charge worked out once.

use super::{
    ComponentKind, RatedTariff, Stored, Tariff,
    exact::{OutOfRange, Rate},
    measured::Measured,
    restrictions::{Bounds, Held, Moment},
};
use jiff::Timestamp;
use std::sync::Arc;

/// A tariff that is ready to price any number of charges. Making one costs some microseconds, most of it the hash; a clone is the same one.
#[derive(Clone, Debug)]
pub struct Prepared(Arc<Worked>);

/// What was worked out.
#[derive(Debug)]
struct Worked {
    stored: Stored,
    rated: Arc<RatedTariff>,
    /// What may price each kind, first match first.
    candidates: [Vec<Candidate>; KINDS],
    /// By element; None: always, for charging.
    bounds: Vec<Option<Bounds>>,
    marks: Marks,
}

const KINDS: usize = 4;

/// A component, and the element it stands in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub element: usize,
    pub rate: Result<Rate, OutOfRange>,
}

/// What prices a kind.
#[derive(Clone, Copy)]
pub(super) struct Pick<'t> {
    pub found: Option<&'t Candidate>,
    /// Whether an element was left out only because nothing was measured.
    pub unmeasured: bool,
}

/// Where prices may change, whatever the charge: what a CPO cuts its periods at.
#[derive(Clone, Debug, Default)]
pub(super) struct Marks {
    /// Whether any of them goes by local time.
    pub local: bool,
    /// Seconds of the local day, in order, midnight among them: days and dates change then.
    pub clocks: Vec<i64>,
    /// Seconds of the session.
    pub durations: Vec<i64>,
    /// Energy of the session: the least that reaches a bound, thousandths of a Wh, in order.
    pub energies: Vec<i64>,
}

impl Prepared {
    /// Which tariff it is.
    pub fn tariff(&self) -> &Tariff {
        &self.0.stored.tariff
    }

    /// What a rating says of it.
    pub(super) fn rated(&self) -> &Arc<RatedTariff> {
        &self.0.rated
    }

    pub(super) fn marks(&self) -> &Marks {
        &self.0.marks
    }

    pub(super) fn is_valid_at(&self, time: Timestamp) -> bool {
        self.tariff().is_valid_at(time)
    }

    /// The component that is active: that of the first element that has one and whose restrictions hold. Kinds are looked for on their own:
    /// one element may give ENERGY and a later one TIME.
    pub(super) fn pick(&self, kind: ComponentKind, at: &Moment, measured: &Measured, unmeasured_matches: bool) -> Pick<'_> {
        let mut unmeasured = false;
        for candidate in &self.0.candidates[kind as usize] {
            let held = match &self.0.bounds[candidate.element] {
                Some(bounds) => bounds.hold(at, measured, unmeasured_matches),
                // Without restrictions it is for charging, not for a reservation (A15).
                None if at.reservation.is_some() => Held::No,
                None => Held::Yes,
            };
            match held {
                Held::Yes => return Pick { found: Some(candidate), unmeasured },
                Held::No => {}
                Held::Unmeasured => unmeasured = true,
            }
        }
        Pick { found: None, unmeasured }
    }
}

impl From<Stored> for Prepared {
    fn from(stored: Stored) -> Self {
        let tariff = &stored.tariff;
        let rated = RatedTariff { key: tariff.key.clone(), version: stored.version, snapshot_sha256: tariff.snapshot_sha256() };
        let bounds: Vec<Option<Bounds>> = tariff.elements.iter().map(|element| element.restrictions.as_ref().map(Bounds::from)).collect();
        let mut candidates: [Vec<Candidate>; KINDS] = Default::default();
        for (index, element) in tariff.elements.iter().enumerate() {
            for kind in ComponentKind::ALL {
                let found =
                    element.component(kind).map(|component| Candidate { element: index, rate: Rate::of(component, tariff.tax_included) });
                candidates[kind as usize].extend(found);
            }
        }
        let marks = Marks::of(bounds.iter().flatten());
        Prepared(Arc::new(Worked { rated: Arc::new(rated), candidates, marks, bounds, stored }))
    }
}

impl From<Tariff> for Prepared {
    /// A tariff that came with a CDR or a request, and is not stored.
    fn from(tariff: Tariff) -> Self {
        Stored::from(tariff).into()
    }
}

impl Marks {
    fn of<'b>(all: impl Iterator<Item = &'b Bounds>) -> Self {
        let mut marks = Marks::default();
        for bounds in all {
            bounds.mark(&mut marks);
        }
        marks.in_order()
    }

    /// Those of several tariffs.
    pub(super) fn together<'m>(all: impl Iterator<Item = &'m Marks>) -> Self {
        let mut together = Marks::default();
        for marks in all {
            together.local |= marks.local;
            together.clocks.extend(&marks.clocks);
            together.durations.extend(&marks.durations);
            together.energies.extend(&marks.energies);
        }
        together.in_order()
    }

    fn in_order(mut self) -> Self {
        if self.local {
            self.clocks.push(0);
        }
        for list in [&mut self.clocks, &mut self.durations, &mut self.energies] {
            list.sort_unstable();
            list.dedup();
        }
        self
    }
}
