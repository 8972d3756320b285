//! The browser's SDK, as it is packed: in Node and in Chromium, before a live server. What is asserted stands in sdk-wasm/npm/test.

use std::{
    path::Path,
    sync::{Mutex, PoisonError},
};
use wattlane_tests::{Site, npm_package, run_in_node};

const NPM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../sdk-wasm/npm");

/// Held by the one file that runs: they count the streams that the server has open, whosever they are.
static COUNTS: Mutex<()> = Mutex::new(());

/// Runs one file of tests, with a provider of its own on this binary's server.
fn passes(file: &str) {
    let _counts = COUNTS.lock().unwrap_or_else(PoisonError::into_inner);
    if npm_package(file).is_none() {
        return;
    }
    let site = Site::start();
    let provider = site.provider();
    let server =
        [("WATTLANE_ADDRESS", &*provider.address), ("WATTLANE_METRICS", &*site.server().metrics), ("WATTLANE_API_KEY", &*provider.key)];
    run_in_node(&Path::new(NPM).join("test").join(file), &server);
}

#[test]
fn the_package_is_what_its_types_say() {
    passes("package.test.mjs");
}

#[test]
fn the_codec_keeps_every_value() {
    passes("codec.test.mjs");
}

#[test]
fn a_watch_stands_after_what_was_handed_out() {
    passes("watch.test.mjs");
}

#[test]
fn in_node_it_ends_what_it_has_begun() {
    passes("node.test.mjs");
}

#[test]
fn in_chromium_it_keeps_to_the_page() {
    passes("page.test.mjs");
}
