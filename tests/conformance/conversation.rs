//! One case with one runner, from the case's side: it says what the runner waits for, and hears what it says next.

use super::{runners::Sdk, seen::Report};
use serde_json::{Value, json};
use tokio::sync::{mpsc, oneshot};

/// What a runner has come to.
#[derive(Debug)]
pub enum Said {
    /// It has seen what it was to see first, and waits for the stand to do its part.
    Step(oneshot::Sender<Value>),
    /// It is done.
    Report(Value),
}

/// A case in progress.
pub struct Conversation {
    /// Whose runner it is.
    pub sdk: &'static Sdk,
    /// The origin of the page that the runner is, if it is one.
    pub origin: Option<String>,
    waits: Option<oneshot::Sender<Value>>,
    says: mpsc::Receiver<Said>,
}

impl Conversation {
    /// Begins with a runner that waits for the case's parameters.
    pub fn new(sdk: &'static Sdk, origin: Option<String>, waits: oneshot::Sender<Value>, says: mpsc::Receiver<Said>) -> Self {
        Conversation { sdk, origin, waits: Some(waits), says }
    }

    /// Answers what the runner waits for, which goes on until its report.
    pub async fn report(&mut self, answer: Value) -> Report {
        match self.next(answer).await {
            Said::Report(report) => Report(report),
            Said::Step(_) => panic!("the runner asks for a step that this case does not have"),
        }
    }

    /// Answers what the runner waits for, which goes on until it wants the stand's next step.
    pub async fn step(&mut self, answer: Value) {
        match self.next(answer).await {
            Said::Step(waits) => self.waits = Some(waits),
            Said::Report(report) => panic!("the runner reports before it has asked for the step: {report}"),
        }
    }

    async fn next(&mut self, answer: Value) -> Said {
        // A runner that has gone is noticed by what it does not say.
        let _ = self.waits.take().expect("the runner waits").send(answer);
        self.says.recv().await.expect("the runner goes on")
    }
}

/// The parameters that every case has, with further ones or others in their place.
pub fn parameters(address: &str, more: Value) -> Value {
    let mut all = json!({"address": address, "tokens": ["token"], "provider": null});
    for (name, value) in more.as_object().into_iter().flatten() {
        all[name] = value.clone();
    }
    all
}
