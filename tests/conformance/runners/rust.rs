//! The runner of the Rust SDK: it does what a case asks by the public crate alone, and reports what it saw.

pub mod door;

use door::Door;
use futures_util::{StreamExt, TryStreamExt};
use serde_json::{Value, json};
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use wattlane::{
    Cdr, CdrStatus, Client, CreateCdrInput, Error, Event, Money, PriceCdrInput, Rating, Result, TokenSource, Watch, WatchSessionResponse,
    WatchSessionResponseUpdate,
};

/// After so long a case counts as one that hangs.
const CASE_MAX: Duration = Duration::from_secs(120);

/// Runs every case of the control door at `address`.
pub async fn run(address: &str) {
    let door = Door::new(address);
    let cases = door.get("/cases").await;
    for name in cases.as_array().into_iter().flatten().filter_map(Value::as_str) {
        let case = Case { door: &door, name, parameters: door.post(&format!("/cases/{name}/begin"), "").await };
        let report = match tokio::time::timeout(CASE_MAX, case.play()).await {
            Ok(Ok(report)) => report,
            Ok(Err(thrown)) => json!({"threw": thrown.to_string()}),
            Err(_) => json!({"threw": format!("it hangs: {CASE_MAX:?} were not enough")}),
        };
        door.post(&format!("/cases/{name}/report"), &report.to_string()).await;
    }
}

struct Case<'a> {
    door: &'a Door,
    name: &'a str,
    parameters: Value,
}

