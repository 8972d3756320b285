//! The starts in ten minutes: the code of docs/start, taken from its pages and run against a live server.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use serde_json::json;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};
use wattlane::{CreateCdrInput, PutSessionInput, PutTariffInput};
use wattlane_tests::{
    Provider, Site,
    data::{cdr, session, tariff, with},
    skip,
};

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

/// What the pages are read beside: a charge that was rated, and a session that has ended, so that who watches it comes to an end.
async fn shown() -> Provider {
    let provider = Site::start().provider();
    let backend = provider.backend();
    backend.tariffs().put_tariff(PutTariffInput::OcpiJson(tariff("T1", 0.35).to_string())).await.unwrap();
    backend.cdrs().create_cdr(CreateCdrInput::OcpiJson(cdr("CHARGE-1").to_string())).await.unwrap();
    let ended = json!({"status": "COMPLETED", "end_date_time": "2026-05-04T10:00:00Z"});
    backend.sessions().put_session(PutSessionInput::OcpiJson(with(session("S"), ended).to_string())).await.unwrap();
    provider
}

/// Runs what a page shows, and looks for what it has to print.
fn prints(provider: &Provider, command: &mut Command, lines: &[&str]) {
    command.env("WATTLANE_ADDRESS", &provider.address).env("WATTLANE_API_KEY", &provider.key);
    let output = command.output().unwrap();
    let (said, errors) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{said}\n{errors}");
    for line in lines {
        assert!(said.contains(line), "{line:?} is not in\n{said}\n{errors}");
    }
}

#[tokio::test]
async fn rust() {
    let file = fs::read_to_string(repository().join("docs/start/rust.rs")).unwrap();
    assert_eq!(code("rust.md", "rust"), file, "docs/start/rust.md does not show docs/start/rust.rs");
    // Cargo builds the examples of a crate beside all of its tests; for this one alone, `cargo build -p wattlane-tests --example start` does.
    let built = std::env::current_exe().unwrap().ancestors().nth(2).unwrap().join("examples/start");
    assert!(built.exists(), "{} is not built", built.display());
    let provider = shown().await;
    prints(&provider, &mut Command::new(built), &["CHARGE-1", "3.5 EUR", "10 kWh", "ocpi_json"]);
}

#[tokio::test]
async fn typescript() {
    let npm = repository().join("sdk-wasm/npm");
    let package = npm.join("build/wattlane-0.1.0.tgz");
    if !package.exists() {
        return skip("the start in TypeScript", "the npm package is not built: ./dev test does it");
    }
    let folder = tempfile::tempdir().unwrap();
    let installed = folder.path().join("node_modules/wattlane");
    fs::create_dir_all(&installed).unwrap();
    let unpacked = Command::new("tar").arg("-xzf").arg(&package).args(["--strip-components=1", "-C"]).arg(&installed).status();
    assert!(unpacked.unwrap().success());
    std::os::unix::fs::symlink(npm.join("node_modules/@types"), folder.path().join("node_modules/@types")).unwrap();
    fs::write(folder.path().join("package.json"), r#"{"type": "module"}"#).unwrap();
    fs::write(folder.path().join("start.ts"), code("typescript.md", "ts")).unwrap();
    let mut compiler = Command::new(npm.join("node_modules/.bin/tsc"));
    compiler.current_dir(folder.path()).args(["--strict", "--target", "es2022", "--module", "nodenext", "--types", "node", "start.ts"]);
    let compiled = compiler.output().unwrap();
    assert!(compiled.status.success(), "{}", String::from_utf8_lossy(&compiled.stdout));
    let provider = shown().await;
    prints(
        &provider,
        Command::new("node").arg(folder.path().join("start.js")),
        &["CHARGE-1", "3.5 EUR", "LIVE COMPLETED 10 kWh", "ocpi_json"],
    );
}

#[tokio::test]
async fn kotlin() {
    let app = repository().join("examples/kotlin-app");
    let file = fs::read_to_string(app.join("src/main/kotlin/Start.kt")).unwrap();
    assert_eq!(blocks("kotlin.md", "kotlin").join("\n"), file, "docs/start/kotlin.md does not show the app in examples/kotlin-app");
    let built = app.join("target");
    if !built.join("kotlin-app.jar").exists() {
        return skip("the start in Kotlin", "the app is not built: tests/kotlin/build does it");
    }
    let class_path = format!("{0}/kotlin-app.jar:{0}/lib/*", built.display());
    let provider = shown().await;
    prints(&provider, Command::new("java").args(["-cp", &class_path, "StartKt"]), &["CHARGE-1", "3.5 EUR", "10 kWh", "ocpi_json"]);
}

#[tokio::test]
async fn swift() {
    let app = repository().join("examples/swift-app");
    let file = fs::read_to_string(app.join("Sources/Start/Start.swift")).unwrap();
    assert_eq!(blocks("swift.md", "swift").join("\n"), file, "docs/start/swift.md does not show the app in examples/swift-app");
    let Some(root) = std::env::var_os("WATTLANE_SWIFT_ROOT") else { return };
    let provider = shown().await;
    let mut program = Command::new(Path::new(&root).join("enter"));
    program.arg(repository()).arg("examples/swift-app/.build/debug/Start");
    prints(&provider, &mut program, &["CHARGE-1", "3.5 EUR", "10 kWh", "ocpi_json"]);
}

#[tokio::test]
async fn plain_grpc() {
    let Some(python) = std::env::var_os("WATTLANE_PYTHON") else {
        return skip("the start in plain gRPC", "WATTLANE_PYTHON names no interpreter with grpcio: ./dev test prepares one");
    };
    let provider = shown().await;
    let mut program = Command::new(python);
    program.args(["-c", &code("grpc.md", "python")]).env("WATTLANE_PROTO", repository().join("proto"));
    prints(&provider, &mut program, &["CHARGE-1", "10 kWh", "INVALID_ARGUMENT", "ocpi_json"]);
}
