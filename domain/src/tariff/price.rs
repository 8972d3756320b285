//! What a charge costs by its tariffs (DOMAIN §4.1).

use super::{
    ComponentKind, ENGINE_VERSION, Prepared, PricingPolicy, Rating, RatingLine, Reservation, TariffKind, TariffSource, Unrated,
    boundaries::{BOUNDARIES_MAX, Boundaries},
    exact::OutOfRange,
    local::{Local, LocalClock},
    measured::Measured,
    prepared::{Candidate, Marks, Pick},
    restrictions::Moment,
    steps::round_up,
    sums::Sums,
};
use crate::{
    charging::{ChargingPeriod, DimensionKind, TokenType},
    finding::{Finding, FindingCode},
    money::Currency,
    place::Zone,
};
use jiff::Timestamp;
use std::borrow::Cow;

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
    pub tariffs: &'a [Prepared],
    /// Where those came from.
    pub source: TariffSource,
    /// The zone of the place, where it is known.
    pub zone: Option<&'a Zone>,
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

/// Prices a charge. Nothing about it depends on anything but the request.
pub fn price(request: &PriceRequest<'_>) -> Result<Rating, Unrated> {
    let periods = Periods::of(request.periods);
    let course = Course::of(request, &periods)?;
    if course.used().any(|index| request.tariffs[index].tariff().currency != request.currency) {
        return Err(Unrated::CurrencyMismatch);
    }
    let marks = match course.others[..] {
        [] => Cow::Borrowed(request.tariffs[course.first].marks()),
        _ => Cow::Owned(Marks::together(course.used().map(|index| request.tariffs[index].marks()))),
    };
    let zone = request.zone.filter(|_| marks.local);
    if marks.local && zone.is_none() {
        return Err(Unrated::UnknownTimeZone);
    }
    let begin = periods.first().map_or(request.start, |first| first.start_time.min(request.start));
    let end = periods.last().map_or(request.end, |last| last.start_time.max(request.end));
    let clock = zone.map(|zone| LocalClock::of(zone.rules(), begin, end));
    let boundaries = Boundaries::of(&marks, clock.as_ref(), request.start.as_microsecond(), (begin.as_microsecond(), end.as_microsecond()));
    let mut session = Session::new(request, clock.as_ref(), &boundaries);
    for position in 0..request.periods.len() {
        let (index, period) = periods.at(position);
        let end = periods.get(position + 1).map_or(request.end, |next| next.start_time);
        session.charge(index, period, end.as_microsecond(), course.tariff_at(position))?;
    }
    session.note_missed_flat(false, None);
    session.note_missed_flat(true, None);
    session.rating(&course, zone, periods.is_sorted())
}

/// The periods in the order of their times.
struct Periods<'a> {
    listed: &'a [ChargingPeriod],
    /// Their places in the list; None where they are listed in order, as nearly all are.
    order: Option<Vec<usize>>,
}

impl<'a> Periods<'a> {
    fn of(listed: &'a [ChargingPeriod]) -> Self {
        let order = (!listed.is_sorted_by_key(|period| period.start_time)).then(|| {
            let mut order: Vec<usize> = (0..listed.len()).collect();
            order.sort_by_key(|index| listed[*index].start_time);
            order
        });
        Periods { listed, order }
    }

    fn is_sorted(&self) -> bool {
        self.order.is_none()
    }

    fn at(&self, position: usize) -> (usize, &'a ChargingPeriod) {
        let index = self.order.as_ref().map_or(position, |order| order[position]);
        (index, &self.listed[index])
    }

    fn get(&self, position: usize) -> Option<&'a ChargingPeriod> {
        (position < self.listed.len()).then(|| self.at(position).1)
    }

    fn first(&self) -> Option<&'a ChargingPeriod> {
        self.get(0)
    }

    fn last(&self) -> Option<&'a ChargingPeriod> {
        self.get(self.listed.len().checked_sub(1)?)
    }
}

/// Which tariff applies when. Tariffs are told by their place among those handed in.
struct Course {
    /// The first to come into use.
    first: usize,
    /// Those that came after it, in their order.
    others: Vec<usize>,
    /// That of each period, in the order of time; None where it is the same for all.
    of_periods: Option<Vec<usize>>,
}

impl Course {
    fn of(request: &PriceRequest<'_>, periods: &Periods<'_>) -> Result<Self, Unrated> {
        if request.periods.iter().all(|period| period.tariff_id.is_none()) {
            return Ok(Course {
                first: tariff_for(request.tariffs, request.start, request.token_type)?,
                others: Vec::new(),
                of_periods: None,
            });
        }
        let of_periods = choices(request, periods)?;
        let mut course = Course { first: of_periods[0], others: Vec::new(), of_periods: None };
        for tariff in &of_periods {
            if course.place_of(*tariff).is_none() {
                course.others.push(*tariff);
            }
        }
        let of_periods = Some(of_periods).filter(|_| !course.others.is_empty());
        Ok(Course { of_periods, ..course })
    }

