//! What a charge costs by its tariffs (DOMAIN §4.1).

use super::{
    Component, ComponentKind, ENGINE_VERSION, PricingPolicy, RatedTariff, Rating, Reservation, Stored, Tariff, TariffKind, TariffSource,
    Unrated,
    boundaries::{BOUNDARIES_MAX, Boundaries},
    exact::{HOUR, OutOfRange},
    restrictions::{Held, Moment},
    steps::{Charge, round_up},
    sums::{Sums, amount, line},
};
use crate::{
    charging::{ChargingPeriod, DimensionKind, TokenType, VolumeOutOfRange},
    energy::Energy,
    finding::{Finding, FindingCode},
    money::Currency,
    place,
};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use rust_decimal::Decimal;

/// A charge, and what to price it by.
pub struct PriceRequest<'a> {
    /// When the session began.
    pub start: Timestamp,
    /// When it ended.
    pub end: Timestamp,
    /// Its periods, in any order.
    pub periods: &'a [ChargingPeriod],
    /// The currency it is to be priced in.
    pub currency: Currency,
    /// The kind of token it was charged with: whoever pays at the station may have a tariff of their own.
    pub token_type: Option<TokenType>,
    /// The tariffs to price by.
    pub tariffs: &'a [Stored],
    /// Where those came from.
    pub source: TariffSource,
    /// The IANA zone of the place, where it is known.
    pub time_zone: Option<&'a str>,
    /// How amounts are rounded.
    pub policy: PricingPolicy,
    /// Whether the charge is taken back: the total is negated, after all else.
    pub credit: bool,
}

impl From<OutOfRange> for Unrated {
    fn from(_: OutOfRange) -> Self {
        Unrated::OutOfRange
    }
}

impl From<VolumeOutOfRange> for Unrated {
    fn from(_: VolumeOutOfRange) -> Self {
        Unrated::OutOfRange
    }
}

/// OCPI gives hours to four decimals: a volume this near to its period's length is that length (A8). Microseconds.
const SNAP: i128 = 180_000;

/// Prices a charge. Nothing about it depends on anything but the request.
pub fn price(request: &PriceRequest<'_>) -> Result<Rating, Unrated> {
    let mut periods: Vec<(usize, &ChargingPeriod)> = request.periods.iter().enumerate().collect();
    periods.sort_by_key(|(_, period)| period.start_time);
    let chosen = periods.iter().map(|(_, period)| choose(request, period)).collect::<Result<Vec<_>, _>>()?;
    let first = match chosen.first() {
        Some(first) => *first,
        None => choose_for_session(request)?,
    };
    let used = used(&chosen, first);
    if used.iter().any(|index| request.tariffs[*index].tariff.currency != request.currency) {
        return Err(Unrated::CurrencyMismatch);
    }
    let zone = zone(request, &used)?;
    let mut session = Session::new(request, zone, &used, &periods);
    for (position, ((index, period), tariff)) in periods.iter().zip(&chosen).enumerate() {
        let end = periods.get(position + 1).map_or(request.end, |(_, next)| next.start_time);
        session.charge(*index, period, end, *tariff)?;
    }
    session.note_missed_flat(false, None);
    session.note_missed_flat(true, None);
    if used.len() > 1 {
        let text = "several tariffs: amounts are not rounded to steps where one changes to the next";
        session.findings.push(Finding::new(FindingCode::TariffSwitch, "charging_periods", text));
    }
    round_up(&mut session.charges, chosen.last().copied().unwrap_or(first));
    session.rating(request, first, &used)
}

/// The tariffs in use, in the order in which they came into it.
fn used(chosen: &[usize], first: usize) -> Vec<usize> {
    let mut used = vec![first];
    for tariff in chosen {
        if !used.contains(tariff) {
            used.push(*tariff);
        }
    }
    used
}

/// The tariff of a period: the one it names, else the session's.
fn choose(request: &PriceRequest<'_>, period: &ChargingPeriod) -> Result<usize, Unrated> {
    let Some(named) = &period.tariff_id else { return choose_for_session(request) };
    let of_name = |stored: &Stored| stored.tariff.key.tariff_id.eq_ignore_ascii_case(named);
    let valid_at = |time| request.tariffs.iter().position(|stored| of_name(stored) && stored.tariff.is_valid_at(time));
    // The version of the start holds to the end; the driver has seen no other.
    match valid_at(request.start).or_else(|| valid_at(period.start_time)) {
        Some(index) => Ok(index),
        None if request.tariffs.iter().any(of_name) => Err(Unrated::NoValidTariff),
        None => Err(Unrated::UnknownTariff),
    }
}

