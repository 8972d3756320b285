//! A tariff as the sentences that a driver reads, in the order that AFIR (Regulation (EU) 2023/1804, article 5(4)) gives prices: per kWh, per
//! minute, per session, and what else there is.

mod conditions;
mod numbers;
mod words;

use super::{Component, ComponentKind, Reservation, Restrictions, Tariff, TaxIncluded, lint::never_hold};
use conditions::{are_apart, conditions};
use numbers::{hours, kwh, money, percent};
use rust_decimal::{Decimal, RoundingStrategy};
use words::{Words, fill};

/// A language in which tariffs are explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    English,
    Dutch,
    German,
    French,
}

impl Language {
    /// Every language.
    pub const ALL: [Language; 4] = [Language::English, Language::Dutch, Language::German, Language::French];

    /// Of an IETF tag, such as `nl` or `nl-BE`; None where it is another language.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        Some(match language.as_str() {
            "en" => Language::English,
            "nl" => Language::Dutch,
            "de" => Language::German,
            "fr" => Language::French,
            _ => return None,
        })
    }

    /// Its tag.
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Dutch => "nl",
            Language::German => "de",
            Language::French => "fr",
        }
    }
}

/// The sentences of a tariff, one for each thing that it charges for.
pub fn explain(tariff: &Tariff, language: Language) -> Vec<String> {
    let reader = Reader { tariff, language, words: words::of(language) };
    let charging = [ComponentKind::Energy, ComponentKind::Time, ComponentKind::ParkingTime, ComponentKind::Flat];
    let mut sentences = Vec::new();
    if reader.is_free() {
        sentences.push(reader.words.free.to_owned());
    } else {
        sentences.extend(charging.into_iter().filter_map(|kind| reader.of_charging(kind)));
        sentences.extend(reader.of_reservation(Reservation::Reservation));
        sentences.extend(reader.of_reservation(Reservation::ReservationExpires));
        sentences.extend(charging.into_iter().any(|kind| reader.may_meet(kind)).then(|| reader.words.first_counts.to_owned()));
        sentences.extend(reader.taxes().map(str::to_owned));
    }
    sentences.extend(reader.steps());
    sentences.extend(reader.limits());
    sentences.extend(reader.validity());
    sentences
}

/// What is asked: prices that are alike in it are one price.
fn asked(one: &Priced<'_>) -> (Decimal, Option<Decimal>) {
    (one.component.price, one.component.vat)
}

struct Reader<'t> {
    tariff: &'t Tariff,
    language: Language,
    words: &'static Words,
}

/// A price, and when it applies.
#[derive(Clone, Copy)]
struct Priced<'t> {
    component: &'t Component,
    restrictions: Option<&'t Restrictions>,
}

impl<'t> Reader<'t> {
    fn is_free(&self) -> bool {
        let mut components = self.tariff.elements.iter().flat_map(|element| &element.components);
        components.all(|component| component.price.is_zero())
            && self.tariff.min_price.is_none_or(|least| !least.excl_vat.nanos.is_positive())
    }