    /// All in use, in the order in which they came into it.
    fn used(&self) -> impl Iterator<Item = usize> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }

    /// Which of those in use one is.
    fn place_of(&self, tariff: usize) -> Option<usize> {
        self.used().position(|used| used == tariff)
    }

    fn tariff_at(&self, position: usize) -> usize {
        self.of_periods.as_ref().map_or(self.first, |each| each[position])
    }

    /// The tariff that the session ends with.
    fn last(&self) -> usize {
        self.of_periods.as_ref().and_then(|each| each.last().copied()).unwrap_or(self.first)
    }
}

/// The tariff of each period, in the order of time.
fn choices(request: &PriceRequest<'_>, periods: &Periods<'_>) -> Result<Vec<usize>, Unrated> {
    let mut choices = Vec::with_capacity(request.periods.len());
    // What was chosen last, and for which name: most periods name the tariff of the one before.
    let mut last: Option<(&Option<String>, usize)> = None;
    for position in 0..request.periods.len() {
        let period = periods.at(position).1;
        let chosen = match last {
            Some((name, chosen)) if *name == period.tariff_id => chosen,
            _ => choose(request, period)?,
        };
        // Another version may be for a later period where none was valid at the start.
        last = request.tariffs[chosen].is_valid_at(request.start).then_some((&period.tariff_id, chosen));
        choices.push(chosen);
    }
    Ok(choices)
}

/// The tariff of a period: the one it names, else the session's.
fn choose(request: &PriceRequest<'_>, period: &ChargingPeriod) -> Result<usize, Unrated> {
    let Some(named) = &period.tariff_id else { return tariff_for(request.tariffs, request.start, request.token_type) };
    let of_name = |prepared: &Prepared| prepared.tariff().key.tariff_id.eq_ignore_ascii_case(named);
    let valid_at = |time| request.tariffs.iter().position(|prepared| of_name(prepared) && prepared.is_valid_at(time));
    // The version of the start holds to the end; the driver has seen no other.
    match valid_at(request.start).or_else(|| valid_at(period.start_time)) {
        Some(index) => Ok(index),
        None if request.tariffs.iter().any(of_name) => Err(Unrated::NoValidTariff),
        None => Err(Unrated::UnknownTariff),
    }
}

/// The place of the tariff of a session that names none: of those valid at its start one for its way to pay, then one for all, then the others,
/// as they are listed. Who pays at the station is `AD_HOC_USER`; all others are regular.
pub fn tariff_for(tariffs: &[Prepared], start: Timestamp, token_type: Option<TokenType>) -> Result<usize, Unrated> {
    if tariffs.is_empty() {
        return Err(Unrated::UnknownTariff);
    }
    let ad_hoc = token_type == Some(TokenType::AdHocUser);
    let wanted = if ad_hoc { TariffKind::AdHocPayment } else { TariffKind::Regular };
    let rank = |prepared: &Prepared| match prepared.tariff().kind {
        Some(kind) if kind == wanted => 0,
        None => 1,
        Some(_) => 2,
    };
    let valid = tariffs.iter().enumerate().filter(|(_, prepared)| prepared.is_valid_at(start));
    valid.min_by_key(|(_, prepared)| rank(prepared)).map(|(index, _)| index).ok_or(Unrated::NoValidTariff)
}

/// How a reservation ended. CPOs also send dimensions of zero: a lapsed one with 0 kWh was not used.
fn reservation_of(periods: &[ChargingPeriod]) -> Reservation {
    let is_charged = |kind| matches!(kind, DimensionKind::Energy | DimensionKind::Time | DimensionKind::ParkingTime);
    let mut dimensions = periods.iter().flat_map(|period| &period.dimensions);
    let was_used = dimensions.any(|dimension| is_charged(dimension.kind) && !dimension.volume.is_zero());
    if was_used { Reservation::Reservation } else { Reservation::ReservationExpires }
}

/// A session, period by period. Times are microseconds since 1970, energy thousandths of a Wh.
struct Session<'a> {
    request: &'a PriceRequest<'a>,
    clock: Option<&'a LocalClock>,
    boundaries: &'a Boundaries<'a>,
    /// How many more are looked at: a tariff and its charge are made by others, and may have millions.
    boundaries_left: usize,
    /// Energy before the present period.
    energy: i64,
    /// Whether a fixed fee was charged: for charging, and for a reservation.
    flat_charged: [bool; 2],
    /// The first one of each that began within a period, and that period.
    flat_missed: [Option<(usize, &'a Candidate)>; 2],
    /// Their tariffs are told by their place among those handed in.
    lines: Vec<RatingLine>,
    findings: Vec<Finding>,
}

/// A period as it is charged.
struct Part<'a> {
    /// Its place in the list, from 0.
    index: usize,
    start: i64,
    end: i64,
    measured: &'a Measured,
    /// Its place among those handed in.
    tariff: usize,
    /// Energy of the session after it.
    after: i64,
    /// For a reservation, how that ended; None: for charging.
    reservation: Option<Reservation>,
}

