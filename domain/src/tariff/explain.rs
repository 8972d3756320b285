//! A tariff as the sentences that a driver reads, in the order that AFIR (Regulation (EU) 2023/1804, article 5(4)) gives prices: per kWh, per
//! minute, per session, and what else there is.

mod conditions;
mod numbers;
mod words;

use super::{Component, ComponentKind, Element, Reservation, Tariff, TaxIncluded};
use conditions::conditions;
use numbers::{hours, kwh, money, percent};
use rust_decimal::Decimal;
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
    let is_free = tariff.elements.iter().flat_map(|element| &element.components).all(|component| component.price.is_zero());
    if is_free {
        sentences.push(reader.words.free.to_owned());
    }
    for kind in
        [ComponentKind::Energy, ComponentKind::Time, ComponentKind::ParkingTime, ComponentKind::Flat].into_iter().filter(|_| !is_free)
    {
        sentences.extend(reader.of_kind(kind));
    }
    for ended in [Reservation::Reservation, Reservation::ReservationExpires] {
        sentences.extend(reader.of_reservation(ended));
    }
    sentences.extend(reader.steps());
    sentences.extend(reader.limits());
    sentences.extend(reader.validity());
    sentences
}

struct Reader<'t> {
    tariff: &'t Tariff,
    language: Language,
    words: &'static Words,
}

impl Reader<'_> {
    /// The prices of one kind of charging, first match first.
    fn of_kind(&self, kind: ComponentKind) -> Option<String> {
        let of_charging = |element: &&Element| element.restrictions.as_ref().is_none_or(|one| one.reservation.is_none());
        let priced: Vec<_> = self.tariff.elements.iter().filter(of_charging).filter_map(|one| Some((one, one.component(kind)?))).collect();
        let name = match kind {
            ComponentKind::Energy => self.words.energy,
            ComponentKind::Time => self.words.time,
            ComponentKind::ParkingTime => self.words.parking,
            ComponentKind::Flat => self.words.session,
        };
        let several = priced.len() > 1;
        let clauses = priced.iter().enumerate().map(|(place, (element, component))| {
            let price = self.price(component);
            let when = element.restrictions.as_ref().and_then(|one| conditions(one, self.language, self.words));
            match when {
                Some(when) => format!("{price} {when}"),
                None if several && place > 0 => fill(self.words.otherwise, &[&price]),
                None => price,
            }
        });
        let clauses: Vec<String> = clauses.collect();
        (!clauses.is_empty()).then(|| self.sentence(name, &clauses))
    }

    fn of_reservation(&self, ended: Reservation) -> Option<String> {
        let of_it = |element: &&Element| element.restrictions.as_ref().is_some_and(|one| one.reservation == Some(ended));
        let clauses: Vec<String> = self
            .tariff
            .elements
            .iter()
            .filter(of_it)
            .flat_map(|element| {
                let when = element.restrictions.as_ref().and_then(|one| conditions(one, self.language, self.words));
                element.components.iter().map(move |component| (component, when.clone()))
            })
            .map(|(component, when)| [Some(self.price(component)), when].into_iter().flatten().collect::<Vec<_>>().join(" "))
            .collect();
        let name = if ended == Reservation::Reservation { self.words.reservation } else { self.words.lapsed };
        (!clauses.is_empty()).then(|| self.sentence(name, &clauses))
    }

    fn sentence(&self, name: &str, clauses: &[String]) -> String {
        let said = format!("{name}{}{}", self.words.colon, clauses.join(self.words.semicolon));
        // One that ends with an abbreviation has its full stop.
        if said.ends_with('.') { said } else { format!("{said}.") }
    }

    /// A price with its unit and its VAT.
    fn price(&self, component: &Component) -> String {
        let asked = |amount: Decimal| money(amount, self.tariff.currency, self.language);
        let price = match component.kind {
            ComponentKind::Energy => fill(self.words.per_kwh, &[&asked(component.price)]),
            ComponentKind::Flat => fill(self.words.once, &[&asked(component.price)]),
            ComponentKind::Time | ComponentKind::ParkingTime => {
                let minute = (component.price / Decimal::from(60)).round_dp(4);
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

    /// What is rounded up, where a driver would notice: more than a Wh, or a second.
    fn steps(&self) -> Vec<String> {
        let step = |kind, words: &str, amount: fn(u32, Language) -> String| {
            let steps = self.tariff.elements.iter().filter_map(|element| element.component(kind)).map(|component| component.step_size);
            let most = steps.filter(|step| *step > 1).max()?;
            Some(fill(words, &[&amount(most, self.language)]))
        };
        let of_energy = |step: u32, language| kwh(Decimal::new(step.into(), 3), language);
        let of_time = |step: u32, language| hours(step.into(), language);
        [
            step(ComponentKind::Energy, self.words.step_of_energy, of_energy),
            step(ComponentKind::Time, self.words.step_of_time, of_time),
            step(ComponentKind::ParkingTime, self.words.step_of_parking, of_time),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn limits(&self) -> Vec<String> {
        let limits = [(self.tariff.min_price, self.words.at_least), (self.tariff.max_price, self.words.at_most)];
        let said = limits.into_iter().filter_map(|(limit, words)| {
            let limit = limit?;
            let amount = |amount: Decimal| money(amount, self.tariff.currency, self.language);
            let excl = amount(limit.excl_vat.amount());
            let with_vat = limit.incl_vat.filter(|incl| *incl != limit.excl_vat).map(|incl| amount(incl.amount()));
            let both = with_vat.map_or(excl.clone(), |incl| fill(self.words.both, &[&excl, &incl]));
            Some(fill(words, &[&both]))
        });
        said.collect()
    }

    fn validity(&self) -> Vec<String> {
        let time = |time: jiff::Timestamp| {
            let utc = time.to_zoned(jiff::tz::TimeZone::UTC);
            format!("{}, {:02}:{:02} UTC", numbers::date(utc.date(), self.words), utc.hour(), utc.minute())
        };
        let from = self.tariff.start_time.map(|start| fill(self.words.valid_from, &[&time(start)]));
        let until = self.tariff.end_time.map(|end| fill(self.words.valid_until, &[&time(end)]));
        from.into_iter().chain(until).collect()
    }
}
