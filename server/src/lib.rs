//! The server: one door, one room for each feature, one way to write.

pub mod accounts;
pub mod app;
pub mod audit;
pub mod auth;
pub mod cdrs;
pub mod change;
pub mod config;
pub mod demo;
pub mod drivers;
pub mod error;
pub mod events;
pub mod http;
pub mod jobs;
pub mod locations;
pub mod metrics;
pub mod parse;
pub mod postgres;
pub mod providers;
pub mod rating;
pub mod sessions;
pub mod staff;
pub mod store;
pub mod streams;
pub mod tariffs;
pub mod tokens;
pub mod vault;