impl<'a> Session<'a> {
    fn new(request: &'a PriceRequest<'a>, clock: Option<&'a LocalClock>, boundaries: &'a Boundaries<'a>) -> Self {
        Session {
            request,
            clock,
            boundaries,
            boundaries_left: BOUNDARIES_MAX,
            energy: 0,
            flat_charged: [false; 2],
            flat_missed: [None; 2],
            lines: Vec::with_capacity(request.periods.len() * 2 + 1),
            findings: Vec::new(),
        }
    }

    fn charge(&mut self, index: usize, period: &ChargingPeriod, end: i64, tariff: usize) -> Result<(), Unrated> {
        let start = period.start_time.as_microsecond();
        let measured = &Measured::of(period, (end - start).max(0))?;
        let after = self.energy.checked_add(measured.energy.unwrap_or_default()).ok_or(Unrated::OutOfRange)?;
        let part = |reservation| Part { index, start, end, measured, tariff, after, reservation };
        if measured.reserved.is_some() {
            let ended = reservation_of(self.request.periods);
            self.charge_part(&part(Some(ended)), &[(ComponentKind::Time, measured.reserved)])?;
        }
        // A period may be of both: a reservation's elements never price charging, nor the others a reservation.
        if measured.reserved.is_none() || measured.is_charged() {
            let charged = [
                (ComponentKind::Time, measured.time),
                (ComponentKind::ParkingTime, measured.parking),
                (ComponentKind::Energy, measured.energy),
            ];
            self.charge_part(&part(None), &charged)?;
        }
        self.energy = after;
        Ok(())
    }

    /// Charges what was measured in a period, of its reservation or of its charging.
    fn charge_part(&mut self, part: &Part<'_>, measured: &[(ComponentKind, Option<i64>)]) -> Result<(), Unrated> {
        let begin = self.moment(part, part.start, self.energy);
        let mut picked = [None; 3];
        for ((kind, quantity), place) in measured.iter().zip(&mut picked) {
            let Some(quantity) = *quantity else { continue };
            let Pick { found, unmeasured } = self.pick(part, *kind, &begin);
            if unmeasured {
                self.note_unmeasured(part.index);
            }
            if quantity != 0 {
                *place = Some((*kind, found));
            }
            if let Some(found) = found {
                self.lines.push(self.line(part, *kind, found, quantity)?);
            }
        }
        // Once a session, the first time that one is active (DOMAIN §4.1 step 5). A reservation has a fee of its own beside it.
        let which = usize::from(part.reservation.is_some());
        if !self.flat_charged[which]
            && let Some(found) = self.pick(part, ComponentKind::Flat, &begin).found
        {
            self.flat_charged[which] = true;
            self.note_missed_flat(part.reservation.is_some(), Some(found));
            self.lines.push(self.line(part, ComponentKind::Flat, found, 1)?);
        }
        self.note_price_change(part, &picked);
        Ok(())
    }

    fn line(&self, part: &Part<'_>, kind: ComponentKind, picked: &Candidate, quantity: i64) -> Result<RatingLine, OutOfRange> {
        Ok(RatingLine {
            period: part.index,
            tariff: part.tariff,
            element: picked.element,
            kind,
            reservation: part.reservation.is_some(),
            measured: quantity,
            billed: quantity,
            rate: picked.rate?,
            currency: self.request.currency,
        })
    }

    fn moment(&self, part: &Part<'_>, time: i64, energy: i64) -> Moment {
        let local = self.clock.map_or(Local::default(), |clock| clock.at(time));
        let seconds = (time - self.request.start.as_microsecond()) / 1_000_000;
        Moment { local, energy, seconds, reservation: part.reservation }
    }

