//! SessionService: messages in, messages out.

use super::{
    live::Live,
    service::{SessionService, own},
    store::{Filter, Key},
    watch::{ManySessions, OneSession},
};
use crate::{
    auth::accept,
    error::{Error, Result},
    parse,
    store::page,
    streams::{Cursor, Outgoing, Streams, outgoing},
};
use std::sync::Arc;
use tonic::{Request, Response, Status};
use uuid::Uuid;
use wattlane_domain::{
    ids::{DriverId, SessionId},
    ocpi::{self, Read},
    session::{Changes, Reported},
};
use wattlane_engine::{
    add_faults,
    convert::{
        session::{changes, energy, key, reported, status, to_session},
        time,
    },
};
use wattlane_proto::{
    rules::{Path, Violations},
    v1::{self, patch_session_request, put_session_request, session_service_server},
};

/// Serves sessions.
pub struct SessionGrpc {
    live: Arc<Live>,
    streams: Streams,
}

impl SessionGrpc {
    /// Over the sessions that are watched.
    pub fn new(live: Live, streams: Streams) -> Self {
        SessionGrpc { live: Arc::new(live), streams }
    }

    fn service(&self) -> &SessionService {
        self.live.sessions()
    }
}

type Answer<T> = std::result::Result<Response<T>, Status>;

#[tonic::async_trait]
impl session_service_server::SessionService for SessionGrpc {
    type WatchSessionStream = Outgoing<v1::WatchSessionResponse>;
    type WatchSessionsStream = Outgoing<v1::WatchSessionsResponse>;

    async fn put_session(&self, request: Request<v1::PutSessionRequest>) -> Answer<v1::PutSessionResponse> {
        let (caller, message) = accept(request)?;
        let session = self.service().put(&caller, put(message.input)?).await?;
        Ok(Response::new(v1::PutSessionResponse { session: Some(to_session(&session)) }))
    }

    async fn patch_session(&self, request: Request<v1::PatchSessionRequest>) -> Answer<v1::PatchSessionResponse> {
        let (caller, message) = accept(request)?;
        let key = key(&message.country_code, &message.party_id, &message.session_id);
        let session = self.service().patch(&caller, key, patch(message.input)?).await?;
        Ok(Response::new(v1::PatchSessionResponse { session: Some(to_session(&session)) }))
    }

    async fn end_session(&self, request: Request<v1::EndSessionRequest>) -> Answer<v1::EndSessionResponse> {
        let (caller, message) = accept(request)?;
        let key = key(&message.country_code, &message.party_id, &message.session_id);
        let end_time = message.end_time.map(time).unwrap_or_default();
        let session = self.service().end(&caller, key, end_time, energy(message.energy.as_ref())).await?;
        Ok(Response::new(v1::EndSessionResponse { session: Some(to_session(&session)) }))
    }

    async fn get_session(&self, request: Request<v1::GetSessionRequest>) -> Answer<v1::GetSessionResponse> {
        let (caller, message) = accept(request)?;
        let session = self.service().get(&caller, SessionId::from_uuid(parse::id(&message.id))).await?;
        Ok(Response::new(v1::GetSessionResponse { session: Some(to_session(&session)) }))
    }

    async fn list_sessions(&self, request: Request<v1::ListSessionsRequest>) -> Answer<v1::ListSessionsResponse> {
        let (caller, mut message) = accept(request)?;
        let (limit, token) = (page::size(message.page_size), std::mem::take(&mut message.page_token));
        message.page_size = 0;
        let (vault, question) = (self.service().db().vault(), page::Question::new(&caller, &message));
        let filter = filter(message.filter)?;
        let mut rows = self.service().list(&caller, filter, question.open(vault, &token)?, limit).await?;
        let next_page_token = question.close(vault, &mut rows, limit, Key::of)?;
        Ok(Response::new(v1::ListSessionsResponse { sessions: rows.iter().map(to_session).collect(), next_page_token }))
    }

    async fn watch_session(&self, request: Request<v1::WatchSessionRequest>) -> Answer<Self::WatchSessionStream> {
        let (caller, message) = accept(request)?;
        let id = SessionId::from_uuid(parse::id(&message.id));
        let cursor = Cursor::new(&caller, Some(id.uuid()));
        let (single, session) = self.live.watch(&caller, id).await?;
        let life = self.streams.open(&caller);
        Ok(Response::new(outgoing(OneSession::begin(self.live.clone(), (single, &session), &message.resume_after, cursor, life))))
    }

    async fn watch_sessions(&self, request: Request<v1::WatchSessionsRequest>) -> Answer<Self::WatchSessionsStream> {
        let (caller, message) = accept(request)?;
        let cursor = Cursor::new(&caller, None);
        // A driver who asks for another's sessions watches nothing.
        let filter =
            own(&caller, filter(message.filter)?).unwrap_or(Filter { driver: Some(DriverId::from_uuid(Uuid::nil())), ..Filter::default() });
        let life = self.streams.open(&caller);
        let sessions = ManySessions::begin(self.live.clone(), filter, &message.resume_after, cursor, life).await?;
        Ok(Response::new(outgoing(sessions)))
    }
}

fn filter(message: Option<v1::SessionFilter>) -> Result<Filter> {
    let message = message.unwrap_or_default();
    let statuses: Option<Vec<_>> = message.statuses.iter().map(|word| status(*word)).collect();
    let Some(statuses) = statuses else {
        let mut bad = Violations::default();
        bad.add(Path::ROOT.field("filter").field("statuses"), "holds a status that there is not");
        return Err(Error::invalid(bad));
    };
    Ok(Filter {
        driver: message.driver_id.as_deref().map(|id| DriverId::from_uuid(parse::id(id))),
        statuses,
        country_code: message.country_code,
        party_id: message.party_id,
        session_id: message.session_id,
        location_id: message.location_id,
    })
}

/// What came as fields, of which nothing is noticed while they are read.
fn as_fields<T>(value: T) -> Read<T> {
    Read { value, findings: Vec::new() }
}

fn put(input: Option<put_session_request::Input>) -> Result<Read<Reported>> {
    let mut bad = Violations::default();
    let read = match input {
        None => None,
        Some(put_session_request::Input::Session(message)) => reported(&message, Path::ROOT.field("session"), &mut bad).map(as_fields),
        Some(put_session_request::Input::OcpiJson(text)) => {
            ocpi::read_session(&text).map_err(|faults| add_faults("ocpi_json", faults, &mut bad)).ok()
        }
    };
    bad.into_result()?;
    read.ok_or_else(|| Error::Internal(anyhow::anyhow!("a session without a violation could not be read")))
}

fn patch(input: Option<patch_session_request::Input>) -> Result<Read<Changes>> {
    let mut bad = Violations::default();
    let read = match input {
        None => None,
        Some(patch_session_request::Input::Changes(message)) => Some(as_fields(changes(&message, Path::ROOT.field("changes"), &mut bad))),
        Some(patch_session_request::Input::OcpiJson(text)) => {
            ocpi::read_session_patch(&text).map_err(|faults| add_faults("ocpi_json", faults, &mut bad)).ok()
        }
    };
    bad.into_result()?;
    read.ok_or_else(|| Error::Internal(anyhow::anyhow!("a change without a violation could not be read")))
}
