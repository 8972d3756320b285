//! Why another engine may say something else about a pair.

use super::{PARTS, ROUNDED, is_reserved, number};
use serde_json::Value;

/// The reason, where there is one. The letters are those of docs/pricing.md.
pub(super) fn reason(engine: &str, case: &Value, ours: &Value, theirs: &Value) -> Option<&'static str> {
    let pair = Compared { tariffs: tariffs(case), case, ours, theirs };
    match engine {
        "ocpi-kit" if pair.starts_as_it_ends() => Some("A5: a window that ends as it starts is the whole day there, and never holds here"),
        "ocpi-kit" if pair.ends_at_midnight_alone() => Some("A7: a window until 00:00 never holds there, and all day here"),
        "ocpi-kit" if pair.is_off_beat() => Some("A8: a length that four decimals of an hour do not give is not made whole there"),
        "ocpi-kit" if pair.costs_less_with_vat() => {
            Some("A22: an amount that VAT brings nearer to zero, where energy went back, is as much as without it there")
        }
        "ocpi-kit" if is_reserved(case) && pair.differs_by_fees("total_cost") => {
            Some("A24: one fee is asked for a reservation and its charge together there, and one of each here")
        }
        "ocpi-kit" if is_reserved(case) && pair.has_steps("TIME") => {
            Some("A25: reserved time and time of charging are rounded as one there, and each for itself here")
        }
        "ocpi-kit" if is_reserved(case) && pair.lapsed_without_price() => {
            Some("A26: a reservation that lapsed and has no price of its own is free there, and as one that was used here")
        }
        "ocpi-kit" if pair.tariffs.len() > 1 && (pair.has_steps("TIME") || pair.has_steps("ENERGY")) => {
            Some("A17: steps are taken over a change of tariffs there, and for the last tariff alone here")
        }
        "ocpi-kit" if pair.tariffs.len() > 1 && pair.has_limits() => {
            Some("A17: the limits are those of the first tariff listed there, and of the first used here")
        }
        "ocpi-kit" if pair.is_limited() => Some("A23: a limit bounds both amounts together there, and each for itself here"),
        "ocpi-tariffs" if is_reserved(case) && pair.differs_by_fees("total_fixed_cost") => {
            Some("A24: a fee of charging is asked when a reservation begins there, and with the first period of charging here")
        }
        "ocpi-tariffs" if pair.goes_by_unmeasured() => Some("A3: what was not measured holds there, and does not here"),
        "ocpi-tariffs" if pair.differs_by_steps("ENERGY") => Some("A21: energy that nothing prices counts towards a step there"),
        "ocpi-tariffs" if pair.differs_by_steps("TIME") => Some("A2, A19: minutes that nothing prices count towards a step there"),
        "ocpi-tariffs" if pair.is_limited() && case["tariff"]["min_price"].get("incl_vat").is_none() => {
            Some("A9: what a limit without VAT makes of the amount with VAT is another thing there")
        }
        _ => None,
    }
}

/// What is billed in steps: its part of the total, how it is called, and how many of its steps' units a price is for.
const STEPPED: [(&str, &str, f64); 3] =
    [("total_energy_cost", "ENERGY", 1_000.0), ("total_time_cost", "TIME", 3_600.0), ("total_parking_cost", "TIME", 3_600.0)];

fn tariffs(case: &Value) -> Vec<&Value> {
    std::iter::once(&case["tariff"]).chain(list(&case["others"])).collect()
}

fn list(of: &Value) -> impl Iterator<Item = &Value> {
    of.as_array().into_iter().flatten()
}

/// A pair, and what two engines say of it.
struct Compared<'c> {
    case: &'c Value,
    tariffs: Vec<&'c Value>,
    ours: &'c Value,
    theirs: &'c Value,
}