    /// What prices a kind, and whether something did not only because it goes by what was not measured.
    fn pick(&self, part: &Part<'_>, kind: ComponentKind, at: &Moment) -> Pick<'a> {
        let tariff = &self.request.tariffs[part.tariff];
        let pick = tariff.pick(kind, at, part.measured, self.request.policy.assume_unmeasured_matches);
        if pick.found.is_some() || at.reservation != Some(Reservation::ReservationExpires) {
            return pick;
        }
        // A reservation that lapsed was one all the same: RESERVATION_EXPIRES replaces RESERVATION only where it prices the same kind.
        let pending = Moment { reservation: Some(Reservation::Reservation), ..*at };
        tariff.pick(kind, &pending, part.measured, self.request.policy.assume_unmeasured_matches)
    }

    fn note_unmeasured(&mut self, index: usize) {
        let path = format!("charging_periods[{index}]");
        let text = "the tariff goes by current or power, and the period has neither: that price was not applied";
        // Only the newest can be about this period: looking through all of them is quadratic in periods.
        if !self.findings.last().is_some_and(|finding| finding.path == path && finding.code == FindingCode::UnmeasuredRestriction) {
            self.findings.push(Finding::new(FindingCode::UnmeasuredRestriction, path, text));
        }
    }

    fn note_span(&mut self, index: usize, text: &str) {
        self.findings.push(Finding::new(FindingCode::PeriodSpansPriceChange, format!("charging_periods[{index}]"), text));
    }

    /// A CPO cuts a period where a price changes. One that did not is priced as it began, and a person is told (A1).
    fn note_price_change(&mut self, part: &Part<'_>, picked: &[Option<(ComponentKind, Option<&'a Candidate>)>]) {
        let which = usize::from(part.reservation.is_some());
        let may_owe_flat = !self.flat_charged[which] && self.flat_missed[which].is_none();
        if !may_owe_flat && picked.iter().all(Option::is_none) {
            return;
        }
        let Some(moments) = self.passed(part) else {
            return self
                .note_span(part.index, "runs over more boundaries of its tariff than are looked at; all of it was priced as it began");
        };
        let mut changes = false;
        for at in &moments {
            if may_owe_flat && self.flat_missed[which].is_none() {
                self.flat_missed[which] = self.pick(part, ComponentKind::Flat, at).found.map(|flat| (part.index, flat));
            }
            for (kind, found) in picked.iter().flatten() {
                changes |= self.pick(part, *kind, at).found.map(|now| now.rate) != found.map(|found| found.rate);
            }
        }
        if changes {
            self.note_span(part.index, "another price begins within the period; all of it was priced as it began");
        }
    }

    /// The boundaries that a period runs over, with the energy of the session at each, as if it had flowed evenly. None where there are too
    /// many to look at.
    fn passed(&mut self, part: &Part<'_>) -> Option<Vec<Moment>> {
        let (length, before) = (i128::from((part.end - part.start).max(0)), i128::from(self.energy));
        let gained = i128::from(part.after) - before;
        let (times, all) = self.boundaries.between(part.start, part.end);
        let by_time = times.iter().map(|time| {
            let energy = before + gained * i128::from(time - part.start) / length.max(1);
            (*time, i64::try_from(energy).unwrap_or(self.energy))
        });
        let by_energy = self.boundaries.crossed(self.energy, part.after).map(|energy| {
            let passed = length * (i128::from(energy) - before) / gained;
            (part.start.saturating_add(i64::try_from(passed).unwrap_or_default()), energy)
        });
        let moments = by_time.chain(by_energy).take(self.boundaries_left + 1).map(|(time, energy)| self.moment(part, time, energy));
        let moments: Vec<Moment> = moments.collect();
        let all = all && moments.len() <= self.boundaries_left;
        self.boundaries_left = self.boundaries_left.saturating_sub(moments.len());
        all.then_some(moments)
    }

    /// A fixed fee that began within a period and was charged in none after it.
    fn note_missed_flat(&mut self, reservation: bool, charged: Option<&Candidate>) {
        let charged = charged.map(|flat| flat.rate);
        let missed = self.flat_missed[usize::from(reservation)].take().filter(|(_, flat)| charged != Some(flat.rate));
        if let Some((index, _)) = missed {
            self.note_span(index, "a fixed fee begins within the period, and was not charged");
        }
    }

    fn rating(self, course: &Course, zone: Option<&Zone>, in_order: bool) -> Result<Rating, Unrated> {
        let Session { request, mut lines, mut findings, .. } = self;
        if !course.others.is_empty() {
            let text = "several tariffs: amounts are not rounded to steps where one changes to the next";
            findings.push(Finding::new(FindingCode::TariffSwitch, "charging_periods", text));
        }
        round_up(&mut lines, course.last())?;
        let mut sums = Sums::NOTHING;
        for line in &lines {
            sums.add(line)?;
        }
        for line in &mut lines {
            line.tariff = course.place_of(line.tariff).unwrap_or_default();
        }
        if !in_order {
            lines.sort_by_key(|line| line.period);
        }
        Ok(Rating {
            engine_version: Cow::Borrowed(ENGINE_VERSION),
            source: request.source,
            tariffs: course.used().map(|index| request.tariffs[index].rated().clone()).collect(),
            time_zone: zone.map(|zone| zone.name().clone()),
            policy: request.policy,
            cost: sums.cost(request, &request.tariffs[course.first], &mut findings)?,
            lines,
            findings,
        })
    }
}
