//! Which way messages go.

use crate::{
    contract::Contract,
    names::{self, is_own},
};
use prost_reflect::{Kind, MessageDescriptor};
use std::collections::HashSet;

/// Which messages come in answers and which go out with requests: what neither needs is not written.
pub struct Uses {
    answers: HashSet<String>,
    requests: HashSet<String>,
}

impl Uses {
    pub fn of(contract: &Contract) -> Self {
        let mut uses = Uses { answers: HashSet::new(), requests: HashSet::new() };
        for method in contract.methods() {
            reach(&method.output(), &mut uses.answers);
            reach(&method.input(), &mut uses.requests);
        }
        uses
    }

    pub fn in_answers(&self, message: &MessageDescriptor) -> bool {
        self.answers.contains(message.full_name())
    }

    pub fn in_requests(&self, message: &MessageDescriptor) -> bool {
        self.requests.contains(message.full_name())
    }
}

fn reach(message: &MessageDescriptor, seen: &mut HashSet<String>) {
    if !is_own(message) || !seen.insert(message.full_name().to_owned()) {
        return;
    }
    for field in message.fields() {
        if let Kind::Message(inner) = field.kind() {
            reach(&inner, seen);
        }
    }
}

/// Whether callers get no more of an answer than its only field: then it is no type.
pub fn is_unwrapped(contract: &Contract, answer: &MessageDescriptor) -> bool {
    contract.methods().iter().filter(|method| method.output() == *answer).any(|method| match method.is_server_streaming() {
        true => names::streamed(contract, answer).is_some(),
        false => names::unwrapped(answer),
    })
}
