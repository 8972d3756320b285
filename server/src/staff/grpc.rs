//! StaffService.

use super::record::{Staff, id_of, list};
use crate::{
    auth::{Authenticator, Caller, Role, accept},
    change::Tx,
    error::{Error, Result},
    events::Event,
    parse,
    providers::Provider,
    store::{Db, boxed, page},
};
use std::sync::Arc;
use tonic::{Request, Response, Status};
use uuid::Uuid;
use wattlane_domain::ids::StaffId;
use wattlane_proto::{
    rules::Violations,
    v1::{self, staff_service_server::StaffService},
};

/// Serves the staff.
pub struct StaffGrpc {
    db: Db,
    authenticator: Arc<Authenticator>,
}

impl StaffGrpc {
    /// Over the app's database; `authenticator` forgets those who are removed.
    pub fn new(db: Db, authenticator: Arc<Authenticator>) -> Self {
        StaffGrpc { db, authenticator }
    }

    async fn put(&self, caller: &Caller, message: v1::StaffMember) -> Result<Staff> {
        let role = staff_role(message.role(), "staff_member.role")?;
        let known_as = message.subject.unwrap_or_default();
        let id = StaffId::from_uuid(Uuid::now_v7());
        let put = self.db.change(caller, "put staff", async |tx: &mut Tx| {
            let changed = |id: StaffId| Event::StaffChanged(v1::StaffChanged { staff_id: id.to_string(), removed: false });
            // Whoever puts somebody holds the provider, so that two at once do not make one person twice.
            tx.lock::<Provider>(tx.provider()).await?;
            match id_of(tx.conn(), tx.provider(), &known_as.issuer, &known_as.subject).await? {
                Some(present) => {
                    let before = tx.lock::<Staff>(present).await?;
                    let after =
                        Staff { name: message.name.clone(), email: message.email.clone(), role, delete_time: None, ..(*before).clone() };
                    let event = changed(after.id);
                    // Somebody who comes back looks the same to callers as when they left: it is written all the same.
                    if before.delete_time.is_some() {
                        tx.restore(before, after, [event]).await
                    } else {
                        tx.save(before, after, [event]).await
                    }
                }
                None => {
                    let person = Staff {
                        id,
                        issuer: known_as.issuer.clone(),
                        subject: known_as.subject.clone(),
                        name: message.name.clone(),
                        email: message.email.clone(),
                        role,
                        version: 1,
                        create_time: tx.now(),
                        delete_time: None,
                    };
                    tx.create(person, [changed(id)]).await
                }
            }
        });
        let person = put.await?;
        self.authenticator.forget();
        Ok(person)
    }

    async fn remove(&self, caller: &Caller, id: StaffId) -> Result<()> {
        let removed = self.db.change(caller, "removed staff", async |tx: &mut Tx| {
            let before = tx.lock::<Staff>(id).await?;
            if before.delete_time.is_some() {
                return Err(Error::not_found("person on the staff", id));
            }
            let after = Staff { delete_time: Some(tx.now()), ..(*before).clone() };
            let event = Event::StaffChanged(v1::StaffChanged { staff_id: id.to_string(), removed: true });
            tx.retire(before, after, [event]).await?;
            Ok(())
        });
        removed.await?;
        self.authenticator.forget();
        Ok(())
    }
}

/// A role that people on the staff may have.
pub(crate) fn staff_role(role: v1::Role, field: &str) -> Result<Role> {
    match Role::from_message(role) {
        Some(role @ (Role::Staff | Role::Admin)) => Ok(role),
        _ => {
            let mut bad = Violations::default();
            bad.add_named(field.to_owned(), "is neither STAFF nor ADMIN");
            Err(Error::invalid(bad))
        }
    }
}

#[tonic::async_trait]
impl StaffService for StaffGrpc {
    async fn put_staff(&self, request: Request<v1::PutStaffRequest>) -> Result<Response<v1::PutStaffResponse>, Status> {
        let (caller, message) = accept(request)?;
        let person = self.put(&caller, message.staff_member.unwrap_or_default()).await?;
        Ok(Response::new(v1::PutStaffResponse { staff_member: Some(person.to_message()) }))
    }

    async fn list_staff(&self, request: Request<v1::ListStaffRequest>) -> Result<Response<v1::ListStaffResponse>, Status> {
        let (caller, mut message) = accept(request)?;
        let (limit, token) = (page::size(message.page_size), std::mem::take(&mut message.page_token));
        message.page_size = 0;
        let question = page::Question::new(&caller, &message);
        let (provider, before) = (caller.provider, question.open(self.db.vault(), &token)?);
        let mut rows = self.db.read(&caller, move |conn| boxed(list(conn, provider, before, limit))).await?;
        let next_page_token = question.close(self.db.vault(), &mut rows, limit, |person| person.id.uuid())?;
        Ok(Response::new(v1::ListStaffResponse { staff: rows.iter().map(Staff::to_message).collect(), next_page_token }))
    }

    async fn remove_staff(&self, request: Request<v1::RemoveStaffRequest>) -> Result<Response<v1::RemoveStaffResponse>, Status> {
        let (caller, message) = accept(request)?;
        self.remove(&caller, StaffId::from_uuid(parse::id(&message.id))).await?;
        Ok(Response::new(v1::RemoveStaffResponse {}))
    }
}