impl<'c> Compared<'c> {
    fn elements(&self) -> impl Iterator<Item = &'c Value> {
        self.tariffs.iter().flat_map(|tariff| list(&tariff["elements"]))
    }

    fn components(&self) -> impl Iterator<Item = &'c Value> {
        self.elements().flat_map(|element| list(&element["price_components"]))
    }

    fn restrictions(&self) -> impl Iterator<Item = &'c Value> {
        self.elements().map(|element| &element["restrictions"])
    }

    fn dimensions(&self) -> impl Iterator<Item = &'c Value> {
        list(&self.case["cdr"]["charging_periods"]).flat_map(|period| list(&period["dimensions"]))
    }

    fn starts_as_it_ends(&self) -> bool {
        self.restrictions().any(|one| one.get("start_time").is_some() && one["start_time"] == one["end_time"])
    }

    fn ends_at_midnight_alone(&self) -> bool {
        self.restrictions().any(|one| one["end_time"] == "00:00" && one.get("start_time").is_none())
    }

    fn goes_by_unmeasured(&self) -> bool {
        let is_measured = |kind: &str| self.dimensions().any(|one| one["type"] == kind);
        let goes_by = |names: [&str; 2]| self.restrictions().any(|one| names.iter().any(|name| one.get(name).is_some()));
        (goes_by(["min_current", "max_current"]) && !is_measured("MAX_CURRENT"))
            || (goes_by(["min_power", "max_power"]) && !is_measured("MAX_POWER"))
    }

    /// Whether anything of a kind is rounded: energy, or any time.
    fn has_steps(&self, kind: &str) -> bool {
        let is_of = |component: &Value| component["type"].as_str().is_some_and(|one| one.ends_with(kind));
        self.components().any(|one| is_of(one) && one["step_size"].as_u64() > Some(1))
    }

    /// By how much more another engine asks for a part, without VAT and with it.
    fn apart(&self, part: &str) -> [f64; 2] {
        let of = |answer: &Value, side: &str| number(&answer[part][side]).unwrap_or_default();
        ["excl_vat", "incl_vat"].map(|side| of(self.theirs, side) - of(self.ours, side))
    }

    fn differs(&self, part: &str) -> bool {
        self.apart(part).iter().any(|apart| apart.abs() > ROUNDED)
    }

    /// Whether something of a kind differs by less than a step, where not all of it may have a price, and all else that differs is such too.
    fn differs_by_steps(&self, kind: &str) -> bool {
        let is_explained = |part: &str, kind: &str, per_unit: f64| self.may_lack_price(kind) && self.is_within_a_step(part, kind, per_unit);
        let differing: Vec<_> = STEPPED.into_iter().filter(|(part, ..)| self.differs(part)).collect();
        if differing.is_empty() {
            // Parts of four decimals hide what is little, and their sum may show it.
            let hidden = ROUNDED * PARTS.len() as f64;
            let is_little = self.apart("total_cost").iter().all(|apart| apart.abs() < hidden);
            return is_little && STEPPED.iter().any(|(_, one, per_unit)| *one == kind && is_explained("total_cost", one, *per_unit));
        }
        differing.iter().any(|(_, one, _)| *one == kind)
            && !self.differs("total_fixed_cost")
            && differing.iter().all(|(part, one, per_unit)| is_explained(part, one, *per_unit))
    }

    /// Whether not all energy, or not all minutes of charging and of parking, have a price whatever restricts it.
    fn may_lack_price(&self, kind: &str) -> bool {
        let always = self.elements().filter(|element| element.get("restrictions").is_none_or(Value::is_null));
        let priced: Vec<&Value> = always.flat_map(|element| list(&element["price_components"])).map(|one| &one["type"]).collect();
        let kinds: &[&str] = if kind == "TIME" { &["TIME", "PARKING_TIME"] } else { &["ENERGY"] };
        !kinds.iter().all(|kind| priced.iter().any(|one| *one == kind))
    }

    fn is_within_a_step(&self, part: &str, kind: &str, per_unit: f64) -> bool {
        let of_kind = self.components().filter(|one| one["type"].as_str().is_some_and(|one| one.ends_with(kind)));
        let steps = of_kind.filter(|one| one["step_size"].as_u64() > Some(1)).filter_map(|one| {
            let step = one["step_size"].as_f64()? / per_unit * one["price"].as_f64()?.abs();
            Some([step, step * (1.0 + one["vat"].as_f64().unwrap_or_default() / 100.0)])
        });
        let most = steps.fold([0.0, 0.0], |[excl, incl]: [f64; 2], step| [excl.max(step[0]), incl.max(step[1])]);
        self.apart(part).iter().zip(most).all(|(apart, most)| apart.abs() < most + ROUNDED)
    }

    /// Whether a time is no whole number of hundredths of an hour.
    fn is_off_beat(&self) -> bool {
        let times = self.dimensions().filter(|one| one["type"].as_str().is_some_and(|kind| kind.ends_with("TIME")));
        times.map(|one| one["volume"].as_f64().unwrap_or_default() * 100.0).any(|hundredths| (hundredths - hundredths.round()).abs() > 1e-9)
    }

    fn has_limits(&self) -> bool {
        ["min_price", "max_price"].iter().any(|limit| self.tariffs.iter().any(|tariff| tariff.get(*limit).is_some()))
    }

    /// Whether our total is a limit.
    fn is_limited(&self) -> bool {
        let is = |limit: &Value, side: &str| number(&self.ours["total_cost"][side]).is_some_and(|amount| limit.as_f64() == Some(amount));
        let limits = ["min_price", "max_price"].into_iter().flat_map(|limit| self.tariffs.iter().map(move |tariff| &tariff[limit]));
        limits.into_iter().any(|limit| {
            is(&limit["excl_vat"], "excl_vat")
                || is(&limit["incl_vat"], "incl_vat")
                || is(&limit["before_taxes"], "excl_vat")
                || is(&limit["after_taxes"], "incl_vat")
        })
    }

    fn costs_less_with_vat(&self) -> bool {
        let gave_back = self.dimensions().any(|one| one["type"] == "ENERGY" && one["volume"].as_f64() < Some(0.0));
        let of = |answer: &Value| ["excl_vat", "incl_vat"].map(|side| number(&answer["total_cost"][side]).unwrap_or_default());
        let ([excl, incl], [theirs_excl, theirs_incl]) = (of(self.ours), of(self.theirs));
        gave_back && (incl - excl) * excl < 0.0 && theirs_excl == theirs_incl
    }

    /// Whether a part differs by nothing but fees of these tariffs: up to two that one asks, and up to two that the other does.
    fn differs_by_fees(&self, part: &str) -> bool {
        let excl = |of: &Value| number(&of[part]["excl_vat"]).unwrap_or_default();
        let apart = excl(self.theirs) - excl(self.ours);
        let fees: Vec<f64> =
            self.components().filter(|one| one["type"] == "FLAT").filter_map(|one| one["price"].as_f64()).chain([0.0]).collect();
        let sums: Vec<f64> = fees.iter().flat_map(|one| fees.iter().map(move |other| one + other)).collect();
        apart.abs() > 1e-6 && sums.iter().any(|more| sums.iter().any(|less| (more - less - apart).abs() < 1e-4))
    }

    /// Whether a reservation lapsed for which one that was used has a price that it has not.
    fn lapsed_without_price(&self) -> bool {
        let has = |ended: &str, kind: &str| {
            let of_it = self.elements().filter(|element| element["restrictions"]["reservation"] == ended);
            of_it.flat_map(|element| list(&element["price_components"])).any(|one| one["type"] == kind)
        };
        let was_used = self.dimensions().any(|one| one["type"] == "TIME" || one["type"] == "PARKING_TIME");
        !was_used && ["TIME", "FLAT"].iter().any(|kind| has("RESERVATION", kind) && !has("RESERVATION_EXPIRES", kind))
    }
}