    /// The prices of a kind, for charging or for a reservation, first match first.
    fn priced(&self, kind: ComponentKind, reservation: Option<Reservation>) -> impl Iterator<Item = Priced<'t>> {
        self.tariff.elements.iter().filter_map(move |element| {
            let restrictions = element.restrictions.as_ref();
            let is_of_it = restrictions.and_then(|one| one.reservation) == reservation;
            is_of_it.then_some(Priced { component: element.component(kind)?, restrictions })
        })
    }

    fn of_charging(&self, kind: ComponentKind) -> Option<String> {
        let name = match kind {
            ComponentKind::Energy => self.words.energy,
            ComponentKind::Time => self.words.time,
            ComponentKind::ParkingTime => self.words.parking,
            ComponentKind::Flat => self.words.session,
        };
        self.sentence(name, self.clauses(self.priced(kind, None).collect()))
    }

    /// A reservation that lapsed was one all the same: where it has no price of its own for time or for a fee, that of one that was used counts.
    fn of_reservation(&self, ended: Reservation) -> Option<String> {
        let kinds = [ComponentKind::Time, ComponentKind::Flat];
        let of = |kind, ended| self.priced(kind, Some(ended));
        let lapsed = ended == Reservation::ReservationExpires;
        if lapsed && kinds.into_iter().all(|kind| of(kind, ended).next().is_none()) {
            return None;
        }
        let otherwise = |kind| lapsed.then(|| of(kind, Reservation::Reservation)).into_iter().flatten();
        let clauses = kinds.into_iter().flat_map(|kind| self.clauses(of(kind, ended).chain(otherwise(kind)).collect()));
        self.sentence(if lapsed { self.words.lapsed } else { self.words.reservation }, clauses.collect())
    }

    /// One for each price; one that several in a row ask is said once, with all its times.
    fn clauses(&self, priced: Vec<Priced<'_>>) -> Vec<String> {
        let priced = self.without_idle(priced);
        let alike = priced.chunk_by(|one, next| asked(one) == asked(next) && self.when(*next).is_some());
        let clauses = alike.enumerate().map(|(place, alike)| {
            let price = self.price(&alike[0]);
            let whens: Vec<String> = alike.iter().filter_map(|one| self.when_or_never(*one)).collect();
            match whens.len() {
                0 if place > 0 => fill(self.words.otherwise, &[&price]),
                0 => price,
                _ => format!("{price}, {}", whens.join(&format!(",{}", self.words.or))),
            }
        });
        clauses.collect()
    }

    /// Of the prices before the one for all other moments, the last says nothing while it asks the same.
    fn without_idle<'p>(&self, mut priced: Vec<Priced<'p>>) -> Vec<Priced<'p>> {
        while let [.., before, last] = priced[..]
            && self.when(last).is_none()
            && asked(&before) == asked(&last)
        {
            priced.remove(priced.len() - 2);
        }
        priced
    }

    fn when_or_never(&self, one: Priced<'_>) -> Option<String> {
        let when = self.when(one)?;
        Some(if one.restrictions.is_some_and(never_hold) { format!("{when} ({})", self.words.never) } else { when })
    }

    fn when(&self, one: Priced<'_>) -> Option<String> {
        conditions(one.restrictions?, self.language, self.words)
    }

    /// Whether two prices of a kind may apply at once, beside that for all other moments.
    fn may_meet(&self, kind: ComponentKind) -> bool {
        let priced = self.without_idle(self.priced(kind, None).collect());
        let always = Restrictions::default();
        let when = |one: &Priced<'t>| one.restrictions.filter(|_| self.when(*one).is_some()).cloned().unwrap_or_else(|| always.clone());
        let differ = |(one, other): (&Priced<'t>, &Priced<'t>)| asked(one) != asked(other) && !are_apart(&when(one), &when(other));
        let is_fallback = |later: usize| later + 1 == priced.len() && self.when(priced[later]).is_none();
        (1..priced.len()).filter(|later| !is_fallback(*later)).any(|later| priced[..later].iter().any(|one| differ((one, &priced[later]))))
    }

    fn sentence(&self, name: &str, clauses: Vec<String>) -> Option<String> {
        let said = format!("{name}{}{}", self.words.colon, clauses.join(self.words.semicolon));
        // One that ends with an abbreviation has its full stop.
        (!clauses.is_empty()).then(|| if said.ends_with('.') { said } else { format!("{said}.") })
    }

    /// A price with its unit and its VAT.
    fn price(&self, Priced { component, restrictions }: &Priced<'_>) -> String {
        if component.price.is_zero() {
            return self.words.nothing.to_owned();
        }
        let asked = |amount: Decimal| money(amount, self.tariff.currency, self.language);
        let price = match component.kind {
            ComponentKind::Energy => fill(self.words.per_kwh, &[&asked(component.price)]),
            // Of charging, "each session" says it.
            ComponentKind::Flat if restrictions.is_none_or(|one| one.reservation.is_none()) => asked(component.price),
            ComponentKind::Flat => fill(self.words.once, &[&asked(component.price)]),
            ComponentKind::Time | ComponentKind::ParkingTime => {
                let minute = (component.price / Decimal::from(60)).round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero);
                fill(self.words.per_time, &[&asked(minute), &asked(component.price)])
            }
        };
        let vat = component.vat.filter(|vat| !vat.is_zero()).map(|vat| percent(vat, self.language));
        match (vat, self.tariff.tax_included) {
            (Some(vat), Some(TaxIncluded::Yes)) => format!("{price} {}", fill(self.words.with_vat, &[&vat])),
            (Some(vat), None | Some(TaxIncluded::No | TaxIncluded::NotStated)) => format!("{price} {}", fill(self.words.plus_vat, &[&vat])),
            _ => price,
        }
    }

    /// What is to be said of tax that prices do not say themselves.
    fn taxes(&self) -> Option<&'static str> {
        let mut components = self.tariff.elements.iter().flat_map(|element| &element.components);
        let is_silent = components.any(|component| component.vat.is_none() && !component.price.is_zero());
        match self.tariff.tax_included {
            Some(TaxIncluded::Yes) if is_silent => Some(self.words.tax_included),
            Some(TaxIncluded::NotStated) if is_silent => Some(self.words.tax_not_stated),
            _ => None,
        }
    }

    /// What is rounded up, where a driver would notice: to more than a Wh, or a second.
    fn steps(&self) -> Vec<String> {
        let step = |words: &str, priced: Vec<Priced<'_>>, amount: fn(u32, Language, Option<&Words>) -> String| {
            let components = priced.into_iter().map(|one| one.component).filter(|component| !component.price.is_zero());
            let mut steps: Vec<u32> = components.map(|component| component.step_size).filter(|step| *step > 1).collect();
            steps.sort_unstable();
            steps.dedup();
            let alone = steps.len() == 1;
            let said: Vec<String> = steps.into_iter().map(|step| amount(step, self.language, alone.then_some(self.words))).collect();
            (!said.is_empty()).then(|| fill(words, &[&said.join(self.words.or)]))
        };
        let of_time = |kind| {
            step(
                if kind == ComponentKind::Time { self.words.step_of_time } else { self.words.step_of_parking },
                self.priced(kind, None).collect(),
                time_step,
            )
        };
        let parks = self.priced(ComponentKind::ParkingTime, None).next().is_some();
        let unless = if parks { self.words.unless_parking } else { "" };
        let reserved = [Reservation::Reservation, Reservation::ReservationExpires];
        let reserved = reserved.into_iter().flat_map(|ended| self.priced(ComponentKind::Time, Some(ended))).collect();
        [
            step(self.words.step_of_energy, self.priced(ComponentKind::Energy, None).collect(), energy_step),
            of_time(ComponentKind::Time).map(|said| format!("{said}{unless}")),
            of_time(ComponentKind::ParkingTime),
            step(self.words.step_of_reservation, reserved, time_step),
        ]
        .into_iter()
        .flatten()
        .map(|said| format!("{said}."))
        .collect()
    }

    fn limits(&self) -> Vec<String> {
        let mut components = self.tariff.elements.iter().flat_map(|element| &element.components);
        let has_vat = components.any(|component| component.vat.is_some_and(|vat| !vat.is_zero()));
        let limits = [(self.tariff.min_price, self.words.at_least), (self.tariff.max_price, self.words.at_most)];
        let said = limits.into_iter().filter_map(|(limit, words)| {
            let limit = limit?;
            let amount = |amount: Decimal| money(amount, self.tariff.currency, self.language);
            let excl = amount(limit.excl_vat.amount());
            let said = match limit.incl_vat {
                Some(incl) if incl != limit.excl_vat => fill(self.words.both, &[&excl, &amount(incl.amount())]),
                None if has_vat => fill(self.words.without_vat, &[&excl]),
                _ => excl,
            };
            let said = fill(words, &[&said]);
            // One that ends with an abbreviation has its full stop.
            Some(if said.ends_with('.') { said } else { format!("{said}.") })
        });
        said.collect()
    }

    fn validity(&self) -> Vec<String> {
        let time = |time: jiff::Timestamp| {
            let utc = time.to_zoned(jiff::tz::TimeZone::UTC);
            fill(self.words.moment, &[&numbers::date(utc.date(), self.language, self.words), &numbers::clock(utc.time(), self.language)])
        };
        let from = self.tariff.start_time.map(|start| fill(self.words.valid_from, &[&time(start)]));
        let until = self.tariff.end_time.map(|end| fill(self.words.valid_until, &[&time(end)]));
        from.into_iter().chain(until).collect()
    }
}

/// A step of so many Wh. Of one that stands alone, `words` say a kWh without its number.
fn energy_step(step: u32, language: Language, words: Option<&Words>) -> String {
    match (step, words) {
        (1_000, Some(words)) => words.one[0].to_owned(),
        _ => kwh(Decimal::new(step.into(), 3), language),
    }
}

/// A step of so many seconds; a minute and an hour as a kWh.
fn time_step(step: u32, language: Language, words: Option<&Words>) -> String {
    match (step, words) {
        (60, Some(words)) => words.one[1].to_owned(),
        (3_600, Some(words)) => words.one[2].to_owned(),
        _ => hours(step.into(), language),
    }
}
