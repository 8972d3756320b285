//! The starts in ten minutes: the code of docs/start, taken from its pages and run against a live server.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use serde_json::json;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};
use wattlane::{Account, AccountKind, CreateCdrInput, Driver, PutSessionInput, PutTariffInput};
use wattlane_tests::{
    Provider, Site,
    data::{cdr, session, tariff, with},
    npm_package, skip, swift_root,
};

/// What is said of the price.
const PRICED: &str = "CHARGE-1 costs 4.2 offline, and 4.2 on the server";
/// What is said of the tariff, and of a charge by it.
const TOLD: &str = "€0.42 per kWh";
const PLANNED: &str = "24 kWh will cost 10.08";
/// What waiting for cheap hours saves: half of 9.6.
const SMART: &str = "It costs 4.8";
/// The contract of the charge and the session to test with.
const CONTRACT: &str = "NL-WTL-C12345678-X";
const OTHER_CONTRACT: &str = "NL-WTL-C00000002-B";

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

/// The code of a page in a language, block by block.
fn blocks(page: &str, language: &str) -> Vec<String> {
    let text = fs::read_to_string(repository().join("docs/start").join(page)).unwrap();
    let mut blocks = Vec::new();
    let mut rest = &*text;
    while let Some((_, after)) = rest.split_once(&format!("```{language}\n")) {
        let (block, after) = after.split_once("```").unwrap();
        blocks.push(block.to_owned());
        rest = after;
    }
    assert!(!blocks.is_empty(), "{page} shows no {language}");
    blocks
}

/// The code of a page in a language, its blocks one after the other.
fn code(page: &str, language: &str) -> String {
    blocks(page, language).concat()
}

/// Holds a page to show an app: its stand-in for the backend first, and then the app itself.
fn shows(page: &str, language: &str, backend: &Path, app: &Path) {
    let blocks = blocks(page, language);
    for (shown, file) in [(blocks[0].clone(), backend), (blocks[1..].join("\n"), app)] {
        assert_eq!(shown, fs::read_to_string(file).unwrap(), "docs/start/{page} does not show {}", file.display());
    }
}

/// What the pages are read beside: a driver's charge that was rated, and a session of theirs that has ended, so that who watches it comes to an
/// end; and another driver's charge, which they must not see. The CPO asks 3.50 for what its tariff makes 4.20 of.
async fn shown() -> Provider {
    let provider = Site::start().provider();
    let backend = provider.backend();
    let account = Account::default().name("A").kind(AccountKind::Company).country("NL");
    let account = backend.accounts().create_account(account).await.unwrap();
    for (name, contract) in [("Somebody else", OTHER_CONTRACT), ("Anna", CONTRACT)] {
        let driver = Driver::default().account_id(&*account.id).name(name).contract_ids([contract]);
        backend.drivers().create_driver(driver).await.unwrap();
    }
    backend.tariffs().put_tariff(PutTariffInput::OcpiJson(tariff("T1", 0.42).to_string())).await.unwrap();
    backend.cdrs().create_cdr(CreateCdrInput::OcpiJson(cdr("CHARGE-1").to_string())).await.unwrap();
    let mut others = cdr("SOMEBODY-ELSES");
    (others["cdr_token"]["uid"], others["cdr_token"]["contract_id"]) = (json!("04EE"), json!(OTHER_CONTRACT));
    backend.cdrs().create_cdr(CreateCdrInput::OcpiJson(others.to_string())).await.unwrap();
    let ended = json!({"status": "COMPLETED", "end_date_time": "2026-05-04T10:00:00Z"});
    backend.sessions().put_session(PutSessionInput::OcpiJson(with(session("S"), ended).to_string())).await.unwrap();
    provider
}

/// Runs what a page shows, and looks for what it has to print. It is signed in as a driver: with the API key itself it would see all charges.
fn prints(provider: &Provider, command: &mut Command, lines: &[&str]) {
    command.env("WATTLANE_ADDRESS", &provider.address).env("WATTLANE_API_KEY", &provider.key);
    let output = command.output().unwrap();
    let (said, errors) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{said}\n{errors}");
    for line in lines {
        assert!(said.contains(line), "{line:?} is not in\n{said}\n{errors}");
    }
    assert!(!said.contains("SOMEBODY-ELSES"), "it is not signed in as the driver:\n{said}");
}