/// The tariff of a session that names none: of those valid at its start one for its way to pay, then one for all, then the others, as they
/// are listed. Who pays at the station is `AD_HOC_USER`; all others are regular.
fn choose_for_session(request: &PriceRequest<'_>) -> Result<usize, Unrated> {
    if request.tariffs.is_empty() {
        return Err(Unrated::UnknownTariff);
    }
    let ad_hoc = request.token_type == Some(TokenType::AdHocUser);
    let wanted = if ad_hoc { TariffKind::AdHocPayment } else { TariffKind::Regular };
    let rank = |stored: &Stored| match stored.tariff.kind {
        Some(kind) if kind == wanted => 0,
        None => 1,
        Some(_) => 2,
    };
    let valid = request.tariffs.iter().enumerate().filter(|(_, stored)| stored.tariff.is_valid_at(request.start));
    valid.min_by_key(|(_, stored)| rank(stored)).map(|(index, _)| index).ok_or(Unrated::NoValidTariff)
}

/// The zone of the place, where a tariff in use needs one.
fn zone(request: &PriceRequest<'_>, used: &[usize]) -> Result<Option<TimeZone>, Unrated> {
    if !used.iter().any(|index| request.tariffs[*index].tariff.needs_zone()) {
        return Ok(None);
    }
    request.time_zone.and_then(place::zone).map(Some).ok_or(Unrated::UnknownTimeZone)
}

/// A session, period by period.
struct Session<'a> {
    request: &'a PriceRequest<'a>,
    zone: Option<TimeZone>,
    /// How its reservation ended, for the periods of one.
    reservation: Reservation,
    /// Energy before the present period.
    energy: Energy,
    /// Whether a fixed fee was charged: for charging, and for a reservation.
    flat_charged: [bool; 2],
    /// The first one of each that began within a period, and that period.
    flat_missed: [Option<(usize, &'a Component)>; 2],
    boundaries: Boundaries,
    /// How many more are looked at: a tariff and its charge are made by others, and may have millions.
    boundaries_left: usize,
    charges: Vec<Charge<'a>>,
    findings: Vec<Finding>,
}

/// A period as it is charged.
struct Part<'a> {
    /// Its place in the list, from 0.
    index: usize,
    period: &'a ChargingPeriod,
    end: Timestamp,
    /// The tariff, among those handed in.
    tariff: usize,
    /// Energy of the session after it.
    after: Energy,
}

impl<'a> Session<'a> {
    fn new(request: &'a PriceRequest<'a>, zone: Option<TimeZone>, used: &[usize], periods: &[(usize, &ChargingPeriod)]) -> Self {
        // CPOs also send dimensions of zero: a lapsed reservation with 0 kWh was not used.
        let charged =
            |kind| periods.iter().any(|(_, period)| period.volume(kind).is_ok_and(|volume| volume.is_some_and(|volume| !volume.is_zero())));
        let was_used = charged(DimensionKind::Energy) || charged(DimensionKind::Time) || charged(DimensionKind::ParkingTime);
        let reservation = if was_used { Reservation::Reservation } else { Reservation::ReservationExpires };
        let begin = periods.first().map_or(request.start, |(_, first)| first.start_time.min(request.start));
        let end = periods.last().map_or(request.end, |(_, last)| last.start_time.max(request.end));
        let tariffs = used.iter().map(|index| &request.tariffs[*index].tariff);
        let boundaries = Boundaries::of(tariffs, zone.as_ref(), request.start, (begin, end));
        Session {
            request,
            zone,
            reservation,
            energy: Energy::ZERO,
            flat_charged: [false; 2],
            flat_missed: [None; 2],
            boundaries,
            boundaries_left: BOUNDARIES_MAX,
            charges: Vec::new(),
            findings: Vec::new(),
        }
    }

    fn charge(&mut self, index: usize, period: &'a ChargingPeriod, end: Timestamp, tariff: usize) -> Result<(), Unrated> {
        let length = microseconds(period.start_time, end);
        let time = |kind| period.volume(kind)?.map(|hours| duration(hours, length)).transpose();
        let energy = match period.volume(DimensionKind::Energy)? {
            Some(kwh) => Some(Energy::from_kwh(kwh).ok_or(Unrated::OutOfRange)?),
            None => None,
        };
        // CPOs also send dimensions of zero: no time is no reservation.
        let reserved = [(ComponentKind::Time, time(DimensionKind::ReservationTime)?.filter(|time| *time != 0))];
        let charged = [
            (ComponentKind::Time, time(DimensionKind::Time)?),
            (ComponentKind::ParkingTime, time(DimensionKind::ParkingTime)?),
            (ComponentKind::Energy, energy.map(|energy| i128::from(energy.milliwatt_hours()))),
        ];
        let after = self.energy.checked_add(energy.unwrap_or_default()).ok_or(Unrated::OutOfRange)?;
        let part = Part { index, period, end, tariff, after };
        let is_reserved = reserved[0].1.is_some();
        if is_reserved {
            self.charge_part(&part, true, &reserved);
        }
        // A period may be of both: a reservation's elements never price charging, nor the others a reservation.
        if !is_reserved || charged.iter().any(|(_, quantity)| quantity.is_some_and(|quantity| quantity != 0)) {
            self.charge_part(&part, false, &charged);
        }
        self.energy = after;
        Ok(())
    }

