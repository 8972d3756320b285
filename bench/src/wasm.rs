//! `wasm`: the browser's SDK beside connect-web and protobuf-es: what a page loads, its calls a second, and the time of decoding. The server is run
//! from here; what runs in the browser, and what is built for it, is in bench/wasm.

use crate::{load, node, rpc};
use anyhow::{Result, ensure};
use prost::Message;
use wattlane_proto::v1;
use wattlane_tests::raw::RawClient;

/// CDRs of a page to decode, and to get one by one.
const CDRS: usize = 200;
const LIST: &str = "/wattlane.v1.CdrService/ListCdrs";
const PUT_ORIGIN: &str = "/wattlane.v1.ProviderService/PutAllowedOrigin";

/// Runs it and prints its ratios.
pub async fn run(quick: bool) -> Result<()> {
    let (_data, server) = load::server().await?;
    let provider = server.create_provider("Bench");
    let client = RawClient::new(&server.address).bearer(&provider.key);
    let ids = rpc::fill(&client, &rpc::template(&client).await?, CDRS).await?;
    let request = v1::ListCdrsRequest { page_size: CDRS as i32, ..Default::default() };
    let page = client.bytes(LIST, request.encode_to_vec().into()).await?;
    let listed = v1::ListCdrsResponse::decode(page.clone())?.cdrs.len();
    ensure!(listed == CDRS, "the page has {listed} CDRs");
    let page_file = server.data.join("page.bin");
    std::fs::write(&page_file, &page)?;
    // A page is called from by an origin that its provider lists.
    let port = node::free_port()?;
    let origin = v1::PutAllowedOriginRequest { origin: format!("http://127.0.0.1:{port}"), ..Default::default() };
    client.call::<v1::PutAllowedOriginResponse>(PUT_ORIGIN, &origin).await?;
    let sdk_gen = std::env::current_exe()?.with_file_name("wattlane-sdk-gen");
    let settings = serde_json::json!({
        "address": server.address,
        "key": provider.key,
        "ids": ids,
        "page": page_file,
        "port": port,
        "quick": quick,
        "sdk_gen": sdk_gen,
    });
    node::run("wasm/run.mjs", settings).await?;
    server.stop();
    Ok(())
}
