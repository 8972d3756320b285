//! AccountService.

use super::record::{Account, AccountKind, list};
use crate::{
    auth::{Caller, accept},
    change::{Record, Tx},
    drivers::account_of,
    error::{Error, Result},
    events::Event,
    parse,
    store::{Db, boxed, page},
};
use tonic::{Request, Response, Status};
use uuid::Uuid;
use wattlane_domain::ids::AccountId;
use wattlane_proto::v1::{self, account_service_server::AccountService};

/// Serves accounts.
pub struct AccountGrpc {
    db: Db,
}

impl AccountGrpc {
    /// Over the app's database.
    pub fn new(db: Db) -> Self {
        AccountGrpc { db }
    }

    async fn create(&self, caller: &Caller, message: v1::Account) -> Result<Account> {
        let id = AccountId::from_uuid(Uuid::now_v7());
        let company = message.kind() == v1::AccountKind::Company;
        self.db
            .change(caller, "created account", async |tx: &mut Tx| {
                let account = Account {
                    id,
                    name: message.name.clone(),
                    kind: if company { AccountKind::Company } else { AccountKind::Individual },
                    country: message.country.clone(),
                    external_id: message.external_id.clone(),
                    version: 1,
                    create_time: tx.now(),
                };
                tx.create(account, [Event::AccountChanged(v1::AccountChanged { account_id: id.to_string() })]).await
            })
            .await
    }

    /// An account; a driver's own only, where a driver asks.
    async fn get(&self, caller: &Caller, id: AccountId) -> Result<Account> {
        let provider = caller.provider;
        if let Some(driver) = caller.driver()
            && self.db.read(caller, move |conn| boxed(account_of(conn, provider, driver))).await? != Some(id)
        {
            return Err(Error::not_found("account", id));
        }
        let found = self.db.read_one(caller, move |conn| boxed(Account::find(conn, provider, id.uuid(), false))).await?;
        found.ok_or_else(|| Error::not_found("account", id))
    }
}

#[tonic::async_trait]
impl AccountService for AccountGrpc {
    async fn create_account(&self, request: Request<v1::CreateAccountRequest>) -> Result<Response<v1::CreateAccountResponse>, Status> {
        let (caller, message) = accept(request)?;
        let account = self.create(&caller, message.account.unwrap_or_default()).await?;
        Ok(Response::new(v1::CreateAccountResponse { account: Some(account.to_message()) }))
    }

    async fn get_account(&self, request: Request<v1::GetAccountRequest>) -> Result<Response<v1::GetAccountResponse>, Status> {
        let (caller, message) = accept(request)?;
        let account = self.get(&caller, AccountId::from_uuid(parse::id(&message.id))).await?;
        Ok(Response::new(v1::GetAccountResponse { account: Some(account.to_message()) }))
    }

    async fn list_accounts(&self, request: Request<v1::ListAccountsRequest>) -> Result<Response<v1::ListAccountsResponse>, Status> {
        let (caller, mut message) = accept(request)?;
        let (limit, token) = (page::size(message.page_size), std::mem::take(&mut message.page_token));
        message.page_size = 0;
        let question = page::Question::new(&caller, &message);
        let (provider, before) = (caller.provider, question.open(self.db.vault(), &token)?);
        let mut rows = match caller.driver() {
            None => self.db.read(&caller, move |conn| boxed(list(conn, provider, before, limit))).await?,
            Some(driver) => match self.db.read(&caller, move |conn| boxed(account_of(conn, provider, driver))).await? {
                Some(own) => vec![self.get(&caller, own).await?],
                None => Vec::new(),
            },
        };
        let next_page_token = question.close(self.db.vault(), &mut rows, limit, |account| account.id.uuid())?;
        Ok(Response::new(v1::ListAccountsResponse { accounts: rows.iter().map(Account::to_message).collect(), next_page_token }))
    }
}