    /// Charges what was measured in a period, of its reservation or of its charging.
    fn charge_part(&mut self, part: &Part<'a>, reservation: bool, measured: &[(ComponentKind, Option<i128>)]) {
        let (rules, begin) =
            (&self.request.tariffs[part.tariff].tariff, self.moment(part.period, part.period.start_time, self.energy, reservation));
        let mut picked = Vec::new();
        for (kind, quantity) in measured {
            let Some(quantity) = *quantity else { continue };
            let (component, unmeasured) = self.pick(rules, *kind, &begin);
            if unmeasured {
                self.note_unmeasured(part.index);
            }
            if quantity != 0 {
                picked.push((*kind, component));
            }
            if let Some(component) = component {
                self.charges.push(Charge { period: part.index, tariff: part.tariff, component, quantity, reservation });
            }
        }
        // Once a session, the first time that one is active (DOMAIN §4.1 step 5). A reservation has a fee of its own beside it.
        if !self.flat_charged[usize::from(reservation)]
            && let (Some(component), _) = self.pick(rules, ComponentKind::Flat, &begin)
        {
            self.flat_charged[usize::from(reservation)] = true;
            self.note_missed_flat(reservation, Some(component));
            self.charges.push(Charge { period: part.index, tariff: part.tariff, component, quantity: 1, reservation });
        }
        self.note_price_change(part, rules, &picked, reservation);
    }

