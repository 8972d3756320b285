//! TariffNoteService.

use super::record::{Filter, delete, list, to_message};
use crate::{
    auth::{Caller, accept},
    change::Tx,
    error::Result,
    events::Event,
    parse::{self, check_etag},
    store::{Db, boxed, page},
};
use jiff::Timestamp;
use std::collections::HashSet;
use tonic::{Request, Response, Status};
use uuid::Uuid;
use wattlane_domain::{
    ids::TariffNoteId,
    note::{NoteText, ShownWith, TariffNote, plain},
};
use wattlane_engine::convert;
use wattlane_proto::{
    rules::{Path, Violations},
    v1::{self, tariff_note_service_server::TariffNoteService},
};

/// Serves tariff notes.
pub struct TariffNoteGrpc {
    db: Db,
}

impl TariffNoteGrpc {
    /// Over the app's database.
    pub fn new(db: Db) -> Self {
        TariffNoteGrpc { db }
    }

    async fn put(&self, caller: &Caller, id: Option<TariffNoteId>, etag: Option<String>, new: New) -> Result<TariffNote> {
        let fresh = TariffNoteId::from_uuid(Uuid::now_v7());
        self.db
            .change(caller, "put tariff note", async |tx: &mut Tx| {
                let New { country_code, party_id, shown_with, texts, start_time, end_time, priority } = new.clone();
                let at = |id, create_time| TariffNote {
                    id,
                    country_code,
                    party_id,
                    shown_with,
                    texts,
                    start_time,
                    end_time,
                    priority,
                    version: 1,
                    create_time,
                    update_time: create_time,
                };
                let Some(id) = id else {
                    let note = at(fresh, tx.now());
                    let event = changed(&note, false);
                    return tx.create(note, [event]).await;
                };
                let before = tx.lock::<TariffNote>(id).await?;
                check_etag(Some(etag.as_deref().unwrap_or_default()), &before.etag())?;
                let after = TariffNote { version: before.version, update_time: before.update_time, ..at(id, before.create_time) };
                let event = changed(&after, false);
                tx.save(before, after, [event]).await
            })
            .await
    }

    async fn delete(&self, caller: &Caller, id: TariffNoteId, etag: Option<String>) -> Result<()> {
        self.db
            .change(caller, "deleted tariff note", async |tx: &mut Tx| {
                let before = tx.lock::<TariffNote>(id).await?;
                check_etag(etag.as_deref(), &before.etag())?;
                let event = changed(&before, true);
                tx.removed(&*before, [event]);
                tx.also(move |conn, provider| boxed(delete(conn, provider, id.uuid())));
                Ok(())
            })
            .await
    }
}

fn changed(note: &TariffNote, deleted: bool) -> Event {
    Event::TariffNoteChanged(v1::TariffNoteChanged {
        note_id: note.id.to_string(),
        country_code: note.country_code.clone(),
        party_id: note.party_id.clone(),
        deleted,
    })
}

/// A note that is to be stored.
#[derive(Clone)]
struct New {
    country_code: String,
    party_id: String,
    shown_with: ShownWith,
    texts: Vec<NoteText>,
    start_time: Option<Timestamp>,
    end_time: Option<Timestamp>,
    priority: i32,
}

/// A note as it came, every wrong field told at once.
fn new(message: v1::TariffNote) -> Result<New> {
    let mut bad = Violations::default();
    let at = Path::ROOT.field("tariff_note");
    let mut languages = HashSet::new();
    let mut texts = Vec::new();
    for (index, text) in message.texts.into_iter().enumerate() {
        let texts_at = at.field("texts");
        let (at, said) = (texts_at.index(index), plain(&text.text));
        if said.is_empty() {
            bad.add(at.field("text"), "is required");
        }
        if !languages.insert(text.language.clone()) {
            bad.add(at.field("language"), "is there already: one text a language");
        }
        texts.push(NoteText { language: text.language, text: said });
    }
    let (start_time, end_time) = (message.start_time.map(convert::time), message.end_time.map(convert::time));
    if start_time.zip(end_time).is_some_and(|(start, end)| end <= start) {
        bad.add(at.field("end_time"), "is not after start_time");
    }
    if message.location_id.is_some() && message.tariff_id.is_some() {
        bad.add(at.field("tariff_id"), "is given beside location_id: a note is of one or the other");
    }
    bad.into_result()?;
    Ok(New {
        country_code: message.country_code,
        party_id: message.party_id.to_uppercase(),
        shown_with: match (message.location_id, message.tariff_id) {
            (Some(id), _) => ShownWith::Location(id),
            (None, Some(id)) => ShownWith::Tariff(id),
            (None, None) => ShownWith::All,
        },
        texts,
        start_time,
        end_time,
        priority: message.priority,
    })
}

#[tonic::async_trait]
impl TariffNoteService for TariffNoteGrpc {
    async fn put_tariff_note(
        &self,
        request: Request<v1::PutTariffNoteRequest>,
    ) -> std::result::Result<Response<v1::PutTariffNoteResponse>, Status> {
        let (caller, message) = accept(request)?;
        let id = message.id.map(|id| TariffNoteId::from_uuid(parse::id(&id)));
        let note = self.put(&caller, id, message.etag, new(message.tariff_note.unwrap_or_default())?).await?;
        Ok(Response::new(v1::PutTariffNoteResponse { tariff_note: Some(to_message(&note)) }))
    }

    async fn list_tariff_notes(
        &self,
        request: Request<v1::ListTariffNotesRequest>,
    ) -> std::result::Result<Response<v1::ListTariffNotesResponse>, Status> {
        let (caller, mut message) = accept(request)?;
        let (limit, token) = (page::size(message.page_size), std::mem::take(&mut message.page_token));
        message.page_size = 0;
        let question = page::Question::new(&caller, &message);
        let asked = message.filter.unwrap_or_default();
        let mut filter = Filter { country_code: asked.country_code, party_id: asked.party_id, valid_at: asked.valid_at.map(convert::time) };
        if caller.driver().is_some() {
            filter.valid_at = Some(Timestamp::now());
        }
        let (provider, before) = (caller.provider, question.open(self.db.vault(), &token)?);
        let found = self.db.read(&caller, move |conn| {
            let filter = filter.clone();
            boxed(async move { list(conn, provider, filter, before, limit).await })
        });
        let mut rows = found.await?;
        let next_page_token = question.close(self.db.vault(), &mut rows, limit, |note| note.id.uuid())?;
        Ok(Response::new(v1::ListTariffNotesResponse { tariff_notes: rows.iter().map(to_message).collect(), next_page_token }))
    }

    async fn delete_tariff_note(
        &self,
        request: Request<v1::DeleteTariffNoteRequest>,
    ) -> std::result::Result<Response<v1::DeleteTariffNoteResponse>, Status> {
        let (caller, message) = accept(request)?;
        self.delete(&caller, TariffNoteId::from_uuid(parse::id(&message.id)), message.etag).await?;
        Ok(Response::new(v1::DeleteTariffNoteResponse {}))
    }
}
