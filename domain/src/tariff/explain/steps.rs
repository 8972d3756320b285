//! What is rounded up, in words.

use super::{
    Language, Priced, Reader,
    numbers::{hours, kwh},
    words::{Words, fill},
};
use crate::tariff::{ComponentKind, Reservation};
use rust_decimal::Decimal;

impl Reader<'_> {
    /// What is rounded up, where a driver would notice: to more than a Wh, or a second.
    pub(super) fn steps(&self) -> Vec<String> {
        let of = |kind, reservation| self.priced(kind, reservation).collect::<Vec<_>>();
        let reserved = [Reservation::Reservation, Reservation::ReservationExpires].map(|ended| of(ComponentKind::Time, Some(ended)));
        let parking = of(ComponentKind::ParkingTime, None);
        let unless = if parking.is_empty() { "" } else { self.words.unless_parking };
        let said = [
            self.step(self.words.step_of_energy, &of(ComponentKind::Energy, None), energy_step),
            self.step(self.words.step_of_time, &of(ComponentKind::Time, None), time_step).map(|said| format!("{said}{unless}")),
            self.step(self.words.step_of_parking, &parking, time_step),
            self.step(self.words.step_of_reservation, &reserved.concat(), time_step),
        ];
        said.into_iter().flatten().map(|said| format!("{said}.")).collect()
    }

    /// The steps of some prices, the smallest first.
    fn step(&self, words: &str, priced: &[Priced<'_>], amount: fn(u32, Language, Option<&Words>) -> String) -> Option<String> {
        let components = priced.iter().map(|one| one.component).filter(|component| !component.price.is_zero());
        let mut steps: Vec<u32> = components.map(|component| component.step_size).filter(|step| *step > 1).collect();
        steps.sort_unstable();
        steps.dedup();
        let alone = steps.len() == 1;
        let said: Vec<String> = steps.into_iter().map(|step| amount(step, self.language, alone.then_some(self.words))).collect();
        (!said.is_empty()).then(|| fill(words, &[&said.join(self.words.or)]))
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
