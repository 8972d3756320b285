//! A tariff as the sentences that a driver reads, in the order that AFIR (Regulation (EU) 2023/1804, article 5(4)) gives prices: per kWh, per
//! minute, per session, and what else there is.

mod conditions;
mod numbers;
mod steps;
mod words;

use super::{Component, ComponentKind, Reservation, Restrictions, Tariff, TaxIncluded, lint::never_hold};
use crate::money::Price;
use conditions::{are_apart, conditions};
use jiff::civil::Time;
use numbers::{money, percent};
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
    let mut sentences = Vec::new();
    if reader.is_free() {
        sentences.push(reader.words.free.to_owned());
    } else {
        let subjects = reader.subjects();
        sentences.extend(subjects.iter().filter_map(|(name, priced)| reader.sentence(name, reader.clauses(priced))));
        sentences.extend(subjects.iter().any(|(_, priced)| may_meet(priced)).then(|| reader.words.first_counts.to_owned()));
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

impl Priced<'_> {
    /// Whether it applies at all moments, as far as a driver sees it.
    fn is_always(&self) -> bool {
        self.restrictions.is_none_or(|one| {
            let is_all_day = [one.start_time, one.end_time].into_iter().flatten().all(|time| time == Time::midnight());
            let has_dates = one.start_date.is_some() || one.end_date.is_some();
            is_all_day && !has_dates && one.days.is_empty() && one.amounts().iter().all(|bounds| *bounds == (None, None))
        })
    }

    fn never_holds(&self) -> bool {
        self.restrictions.is_some_and(never_hold)
    }
}

/// Whether two prices for one thing may apply at once, beside that for all other moments: from that on, none meets another.
fn may_meet(priced: &[Priced<'_>]) -> bool {
    let others = priced.iter().take_while(|one| !one.is_always()).filter(|one| !one.never_holds());
    let others: Vec<(&Priced<'_>, &Restrictions)> = others.filter_map(|one| Some((one, one.restrictions?))).collect();
    let meets = |(one, when): &(&Priced<'_>, &Restrictions), (other, then): &(&Priced<'_>, &Restrictions)| {
        asked(one) != asked(other) && !are_apart(when, then)
    };
    others.iter().enumerate().any(|(place, later)| others[..place].iter().any(|one| meets(one, later)))
}

/// Of the prices before the one for all other moments, the last says nothing while it asks the same.
fn without_idle(mut priced: Vec<Priced<'_>>) -> Vec<Priced<'_>> {
    while let [.., before, last] = priced[..]
        && last.is_always()
        && asked(&before) == asked(&last)
    {
        priced.remove(priced.len() - 2);
    }
    priced
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

    /// What it charges for, each with its prices as they are said.
    fn subjects(&self) -> Vec<(&'static str, Vec<Priced<'t>>)> {
        let words = self.words;
        let charging = [
            (words.energy, ComponentKind::Energy),
            (words.time, ComponentKind::Time),
            (words.parking, ComponentKind::ParkingTime),
            (words.session, ComponentKind::Flat),
        ];
        let charging = charging.map(|(name, kind)| {
            let priced: Vec<_> = self.priced(kind, None).collect();
            // Beside other prices, that a session costs no fee would read as if it cost nothing.
            let is_said = kind != ComponentKind::Flat || priced.iter().any(|one| !one.component.price.is_zero());
            (name, if is_said { priced } else { Vec::new() })
        });
        let reserved = [(words.reserved_time, ComponentKind::Time), (words.reservation_fee, ComponentKind::Flat)];
        let used = reserved.map(|(name, kind)| (name, self.priced(kind, Some(Reservation::Reservation)).collect()));
        let lapsed = [(words.lapsed_time, ComponentKind::Time), (words.lapsed_fee, ComponentKind::Flat)];
        let lapsed = lapsed.map(|(name, kind)| (name, self.of_lapsed(kind)));
        charging.into_iter().chain(used).chain(lapsed).map(|(name, priced)| (name, without_idle(priced))).collect()
    }

    /// A reservation that lapsed was one all the same: where it has no price of its own for time or for a fee, that of one that was used counts.
    fn of_lapsed(&self, kind: ComponentKind) -> Vec<Priced<'t>> {
        let own = |kind| self.priced(kind, Some(Reservation::ReservationExpires));
        if [ComponentKind::Time, ComponentKind::Flat].into_iter().all(|kind| own(kind).next().is_none()) {
            return Vec::new();
        }
        let is_settled = own(kind).any(|one| one.is_always());
        let otherwise = (!is_settled).then(|| self.priced(kind, Some(Reservation::Reservation))).into_iter().flatten();
        own(kind).chain(otherwise).collect()
    }

    /// One for each price; one that several in a row ask is said once, with all its times.
    fn clauses(&self, priced: &[Priced<'_>]) -> Vec<String> {
        let alike = priced.chunk_by(|one, next| asked(one) == asked(next) && !one.is_always() && !next.is_always());
        let mut clauses: Vec<String> = Vec::new();
        let mut is_settled = false;
        for alike in alike {
            let price = self.price(&alike[0]);
            // After a price for all moments none applies: that is said once, of all its times.
            let when = |one: &Priced<'_>| if is_settled { self.when(*one) } else { self.when_or_never(*one) };
            let whens: Vec<String> = alike.iter().filter_map(when).collect();
            let said = match whens.len() {
                0 if is_settled || clauses.is_empty() => price,
                0 => fill(self.words.otherwise, &[&price]),
                _ => format!("{price}, {}", whens.join(&format!(",{}", self.words.or))),
            };
            clauses.push(if is_settled { format!("{said} ({})", self.words.never) } else { said });
            is_settled |= whens.is_empty();
        }
        clauses
    }

    fn when_or_never(&self, one: Priced<'_>) -> Option<String> {
        let when = self.when(one)?;
        Some(if one.never_holds() { format!("{when} ({})", self.words.never) } else { when })
    }

    fn when(&self, one: Priced<'_>) -> Option<String> {
        conditions(one.restrictions?, self.language, self.words)
    }

    fn sentence(&self, name: &str, clauses: Vec<String>) -> Option<String> {
        let said = format!("{name}{}{}", self.words.colon, clauses.join(self.words.semicolon));
        // One that ends with an abbreviation has its full stop.
        (!clauses.is_empty()).then(|| if said.ends_with('.') { said } else { format!("{said}.") })
    }

    /// A price with its unit and its VAT.
    fn price(&self, Priced { component, .. }: &Priced<'_>) -> String {
        if component.price.is_zero() {
            let is_fee = component.kind == ComponentKind::Flat;
            return if is_fee { self.words.no_fee } else { self.words.nothing }.to_owned();
        }
        let asked = |amount: Decimal| money(amount, self.tariff.currency, self.language);
        let price = match component.kind {
            ComponentKind::Energy => fill(self.words.per_kwh, &[&asked(component.price)]),
            ComponentKind::Flat => asked(component.price),
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

    fn limits(&self) -> Vec<String> {
        let mut components = self.tariff.elements.iter().flat_map(|element| &element.components);
        let has_vat = self.tariff.tax_included != Some(TaxIncluded::NotApplicable)
            && components.any(|component| component.vat.is_some_and(|vat| !vat.is_zero()));
        // All sessions cost at least nothing.
        let is_positive = |least: &Price| least.excl_vat.nanos.max(least.incl_vat.map_or(0, |incl| incl.nanos)) > 0;
        let limits = [(self.tariff.min_price.filter(is_positive), self.words.at_least), (self.tariff.max_price, self.words.at_most)];
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
