//! A tariff as the sentences that a driver reads, in the order that AFIR (Regulation (EU) 2023/1804, article 5(4)) gives prices: per kWh, per
//! minute, per session, and what else there is.

mod conditions;
mod numbers;
mod steps;
mod words;

use super::{Component, ComponentKind, Reservation, Restrictions, Tariff, TaxIncluded, lint::never_hold};
use conditions::{are_apart, conditions};
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
        let is_always = |kind| of(kind, ended).any(|one| self.when(one).is_none());
        let otherwise = |kind| (lapsed && !is_always(kind)).then(|| of(kind, Reservation::Reservation)).into_iter().flatten();
        let clauses = kinds.into_iter().flat_map(|kind| self.clauses(of(kind, ended).chain(otherwise(kind)).collect()));
        self.sentence(if lapsed { self.words.lapsed } else { self.words.reservation }, clauses.collect())
    }

    /// One for each price; one that several in a row ask is said once, with all its times.
    fn clauses(&self, priced: Vec<Priced<'_>>) -> Vec<String> {
        let priced = self.without_idle(priced);
        let alike = priced.chunk_by(|one, next| asked(one) == asked(next) && self.when(*one).is_some() && self.when(*next).is_some());
        let mut clauses: Vec<String> = Vec::new();
        let mut is_settled = false;
        for alike in alike {
            let price = self.price(&alike[0]);
            let whens: Vec<String> = alike.iter().filter_map(|one| self.when_or_never(*one)).collect();
            let said = match whens.len() {
                0 if is_settled || clauses.is_empty() => price,
                0 => fill(self.words.otherwise, &[&price]),
                _ => format!("{price}, {}", whens.join(&format!(",{}", self.words.or))),
            };
            // After a price for all moments there are no others.
            clauses.push(if is_settled { format!("{said} ({})", self.words.never) } else { said });
            is_settled |= whens.is_empty();
        }
        clauses
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
        // From the price for all other moments on, none meets another.
        let settled = priced.iter().position(|one| self.when(*one).is_none()).unwrap_or(priced.len());
        (1..settled).any(|later| priced[..later].iter().any(|one| differ((one, &priced[later]))))
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
