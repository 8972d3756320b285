//! A key for each person, under which their data lies in append-only places. Erasure destroys the key, and every hash still verifies.

use super::entry::KeyOwner;
use crate::{
    error::Result,
    store::{Db, schema::subject_keys},
    vault::{self, Key},
};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use std::collections::HashMap;
use wattlane_domain::ids::ProviderId;

/// The keys of one transaction.
pub struct SubjectKeys {
    provider: ProviderId,
    names: HashMap<KeyOwner, String>,
    keys: HashMap<String, Key>,
}

impl SubjectKeys {
    /// The keys of these people; made, in this transaction, where there are none yet.
    pub(super) async fn for_writing(db: &Db, conn: &AsyncPgConnection, provider: ProviderId, owners: Vec<KeyOwner>) -> Result<Self> {
        let mut all = SubjectKeys { provider, names: HashMap::new(), keys: HashMap::new() };
        for owner in owners {
            let name = match &owner {
                KeyOwner::Known(name) => name.clone(),
                KeyOwner::Unknown(identity) => format!("unknown:{}", db.vault().pseudonym(provider.uuid().as_bytes(), identity)),
            };
            if !all.keys.contains_key(&name) {
                let key = match db.subject_keys().get(&(provider, name.clone())) {
                    Some(key) => key,
                    None => all.find_or_make(db, conn, &name).await?,
                };
                all.keys.insert(name.clone(), key);
            }
            all.names.insert(owner, name);
        }
        Ok(all)
    }

    async fn find_or_make(&self, db: &Db, conn: &AsyncPgConnection, name: &str) -> Result<Key> {
        if let Some(wrapped) = find(conn, self.provider, name).await? {
            return unwrap(db, self.provider, name, &wrapped);
        }
        let fresh: [u8; vault::KEY_BYTES] = vault::random()?;
        let wrapped = db.vault().wrap(&fresh, &purpose(self.provider, name))?;
        let written = diesel::insert_into(subject_keys::table)
            .values((
                subject_keys::provider_id.eq(self.provider.uuid()),
                subject_keys::subject.eq(name),
                subject_keys::wrapped_key.eq(&wrapped),
                subject_keys::create_time.eq(Timestamp::now().to_diesel()),
            ))
            .on_conflict_do_nothing()
            .execute(&mut &*conn)
            .await?;
        match written {
            // Another transaction was first, and has committed: its key is the one.
            0 => {
                let wrapped = find(conn, self.provider, name).await?.unwrap_or_default();
                unwrap(db, self.provider, name, &wrapped)
            }
            _ => Ok(Key::new(&fresh)?),
        }
    }

    /// The key of somebody.
    pub(super) fn key(&self, owner: &KeyOwner) -> Option<&Key> {
        self.keys.get(self.names.get(owner)?)
    }

    /// The name that somebody's key is stored under.
    pub(super) fn name(&self, owner: &KeyOwner) -> Option<&str> {
        self.names.get(owner).map(String::as_str)
    }

    /// Remembers what is now committed. Keys that this transaction read are remembered as well.
    pub(super) fn remember(self, db: &Db) {
        for (name, key) in self.keys {
            db.subject_keys().insert((self.provider, name), key);
        }
    }

    /// The keys under these names that are still there, for reading.
    pub(super) async fn for_reading(
        db: &Db,
        conn: &AsyncPgConnection,
        provider: ProviderId,
        names: Vec<String>,
    ) -> Result<HashMap<String, Key>> {
        let rows: Vec<(String, Vec<u8>)> = subject_keys::table
            .filter(subject_keys::provider_id.eq(provider.uuid()))
            .filter(subject_keys::subject.eq_any(names))
            .select((subject_keys::subject, subject_keys::wrapped_key))
            .load(&mut &*conn)
            .await?;
        rows.into_iter().map(|(name, wrapped)| Ok((name.clone(), unwrap(db, provider, &name, &wrapped)?))).collect()
    }
}

async fn find(conn: &AsyncPgConnection, provider: ProviderId, name: &str) -> QueryResult<Option<Vec<u8>>> {
    subject_keys::table
        .filter(subject_keys::provider_id.eq(provider.uuid()))
        .filter(subject_keys::subject.eq(name))
        .select(subject_keys::wrapped_key)
        .first(&mut &*conn)
        .await
        .optional()
}

/// A key is wrapped for one person of one provider: moved to another row, it does not open.
fn purpose(provider: ProviderId, name: &str) -> Vec<u8> {
    format!("{provider} {name}").into_bytes()
}

fn unwrap(db: &Db, provider: ProviderId, name: &str, wrapped: &[u8]) -> Result<Key> {
    Ok(Key::new(&db.vault().unwrap(wrapped, &purpose(provider, name))?)?)
}
