//! The notes that are shown now beside locations and tariffs.

use super::record::{of_cpos, to_message};
use crate::{
    auth::Caller,
    error::Result,
    store::{Db, boxed},
};
use jiff::Timestamp;
use wattlane_domain::{
    location::LocationKey,
    note::{TariffNote, sort},
    tariff::TariffKey,
};
use wattlane_proto::v1;

/// The notes of some CPOs that are valid now, in the order in which they are shown.
pub struct Notes(Vec<TariffNote>);

impl Notes {
    /// Of these CPOs: country and party of each.
    pub async fn of<'a>(db: &Db, caller: &Caller, cpos: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self> {
        let (mut countries, mut parties): (Vec<String>, Vec<String>) =
            cpos.into_iter().map(|(country, party)| (country.to_owned(), party.to_uppercase())).unzip();
        for names in [&mut countries, &mut parties] {
            names.sort();
            names.dedup();
        }
        if countries.is_empty() {
            return Ok(Notes(Vec::new()));
        }
        let provider = caller.provider;
        let found = db.read(caller, move |conn| {
            let (countries, parties) = (countries.clone(), parties.clone());
            boxed(async move { of_cpos(conn, provider, countries, parties).await })
        });
        let mut notes = found.await?;
        let now = Timestamp::now();
        notes.retain(|note| note.is_valid_at(now));
        sort(&mut notes);
        Ok(Notes(notes))
    }

    /// Those that are shown beside a location.
    pub fn of_location(&self, key: &LocationKey) -> Vec<v1::TariffNote> {
        self.0.iter().filter(|note| note.is_of_location(key)).map(to_message).collect()
    }

    /// Those that are shown beside a tariff.
    pub fn of_tariff(&self, key: &TariffKey) -> Vec<v1::TariffNote> {
        self.0.iter().filter(|note| note.is_of_tariff(key)).map(to_message).collect()
    }
}