    fn moment<'p>(&self, period: &'p ChargingPeriod, at: Timestamp, energy: Energy, reserved: bool) -> Moment<'p> {
        Moment {
            local: self.zone.clone().map(|zone| at.to_zoned(zone)),
            energy,
            seconds: at.duration_since(self.request.start).as_secs(),
            period,
            reservation: reserved.then_some(self.reservation),
            unmeasured_matches: self.request.policy.assume_unmeasured_matches,
        }
    }

    /// The component that is active: that of the first element that has one and whose restrictions hold. Kinds are looked for on their own:
    /// one element may give ENERGY and a later one TIME. And whether an element was left out only because nothing was measured.
    fn pick(&self, tariff: &'a Tariff, kind: ComponentKind, at: &Moment<'_>) -> (Option<&'a Component>, bool) {
        let (component, unmeasured) = self.pick_for(tariff, kind, at);
        if component.is_some() || at.reservation != Some(Reservation::ReservationExpires) {
            return (component, unmeasured);
        }
        // A reservation that lapsed was one all the same: RESERVATION_EXPIRES replaces RESERVATION only where it prices the same kind.
        self.pick_for(tariff, kind, &Moment { reservation: Some(Reservation::Reservation), ..at.clone() })
    }

    fn pick_for(&self, tariff: &'a Tariff, kind: ComponentKind, at: &Moment<'_>) -> (Option<&'a Component>, bool) {
        let mut unmeasured = false;
        for element in &tariff.elements {
            let Some(component) = element.component(kind) else { continue };
            let held = match &element.restrictions {
                Some(restrictions) => restrictions.hold(at),
                // Without restrictions it is for charging, not for a reservation (A15).
                None if at.reservation.is_some() => Held::No,
                None => Held::Yes,
            };
            match held {
                Held::Yes => return (Some(component), unmeasured),
                Held::No => {}
                Held::Unmeasured => unmeasured = true,
            }
        }
        (None, unmeasured)
    }

    fn note_unmeasured(&mut self, index: usize) {
        let path = format!("charging_periods[{index}]");
        let text = "the tariff goes by current or power, and the period has neither: that price was not applied";
        // Only the newest can be about this period: looking through all of them is quadratic in periods.
        if !self.findings.last().is_some_and(|finding| finding.path == path && finding.code == FindingCode::UnmeasuredRestriction) {
            self.findings.push(Finding::new(FindingCode::UnmeasuredRestriction, path, text));
        }
    }

    /// A CPO cuts a period where a price changes. One that did not is priced as it began, and a person is told (A1).
    fn note_price_change(
        &mut self,
        part: &Part<'a>,
        tariff: &'a Tariff,
        picked: &[(ComponentKind, Option<&'a Component>)],
        reservation: bool,
    ) {
        let may_owe_flat = !self.flat_charged[usize::from(reservation)] && self.flat_missed[usize::from(reservation)].is_none();
        if picked.is_empty() && !may_owe_flat {
            return;
        }
        let Some(course) = self.course(part) else {
            let text = "runs over more boundaries of its tariff than are looked at; all of it was priced as it began";
            return self.findings.push(Finding::new(
                FindingCode::PeriodSpansPriceChange,
                format!("charging_periods[{}]", part.index),
                text,
            ));
        };
        let moments = || course.iter().map(|(time, energy)| self.moment(part.period, *time, *energy, reservation));
        let flat = if may_owe_flat { moments().find_map(|at| self.pick(tariff, ComponentKind::Flat, &at).0) } else { None };
        let changes = moments().any(|at| picked.iter().any(|(kind, component)| self.pick(tariff, *kind, &at).0 != *component));
        if let Some(flat) = flat {
            self.flat_missed[usize::from(reservation)] = Some((part.index, flat));
        }
        if changes {
            let text = "another price begins within the period; all of it was priced as it began";
            self.findings.push(Finding::new(FindingCode::PeriodSpansPriceChange, format!("charging_periods[{}]", part.index), text));
        }
    }

    /// The boundaries that a period runs over, with the energy of the session at each, as if it had flowed evenly. None where there are too
    /// many to look at.
    fn course(&mut self, part: &Part<'_>) -> Option<Vec<(Timestamp, Energy)>> {
        let start = part.period.start_time;
        let (length, before) = (microseconds(start, part.end), self.energy.milliwatt_hours());
        let gained = i128::from(part.after.milliwatt_hours()) - i128::from(before);
        let (times, all) = self.boundaries.between(start, part.end);
        let by_time = times.iter().map(|time| {
            let energy = i128::from(before) + gained * microseconds(start, *time) / length.max(1);
            (*time, Energy::from_milliwatt_hours(i64::try_from(energy).unwrap_or(before)))
        });
        let by_energy = self.boundaries.crossed(self.energy, part.after).map(|energy| {
            let passed = length * (i128::from(energy.milliwatt_hours()) - i128::from(before)) / gained;
            let passed = SignedDuration::from_micros(i64::try_from(passed).unwrap_or_default());
            (start.checked_add(passed).unwrap_or(start), energy)
        });
        let course: Vec<_> = by_time.chain(by_energy).take(self.boundaries_left + 1).collect();
        let all = all && course.len() <= self.boundaries_left;
        self.boundaries_left = self.boundaries_left.saturating_sub(course.len());
        all.then_some(course)
    }

    /// A fixed fee that began within a period and was charged in none after it.
    fn note_missed_flat(&mut self, reservation: bool, charged: Option<&Component>) {
        let missed = self.flat_missed[usize::from(reservation)].take().filter(|(_, component)| charged != Some(*component));
        if let Some((index, _)) = missed {
            let text = "a fixed fee begins within the period, and was not charged";
            self.findings.push(Finding::new(FindingCode::PeriodSpansPriceChange, format!("charging_periods[{index}]"), text));
        }
    }

    fn rating(self, request: &PriceRequest<'_>, first: usize, used: &[usize]) -> Result<Rating, Unrated> {
        let mut sums = Sums::default();
        let mut lines = Vec::with_capacity(self.charges.len());
        for charge in &self.charges {
            let excl = amount(charge)?;
            sums.add(charge, excl)?;
            lines.push(line(charge, excl, request.currency)?);
        }
        lines.sort_by_key(|line| line.period);
        let mut findings = self.findings;
        let tariff = &request.tariffs[first].tariff;
        let rated = |index: &usize| {
            let stored = &request.tariffs[*index];
            RatedTariff { key: stored.tariff.key.clone(), version: stored.version, snapshot_sha256: stored.tariff.snapshot_sha256() }
        };
        Ok(Rating {
            engine_version: ENGINE_VERSION.to_owned(),
            source: request.source,
            tariffs: used.iter().map(rated).collect(),
            time_zone: self.zone.is_some().then(|| request.time_zone.map(str::to_owned)).flatten(),
            policy: request.policy,
            cost: sums.cost(request, tariff, &mut findings)?,
            lines,
            findings,
        })
    }
}

/// From one time to another, not backwards.
fn microseconds(from: Timestamp, to: Timestamp) -> i128 {
    to.duration_since(from).as_micros().max(0)
}

/// Hours as microseconds; a volume as near as OCPI's decimals to the period's length is that length.
fn duration(hours: Decimal, length: i128) -> Result<i128, Unrated> {
    let exact = hours.checked_mul(Decimal::from_i128_with_scale(HOUR, 0)).ok_or(Unrated::OutOfRange)?.round();
    let volume = exact.mantissa() / 10i128.pow(exact.scale());
    Ok(if (volume - length).abs() <= SNAP { length } else { volume })
}
