// Written by sdk-gen from the contract in proto/; do not edit.

use super::types::*;
use crate::{
    Client, Decimal, Money, Result, Timestamp, Watch, WatchState,
    call::{self, Call, Pages},
    convert, watch,
};
use futures_util::Stream;
use std::{future::IntoFuture, sync::Arc, time::Duration};
use wattlane_core::{Core, Method, native::Native};
use wattlane_proto::v1;
static CREATE_ACCOUNT: Method = Method {
    path: "/wattlane.v1.AccountService/CreateAccount",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static GET_ACCOUNT: Method = Method {
    path: "/wattlane.v1.AccountService/GetAccount",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static LIST_ACCOUNTS: Method = Method {
    path: "/wattlane.v1.AccountService/ListAccounts",
    reads: true,
    request_id: 0,
    page_token: 2,
    next_page_token: 2,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
impl Client {
    /// Who pays: a company or a single driver. Its terms come with billing.
    pub fn accounts(&self) -> Accounts {
        Accounts {
            core: self.core.clone(),
        }
    }
}
/// Who pays: a company or a single driver. Its terms come with billing.
#[derive(Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Object), uniffi(name = "NativeAccounts"))]
pub struct Accounts {
    core: Arc<Core<Native>>,
}
impl Accounts {
    /// Creates an account.
    ///
    /// Takes the scope `accounts.write`.
    pub fn create_account(&self, account: impl Into<Account>) -> CreateAccount {
        CreateAccount {
            call: Call::new(self.core.clone()),
            request: v1::CreateAccountRequest {
                account: Some(Account::into_message(Into::<Account>::into(account))),
                ..Default::default()
            },
        }
    }
    /// Gets an account. A driver gets their own.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `accounts.read`.
    pub fn get_account(&self, id: impl Into<String>) -> GetAccount {
        GetAccount {
            call: Call::new(self.core.clone()),
            request: v1::GetAccountRequest {
                id: Into::<String>::into(id),
            },
        }
    }
    /// Lists accounts, newest first.
    ///
    /// Takes the scope `accounts.read`.
    pub fn list_accounts(&self) -> ListAccounts {
        ListAccounts {
            call: Call::new(self.core.clone()),
            request: v1::ListAccountsRequest {
                ..Default::default()
            },
        }
    }
}
/// See [`Accounts::create_account`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateAccount {
    call: Call,
    request: v1::CreateAccountRequest,
}
impl CreateAccount {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for CreateAccount {
    type Output = Result<Account>;
    type IntoFuture = call::Boxed<Result<Account>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &CREATE_ACCOUNT,
            self.request,
            |message: v1::CreateAccountResponse| Ok(
                Account::from_message(
                    convert::present("CreateAccountResponse.account", message.account)?,
                )?,
            ),
        )
    }
}
/// See [`Accounts::get_account`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetAccount {
    call: Call,
    request: v1::GetAccountRequest,
}
impl GetAccount {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
}
impl IntoFuture for GetAccount {
    type Output = Result<Account>;
    type IntoFuture = call::Boxed<Result<Account>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &GET_ACCOUNT,
            self.request,
            |message: v1::GetAccountResponse| Ok(
                Account::from_message(
                    convert::present("GetAccountResponse.account", message.account)?,
                )?,
            ),
        )
    }
}
/// See [`Accounts::list_accounts`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListAccounts {
    call: Call,
    request: v1::ListAccountsRequest,
}
impl ListAccounts {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    #[must_use]
    pub fn page_size(mut self, value: impl Into<i32>) -> Self {
        self.request.page_size = Into::<i32>::into(value);
        self
    }
    /// Where to go on: `next_page_token` of the page before.
    #[must_use]
    pub fn page_token(mut self, value: impl Into<String>) -> Self {
        self.request.page_token = Into::<String>::into(value);
        self
    }
    /// Page after page, to the last.
    pub fn pages(self) -> Pages<Account> {
        call::pages(
            self.call,
            &LIST_ACCOUNTS,
            self.request,
            |message: v1::ListAccountsResponse| Ok(
                message
                    .accounts
                    .into_iter()
                    .map(Account::from_message)
                    .collect::<Result<_>>()?,
            ),
        )
    }
    /// Item after item, page after page, to the last.
    pub fn items(self) -> impl Stream<Item = Result<Account>> + Send + Unpin {
        call::items(self.pages())
    }
}
impl IntoFuture for ListAccounts {
    type Output = Result<ListAccountsResponse>;
    type IntoFuture = call::Boxed<Result<ListAccountsResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &LIST_ACCOUNTS,
            self.request,
            ListAccountsResponse::from_message,
        )
    }
}
#[cfg(feature = "uniffi")]
mod accounts_ffi {
    use super::*;
    use crate::phones::{PulledPages, PulledWatch, away};
    #[uniffi::export(name = "NativeClient")]
    impl Client {
        /// Who pays: a company or a single driver. Its terms come with billing.
        #[uniffi::method(name = "accounts")]
        fn ffi_accounts(&self) -> Accounts {
            self.accounts()
        }
    }
    #[uniffi::export(name = "NativeAccounts")]
    impl Accounts {
        /// Creates an account.
        ///
        /// Takes the scope `accounts.write`.
        #[uniffi::method(
            name = "create_account",
            default(request_id = None, timeout = None)
        )]
        async fn ffi_create_account(
            &self,
            account: Account,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<Account> {
            let mut call = self.create_account(account);
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Gets an account. A driver gets their own.
        ///
        /// Errors: NOT_FOUND.
        ///
        /// Takes the scope `accounts.read`.
        #[uniffi::method(name = "get_account", default(timeout = None))]
        async fn ffi_get_account(
            &self,
            id: String,
            timeout: Option<Duration>,
        ) -> Result<Account> {
            let mut call = self.get_account(id);
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Lists accounts, newest first.
        ///
        /// Takes the scope `accounts.read`.
        #[uniffi::method(
            name = "list_accounts",
            default(page_size = None, page_token = None, timeout = None)
        )]
        fn ffi_list_accounts(
            &self,
            page_size: Option<i32>,
            page_token: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<NativeListAccountsPages> {
            let mut call = self.list_accounts();
            if let Some(value) = page_size {
                call = call.page_size(value);
            }
            if let Some(value) = page_token {
                call = call.page_token(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            Ok(NativeListAccountsPages(PulledPages::new(call.pages())))
        }
    }
    /// Page after page.
    #[derive(uniffi::Object)]
    #[uniffi(name = "NativeListAccountsPages")]
    pub struct NativeListAccountsPages(PulledPages<Account>);
    #[uniffi::export(name = "NativeListAccountsPages")]
    impl NativeListAccountsPages {
        /// The next page; nothing after the last.
        async fn next(&self) -> Result<Option<Vec<Account>>> {
            self.0.next().await
        }
    }
}
static LIST_AUDIT_ENTRIES: Method = Method {
    path: "/wattlane.v1.AuditService/ListAuditEntries",
    reads: true,
    request_id: 0,
    page_token: 3,
    next_page_token: 2,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
impl Client {
    /// Who did what, and what changed. Entries are written in the transaction of the change and never altered.
    pub fn audit(&self) -> Audit {
        Audit { core: self.core.clone() }
    }
}
/// Who did what, and what changed. Entries are written in the transaction of the change and never altered.
#[derive(Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Object), uniffi(name = "NativeAudit"))]
pub struct Audit {
    core: Arc<Core<Native>>,
}
impl Audit {
    /// Lists audit entries, newest first.
    ///
    /// Takes the scope `audit.read`.
    pub fn list_audit_entries(&self) -> ListAuditEntries {
        ListAuditEntries {
            call: Call::new(self.core.clone()),
            request: v1::ListAuditEntriesRequest {
                ..Default::default()
            },
        }
    }
}
/// See [`Audit::list_audit_entries`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListAuditEntries {
    call: Call,
    request: v1::ListAuditEntriesRequest,
}
impl ListAuditEntries {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// Which ones.
    #[must_use]
    pub fn filter(mut self, value: impl Into<AuditFilter>) -> Self {
        self.request.filter = Some(Into::<AuditFilter>::into(value))
            .map(AuditFilter::into_message);
        self
    }
    /// How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    #[must_use]
    pub fn page_size(mut self, value: impl Into<i32>) -> Self {
        self.request.page_size = Into::<i32>::into(value);
        self
    }
    /// Where to go on: `next_page_token` of the page before.
    #[must_use]
    pub fn page_token(mut self, value: impl Into<String>) -> Self {
        self.request.page_token = Into::<String>::into(value);
        self
    }
    /// Page after page, to the last.
    pub fn pages(self) -> Pages<AuditEntry> {
        call::pages(
            self.call,
            &LIST_AUDIT_ENTRIES,
            self.request,
            |message: v1::ListAuditEntriesResponse| Ok(
                message
                    .audit_entries
                    .into_iter()
                    .map(AuditEntry::from_message)
                    .collect::<Result<_>>()?,
            ),
        )
    }
    /// Item after item, page after page, to the last.
    pub fn items(self) -> impl Stream<Item = Result<AuditEntry>> + Send + Unpin {
        call::items(self.pages())
    }
}
impl IntoFuture for ListAuditEntries {
    type Output = Result<ListAuditEntriesResponse>;
    type IntoFuture = call::Boxed<Result<ListAuditEntriesResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &LIST_AUDIT_ENTRIES,
            self.request,
            ListAuditEntriesResponse::from_message,
        )
    }
}
#[cfg(feature = "uniffi")]
mod audit_ffi {
    use super::*;
    use crate::phones::{PulledPages, PulledWatch, away};
    #[uniffi::export(name = "NativeClient")]
    impl Client {
        /// Who did what, and what changed. Entries are written in the transaction of the change and never altered.
        #[uniffi::method(name = "audit")]
        fn ffi_audit(&self) -> Audit {
            self.audit()
        }
    }
    #[uniffi::export(name = "NativeAudit")]
    impl Audit {
        /// Lists audit entries, newest first.
        ///
        /// Takes the scope `audit.read`.
        #[uniffi::method(
            name = "list_audit_entries",
            default(filter = None, page_size = None, page_token = None, timeout = None)
        )]
        fn ffi_list_audit_entries(
            &self,
            filter: Option<AuditFilter>,
            page_size: Option<i32>,
            page_token: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<NativeListAuditEntriesPages> {
            let mut call = self.list_audit_entries();
            if let Some(value) = filter {
                call = call.filter(value);
            }
            if let Some(value) = page_size {
                call = call.page_size(value);
            }
            if let Some(value) = page_token {
                call = call.page_token(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            Ok(NativeListAuditEntriesPages(PulledPages::new(call.pages())))
        }
    }
    /// Page after page.
    #[derive(uniffi::Object)]
    #[uniffi(name = "NativeListAuditEntriesPages")]
    pub struct NativeListAuditEntriesPages(PulledPages<AuditEntry>);
    #[uniffi::export(name = "NativeListAuditEntriesPages")]
    impl NativeListAuditEntriesPages {
        /// The next page; nothing after the last.
        async fn next(&self) -> Result<Option<Vec<AuditEntry>>> {
            self.0.next().await
        }
    }
}
static MINT_ACCESS_TOKEN: Method = Method {
    path: "/wattlane.v1.AuthService/MintAccessToken",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
impl Client {
    /// Access tokens for browsers and phones. A provider's backend mints them with its API key, which never leaves the backend.
    pub fn auth(&self) -> Auth {
        Auth { core: self.core.clone() }
    }
}
/// Access tokens for browsers and phones. A provider's backend mints them with its API key, which never leaves the backend.
#[derive(Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Object), uniffi(name = "NativeAuth"))]
pub struct Auth {
    core: Arc<Core<Native>>,
}
impl Auth {
    /// Mints an access token for a driver or one of the staff. A repeat mints anew.
    ///
    /// Errors: NOT_FOUND for the subject, SCOPE_NOT_HELD when a scope is asked for that the subject's role or the caller does not have.
    ///
    /// Takes the scope `tokens.mint`.
    pub fn mint_access_token(
        &self,
        subject: impl Into<MintAccessTokenSubject>,
    ) -> MintAccessToken {
        MintAccessToken {
            call: Call::new(self.core.clone()),
            request: v1::MintAccessTokenRequest {
                subject: Some(
                    Into::<MintAccessTokenSubject>::into(subject).into_message(),
                ),
                ..Default::default()
            },
        }
    }
}
/// See [`Auth::mint_access_token`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct MintAccessToken {
    call: Call,
    request: v1::MintAccessTokenRequest,
}
impl MintAccessToken {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// What it may be used for, at most 50; empty: all that the subject's role has.
    #[must_use]
    pub fn scopes(
        mut self,
        values: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.request.scopes = values
            .into_iter()
            .map(Into::<String>::into)
            .collect::<Vec<_>>();
        self
    }
    /// From which web origins it may be used, at most 10, each one of the provider's allowed ones; empty: from any of them, and without one.
    #[must_use]
    pub fn origins(
        mut self,
        values: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.request.origins = values
            .into_iter()
            .map(Into::<String>::into)
            .collect::<Vec<_>>();
        self
    }
    /// How long it is good for, seconds, 1 to 900; absent: 900.
    #[must_use]
    pub fn lifetime_seconds(mut self, value: impl Into<i32>) -> Self {
        self.request.lifetime_seconds = Some(Into::<i32>::into(value));
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for MintAccessToken {
    type Output = Result<MintAccessTokenResponse>;
    type IntoFuture = call::Boxed<Result<MintAccessTokenResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &MINT_ACCESS_TOKEN,
            self.request,
            MintAccessTokenResponse::from_message,
        )
    }
}
#[cfg(feature = "uniffi")]
mod auth_ffi {
    use super::*;
    use crate::phones::{PulledPages, PulledWatch, away};
    #[uniffi::export(name = "NativeClient")]
    impl Client {
        /// Access tokens for browsers and phones. A provider's backend mints them with its API key, which never leaves the backend.
        #[uniffi::method(name = "auth")]
        fn ffi_auth(&self) -> Auth {
            self.auth()
        }
    }
    #[uniffi::export(name = "NativeAuth")]
    impl Auth {
        /// Mints an access token for a driver or one of the staff. A repeat mints anew.
        ///
        /// Errors: NOT_FOUND for the subject, SCOPE_NOT_HELD when a scope is asked for that the subject's role or the caller does not have.
        ///
        /// Takes the scope `tokens.mint`.
        #[uniffi::method(
            name = "mint_access_token",
            default(
                scopes = None,
                origins = None,
                lifetime_seconds = None,
                request_id = None,
                timeout = None
            )
        )]
        async fn ffi_mint_access_token(
            &self,
            subject: MintAccessTokenSubject,
            scopes: Option<Vec<String>>,
            origins: Option<Vec<String>>,
            lifetime_seconds: Option<i32>,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<MintAccessTokenResponse> {
            let mut call = self.mint_access_token(subject);
            if let Some(value) = scopes {
                call = call.scopes(value);
            }
            if let Some(value) = origins {
                call = call.origins(value);
            }
            if let Some(value) = lifetime_seconds {
                call = call.lifetime_seconds(value);
            }
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
    }
}
static CREATE_CDR: Method = Method {
    path: "/wattlane.v1.CdrService/CreateCdr",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static RATE_CDR: Method = Method {
    path: "/wattlane.v1.CdrService/RateCdr",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static GET_CDR: Method = Method {
    path: "/wattlane.v1.CdrService/GetCdr",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static GET_CDR_BY_CDR_ID: Method = Method {
    path: "/wattlane.v1.CdrService/GetCdrByCdrId",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static GET_CDR_RECEIVED_TEXT: Method = Method {
    path: "/wattlane.v1.CdrService/GetCdrReceivedText",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static LIST_CDRS: Method = Method {
    path: "/wattlane.v1.CdrService/ListCdrs",
    reads: true,
    request_id: 0,
    page_token: 4,
    next_page_token: 2,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static UPDATE_CDR: Method = Method {
    path: "/wattlane.v1.CdrService/UpdateCdr",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static UPDATE_CDR_PRICE: Method = Method {
    path: "/wattlane.v1.CdrService/UpdateCdrPrice",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static UPDATE_CDR_STATUS: Method = Method {
    path: "/wattlane.v1.CdrService/UpdateCdrStatus",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static DELETE_CDR: Method = Method {
    path: "/wattlane.v1.CdrService/DeleteCdr",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static UNDELETE_CDR: Method = Method {
    path: "/wattlane.v1.CdrService/UndeleteCdr",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static RECONCILE_CDR: Method = Method {
    path: "/wattlane.v1.CdrService/ReconcileCdr",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
impl Client {
    /// Charge detail records: what was charged, what the CPO asks for it, what our engine finds, and what is billed.
    ///
    /// A driver sees the CDRs that are theirs; what belongs to another provider is NOT_FOUND.
    pub fn cdrs(&self) -> Cdrs {
        Cdrs { core: self.core.clone() }
    }
}
/// Charge detail records: what was charged, what the CPO asks for it, what our engine finds, and what is billed.
///
/// A driver sees the CDRs that are theirs; what belongs to another provider is NOT_FOUND.
#[derive(Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Object), uniffi(name = "NativeCdrs"))]
pub struct Cdrs {
    core: Arc<Core<Native>>,
}
impl Cdrs {
    /// Takes a CDR in, rates it, and keeps it as PENDING, or as ACCEPTED where the provider's accept rule says so.
    ///
    /// A CDR is known by its CPO's country, party and id, in any case. The same content again is answered with the one that is there; other content under
    /// the same id is refused with CDR_ALREADY_EXISTS. What cannot be rated is taken all the same and says why in `unrated_reason`.
    /// Errors: INVALID_ARGUMENT, CDR_ALREADY_EXISTS, NOT_FOUND for a driver or an account that is named.
    ///
    /// Takes the scope `cdrs.write`.
    pub fn create_cdr(&self, input: impl Into<CreateCdrInput>) -> CreateCdr {
        CreateCdr {
            call: Call::new(self.core.clone()),
            request: v1::CreateCdrRequest {
                input: Some(Into::<CreateCdrInput>::into(input).into_message()),
                ..Default::default()
            },
        }
    }
    /// Rates a CDR again by the tariffs that are stored now, and appends the result. The price follows unless it was set by hand or is billed.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `cdrs.write`.
    pub fn rate_cdr(&self, id: impl Into<String>) -> RateCdr {
        RateCdr {
            call: Call::new(self.core.clone()),
            request: v1::RateCdrRequest {
                id: Into::<String>::into(id),
                ..Default::default()
            },
        }
    }
    /// Gets one CDR by our id.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `cdrs.read`.
    pub fn get_cdr(&self, id: impl Into<String>) -> GetCdr {
        GetCdr {
            call: Call::new(self.core.clone()),
            request: v1::GetCdrRequest {
                id: Into::<String>::into(id),
            },
        }
    }
    /// Gets one CDR by its CPO's id. Country and party may be left out while the id is enough.
    ///
    /// Errors: NOT_FOUND, CDR_ID_AMBIGUOUS when several CPOs gave this id: its metadata names them.
    ///
    /// Takes the scope `cdrs.read`.
    pub fn get_cdr_by_cdr_id(&self, cdr_id: impl Into<String>) -> GetCdrByCdrId {
        GetCdrByCdrId {
            call: Call::new(self.core.clone()),
            request: v1::GetCdrByCdrIdRequest {
                cdr_id: Into::<String>::into(cdr_id),
                ..Default::default()
            },
        }
    }
    /// Gets the OCPI JSON that a CDR came as, to the letter.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `cdrs.read`.
    pub fn get_cdr_received_text(&self, id: impl Into<String>) -> GetCdrReceivedText {
        GetCdrReceivedText {
            call: Call::new(self.core.clone()),
            request: v1::GetCdrReceivedTextRequest {
                id: Into::<String>::into(id),
            },
        }
    }
    /// Finds CDRs, newest first unless asked otherwise, a page at a time.
    ///
    /// Takes the scope `cdrs.read`.
    pub fn list_cdrs(&self) -> ListCdrs {
        ListCdrs {
            call: Call::new(self.core.clone()),
            request: v1::ListCdrsRequest {
                ..Default::default()
            },
        }
    }
    /// Changes those fields of a CDR that are ours to change. Identity, received and billed money never change this way.
    ///
    /// Errors: NOT_FOUND, INVALID_ARGUMENT, ETAG_MISMATCH, CDR_ALREADY_BILLED.
    ///
    /// Takes the scope `cdrs.write`.
    pub fn update_cdr(
        &self,
        id: impl Into<String>,
        update_mask: impl Into<Vec<String>>,
        changes: impl Into<CdrChanges>,
        etag: impl Into<String>,
    ) -> UpdateCdr {
        UpdateCdr {
            call: Call::new(self.core.clone()),
            request: v1::UpdateCdrRequest {
                id: Into::<String>::into(id),
                update_mask: Some(
                    convert::to_paths(Into::<Vec<String>>::into(update_mask)),
                ),
                changes: Some(
                    CdrChanges::into_message(Into::<CdrChanges>::into(changes)),
                ),
                etag: Into::<String>::into(etag),
                ..Default::default()
            },
        }
    }
    /// Sets what is billed for a CDR by hand.
    ///
    /// Errors: NOT_FOUND, ETAG_MISMATCH, CDR_ALREADY_BILLED, CDR_REJECTED, CURRENCY_MISMATCH.
    ///
    /// Takes the scope `cdrs.write`.
    pub fn update_cdr_price(
        &self,
        id: impl Into<String>,
        price: impl Into<Price>,
    ) -> UpdateCdrPrice {
        UpdateCdrPrice {
            call: Call::new(self.core.clone()),
            request: v1::UpdateCdrPriceRequest {
                id: Into::<String>::into(id),
                price: Some(Price::into_message(Into::<Price>::into(price))),
                ..Default::default()
            },
        }
    }
    /// Moves a CDR along its life: PENDING to ACCEPTED or REJECTED, ACCEPTED to BILLED. To the status it has: nothing happens.
    ///
    /// Errors: NOT_FOUND, ETAG_MISMATCH, CDR_STATUS_CHANGE, INVALID_ARGUMENT when a rejection has no reason.
    ///
    /// Takes the scope `cdrs.write`.
    pub fn update_cdr_status(
        &self,
        id: impl Into<String>,
        status: impl Into<CdrStatus>,
    ) -> UpdateCdrStatus {
        UpdateCdrStatus {
            call: Call::new(self.core.clone()),
            request: v1::UpdateCdrStatusRequest {
                id: Into::<String>::into(id),
                status: Into::<CdrStatus>::into(status).into(),
                ..Default::default()
            },
        }
    }
    /// Deletes a CDR softly: it leaves lists, can still be got, and its id stays taken. Deleted again: nothing happens. While it is deleted it is
    /// neither changed nor priced nor rated: those calls end with NOT_FOUND.
    ///
    /// Errors: NOT_FOUND, ETAG_MISMATCH, CDR_ALREADY_BILLED.
    ///
    /// Takes the scope `cdrs.write`.
    pub fn delete_cdr(&self, id: impl Into<String>) -> DeleteCdr {
        DeleteCdr {
            call: Call::new(self.core.clone()),
            request: v1::DeleteCdrRequest {
                id: Into::<String>::into(id),
                ..Default::default()
            },
        }
    }
    /// Brings a deleted CDR back. Not deleted: nothing happens. A tariff that came meanwhile has not rated it: RateCdr does.
    ///
    /// Errors: NOT_FOUND, ETAG_MISMATCH.
    ///
    /// Takes the scope `cdrs.write`.
    pub fn undelete_cdr(&self, id: impl Into<String>) -> UndeleteCdr {
        UndeleteCdr {
            call: Call::new(self.core.clone()),
            request: v1::UndeleteCdrRequest {
                id: Into::<String>::into(id),
                ..Default::default()
            },
        }
    }
    /// Compares what a CPO asks for a charge with what the tariffs in the request give, storing nothing: what differs, by how much, and which reading of
    /// the tariff would explain it. A stored CDR has its own in `reconciliation`. Phone and browser answer it, too, without a network.
    ///
    /// Errors: INVALID_ARGUMENT, TARIFF_UNKNOWN, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, CURRENCY_MISMATCH, PRICE_OUT_OF_RANGE.
    ///
    /// Takes the scope `cdrs.read`.
    pub fn reconcile_cdr(&self, input: impl Into<ReconcileCdrInput>) -> ReconcileCdr {
        ReconcileCdr {
            call: Call::new(self.core.clone()),
            request: v1::ReconcileCdrRequest {
                input: Some(Into::<ReconcileCdrInput>::into(input).into_message()),
                ..Default::default()
            },
        }
    }
}
/// What of [`Cdrs`] needs no server: the code that the server answers with, on this machine.
#[cfg(feature = "offline")]
#[derive(Clone)]
#[cfg_attr(
    feature = "uniffi",
    derive(uniffi::Object),
    uniffi(name = "NativeCdrsOffline")
)]
pub struct CdrsOffline {
    _made_here: (),
}
#[cfg(feature = "offline")]
impl Cdrs {
    /// What needs no server, without a network.
    pub fn offline(&self) -> CdrsOffline {
        CdrsOffline { _made_here: () }
    }
}
#[cfg(feature = "offline")]
impl CdrsOffline {
    /// Compares what a CPO asks for a charge with what the tariffs in the request give, storing nothing: what differs, by how much, and which reading of
    /// the tariff would explain it. A stored CDR has its own in `reconciliation`. Phone and browser answer it, too, without a network.
    ///
    /// Errors: INVALID_ARGUMENT, TARIFF_UNKNOWN, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, CURRENCY_MISMATCH, PRICE_OUT_OF_RANGE.
    ///
    /// Takes the scope `cdrs.read`.
    pub fn reconcile_cdr(&self, input: impl Into<ReconcileCdrInput>) -> ReconcileCdr {
        ReconcileCdr {
            call: Call::offline(),
            request: v1::ReconcileCdrRequest {
                input: Some(Into::<ReconcileCdrInput>::into(input).into_message()),
                ..Default::default()
            },
        }
    }
}
/// See [`Cdrs::create_cdr`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateCdr {
    call: Call,
    request: v1::CreateCdrRequest,
}
impl CreateCdr {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// Where it came from, for a CDR in JSON.
    #[must_use]
    pub fn source(mut self, value: impl Into<String>) -> Self {
        self.request.source = Some(Into::<String>::into(value));
        self
    }
    /// What another system of the provider calls it, for a CDR in JSON.
    #[must_use]
    pub fn external_cdr_id(mut self, value: impl Into<String>) -> Self {
        self.request.external_cdr_id = Some(Into::<String>::into(value));
        self
    }
    /// On which side the provider stands, for a CDR in JSON. Unspecified: EMSP.
    #[must_use]
    pub fn context(mut self, value: impl Into<CdrContext>) -> Self {
        self.request.context = Into::<CdrContext>::into(value).into();
        self
    }
    /// The IANA time zone of the place, for a CDR in JSON, which has none.
    #[must_use]
    pub fn time_zone(mut self, value: impl Into<String>) -> Self {
        self.request.time_zone = Some(Into::<String>::into(value));
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for CreateCdr {
    type Output = Result<Cdr>;
    type IntoFuture = call::Boxed<Result<Cdr>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &CREATE_CDR,
            self.request,
            |message: v1::CreateCdrResponse| Ok(
                Cdr::from_message(
                    convert::present("CreateCdrResponse.cdr", message.cdr)?,
                )?,
            ),
        )
    }
}
/// See [`Cdrs::rate_cdr`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct RateCdr {
    call: Call,
    request: v1::RateCdrRequest,
}
impl RateCdr {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for RateCdr {
    type Output = Result<Cdr>;
    type IntoFuture = call::Boxed<Result<Cdr>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &RATE_CDR,
            self.request,
            |message: v1::RateCdrResponse| Ok(
                Cdr::from_message(convert::present("RateCdrResponse.cdr", message.cdr)?)?,
            ),
        )
    }
}
/// See [`Cdrs::get_cdr`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetCdr {
    call: Call,
    request: v1::GetCdrRequest,
}
impl GetCdr {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
}
impl IntoFuture for GetCdr {
    type Output = Result<Cdr>;
    type IntoFuture = call::Boxed<Result<Cdr>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &GET_CDR,
            self.request,
            |message: v1::GetCdrResponse| Ok(
                Cdr::from_message(convert::present("GetCdrResponse.cdr", message.cdr)?)?,
            ),
        )
    }
}
/// See [`Cdrs::get_cdr_by_cdr_id`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetCdrByCdrId {
    call: Call,
    request: v1::GetCdrByCdrIdRequest,
}
impl GetCdrByCdrId {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// The CPO's country, two letters.
    #[must_use]
    pub fn country_code(mut self, value: impl Into<String>) -> Self {
        self.request.country_code = Some(Into::<String>::into(value));
        self
    }
    /// The CPO.
    #[must_use]
    pub fn party_id(mut self, value: impl Into<String>) -> Self {
        self.request.party_id = Some(Into::<String>::into(value));
        self
    }
}
impl IntoFuture for GetCdrByCdrId {
    type Output = Result<Cdr>;
    type IntoFuture = call::Boxed<Result<Cdr>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &GET_CDR_BY_CDR_ID,
            self.request,
            |message: v1::GetCdrByCdrIdResponse| Ok(
                Cdr::from_message(
                    convert::present("GetCdrByCdrIdResponse.cdr", message.cdr)?,
                )?,
            ),
        )
    }
}
/// See [`Cdrs::get_cdr_received_text`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetCdrReceivedText {
    call: Call,
    request: v1::GetCdrReceivedTextRequest,
}
impl GetCdrReceivedText {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
}
impl IntoFuture for GetCdrReceivedText {
    type Output = Result<String>;
    type IntoFuture = call::Boxed<Result<String>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &GET_CDR_RECEIVED_TEXT,
            self.request,
            |message: v1::GetCdrReceivedTextResponse| Ok(message.ocpi_json),
        )
    }
}
/// See [`Cdrs::list_cdrs`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListCdrs {
    call: Call,
    request: v1::ListCdrsRequest,
}
impl ListCdrs {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// Which ones.
    #[must_use]
    pub fn filter(mut self, value: impl Into<CdrFilter>) -> Self {
        self.request.filter = Some(Into::<CdrFilter>::into(value))
            .map(CdrFilter::into_message);
        self
    }
    /// In which order.
    #[must_use]
    pub fn order_by(mut self, value: impl Into<CdrOrder>) -> Self {
        self.request.order_by = Into::<CdrOrder>::into(value).into();
        self
    }
    /// How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    #[must_use]
    pub fn page_size(mut self, value: impl Into<i32>) -> Self {
        self.request.page_size = Into::<i32>::into(value);
        self
    }
    /// Where to go on: `next_page_token` of the page before. Good for this filter and order only.
    #[must_use]
    pub fn page_token(mut self, value: impl Into<String>) -> Self {
        self.request.page_token = Into::<String>::into(value);
        self
    }
    /// Whether to say how many there are. Costs time on large providers.
    #[must_use]
    pub fn include_total(mut self, value: impl Into<bool>) -> Self {
        self.request.include_total = Into::<bool>::into(value);
        self
    }
    /// Page after page, to the last.
    pub fn pages(self) -> Pages<Cdr> {
        call::pages(
            self.call,
            &LIST_CDRS,
            self.request,
            |message: v1::ListCdrsResponse| Ok(
                message.cdrs.into_iter().map(Cdr::from_message).collect::<Result<_>>()?,
            ),
        )
    }
    /// Item after item, page after page, to the last.
    pub fn items(self) -> impl Stream<Item = Result<Cdr>> + Send + Unpin {
        call::items(self.pages())
    }
}
impl IntoFuture for ListCdrs {
    type Output = Result<ListCdrsResponse>;
    type IntoFuture = call::Boxed<Result<ListCdrsResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(self.call, &LIST_CDRS, self.request, ListCdrsResponse::from_message)
    }
}
/// See [`Cdrs::update_cdr`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct UpdateCdr {
    call: Call,
    request: v1::UpdateCdrRequest,
}
impl UpdateCdr {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for UpdateCdr {
    type Output = Result<Cdr>;
    type IntoFuture = call::Boxed<Result<Cdr>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &UPDATE_CDR,
            self.request,
            |message: v1::UpdateCdrResponse| Ok(
                Cdr::from_message(
                    convert::present("UpdateCdrResponse.cdr", message.cdr)?,
                )?,
            ),
        )
    }
}
/// See [`Cdrs::update_cdr_price`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct UpdateCdrPrice {
    call: Call,
    request: v1::UpdateCdrPriceRequest,
}
impl UpdateCdrPrice {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// The version it is meant for; absent: any.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.request.etag = Some(Into::<String>::into(value));
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for UpdateCdrPrice {
    type Output = Result<Cdr>;
    type IntoFuture = call::Boxed<Result<Cdr>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &UPDATE_CDR_PRICE,
            self.request,
            |message: v1::UpdateCdrPriceResponse| Ok(
                Cdr::from_message(
                    convert::present("UpdateCdrPriceResponse.cdr", message.cdr)?,
                )?,
            ),
        )
    }
}
/// See [`Cdrs::update_cdr_status`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct UpdateCdrStatus {
    call: Call,
    request: v1::UpdateCdrStatusRequest,
}
impl UpdateCdrStatus {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// Why, for REJECTED.
    #[must_use]
    pub fn rejection_reason(mut self, value: impl Into<RejectionReason>) -> Self {
        self.request.rejection_reason = Into::<RejectionReason>::into(value).into();
        self
    }
    /// Why in words, for REJECTED; must be given with OTHER.
    #[must_use]
    pub fn rejection_text(mut self, value: impl Into<String>) -> Self {
        self.request.rejection_text = Some(Into::<String>::into(value));
        self
    }
    /// The version it is meant for; absent: any.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.request.etag = Some(Into::<String>::into(value));
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for UpdateCdrStatus {
    type Output = Result<Cdr>;
    type IntoFuture = call::Boxed<Result<Cdr>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &UPDATE_CDR_STATUS,
            self.request,
            |message: v1::UpdateCdrStatusResponse| Ok(
                Cdr::from_message(
                    convert::present("UpdateCdrStatusResponse.cdr", message.cdr)?,
                )?,
            ),
        )
    }
}
/// See [`Cdrs::delete_cdr`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct DeleteCdr {
    call: Call,
    request: v1::DeleteCdrRequest,
}
impl DeleteCdr {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// The version it is meant for; absent: any.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.request.etag = Some(Into::<String>::into(value));
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for DeleteCdr {
    type Output = Result<Cdr>;
    type IntoFuture = call::Boxed<Result<Cdr>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &DELETE_CDR,
            self.request,
            |message: v1::DeleteCdrResponse| Ok(
                Cdr::from_message(
                    convert::present("DeleteCdrResponse.cdr", message.cdr)?,
                )?,
            ),
        )
    }
}
/// See [`Cdrs::undelete_cdr`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct UndeleteCdr {
    call: Call,
    request: v1::UndeleteCdrRequest,
}
impl UndeleteCdr {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// The version it is meant for; absent: any.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.request.etag = Some(Into::<String>::into(value));
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for UndeleteCdr {
    type Output = Result<Cdr>;
    type IntoFuture = call::Boxed<Result<Cdr>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &UNDELETE_CDR,
            self.request,
            |message: v1::UndeleteCdrResponse| Ok(
                Cdr::from_message(
                    convert::present("UndeleteCdrResponse.cdr", message.cdr)?,
                )?,
            ),
        )
    }
}
/// See [`Cdrs::reconcile_cdr`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ReconcileCdr {
    call: Call,
    request: v1::ReconcileCdrRequest,
}
impl ReconcileCdr {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// The tariffs to price by, at most 20. Empty: those that came with the CDR.
    #[must_use]
    pub fn tariffs(
        mut self,
        values: impl IntoIterator<Item = impl Into<Tariff>>,
    ) -> Self {
        self.request.tariffs = values
            .into_iter()
            .map(Into::<Tariff>::into)
            .collect::<Vec<_>>()
            .into_iter()
            .map(Tariff::into_message)
            .collect();
        self
    }
    /// Further tariffs to price by, each as OCPI 2.2.1 JSON, at most 20.
    #[must_use]
    pub fn tariffs_ocpi_json(
        mut self,
        values: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.request.tariffs_ocpi_json = values
            .into_iter()
            .map(Into::<String>::into)
            .collect::<Vec<_>>();
        self
    }
    /// The IANA time zone of the place; absent: the location's own, else its country's where that is safe.
    #[must_use]
    pub fn time_zone(mut self, value: impl Into<String>) -> Self {
        self.request.time_zone = Some(Into::<String>::into(value));
        self
    }
    /// How amounts are rounded. Absent: the provider's own on the server, the documented default offline.
    #[must_use]
    pub fn pricing_policy(mut self, value: impl Into<PricingPolicy>) -> Self {
        self.request.pricing_policy = Some(Into::<PricingPolicy>::into(value))
            .map(PricingPolicy::into_message);
        self
    }
    /// What is near enough: its tolerances, whether it is on or not. Absent: the provider's own on the server, nothing offline.
    #[must_use]
    pub fn accept_rule(mut self, value: impl Into<AcceptRule>) -> Self {
        self.request.accept_rule = Some(Into::<AcceptRule>::into(value))
            .map(AcceptRule::into_message);
        self
    }
}
impl IntoFuture for ReconcileCdr {
    type Output = Result<ReconcileCdrResponse>;
    type IntoFuture = call::Boxed<Result<ReconcileCdrResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &RECONCILE_CDR,
            self.request,
            ReconcileCdrResponse::from_message,
        )
    }
}
#[cfg(feature = "uniffi")]
mod cdrs_ffi {
    use super::*;
    use crate::phones::{PulledPages, PulledWatch, away};
    #[uniffi::export(name = "NativeClient")]
    impl Client {
        /// Charge detail records: what was charged, what the CPO asks for it, what our engine finds, and what is billed.
        ///
        /// A driver sees the CDRs that are theirs; what belongs to another provider is NOT_FOUND.
        #[uniffi::method(name = "cdrs")]
        fn ffi_cdrs(&self) -> Cdrs {
            self.cdrs()
        }
    }
    #[uniffi::export(name = "NativeCdrs")]
    impl Cdrs {
        /// Takes a CDR in, rates it, and keeps it as PENDING, or as ACCEPTED where the provider's accept rule says so.
        ///
        /// A CDR is known by its CPO's country, party and id, in any case. The same content again is answered with the one that is there; other content under
        /// the same id is refused with CDR_ALREADY_EXISTS. What cannot be rated is taken all the same and says why in `unrated_reason`.
        /// Errors: INVALID_ARGUMENT, CDR_ALREADY_EXISTS, NOT_FOUND for a driver or an account that is named.
        ///
        /// Takes the scope `cdrs.write`.
        #[uniffi::method(
            name = "create_cdr",
            default(
                source = None,
                external_cdr_id = None,
                context = None,
                time_zone = None,
                request_id = None,
                timeout = None
            )
        )]
        async fn ffi_create_cdr(
            &self,
            input: CreateCdrInput,
            source: Option<String>,
            external_cdr_id: Option<String>,
            context: Option<CdrContext>,
            time_zone: Option<String>,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<Cdr> {
            let mut call = self.create_cdr(input);
            if let Some(value) = source {
                call = call.source(value);
            }
            if let Some(value) = external_cdr_id {
                call = call.external_cdr_id(value);
            }
            if let Some(value) = context {
                call = call.context(value);
            }
            if let Some(value) = time_zone {
                call = call.time_zone(value);
            }
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Rates a CDR again by the tariffs that are stored now, and appends the result. The price follows unless it was set by hand or is billed.
        ///
        /// Errors: NOT_FOUND.
        ///
        /// Takes the scope `cdrs.write`.
        #[uniffi::method(name = "rate_cdr", default(request_id = None, timeout = None))]
        async fn ffi_rate_cdr(
            &self,
            id: String,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<Cdr> {
            let mut call = self.rate_cdr(id);
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Gets one CDR by our id.
        ///
        /// Errors: NOT_FOUND.
        ///
        /// Takes the scope `cdrs.read`.
        #[uniffi::method(name = "get_cdr", default(timeout = None))]
        async fn ffi_get_cdr(
            &self,
            id: String,
            timeout: Option<Duration>,
        ) -> Result<Cdr> {
            let mut call = self.get_cdr(id);
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Gets one CDR by its CPO's id. Country and party may be left out while the id is enough.
        ///
        /// Errors: NOT_FOUND, CDR_ID_AMBIGUOUS when several CPOs gave this id: its metadata names them.
        ///
        /// Takes the scope `cdrs.read`.
        #[uniffi::method(
            name = "get_cdr_by_cdr_id",
            default(country_code = None, party_id = None, timeout = None)
        )]
        async fn ffi_get_cdr_by_cdr_id(
            &self,
            cdr_id: String,
            country_code: Option<String>,
            party_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<Cdr> {
            let mut call = self.get_cdr_by_cdr_id(cdr_id);
            if let Some(value) = country_code {
                call = call.country_code(value);
            }
            if let Some(value) = party_id {
                call = call.party_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Gets the OCPI JSON that a CDR came as, to the letter.
        ///
        /// Errors: NOT_FOUND.
        ///
        /// Takes the scope `cdrs.read`.
        #[uniffi::method(name = "get_cdr_received_text", default(timeout = None))]
        async fn ffi_get_cdr_received_text(
            &self,
            id: String,
            timeout: Option<Duration>,
        ) -> Result<String> {
            let mut call = self.get_cdr_received_text(id);
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Finds CDRs, newest first unless asked otherwise, a page at a time.
        ///
        /// Takes the scope `cdrs.read`.
        #[uniffi::method(
            name = "list_cdrs",
            default(
                filter = None,
                order_by = None,
                page_size = None,
                page_token = None,
                include_total = None,
                timeout = None
            )
        )]
        fn ffi_list_cdrs(
            &self,
            filter: Option<CdrFilter>,
            order_by: Option<CdrOrder>,
            page_size: Option<i32>,
            page_token: Option<String>,
            include_total: Option<bool>,
            timeout: Option<Duration>,
        ) -> Result<NativeListCdrsPages> {
            let mut call = self.list_cdrs();
            if let Some(value) = filter {
                call = call.filter(value);
            }
            if let Some(value) = order_by {
                call = call.order_by(value);
            }
            if let Some(value) = page_size {
                call = call.page_size(value);
            }
            if let Some(value) = page_token {
                call = call.page_token(value);
            }
            if let Some(value) = include_total {
                call = call.include_total(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            Ok(NativeListCdrsPages(PulledPages::new(call.pages())))
        }
        /// Changes those fields of a CDR that are ours to change. Identity, received and billed money never change this way.
        ///
        /// Errors: NOT_FOUND, INVALID_ARGUMENT, ETAG_MISMATCH, CDR_ALREADY_BILLED.
        ///
        /// Takes the scope `cdrs.write`.
        #[uniffi::method(
            name = "update_cdr",
            default(request_id = None, timeout = None)
        )]
        async fn ffi_update_cdr(
            &self,
            id: String,
            update_mask: Vec<String>,
            changes: CdrChanges,
            etag: String,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<Cdr> {
            let mut call = self.update_cdr(id, update_mask, changes, etag);
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Sets what is billed for a CDR by hand.
        ///
        /// Errors: NOT_FOUND, ETAG_MISMATCH, CDR_ALREADY_BILLED, CDR_REJECTED, CURRENCY_MISMATCH.
        ///
        /// Takes the scope `cdrs.write`.
        #[uniffi::method(
            name = "update_cdr_price",
            default(etag = None, request_id = None, timeout = None)
        )]
        async fn ffi_update_cdr_price(
            &self,
            id: String,
            price: Price,
            etag: Option<String>,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<Cdr> {
            let mut call = self.update_cdr_price(id, price);
            if let Some(value) = etag {
                call = call.etag(value);
            }
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Moves a CDR along its life: PENDING to ACCEPTED or REJECTED, ACCEPTED to BILLED. To the status it has: nothing happens.
        ///
        /// Errors: NOT_FOUND, ETAG_MISMATCH, CDR_STATUS_CHANGE, INVALID_ARGUMENT when a rejection has no reason.
        ///
        /// Takes the scope `cdrs.write`.
        #[uniffi::method(
            name = "update_cdr_status",
            default(
                rejection_reason = None,
                rejection_text = None,
                etag = None,
                request_id = None,
                timeout = None
            )
        )]
        async fn ffi_update_cdr_status(
            &self,
            id: String,
            status: CdrStatus,
            rejection_reason: Option<RejectionReason>,
            rejection_text: Option<String>,
            etag: Option<String>,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<Cdr> {
            let mut call = self.update_cdr_status(id, status);
            if let Some(value) = rejection_reason {
                call = call.rejection_reason(value);
            }
            if let Some(value) = rejection_text {
                call = call.rejection_text(value);
            }
            if let Some(value) = etag {
                call = call.etag(value);
            }
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Deletes a CDR softly: it leaves lists, can still be got, and its id stays taken. Deleted again: nothing happens. While it is deleted it is
        /// neither changed nor priced nor rated: those calls end with NOT_FOUND.
        ///
        /// Errors: NOT_FOUND, ETAG_MISMATCH, CDR_ALREADY_BILLED.
        ///
        /// Takes the scope `cdrs.write`.
        #[uniffi::method(
            name = "delete_cdr",
            default(etag = None, request_id = None, timeout = None)
        )]
        async fn ffi_delete_cdr(
            &self,
            id: String,
            etag: Option<String>,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<Cdr> {
            let mut call = self.delete_cdr(id);
            if let Some(value) = etag {
                call = call.etag(value);
            }
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Brings a deleted CDR back. Not deleted: nothing happens. A tariff that came meanwhile has not rated it: RateCdr does.
        ///
        /// Errors: NOT_FOUND, ETAG_MISMATCH.
        ///
        /// Takes the scope `cdrs.write`.
        #[uniffi::method(
            name = "undelete_cdr",
            default(etag = None, request_id = None, timeout = None)
        )]
        async fn ffi_undelete_cdr(
            &self,
            id: String,
            etag: Option<String>,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<Cdr> {
            let mut call = self.undelete_cdr(id);
            if let Some(value) = etag {
                call = call.etag(value);
            }
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Compares what a CPO asks for a charge with what the tariffs in the request give, storing nothing: what differs, by how much, and which reading of
        /// the tariff would explain it. A stored CDR has its own in `reconciliation`. Phone and browser answer it, too, without a network.
        ///
        /// Errors: INVALID_ARGUMENT, TARIFF_UNKNOWN, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, CURRENCY_MISMATCH, PRICE_OUT_OF_RANGE.
        ///
        /// Takes the scope `cdrs.read`.
        #[uniffi::method(
            name = "reconcile_cdr",
            default(
                tariffs = None,
                tariffs_ocpi_json = None,
                time_zone = None,
                pricing_policy = None,
                accept_rule = None,
                timeout = None
            )
        )]
        async fn ffi_reconcile_cdr(
            &self,
            input: ReconcileCdrInput,
            tariffs: Option<Vec<Tariff>>,
            tariffs_ocpi_json: Option<Vec<String>>,
            time_zone: Option<String>,
            pricing_policy: Option<PricingPolicy>,
            accept_rule: Option<AcceptRule>,
            timeout: Option<Duration>,
        ) -> Result<ReconcileCdrResponse> {
            let mut call = self.reconcile_cdr(input);
            if let Some(value) = tariffs {
                call = call.tariffs(value);
            }
            if let Some(value) = tariffs_ocpi_json {
                call = call.tariffs_ocpi_json(value);
            }
            if let Some(value) = time_zone {
                call = call.time_zone(value);
            }
            if let Some(value) = pricing_policy {
                call = call.pricing_policy(value);
            }
            if let Some(value) = accept_rule {
                call = call.accept_rule(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
    }
    #[cfg(feature = "offline")]
    #[uniffi::export(name = "NativeCdrs")]
    impl Cdrs {
        /// What needs no server, without a network.
        #[uniffi::method(name = "offline")]
        fn ffi_offline(&self) -> CdrsOffline {
            self.offline()
        }
    }
    #[cfg(feature = "offline")]
    #[uniffi::export(name = "NativeCdrsOffline")]
    impl CdrsOffline {
        /// Compares what a CPO asks for a charge with what the tariffs in the request give, storing nothing: what differs, by how much, and which reading of
        /// the tariff would explain it. A stored CDR has its own in `reconciliation`. Phone and browser answer it, too, without a network.
        ///
        /// Errors: INVALID_ARGUMENT, TARIFF_UNKNOWN, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, CURRENCY_MISMATCH, PRICE_OUT_OF_RANGE.
        ///
        /// Takes the scope `cdrs.read`.
        #[uniffi::method(
            name = "reconcile_cdr",
            default(
                tariffs = None,
                tariffs_ocpi_json = None,
                time_zone = None,
                pricing_policy = None,
                accept_rule = None,
                timeout = None
            )
        )]
        async fn ffi_reconcile_cdr(
            &self,
            input: ReconcileCdrInput,
            tariffs: Option<Vec<Tariff>>,
            tariffs_ocpi_json: Option<Vec<String>>,
            time_zone: Option<String>,
            pricing_policy: Option<PricingPolicy>,
            accept_rule: Option<AcceptRule>,
            timeout: Option<Duration>,
        ) -> Result<ReconcileCdrResponse> {
            let mut call = self.reconcile_cdr(input);
            if let Some(value) = tariffs {
                call = call.tariffs(value);
            }
            if let Some(value) = tariffs_ocpi_json {
                call = call.tariffs_ocpi_json(value);
            }
            if let Some(value) = time_zone {
                call = call.time_zone(value);
            }
            if let Some(value) = pricing_policy {
                call = call.pricing_policy(value);
            }
            if let Some(value) = accept_rule {
                call = call.accept_rule(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
    }
    /// Page after page.
    #[derive(uniffi::Object)]
    #[uniffi(name = "NativeListCdrsPages")]
    pub struct NativeListCdrsPages(PulledPages<Cdr>);
    #[uniffi::export(name = "NativeListCdrsPages")]
    impl NativeListCdrsPages {
        /// The next page; nothing after the last.
        async fn next(&self) -> Result<Option<Vec<Cdr>>> {
            self.0.next().await
        }
    }
}
static CREATE_DRIVER: Method = Method {
    path: "/wattlane.v1.DriverService/CreateDriver",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static GET_DRIVER: Method = Method {
    path: "/wattlane.v1.DriverService/GetDriver",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static LIST_DRIVERS: Method = Method {
    path: "/wattlane.v1.DriverService/ListDrivers",
    reads: true,
    request_id: 0,
    page_token: 4,
    next_page_token: 2,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
impl Client {
    /// The people who charge: their contracts, and the subjects they sign in as.
    pub fn drivers(&self) -> Drivers {
        Drivers { core: self.core.clone() }
    }
}
/// The people who charge: their contracts, and the subjects they sign in as.
#[derive(Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Object), uniffi(name = "NativeDrivers"))]
pub struct Drivers {
    core: Arc<Core<Native>>,
}
impl Drivers {
    /// Creates a driver.
    ///
    /// Errors: NOT_FOUND for the account, CONTRACT_ID_TAKEN, SUBJECT_TAKEN.
    ///
    /// Takes the scope `drivers.write`.
    pub fn create_driver(&self, driver: impl Into<Driver>) -> CreateDriver {
        CreateDriver {
            call: Call::new(self.core.clone()),
            request: v1::CreateDriverRequest {
                driver: Some(Driver::into_message(Into::<Driver>::into(driver))),
                ..Default::default()
            },
        }
    }
    /// Gets a driver. A driver gets themselves.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `drivers.read`.
    pub fn get_driver(&self, id: impl Into<String>) -> GetDriver {
        GetDriver {
            call: Call::new(self.core.clone()),
            request: v1::GetDriverRequest {
                id: Into::<String>::into(id),
            },
        }
    }
    /// Lists drivers, newest first.
    ///
    /// Takes the scope `drivers.read`.
    pub fn list_drivers(&self) -> ListDrivers {
        ListDrivers {
            call: Call::new(self.core.clone()),
            request: v1::ListDriversRequest {
                ..Default::default()
            },
        }
    }
}
/// See [`Drivers::create_driver`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateDriver {
    call: Call,
    request: v1::CreateDriverRequest,
}
impl CreateDriver {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for CreateDriver {
    type Output = Result<Driver>;
    type IntoFuture = call::Boxed<Result<Driver>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &CREATE_DRIVER,
            self.request,
            |message: v1::CreateDriverResponse| Ok(
                Driver::from_message(
                    convert::present("CreateDriverResponse.driver", message.driver)?,
                )?,
            ),
        )
    }
}
/// See [`Drivers::get_driver`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetDriver {
    call: Call,
    request: v1::GetDriverRequest,
}
impl GetDriver {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
}
impl IntoFuture for GetDriver {
    type Output = Result<Driver>;
    type IntoFuture = call::Boxed<Result<Driver>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &GET_DRIVER,
            self.request,
            |message: v1::GetDriverResponse| Ok(
                Driver::from_message(
                    convert::present("GetDriverResponse.driver", message.driver)?,
                )?,
            ),
        )
    }
}
/// See [`Drivers::list_drivers`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListDrivers {
    call: Call,
    request: v1::ListDriversRequest,
}
impl ListDrivers {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// Only those of this account, a UUID.
    #[must_use]
    pub fn account_id(mut self, value: impl Into<String>) -> Self {
        self.request.account_id = Some(Into::<String>::into(value));
        self
    }
    /// Only the one who has this contract.
    #[must_use]
    pub fn contract_id(mut self, value: impl Into<String>) -> Self {
        self.request.contract_id = Some(Into::<String>::into(value));
        self
    }
    /// How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    #[must_use]
    pub fn page_size(mut self, value: impl Into<i32>) -> Self {
        self.request.page_size = Into::<i32>::into(value);
        self
    }
    /// Where to go on: `next_page_token` of the page before.
    #[must_use]
    pub fn page_token(mut self, value: impl Into<String>) -> Self {
        self.request.page_token = Into::<String>::into(value);
        self
    }
    /// Page after page, to the last.
    pub fn pages(self) -> Pages<Driver> {
        call::pages(
            self.call,
            &LIST_DRIVERS,
            self.request,
            |message: v1::ListDriversResponse| Ok(
                message
                    .drivers
                    .into_iter()
                    .map(Driver::from_message)
                    .collect::<Result<_>>()?,
            ),
        )
    }
    /// Item after item, page after page, to the last.
    pub fn items(self) -> impl Stream<Item = Result<Driver>> + Send + Unpin {
        call::items(self.pages())
    }
}
impl IntoFuture for ListDrivers {
    type Output = Result<ListDriversResponse>;
    type IntoFuture = call::Boxed<Result<ListDriversResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &LIST_DRIVERS,
            self.request,
            ListDriversResponse::from_message,
        )
    }
}
#[cfg(feature = "uniffi")]
mod drivers_ffi {
    use super::*;
    use crate::phones::{PulledPages, PulledWatch, away};
    #[uniffi::export(name = "NativeClient")]
    impl Client {
        /// The people who charge: their contracts, and the subjects they sign in as.
        #[uniffi::method(name = "drivers")]
        fn ffi_drivers(&self) -> Drivers {
            self.drivers()
        }
    }
    #[uniffi::export(name = "NativeDrivers")]
    impl Drivers {
        /// Creates a driver.
        ///
        /// Errors: NOT_FOUND for the account, CONTRACT_ID_TAKEN, SUBJECT_TAKEN.
        ///
        /// Takes the scope `drivers.write`.
        #[uniffi::method(
            name = "create_driver",
            default(request_id = None, timeout = None)
        )]
        async fn ffi_create_driver(
            &self,
            driver: Driver,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<Driver> {
            let mut call = self.create_driver(driver);
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Gets a driver. A driver gets themselves.
        ///
        /// Errors: NOT_FOUND.
        ///
        /// Takes the scope `drivers.read`.
        #[uniffi::method(name = "get_driver", default(timeout = None))]
        async fn ffi_get_driver(
            &self,
            id: String,
            timeout: Option<Duration>,
        ) -> Result<Driver> {
            let mut call = self.get_driver(id);
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Lists drivers, newest first.
        ///
        /// Takes the scope `drivers.read`.
        #[uniffi::method(
            name = "list_drivers",
            default(
                account_id = None,
                contract_id = None,
                page_size = None,
                page_token = None,
                timeout = None
            )
        )]
        fn ffi_list_drivers(
            &self,
            account_id: Option<String>,
            contract_id: Option<String>,
            page_size: Option<i32>,
            page_token: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<NativeListDriversPages> {
            let mut call = self.list_drivers();
            if let Some(value) = account_id {
                call = call.account_id(value);
            }
            if let Some(value) = contract_id {
                call = call.contract_id(value);
            }
            if let Some(value) = page_size {
                call = call.page_size(value);
            }
            if let Some(value) = page_token {
                call = call.page_token(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            Ok(NativeListDriversPages(PulledPages::new(call.pages())))
        }
    }
    /// Page after page.
    #[derive(uniffi::Object)]
    #[uniffi(name = "NativeListDriversPages")]
    pub struct NativeListDriversPages(PulledPages<Driver>);
    #[uniffi::export(name = "NativeListDriversPages")]
    impl NativeListDriversPages {
        /// The next page; nothing after the last.
        async fn next(&self) -> Result<Option<Vec<Driver>>> {
            self.0.next().await
        }
    }
}
static LIST_EVENTS: Method = Method {
    path: "/wattlane.v1.EventService/ListEvents",
    reads: true,
    request_id: 0,
    page_token: 4,
    next_page_token: 2,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static WATCH_EVENTS: Method = Method {
    path: "/wattlane.v1.EventService/WatchEvents",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 2,
    cursor: 1,
    heartbeat: 2,
};
impl Client {
    /// What happened, told once and in order: to list, and to follow as it happens.
    pub fn events(&self) -> Events {
        Events { core: self.core.clone() }
    }
}
/// What happened, told once and in order: to list, and to follow as it happens.
#[derive(Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Object), uniffi(name = "NativeEvents"))]
pub struct Events {
    core: Arc<Core<Native>>,
}
impl Events {
    /// Lists what happened, oldest first, a page at a time: from the beginning of what is kept, or after a position.
    ///
    /// Events are kept for two whole months and the present one. Errors: CURSOR_EXPIRED where some after `after_position` are no longer kept,
    /// CURSOR_INVALID where `after_position` has not been reached yet.
    ///
    /// Takes the scope `events.read`.
    pub fn list_events(&self) -> ListEvents {
        ListEvents {
            call: Call::new(self.core.clone()),
            request: v1::ListEventsRequest {
                ..Default::default()
            },
        }
    }
    /// Follows what happens: each event once, by its position, without a gap. It never ends by itself; a heartbeat comes every 20 s.
    ///
    /// Without `resume_after` it begins with what happens next. It ends with UNAUTHENTICATED when the access token does: call again with a new
    /// one and the last cursor. Errors: CURSOR_INVALID for a cursor of another provider, of another stream or of a time to come, CURSOR_EXPIRED for
    /// one so old that events after it are no longer kept: read anew what you hold, and begin without a cursor.
    ///
    /// Takes the scope `events.read`.
    pub fn watch_events(&self) -> WatchEvents {
        WatchEvents {
            core: self.core.clone(),
            request: v1::WatchEventsRequest {
                ..Default::default()
            },
        }
    }
}
/// See [`Events::list_events`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListEvents {
    call: Call,
    request: v1::ListEventsRequest,
}
impl ListEvents {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// Which events.
    #[must_use]
    pub fn filter(mut self, value: impl Into<EventFilter>) -> Self {
        self.request.filter = Some(Into::<EventFilter>::into(value))
            .map(EventFilter::into_message);
        self
    }
    /// Only what comes after this position; 0 or absent: from the first that is kept.
    #[must_use]
    pub fn after_position(mut self, value: impl Into<i64>) -> Self {
        self.request.after_position = Into::<i64>::into(value);
        self
    }
    /// How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    #[must_use]
    pub fn page_size(mut self, value: impl Into<i32>) -> Self {
        self.request.page_size = Into::<i32>::into(value);
        self
    }
    /// Where to go on: `next_page_token` of the page before.
    #[must_use]
    pub fn page_token(mut self, value: impl Into<String>) -> Self {
        self.request.page_token = Into::<String>::into(value);
        self
    }
    /// Page after page, to the last.
    pub fn pages(self) -> Pages<Event> {
        call::pages(
            self.call,
            &LIST_EVENTS,
            self.request,
            |message: v1::ListEventsResponse| Ok(
                message
                    .events
                    .into_iter()
                    .map(Event::from_message)
                    .collect::<Result<_>>()?,
            ),
        )
    }
    /// Item after item, page after page, to the last.
    pub fn items(self) -> impl Stream<Item = Result<Event>> + Send + Unpin {
        call::items(self.pages())
    }
}
impl IntoFuture for ListEvents {
    type Output = Result<ListEventsResponse>;
    type IntoFuture = call::Boxed<Result<ListEventsResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &LIST_EVENTS,
            self.request,
            ListEventsResponse::from_message,
        )
    }
}
/// See [`Events::watch_events`].
#[derive(Clone)]
#[must_use = "nothing is watched until `watch`"]
pub struct WatchEvents {
    core: Arc<Core<Native>>,
    request: v1::WatchEventsRequest,
}
impl WatchEvents {
    /// Which events.
    #[must_use]
    pub fn filter(mut self, value: impl Into<EventFilter>) -> Self {
        self.request.filter = Some(Into::<EventFilter>::into(value))
            .map(EventFilter::into_message);
        self
    }
    /// Where to go on: `cursor` of the last message that came. Empty: with what happens next.
    #[must_use]
    pub fn resume_after(mut self, value: impl Into<String>) -> Self {
        self.request.resume_after = Into::<String>::into(value);
        self
    }
    /// Begins to watch. Nothing is sent until the first message is asked for.
    pub fn watch(self) -> Watch<Event> {
        watch::begin(
            &self.core,
            &WATCH_EVENTS,
            &self.request,
            |message: v1::WatchEventsResponse| Ok(
                Event::from_message(
                    convert::present("WatchEventsResponse.event", message.event)?,
                )?,
            ),
        )
    }
}
#[cfg(feature = "uniffi")]
mod events_ffi {
    use super::*;
    use crate::phones::{PulledPages, PulledWatch, away};
    #[uniffi::export(name = "NativeClient")]
    impl Client {
        /// What happened, told once and in order: to list, and to follow as it happens.
        #[uniffi::method(name = "events")]
        fn ffi_events(&self) -> Events {
            self.events()
        }
    }
    #[uniffi::export(name = "NativeEvents")]
    impl Events {
        /// Lists what happened, oldest first, a page at a time: from the beginning of what is kept, or after a position.
        ///
        /// Events are kept for two whole months and the present one. Errors: CURSOR_EXPIRED where some after `after_position` are no longer kept,
        /// CURSOR_INVALID where `after_position` has not been reached yet.
        ///
        /// Takes the scope `events.read`.
        #[uniffi::method(
            name = "list_events",
            default(
                filter = None,
                after_position = None,
                page_size = None,
                page_token = None,
                timeout = None
            )
        )]
        fn ffi_list_events(
            &self,
            filter: Option<EventFilter>,
            after_position: Option<i64>,
            page_size: Option<i32>,
            page_token: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<NativeListEventsPages> {
            let mut call = self.list_events();
            if let Some(value) = filter {
                call = call.filter(value);
            }
            if let Some(value) = after_position {
                call = call.after_position(value);
            }
            if let Some(value) = page_size {
                call = call.page_size(value);
            }
            if let Some(value) = page_token {
                call = call.page_token(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            Ok(NativeListEventsPages(PulledPages::new(call.pages())))
        }
        /// Follows what happens: each event once, by its position, without a gap. It never ends by itself; a heartbeat comes every 20 s.
        ///
        /// Without `resume_after` it begins with what happens next. It ends with UNAUTHENTICATED when the access token does: call again with a new
        /// one and the last cursor. Errors: CURSOR_INVALID for a cursor of another provider, of another stream or of a time to come, CURSOR_EXPIRED for
        /// one so old that events after it are no longer kept: read anew what you hold, and begin without a cursor.
        ///
        /// Takes the scope `events.read`.
        #[uniffi::method(
            name = "watch_events",
            default(filter = None, resume_after = None)
        )]
        fn ffi_watch_events(
            &self,
            filter: Option<EventFilter>,
            resume_after: Option<String>,
        ) -> Result<NativeWatchEventsStream> {
            let mut call = self.watch_events();
            if let Some(value) = filter {
                call = call.filter(value);
            }
            if let Some(value) = resume_after {
                call = call.resume_after(value);
            }
            Ok(NativeWatchEventsStream(PulledWatch::new(call.watch())))
        }
    }
    /// Page after page.
    #[derive(uniffi::Object)]
    #[uniffi(name = "NativeListEventsPages")]
    pub struct NativeListEventsPages(PulledPages<Event>);
    #[uniffi::export(name = "NativeListEventsPages")]
    impl NativeListEventsPages {
        /// The next page; nothing after the last.
        async fn next(&self) -> Result<Option<Vec<Event>>> {
            self.0.next().await
        }
    }
    /// Messages as they happen. It reconnects by itself and goes on where it was cut. Cancel it when it is no longer wanted.
    #[derive(uniffi::Object)]
    #[uniffi(name = "NativeWatchEventsStream")]
    pub struct NativeWatchEventsStream(PulledWatch<Event>);
    #[uniffi::export(name = "NativeWatchEventsStream")]
    impl NativeWatchEventsStream {
        /// The next message; nothing once the stream is over.
        async fn next(&self) -> Result<Option<Event>> {
            self.0.next().await
        }
        /// How it stands with the server, then each new state; nothing once the stream is over. It moves only while somebody waits for `next`.
        async fn next_state(&self) -> Result<Option<WatchState>> {
            Ok(self.0.next_state().await)
        }
        /// How it stands now; offline once it is over.
        fn state(&self) -> WatchState {
            self.0.state()
        }
        /// Where the stream stands, to be given to `resume_after` later.
        fn cursor(&self) -> Option<String> {
            self.0.cursor()
        }
        /// Ends it: whoever waits for a message gets none, and the server's side ends at once.
        fn cancel(&self) {
            self.0.cancel();
        }
    }
}
static PUT_LOCATION: Method = Method {
    path: "/wattlane.v1.LocationService/PutLocation",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static PUT_EVSE: Method = Method {
    path: "/wattlane.v1.LocationService/PutEvse",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static PUT_CONNECTOR: Method = Method {
    path: "/wattlane.v1.LocationService/PutConnector",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static UPDATE_EVSE_STATUS: Method = Method {
    path: "/wattlane.v1.LocationService/UpdateEvseStatus",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static GET_LOCATION: Method = Method {
    path: "/wattlane.v1.LocationService/GetLocation",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static GET_LOCATION_BY_KEY: Method = Method {
    path: "/wattlane.v1.LocationService/GetLocationByKey",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static LIST_LOCATIONS: Method = Method {
    path: "/wattlane.v1.LocationService/ListLocations",
    reads: true,
    request_id: 0,
    page_token: 3,
    next_page_token: 2,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static LIST_NEARBY: Method = Method {
    path: "/wattlane.v1.LocationService/ListNearby",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static LIST_IN_AREA: Method = Method {
    path: "/wattlane.v1.LocationService/ListInArea",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static RANK_LOCATIONS: Method = Method {
    path: "/wattlane.v1.LocationService/RankLocations",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
impl Client {
    /// Places where vehicles charge, as their CPOs tell of them.
    ///
    /// Times order what a CPO tells: what is older never wins over what is newer, for a location, an EVSE, its status and a connector each by itself,
    /// in whatever order they come. One that lies more than 10 minutes ahead, by a clock that is wrong, is taken as 10 minutes from now, so that what
    /// is right is not older for hours; where findings are answered, IN_THE_FUTURE says so.
    pub fn locations(&self) -> Locations {
        Locations {
            core: self.core.clone(),
        }
    }
}
/// Places where vehicles charge, as their CPOs tell of them.
///
/// Times order what a CPO tells: what is older never wins over what is newer, for a location, an EVSE, its status and a connector each by itself,
/// in whatever order they come. One that lies more than 10 minutes ahead, by a clock that is wrong, is taken as 10 minutes from now, so that what
/// is right is not older for hours; where findings are answered, IN_THE_FUTURE says so.
#[derive(Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Object), uniffi(name = "NativeLocations"))]
pub struct Locations {
    core: Arc<Core<Native>>,
}
impl Locations {
    /// Stores a location with its EVSEs, or what has become of one that is known by its country, party and id.
    ///
    /// The same content again changes nothing. OCPI JSON is ordered by its `last_updated`: of an older text nothing is taken, and the present location
    /// is answered. Fields replace an existing location only with its `etag`. An EVSE that is not in it any more is gone, unless the CPO has told of
    /// it since; one that was in another location of the CPO leaves that one, or stays there if the CPO told of it later; either is told as a finding.
    /// CDRs that waited for this location, its time zone or its connectors' tariffs are rated soon after.
    /// Errors: INVALID_ARGUMENT, ETAG_MISMATCH.
    ///
    /// Takes the scope `locations.write`.
    pub fn put_location(&self, input: impl Into<PutLocationInput>) -> PutLocation {
        PutLocation {
            call: Call::new(self.core.clone()),
            request: v1::PutLocationRequest {
                input: Some(Into::<PutLocationInput>::into(input).into_message()),
                ..Default::default()
            },
        }
    }
    /// Stores an EVSE of a location, or what has become of it. Its location's `last_updated` goes along.
    ///
    /// Ordered as PutLocation orders locations; fields replace an existing EVSE only with the location's `etag`.
    /// Errors: INVALID_ARGUMENT, NOT_FOUND, ETAG_MISMATCH.
    ///
    /// Takes the scope `locations.write`.
    pub fn put_evse(
        &self,
        id: impl Into<String>,
        input: impl Into<PutEvseInput>,
    ) -> PutEvse {
        PutEvse {
            call: Call::new(self.core.clone()),
            request: v1::PutEvseRequest {
                id: Into::<String>::into(id),
                input: Some(Into::<PutEvseInput>::into(input).into_message()),
                ..Default::default()
            },
        }
    }
    /// Stores a connector of an EVSE, or what has become of it. `last_updated` of its EVSE and location go along.
    ///
    /// Ordered as PutLocation orders locations; fields replace an existing connector only with the location's `etag`.
    /// Errors: INVALID_ARGUMENT, NOT_FOUND, ETAG_MISMATCH, CONNECTOR_LIMIT.
    ///
    /// Takes the scope `locations.write`.
    pub fn put_connector(
        &self,
        id: impl Into<String>,
        evse_uid: impl Into<String>,
        input: impl Into<PutConnectorInput>,
    ) -> PutConnector {
        PutConnector {
            call: Call::new(self.core.clone()),
            request: v1::PutConnectorRequest {
                id: Into::<String>::into(id),
                evse_uid: Into::<String>::into(evse_uid),
                input: Some(Into::<PutConnectorInput>::into(input).into_message()),
                ..Default::default()
            },
        }
    }
    /// Sets the status of an EVSE. One that is older than the present status changes nothing, nor does the same again with its time: the present
    /// one is answered, and nobody is told. The location's `etag` stays, whatever the status.
    ///
    /// Consumers are told by LocationChanged. It is a measured value: the audit trail has no entry of it.
    /// Errors: INVALID_ARGUMENT, NOT_FOUND.
    ///
    /// Takes the scope `locations.write`.
    pub fn update_evse_status(
        &self,
        id: impl Into<String>,
        evse_uid: impl Into<String>,
        status: impl Into<EvseStatus>,
    ) -> UpdateEvseStatus {
        UpdateEvseStatus {
            call: Call::new(self.core.clone()),
            request: v1::UpdateEvseStatusRequest {
                id: Into::<String>::into(id),
                evse_uid: Into::<String>::into(evse_uid),
                status: Into::<EvseStatus>::into(status).into(),
                ..Default::default()
            },
        }
    }
    /// Gets a location by our id, with the status of each EVSE. A driver gets one that is not published only where a session or a CDR of theirs
    /// names it; else it is NOT_FOUND.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `locations.read`.
    pub fn get_location(&self, id: impl Into<String>) -> GetLocation {
        GetLocation {
            call: Call::new(self.core.clone()),
            request: v1::GetLocationRequest {
                id: Into::<String>::into(id),
            },
        }
    }
    /// Gets a location by its CPO's id, or by that of one of its EVSEs. A driver gets what GetLocation would.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `locations.read`.
    pub fn get_location_by_key(
        &self,
        country_code: impl Into<String>,
        party_id: impl Into<String>,
        key: impl Into<GetLocationByKeyKey>,
    ) -> GetLocationByKey {
        GetLocationByKey {
            call: Call::new(self.core.clone()),
            request: v1::GetLocationByKeyRequest {
                country_code: Into::<String>::into(country_code),
                party_id: Into::<String>::into(party_id),
                key: Some(Into::<GetLocationByKeyKey>::into(key).into_message()),
            },
        }
    }
    /// Lists locations by country, party and id. Drivers get those that are published.
    ///
    /// Takes the scope `locations.read`.
    pub fn list_locations(&self) -> ListLocations {
        ListLocations {
            call: Call::new(self.core.clone()),
            request: v1::ListLocationsRequest {
                ..Default::default()
            },
        }
    }
    /// Finds the nearest locations, nearest first. Drivers get those that are published; nobody gets those all of whose EVSEs are removed.
    ///
    /// Takes the scope `locations.read`.
    pub fn list_nearby(&self, center: impl Into<Coordinates>) -> ListNearby {
        ListNearby {
            call: Call::new(self.core.clone()),
            request: v1::ListNearbyRequest {
                center: Some(
                    Coordinates::into_message(Into::<Coordinates>::into(center)),
                ),
                ..Default::default()
            },
        }
    }
    /// Finds the locations of a map: each by itself where they are few, else clusters of them. It shows what ListNearby shows.
    ///
    /// Takes the scope `locations.read`.
    pub fn list_in_area(&self, area: impl Into<Area>) -> ListInArea {
        ListInArea {
            call: Call::new(self.core.clone()),
            request: v1::ListInAreaRequest {
                area: Some(Area::into_message(Into::<Area>::into(area))),
                ..Default::default()
            },
        }
    }
    /// Ranks locations by what a planned charge would be at each: at its best connector, by that connector's tariff in the version in force when the
    /// vehicle arrives.
    ///
    /// First come those where the vehicle gets all that it wants, the cheapest first: with VAT where it is known. Amounts of different currencies are
    /// not compared: the currency that most of them have comes first. What has no price is told with why. Drivers get the locations GetLocation would
    /// give them.
    /// Errors: INVALID_ARGUMENT, NOT_FOUND.
    ///
    /// Takes the scope `tariffs.read`.
    pub fn rank_locations(
        &self,
        location_ids: Vec<String>,
        charge: impl Into<PlannedCharge>,
    ) -> RankLocations {
        RankLocations {
            call: Call::new(self.core.clone()),
            request: v1::RankLocationsRequest {
                location_ids: location_ids,
                charge: Some(
                    PlannedCharge::into_message(Into::<PlannedCharge>::into(charge)),
                ),
                ..Default::default()
            },
        }
    }
}
/// See [`Locations::put_location`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct PutLocation {
    call: Call,
    request: v1::PutLocationRequest,
}
impl PutLocation {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// The `etag` of the location that `location` replaces, as GetLocation gave it. Must be given when fields replace an existing location.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.request.etag = Some(Into::<String>::into(value));
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for PutLocation {
    type Output = Result<PutLocationResponse>;
    type IntoFuture = call::Boxed<Result<PutLocationResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &PUT_LOCATION,
            self.request,
            PutLocationResponse::from_message,
        )
    }
}
/// See [`Locations::put_evse`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct PutEvse {
    call: Call,
    request: v1::PutEvseRequest,
}
impl PutEvse {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// The `etag` of the location that this changes. Must be given when fields replace an existing EVSE.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.request.etag = Some(Into::<String>::into(value));
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for PutEvse {
    type Output = Result<PutEvseResponse>;
    type IntoFuture = call::Boxed<Result<PutEvseResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(self.call, &PUT_EVSE, self.request, PutEvseResponse::from_message)
    }
}
/// See [`Locations::put_connector`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct PutConnector {
    call: Call,
    request: v1::PutConnectorRequest,
}
impl PutConnector {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// The `etag` of the location that this changes. Must be given when fields replace an existing connector.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.request.etag = Some(Into::<String>::into(value));
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for PutConnector {
    type Output = Result<PutConnectorResponse>;
    type IntoFuture = call::Boxed<Result<PutConnectorResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &PUT_CONNECTOR,
            self.request,
            PutConnectorResponse::from_message,
        )
    }
}
/// See [`Locations::update_evse_status`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct UpdateEvseStatus {
    call: Call,
    request: v1::UpdateEvseStatusRequest,
}
impl UpdateEvseStatus {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// Since when; absent: now.
    #[must_use]
    pub fn status_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.request.status_time = Some(Into::<Timestamp>::into(value))
            .map(convert::to_time);
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for UpdateEvseStatus {
    type Output = Result<Evse>;
    type IntoFuture = call::Boxed<Result<Evse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &UPDATE_EVSE_STATUS,
            self.request,
            |message: v1::UpdateEvseStatusResponse| Ok(
                Evse::from_message(
                    convert::present("UpdateEvseStatusResponse.evse", message.evse)?,
                )?,
            ),
        )
    }
}
/// See [`Locations::get_location`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetLocation {
    call: Call,
    request: v1::GetLocationRequest,
}
impl GetLocation {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
}
impl IntoFuture for GetLocation {
    type Output = Result<Location>;
    type IntoFuture = call::Boxed<Result<Location>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &GET_LOCATION,
            self.request,
            |message: v1::GetLocationResponse| Ok(
                Location::from_message(
                    convert::present("GetLocationResponse.location", message.location)?,
                )?,
            ),
        )
    }
}
/// See [`Locations::get_location_by_key`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetLocationByKey {
    call: Call,
    request: v1::GetLocationByKeyRequest,
}
impl GetLocationByKey {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
}
impl IntoFuture for GetLocationByKey {
    type Output = Result<Location>;
    type IntoFuture = call::Boxed<Result<Location>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &GET_LOCATION_BY_KEY,
            self.request,
            |message: v1::GetLocationByKeyResponse| Ok(
                Location::from_message(
                    convert::present(
                        "GetLocationByKeyResponse.location",
                        message.location,
                    )?,
                )?,
            ),
        )
    }
}
/// See [`Locations::list_locations`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListLocations {
    call: Call,
    request: v1::ListLocationsRequest,
}
impl ListLocations {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// Which ones.
    #[must_use]
    pub fn filter(mut self, value: impl Into<LocationFilter>) -> Self {
        self.request.filter = Some(Into::<LocationFilter>::into(value))
            .map(LocationFilter::into_message);
        self
    }
    /// How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    #[must_use]
    pub fn page_size(mut self, value: impl Into<i32>) -> Self {
        self.request.page_size = Into::<i32>::into(value);
        self
    }
    /// Where to go on: `next_page_token` of the page before.
    #[must_use]
    pub fn page_token(mut self, value: impl Into<String>) -> Self {
        self.request.page_token = Into::<String>::into(value);
        self
    }
    /// Page after page, to the last.
    pub fn pages(self) -> Pages<Location> {
        call::pages(
            self.call,
            &LIST_LOCATIONS,
            self.request,
            |message: v1::ListLocationsResponse| Ok(
                message
                    .locations
                    .into_iter()
                    .map(Location::from_message)
                    .collect::<Result<_>>()?,
            ),
        )
    }
    /// Item after item, page after page, to the last.
    pub fn items(self) -> impl Stream<Item = Result<Location>> + Send + Unpin {
        call::items(self.pages())
    }
}
impl IntoFuture for ListLocations {
    type Output = Result<ListLocationsResponse>;
    type IntoFuture = call::Boxed<Result<ListLocationsResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &LIST_LOCATIONS,
            self.request,
            ListLocationsResponse::from_message,
        )
    }
}
/// See [`Locations::list_nearby`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListNearby {
    call: Call,
    request: v1::ListNearbyRequest,
}
impl ListNearby {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// How far away at most, metres along the ground, 1 to 500,000; absent: 50,000.
    #[must_use]
    pub fn radius(mut self, value: impl Into<i32>) -> Self {
        self.request.radius = Some(Into::<i32>::into(value));
        self
    }
    /// How many at most, 1 to 200; 0 is 50.
    #[must_use]
    pub fn max_results(mut self, value: impl Into<i32>) -> Self {
        self.request.max_results = Into::<i32>::into(value);
        self
    }
    /// What they must have.
    #[must_use]
    pub fn needs(mut self, value: impl Into<ChargingNeeds>) -> Self {
        self.request.needs = Some(Into::<ChargingNeeds>::into(value))
            .map(ChargingNeeds::into_message);
        self
    }
}
impl IntoFuture for ListNearby {
    type Output = Result<Vec<NearbyLocation>>;
    type IntoFuture = call::Boxed<Result<Vec<NearbyLocation>>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &LIST_NEARBY,
            self.request,
            |message: v1::ListNearbyResponse| Ok(
                message
                    .locations
                    .into_iter()
                    .map(NearbyLocation::from_message)
                    .collect::<Result<_>>()?,
            ),
        )
    }
}
/// See [`Locations::list_in_area`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListInArea {
    call: Call,
    request: v1::ListInAreaRequest,
}
impl ListInArea {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// Up to how many locations come each by itself, 1 to 1,000; 0 is 200. More come as clusters.
    #[must_use]
    pub fn max_locations(mut self, value: impl Into<i32>) -> Self {
        self.request.max_locations = Into::<i32>::into(value);
        self
    }
    /// What they must have.
    #[must_use]
    pub fn needs(mut self, value: impl Into<ChargingNeeds>) -> Self {
        self.request.needs = Some(Into::<ChargingNeeds>::into(value))
            .map(ChargingNeeds::into_message);
        self
    }
}
impl IntoFuture for ListInArea {
    type Output = Result<ListInAreaResponse>;
    type IntoFuture = call::Boxed<Result<ListInAreaResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &LIST_IN_AREA,
            self.request,
            ListInAreaResponse::from_message,
        )
    }
}
/// See [`Locations::rank_locations`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct RankLocations {
    call: Call,
    request: v1::RankLocationsRequest,
}
impl RankLocations {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// What the connector must be.
    #[must_use]
    pub fn needs(mut self, value: impl Into<ChargingNeeds>) -> Self {
        self.request.needs = Some(Into::<ChargingNeeds>::into(value))
            .map(ChargingNeeds::into_message);
        self
    }
    /// How amounts are rounded; absent: the provider's own.
    #[must_use]
    pub fn pricing_policy(mut self, value: impl Into<PricingPolicy>) -> Self {
        self.request.pricing_policy = Some(Into::<PricingPolicy>::into(value))
            .map(PricingPolicy::into_message);
        self
    }
}
impl IntoFuture for RankLocations {
    type Output = Result<RankLocationsResponse>;
    type IntoFuture = call::Boxed<Result<RankLocationsResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &RANK_LOCATIONS,
            self.request,
            RankLocationsResponse::from_message,
        )
    }
}
#[cfg(feature = "uniffi")]
mod locations_ffi {
    use super::*;
    use crate::phones::{PulledPages, PulledWatch, away};
    #[uniffi::export(name = "NativeClient")]
    impl Client {
        /// Places where vehicles charge, as their CPOs tell of them.
        ///
        /// Times order what a CPO tells: what is older never wins over what is newer, for a location, an EVSE, its status and a connector each by itself,
        /// in whatever order they come. One that lies more than 10 minutes ahead, by a clock that is wrong, is taken as 10 minutes from now, so that what
        /// is right is not older for hours; where findings are answered, IN_THE_FUTURE says so.
        #[uniffi::method(name = "locations")]
        fn ffi_locations(&self) -> Locations {
            self.locations()
        }
    }
    #[uniffi::export(name = "NativeLocations")]
    impl Locations {
        /// Stores a location with its EVSEs, or what has become of one that is known by its country, party and id.
        ///
        /// The same content again changes nothing. OCPI JSON is ordered by its `last_updated`: of an older text nothing is taken, and the present location
        /// is answered. Fields replace an existing location only with its `etag`. An EVSE that is not in it any more is gone, unless the CPO has told of
        /// it since; one that was in another location of the CPO leaves that one, or stays there if the CPO told of it later; either is told as a finding.
        /// CDRs that waited for this location, its time zone or its connectors' tariffs are rated soon after.
        /// Errors: INVALID_ARGUMENT, ETAG_MISMATCH.
        ///
        /// Takes the scope `locations.write`.
        #[uniffi::method(
            name = "put_location",
            default(etag = None, request_id = None, timeout = None)
        )]
        async fn ffi_put_location(
            &self,
            input: PutLocationInput,
            etag: Option<String>,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<PutLocationResponse> {
            let mut call = self.put_location(input);
            if let Some(value) = etag {
                call = call.etag(value);
            }
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Stores an EVSE of a location, or what has become of it. Its location's `last_updated` goes along.
        ///
        /// Ordered as PutLocation orders locations; fields replace an existing EVSE only with the location's `etag`.
        /// Errors: INVALID_ARGUMENT, NOT_FOUND, ETAG_MISMATCH.
        ///
        /// Takes the scope `locations.write`.
        #[uniffi::method(
            name = "put_evse",
            default(etag = None, request_id = None, timeout = None)
        )]
        async fn ffi_put_evse(
            &self,
            id: String,
            input: PutEvseInput,
            etag: Option<String>,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<PutEvseResponse> {
            let mut call = self.put_evse(id, input);
            if let Some(value) = etag {
                call = call.etag(value);
            }
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Stores a connector of an EVSE, or what has become of it. `last_updated` of its EVSE and location go along.
        ///
        /// Ordered as PutLocation orders locations; fields replace an existing connector only with the location's `etag`.
        /// Errors: INVALID_ARGUMENT, NOT_FOUND, ETAG_MISMATCH, CONNECTOR_LIMIT.
        ///
        /// Takes the scope `locations.write`.
        #[uniffi::method(
            name = "put_connector",
            default(etag = None, request_id = None, timeout = None)
        )]
        async fn ffi_put_connector(
            &self,
            id: String,
            evse_uid: String,
            input: PutConnectorInput,
            etag: Option<String>,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<PutConnectorResponse> {
            let mut call = self.put_connector(id, evse_uid, input);
            if let Some(value) = etag {
                call = call.etag(value);
            }
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Sets the status of an EVSE. One that is older than the present status changes nothing, nor does the same again with its time: the present
        /// one is answered, and nobody is told. The location's `etag` stays, whatever the status.
        ///
        /// Consumers are told by LocationChanged. It is a measured value: the audit trail has no entry of it.
        /// Errors: INVALID_ARGUMENT, NOT_FOUND.
        ///
        /// Takes the scope `locations.write`.
        #[uniffi::method(
            name = "update_evse_status",
            default(status_time = None, request_id = None, timeout = None)
        )]
        async fn ffi_update_evse_status(
            &self,
            id: String,
            evse_uid: String,
            status: EvseStatus,
            status_time: Option<Timestamp>,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<Evse> {
            let mut call = self.update_evse_status(id, evse_uid, status);
            if let Some(value) = status_time {
                call = call.status_time(value);
            }
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Gets a location by our id, with the status of each EVSE. A driver gets one that is not published only where a session or a CDR of theirs
        /// names it; else it is NOT_FOUND.
        ///
        /// Errors: NOT_FOUND.
        ///
        /// Takes the scope `locations.read`.
        #[uniffi::method(name = "get_location", default(timeout = None))]
        async fn ffi_get_location(
            &self,
            id: String,
            timeout: Option<Duration>,
        ) -> Result<Location> {
            let mut call = self.get_location(id);
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Gets a location by its CPO's id, or by that of one of its EVSEs. A driver gets what GetLocation would.
        ///
        /// Errors: NOT_FOUND.
        ///
        /// Takes the scope `locations.read`.
        #[uniffi::method(name = "get_location_by_key", default(timeout = None))]
        async fn ffi_get_location_by_key(
            &self,
            country_code: String,
            party_id: String,
            key: GetLocationByKeyKey,
            timeout: Option<Duration>,
        ) -> Result<Location> {
            let mut call = self.get_location_by_key(country_code, party_id, key);
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Lists locations by country, party and id. Drivers get those that are published.
        ///
        /// Takes the scope `locations.read`.
        #[uniffi::method(
            name = "list_locations",
            default(filter = None, page_size = None, page_token = None, timeout = None)
        )]
        fn ffi_list_locations(
            &self,
            filter: Option<LocationFilter>,
            page_size: Option<i32>,
            page_token: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<NativeListLocationsPages> {
            let mut call = self.list_locations();
            if let Some(value) = filter {
                call = call.filter(value);
            }
            if let Some(value) = page_size {
                call = call.page_size(value);
            }
            if let Some(value) = page_token {
                call = call.page_token(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            Ok(NativeListLocationsPages(PulledPages::new(call.pages())))
        }
        /// Finds the nearest locations, nearest first. Drivers get those that are published; nobody gets those all of whose EVSEs are removed.
        ///
        /// Takes the scope `locations.read`.
        #[uniffi::method(
            name = "list_nearby",
            default(radius = None, max_results = None, needs = None, timeout = None)
        )]
        async fn ffi_list_nearby(
            &self,
            center: Coordinates,
            radius: Option<i32>,
            max_results: Option<i32>,
            needs: Option<ChargingNeeds>,
            timeout: Option<Duration>,
        ) -> Result<Vec<NearbyLocation>> {
            let mut call = self.list_nearby(center);
            if let Some(value) = radius {
                call = call.radius(value);
            }
            if let Some(value) = max_results {
                call = call.max_results(value);
            }
            if let Some(value) = needs {
                call = call.needs(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Finds the locations of a map: each by itself where they are few, else clusters of them. It shows what ListNearby shows.
        ///
        /// Takes the scope `locations.read`.
        #[uniffi::method(
            name = "list_in_area",
            default(max_locations = None, needs = None, timeout = None)
        )]
        async fn ffi_list_in_area(
            &self,
            area: Area,
            max_locations: Option<i32>,
            needs: Option<ChargingNeeds>,
            timeout: Option<Duration>,
        ) -> Result<ListInAreaResponse> {
            let mut call = self.list_in_area(area);
            if let Some(value) = max_locations {
                call = call.max_locations(value);
            }
            if let Some(value) = needs {
                call = call.needs(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Ranks locations by what a planned charge would be at each: at its best connector, by that connector's tariff in the version in force when the
        /// vehicle arrives.
        ///
        /// First come those where the vehicle gets all that it wants, the cheapest first: with VAT where it is known. Amounts of different currencies are
        /// not compared: the currency that most of them have comes first. What has no price is told with why. Drivers get the locations GetLocation would
        /// give them.
        /// Errors: INVALID_ARGUMENT, NOT_FOUND.
        ///
        /// Takes the scope `tariffs.read`.
        #[uniffi::method(
            name = "rank_locations",
            default(needs = None, pricing_policy = None, timeout = None)
        )]
        async fn ffi_rank_locations(
            &self,
            location_ids: Vec<String>,
            charge: PlannedCharge,
            needs: Option<ChargingNeeds>,
            pricing_policy: Option<PricingPolicy>,
            timeout: Option<Duration>,
        ) -> Result<RankLocationsResponse> {
            let mut call = self.rank_locations(location_ids, charge);
            if let Some(value) = needs {
                call = call.needs(value);
            }
            if let Some(value) = pricing_policy {
                call = call.pricing_policy(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
    }
    /// Page after page.
    #[derive(uniffi::Object)]
    #[uniffi(name = "NativeListLocationsPages")]
    pub struct NativeListLocationsPages(PulledPages<Location>);
    #[uniffi::export(name = "NativeListLocationsPages")]
    impl NativeListLocationsPages {
        /// The next page; nothing after the last.
        async fn next(&self) -> Result<Option<Vec<Location>>> {
            self.0.next().await
        }
    }
}
static GET_PROVIDER: Method = Method {
    path: "/wattlane.v1.ProviderService/GetProvider",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static UPDATE_BRANDING: Method = Method {
    path: "/wattlane.v1.ProviderService/UpdateBranding",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static UPDATE_PRICING: Method = Method {
    path: "/wattlane.v1.ProviderService/UpdatePricing",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static CREATE_API_KEY: Method = Method {
    path: "/wattlane.v1.ProviderService/CreateApiKey",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static LIST_API_KEYS: Method = Method {
    path: "/wattlane.v1.ProviderService/ListApiKeys",
    reads: true,
    request_id: 0,
    page_token: 2,
    next_page_token: 2,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static REVOKE_API_KEY: Method = Method {
    path: "/wattlane.v1.ProviderService/RevokeApiKey",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static PUT_ALLOWED_ORIGIN: Method = Method {
    path: "/wattlane.v1.ProviderService/PutAllowedOrigin",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static LIST_ALLOWED_ORIGINS: Method = Method {
    path: "/wattlane.v1.ProviderService/ListAllowedOrigins",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static DELETE_ALLOWED_ORIGIN: Method = Method {
    path: "/wattlane.v1.ProviderService/DeleteAllowedOrigin",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static PUT_OIDC_ISSUER: Method = Method {
    path: "/wattlane.v1.ProviderService/PutOidcIssuer",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static LIST_OIDC_ISSUERS: Method = Method {
    path: "/wattlane.v1.ProviderService/ListOidcIssuers",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static DELETE_OIDC_ISSUER: Method = Method {
    path: "/wattlane.v1.ProviderService/DeleteOidcIssuer",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
impl Client {
    /// A provider's own settings: its face, its pricing, its keys, and who may sign in. The provider is the caller's own, always.
    pub fn providers(&self) -> Providers {
        Providers {
            core: self.core.clone(),
        }
    }
}
/// A provider's own settings: its face, its pricing, its keys, and who may sign in. The provider is the caller's own, always.
#[derive(Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Object), uniffi(name = "NativeProviders"))]
pub struct Providers {
    core: Arc<Core<Native>>,
}
impl Providers {
    /// Gets the caller's provider. A driver gets its face and its pricing policy, by which their app shows and prices, and no `accept_rule`.
    ///
    /// Takes the scope `provider.read`.
    pub fn get_provider(&self) -> GetProvider {
        GetProvider {
            call: Call::new(self.core.clone()),
            request: v1::GetProviderRequest {},
        }
    }
    /// Replaces the provider's face.
    ///
    /// Errors: ETAG_MISMATCH.
    ///
    /// Takes the scope `provider.write`.
    pub fn update_branding(
        &self,
        branding: impl Into<Branding>,
        etag: impl Into<String>,
    ) -> UpdateBranding {
        UpdateBranding {
            call: Call::new(self.core.clone()),
            request: v1::UpdateBrandingRequest {
                branding: Some(Branding::into_message(Into::<Branding>::into(branding))),
                etag: Into::<String>::into(etag),
                ..Default::default()
            },
        }
    }
    /// Replaces how amounts are rounded and when a CDR is accepted by itself.
    ///
    /// Errors: ETAG_MISMATCH.
    ///
    /// Takes the scope `provider.write`.
    pub fn update_pricing(&self, etag: impl Into<String>) -> UpdatePricing {
        UpdatePricing {
            call: Call::new(self.core.clone()),
            request: v1::UpdatePricingRequest {
                etag: Into::<String>::into(etag),
                ..Default::default()
            },
        }
    }
    /// Creates an API key and shows it, this once. Two may be active, so that one can replace the other without a gap.
    ///
    /// Errors: API_KEY_LIMIT, SCOPE_NOT_HELD.
    ///
    /// Takes the scope `keys.write`.
    pub fn create_api_key(&self, api_key: impl Into<ApiKey>) -> CreateApiKey {
        CreateApiKey {
            call: Call::new(self.core.clone()),
            request: v1::CreateApiKeyRequest {
                api_key: Some(ApiKey::into_message(Into::<ApiKey>::into(api_key))),
                ..Default::default()
            },
        }
    }
    /// Lists API keys, newest first, revoked ones too; never the keys themselves.
    ///
    /// Takes the scope `keys.read`.
    pub fn list_api_keys(&self) -> ListApiKeys {
        ListApiKeys {
            call: Call::new(self.core.clone()),
            request: v1::ListApiKeysRequest {
                ..Default::default()
            },
        }
    }
    /// Revokes an API key. A server that has just seen it believes it for ten seconds more. Revoked again: nothing happens.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `keys.write`.
    pub fn revoke_api_key(&self, id: impl Into<String>) -> RevokeApiKey {
        RevokeApiKey {
            call: Call::new(self.core.clone()),
            request: v1::RevokeApiKeyRequest {
                id: Into::<String>::into(id),
                ..Default::default()
            },
        }
    }
    /// Allows a web origin. Allowed again: nothing happens.
    ///
    /// Errors: SETTING_LIMIT.
    ///
    /// Takes the scope `provider.write`.
    pub fn put_allowed_origin(&self, origin: impl Into<String>) -> PutAllowedOrigin {
        PutAllowedOrigin {
            call: Call::new(self.core.clone()),
            request: v1::PutAllowedOriginRequest {
                origin: Into::<String>::into(origin),
                ..Default::default()
            },
        }
    }
    /// Lists the allowed web origins, at most 100.
    ///
    /// Takes the scope `settings.read`.
    pub fn list_allowed_origins(&self) -> ListAllowedOrigins {
        ListAllowedOrigins {
            call: Call::new(self.core.clone()),
            request: v1::ListAllowedOriginsRequest {},
        }
    }
    /// Takes a web origin back. Not there: nothing happens.
    ///
    /// Takes the scope `provider.write`.
    pub fn delete_allowed_origin(
        &self,
        origin: impl Into<String>,
    ) -> DeleteAllowedOrigin {
        DeleteAllowedOrigin {
            call: Call::new(self.core.clone()),
            request: v1::DeleteAllowedOriginRequest {
                origin: Into::<String>::into(origin),
                ..Default::default()
            },
        }
    }
    /// Registers an OpenID Connect issuer whose users may sign in, or replaces its settings.
    ///
    /// Errors: SETTING_LIMIT.
    ///
    /// Takes the scope `provider.write`.
    pub fn put_oidc_issuer(&self, oidc_issuer: impl Into<OidcIssuer>) -> PutOidcIssuer {
        PutOidcIssuer {
            call: Call::new(self.core.clone()),
            request: v1::PutOidcIssuerRequest {
                oidc_issuer: Some(
                    OidcIssuer::into_message(Into::<OidcIssuer>::into(oidc_issuer)),
                ),
                ..Default::default()
            },
        }
    }
    /// Lists the registered issuers, at most 20.
    ///
    /// Takes the scope `settings.read`.
    pub fn list_oidc_issuers(&self) -> ListOidcIssuers {
        ListOidcIssuers {
            call: Call::new(self.core.clone()),
            request: v1::ListOidcIssuersRequest {},
        }
    }
    /// Takes an issuer back. Not there: nothing happens.
    ///
    /// Takes the scope `provider.write`.
    pub fn delete_oidc_issuer(&self, issuer: impl Into<String>) -> DeleteOidcIssuer {
        DeleteOidcIssuer {
            call: Call::new(self.core.clone()),
            request: v1::DeleteOidcIssuerRequest {
                issuer: Into::<String>::into(issuer),
                ..Default::default()
            },
        }
    }
}
/// See [`Providers::get_provider`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetProvider {
    call: Call,
    request: v1::GetProviderRequest,
}
impl GetProvider {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
}
impl IntoFuture for GetProvider {
    type Output = Result<Provider>;
    type IntoFuture = call::Boxed<Result<Provider>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &GET_PROVIDER,
            self.request,
            |message: v1::GetProviderResponse| Ok(
                Provider::from_message(
                    convert::present("GetProviderResponse.provider", message.provider)?,
                )?,
            ),
        )
    }
}
/// See [`Providers::update_branding`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct UpdateBranding {
    call: Call,
    request: v1::UpdateBrandingRequest,
}
impl UpdateBranding {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for UpdateBranding {
    type Output = Result<Provider>;
    type IntoFuture = call::Boxed<Result<Provider>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &UPDATE_BRANDING,
            self.request,
            |message: v1::UpdateBrandingResponse| Ok(
                Provider::from_message(
                    convert::present(
                        "UpdateBrandingResponse.provider",
                        message.provider,
                    )?,
                )?,
            ),
        )
    }
}
/// See [`Providers::update_pricing`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct UpdatePricing {
    call: Call,
    request: v1::UpdatePricingRequest,
}
impl UpdatePricing {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// How amounts are rounded; absent: the documented default.
    #[must_use]
    pub fn pricing_policy(mut self, value: impl Into<PricingPolicy>) -> Self {
        self.request.pricing_policy = Some(Into::<PricingPolicy>::into(value))
            .map(PricingPolicy::into_message);
        self
    }
    /// When a CDR is accepted by itself; absent: never.
    #[must_use]
    pub fn accept_rule(mut self, value: impl Into<AcceptRule>) -> Self {
        self.request.accept_rule = Some(Into::<AcceptRule>::into(value))
            .map(AcceptRule::into_message);
        self
    }
    /// When a CDR is rejected by itself; absent: never.
    #[must_use]
    pub fn reject_rule(mut self, value: impl Into<RejectRule>) -> Self {
        self.request.reject_rule = Some(Into::<RejectRule>::into(value))
            .map(RejectRule::into_message);
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for UpdatePricing {
    type Output = Result<Provider>;
    type IntoFuture = call::Boxed<Result<Provider>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &UPDATE_PRICING,
            self.request,
            |message: v1::UpdatePricingResponse| Ok(
                Provider::from_message(
                    convert::present("UpdatePricingResponse.provider", message.provider)?,
                )?,
            ),
        )
    }
}
/// See [`Providers::create_api_key`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateApiKey {
    call: Call,
    request: v1::CreateApiKeyRequest,
}
impl CreateApiKey {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for CreateApiKey {
    type Output = Result<CreateApiKeyResponse>;
    type IntoFuture = call::Boxed<Result<CreateApiKeyResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &CREATE_API_KEY,
            self.request,
            CreateApiKeyResponse::from_message,
        )
    }
}
/// See [`Providers::list_api_keys`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListApiKeys {
    call: Call,
    request: v1::ListApiKeysRequest,
}
impl ListApiKeys {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    #[must_use]
    pub fn page_size(mut self, value: impl Into<i32>) -> Self {
        self.request.page_size = Into::<i32>::into(value);
        self
    }
    /// Where to go on: `next_page_token` of the page before.
    #[must_use]
    pub fn page_token(mut self, value: impl Into<String>) -> Self {
        self.request.page_token = Into::<String>::into(value);
        self
    }
    /// Page after page, to the last.
    pub fn pages(self) -> Pages<ApiKey> {
        call::pages(
            self.call,
            &LIST_API_KEYS,
            self.request,
            |message: v1::ListApiKeysResponse| Ok(
                message
                    .api_keys
                    .into_iter()
                    .map(ApiKey::from_message)
                    .collect::<Result<_>>()?,
            ),
        )
    }
    /// Item after item, page after page, to the last.
    pub fn items(self) -> impl Stream<Item = Result<ApiKey>> + Send + Unpin {
        call::items(self.pages())
    }
}
impl IntoFuture for ListApiKeys {
    type Output = Result<ListApiKeysResponse>;
    type IntoFuture = call::Boxed<Result<ListApiKeysResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &LIST_API_KEYS,
            self.request,
            ListApiKeysResponse::from_message,
        )
    }
}
/// See [`Providers::revoke_api_key`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct RevokeApiKey {
    call: Call,
    request: v1::RevokeApiKeyRequest,
}
impl RevokeApiKey {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for RevokeApiKey {
    type Output = Result<ApiKey>;
    type IntoFuture = call::Boxed<Result<ApiKey>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &REVOKE_API_KEY,
            self.request,
            |message: v1::RevokeApiKeyResponse| Ok(
                ApiKey::from_message(
                    convert::present("RevokeApiKeyResponse.api_key", message.api_key)?,
                )?,
            ),
        )
    }
}
/// See [`Providers::put_allowed_origin`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct PutAllowedOrigin {
    call: Call,
    request: v1::PutAllowedOriginRequest,
}
impl PutAllowedOrigin {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for PutAllowedOrigin {
    type Output = Result<AllowedOrigin>;
    type IntoFuture = call::Boxed<Result<AllowedOrigin>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &PUT_ALLOWED_ORIGIN,
            self.request,
            |message: v1::PutAllowedOriginResponse| Ok(
                AllowedOrigin::from_message(
                    convert::present(
                        "PutAllowedOriginResponse.allowed_origin",
                        message.allowed_origin,
                    )?,
                )?,
            ),
        )
    }
}
/// See [`Providers::list_allowed_origins`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListAllowedOrigins {
    call: Call,
    request: v1::ListAllowedOriginsRequest,
}
impl ListAllowedOrigins {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
}
impl IntoFuture for ListAllowedOrigins {
    type Output = Result<Vec<AllowedOrigin>>;
    type IntoFuture = call::Boxed<Result<Vec<AllowedOrigin>>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &LIST_ALLOWED_ORIGINS,
            self.request,
            |message: v1::ListAllowedOriginsResponse| Ok(
                message
                    .allowed_origins
                    .into_iter()
                    .map(AllowedOrigin::from_message)
                    .collect::<Result<_>>()?,
            ),
        )
    }
}
/// See [`Providers::delete_allowed_origin`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct DeleteAllowedOrigin {
    call: Call,
    request: v1::DeleteAllowedOriginRequest,
}
impl DeleteAllowedOrigin {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for DeleteAllowedOrigin {
    type Output = Result<()>;
    type IntoFuture = call::Boxed<Result<()>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &DELETE_ALLOWED_ORIGIN,
            self.request,
            |_: v1::DeleteAllowedOriginResponse| Ok(()),
        )
    }
}
/// See [`Providers::put_oidc_issuer`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct PutOidcIssuer {
    call: Call,
    request: v1::PutOidcIssuerRequest,
}
impl PutOidcIssuer {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for PutOidcIssuer {
    type Output = Result<OidcIssuer>;
    type IntoFuture = call::Boxed<Result<OidcIssuer>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &PUT_OIDC_ISSUER,
            self.request,
            |message: v1::PutOidcIssuerResponse| Ok(
                OidcIssuer::from_message(
                    convert::present(
                        "PutOidcIssuerResponse.oidc_issuer",
                        message.oidc_issuer,
                    )?,
                )?,
            ),
        )
    }
}
/// See [`Providers::list_oidc_issuers`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListOidcIssuers {
    call: Call,
    request: v1::ListOidcIssuersRequest,
}
impl ListOidcIssuers {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
}
impl IntoFuture for ListOidcIssuers {
    type Output = Result<Vec<OidcIssuer>>;
    type IntoFuture = call::Boxed<Result<Vec<OidcIssuer>>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &LIST_OIDC_ISSUERS,
            self.request,
            |message: v1::ListOidcIssuersResponse| Ok(
                message
                    .oidc_issuers
                    .into_iter()
                    .map(OidcIssuer::from_message)
                    .collect::<Result<_>>()?,
            ),
        )
    }
}
/// See [`Providers::delete_oidc_issuer`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct DeleteOidcIssuer {
    call: Call,
    request: v1::DeleteOidcIssuerRequest,
}
impl DeleteOidcIssuer {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for DeleteOidcIssuer {
    type Output = Result<()>;
    type IntoFuture = call::Boxed<Result<()>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &DELETE_OIDC_ISSUER,
            self.request,
            |_: v1::DeleteOidcIssuerResponse| Ok(()),
        )
    }
}
#[cfg(feature = "uniffi")]
mod providers_ffi {
    use super::*;
    use crate::phones::{PulledPages, PulledWatch, away};
    #[uniffi::export(name = "NativeClient")]
    impl Client {
        /// A provider's own settings: its face, its pricing, its keys, and who may sign in. The provider is the caller's own, always.
        #[uniffi::method(name = "providers")]
        fn ffi_providers(&self) -> Providers {
            self.providers()
        }
    }
    #[uniffi::export(name = "NativeProviders")]
    impl Providers {
        /// Gets the caller's provider. A driver gets its face and its pricing policy, by which their app shows and prices, and no `accept_rule`.
        ///
        /// Takes the scope `provider.read`.
        #[uniffi::method(name = "get_provider", default(timeout = None))]
        async fn ffi_get_provider(&self, timeout: Option<Duration>) -> Result<Provider> {
            let mut call = self.get_provider();
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Replaces the provider's face.
        ///
        /// Errors: ETAG_MISMATCH.
        ///
        /// Takes the scope `provider.write`.
        #[uniffi::method(
            name = "update_branding",
            default(request_id = None, timeout = None)
        )]
        async fn ffi_update_branding(
            &self,
            branding: Branding,
            etag: String,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<Provider> {
            let mut call = self.update_branding(branding, etag);
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Replaces how amounts are rounded and when a CDR is accepted by itself.
        ///
        /// Errors: ETAG_MISMATCH.
        ///
        /// Takes the scope `provider.write`.
        #[uniffi::method(
            name = "update_pricing",
            default(
                pricing_policy = None,
                accept_rule = None,
                reject_rule = None,
                request_id = None,
                timeout = None
            )
        )]
        async fn ffi_update_pricing(
            &self,
            etag: String,
            pricing_policy: Option<PricingPolicy>,
            accept_rule: Option<AcceptRule>,
            reject_rule: Option<RejectRule>,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<Provider> {
            let mut call = self.update_pricing(etag);
            if let Some(value) = pricing_policy {
                call = call.pricing_policy(value);
            }
            if let Some(value) = accept_rule {
                call = call.accept_rule(value);
            }
            if let Some(value) = reject_rule {
                call = call.reject_rule(value);
            }
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Creates an API key and shows it, this once. Two may be active, so that one can replace the other without a gap.
        ///
        /// Errors: API_KEY_LIMIT, SCOPE_NOT_HELD.
        ///
        /// Takes the scope `keys.write`.
        #[uniffi::method(
            name = "create_api_key",
            default(request_id = None, timeout = None)
        )]
        async fn ffi_create_api_key(
            &self,
            api_key: ApiKey,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<CreateApiKeyResponse> {
            let mut call = self.create_api_key(api_key);
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Lists API keys, newest first, revoked ones too; never the keys themselves.
        ///
        /// Takes the scope `keys.read`.
        #[uniffi::method(
            name = "list_api_keys",
            default(page_size = None, page_token = None, timeout = None)
        )]
        fn ffi_list_api_keys(
            &self,
            page_size: Option<i32>,
            page_token: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<NativeListApiKeysPages> {
            let mut call = self.list_api_keys();
            if let Some(value) = page_size {
                call = call.page_size(value);
            }
            if let Some(value) = page_token {
                call = call.page_token(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            Ok(NativeListApiKeysPages(PulledPages::new(call.pages())))
        }
        /// Revokes an API key. A server that has just seen it believes it for ten seconds more. Revoked again: nothing happens.
        ///
        /// Errors: NOT_FOUND.
        ///
        /// Takes the scope `keys.write`.
        #[uniffi::method(
            name = "revoke_api_key",
            default(request_id = None, timeout = None)
        )]
        async fn ffi_revoke_api_key(
            &self,
            id: String,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<ApiKey> {
            let mut call = self.revoke_api_key(id);
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Allows a web origin. Allowed again: nothing happens.
        ///
        /// Errors: SETTING_LIMIT.
        ///
        /// Takes the scope `provider.write`.
        #[uniffi::method(
            name = "put_allowed_origin",
            default(request_id = None, timeout = None)
        )]
        async fn ffi_put_allowed_origin(
            &self,
            origin: String,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<AllowedOrigin> {
            let mut call = self.put_allowed_origin(origin);
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Lists the allowed web origins, at most 100.
        ///
        /// Takes the scope `settings.read`.
        #[uniffi::method(name = "list_allowed_origins", default(timeout = None))]
        async fn ffi_list_allowed_origins(
            &self,
            timeout: Option<Duration>,
        ) -> Result<Vec<AllowedOrigin>> {
            let mut call = self.list_allowed_origins();
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Takes a web origin back. Not there: nothing happens.
        ///
        /// Takes the scope `provider.write`.
        #[uniffi::method(
            name = "delete_allowed_origin",
            default(request_id = None, timeout = None)
        )]
        async fn ffi_delete_allowed_origin(
            &self,
            origin: String,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<()> {
            let mut call = self.delete_allowed_origin(origin);
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Registers an OpenID Connect issuer whose users may sign in, or replaces its settings.
        ///
        /// Errors: SETTING_LIMIT.
        ///
        /// Takes the scope `provider.write`.
        #[uniffi::method(
            name = "put_oidc_issuer",
            default(request_id = None, timeout = None)
        )]
        async fn ffi_put_oidc_issuer(
            &self,
            oidc_issuer: OidcIssuer,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<OidcIssuer> {
            let mut call = self.put_oidc_issuer(oidc_issuer);
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Lists the registered issuers, at most 20.
        ///
        /// Takes the scope `settings.read`.
        #[uniffi::method(name = "list_oidc_issuers", default(timeout = None))]
        async fn ffi_list_oidc_issuers(
            &self,
            timeout: Option<Duration>,
        ) -> Result<Vec<OidcIssuer>> {
            let mut call = self.list_oidc_issuers();
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Takes an issuer back. Not there: nothing happens.
        ///
        /// Takes the scope `provider.write`.
        #[uniffi::method(
            name = "delete_oidc_issuer",
            default(request_id = None, timeout = None)
        )]
        async fn ffi_delete_oidc_issuer(
            &self,
            issuer: String,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<()> {
            let mut call = self.delete_oidc_issuer(issuer);
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
    }
    /// Page after page.
    #[derive(uniffi::Object)]
    #[uniffi(name = "NativeListApiKeysPages")]
    pub struct NativeListApiKeysPages(PulledPages<ApiKey>);
    #[uniffi::export(name = "NativeListApiKeysPages")]
    impl NativeListApiKeysPages {
        /// The next page; nothing after the last.
        async fn next(&self) -> Result<Option<Vec<ApiKey>>> {
            self.0.next().await
        }
    }
}
static PUT_SESSION: Method = Method {
    path: "/wattlane.v1.SessionService/PutSession",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static PATCH_SESSION: Method = Method {
    path: "/wattlane.v1.SessionService/PatchSession",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static END_SESSION: Method = Method {
    path: "/wattlane.v1.SessionService/EndSession",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static GET_SESSION: Method = Method {
    path: "/wattlane.v1.SessionService/GetSession",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static LIST_SESSIONS: Method = Method {
    path: "/wattlane.v1.SessionService/ListSessions",
    reads: true,
    request_id: 0,
    page_token: 3,
    next_page_token: 2,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static WATCH_SESSION: Method = Method {
    path: "/wattlane.v1.SessionService/WatchSession",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 2,
    cursor: 1,
    heartbeat: 2,
};
static WATCH_SESSIONS: Method = Method {
    path: "/wattlane.v1.SessionService/WatchSessions",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 2,
    cursor: 1,
    heartbeat: 2,
};
impl Client {
    /// Charging that goes on or has ended, as its CPO reports it, with what it costs so far; to read, and to watch as it happens.
    pub fn sessions(&self) -> Sessions {
        Sessions {
            core: self.core.clone(),
        }
    }
}
/// Charging that goes on or has ended, as its CPO reports it, with what it costs so far; to read, and to watch as it happens.
#[derive(Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Object), uniffi(name = "NativeSessions"))]
pub struct Sessions {
    core: Arc<Core<Native>>,
}
impl Sessions {
    /// Stores a session, or the whole of one anew, as its CPO pushes it.
    ///
    /// A session is known by its CPO's country, party and id, in any case. What is older than what is there, by `last_updated`, changes nothing and
    /// is answered with what is there. Charging periods replace those there are. Once COMPLETED, a session takes corrections only. Errors:
    /// INVALID_ARGUMENT, SESSION_STATUS_CHANGE for a way that no session goes, SESSION_IDENTITY where it is another charge under the same id.
    ///
    /// Takes the scope `sessions.write`.
    pub fn put_session(&self, input: impl Into<PutSessionInput>) -> PutSession {
        PutSession {
            call: Call::new(self.core.clone()),
            request: v1::PutSessionRequest {
                input: Some(Into::<PutSessionInput>::into(input).into_message()),
                ..Default::default()
            },
        }
    }
    /// Changes what is named of a session, as its CPO pushes it. What is not named stays.
    ///
    /// Charging periods are added to those there are; one that begins when another does takes its place, so that the same patch twice has one
    /// effect. What is older than what is there, by `last_updated`, changes nothing. Errors: NOT_FOUND for a session that is not known (put it
    /// first), INVALID_ARGUMENT, SESSION_STATUS_CHANGE, SESSION_IDENTITY.
    ///
    /// Takes the scope `sessions.write`.
    pub fn patch_session(
        &self,
        country_code: impl Into<String>,
        party_id: impl Into<String>,
        session_id: impl Into<String>,
        input: impl Into<PatchSessionInput>,
    ) -> PatchSession {
        PatchSession {
            call: Call::new(self.core.clone()),
            request: v1::PatchSessionRequest {
                country_code: Into::<String>::into(country_code),
                party_id: Into::<String>::into(party_id),
                session_id: Into::<String>::into(session_id),
                input: Some(Into::<PatchSessionInput>::into(input).into_message()),
                ..Default::default()
            },
        }
    }
    /// Ends a session by its CPO's word: it becomes COMPLETED. Ended again in the same way: nothing happens.
    ///
    /// Errors: NOT_FOUND, INVALID_ARGUMENT, SESSION_STATUS_CHANGE for one that is INVALID.
    ///
    /// Takes the scope `sessions.write`.
    pub fn end_session(
        &self,
        country_code: impl Into<String>,
        party_id: impl Into<String>,
        session_id: impl Into<String>,
        end_time: impl Into<Timestamp>,
    ) -> EndSession {
        EndSession {
            call: Call::new(self.core.clone()),
            request: v1::EndSessionRequest {
                country_code: Into::<String>::into(country_code),
                party_id: Into::<String>::into(party_id),
                session_id: Into::<String>::into(session_id),
                end_time: Some(convert::to_time(Into::<Timestamp>::into(end_time))),
                ..Default::default()
            },
        }
    }
    /// Gets a session by our id. A driver gets their own.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `sessions.read`.
    pub fn get_session(&self, id: impl Into<String>) -> GetSession {
        GetSession {
            call: Call::new(self.core.clone()),
            request: v1::GetSessionRequest {
                id: Into::<String>::into(id),
            },
        }
    }
    /// Lists sessions, the last to begin first. A driver gets their own.
    ///
    /// Takes the scope `sessions.read`.
    pub fn list_sessions(&self) -> ListSessions {
        ListSessions {
            call: Call::new(self.core.clone()),
            request: v1::ListSessionsRequest {
                ..Default::default()
            },
        }
    }
    /// Watches a session: first as it is, then what changes, as it changes. A driver watches their own.
    ///
    /// It tells the newest state: versions may be left out where they follow one another faster than they are read, never go back, and the last
    /// one always comes. What changes of it that a SessionDelta does not hold (its EVSE, say, or its driver) is told by the whole again. After a session's end it stays open, for corrections and the CDR. A heartbeat comes every 20 s. It ends with UNAUTHENTICATED when the
    /// access token does: call again with a new one and the last cursor. With `resume_after` only what changed since is told; a cursor of another
    /// session, of another provider or of a version to come is answered with the whole again, and `snapshot_reason` says why. Errors: NOT_FOUND.
    ///
    /// Takes the scope `sessions.read`.
    pub fn watch_session(&self, id: impl Into<String>) -> WatchSession {
        WatchSession {
            core: self.core.clone(),
            request: v1::WatchSessionRequest {
                id: Into::<String>::into(id),
                ..Default::default()
            },
        }
    }
    /// Watches all sessions that are asked for: first those that go on, each as it is, then each that changes or begins. A driver watches their own.
    ///
    /// As WatchSession, of each session the newest state. `resume_after` goes on without the sessions that did not change; where that is not
    /// possible (CURSOR_INVALID, or CURSOR_EXPIRED for one older than the events that are kept) all come again, and `snapshot_reason` says why.
    ///
    /// Takes the scope `sessions.read`.
    pub fn watch_sessions(&self) -> WatchSessions {
        WatchSessions {
            core: self.core.clone(),
            request: v1::WatchSessionsRequest {
                ..Default::default()
            },
        }
    }
}
/// See [`Sessions::put_session`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct PutSession {
    call: Call,
    request: v1::PutSessionRequest,
}
impl PutSession {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for PutSession {
    type Output = Result<Session>;
    type IntoFuture = call::Boxed<Result<Session>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &PUT_SESSION,
            self.request,
            |message: v1::PutSessionResponse| Ok(
                Session::from_message(
                    convert::present("PutSessionResponse.session", message.session)?,
                )?,
            ),
        )
    }
}
/// See [`Sessions::patch_session`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct PatchSession {
    call: Call,
    request: v1::PatchSessionRequest,
}
impl PatchSession {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for PatchSession {
    type Output = Result<Session>;
    type IntoFuture = call::Boxed<Result<Session>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &PATCH_SESSION,
            self.request,
            |message: v1::PatchSessionResponse| Ok(
                Session::from_message(
                    convert::present("PatchSessionResponse.session", message.session)?,
                )?,
            ),
        )
    }
}
/// See [`Sessions::end_session`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct EndSession {
    call: Call,
    request: v1::EndSessionRequest,
}
impl EndSession {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// Energy in all, kWh. Absent: what it was.
    #[must_use]
    pub fn energy(mut self, value: impl Into<Decimal>) -> Self {
        self.request.energy = Some(Into::<Decimal>::into(value))
            .map(convert::to_decimal);
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for EndSession {
    type Output = Result<Session>;
    type IntoFuture = call::Boxed<Result<Session>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &END_SESSION,
            self.request,
            |message: v1::EndSessionResponse| Ok(
                Session::from_message(
                    convert::present("EndSessionResponse.session", message.session)?,
                )?,
            ),
        )
    }
}
/// See [`Sessions::get_session`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetSession {
    call: Call,
    request: v1::GetSessionRequest,
}
impl GetSession {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
}
impl IntoFuture for GetSession {
    type Output = Result<Session>;
    type IntoFuture = call::Boxed<Result<Session>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &GET_SESSION,
            self.request,
            |message: v1::GetSessionResponse| Ok(
                Session::from_message(
                    convert::present("GetSessionResponse.session", message.session)?,
                )?,
            ),
        )
    }
}
/// See [`Sessions::list_sessions`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListSessions {
    call: Call,
    request: v1::ListSessionsRequest,
}
impl ListSessions {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// Which ones.
    #[must_use]
    pub fn filter(mut self, value: impl Into<SessionFilter>) -> Self {
        self.request.filter = Some(Into::<SessionFilter>::into(value))
            .map(SessionFilter::into_message);
        self
    }
    /// How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    #[must_use]
    pub fn page_size(mut self, value: impl Into<i32>) -> Self {
        self.request.page_size = Into::<i32>::into(value);
        self
    }
    /// Where to go on: `next_page_token` of the page before.
    #[must_use]
    pub fn page_token(mut self, value: impl Into<String>) -> Self {
        self.request.page_token = Into::<String>::into(value);
        self
    }
    /// Page after page, to the last.
    pub fn pages(self) -> Pages<Session> {
        call::pages(
            self.call,
            &LIST_SESSIONS,
            self.request,
            |message: v1::ListSessionsResponse| Ok(
                message
                    .sessions
                    .into_iter()
                    .map(Session::from_message)
                    .collect::<Result<_>>()?,
            ),
        )
    }
    /// Item after item, page after page, to the last.
    pub fn items(self) -> impl Stream<Item = Result<Session>> + Send + Unpin {
        call::items(self.pages())
    }
}
impl IntoFuture for ListSessions {
    type Output = Result<ListSessionsResponse>;
    type IntoFuture = call::Boxed<Result<ListSessionsResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &LIST_SESSIONS,
            self.request,
            ListSessionsResponse::from_message,
        )
    }
}
/// See [`Sessions::watch_session`].
#[derive(Clone)]
#[must_use = "nothing is watched until `watch`"]
pub struct WatchSession {
    core: Arc<Core<Native>>,
    request: v1::WatchSessionRequest,
}
impl WatchSession {
    /// Where to go on: `cursor` of the last message that came. Empty: with the whole session.
    #[must_use]
    pub fn resume_after(mut self, value: impl Into<String>) -> Self {
        self.request.resume_after = Into::<String>::into(value);
        self
    }
    /// Begins to watch. Nothing is sent until the first message is asked for.
    pub fn watch(self) -> Watch<WatchSessionResponse> {
        watch::begin(
            &self.core,
            &WATCH_SESSION,
            &self.request,
            WatchSessionResponse::from_message,
        )
    }
}
/// See [`Sessions::watch_sessions`].
#[derive(Clone)]
#[must_use = "nothing is watched until `watch`"]
pub struct WatchSessions {
    core: Arc<Core<Native>>,
    request: v1::WatchSessionsRequest,
}
impl WatchSessions {
    /// Which ones. Without `statuses` it begins with those that go on: PENDING, RESERVATION and ACTIVE ones; changes are told of all.
    #[must_use]
    pub fn filter(mut self, value: impl Into<SessionFilter>) -> Self {
        self.request.filter = Some(Into::<SessionFilter>::into(value))
            .map(SessionFilter::into_message);
        self
    }
    /// Where to go on: `cursor` of the last message that had one, for the same filter. Empty: with all sessions that are asked for.
    #[must_use]
    pub fn resume_after(mut self, value: impl Into<String>) -> Self {
        self.request.resume_after = Into::<String>::into(value);
        self
    }
    /// Begins to watch. Nothing is sent until the first message is asked for.
    pub fn watch(self) -> Watch<WatchSessionsResponse> {
        watch::begin(
            &self.core,
            &WATCH_SESSIONS,
            &self.request,
            WatchSessionsResponse::from_message,
        )
    }
}
#[cfg(feature = "uniffi")]
mod sessions_ffi {
    use super::*;
    use crate::phones::{PulledPages, PulledWatch, away};
    #[uniffi::export(name = "NativeClient")]
    impl Client {
        /// Charging that goes on or has ended, as its CPO reports it, with what it costs so far; to read, and to watch as it happens.
        #[uniffi::method(name = "sessions")]
        fn ffi_sessions(&self) -> Sessions {
            self.sessions()
        }
    }
    #[uniffi::export(name = "NativeSessions")]
    impl Sessions {
        /// Stores a session, or the whole of one anew, as its CPO pushes it.
        ///
        /// A session is known by its CPO's country, party and id, in any case. What is older than what is there, by `last_updated`, changes nothing and
        /// is answered with what is there. Charging periods replace those there are. Once COMPLETED, a session takes corrections only. Errors:
        /// INVALID_ARGUMENT, SESSION_STATUS_CHANGE for a way that no session goes, SESSION_IDENTITY where it is another charge under the same id.
        ///
        /// Takes the scope `sessions.write`.
        #[uniffi::method(
            name = "put_session",
            default(request_id = None, timeout = None)
        )]
        async fn ffi_put_session(
            &self,
            input: PutSessionInput,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<Session> {
            let mut call = self.put_session(input);
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Changes what is named of a session, as its CPO pushes it. What is not named stays.
        ///
        /// Charging periods are added to those there are; one that begins when another does takes its place, so that the same patch twice has one
        /// effect. What is older than what is there, by `last_updated`, changes nothing. Errors: NOT_FOUND for a session that is not known (put it
        /// first), INVALID_ARGUMENT, SESSION_STATUS_CHANGE, SESSION_IDENTITY.
        ///
        /// Takes the scope `sessions.write`.
        #[uniffi::method(
            name = "patch_session",
            default(request_id = None, timeout = None)
        )]
        async fn ffi_patch_session(
            &self,
            country_code: String,
            party_id: String,
            session_id: String,
            input: PatchSessionInput,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<Session> {
            let mut call = self.patch_session(country_code, party_id, session_id, input);
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Ends a session by its CPO's word: it becomes COMPLETED. Ended again in the same way: nothing happens.
        ///
        /// Errors: NOT_FOUND, INVALID_ARGUMENT, SESSION_STATUS_CHANGE for one that is INVALID.
        ///
        /// Takes the scope `sessions.write`.
        #[uniffi::method(
            name = "end_session",
            default(energy = None, request_id = None, timeout = None)
        )]
        async fn ffi_end_session(
            &self,
            country_code: String,
            party_id: String,
            session_id: String,
            end_time: Timestamp,
            energy: Option<Decimal>,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<Session> {
            let mut call = self
                .end_session(country_code, party_id, session_id, end_time);
            if let Some(value) = energy {
                call = call.energy(value);
            }
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Gets a session by our id. A driver gets their own.
        ///
        /// Errors: NOT_FOUND.
        ///
        /// Takes the scope `sessions.read`.
        #[uniffi::method(name = "get_session", default(timeout = None))]
        async fn ffi_get_session(
            &self,
            id: String,
            timeout: Option<Duration>,
        ) -> Result<Session> {
            let mut call = self.get_session(id);
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Lists sessions, the last to begin first. A driver gets their own.
        ///
        /// Takes the scope `sessions.read`.
        #[uniffi::method(
            name = "list_sessions",
            default(filter = None, page_size = None, page_token = None, timeout = None)
        )]
        fn ffi_list_sessions(
            &self,
            filter: Option<SessionFilter>,
            page_size: Option<i32>,
            page_token: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<NativeListSessionsPages> {
            let mut call = self.list_sessions();
            if let Some(value) = filter {
                call = call.filter(value);
            }
            if let Some(value) = page_size {
                call = call.page_size(value);
            }
            if let Some(value) = page_token {
                call = call.page_token(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            Ok(NativeListSessionsPages(PulledPages::new(call.pages())))
        }
        /// Watches a session: first as it is, then what changes, as it changes. A driver watches their own.
        ///
        /// It tells the newest state: versions may be left out where they follow one another faster than they are read, never go back, and the last
        /// one always comes. What changes of it that a SessionDelta does not hold (its EVSE, say, or its driver) is told by the whole again. After a session's end it stays open, for corrections and the CDR. A heartbeat comes every 20 s. It ends with UNAUTHENTICATED when the
        /// access token does: call again with a new one and the last cursor. With `resume_after` only what changed since is told; a cursor of another
        /// session, of another provider or of a version to come is answered with the whole again, and `snapshot_reason` says why. Errors: NOT_FOUND.
        ///
        /// Takes the scope `sessions.read`.
        #[uniffi::method(name = "watch_session", default(resume_after = None))]
        fn ffi_watch_session(
            &self,
            id: String,
            resume_after: Option<String>,
        ) -> Result<NativeWatchSessionStream> {
            let mut call = self.watch_session(id);
            if let Some(value) = resume_after {
                call = call.resume_after(value);
            }
            Ok(NativeWatchSessionStream(PulledWatch::new(call.watch())))
        }
        /// Watches all sessions that are asked for: first those that go on, each as it is, then each that changes or begins. A driver watches their own.
        ///
        /// As WatchSession, of each session the newest state. `resume_after` goes on without the sessions that did not change; where that is not
        /// possible (CURSOR_INVALID, or CURSOR_EXPIRED for one older than the events that are kept) all come again, and `snapshot_reason` says why.
        ///
        /// Takes the scope `sessions.read`.
        #[uniffi::method(
            name = "watch_sessions",
            default(filter = None, resume_after = None)
        )]
        fn ffi_watch_sessions(
            &self,
            filter: Option<SessionFilter>,
            resume_after: Option<String>,
        ) -> Result<NativeWatchSessionsStream> {
            let mut call = self.watch_sessions();
            if let Some(value) = filter {
                call = call.filter(value);
            }
            if let Some(value) = resume_after {
                call = call.resume_after(value);
            }
            Ok(NativeWatchSessionsStream(PulledWatch::new(call.watch())))
        }
    }
    /// Page after page.
    #[derive(uniffi::Object)]
    #[uniffi(name = "NativeListSessionsPages")]
    pub struct NativeListSessionsPages(PulledPages<Session>);
    #[uniffi::export(name = "NativeListSessionsPages")]
    impl NativeListSessionsPages {
        /// The next page; nothing after the last.
        async fn next(&self) -> Result<Option<Vec<Session>>> {
            self.0.next().await
        }
    }
    /// Messages as they happen. It reconnects by itself and goes on where it was cut. Cancel it when it is no longer wanted.
    #[derive(uniffi::Object)]
    #[uniffi(name = "NativeWatchSessionStream")]
    pub struct NativeWatchSessionStream(PulledWatch<WatchSessionResponse>);
    #[uniffi::export(name = "NativeWatchSessionStream")]
    impl NativeWatchSessionStream {
        /// The next message; nothing once the stream is over.
        async fn next(&self) -> Result<Option<WatchSessionResponse>> {
            self.0.next().await
        }
        /// How it stands with the server, then each new state; nothing once the stream is over. It moves only while somebody waits for `next`.
        async fn next_state(&self) -> Result<Option<WatchState>> {
            Ok(self.0.next_state().await)
        }
        /// How it stands now; offline once it is over.
        fn state(&self) -> WatchState {
            self.0.state()
        }
        /// Where the stream stands, to be given to `resume_after` later.
        fn cursor(&self) -> Option<String> {
            self.0.cursor()
        }
        /// Ends it: whoever waits for a message gets none, and the server's side ends at once.
        fn cancel(&self) {
            self.0.cancel();
        }
    }
    /// Messages as they happen. It reconnects by itself and goes on where it was cut. Cancel it when it is no longer wanted.
    #[derive(uniffi::Object)]
    #[uniffi(name = "NativeWatchSessionsStream")]
    pub struct NativeWatchSessionsStream(PulledWatch<WatchSessionsResponse>);
    #[uniffi::export(name = "NativeWatchSessionsStream")]
    impl NativeWatchSessionsStream {
        /// The next message; nothing once the stream is over.
        async fn next(&self) -> Result<Option<WatchSessionsResponse>> {
            self.0.next().await
        }
        /// How it stands with the server, then each new state; nothing once the stream is over. It moves only while somebody waits for `next`.
        async fn next_state(&self) -> Result<Option<WatchState>> {
            Ok(self.0.next_state().await)
        }
        /// How it stands now; offline once it is over.
        fn state(&self) -> WatchState {
            self.0.state()
        }
        /// Where the stream stands, to be given to `resume_after` later.
        fn cursor(&self) -> Option<String> {
            self.0.cursor()
        }
        /// Ends it: whoever waits for a message gets none, and the server's side ends at once.
        fn cancel(&self) {
            self.0.cancel();
        }
    }
}
static IMPORT_SIGNALS: Method = Method {
    path: "/wattlane.v1.SignalService/ImportSignals",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static GET_SIGNALS: Method = Method {
    path: "/wattlane.v1.SignalService/GetSignals",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static LIST_SIGNAL_ZONES: Method = Method {
    path: "/wattlane.v1.SignalService/ListSignalZones",
    reads: true,
    request_id: 0,
    page_token: 2,
    next_page_token: 2,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static DELETE_SIGNALS: Method = Method {
    path: "/wattlane.v1.SignalService/DeleteSignals",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
impl Client {
    /// Prices, carbon and green share by bidding zone, by which charges are planned.
    ///
    /// There are shared series, the same for all providers, which the operator of the platform keeps; and those that a provider imports itself, which win over the
    /// shared ones for it alone, value by value.
    pub fn signals(&self) -> Signals {
        Signals { core: self.core.clone() }
    }
}
/// Prices, carbon and green share by bidding zone, by which charges are planned.
///
/// There are shared series, the same for all providers, which the operator of the platform keeps; and those that a provider imports itself, which win over the
/// shared ones for it alone, value by value.
#[derive(Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Object), uniffi(name = "NativeSignals"))]
pub struct Signals {
    core: Arc<Core<Native>>,
}
impl Signals {
    /// Stores values of a zone for the caller's provider. They replace what it imported before for the same times; a value that is absent leaves the one
    /// that is there. The same again changes nothing.
    ///
    /// Errors: INVALID_ARGUMENT, CURRENCY_MISMATCH where the provider's prices of one of these days are in another currency: delete those first.
    ///
    /// Takes the scope `signals.write`.
    pub fn import_signals(
        &self,
        zone: impl Into<String>,
        series: impl Into<SignalSeries>,
    ) -> ImportSignals {
        ImportSignals {
            call: Call::new(self.core.clone()),
            request: v1::ImportSignalsRequest {
                zone: Into::<String>::into(zone),
                series: Some(
                    SignalSeries::into_message(Into::<SignalSeries>::into(series)),
                ),
                ..Default::default()
            },
        }
    }
    /// Gets what is known of a zone for a time: the provider's own values, and the shared ones where it has none.
    ///
    /// Where nothing is known the series is empty. Prices in two currencies are not mixed: those of the shared series are left out then.
    ///
    /// Takes the scope `smart_charging.read`.
    pub fn get_signals(
        &self,
        zone: impl Into<String>,
        start_time: impl Into<Timestamp>,
        end_time: impl Into<Timestamp>,
    ) -> GetSignals {
        GetSignals {
            call: Call::new(self.core.clone()),
            request: v1::GetSignalsRequest {
                zone: Into::<String>::into(zone),
                start_time: Some(convert::to_time(Into::<Timestamp>::into(start_time))),
                end_time: Some(convert::to_time(Into::<Timestamp>::into(end_time))),
            },
        }
    }
    /// Lists the zones that something is known of, by name, with how far that goes.
    ///
    /// Takes the scope `smart_charging.read`.
    pub fn list_signal_zones(&self) -> ListSignalZones {
        ListSignalZones {
            call: Call::new(self.core.clone()),
            request: v1::ListSignalZonesRequest {
                ..Default::default()
            },
        }
    }
    /// Deletes what the provider imported of a zone for whole days of UTC; the shared values hold again then. What is not there is no error.
    ///
    /// Takes the scope `signals.write`.
    pub fn delete_signals(
        &self,
        zone: impl Into<String>,
        first_day: impl Into<String>,
        last_day: impl Into<String>,
    ) -> DeleteSignals {
        DeleteSignals {
            call: Call::new(self.core.clone()),
            request: v1::DeleteSignalsRequest {
                zone: Into::<String>::into(zone),
                first_day: Into::<String>::into(first_day),
                last_day: Into::<String>::into(last_day),
                ..Default::default()
            },
        }
    }
}
/// See [`Signals::import_signals`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ImportSignals {
    call: Call,
    request: v1::ImportSignalsRequest,
}
impl ImportSignals {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for ImportSignals {
    type Output = Result<Vec<SignalDay>>;
    type IntoFuture = call::Boxed<Result<Vec<SignalDay>>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &IMPORT_SIGNALS,
            self.request,
            |message: v1::ImportSignalsResponse| Ok(
                message
                    .days
                    .into_iter()
                    .map(SignalDay::from_message)
                    .collect::<Result<_>>()?,
            ),
        )
    }
}
/// See [`Signals::get_signals`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetSignals {
    call: Call,
    request: v1::GetSignalsRequest,
}
impl GetSignals {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
}
impl IntoFuture for GetSignals {
    type Output = Result<SignalSeries>;
    type IntoFuture = call::Boxed<Result<SignalSeries>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &GET_SIGNALS,
            self.request,
            |message: v1::GetSignalsResponse| Ok(
                SignalSeries::from_message(
                    convert::present("GetSignalsResponse.series", message.series)?,
                )?,
            ),
        )
    }
}
/// See [`Signals::list_signal_zones`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListSignalZones {
    call: Call,
    request: v1::ListSignalZonesRequest,
}
impl ListSignalZones {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    #[must_use]
    pub fn page_size(mut self, value: impl Into<i32>) -> Self {
        self.request.page_size = Into::<i32>::into(value);
        self
    }
    /// Where to go on: `next_page_token` of the page before.
    #[must_use]
    pub fn page_token(mut self, value: impl Into<String>) -> Self {
        self.request.page_token = Into::<String>::into(value);
        self
    }
    /// Page after page, to the last.
    pub fn pages(self) -> Pages<SignalZone> {
        call::pages(
            self.call,
            &LIST_SIGNAL_ZONES,
            self.request,
            |message: v1::ListSignalZonesResponse| Ok(
                message
                    .zones
                    .into_iter()
                    .map(SignalZone::from_message)
                    .collect::<Result<_>>()?,
            ),
        )
    }
    /// Item after item, page after page, to the last.
    pub fn items(self) -> impl Stream<Item = Result<SignalZone>> + Send + Unpin {
        call::items(self.pages())
    }
}
impl IntoFuture for ListSignalZones {
    type Output = Result<ListSignalZonesResponse>;
    type IntoFuture = call::Boxed<Result<ListSignalZonesResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &LIST_SIGNAL_ZONES,
            self.request,
            ListSignalZonesResponse::from_message,
        )
    }
}
/// See [`Signals::delete_signals`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct DeleteSignals {
    call: Call,
    request: v1::DeleteSignalsRequest,
}
impl DeleteSignals {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for DeleteSignals {
    type Output = Result<()>;
    type IntoFuture = call::Boxed<Result<()>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &DELETE_SIGNALS,
            self.request,
            |_: v1::DeleteSignalsResponse| Ok(()),
        )
    }
}
#[cfg(feature = "uniffi")]
mod signals_ffi {
    use super::*;
    use crate::phones::{PulledPages, PulledWatch, away};
    #[uniffi::export(name = "NativeClient")]
    impl Client {
        /// Prices, carbon and green share by bidding zone, by which charges are planned.
        ///
        /// There are shared series, the same for all providers, which the operator of the platform keeps; and those that a provider imports itself, which win over the
        /// shared ones for it alone, value by value.
        #[uniffi::method(name = "signals")]
        fn ffi_signals(&self) -> Signals {
            self.signals()
        }
    }
    #[uniffi::export(name = "NativeSignals")]
    impl Signals {
        /// Stores values of a zone for the caller's provider. They replace what it imported before for the same times; a value that is absent leaves the one
        /// that is there. The same again changes nothing.
        ///
        /// Errors: INVALID_ARGUMENT, CURRENCY_MISMATCH where the provider's prices of one of these days are in another currency: delete those first.
        ///
        /// Takes the scope `signals.write`.
        #[uniffi::method(
            name = "import_signals",
            default(request_id = None, timeout = None)
        )]
        async fn ffi_import_signals(
            &self,
            zone: String,
            series: SignalSeries,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<Vec<SignalDay>> {
            let mut call = self.import_signals(zone, series);
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Gets what is known of a zone for a time: the provider's own values, and the shared ones where it has none.
        ///
        /// Where nothing is known the series is empty. Prices in two currencies are not mixed: those of the shared series are left out then.
        ///
        /// Takes the scope `smart_charging.read`.
        #[uniffi::method(name = "get_signals", default(timeout = None))]
        async fn ffi_get_signals(
            &self,
            zone: String,
            start_time: Timestamp,
            end_time: Timestamp,
            timeout: Option<Duration>,
        ) -> Result<SignalSeries> {
            let mut call = self.get_signals(zone, start_time, end_time);
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Lists the zones that something is known of, by name, with how far that goes.
        ///
        /// Takes the scope `smart_charging.read`.
        #[uniffi::method(
            name = "list_signal_zones",
            default(page_size = None, page_token = None, timeout = None)
        )]
        fn ffi_list_signal_zones(
            &self,
            page_size: Option<i32>,
            page_token: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<NativeListSignalZonesPages> {
            let mut call = self.list_signal_zones();
            if let Some(value) = page_size {
                call = call.page_size(value);
            }
            if let Some(value) = page_token {
                call = call.page_token(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            Ok(NativeListSignalZonesPages(PulledPages::new(call.pages())))
        }
        /// Deletes what the provider imported of a zone for whole days of UTC; the shared values hold again then. What is not there is no error.
        ///
        /// Takes the scope `signals.write`.
        #[uniffi::method(
            name = "delete_signals",
            default(request_id = None, timeout = None)
        )]
        async fn ffi_delete_signals(
            &self,
            zone: String,
            first_day: String,
            last_day: String,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<()> {
            let mut call = self.delete_signals(zone, first_day, last_day);
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
    }
    /// Page after page.
    #[derive(uniffi::Object)]
    #[uniffi(name = "NativeListSignalZonesPages")]
    pub struct NativeListSignalZonesPages(PulledPages<SignalZone>);
    #[uniffi::export(name = "NativeListSignalZonesPages")]
    impl NativeListSignalZonesPages {
        /// The next page; nothing after the last.
        async fn next(&self) -> Result<Option<Vec<SignalZone>>> {
            self.0.next().await
        }
    }
}
static PUT_PREFERENCES: Method = Method {
    path: "/wattlane.v1.SmartChargingService/PutPreferences",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static GET_PREFERENCES: Method = Method {
    path: "/wattlane.v1.SmartChargingService/GetPreferences",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static PREVIEW_PLAN: Method = Method {
    path: "/wattlane.v1.SmartChargingService/PreviewPlan",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static CREATE_PLAN: Method = Method {
    path: "/wattlane.v1.SmartChargingService/CreatePlan",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static GET_PLAN: Method = Method {
    path: "/wattlane.v1.SmartChargingService/GetPlan",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static WATCH_PLAN: Method = Method {
    path: "/wattlane.v1.SmartChargingService/WatchPlan",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 2,
    cursor: 1,
    heartbeat: 2,
};
static CANCEL_PLAN: Method = Method {
    path: "/wattlane.v1.SmartChargingService/CancelPlan",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static PUT_CHARGING_SITE: Method = Method {
    path: "/wattlane.v1.SmartChargingService/PutChargingSite",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static GET_CHARGING_SITE: Method = Method {
    path: "/wattlane.v1.SmartChargingService/GetChargingSite",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static PUT_STEKKER_CONNECTION: Method = Method {
    path: "/wattlane.v1.SmartChargingService/PutStekkerConnection",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static GET_STEKKER_CONNECTION: Method = Method {
    path: "/wattlane.v1.SmartChargingService/GetStekkerConnection",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
impl Client {
    /// Plans of when vehicles charge, and what drivers want of them.
    pub fn smart_charging(&self) -> SmartCharging {
        SmartCharging {
            core: self.core.clone(),
        }
    }
}
/// Plans of when vehicles charge, and what drivers want of them.
#[derive(Clone)]
#[cfg_attr(
    feature = "uniffi",
    derive(uniffi::Object),
    uniffi(name = "NativeSmartCharging")
)]
pub struct SmartCharging {
    core: Arc<Core<Native>>,
}
impl SmartCharging {
    /// Stores what a driver usually wants, for a vehicle, at a place, or everywhere and for all. A driver may store their own; those of all drivers only staff.
    ///
    /// There is one of each driver, vehicle and place: it is replaced with its `etag`. The same again changes nothing.
    /// Errors: INVALID_ARGUMENT, NOT_FOUND for the driver, ETAG_MISMATCH.
    ///
    /// Takes the scope `smart_charging.write`.
    pub fn put_preferences(
        &self,
        preferences: impl Into<ChargingPreferences>,
    ) -> PutPreferences {
        PutPreferences {
            call: Call::new(self.core.clone()),
            request: v1::PutPreferencesRequest {
                preferences: Some(
                    ChargingPreferences::into_message(
                        Into::<ChargingPreferences>::into(preferences),
                    ),
                ),
                ..Default::default()
            },
        }
    }
    /// Gets the preferences that count for a driver's vehicle at a place: what the driver has said before what is said for all, then what is of the vehicle, then
    /// what is of the place. Where nothing is said, they are empty: the cheapest energy until the vehicle leaves. A driver gets their own.
    ///
    /// Errors: INVALID_ARGUMENT.
    ///
    /// Takes the scope `smart_charging.read`.
    pub fn get_preferences(&self) -> GetPreferences {
        GetPreferences {
            call: Call::new(self.core.clone()),
            request: v1::GetPreferencesRequest {
                ..Default::default()
            },
        }
    }
    /// Plans charges that may come, storing nothing: when each vehicle of a site draws how much, what that costs, and what charging at once would cost. Phone and
    /// browser answer it, too, without a network.
    ///
    /// As little energy as can be is missing; then as little as can be comes late of what is wanted early; then it costs as little as can be by each one's goal. The
    /// plan is the best there is, but where vehicles with a `min_power` stand in each other's way: then it is within 0.0001 kWh and half a percent for nearly all sites,
    /// and `bound` tells how near. What is not known of prices is guessed, and told.
    /// Errors: INVALID_ARGUMENT.
    ///
    /// Takes the scope `smart_charging.read`.
    pub fn preview_plan(&self, charges: Vec<ChargeWish>) -> PreviewPlan {
        PreviewPlan {
            call: Call::new(self.core.clone()),
            request: v1::PreviewPlanRequest {
                charges: charges.into_iter().map(ChargeWish::into_message).collect(),
                ..Default::default()
            },
        }
    }
    /// Plans a session that goes on: by what its driver says of it, their preferences, what its connector gives, and the prices of its zone, together with all
    /// other sessions of its location that have a plan.
    ///
    /// A session has one plan: another call says anew all that is said of it, and the plan is made anew; the same again changes nothing. From then on it is kept
    /// right: it is made anew when preferences, prices or the site change, and when the meter tells that something else happens. A driver plans their own.
    /// Errors: NOT_FOUND for the session, PLAN_SESSION_ENDED, INVALID_ARGUMENT where departure, energy or power are known from nowhere.
    ///
    /// Takes the scope `smart_charging.write`.
    pub fn create_plan(&self, session_id: impl Into<String>) -> CreatePlan {
        CreatePlan {
            call: Call::new(self.core.clone()),
            request: v1::CreatePlanRequest {
                session_id: Into::<String>::into(session_id),
                ..Default::default()
            },
        }
    }
    /// Gets the plan of a session. A driver gets their own.
    ///
    /// Errors: NOT_FOUND, also for a session without a plan.
    ///
    /// Takes the scope `smart_charging.read`.
    pub fn get_plan(&self, session_id: impl Into<String>) -> GetPlan {
        GetPlan {
            call: Call::new(self.core.clone()),
            request: v1::GetPlanRequest {
                session_id: Into::<String>::into(session_id),
            },
        }
    }
    /// Watches the plan of a session: first as it is, then each time it changes. A driver watches their own.
    ///
    /// It tells the newest state: versions may be left out where they follow one another faster than they are read. A heartbeat comes every 20 s. It ends with
    /// UNAUTHENTICATED when the access token does: call again with a new one and the last cursor. With `resume_after` it tells only what changed since; a cursor of
    /// something else is answered with the plan again, and `snapshot_reason` says why. Errors: NOT_FOUND, also for a session without a plan.
    ///
    /// Takes the scope `smart_charging.read`.
    pub fn watch_plan(&self, session_id: impl Into<String>) -> WatchPlan {
        WatchPlan {
            core: self.core.clone(),
            request: v1::WatchPlanRequest {
                session_id: Into::<String>::into(session_id),
                ..Default::default()
            },
        }
    }
    /// Cancels the plan of a session, which then charges as its charger lets it. Cancelled again, or finished: nothing happens. A driver cancels their own.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `smart_charging.write`.
    pub fn cancel_plan(&self, session_id: impl Into<String>) -> CancelPlan {
        CancelPlan {
            call: Call::new(self.core.clone()),
            request: v1::CancelPlanRequest {
                session_id: Into::<String>::into(session_id),
                ..Default::default()
            },
        }
    }
    /// Stores what the chargers of a location have together: its bidding zone and what it can give. Plans of its sessions are made anew by it.
    ///
    /// There is one of each location: it is replaced with its `etag`. The same again changes nothing. The location itself need not be known yet.
    /// Errors: INVALID_ARGUMENT, ETAG_MISMATCH.
    ///
    /// Takes the scope `charging_sites.write`.
    pub fn put_charging_site(
        &self,
        charging_site: impl Into<ChargingSite>,
    ) -> PutChargingSite {
        PutChargingSite {
            call: Call::new(self.core.clone()),
            request: v1::PutChargingSiteRequest {
                charging_site: Some(
                    ChargingSite::into_message(Into::<ChargingSite>::into(charging_site)),
                ),
                ..Default::default()
            },
        }
    }
    /// Gets what the chargers of a location have together.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `charging_sites.read`.
    pub fn get_charging_site(
        &self,
        location: impl Into<LocationKey>,
    ) -> GetChargingSite {
        GetChargingSite {
            call: Call::new(self.core.clone()),
            request: v1::GetChargingSiteRequest {
                location: Some(
                    LocationKey::into_message(Into::<LocationKey>::into(location)),
                ),
            },
        }
    }
    /// Stores how the external planner Stekker is reached, and at which locations sessions that have a plan are handed to it.
    ///
    /// There is one: it is replaced with its `etag`. The same again changes nothing. A planner that is turned off, or whose location is taken out, gives its
    /// sessions back to our own plans. Errors: INVALID_ARGUMENT, ETAG_MISMATCH.
    ///
    /// Takes the scope `charging_sites.write`.
    pub fn put_stekker_connection(
        &self,
        stekker_connection: impl Into<StekkerConnection>,
    ) -> PutStekkerConnection {
        PutStekkerConnection {
            call: Call::new(self.core.clone()),
            request: v1::PutStekkerConnectionRequest {
                stekker_connection: Some(
                    StekkerConnection::into_message(
                        Into::<StekkerConnection>::into(stekker_connection),
                    ),
                ),
                ..Default::default()
            },
        }
    }
    /// Gets how the external planner Stekker is reached, without its token.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `charging_sites.read`.
    pub fn get_stekker_connection(&self) -> GetStekkerConnection {
        GetStekkerConnection {
            call: Call::new(self.core.clone()),
            request: v1::GetStekkerConnectionRequest {},
        }
    }
}
/// What of [`SmartCharging`] needs no server: the code that the server answers with, on this machine.
#[cfg(feature = "offline")]
#[derive(Clone)]
#[cfg_attr(
    feature = "uniffi",
    derive(uniffi::Object),
    uniffi(name = "NativeSmartChargingOffline")
)]
pub struct SmartChargingOffline {
    _made_here: (),
}
#[cfg(feature = "offline")]
impl SmartCharging {
    /// What needs no server, without a network.
    pub fn offline(&self) -> SmartChargingOffline {
        SmartChargingOffline {
            _made_here: (),
        }
    }
}
#[cfg(feature = "offline")]
impl SmartChargingOffline {
    /// Plans charges that may come, storing nothing: when each vehicle of a site draws how much, what that costs, and what charging at once would cost. Phone and
    /// browser answer it, too, without a network.
    ///
    /// As little energy as can be is missing; then as little as can be comes late of what is wanted early; then it costs as little as can be by each one's goal. The
    /// plan is the best there is, but where vehicles with a `min_power` stand in each other's way: then it is within 0.0001 kWh and half a percent for nearly all sites,
    /// and `bound` tells how near. What is not known of prices is guessed, and told.
    /// Errors: INVALID_ARGUMENT.
    ///
    /// Takes the scope `smart_charging.read`.
    pub fn preview_plan(&self, charges: Vec<ChargeWish>) -> PreviewPlan {
        PreviewPlan {
            call: Call::offline(),
            request: v1::PreviewPlanRequest {
                charges: charges.into_iter().map(ChargeWish::into_message).collect(),
                ..Default::default()
            },
        }
    }
}
/// See [`SmartCharging::put_preferences`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct PutPreferences {
    call: Call,
    request: v1::PutPreferencesRequest,
}
impl PutPreferences {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// The version that they replace; must be given where there are some of the same driver, vehicle and place.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.request.etag = Some(Into::<String>::into(value));
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for PutPreferences {
    type Output = Result<ChargingPreferences>;
    type IntoFuture = call::Boxed<Result<ChargingPreferences>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &PUT_PREFERENCES,
            self.request,
            |message: v1::PutPreferencesResponse| Ok(
                ChargingPreferences::from_message(
                    convert::present(
                        "PutPreferencesResponse.preferences",
                        message.preferences,
                    )?,
                )?,
            ),
        )
    }
}
/// See [`SmartCharging::get_preferences`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetPreferences {
    call: Call,
    request: v1::GetPreferencesRequest,
}
impl GetPreferences {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// Whose, a UUID. A driver may leave it out. Absent for others: those of all drivers.
    #[must_use]
    pub fn driver_id(mut self, value: impl Into<String>) -> Self {
        self.request.driver_id = Some(Into::<String>::into(value));
        self
    }
    /// For which vehicle. Absent: for none that has preferences of its own.
    #[must_use]
    pub fn vehicle_id(mut self, value: impl Into<String>) -> Self {
        self.request.vehicle_id = Some(Into::<String>::into(value));
        self
    }
    /// At which location. Absent: at none that has preferences of its own.
    #[must_use]
    pub fn location(mut self, value: impl Into<LocationKey>) -> Self {
        self.request.location = Some(Into::<LocationKey>::into(value))
            .map(LocationKey::into_message);
        self
    }
}
impl IntoFuture for GetPreferences {
    type Output = Result<ChargingPreferences>;
    type IntoFuture = call::Boxed<Result<ChargingPreferences>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &GET_PREFERENCES,
            self.request,
            |message: v1::GetPreferencesResponse| Ok(
                ChargingPreferences::from_message(
                    convert::present(
                        "GetPreferencesResponse.preferences",
                        message.preferences,
                    )?,
                )?,
            ),
        )
    }
}
/// See [`SmartCharging::preview_plan`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct PreviewPlan {
    call: Call,
    request: v1::PreviewPlanRequest,
}
impl PreviewPlan {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// What energy costs. Absent: nothing is known of it, and all charge as soon as they can.
    #[must_use]
    pub fn signals(mut self, value: impl Into<SignalSeries>) -> Self {
        self.request.signals = Some(Into::<SignalSeries>::into(value))
            .map(SignalSeries::into_message);
        self
    }
    /// The site. Absent: it gives all that is wanted.
    #[must_use]
    pub fn site(mut self, value: impl Into<SiteSupply>) -> Self {
        self.request.site = Some(Into::<SiteSupply>::into(value))
            .map(SiteSupply::into_message);
        self
    }
    /// Minutes of a slot, from 5 to 60. 0: 15. From the first arrival to the last departure there may be 4032 slots, and 150000 by vehicles.
    #[must_use]
    pub fn slot_minutes(mut self, value: impl Into<i32>) -> Self {
        self.request.slot_minutes = Into::<i32>::into(value);
        self
    }
}
impl IntoFuture for PreviewPlan {
    type Output = Result<PreviewPlanResponse>;
    type IntoFuture = call::Boxed<Result<PreviewPlanResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &PREVIEW_PLAN,
            self.request,
            PreviewPlanResponse::from_message,
        )
    }
}
/// See [`SmartCharging::create_plan`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CreatePlan {
    call: Call,
    request: v1::CreatePlanRequest,
}
impl CreatePlan {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// What is said of this charge. Absent: nothing beside the preferences.
    #[must_use]
    pub fn wish(mut self, value: impl Into<PlanWish>) -> Self {
        self.request.wish = Some(Into::<PlanWish>::into(value))
            .map(PlanWish::into_message);
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for CreatePlan {
    type Output = Result<ChargingPlan>;
    type IntoFuture = call::Boxed<Result<ChargingPlan>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &CREATE_PLAN,
            self.request,
            |message: v1::CreatePlanResponse| Ok(
                ChargingPlan::from_message(
                    convert::present("CreatePlanResponse.plan", message.plan)?,
                )?,
            ),
        )
    }
}
/// See [`SmartCharging::get_plan`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetPlan {
    call: Call,
    request: v1::GetPlanRequest,
}
impl GetPlan {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
}
impl IntoFuture for GetPlan {
    type Output = Result<ChargingPlan>;
    type IntoFuture = call::Boxed<Result<ChargingPlan>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &GET_PLAN,
            self.request,
            |message: v1::GetPlanResponse| Ok(
                ChargingPlan::from_message(
                    convert::present("GetPlanResponse.plan", message.plan)?,
                )?,
            ),
        )
    }
}
/// See [`SmartCharging::watch_plan`].
#[derive(Clone)]
#[must_use = "nothing is watched until `watch`"]
pub struct WatchPlan {
    core: Arc<Core<Native>>,
    request: v1::WatchPlanRequest,
}
impl WatchPlan {
    /// Where to go on: `cursor` of the last message that came. Empty: with the plan as it is.
    #[must_use]
    pub fn resume_after(mut self, value: impl Into<String>) -> Self {
        self.request.resume_after = Into::<String>::into(value);
        self
    }
    /// Begins to watch. Nothing is sent until the first message is asked for.
    pub fn watch(self) -> Watch<WatchPlanResponse> {
        watch::begin(
            &self.core,
            &WATCH_PLAN,
            &self.request,
            WatchPlanResponse::from_message,
        )
    }
}
/// See [`SmartCharging::cancel_plan`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CancelPlan {
    call: Call,
    request: v1::CancelPlanRequest,
}
impl CancelPlan {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for CancelPlan {
    type Output = Result<ChargingPlan>;
    type IntoFuture = call::Boxed<Result<ChargingPlan>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &CANCEL_PLAN,
            self.request,
            |message: v1::CancelPlanResponse| Ok(
                ChargingPlan::from_message(
                    convert::present("CancelPlanResponse.plan", message.plan)?,
                )?,
            ),
        )
    }
}
/// See [`SmartCharging::put_charging_site`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct PutChargingSite {
    call: Call,
    request: v1::PutChargingSiteRequest,
}
impl PutChargingSite {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// The version that it replaces; must be given where there is one.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.request.etag = Some(Into::<String>::into(value));
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for PutChargingSite {
    type Output = Result<ChargingSite>;
    type IntoFuture = call::Boxed<Result<ChargingSite>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &PUT_CHARGING_SITE,
            self.request,
            |message: v1::PutChargingSiteResponse| Ok(
                ChargingSite::from_message(
                    convert::present(
                        "PutChargingSiteResponse.charging_site",
                        message.charging_site,
                    )?,
                )?,
            ),
        )
    }
}
/// See [`SmartCharging::get_charging_site`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetChargingSite {
    call: Call,
    request: v1::GetChargingSiteRequest,
}
impl GetChargingSite {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
}
impl IntoFuture for GetChargingSite {
    type Output = Result<ChargingSite>;
    type IntoFuture = call::Boxed<Result<ChargingSite>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &GET_CHARGING_SITE,
            self.request,
            |message: v1::GetChargingSiteResponse| Ok(
                ChargingSite::from_message(
                    convert::present(
                        "GetChargingSiteResponse.charging_site",
                        message.charging_site,
                    )?,
                )?,
            ),
        )
    }
}
/// See [`SmartCharging::put_stekker_connection`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct PutStekkerConnection {
    call: Call,
    request: v1::PutStekkerConnectionRequest,
}
impl PutStekkerConnection {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// The token that is shown there, as Stekker has given it: at most 4096 characters. It is never shown again. Empty: as it was; must be given the first time.
    #[must_use]
    pub fn token(mut self, value: impl Into<String>) -> Self {
        self.request.token = Into::<String>::into(value);
        self
    }
    /// Whether what Stekker has to send back is made anew: what it sent until now is refused from then on.
    #[must_use]
    pub fn new_hook_secret(mut self, value: impl Into<bool>) -> Self {
        self.request.new_hook_secret = Into::<bool>::into(value);
        self
    }
    /// The version that it replaces; must be given where there is one.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.request.etag = Some(Into::<String>::into(value));
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for PutStekkerConnection {
    type Output = Result<PutStekkerConnectionResponse>;
    type IntoFuture = call::Boxed<Result<PutStekkerConnectionResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &PUT_STEKKER_CONNECTION,
            self.request,
            PutStekkerConnectionResponse::from_message,
        )
    }
}
/// See [`SmartCharging::get_stekker_connection`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetStekkerConnection {
    call: Call,
    request: v1::GetStekkerConnectionRequest,
}
impl GetStekkerConnection {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
}
impl IntoFuture for GetStekkerConnection {
    type Output = Result<StekkerConnection>;
    type IntoFuture = call::Boxed<Result<StekkerConnection>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &GET_STEKKER_CONNECTION,
            self.request,
            |message: v1::GetStekkerConnectionResponse| Ok(
                StekkerConnection::from_message(
                    convert::present(
                        "GetStekkerConnectionResponse.stekker_connection",
                        message.stekker_connection,
                    )?,
                )?,
            ),
        )
    }
}
#[cfg(feature = "uniffi")]
mod smart_charging_ffi {
    use super::*;
    use crate::phones::{PulledPages, PulledWatch, away};
    #[uniffi::export(name = "NativeClient")]
    impl Client {
        /// Plans of when vehicles charge, and what drivers want of them.
        #[uniffi::method(name = "smart_charging")]
        fn ffi_smart_charging(&self) -> SmartCharging {
            self.smart_charging()
        }
    }
    #[uniffi::export(name = "NativeSmartCharging")]
    impl SmartCharging {
        /// Stores what a driver usually wants, for a vehicle, at a place, or everywhere and for all. A driver may store their own; those of all drivers only staff.
        ///
        /// There is one of each driver, vehicle and place: it is replaced with its `etag`. The same again changes nothing.
        /// Errors: INVALID_ARGUMENT, NOT_FOUND for the driver, ETAG_MISMATCH.
        ///
        /// Takes the scope `smart_charging.write`.
        #[uniffi::method(
            name = "put_preferences",
            default(etag = None, request_id = None, timeout = None)
        )]
        async fn ffi_put_preferences(
            &self,
            preferences: ChargingPreferences,
            etag: Option<String>,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<ChargingPreferences> {
            let mut call = self.put_preferences(preferences);
            if let Some(value) = etag {
                call = call.etag(value);
            }
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Gets the preferences that count for a driver's vehicle at a place: what the driver has said before what is said for all, then what is of the vehicle, then
        /// what is of the place. Where nothing is said, they are empty: the cheapest energy until the vehicle leaves. A driver gets their own.
        ///
        /// Errors: INVALID_ARGUMENT.
        ///
        /// Takes the scope `smart_charging.read`.
        #[uniffi::method(
            name = "get_preferences",
            default(driver_id = None, vehicle_id = None, location = None, timeout = None)
        )]
        async fn ffi_get_preferences(
            &self,
            driver_id: Option<String>,
            vehicle_id: Option<String>,
            location: Option<LocationKey>,
            timeout: Option<Duration>,
        ) -> Result<ChargingPreferences> {
            let mut call = self.get_preferences();
            if let Some(value) = driver_id {
                call = call.driver_id(value);
            }
            if let Some(value) = vehicle_id {
                call = call.vehicle_id(value);
            }
            if let Some(value) = location {
                call = call.location(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Plans charges that may come, storing nothing: when each vehicle of a site draws how much, what that costs, and what charging at once would cost. Phone and
        /// browser answer it, too, without a network.
        ///
        /// As little energy as can be is missing; then as little as can be comes late of what is wanted early; then it costs as little as can be by each one's goal. The
        /// plan is the best there is, but where vehicles with a `min_power` stand in each other's way: then it is within 0.0001 kWh and half a percent for nearly all sites,
        /// and `bound` tells how near. What is not known of prices is guessed, and told.
        /// Errors: INVALID_ARGUMENT.
        ///
        /// Takes the scope `smart_charging.read`.
        #[uniffi::method(
            name = "preview_plan",
            default(signals = None, site = None, slot_minutes = None, timeout = None)
        )]
        async fn ffi_preview_plan(
            &self,
            charges: Vec<ChargeWish>,
            signals: Option<SignalSeries>,
            site: Option<SiteSupply>,
            slot_minutes: Option<i32>,
            timeout: Option<Duration>,
        ) -> Result<PreviewPlanResponse> {
            let mut call = self.preview_plan(charges);
            if let Some(value) = signals {
                call = call.signals(value);
            }
            if let Some(value) = site {
                call = call.site(value);
            }
            if let Some(value) = slot_minutes {
                call = call.slot_minutes(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Plans a session that goes on: by what its driver says of it, their preferences, what its connector gives, and the prices of its zone, together with all
        /// other sessions of its location that have a plan.
        ///
        /// A session has one plan: another call says anew all that is said of it, and the plan is made anew; the same again changes nothing. From then on it is kept
        /// right: it is made anew when preferences, prices or the site change, and when the meter tells that something else happens. A driver plans their own.
        /// Errors: NOT_FOUND for the session, PLAN_SESSION_ENDED, INVALID_ARGUMENT where departure, energy or power are known from nowhere.
        ///
        /// Takes the scope `smart_charging.write`.
        #[uniffi::method(
            name = "create_plan",
            default(wish = None, request_id = None, timeout = None)
        )]
        async fn ffi_create_plan(
            &self,
            session_id: String,
            wish: Option<PlanWish>,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<ChargingPlan> {
            let mut call = self.create_plan(session_id);
            if let Some(value) = wish {
                call = call.wish(value);
            }
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Gets the plan of a session. A driver gets their own.
        ///
        /// Errors: NOT_FOUND, also for a session without a plan.
        ///
        /// Takes the scope `smart_charging.read`.
        #[uniffi::method(name = "get_plan", default(timeout = None))]
        async fn ffi_get_plan(
            &self,
            session_id: String,
            timeout: Option<Duration>,
        ) -> Result<ChargingPlan> {
            let mut call = self.get_plan(session_id);
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Watches the plan of a session: first as it is, then each time it changes. A driver watches their own.
        ///
        /// It tells the newest state: versions may be left out where they follow one another faster than they are read. A heartbeat comes every 20 s. It ends with
        /// UNAUTHENTICATED when the access token does: call again with a new one and the last cursor. With `resume_after` it tells only what changed since; a cursor of
        /// something else is answered with the plan again, and `snapshot_reason` says why. Errors: NOT_FOUND, also for a session without a plan.
        ///
        /// Takes the scope `smart_charging.read`.
        #[uniffi::method(name = "watch_plan", default(resume_after = None))]
        fn ffi_watch_plan(
            &self,
            session_id: String,
            resume_after: Option<String>,
        ) -> Result<NativeWatchPlanStream> {
            let mut call = self.watch_plan(session_id);
            if let Some(value) = resume_after {
                call = call.resume_after(value);
            }
            Ok(NativeWatchPlanStream(PulledWatch::new(call.watch())))
        }
        /// Cancels the plan of a session, which then charges as its charger lets it. Cancelled again, or finished: nothing happens. A driver cancels their own.
        ///
        /// Errors: NOT_FOUND.
        ///
        /// Takes the scope `smart_charging.write`.
        #[uniffi::method(
            name = "cancel_plan",
            default(request_id = None, timeout = None)
        )]
        async fn ffi_cancel_plan(
            &self,
            session_id: String,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<ChargingPlan> {
            let mut call = self.cancel_plan(session_id);
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Stores what the chargers of a location have together: its bidding zone and what it can give. Plans of its sessions are made anew by it.
        ///
        /// There is one of each location: it is replaced with its `etag`. The same again changes nothing. The location itself need not be known yet.
        /// Errors: INVALID_ARGUMENT, ETAG_MISMATCH.
        ///
        /// Takes the scope `charging_sites.write`.
        #[uniffi::method(
            name = "put_charging_site",
            default(etag = None, request_id = None, timeout = None)
        )]
        async fn ffi_put_charging_site(
            &self,
            charging_site: ChargingSite,
            etag: Option<String>,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<ChargingSite> {
            let mut call = self.put_charging_site(charging_site);
            if let Some(value) = etag {
                call = call.etag(value);
            }
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Gets what the chargers of a location have together.
        ///
        /// Errors: NOT_FOUND.
        ///
        /// Takes the scope `charging_sites.read`.
        #[uniffi::method(name = "get_charging_site", default(timeout = None))]
        async fn ffi_get_charging_site(
            &self,
            location: LocationKey,
            timeout: Option<Duration>,
        ) -> Result<ChargingSite> {
            let mut call = self.get_charging_site(location);
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Stores how the external planner Stekker is reached, and at which locations sessions that have a plan are handed to it.
        ///
        /// There is one: it is replaced with its `etag`. The same again changes nothing. A planner that is turned off, or whose location is taken out, gives its
        /// sessions back to our own plans. Errors: INVALID_ARGUMENT, ETAG_MISMATCH.
        ///
        /// Takes the scope `charging_sites.write`.
        #[uniffi::method(
            name = "put_stekker_connection",
            default(
                token = None,
                new_hook_secret = None,
                etag = None,
                request_id = None,
                timeout = None
            )
        )]
        async fn ffi_put_stekker_connection(
            &self,
            stekker_connection: StekkerConnection,
            token: Option<String>,
            new_hook_secret: Option<bool>,
            etag: Option<String>,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<PutStekkerConnectionResponse> {
            let mut call = self.put_stekker_connection(stekker_connection);
            if let Some(value) = token {
                call = call.token(value);
            }
            if let Some(value) = new_hook_secret {
                call = call.new_hook_secret(value);
            }
            if let Some(value) = etag {
                call = call.etag(value);
            }
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Gets how the external planner Stekker is reached, without its token.
        ///
        /// Errors: NOT_FOUND.
        ///
        /// Takes the scope `charging_sites.read`.
        #[uniffi::method(name = "get_stekker_connection", default(timeout = None))]
        async fn ffi_get_stekker_connection(
            &self,
            timeout: Option<Duration>,
        ) -> Result<StekkerConnection> {
            let mut call = self.get_stekker_connection();
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
    }
    #[cfg(feature = "offline")]
    #[uniffi::export(name = "NativeSmartCharging")]
    impl SmartCharging {
        /// What needs no server, without a network.
        #[uniffi::method(name = "offline")]
        fn ffi_offline(&self) -> SmartChargingOffline {
            self.offline()
        }
    }
    #[cfg(feature = "offline")]
    #[uniffi::export(name = "NativeSmartChargingOffline")]
    impl SmartChargingOffline {
        /// Plans charges that may come, storing nothing: when each vehicle of a site draws how much, what that costs, and what charging at once would cost. Phone and
        /// browser answer it, too, without a network.
        ///
        /// As little energy as can be is missing; then as little as can be comes late of what is wanted early; then it costs as little as can be by each one's goal. The
        /// plan is the best there is, but where vehicles with a `min_power` stand in each other's way: then it is within 0.0001 kWh and half a percent for nearly all sites,
        /// and `bound` tells how near. What is not known of prices is guessed, and told.
        /// Errors: INVALID_ARGUMENT.
        ///
        /// Takes the scope `smart_charging.read`.
        #[uniffi::method(
            name = "preview_plan",
            default(signals = None, site = None, slot_minutes = None, timeout = None)
        )]
        async fn ffi_preview_plan(
            &self,
            charges: Vec<ChargeWish>,
            signals: Option<SignalSeries>,
            site: Option<SiteSupply>,
            slot_minutes: Option<i32>,
            timeout: Option<Duration>,
        ) -> Result<PreviewPlanResponse> {
            let mut call = self.preview_plan(charges);
            if let Some(value) = signals {
                call = call.signals(value);
            }
            if let Some(value) = site {
                call = call.site(value);
            }
            if let Some(value) = slot_minutes {
                call = call.slot_minutes(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
    }
    /// Messages as they happen. It reconnects by itself and goes on where it was cut. Cancel it when it is no longer wanted.
    #[derive(uniffi::Object)]
    #[uniffi(name = "NativeWatchPlanStream")]
    pub struct NativeWatchPlanStream(PulledWatch<WatchPlanResponse>);
    #[uniffi::export(name = "NativeWatchPlanStream")]
    impl NativeWatchPlanStream {
        /// The next message; nothing once the stream is over.
        async fn next(&self) -> Result<Option<WatchPlanResponse>> {
            self.0.next().await
        }
        /// How it stands with the server, then each new state; nothing once the stream is over. It moves only while somebody waits for `next`.
        async fn next_state(&self) -> Result<Option<WatchState>> {
            Ok(self.0.next_state().await)
        }
        /// How it stands now; offline once it is over.
        fn state(&self) -> WatchState {
            self.0.state()
        }
        /// Where the stream stands, to be given to `resume_after` later.
        fn cursor(&self) -> Option<String> {
            self.0.cursor()
        }
        /// Ends it: whoever waits for a message gets none, and the server's side ends at once.
        fn cancel(&self) {
            self.0.cancel();
        }
    }
}
static PUT_STAFF: Method = Method {
    path: "/wattlane.v1.StaffService/PutStaff",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static LIST_STAFF: Method = Method {
    path: "/wattlane.v1.StaffService/ListStaff",
    reads: true,
    request_id: 0,
    page_token: 2,
    next_page_token: 2,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static REMOVE_STAFF: Method = Method {
    path: "/wattlane.v1.StaffService/RemoveStaff",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
impl Client {
    /// A provider's own people, and what they may do.
    pub fn staff(&self) -> Staff {
        Staff { core: self.core.clone() }
    }
}
/// A provider's own people, and what they may do.
#[derive(Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Object), uniffi(name = "NativeStaff"))]
pub struct Staff {
    core: Arc<Core<Native>>,
}
impl Staff {
    /// Adds a person to the staff, or changes their role. A person is known by issuer and subject.
    ///
    /// Takes the scope `staff.write`.
    pub fn put_staff(&self, staff_member: impl Into<StaffMember>) -> PutStaff {
        PutStaff {
            call: Call::new(self.core.clone()),
            request: v1::PutStaffRequest {
                staff_member: Some(
                    StaffMember::into_message(Into::<StaffMember>::into(staff_member)),
                ),
                ..Default::default()
            },
        }
    }
    /// Lists the staff, newest first.
    ///
    /// Takes the scope `staff.read`.
    pub fn list_staff(&self) -> ListStaff {
        ListStaff {
            call: Call::new(self.core.clone()),
            request: v1::ListStaffRequest {
                ..Default::default()
            },
        }
    }
    /// Removes a person from the staff. A server that has just seen a token of theirs believes it for ten seconds more.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `staff.write`.
    pub fn remove_staff(&self, id: impl Into<String>) -> RemoveStaff {
        RemoveStaff {
            call: Call::new(self.core.clone()),
            request: v1::RemoveStaffRequest {
                id: Into::<String>::into(id),
                ..Default::default()
            },
        }
    }
}
/// See [`Staff::put_staff`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct PutStaff {
    call: Call,
    request: v1::PutStaffRequest,
}
impl PutStaff {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for PutStaff {
    type Output = Result<StaffMember>;
    type IntoFuture = call::Boxed<Result<StaffMember>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &PUT_STAFF,
            self.request,
            |message: v1::PutStaffResponse| Ok(
                StaffMember::from_message(
                    convert::present(
                        "PutStaffResponse.staff_member",
                        message.staff_member,
                    )?,
                )?,
            ),
        )
    }
}
/// See [`Staff::list_staff`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListStaff {
    call: Call,
    request: v1::ListStaffRequest,
}
impl ListStaff {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    #[must_use]
    pub fn page_size(mut self, value: impl Into<i32>) -> Self {
        self.request.page_size = Into::<i32>::into(value);
        self
    }
    /// Where to go on: `next_page_token` of the page before.
    #[must_use]
    pub fn page_token(mut self, value: impl Into<String>) -> Self {
        self.request.page_token = Into::<String>::into(value);
        self
    }
    /// Page after page, to the last.
    pub fn pages(self) -> Pages<StaffMember> {
        call::pages(
            self.call,
            &LIST_STAFF,
            self.request,
            |message: v1::ListStaffResponse| Ok(
                message
                    .staff
                    .into_iter()
                    .map(StaffMember::from_message)
                    .collect::<Result<_>>()?,
            ),
        )
    }
    /// Item after item, page after page, to the last.
    pub fn items(self) -> impl Stream<Item = Result<StaffMember>> + Send + Unpin {
        call::items(self.pages())
    }
}
impl IntoFuture for ListStaff {
    type Output = Result<ListStaffResponse>;
    type IntoFuture = call::Boxed<Result<ListStaffResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &LIST_STAFF,
            self.request,
            ListStaffResponse::from_message,
        )
    }
}
/// See [`Staff::remove_staff`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct RemoveStaff {
    call: Call,
    request: v1::RemoveStaffRequest,
}
impl RemoveStaff {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for RemoveStaff {
    type Output = Result<()>;
    type IntoFuture = call::Boxed<Result<()>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &REMOVE_STAFF,
            self.request,
            |_: v1::RemoveStaffResponse| Ok(()),
        )
    }
}
#[cfg(feature = "uniffi")]
mod staff_ffi {
    use super::*;
    use crate::phones::{PulledPages, PulledWatch, away};
    #[uniffi::export(name = "NativeClient")]
    impl Client {
        /// A provider's own people, and what they may do.
        #[uniffi::method(name = "staff")]
        fn ffi_staff(&self) -> Staff {
            self.staff()
        }
    }
    #[uniffi::export(name = "NativeStaff")]
    impl Staff {
        /// Adds a person to the staff, or changes their role. A person is known by issuer and subject.
        ///
        /// Takes the scope `staff.write`.
        #[uniffi::method(name = "put_staff", default(request_id = None, timeout = None))]
        async fn ffi_put_staff(
            &self,
            staff_member: StaffMember,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<StaffMember> {
            let mut call = self.put_staff(staff_member);
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Lists the staff, newest first.
        ///
        /// Takes the scope `staff.read`.
        #[uniffi::method(
            name = "list_staff",
            default(page_size = None, page_token = None, timeout = None)
        )]
        fn ffi_list_staff(
            &self,
            page_size: Option<i32>,
            page_token: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<NativeListStaffPages> {
            let mut call = self.list_staff();
            if let Some(value) = page_size {
                call = call.page_size(value);
            }
            if let Some(value) = page_token {
                call = call.page_token(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            Ok(NativeListStaffPages(PulledPages::new(call.pages())))
        }
        /// Removes a person from the staff. A server that has just seen a token of theirs believes it for ten seconds more.
        ///
        /// Errors: NOT_FOUND.
        ///
        /// Takes the scope `staff.write`.
        #[uniffi::method(
            name = "remove_staff",
            default(request_id = None, timeout = None)
        )]
        async fn ffi_remove_staff(
            &self,
            id: String,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<()> {
            let mut call = self.remove_staff(id);
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
    }
    /// Page after page.
    #[derive(uniffi::Object)]
    #[uniffi(name = "NativeListStaffPages")]
    pub struct NativeListStaffPages(PulledPages<StaffMember>);
    #[uniffi::export(name = "NativeListStaffPages")]
    impl NativeListStaffPages {
        /// The next page; nothing after the last.
        async fn next(&self) -> Result<Option<Vec<StaffMember>>> {
            self.0.next().await
        }
    }
}
static PUT_TARIFF_NOTE: Method = Method {
    path: "/wattlane.v1.TariffNoteService/PutTariffNote",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static LIST_TARIFF_NOTES: Method = Method {
    path: "/wattlane.v1.TariffNoteService/ListTariffNotes",
    reads: true,
    request_id: 0,
    page_token: 3,
    next_page_token: 2,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static DELETE_TARIFF_NOTE: Method = Method {
    path: "/wattlane.v1.TariffNoteService/DeleteTariffNote",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
impl Client {
    /// Texts that a station operator wants shown beside its prices. GetLocation, GetTariff and their lists bring those that are valid now.
    pub fn tariff_notes(&self) -> TariffNotes {
        TariffNotes {
            core: self.core.clone(),
        }
    }
}
/// Texts that a station operator wants shown beside its prices. GetLocation, GetTariff and their lists bring those that are valid now.
#[derive(Clone)]
#[cfg_attr(
    feature = "uniffi",
    derive(uniffi::Object),
    uniffi(name = "NativeTariffNotes")
)]
pub struct TariffNotes {
    core: Arc<Core<Native>>,
}
impl TariffNotes {
    /// Stores a new note, or replaces one.
    ///
    /// What no text shows is taken out of it: control characters, and those that turn the direction of what follows.
    /// Errors: INVALID_ARGUMENT, NOT_FOUND, ETAG_MISMATCH.
    ///
    /// Takes the scope `tariffs.write`.
    pub fn put_tariff_note(&self, tariff_note: impl Into<TariffNote>) -> PutTariffNote {
        PutTariffNote {
            call: Call::new(self.core.clone()),
            request: v1::PutTariffNoteRequest {
                tariff_note: Some(
                    TariffNote::into_message(Into::<TariffNote>::into(tariff_note)),
                ),
                ..Default::default()
            },
        }
    }
    /// Lists notes, newest first. Drivers get those that are valid now.
    ///
    /// Takes the scope `tariffs.read`.
    pub fn list_tariff_notes(&self) -> ListTariffNotes {
        ListTariffNotes {
            call: Call::new(self.core.clone()),
            request: v1::ListTariffNotesRequest {
                ..Default::default()
            },
        }
    }
    /// Deletes a note. The audit trail keeps what it said.
    ///
    /// Errors: NOT_FOUND, ETAG_MISMATCH.
    ///
    /// Takes the scope `tariffs.write`.
    pub fn delete_tariff_note(&self, id: impl Into<String>) -> DeleteTariffNote {
        DeleteTariffNote {
            call: Call::new(self.core.clone()),
            request: v1::DeleteTariffNoteRequest {
                id: Into::<String>::into(id),
                ..Default::default()
            },
        }
    }
}
/// See [`TariffNotes::put_tariff_note`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct PutTariffNote {
    call: Call,
    request: v1::PutTariffNoteRequest,
}
impl PutTariffNote {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// Our id of the note that it replaces, a UUID; absent: it is a new one.
    #[must_use]
    pub fn id(mut self, value: impl Into<String>) -> Self {
        self.request.id = Some(Into::<String>::into(value));
        self
    }
    /// The version that it replaces; must be given with `id`.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.request.etag = Some(Into::<String>::into(value));
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for PutTariffNote {
    type Output = Result<TariffNote>;
    type IntoFuture = call::Boxed<Result<TariffNote>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &PUT_TARIFF_NOTE,
            self.request,
            |message: v1::PutTariffNoteResponse| Ok(
                TariffNote::from_message(
                    convert::present(
                        "PutTariffNoteResponse.tariff_note",
                        message.tariff_note,
                    )?,
                )?,
            ),
        )
    }
}
/// See [`TariffNotes::list_tariff_notes`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListTariffNotes {
    call: Call,
    request: v1::ListTariffNotesRequest,
}
impl ListTariffNotes {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// Which ones.
    #[must_use]
    pub fn filter(mut self, value: impl Into<TariffNoteFilter>) -> Self {
        self.request.filter = Some(Into::<TariffNoteFilter>::into(value))
            .map(TariffNoteFilter::into_message);
        self
    }
    /// How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    #[must_use]
    pub fn page_size(mut self, value: impl Into<i32>) -> Self {
        self.request.page_size = Into::<i32>::into(value);
        self
    }
    /// Where to go on: `next_page_token` of the page before.
    #[must_use]
    pub fn page_token(mut self, value: impl Into<String>) -> Self {
        self.request.page_token = Into::<String>::into(value);
        self
    }
    /// Page after page, to the last.
    pub fn pages(self) -> Pages<TariffNote> {
        call::pages(
            self.call,
            &LIST_TARIFF_NOTES,
            self.request,
            |message: v1::ListTariffNotesResponse| Ok(
                message
                    .tariff_notes
                    .into_iter()
                    .map(TariffNote::from_message)
                    .collect::<Result<_>>()?,
            ),
        )
    }
    /// Item after item, page after page, to the last.
    pub fn items(self) -> impl Stream<Item = Result<TariffNote>> + Send + Unpin {
        call::items(self.pages())
    }
}
impl IntoFuture for ListTariffNotes {
    type Output = Result<ListTariffNotesResponse>;
    type IntoFuture = call::Boxed<Result<ListTariffNotesResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &LIST_TARIFF_NOTES,
            self.request,
            ListTariffNotesResponse::from_message,
        )
    }
}
/// See [`TariffNotes::delete_tariff_note`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct DeleteTariffNote {
    call: Call,
    request: v1::DeleteTariffNoteRequest,
}
impl DeleteTariffNote {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// The version that is deleted; absent: whichever there is.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.request.etag = Some(Into::<String>::into(value));
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for DeleteTariffNote {
    type Output = Result<()>;
    type IntoFuture = call::Boxed<Result<()>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &DELETE_TARIFF_NOTE,
            self.request,
            |_: v1::DeleteTariffNoteResponse| Ok(()),
        )
    }
}
#[cfg(feature = "uniffi")]
mod tariff_notes_ffi {
    use super::*;
    use crate::phones::{PulledPages, PulledWatch, away};
    #[uniffi::export(name = "NativeClient")]
    impl Client {
        /// Texts that a station operator wants shown beside its prices. GetLocation, GetTariff and their lists bring those that are valid now.
        #[uniffi::method(name = "tariff_notes")]
        fn ffi_tariff_notes(&self) -> TariffNotes {
            self.tariff_notes()
        }
    }
    #[uniffi::export(name = "NativeTariffNotes")]
    impl TariffNotes {
        /// Stores a new note, or replaces one.
        ///
        /// What no text shows is taken out of it: control characters, and those that turn the direction of what follows.
        /// Errors: INVALID_ARGUMENT, NOT_FOUND, ETAG_MISMATCH.
        ///
        /// Takes the scope `tariffs.write`.
        #[uniffi::method(
            name = "put_tariff_note",
            default(id = None, etag = None, request_id = None, timeout = None)
        )]
        async fn ffi_put_tariff_note(
            &self,
            tariff_note: TariffNote,
            id: Option<String>,
            etag: Option<String>,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<TariffNote> {
            let mut call = self.put_tariff_note(tariff_note);
            if let Some(value) = id {
                call = call.id(value);
            }
            if let Some(value) = etag {
                call = call.etag(value);
            }
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Lists notes, newest first. Drivers get those that are valid now.
        ///
        /// Takes the scope `tariffs.read`.
        #[uniffi::method(
            name = "list_tariff_notes",
            default(filter = None, page_size = None, page_token = None, timeout = None)
        )]
        fn ffi_list_tariff_notes(
            &self,
            filter: Option<TariffNoteFilter>,
            page_size: Option<i32>,
            page_token: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<NativeListTariffNotesPages> {
            let mut call = self.list_tariff_notes();
            if let Some(value) = filter {
                call = call.filter(value);
            }
            if let Some(value) = page_size {
                call = call.page_size(value);
            }
            if let Some(value) = page_token {
                call = call.page_token(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            Ok(NativeListTariffNotesPages(PulledPages::new(call.pages())))
        }
        /// Deletes a note. The audit trail keeps what it said.
        ///
        /// Errors: NOT_FOUND, ETAG_MISMATCH.
        ///
        /// Takes the scope `tariffs.write`.
        #[uniffi::method(
            name = "delete_tariff_note",
            default(etag = None, request_id = None, timeout = None)
        )]
        async fn ffi_delete_tariff_note(
            &self,
            id: String,
            etag: Option<String>,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<()> {
            let mut call = self.delete_tariff_note(id);
            if let Some(value) = etag {
                call = call.etag(value);
            }
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
    }
    /// Page after page.
    #[derive(uniffi::Object)]
    #[uniffi(name = "NativeListTariffNotesPages")]
    pub struct NativeListTariffNotesPages(PulledPages<TariffNote>);
    #[uniffi::export(name = "NativeListTariffNotesPages")]
    impl NativeListTariffNotesPages {
        /// The next page; nothing after the last.
        async fn next(&self) -> Result<Option<Vec<TariffNote>>> {
            self.0.next().await
        }
    }
}
static PUT_TARIFF: Method = Method {
    path: "/wattlane.v1.TariffService/PutTariff",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static GET_TARIFF: Method = Method {
    path: "/wattlane.v1.TariffService/GetTariff",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static GET_TARIFF_RECEIVED_TEXT: Method = Method {
    path: "/wattlane.v1.TariffService/GetTariffReceivedText",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static LIST_TARIFFS: Method = Method {
    path: "/wattlane.v1.TariffService/ListTariffs",
    reads: true,
    request_id: 0,
    page_token: 3,
    next_page_token: 2,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static PRICE_CDR: Method = Method {
    path: "/wattlane.v1.TariffService/PriceCdr",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static EXPLAIN_TARIFF: Method = Method {
    path: "/wattlane.v1.TariffService/ExplainTariff",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static LINT_TARIFF: Method = Method {
    path: "/wattlane.v1.TariffService/LintTariff",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static ESTIMATE_CHARGE: Method = Method {
    path: "/wattlane.v1.TariffService/EstimateCharge",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
impl Client {
    /// Price lists of CPOs, kept in all their versions, and prices computed by them.
    pub fn tariffs(&self) -> Tariffs {
        Tariffs { core: self.core.clone() }
    }
}
/// Price lists of CPOs, kept in all their versions, and prices computed by them.
#[derive(Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Object), uniffi(name = "NativeTariffs"))]
pub struct Tariffs {
    core: Arc<Core<Native>>,
}
impl Tariffs {
    /// Stores a tariff, or a new version of one that is known by its country, party and id.
    ///
    /// The same content again changes nothing. OCPI JSON is ordered by its `last_updated`: an older text never replaces a newer one, and the
    /// present one is answered. Fields replace an existing tariff only with its `etag`; text that names one replaces that version and no other. CDRs
    /// that waited for this tariff are rated soon after.
    /// Errors: INVALID_ARGUMENT, ETAG_MISMATCH.
    ///
    /// Takes the scope `tariffs.write`.
    pub fn put_tariff(&self, input: impl Into<PutTariffInput>) -> PutTariff {
        PutTariff {
            call: Call::new(self.core.clone()),
            request: v1::PutTariffRequest {
                input: Some(Into::<PutTariffInput>::into(input).into_message()),
                ..Default::default()
            },
        }
    }
    /// Gets a tariff by our id, by default in its newest version.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `tariffs.read`.
    pub fn get_tariff(&self, id: impl Into<String>) -> GetTariff {
        GetTariff {
            call: Call::new(self.core.clone()),
            request: v1::GetTariffRequest {
                id: Into::<String>::into(id),
                ..Default::default()
            },
        }
    }
    /// Gets the OCPI JSON that a tariff came as, to the letter, by default in its newest version: with what OCPI has and we have no field for.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `tariffs.read`.
    pub fn get_tariff_received_text(
        &self,
        id: impl Into<String>,
    ) -> GetTariffReceivedText {
        GetTariffReceivedText {
            call: Call::new(self.core.clone()),
            request: v1::GetTariffReceivedTextRequest {
                id: Into::<String>::into(id),
                ..Default::default()
            },
        }
    }
    /// Lists tariffs in their newest versions, by country, party and id.
    ///
    /// Takes the scope `tariffs.read`.
    pub fn list_tariffs(&self) -> ListTariffs {
        ListTariffs {
            call: Call::new(self.core.clone()),
            request: v1::ListTariffsRequest {
                ..Default::default()
            },
        }
    }
    /// Prices a charge by the tariffs in the request, storing nothing. The same code answers it in phone and browser, without a network.
    ///
    /// The result's findings also tell what was noticed about the texts and the tariffs: their paths begin at the charge, or with `tariffs` or
    /// `tariffs_ocpi_json`.
    /// Errors: INVALID_ARGUMENT, TARIFF_UNKNOWN, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, CURRENCY_MISMATCH, PRICE_OUT_OF_RANGE.
    ///
    /// Takes the scope `tariffs.read`.
    pub fn price_cdr(&self, input: impl Into<PriceCdrInput>) -> PriceCdr {
        PriceCdr {
            call: Call::new(self.core.clone()),
            request: v1::PriceCdrRequest {
                input: Some(Into::<PriceCdrInput>::into(input).into_message()),
                ..Default::default()
            },
        }
    }
    /// Tells a tariff in the sentences that a driver reads: prices a kWh, a minute, a session, and what else there is, in that order (Regulation
    /// (EU) 2023/1804, article 5(4)). Phone and browser answer it, too, without a network.
    ///
    /// Errors: INVALID_ARGUMENT.
    ///
    /// Takes the scope `tariffs.read`.
    pub fn explain_tariff(&self, input: impl Into<ExplainTariffInput>) -> ExplainTariff {
        ExplainTariff {
            call: Call::new(self.core.clone()),
            request: v1::ExplainTariffRequest {
                input: Some(Into::<ExplainTariffInput>::into(input).into_message()),
                ..Default::default()
            },
        }
    }
    /// Finds what is odd about a tariff, storing nothing: what can never apply, what is left free, what bills more than it seems to. What PutTariff
    /// would find, in an editor's page as one types.
    ///
    /// Errors: INVALID_ARGUMENT.
    ///
    /// Takes the scope `tariffs.read`.
    pub fn lint_tariff(&self, input: impl Into<LintTariffInput>) -> LintTariff {
        LintTariff {
            call: Call::new(self.core.clone()),
            request: v1::LintTariffRequest {
                input: Some(Into::<LintTariffInput>::into(input).into_message()),
            },
        }
    }
    /// Estimates what a charge will cost that has not been made yet: exactly what its CDR would by the tariff, were it to go as planned.
    ///
    /// Errors: INVALID_ARGUMENT, NO_POWER, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, PRICE_OUT_OF_RANGE.
    ///
    /// Takes the scope `tariffs.read`.
    pub fn estimate_charge(
        &self,
        input: impl Into<EstimateChargeInput>,
        charge: impl Into<PlannedCharge>,
        charger: impl Into<Charger>,
    ) -> EstimateCharge {
        EstimateCharge {
            call: Call::new(self.core.clone()),
            request: v1::EstimateChargeRequest {
                input: Some(Into::<EstimateChargeInput>::into(input).into_message()),
                charge: Some(
                    PlannedCharge::into_message(Into::<PlannedCharge>::into(charge)),
                ),
                charger: Some(Charger::into_message(Into::<Charger>::into(charger))),
                ..Default::default()
            },
        }
    }
}
/// What of [`Tariffs`] needs no server: the code that the server answers with, on this machine.
#[cfg(feature = "offline")]
#[derive(Clone)]
#[cfg_attr(
    feature = "uniffi",
    derive(uniffi::Object),
    uniffi(name = "NativeTariffsOffline")
)]
pub struct TariffsOffline {
    _made_here: (),
}
#[cfg(feature = "offline")]
impl Tariffs {
    /// What needs no server, without a network.
    pub fn offline(&self) -> TariffsOffline {
        TariffsOffline { _made_here: () }
    }
}
#[cfg(feature = "offline")]
impl TariffsOffline {
    /// Prices a charge by the tariffs in the request, storing nothing. The same code answers it in phone and browser, without a network.
    ///
    /// The result's findings also tell what was noticed about the texts and the tariffs: their paths begin at the charge, or with `tariffs` or
    /// `tariffs_ocpi_json`.
    /// Errors: INVALID_ARGUMENT, TARIFF_UNKNOWN, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, CURRENCY_MISMATCH, PRICE_OUT_OF_RANGE.
    ///
    /// Takes the scope `tariffs.read`.
    pub fn price_cdr(&self, input: impl Into<PriceCdrInput>) -> PriceCdr {
        PriceCdr {
            call: Call::offline(),
            request: v1::PriceCdrRequest {
                input: Some(Into::<PriceCdrInput>::into(input).into_message()),
                ..Default::default()
            },
        }
    }
    /// Tells a tariff in the sentences that a driver reads: prices a kWh, a minute, a session, and what else there is, in that order (Regulation
    /// (EU) 2023/1804, article 5(4)). Phone and browser answer it, too, without a network.
    ///
    /// Errors: INVALID_ARGUMENT.
    ///
    /// Takes the scope `tariffs.read`.
    pub fn explain_tariff(&self, input: impl Into<ExplainTariffInput>) -> ExplainTariff {
        ExplainTariff {
            call: Call::offline(),
            request: v1::ExplainTariffRequest {
                input: Some(Into::<ExplainTariffInput>::into(input).into_message()),
                ..Default::default()
            },
        }
    }
    /// Finds what is odd about a tariff, storing nothing: what can never apply, what is left free, what bills more than it seems to. What PutTariff
    /// would find, in an editor's page as one types.
    ///
    /// Errors: INVALID_ARGUMENT.
    ///
    /// Takes the scope `tariffs.read`.
    pub fn lint_tariff(&self, input: impl Into<LintTariffInput>) -> LintTariff {
        LintTariff {
            call: Call::offline(),
            request: v1::LintTariffRequest {
                input: Some(Into::<LintTariffInput>::into(input).into_message()),
            },
        }
    }
    /// Estimates what a charge will cost that has not been made yet: exactly what its CDR would by the tariff, were it to go as planned.
    ///
    /// Errors: INVALID_ARGUMENT, NO_POWER, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, PRICE_OUT_OF_RANGE.
    ///
    /// Takes the scope `tariffs.read`.
    pub fn estimate_charge(
        &self,
        input: impl Into<EstimateChargeInput>,
        charge: impl Into<PlannedCharge>,
        charger: impl Into<Charger>,
    ) -> EstimateCharge {
        EstimateCharge {
            call: Call::offline(),
            request: v1::EstimateChargeRequest {
                input: Some(Into::<EstimateChargeInput>::into(input).into_message()),
                charge: Some(
                    PlannedCharge::into_message(Into::<PlannedCharge>::into(charge)),
                ),
                charger: Some(Charger::into_message(Into::<Charger>::into(charger))),
                ..Default::default()
            },
        }
    }
}
/// See [`Tariffs::put_tariff`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct PutTariff {
    call: Call,
    request: v1::PutTariffRequest,
}
impl PutTariff {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// The version that this replaces, as GetTariff gave it. Must be given when fields replace an existing tariff.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.request.etag = Some(Into::<String>::into(value));
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for PutTariff {
    type Output = Result<PutTariffResponse>;
    type IntoFuture = call::Boxed<Result<PutTariffResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &PUT_TARIFF,
            self.request,
            PutTariffResponse::from_message,
        )
    }
}
/// See [`Tariffs::get_tariff`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetTariff {
    call: Call,
    request: v1::GetTariffRequest,
}
impl GetTariff {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// The version wanted, from 1; absent: the newest.
    #[must_use]
    pub fn version(mut self, value: impl Into<i64>) -> Self {
        self.request.version = Some(Into::<i64>::into(value));
        self
    }
}
impl IntoFuture for GetTariff {
    type Output = Result<Tariff>;
    type IntoFuture = call::Boxed<Result<Tariff>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &GET_TARIFF,
            self.request,
            |message: v1::GetTariffResponse| Ok(
                Tariff::from_message(
                    convert::present("GetTariffResponse.tariff", message.tariff)?,
                )?,
            ),
        )
    }
}
/// See [`Tariffs::get_tariff_received_text`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetTariffReceivedText {
    call: Call,
    request: v1::GetTariffReceivedTextRequest,
}
impl GetTariffReceivedText {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// The version wanted, from 1; absent: the newest.
    #[must_use]
    pub fn version(mut self, value: impl Into<i64>) -> Self {
        self.request.version = Some(Into::<i64>::into(value));
        self
    }
}
impl IntoFuture for GetTariffReceivedText {
    type Output = Result<String>;
    type IntoFuture = call::Boxed<Result<String>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &GET_TARIFF_RECEIVED_TEXT,
            self.request,
            |message: v1::GetTariffReceivedTextResponse| Ok(message.ocpi_json),
        )
    }
}
/// See [`Tariffs::list_tariffs`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListTariffs {
    call: Call,
    request: v1::ListTariffsRequest,
}
impl ListTariffs {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// Which ones.
    #[must_use]
    pub fn filter(mut self, value: impl Into<TariffFilter>) -> Self {
        self.request.filter = Some(Into::<TariffFilter>::into(value))
            .map(TariffFilter::into_message);
        self
    }
    /// How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    #[must_use]
    pub fn page_size(mut self, value: impl Into<i32>) -> Self {
        self.request.page_size = Into::<i32>::into(value);
        self
    }
    /// Where to go on: `next_page_token` of the page before.
    #[must_use]
    pub fn page_token(mut self, value: impl Into<String>) -> Self {
        self.request.page_token = Into::<String>::into(value);
        self
    }
    /// Page after page, to the last.
    pub fn pages(self) -> Pages<Tariff> {
        call::pages(
            self.call,
            &LIST_TARIFFS,
            self.request,
            |message: v1::ListTariffsResponse| Ok(
                message
                    .tariffs
                    .into_iter()
                    .map(Tariff::from_message)
                    .collect::<Result<_>>()?,
            ),
        )
    }
    /// Item after item, page after page, to the last.
    pub fn items(self) -> impl Stream<Item = Result<Tariff>> + Send + Unpin {
        call::items(self.pages())
    }
}
impl IntoFuture for ListTariffs {
    type Output = Result<ListTariffsResponse>;
    type IntoFuture = call::Boxed<Result<ListTariffsResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &LIST_TARIFFS,
            self.request,
            ListTariffsResponse::from_message,
        )
    }
}
/// See [`Tariffs::price_cdr`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct PriceCdr {
    call: Call,
    request: v1::PriceCdrRequest,
}
impl PriceCdr {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// The tariffs to price by, at most 20. Empty: those that came with the CDR.
    #[must_use]
    pub fn tariffs(
        mut self,
        values: impl IntoIterator<Item = impl Into<Tariff>>,
    ) -> Self {
        self.request.tariffs = values
            .into_iter()
            .map(Into::<Tariff>::into)
            .collect::<Vec<_>>()
            .into_iter()
            .map(Tariff::into_message)
            .collect();
        self
    }
    /// Further tariffs to price by, each as OCPI 2.2.1 JSON, at most 20.
    #[must_use]
    pub fn tariffs_ocpi_json(
        mut self,
        values: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.request.tariffs_ocpi_json = values
            .into_iter()
            .map(Into::<String>::into)
            .collect::<Vec<_>>();
        self
    }
    /// The IANA time zone of the place; absent: the location's own, else its country's where that is safe.
    #[must_use]
    pub fn time_zone(mut self, value: impl Into<String>) -> Self {
        self.request.time_zone = Some(Into::<String>::into(value));
        self
    }
    /// How amounts are rounded. Absent: the provider's own on the server, the documented default offline.
    #[must_use]
    pub fn pricing_policy(mut self, value: impl Into<PricingPolicy>) -> Self {
        self.request.pricing_policy = Some(Into::<PricingPolicy>::into(value))
            .map(PricingPolicy::into_message);
        self
    }
}
impl IntoFuture for PriceCdr {
    type Output = Result<Rating>;
    type IntoFuture = call::Boxed<Result<Rating>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &PRICE_CDR,
            self.request,
            |message: v1::PriceCdrResponse| Ok(
                Rating::from_message(
                    convert::present("PriceCdrResponse.rating", message.rating)?,
                )?,
            ),
        )
    }
}
/// See [`Tariffs::explain_tariff`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ExplainTariff {
    call: Call,
    request: v1::ExplainTariffRequest,
}
impl ExplainTariff {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// The language, two letters: `en`, `nl`, `de` or `fr`. Absent or another one: English.
    #[must_use]
    pub fn language(mut self, value: impl Into<String>) -> Self {
        self.request.language = Some(Into::<String>::into(value));
        self
    }
}
impl IntoFuture for ExplainTariff {
    type Output = Result<ExplainTariffResponse>;
    type IntoFuture = call::Boxed<Result<ExplainTariffResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &EXPLAIN_TARIFF,
            self.request,
            ExplainTariffResponse::from_message,
        )
    }
}
/// See [`Tariffs::lint_tariff`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct LintTariff {
    call: Call,
    request: v1::LintTariffRequest,
}
impl LintTariff {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
}
impl IntoFuture for LintTariff {
    type Output = Result<Vec<Finding>>;
    type IntoFuture = call::Boxed<Result<Vec<Finding>>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &LINT_TARIFF,
            self.request,
            |message: v1::LintTariffResponse| Ok(
                message
                    .findings
                    .into_iter()
                    .map(Finding::from_message)
                    .collect::<Result<_>>()?,
            ),
        )
    }
}
/// See [`Tariffs::estimate_charge`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct EstimateCharge {
    call: Call,
    request: v1::EstimateChargeRequest,
}
impl EstimateCharge {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// The IANA time zone of the place, which a tariff that goes by local time needs.
    #[must_use]
    pub fn time_zone(mut self, value: impl Into<String>) -> Self {
        self.request.time_zone = Some(Into::<String>::into(value));
        self
    }
    /// How amounts are rounded. Absent: the provider's own on the server, the documented default offline.
    #[must_use]
    pub fn pricing_policy(mut self, value: impl Into<PricingPolicy>) -> Self {
        self.request.pricing_policy = Some(Into::<PricingPolicy>::into(value))
            .map(PricingPolicy::into_message);
        self
    }
}
impl IntoFuture for EstimateCharge {
    type Output = Result<EstimateChargeResponse>;
    type IntoFuture = call::Boxed<Result<EstimateChargeResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &ESTIMATE_CHARGE,
            self.request,
            EstimateChargeResponse::from_message,
        )
    }
}
#[cfg(feature = "uniffi")]
mod tariffs_ffi {
    use super::*;
    use crate::phones::{PulledPages, PulledWatch, away};
    #[uniffi::export(name = "NativeClient")]
    impl Client {
        /// Price lists of CPOs, kept in all their versions, and prices computed by them.
        #[uniffi::method(name = "tariffs")]
        fn ffi_tariffs(&self) -> Tariffs {
            self.tariffs()
        }
    }
    #[uniffi::export(name = "NativeTariffs")]
    impl Tariffs {
        /// Stores a tariff, or a new version of one that is known by its country, party and id.
        ///
        /// The same content again changes nothing. OCPI JSON is ordered by its `last_updated`: an older text never replaces a newer one, and the
        /// present one is answered. Fields replace an existing tariff only with its `etag`; text that names one replaces that version and no other. CDRs
        /// that waited for this tariff are rated soon after.
        /// Errors: INVALID_ARGUMENT, ETAG_MISMATCH.
        ///
        /// Takes the scope `tariffs.write`.
        #[uniffi::method(
            name = "put_tariff",
            default(etag = None, request_id = None, timeout = None)
        )]
        async fn ffi_put_tariff(
            &self,
            input: PutTariffInput,
            etag: Option<String>,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<PutTariffResponse> {
            let mut call = self.put_tariff(input);
            if let Some(value) = etag {
                call = call.etag(value);
            }
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Gets a tariff by our id, by default in its newest version.
        ///
        /// Errors: NOT_FOUND.
        ///
        /// Takes the scope `tariffs.read`.
        #[uniffi::method(name = "get_tariff", default(version = None, timeout = None))]
        async fn ffi_get_tariff(
            &self,
            id: String,
            version: Option<i64>,
            timeout: Option<Duration>,
        ) -> Result<Tariff> {
            let mut call = self.get_tariff(id);
            if let Some(value) = version {
                call = call.version(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Gets the OCPI JSON that a tariff came as, to the letter, by default in its newest version: with what OCPI has and we have no field for.
        ///
        /// Errors: NOT_FOUND.
        ///
        /// Takes the scope `tariffs.read`.
        #[uniffi::method(
            name = "get_tariff_received_text",
            default(version = None, timeout = None)
        )]
        async fn ffi_get_tariff_received_text(
            &self,
            id: String,
            version: Option<i64>,
            timeout: Option<Duration>,
        ) -> Result<String> {
            let mut call = self.get_tariff_received_text(id);
            if let Some(value) = version {
                call = call.version(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Lists tariffs in their newest versions, by country, party and id.
        ///
        /// Takes the scope `tariffs.read`.
        #[uniffi::method(
            name = "list_tariffs",
            default(filter = None, page_size = None, page_token = None, timeout = None)
        )]
        fn ffi_list_tariffs(
            &self,
            filter: Option<TariffFilter>,
            page_size: Option<i32>,
            page_token: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<NativeListTariffsPages> {
            let mut call = self.list_tariffs();
            if let Some(value) = filter {
                call = call.filter(value);
            }
            if let Some(value) = page_size {
                call = call.page_size(value);
            }
            if let Some(value) = page_token {
                call = call.page_token(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            Ok(NativeListTariffsPages(PulledPages::new(call.pages())))
        }
        /// Prices a charge by the tariffs in the request, storing nothing. The same code answers it in phone and browser, without a network.
        ///
        /// The result's findings also tell what was noticed about the texts and the tariffs: their paths begin at the charge, or with `tariffs` or
        /// `tariffs_ocpi_json`.
        /// Errors: INVALID_ARGUMENT, TARIFF_UNKNOWN, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, CURRENCY_MISMATCH, PRICE_OUT_OF_RANGE.
        ///
        /// Takes the scope `tariffs.read`.
        #[uniffi::method(
            name = "price_cdr",
            default(
                tariffs = None,
                tariffs_ocpi_json = None,
                time_zone = None,
                pricing_policy = None,
                timeout = None
            )
        )]
        async fn ffi_price_cdr(
            &self,
            input: PriceCdrInput,
            tariffs: Option<Vec<Tariff>>,
            tariffs_ocpi_json: Option<Vec<String>>,
            time_zone: Option<String>,
            pricing_policy: Option<PricingPolicy>,
            timeout: Option<Duration>,
        ) -> Result<Rating> {
            let mut call = self.price_cdr(input);
            if let Some(value) = tariffs {
                call = call.tariffs(value);
            }
            if let Some(value) = tariffs_ocpi_json {
                call = call.tariffs_ocpi_json(value);
            }
            if let Some(value) = time_zone {
                call = call.time_zone(value);
            }
            if let Some(value) = pricing_policy {
                call = call.pricing_policy(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Tells a tariff in the sentences that a driver reads: prices a kWh, a minute, a session, and what else there is, in that order (Regulation
        /// (EU) 2023/1804, article 5(4)). Phone and browser answer it, too, without a network.
        ///
        /// Errors: INVALID_ARGUMENT.
        ///
        /// Takes the scope `tariffs.read`.
        #[uniffi::method(
            name = "explain_tariff",
            default(language = None, timeout = None)
        )]
        async fn ffi_explain_tariff(
            &self,
            input: ExplainTariffInput,
            language: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<ExplainTariffResponse> {
            let mut call = self.explain_tariff(input);
            if let Some(value) = language {
                call = call.language(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Finds what is odd about a tariff, storing nothing: what can never apply, what is left free, what bills more than it seems to. What PutTariff
        /// would find, in an editor's page as one types.
        ///
        /// Errors: INVALID_ARGUMENT.
        ///
        /// Takes the scope `tariffs.read`.
        #[uniffi::method(name = "lint_tariff", default(timeout = None))]
        async fn ffi_lint_tariff(
            &self,
            input: LintTariffInput,
            timeout: Option<Duration>,
        ) -> Result<Vec<Finding>> {
            let mut call = self.lint_tariff(input);
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Estimates what a charge will cost that has not been made yet: exactly what its CDR would by the tariff, were it to go as planned.
        ///
        /// Errors: INVALID_ARGUMENT, NO_POWER, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, PRICE_OUT_OF_RANGE.
        ///
        /// Takes the scope `tariffs.read`.
        #[uniffi::method(
            name = "estimate_charge",
            default(time_zone = None, pricing_policy = None, timeout = None)
        )]
        async fn ffi_estimate_charge(
            &self,
            input: EstimateChargeInput,
            charge: PlannedCharge,
            charger: Charger,
            time_zone: Option<String>,
            pricing_policy: Option<PricingPolicy>,
            timeout: Option<Duration>,
        ) -> Result<EstimateChargeResponse> {
            let mut call = self.estimate_charge(input, charge, charger);
            if let Some(value) = time_zone {
                call = call.time_zone(value);
            }
            if let Some(value) = pricing_policy {
                call = call.pricing_policy(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
    }
    #[cfg(feature = "offline")]
    #[uniffi::export(name = "NativeTariffs")]
    impl Tariffs {
        /// What needs no server, without a network.
        #[uniffi::method(name = "offline")]
        fn ffi_offline(&self) -> TariffsOffline {
            self.offline()
        }
    }
    #[cfg(feature = "offline")]
    #[uniffi::export(name = "NativeTariffsOffline")]
    impl TariffsOffline {
        /// Prices a charge by the tariffs in the request, storing nothing. The same code answers it in phone and browser, without a network.
        ///
        /// The result's findings also tell what was noticed about the texts and the tariffs: their paths begin at the charge, or with `tariffs` or
        /// `tariffs_ocpi_json`.
        /// Errors: INVALID_ARGUMENT, TARIFF_UNKNOWN, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, CURRENCY_MISMATCH, PRICE_OUT_OF_RANGE.
        ///
        /// Takes the scope `tariffs.read`.
        #[uniffi::method(
            name = "price_cdr",
            default(
                tariffs = None,
                tariffs_ocpi_json = None,
                time_zone = None,
                pricing_policy = None,
                timeout = None
            )
        )]
        async fn ffi_price_cdr(
            &self,
            input: PriceCdrInput,
            tariffs: Option<Vec<Tariff>>,
            tariffs_ocpi_json: Option<Vec<String>>,
            time_zone: Option<String>,
            pricing_policy: Option<PricingPolicy>,
            timeout: Option<Duration>,
        ) -> Result<Rating> {
            let mut call = self.price_cdr(input);
            if let Some(value) = tariffs {
                call = call.tariffs(value);
            }
            if let Some(value) = tariffs_ocpi_json {
                call = call.tariffs_ocpi_json(value);
            }
            if let Some(value) = time_zone {
                call = call.time_zone(value);
            }
            if let Some(value) = pricing_policy {
                call = call.pricing_policy(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Tells a tariff in the sentences that a driver reads: prices a kWh, a minute, a session, and what else there is, in that order (Regulation
        /// (EU) 2023/1804, article 5(4)). Phone and browser answer it, too, without a network.
        ///
        /// Errors: INVALID_ARGUMENT.
        ///
        /// Takes the scope `tariffs.read`.
        #[uniffi::method(
            name = "explain_tariff",
            default(language = None, timeout = None)
        )]
        async fn ffi_explain_tariff(
            &self,
            input: ExplainTariffInput,
            language: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<ExplainTariffResponse> {
            let mut call = self.explain_tariff(input);
            if let Some(value) = language {
                call = call.language(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Finds what is odd about a tariff, storing nothing: what can never apply, what is left free, what bills more than it seems to. What PutTariff
        /// would find, in an editor's page as one types.
        ///
        /// Errors: INVALID_ARGUMENT.
        ///
        /// Takes the scope `tariffs.read`.
        #[uniffi::method(name = "lint_tariff", default(timeout = None))]
        async fn ffi_lint_tariff(
            &self,
            input: LintTariffInput,
            timeout: Option<Duration>,
        ) -> Result<Vec<Finding>> {
            let mut call = self.lint_tariff(input);
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Estimates what a charge will cost that has not been made yet: exactly what its CDR would by the tariff, were it to go as planned.
        ///
        /// Errors: INVALID_ARGUMENT, NO_POWER, TARIFF_NOT_VALID, TIME_ZONE_UNKNOWN, PRICE_OUT_OF_RANGE.
        ///
        /// Takes the scope `tariffs.read`.
        #[uniffi::method(
            name = "estimate_charge",
            default(time_zone = None, pricing_policy = None, timeout = None)
        )]
        async fn ffi_estimate_charge(
            &self,
            input: EstimateChargeInput,
            charge: PlannedCharge,
            charger: Charger,
            time_zone: Option<String>,
            pricing_policy: Option<PricingPolicy>,
            timeout: Option<Duration>,
        ) -> Result<EstimateChargeResponse> {
            let mut call = self.estimate_charge(input, charge, charger);
            if let Some(value) = time_zone {
                call = call.time_zone(value);
            }
            if let Some(value) = pricing_policy {
                call = call.pricing_policy(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
    }
    /// Page after page.
    #[derive(uniffi::Object)]
    #[uniffi(name = "NativeListTariffsPages")]
    pub struct NativeListTariffsPages(PulledPages<Tariff>);
    #[uniffi::export(name = "NativeListTariffsPages")]
    impl NativeListTariffsPages {
        /// The next page; nothing after the last.
        async fn next(&self) -> Result<Option<Vec<Tariff>>> {
            self.0.next().await
        }
    }
}
static PUT_TOKEN: Method = Method {
    path: "/wattlane.v1.TokenService/PutToken",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static GET_TOKEN: Method = Method {
    path: "/wattlane.v1.TokenService/GetToken",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static LIST_TOKENS: Method = Method {
    path: "/wattlane.v1.TokenService/ListTokens",
    reads: true,
    request_id: 0,
    page_token: 3,
    next_page_token: 2,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static BLOCK_TOKEN: Method = Method {
    path: "/wattlane.v1.TokenService/BlockToken",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static UNBLOCK_TOKEN: Method = Method {
    path: "/wattlane.v1.TokenService/UnblockToken",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
static ASSIGN_TOKEN: Method = Method {
    path: "/wattlane.v1.TokenService/AssignToken",
    reads: false,
    request_id: 15,
    page_token: 0,
    next_page_token: 0,
    resume_after: 0,
    cursor: 0,
    heartbeat: 0,
};
impl Client {
    /// Charging tokens: cards, app users and what else identifies a driver at a charger. A driver may have many. By its token, or by the contract,
    /// the driver of a CDR is found. Tokens are never deleted, since charges point at them: put one with `valid` false, or block it.
    pub fn tokens(&self) -> Tokens {
        Tokens { core: self.core.clone() }
    }
}
/// Charging tokens: cards, app users and what else identifies a driver at a charger. A driver may have many. By its token, or by the contract,
/// the driver of a CDR is found. Tokens are never deleted, since charges point at them: put one with `valid` false, or block it.
#[derive(Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Object), uniffi(name = "NativeTokens"))]
pub struct Tokens {
    core: Arc<Core<Native>>,
}
impl Tokens {
    /// Stores a token, or new values of one that is known by its country, party, uid and type.
    ///
    /// The same content again changes nothing. OCPI JSON is ordered by its `last_updated`: an older text never replaces a newer one, and the
    /// present one is answered. One that lies more than 10 minutes ahead is taken as 10 minutes from now (IN_THE_FUTURE). Fields replace an existing token only with its `etag`. A blocked token stays blocked. Without `driver_id` the
    /// token stays whose it is, and a token of nobody is given to the driver who has its contract. CDRs of this token or its contract that have
    /// no driver yet get theirs soon after.
    /// Errors: INVALID_ARGUMENT (for a wrong check character in `contract_id` too), NOT_FOUND for the driver, ETAG_MISMATCH, TOKEN_TAKEN,
    /// CONTRACT_ID_TAKEN.
    ///
    /// Takes the scope `tokens.write`.
    pub fn put_token(&self, input: impl Into<PutTokenInput>) -> PutToken {
        PutToken {
            call: Call::new(self.core.clone()),
            request: v1::PutTokenRequest {
                input: Some(Into::<PutTokenInput>::into(input).into_message()),
                ..Default::default()
            },
        }
    }
    /// Gets a token. A driver gets their own.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `tokens.read`.
    pub fn get_token(&self, id: impl Into<String>) -> GetToken {
        GetToken {
            call: Call::new(self.core.clone()),
            request: v1::GetTokenRequest {
                id: Into::<String>::into(id),
            },
        }
    }
    /// Lists tokens, newest first. A driver sees their own.
    ///
    /// Takes the scope `tokens.read`.
    pub fn list_tokens(&self) -> ListTokens {
        ListTokens {
            call: Call::new(self.core.clone()),
            request: v1::ListTokensRequest {
                ..Default::default()
            },
        }
    }
    /// Blocks a token: a lost card, an account that does not pay. A driver may block their own, and only staff or a backend unblocks it.
    ///
    /// A token that is blocked stays as it was blocked, with the first reason. CDRs of sessions that began when it was blocked are taken in all
    /// the same, with the finding TOKEN_BLOCKED: the energy has flowed.
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `tokens.block`.
    pub fn block_token(
        &self,
        id: impl Into<String>,
        reason: impl Into<String>,
    ) -> BlockToken {
        BlockToken {
            call: Call::new(self.core.clone()),
            request: v1::BlockTokenRequest {
                id: Into::<String>::into(id),
                reason: Into::<String>::into(reason),
                ..Default::default()
            },
        }
    }
    /// Unblocks a token. One that is not blocked: nothing happens.
    ///
    /// Errors: NOT_FOUND.
    ///
    /// Takes the scope `tokens.write`.
    pub fn unblock_token(&self, id: impl Into<String>) -> UnblockToken {
        UnblockToken {
            call: Call::new(self.core.clone()),
            request: v1::UnblockTokenRequest {
                id: Into::<String>::into(id),
                ..Default::default()
            },
        }
    }
    /// Gives a token to a driver, or takes it from whoever has it.
    ///
    /// It may be another driver's: it is handed on, and what was charged before stays with them. CDRs of this token or its contract that have no
    /// driver yet get theirs soon after.
    /// Errors: NOT_FOUND for the token or the driver, ETAG_MISMATCH, CONTRACT_ID_TAKEN.
    ///
    /// Takes the scope `tokens.write`.
    pub fn assign_token(&self, id: impl Into<String>) -> AssignToken {
        AssignToken {
            call: Call::new(self.core.clone()),
            request: v1::AssignTokenRequest {
                id: Into::<String>::into(id),
                ..Default::default()
            },
        }
    }
}
/// See [`Tokens::put_token`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct PutToken {
    call: Call,
    request: v1::PutTokenRequest,
}
impl PutToken {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// The driver who has it, a UUID. Absent: whose it is already, or the one who has its contract.
    #[must_use]
    pub fn driver_id(mut self, value: impl Into<String>) -> Self {
        self.request.driver_id = Some(Into::<String>::into(value));
        self
    }
    /// The version that `token` replaces, as GetToken gave it. Must be given when fields replace an existing token.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.request.etag = Some(Into::<String>::into(value));
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for PutToken {
    type Output = Result<PutTokenResponse>;
    type IntoFuture = call::Boxed<Result<PutTokenResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(self.call, &PUT_TOKEN, self.request, PutTokenResponse::from_message)
    }
}
/// See [`Tokens::get_token`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetToken {
    call: Call,
    request: v1::GetTokenRequest,
}
impl GetToken {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
}
impl IntoFuture for GetToken {
    type Output = Result<Token>;
    type IntoFuture = call::Boxed<Result<Token>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &GET_TOKEN,
            self.request,
            |message: v1::GetTokenResponse| Ok(
                Token::from_message(
                    convert::present("GetTokenResponse.token", message.token)?,
                )?,
            ),
        )
    }
}
/// See [`Tokens::list_tokens`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListTokens {
    call: Call,
    request: v1::ListTokensRequest,
}
impl ListTokens {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// Which ones.
    #[must_use]
    pub fn filter(mut self, value: impl Into<TokenFilter>) -> Self {
        self.request.filter = Some(Into::<TokenFilter>::into(value))
            .map(TokenFilter::into_message);
        self
    }
    /// How many at most, 1 to 500; 0 is 50, and more than 500 is taken as 500.
    #[must_use]
    pub fn page_size(mut self, value: impl Into<i32>) -> Self {
        self.request.page_size = Into::<i32>::into(value);
        self
    }
    /// Where to go on: `next_page_token` of the page before.
    #[must_use]
    pub fn page_token(mut self, value: impl Into<String>) -> Self {
        self.request.page_token = Into::<String>::into(value);
        self
    }
    /// Page after page, to the last.
    pub fn pages(self) -> Pages<Token> {
        call::pages(
            self.call,
            &LIST_TOKENS,
            self.request,
            |message: v1::ListTokensResponse| Ok(
                message
                    .tokens
                    .into_iter()
                    .map(Token::from_message)
                    .collect::<Result<_>>()?,
            ),
        )
    }
    /// Item after item, page after page, to the last.
    pub fn items(self) -> impl Stream<Item = Result<Token>> + Send + Unpin {
        call::items(self.pages())
    }
}
impl IntoFuture for ListTokens {
    type Output = Result<ListTokensResponse>;
    type IntoFuture = call::Boxed<Result<ListTokensResponse>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &LIST_TOKENS,
            self.request,
            ListTokensResponse::from_message,
        )
    }
}
/// See [`Tokens::block_token`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct BlockToken {
    call: Call,
    request: v1::BlockTokenRequest,
}
impl BlockToken {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for BlockToken {
    type Output = Result<Token>;
    type IntoFuture = call::Boxed<Result<Token>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &BLOCK_TOKEN,
            self.request,
            |message: v1::BlockTokenResponse| Ok(
                Token::from_message(
                    convert::present("BlockTokenResponse.token", message.token)?,
                )?,
            ),
        )
    }
}
/// See [`Tokens::unblock_token`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct UnblockToken {
    call: Call,
    request: v1::UnblockTokenRequest,
}
impl UnblockToken {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for UnblockToken {
    type Output = Result<Token>;
    type IntoFuture = call::Boxed<Result<Token>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &UNBLOCK_TOKEN,
            self.request,
            |message: v1::UnblockTokenResponse| Ok(
                Token::from_message(
                    convert::present("UnblockTokenResponse.token", message.token)?,
                )?,
            ),
        )
    }
}
/// See [`Tokens::assign_token`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct AssignToken {
    call: Call,
    request: v1::AssignTokenRequest,
}
impl AssignToken {
    /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = timeout;
        self
    }
    /// The driver, a UUID; absent: nobody.
    #[must_use]
    pub fn driver_id(mut self, value: impl Into<String>) -> Self {
        self.request.driver_id = Some(Into::<String>::into(value));
        self
    }
    /// The version meant, as GetToken gave it; absent: any.
    #[must_use]
    pub fn etag(mut self, value: impl Into<String>) -> Self {
        self.request.etag = Some(Into::<String>::into(value));
        self
    }
    /// A UUID that names this request; a repeat with the same one has one effect.
    #[must_use]
    pub fn request_id(mut self, value: impl Into<String>) -> Self {
        self.request.request_id = Into::<String>::into(value);
        self
    }
}
impl IntoFuture for AssignToken {
    type Output = Result<Token>;
    type IntoFuture = call::Boxed<Result<Token>>;
    fn into_future(self) -> Self::IntoFuture {
        call::unary(
            self.call,
            &ASSIGN_TOKEN,
            self.request,
            |message: v1::AssignTokenResponse| Ok(
                Token::from_message(
                    convert::present("AssignTokenResponse.token", message.token)?,
                )?,
            ),
        )
    }
}
#[cfg(feature = "uniffi")]
mod tokens_ffi {
    use super::*;
    use crate::phones::{PulledPages, PulledWatch, away};
    #[uniffi::export(name = "NativeClient")]
    impl Client {
        /// Charging tokens: cards, app users and what else identifies a driver at a charger. A driver may have many. By its token, or by the contract,
        /// the driver of a CDR is found. Tokens are never deleted, since charges point at them: put one with `valid` false, or block it.
        #[uniffi::method(name = "tokens")]
        fn ffi_tokens(&self) -> Tokens {
            self.tokens()
        }
    }
    #[uniffi::export(name = "NativeTokens")]
    impl Tokens {
        /// Stores a token, or new values of one that is known by its country, party, uid and type.
        ///
        /// The same content again changes nothing. OCPI JSON is ordered by its `last_updated`: an older text never replaces a newer one, and the
        /// present one is answered. One that lies more than 10 minutes ahead is taken as 10 minutes from now (IN_THE_FUTURE). Fields replace an existing token only with its `etag`. A blocked token stays blocked. Without `driver_id` the
        /// token stays whose it is, and a token of nobody is given to the driver who has its contract. CDRs of this token or its contract that have
        /// no driver yet get theirs soon after.
        /// Errors: INVALID_ARGUMENT (for a wrong check character in `contract_id` too), NOT_FOUND for the driver, ETAG_MISMATCH, TOKEN_TAKEN,
        /// CONTRACT_ID_TAKEN.
        ///
        /// Takes the scope `tokens.write`.
        #[uniffi::method(
            name = "put_token",
            default(driver_id = None, etag = None, request_id = None, timeout = None)
        )]
        async fn ffi_put_token(
            &self,
            input: PutTokenInput,
            driver_id: Option<String>,
            etag: Option<String>,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<PutTokenResponse> {
            let mut call = self.put_token(input);
            if let Some(value) = driver_id {
                call = call.driver_id(value);
            }
            if let Some(value) = etag {
                call = call.etag(value);
            }
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Gets a token. A driver gets their own.
        ///
        /// Errors: NOT_FOUND.
        ///
        /// Takes the scope `tokens.read`.
        #[uniffi::method(name = "get_token", default(timeout = None))]
        async fn ffi_get_token(
            &self,
            id: String,
            timeout: Option<Duration>,
        ) -> Result<Token> {
            let mut call = self.get_token(id);
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Lists tokens, newest first. A driver sees their own.
        ///
        /// Takes the scope `tokens.read`.
        #[uniffi::method(
            name = "list_tokens",
            default(filter = None, page_size = None, page_token = None, timeout = None)
        )]
        fn ffi_list_tokens(
            &self,
            filter: Option<TokenFilter>,
            page_size: Option<i32>,
            page_token: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<NativeListTokensPages> {
            let mut call = self.list_tokens();
            if let Some(value) = filter {
                call = call.filter(value);
            }
            if let Some(value) = page_size {
                call = call.page_size(value);
            }
            if let Some(value) = page_token {
                call = call.page_token(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            Ok(NativeListTokensPages(PulledPages::new(call.pages())))
        }
        /// Blocks a token: a lost card, an account that does not pay. A driver may block their own, and only staff or a backend unblocks it.
        ///
        /// A token that is blocked stays as it was blocked, with the first reason. CDRs of sessions that began when it was blocked are taken in all
        /// the same, with the finding TOKEN_BLOCKED: the energy has flowed.
        /// Errors: NOT_FOUND.
        ///
        /// Takes the scope `tokens.block`.
        #[uniffi::method(
            name = "block_token",
            default(request_id = None, timeout = None)
        )]
        async fn ffi_block_token(
            &self,
            id: String,
            reason: String,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<Token> {
            let mut call = self.block_token(id, reason);
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Unblocks a token. One that is not blocked: nothing happens.
        ///
        /// Errors: NOT_FOUND.
        ///
        /// Takes the scope `tokens.write`.
        #[uniffi::method(
            name = "unblock_token",
            default(request_id = None, timeout = None)
        )]
        async fn ffi_unblock_token(
            &self,
            id: String,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<Token> {
            let mut call = self.unblock_token(id);
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
        /// Gives a token to a driver, or takes it from whoever has it.
        ///
        /// It may be another driver's: it is handed on, and what was charged before stays with them. CDRs of this token or its contract that have no
        /// driver yet get theirs soon after.
        /// Errors: NOT_FOUND for the token or the driver, ETAG_MISMATCH, CONTRACT_ID_TAKEN.
        ///
        /// Takes the scope `tokens.write`.
        #[uniffi::method(
            name = "assign_token",
            default(driver_id = None, etag = None, request_id = None, timeout = None)
        )]
        async fn ffi_assign_token(
            &self,
            id: String,
            driver_id: Option<String>,
            etag: Option<String>,
            request_id: Option<String>,
            timeout: Option<Duration>,
        ) -> Result<Token> {
            let mut call = self.assign_token(id);
            if let Some(value) = driver_id {
                call = call.driver_id(value);
            }
            if let Some(value) = etag {
                call = call.etag(value);
            }
            if let Some(value) = request_id {
                call = call.request_id(value);
            }
            if let Some(value) = timeout {
                call = call.timeout(value);
            }
            away(call.into_future()).await
        }
    }
    /// Page after page.
    #[derive(uniffi::Object)]
    #[uniffi(name = "NativeListTokensPages")]
    pub struct NativeListTokensPages(PulledPages<Token>);
    #[uniffi::export(name = "NativeListTokensPages")]
    impl NativeListTokensPages {
        /// The next page; nothing after the last.
        async fn next(&self) -> Result<Option<Vec<Token>>> {
            self.0.next().await
        }
    }
}
