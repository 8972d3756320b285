//! The portal as it is built, in Chromium, before a live server. What is asserted stands in examples/portal/test.

use std::path::Path;
use wattlane_tests::{Site, run_in_node, skip};

/// Runs one file of tests, with two providers of its own on this binary's server.
fn passes(file: &str) {
    let portal = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/portal");
    if !portal.join("dist/index.html").exists() {
        return skip(file, "the portal is not built: ./dev test does it first");
    }
    let site = Site::start();
    let providers = [site.provider(), site.provider()];
    let server = serde_json::json!({
        "address": providers[0].address,
        "keys": providers.each_ref().map(|provider| &provider.key),
    });
    // A trace of the main walk, to be opened by `npx playwright show-trace`.
    let trace = concat!(env!("CARGO_TARGET_TMPDIR"), "/portal-walk.zip");
    run_in_node(&portal.join("test").join(file), &[("PORTAL_TEST", &server.to_string()), ("PORTAL_TRACE", trace)]);
}

#[test]
fn somebody_walks_through_all_of_it() {
    passes("walk.test.mjs");
}

#[test]
fn people_work_with_cdrs() {
    passes("cdrs.test.mjs");
}

#[test]
fn people_write_tariffs() {
    passes("tariffs.test.mjs");
}

#[test]
fn people_watch_what_charges() {
    passes("live.test.mjs");
}

#[test]
fn people_plan_charges() {
    passes("plan.test.mjs");
}

#[test]
fn people_plan_what_charges() {
    passes("session-plans.test.mjs");
}

#[test]
fn everybody_sees_what_is_theirs() {
    passes("people.test.mjs");
}

#[test]
fn nothing_is_lost_when_things_go_wrong() {
    passes("faults.test.mjs");
}

#[test]
fn it_looks_and_sounds_right() {
    passes("looks.test.mjs");
}
