//! What goes on as long as the server does, beside its calls.

use anyhow::{Error, anyhow};
use std::collections::HashMap;
use tokio::task::{Id, JoinSet};

/// Tasks none of which ends by itself.
#[derive(Default)]
pub struct Background {
    tasks: JoinSet<()>,
    names: HashMap<Id, &'static str>,
}

impl Background {
    /// Begins one. `name` is what an operator reads should it end.
    pub fn spawn(&mut self, name: &'static str, task: impl Future<Output = ()> + Send + 'static) {
        let id = self.tasks.spawn(task).id();
        self.names.insert(id, name);
    }

    /// Waits until one has ended or panicked all the same, and answers what to say of it. A server without it would seem well, and not be.
    pub async fn lost(&mut self) -> Error {
        let name = |id: Id| self.names.get(&id).copied().unwrap_or("a task");
        match self.tasks.join_next_with_id().await {
            Some(Ok((id, ()))) => anyhow!("{} ended by itself, and the server is of no use without it", name(id)),
            Some(Err(error)) => anyhow!("{} ended, and the server is of no use without it: {error}", name(error.id())),
            None => std::future::pending().await,
        }
    }

    /// Ends all of them.
    pub async fn shutdown(&mut self) {
        self.tasks.shutdown().await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_task_that_ends_or_panics_is_named() {
        let mut background = Background::default();
        background.spawn("what stays", std::future::pending());
        background.spawn("what ends", async {});
        assert_eq!(background.lost().await.to_string(), "what ends ended by itself, and the server is of no use without it");
        background.spawn("what panics", async { panic!("no such position") });
        let said = background.lost().await.to_string();
        assert!(said.starts_with("what panics ended") && said.contains("no such position"), "{said}");
        background.shutdown().await;
    }
}