impl Case<'_> {
    async fn play(&self) -> Result<Value> {
        Ok(match self.name {
            "unary" | "unknown_enum" | "unknown_field" => json!({"cdr": cdr(&self.client()?.cdrs().get_cdr(self.text("id")).await?)}),
            "error_details" | "unknown_reason" | "nobody_listens" => self.refused(&self.client()?).await,
            "deadline" => self.refused(&self.client()?).await,
            "token_throws" => self.refused(&self.client_with(Tokens::Throws)?).await,
            "token_hangs" => self.refused(&self.client_with(Tokens::Hangs)?).await,
            "typed_error" => json!({"error": error(self.client()?.cdrs().create_cdr(self.ocpi_json()).await)}),
            "retry" => json!({"id": self.client()?.cdrs().create_cdr(self.ocpi_json()).await?.id}),
            "refresh" => self.refresh().await?,
            "pages" => self.pages().await?,
            "watch" => self.watch().await?,
            "watch_refused" => {
                let mut watch = self.client()?.sessions().watch_session(self.text("id")).watch();
                json!({"error": error(first(&mut watch).await), "ended": watch.next().await.is_none()})
            }
            "resume" => self.resume().await?,
            "resume_cursor" => {
                let mut watch = self.client()?.events().watch_events().resume_after(self.text("resume_after")).watch();
                let positions = self.positions(&mut watch).await?;
                json!({"positions": positions, "cursor": watch.cursor()})
            }
            "watch_refresh" => {
                let tokens = self.tokens();
                let mut watch = self.client_with(Tokens::List(tokens.clone()))?.events().watch_events().watch();
                json!({"positions": self.positions(&mut watch).await?, "tokens_asked": tokens.asked()})
            }
            "cancel" => {
                let call = tokio::spawn(self.client()?.cdrs().get_cdr(self.text("id")).into_future());
                self.step().await;
                call.abort();
                json!({"error": {"kind": if call.await.is_err_and(|error| error.is_cancelled()) { "cancelled" } else { "none" }}})
            }
            "watch_close" => self.watch_close().await?,
            "request_limit" => {
                let (client, letters) = (self.client()?, |name: &str| CreateCdrInput::OcpiJson("x".repeat(self.number(name) as usize)));
                let id = client.cdrs().create_cdr(letters("within")).await?.id;
                json!({"id": id, "error": error(client.cdrs().create_cdr(letters("beyond")).await)})
            }
            "large_answer" => json!({"length": self.client()?.cdrs().get_cdr_received_text(self.text("id")).await?.len()}),
            "offline_price" => self.offline_price().await?,
            "offline_error" => {
                let input = PriceCdrInput::OcpiJson(self.text("ocpi_json"));
                json!({"error": error(self.client()?.tariffs().offline().price_cdr(input).await)})
            }
            "wrong_url" | "html" => self.at_each_address().await?,
            "used_after_close" => {
                let mut watch = self.client()?.events().watch_events().watch();
                first(&mut watch).await?;
                watch.close();
                // A client that was dropped is used by nothing that compiles.
                json!({"watch": {"ended": watch.next().await.is_none()}, "client": null})
            }
            "clock_off" => {
                let client = self.client()?;
                let get = |name: &str| client.cdrs().get_cdr(self.text(name)).timeout(self.timeout());
                let now = jiff::Timestamp::now().to_string();
                json!({"now": now, "cdr": cdr(&get("id").await?), "error": error(get("slow_id").await)})
            }
            "many_streams" => self.many_streams().await?,
            other => json!({"threw": format!("this runner does not know the case {other}")}),
        })
    }

    async fn refused(&self, client: &Client) -> Value {
        json!({"error": error(client.cdrs().get_cdr(self.text("id")).timeout(self.timeout()).await)})
    }

    async fn refresh(&self) -> Result<Value> {
        let tokens = self.tokens();
        let (client, ids) = (self.client_with(Tokens::List(tokens.clone()))?, self.texts("ids"));
        let get = |id: &String| client.cdrs().get_cdr(id).into_future();
        let first = get(&ids[0]).await?;
        let rest = futures_util::future::try_join_all(ids[1..].iter().map(get)).await?;
        let ids: Vec<_> = std::iter::once(first).chain(rest).map(|cdr| cdr.id).collect();
        Ok(json!({"ids": ids, "tokens_asked": tokens.asked()}))
    }

    async fn pages(&self) -> Result<Value> {
        let (client, ids) = (self.client()?, |page: Vec<Cdr>| page.into_iter().map(|cdr| cdr.cdr_id).collect::<Vec<_>>());
        let list = || client.cdrs().list_cdrs().page_size(self.number("page_size") as i32);
        let items = ids(list().items().try_collect().await?);
        let pages: Vec<_> = list().pages().map_ok(ids).try_collect().await?;
        Ok(json!({"items": items, "pages": pages}))
    }

    async fn watch(&self) -> Result<Value> {
        let mut watch = self.client()?.sessions().watch_session(self.text("id")).watch();
        let before = update(first(&mut watch).await?);
        self.step().await;
        let after = update(first(&mut watch).await?);
        watch.close();
        Ok(json!({"messages": [before, after]}))
    }

    async fn resume(&self) -> Result<Value> {
        let mut watch = self.client()?.events().watch_events().resume_after(self.text("resume_after")).watch();
        let states = tokio::spawn(watch.states().map(|state| format!("{state:?}")).collect::<Vec<_>>());
        let mut positions = vec![first(&mut watch).await?.position];
        self.step().await;
        while positions.len() < self.number("count") as usize {
            positions.push(first(&mut watch).await?.position);
        }
        watch.close();
        Ok(json!({"positions": positions, "states": states.await.expect("nobody stops it")}))
    }

    async fn offline_price(&self) -> Result<Value> {
        let (tariffs, mut prices) = (self.client()?.tariffs(), Vec::new());
        for (charge, by) in self.texts("ocpi_jsons").into_iter().zip(self.parameters["tariffs_ocpi_jsons"].as_array().into_iter().flatten())
        {
            let by: Vec<String> = by.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
            let input = || PriceCdrInput::OcpiJson(charge.clone());
            let server = tariffs.price_cdr(input()).tariffs_ocpi_json(by.clone()).await?;
            let offline = tariffs.offline().price_cdr(input()).tariffs_ocpi_json(by).await?;
            prices.push(json!({"server": price(&server), "offline": price(&offline), "equal": server == offline}));
        }
        Ok(json!({"prices": prices}))
    }

    async fn watch_close(&self) -> Result<Value> {
        let mut watch = self.client()?.events().watch_events().watch();
        first(&mut watch).await?;
        tokio::select! {
            _ = watch.next() => {}
            () = self.step() => {}
        }
        watch.close();
        Ok(json!({"ended": watch.next().await.is_none()}))
    }

    async fn many_streams(&self) -> Result<Value> {
        let (client, mut watches, mut refused) = (self.client()?, Vec::new(), None);
        for _ in 0..5 {
            let mut watch = client.events().watch_events().watch();
            match first(&mut watch).await {
                Ok(_) => watches.push(watch),
                failed => refused = Some(error(failed)),
            }
        }
        let (opened, id) = (watches.len(), client.cdrs().get_cdr(self.text("id")).await?.id);
        watches.remove(0).close();
        let again = first(&mut client.events().watch_events().watch()).await?.position;
        Ok(json!({"opened": opened, "error": refused, "id": id, "again": again}))
    }

    async fn at_each_address(&self) -> Result<Value> {
        let mut errors = Vec::new();
        for address in self.texts("addresses") {
            let client = Client::builder(address).api_key("token").connect();
            errors.push(match client {
                Ok(client) => error(client.cdrs().get_cdr("a").timeout(self.timeout()).await),
                Err(failed) => error::<()>(Err(failed)),
            });
        }
        Ok(json!({"errors": errors}))
    }

    async fn positions(&self, watch: &mut Watch<Event>) -> Result<Vec<i64>> {
        let mut positions = Vec::new();
        while positions.len() < self.number("count") as usize {
            positions.push(first(watch).await?.position);
        }
        Ok(positions)
    }

    async fn step(&self) {
        self.door.post(&format!("/cases/{}/step", self.name), "").await;
    }

    fn client(&self) -> Result<Client> {
        self.client_with(Tokens::List(self.tokens()))
    }

    fn client_with(&self, tokens: Tokens) -> Result<Client> {
        let builder = Client::builder(self.text("address")).access_tokens(Arc::new(tokens));
        match self.parameters["provider"].as_str() {
            Some(provider) => builder.provider(provider),
            None => builder,
        }
        .connect()
    }

    fn tokens(&self) -> Arc<Given> {
        Arc::new(Given { tokens: self.texts("tokens"), asked: AtomicUsize::new(0) })
    }

    fn text(&self, name: &str) -> String {
        self.parameters[name].as_str().unwrap_or_default().to_owned()
    }

    fn texts(&self, name: &str) -> Vec<String> {
        self.parameters[name].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    fn number(&self, name: &str) -> u64 {
        self.parameters[name].as_u64().unwrap_or_default()
    }

    fn ocpi_json(&self) -> CreateCdrInput {
        CreateCdrInput::OcpiJson(self.text("ocpi_json"))
    }

    fn timeout(&self) -> Duration {
        Duration::from_millis(self.parameters["timeout_ms"].as_u64().unwrap_or(30_000))
    }
}