#[tokio::test]
async fn rust() {
    let file = fs::read_to_string(repository().join("docs/start/rust.rs")).unwrap();
    assert_eq!(code("rust.md", "rust"), file, "docs/start/rust.md does not show docs/start/rust.rs");
    // Cargo builds the examples of a crate beside all of its tests; for this one alone, `cargo build -p wattlane-tests --example start` does.
    let built = std::env::current_exe().unwrap().ancestors().nth(2).unwrap().join("examples/start");
    assert!(built.exists(), "{} is not built", built.display());
    let provider = shown().await;
    prints(
        &provider,
        &mut Command::new(built),
        &["10 kWh", "CHARGE-1 costs 4.2 EUR offline, and 4.2 EUR on the server", TOLD, PLANNED, SMART],
    );
}

#[tokio::test]
async fn typescript() {
    let npm = repository().join("sdk-wasm/npm");
    let Some(package) = npm_package("the start in TypeScript") else { return };
    let folder = tempfile::tempdir().unwrap();
    let installed = folder.path().join("node_modules/wattlane");
    fs::create_dir_all(&installed).unwrap();
    let unpacked = Command::new("tar").arg("-xzf").arg(&package).args(["--strip-components=1", "-C"]).arg(&installed).status();
    assert!(unpacked.unwrap().success());
    std::os::unix::fs::symlink(npm.join("node_modules/@types"), folder.path().join("node_modules/@types")).unwrap();
    fs::write(folder.path().join("package.json"), r#"{"type": "module"}"#).unwrap();
    let blocks = blocks("typescript.md", "ts");
    fs::write(folder.path().join("backend.ts"), &blocks[0]).unwrap();
    fs::write(folder.path().join("start.ts"), blocks[1..].concat()).unwrap();
    let mut compiler = Command::new(npm.join("node_modules/.bin/tsc"));
    compiler.current_dir(folder.path());
    // As the page says.
    let line =
        "npx tsc --strict --target es2022 --lib es2022,dom,esnext.disposable --module nodenext --types node start.ts && node start.js";
    assert!(fs::read_to_string(repository().join("docs/start/typescript.md")).unwrap().contains(line));
    compiler.args(line.split_once(" && ").unwrap().0.split(' ').skip(2));
    let compiled = compiler.output().unwrap();
    assert!(compiled.status.success(), "{}", String::from_utf8_lossy(&compiled.stdout));
    let provider = shown().await;
    prints(&provider, Command::new("node").arg(folder.path().join("start.js")), &["LIVE COMPLETED 10 kWh", PRICED, TOLD, PLANNED, SMART]);
}

#[tokio::test]
async fn kotlin() {
    let app = repository().join("examples/kotlin-app");
    shows("kotlin.md", "kotlin", &app.join("src/main/kotlin/Backend.kt"), &app.join("src/main/kotlin/Start.kt"));
    let built = app.join("target");
    if !built.join("kotlin-app.jar").exists() {
        return skip("the start in Kotlin", "the app is not built: tests/kotlin/build does it");
    }
    let class_path = format!("{0}/kotlin-app.jar:{0}/lib/*", built.display());
    let provider = shown().await;
    prints(&provider, Command::new("java").args(["-cp", &class_path, "StartKt"]), &["10 kWh", PRICED, TOLD, PLANNED, SMART]);
}

#[tokio::test]
async fn swift() {
    let app = repository().join("examples/swift-app");
    shows("swift.md", "swift", &app.join("Sources/Start/Backend.swift"), &app.join("Sources/Start/Start.swift"));
    let Some(root) = swift_root("the start in Swift") else { return };
    let provider = shown().await;
    let mut program = Command::new(Path::new(&root).join("enter"));
    program.arg(repository()).arg("examples/swift-app/.build/debug/Start");
    prints(&provider, &mut program, &["10 kWh", PRICED, TOLD, PLANNED, SMART]);
}

#[tokio::test]
async fn plain_grpc() {
    let Some(python) = std::env::var_os("WATTLANE_PYTHON") else {
        return skip("the start in plain gRPC", "WATTLANE_PYTHON names no interpreter with grpcio: ./dev test prepares one");
    };
    let provider = shown().await;
    let mut program = Command::new(python);
    program.args(["-c", &code("grpc.md", "python")]).env("WATTLANE_PROTO", repository().join("proto"));
    prints(
        &provider,
        &mut program,
        &["10 kWh", "CHARGE-1 costs 4.200000000 now, and 4.200000000 as it was rated", "ocpi_json", TOLD, PLANNED, SMART],
    );
}
