//! End to end, through the public door: one server, one provider a test.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod audit;
mod bad_input;
mod cdrs;
mod commands;
mod deliveries;
mod demo;
mod events;
mod examples;
mod keys;
mod locations;
mod locations_rated;
mod matrix;
mod notes;
mod oidc;
mod partner;
mod planning;
mod plans;
mod preferences;
mod previews;
mod pricing;
mod reconciled;
mod repeats;
mod replays;
mod rules;
mod schema;
mod session_plans;
mod sessions;
mod signals;
mod statements;
mod stekker;
mod tariffs;
mod tokens;
mod watched;
mod web;