/// How the app's token callback behaves.
enum Tokens {
    List(Arc<Given>),
    Throws,
    Hangs,
}

/// Tokens that are handed out one by one, the last again and again.
struct Given {
    tokens: Vec<String>,
    asked: AtomicUsize,
}

impl Given {
    fn asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }
}

#[async_trait::async_trait]
impl TokenSource for Tokens {
    async fn access_token(&self) -> Result<String> {
        match self {
            Tokens::List(given) => {
                let asked = given.asked.fetch_add(1, Ordering::Relaxed);
                Ok(given.tokens[asked.min(given.tokens.len() - 1)].clone())
            }
            Tokens::Throws => Err(Error::Invalid { text: "signed out".to_owned() }),
            Tokens::Hangs => std::future::pending().await,
        }
    }
}

/// The next message. A watch that ends although it should not fails the case by what it does not report.
async fn first<T>(watch: &mut Watch<T>) -> Result<T> {
    watch.next().await.unwrap_or_else(|| Err(Error::Invalid { text: "the watch has ended".to_owned() }))
}

fn update(message: WatchSessionResponse) -> Value {
    match message.update {
        Some(WatchSessionResponseUpdate::Snapshot(session)) => {
            json!({"update": "snapshot", "version": session.version, "energy": session.energy.to_string()})
        }
        Some(WatchSessionResponseUpdate::Delta(delta)) => {
            json!({"update": "delta", "version": delta.version, "energy": delta.energy.to_string()})
        }
        other => json!({"update": format!("{other:?}")}),
    }
}

fn amount(money: &Money) -> Value {
    json!({"currency": money.currency(), "amount": money.amount().to_string()})
}

fn price(rating: &Rating) -> Value {
    rating.cost.as_ref().map_or(Value::Null, |cost| amount(&cost.total.excl_vat))
}

fn cdr(cdr: &Cdr) -> Value {
    let status = match cdr.status {
        CdrStatus::Unknown { value } => json!(value),
        known => json!(format!("{known:?}")),
    };
    json!({
        "id": cdr.id, "cdr_id": cdr.cdr_id, "status": status, "total_energy": cdr.total_energy.to_string(),
        "start_time": cdr.start_time.to_string(), "cost": amount(&cdr.received_cost.total.excl_vat)
    })
}

/// The error with which something has ended; null where it did not.
fn error<T>(outcome: Result<T>) -> Value {
    match outcome {
        Ok(_) => Value::Null,
        Err(Error::Refused { code, reason_name, metadata, fields, .. }) => {
            let fields: Vec<_> = fields.iter().map(|one| json!({"field": one.field, "description": one.description})).collect();
            json!({"kind": "refused", "reason": reason_name, "code": code, "fields": fields, "metadata": metadata})
        }
        Err(Error::DeadlineExceeded) => json!({"kind": "deadline_exceeded"}),
        Err(Error::Unavailable { .. }) => json!({"kind": "unavailable"}),
        Err(Error::Invalid { .. }) => json!({"kind": "invalid"}),
        Err(other) => json!({"kind": other.to_string()}),
    }
}
