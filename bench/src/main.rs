//! Benchmarks: ours and a baseline at its best settings, in one run, as a ratio.

mod bare_stream;
mod baseline;
mod load;
mod mobile;
mod nearby;
mod node;
mod patch;
mod pgbench;
mod portal;
mod rpc;
mod wasm;
mod watch;

use anyhow::{Result, bail};
use clap::Parser;

/// As the server's: a baseline is run at its best.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Measures beside baselines and prints the ratios, a line for each: `RATIO <name> <value> goal <op><number>`.
#[derive(Parser)]
struct Arguments {
    /// Which one; all of them if none is named: rpc (or of it rpc_get or rpc_create alone), patch, watch, nearby, mobile, wasm, portal
    name: Option<String>,
    /// Fewer and shorter rounds; sizes and settings stay
    #[arg(long)]
    quick: bool,
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments = Arguments::parse();
    match arguments.name.as_deref() {
        None => {
            rpc::run(true, true, arguments.quick).await?;
            patch::run(arguments.quick).await?;
            watch::run(arguments.quick).await?;
            nearby::run(arguments.quick).await?;
            mobile::run(arguments.quick).await?;
            wasm::run(arguments.quick).await?;
            portal::run(arguments.quick).await
        }
        Some("rpc") => rpc::run(true, true, arguments.quick).await,
        Some("rpc_get") => rpc::run(true, false, arguments.quick).await,
        Some("rpc_create") => rpc::run(false, true, arguments.quick).await,
        Some("patch") => patch::run(arguments.quick).await,
        Some("watch") => watch::run(arguments.quick).await,
        Some("nearby") => nearby::run(arguments.quick).await,
        Some("mobile") => mobile::run(arguments.quick).await,
        Some("wasm") => wasm::run(arguments.quick).await,
        Some("portal") => portal::run(arguments.quick).await,
        Some(bare_stream::NAME) => bare_stream::serve().await,
        Some(other) => {
            bail!("there is no bench {other:?}: there are rpc, rpc_get, rpc_create, patch, watch, nearby, mobile, wasm and portal")
        }
    }
}
