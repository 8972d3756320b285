//! DriverService.

use super::record::{Driver, Filter, Subject, list};
use crate::{
    accounts,
    auth::{Caller, accept},
    change::{Record, Tx},
    error::{Error, Result},
    events::Event,
    parse,
    store::{Db, boxed, page},
};
use tonic::{Request, Response, Status};
use uuid::Uuid;
use wattlane_domain::ids::{AccountId, DriverId};
use wattlane_proto::v1::{self, Reason, driver_service_server::DriverService};

/// Serves drivers.
pub struct DriverGrpc {
    db: Db,
}

impl DriverGrpc {
    /// Over the app's database.
    pub fn new(db: Db) -> Self {
        DriverGrpc { db }
    }

    async fn create(&self, caller: &Caller, message: v1::Driver) -> Result<Driver> {
        let id = DriverId::from_uuid(Uuid::now_v7());
        let account = AccountId::from_uuid(parse::id(&message.account_id));
        self.db
            .change(caller, "created driver", async |tx: &mut Tx| {
                accounts::require(tx.conn(), tx.provider(), account).await?;
                let subject = |s: &v1::OidcSubject| Subject { issuer: s.issuer.clone(), subject: s.subject.clone() };
                let driver = Driver {
                    id,
                    account,
                    name: message.name.clone(),
                    email: message.email.clone(),
                    contract_ids: message.contract_ids.clone(),
                    subjects: message.subjects.iter().map(subject).collect(),
                    version: 1,
                    create_time: tx.now(),
                };
                let changed = v1::DriverChanged { driver_id: id.to_string(), account_id: account.to_string() };
                let driver = tx.create(driver, [Event::DriverChanged(changed)]).await?;
                let provider = tx.provider();
                let conn = tx.flush().await?;
                if !driver.claim_contracts(conn, provider).await? {
                    return Err(Error::refused(Reason::ContractIdTaken, "one of the contracts is another driver's, or is named twice"));
                }
                if !driver.claim_subjects(conn, provider).await? {
                    return Err(Error::refused(Reason::SubjectTaken, "one of the subjects is another driver's, or is named twice"));
                }
                Ok(driver)
            })
            .await
    }

    /// A driver; themselves only, where a driver asks.
    async fn get(&self, caller: &Caller, id: DriverId) -> Result<Driver> {
        let (provider, theirs) = (caller.provider, caller.driver().is_none_or(|own| own == id));
        let found = match theirs {
            true => self.db.read_one(caller, move |conn| boxed(Driver::find(conn, provider, id.uuid(), false))).await?,
            false => None,
        };
        found.ok_or_else(|| Error::not_found("driver", id))
    }
}

#[tonic::async_trait]
impl DriverService for DriverGrpc {
    async fn create_driver(&self, request: Request<v1::CreateDriverRequest>) -> Result<Response<v1::CreateDriverResponse>, Status> {
        let (caller, message) = accept(request)?;
        let driver = self.create(&caller, message.driver.unwrap_or_default()).await?;
        Ok(Response::new(v1::CreateDriverResponse { driver: Some(driver.to_message()) }))
    }

    async fn get_driver(&self, request: Request<v1::GetDriverRequest>) -> Result<Response<v1::GetDriverResponse>, Status> {
        let (caller, message) = accept(request)?;
        let driver = self.get(&caller, DriverId::from_uuid(parse::id(&message.id))).await?;
        Ok(Response::new(v1::GetDriverResponse { driver: Some(driver.to_message()) }))
    }

    async fn list_drivers(&self, request: Request<v1::ListDriversRequest>) -> Result<Response<v1::ListDriversResponse>, Status> {
        let (caller, mut message) = accept(request)?;
        let (limit, token) = (page::size(message.page_size), std::mem::take(&mut message.page_token));
        message.page_size = 0;
        let question = page::Question::new(&caller, &message);
        let (provider, before) = (caller.provider, question.open(self.db.vault(), &token)?);
        let filter = Filter {
            id: caller.driver(),
            account: message.account_id.map(|id| AccountId::from_uuid(parse::id(&id))),
            contract_id: message.contract_id,
        };
        let mut rows = self.db.read(&caller, move |conn| boxed(list(conn, provider, filter, before, limit))).await?;
        let next_page_token = question.close(self.db.vault(), &mut rows, limit, |driver| driver.id.uuid())?;
        Ok(Response::new(v1::ListDriversResponse { drivers: rows.iter().map(Driver::to_message).collect(), next_page_token }))
    }
}
