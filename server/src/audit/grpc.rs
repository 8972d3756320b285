//! AuditService.

use super::{
    json,
    keys::SubjectKeys,
    store::{AuditRow, Filter, list},
};
use crate::{
    auth::accept,
    error::{Error, Result},
    store::{Db, begin, page},
    vault::Key,
};
use anyhow::Context;
use diesel_async::SimpleAsyncConnection;
use serde_json::Value;
use std::collections::HashMap;
use tonic::{Request, Response, Status};
use uuid::Uuid;
use wattlane_engine::convert;
use wattlane_proto::v1::{self, audit_service_server::AuditService};

/// Serves the audit trail.
pub struct AuditGrpc {
    db: Db,
}

impl AuditGrpc {
    /// Over the app's database.
    pub fn new(db: Db) -> Self {
        AuditGrpc { db }
    }
}

#[tonic::async_trait]
impl AuditService for AuditGrpc {
    async fn list_audit_entries(
        &self,
        request: Request<v1::ListAuditEntriesRequest>,
    ) -> Result<Response<v1::ListAuditEntriesResponse>, Status> {
        let (caller, mut message) = accept(request)?;
        let (limit, token) = (page::size(message.page_size), std::mem::take(&mut message.page_token));
        message.page_size = 0;
        let question = page::Question::new(&caller, &message);
        let filter = filter(message.filter.unwrap_or_default())?;
        let after = question.open(self.db.vault(), &token)?;

        let lease = self.db.lease().await?;
        begin(&lease, caller.provider).await.map_err(Error::from)?;
        let mut rows = list(&lease, caller.provider, &filter, after, limit).await.map_err(Error::from)?;
        let next_page_token = question.close(self.db.vault(), &mut rows, limit, |row| row.id)?;
        let people = rows.iter().flat_map(|row| [row.subject.clone(), row.subject_before.clone(), row.person()]).flatten().collect();
        let keys = SubjectKeys::for_reading(&self.db, &lease, caller.provider, people).await?;
        (&mut &*lease).batch_execute("COMMIT").await.map_err(Error::from)?;
        lease.give_back();

        let audit_entries = rows.into_iter().map(|row| entry(row, &keys)).collect::<Result<_>>()?;
        Ok(Response::new(v1::ListAuditEntriesResponse { audit_entries, next_page_token }))
    }
}

fn filter(filter: v1::AuditFilter) -> Result<Filter> {
    let id = |text: Option<String>| text.and_then(|text| Uuid::try_parse(&text).ok());
    Ok(Filter {
        object_type: filter.object_type,
        object_id: id(filter.object_id),
        actor_id: id(filter.actor_id),
        rpc: filter.rpc,
        request_id: id(filter.request_id),
        from: filter.create_time_from.map(convert::time),
        until: filter.create_time_until.map(convert::time),
    })
}

fn entry(row: AuditRow, keys: &HashMap<String, Key>) -> Result<v1::AuditEntry> {
    let key = |subject: &Option<String>| subject.as_ref().and_then(|subject| keys.get(subject));
    let opens = (key(&row.subject_before), key(&row.subject));
    let peer_address = match (&row.peer_address, row.person()) {
        (Some(sealed), Some(person)) => json::unseal(sealed, keys.get(&person)).unwrap_or_else(|| "erased".to_owned()),
        (address, _) => address.clone().unwrap_or_default(),
    };
    let changes: Vec<Value> = serde_json::from_str(&row.changes).context("an audit entry's changes are no JSON")?;
    let kind = match row.actor_kind.as_str() {
        "driver" => v1::ActorKind::Driver,
        "staff" => v1::ActorKind::Staff,
        "api_key" => v1::ActorKind::ApiKey,
        _ => v1::ActorKind::System,
    };
    Ok(v1::AuditEntry {
        id: row.id.to_string(),
        create_time: Some(convert::to_time(row.create_time.into())),
        actor: Some(v1::AuditActor { kind: kind.into(), id: text(row.actor_id) }),
        rpc: row.rpc,
        peer_address,
        request_id: text(row.request_id),
        trace_id: row.trace_id.unwrap_or_default(),
        activity: row.activity,
        object_type: row.object_type.unwrap_or_default(),
        object_id: text(row.object_id),
        changes: changes.into_iter().map(|change| opened(change, opens)).collect(),
        account_id: text(row.account_id),
    })
}

fn text(id: Option<Uuid>) -> String {
    id.map(|id| id.to_string()).unwrap_or_default()
}

/// A change, by the keys of its two sides.
fn opened(mut change: Value, (before, after): (Option<&Key>, Option<&Key>)) -> v1::AuditChange {
    let mut side = |name: &str, key| match change[name].take() {
        Value::Null => String::new(),
        value => json::open(value, key).to_string(),
    };
    let (before, after) = (side("before", before), side("after", after));
    v1::AuditChange { field: change["field"].as_str().unwrap_or_default().to_owned(), before, after }
}
