//! `portal`: the portal over a hundred thousand CDRs: what a page loads, when the first rows are there, and how it scrolls beside a page that stands
//! still. The server is run from here; what runs in the browser is in bench/portal.

use crate::{load, node, rpc};
use anyhow::Result;
use wattlane_tests::raw::RawClient;

const CDRS: usize = 100_000;

/// Runs it and prints its ratios.
pub async fn run(quick: bool) -> Result<()> {
    let (_data, server) = load::server().await?;
    let provider = server.create_provider("Bench");
    let client = RawClient::new(&server.address).bearer(&provider.key);
    println!("Taking in {CDRS} CDRs");
    rpc::fill(&client, &rpc::template(&client).await?, CDRS).await?;
    // What Postgres does in its own time after so many rows would be measured with the page.
    server.psql("VACUUM (ANALYZE)");
    server.psql("CHECKPOINT");
    let settings = serde_json::json!({
        "address": server.address,
        "key": provider.key,
        "port": node::free_port()?,
        "cdrs": CDRS,
        "quick": quick,
    });
    node::run("portal/run.mjs", settings).await?;
    server.stop();
    Ok(())
}
