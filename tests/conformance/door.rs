//! The control door: where a runner gets its cases and brings its reports.

use super::{
    cases::{CASES, Case},
    conversation::{Conversation, Said},
    runners::Sdk,
    scripted::serve,
};
use axum::{
    Json, Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Path, State},
    http::{HeaderMap, StatusCode, header},
    routing::{get, post},
};
use serde_json::{Value, json};
use std::{
    any::Any,
    collections::BTreeMap,
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::{
    sync::{mpsc, oneshot},
    task::{AbortHandle, JoinHandle},
    time::timeout,
};
use tower_http::cors::{AllowHeaders, Any as AnyOrigin, CorsLayer};

/// How long a runner waits for the stand.
const ANSWER_MAX: Duration = Duration::from_secs(120);

/// Whether a case passed, or why it did not.
pub type Verdict = Result<(), String>;

/// A door for the runner of one SDK, until it is dropped.
pub struct Door {
    /// `http://127.0.0.1:port`.
    pub address: String,
    stand: Arc<Stand>,
    serving: AbortHandle,
}

struct Stand {
    sdk: &'static Sdk,
    cases: Vec<&'static Case>,
    playing: Mutex<BTreeMap<String, Playing>>,
    verdicts: Mutex<BTreeMap<String, Verdict>>,
}

/// A case that a runner has begun.
struct Playing {
    hears: mpsc::Sender<Said>,
    case: JoinHandle<()>,
}

impl Door {
    /// Opens one for these cases.
    pub async fn open(sdk: &'static Sdk, cases: Vec<&'static Case>) -> Self {
        let names: Vec<_> = cases.iter().map(|case| case.name).collect();
        let stand = Arc::new(Stand { sdk, cases, playing: Mutex::default(), verdicts: Mutex::default() });
        let router = Router::new()
            .route("/cases", get(async move || Json(names)))
            .route("/cases/{name}/begin", post(begin))
            .route("/cases/{name}/step", post(step))
            .route("/cases/{name}/report", post(report))
            .layer(DefaultBodyLimit::disable())
            .layer(CorsLayer::new().allow_origin(AnyOrigin).allow_headers(AllowHeaders::mirror_request()))
            .with_state(stand.clone());
        let (address, serving) = serve(router).await;
        Door { address, stand, serving }
    }

    /// What became of every case; one that was not reported has not passed.
    pub fn verdicts(&self) -> Vec<(&'static Case, Verdict)> {
        let verdicts = self.stand.verdicts.lock().expect("no panic");
        let verdict = |case: &Case| verdicts.get(case.name).cloned().unwrap_or_else(|| Err("the runner did not report it".to_owned()));
        self.stand.cases.iter().map(|case| (*case, verdict(case))).collect()
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

type Answer = Result<Json<Value>, (StatusCode, String)>;

async fn begin(State(stand): State<Arc<Stand>>, Path(name): Path<String>, headers: HeaderMap) -> Answer {
    let Some(case) = CASES.iter().find(|case| case.name == name) else {
        return Err((StatusCode::NOT_FOUND, format!("there is no case {name}")));
    };
    let origin = headers.get(header::ORIGIN).and_then(|origin| origin.to_str().ok()).map(str::to_owned);
    let (waits, parameters) = oneshot::channel();
    let (hears, says) = mpsc::channel(1);
    let task = tokio::spawn((case.play)(Conversation::new(stand.sdk, origin, waits, says)));
    let former = stand.playing.lock().expect("no panic").insert(name.clone(), Playing { hears, case: task });
    if let Some(former) = former {
        former.case.abort();
    }
    match timeout(ANSWER_MAX, parameters).await {
        Ok(Ok(parameters)) => Ok(Json(parameters)),
        _ => Err(stand.broke(&name).await),
    }
}

async fn step(State(stand): State<Arc<Stand>>, Path(name): Path<String>) -> Answer {
    let hears = stand.playing.lock().expect("no panic").get(&name).map(|playing| playing.hears.clone());
    let hears = hears.ok_or_else(|| (StatusCode::CONFLICT, format!("{name} was not begun")))?;
    let (waits, done) = oneshot::channel();
    let _ = hears.send(Said::Step(waits)).await;
    match timeout(ANSWER_MAX, done).await {
        Ok(Ok(answer)) => Ok(Json(answer)),
        _ => Err(stand.broke(&name).await),
    }
}

async fn report(State(stand): State<Arc<Stand>>, Path(name): Path<String>, body: Bytes) -> Answer {
    let Some(playing) = stand.take(&name) else { return Err((StatusCode::CONFLICT, format!("{name} was not begun"))) };
    // What is no JSON lacks every value.
    let report = serde_json::from_slice(&body).unwrap_or(Value::Null);
    let _ = playing.hears.send(Said::Report(report)).await;
    let verdict = stand.note(&name, outcome(playing.case).await);
    Ok(Json(match verdict {
        Ok(()) => json!({"passed": true}),
        Err(why) => json!({"passed": false, "why": why}),
    }))
}

impl Stand {
    fn take(&self, name: &str) -> Option<Playing> {
        self.playing.lock().expect("no panic").remove(name)
    }

    /// Notes the first verdict of a case: one that failed is not played until it passes.
    fn note(&self, name: &str, verdict: Verdict) -> Verdict {
        self.verdicts.lock().expect("no panic").entry(name.to_owned()).or_insert(verdict).clone()
    }

    /// Why a case did not answer, which fails it.
    async fn broke(&self, name: &str) -> (StatusCode, String) {
        let why = match self.take(name) {
            Some(playing) => outcome(playing.case).await.err(),
            None => None,
        };
        let why = why.unwrap_or_else(|| "the stand did not do its part".to_owned());
        let _ = self.note(name, Err(why.clone()));
        (StatusCode::INTERNAL_SERVER_ERROR, why)
    }
}

async fn outcome(mut case: JoinHandle<()>) -> Verdict {
    match timeout(ANSWER_MAX, &mut case).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(failed)) => Err(failed.try_into_panic().map_or_else(|failed| failed.to_string(), |panic| words(&*panic))),
        Err(_) => {
            case.abort();
            Err("the case waits for what does not come".to_owned())
        }
    }
}

/// What an assertion said.
fn words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("the case failed").to_owned()
}
