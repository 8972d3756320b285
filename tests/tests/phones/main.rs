//! The SDK on phones: each language's own tests, run against a live server.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod android;
mod apple;

use serde_json::{Value, json};
use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};
use wattlane::{CreateCdrInput, PutSessionInput, PutTariffInput};
use wattlane_tests::{
    data::{self, tariff, with},
    server::{Server, TemporaryData, binary},
    swift_root,
};

/// A server of one language's own, since its tests count the server's streams, and what is on it.
struct Phone {
    environment: Vec<(&'static str, String)>,
    _server: Server,
    _data: TemporaryData,
}

impl Phone {
    async fn start() -> Self {
        let data = TemporaryData::make();
        let server = Server::start_in(data.path().to_owned());
        let provider = server.create_provider("A provider whose app is tested");
        let backend = provider.backend();
        backend.tariffs().put_tariff(PutTariffInput::OcpiJson(tariff("T1", 0.35).to_string())).await.unwrap();
        let session = backend.sessions().put_session(PutSessionInput::OcpiJson(session().to_string())).await.unwrap();
        let mut cdrs = Vec::new();
        for id in ["C1", "C2", "C3"] {
            cdrs.push(backend.cdrs().create_cdr(CreateCdrInput::OcpiJson(cdr(id).to_string())).await.unwrap().id);
        }
        let target = binary().parent().unwrap().parent().unwrap().to_owned();
        let environment = vec![
            ("WATTLANE_ADDRESS", server.address.clone()),
            ("WATTLANE_METRICS", server.metrics.clone()),
            ("WATTLANE_API_KEY", provider.key),
            ("WATTLANE_CDRS", cdrs.join(",")),
            ("WATTLANE_CDR_JSON", cdr("C1").to_string()),
            ("WATTLANE_SESSION", session.id),
            // Where the library is built, which is where this test was.
            ("CARGO_TARGET_DIR", target.display().to_string()),
        ];
        Phone { environment, _server: server, _data: data }
    }

    /// What a test is told under this name.
    fn given(&self, name: &str) -> &str {
        &self.environment.iter().find(|(given, _)| *given == name).unwrap().1
    }

    /// Runs a command of `sdk-mobile` that says itself what failed.
    fn run(&self, folder: &str, command: &[&str]) {
        let mut run = Command::new(command[0]);
        run.args(&command[1..]).current_dir(sdk_mobile().join(folder)).envs(self.environment.iter().cloned()).stdin(Stdio::null());
        let status = run.status().unwrap_or_else(|error| panic!("{}: {error}", command[0]));
        assert!(status.success(), "{} {status}", command.join(" "));
    }
}

fn sdk_mobile() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("sdk-mobile")
}

/// A CDR of 10.125 kWh, which a number of two decimals would round.
fn cdr(id: &str) -> Value {
    let period = json!({
        "start_date_time": "2026-05-04T09:00:00Z", "tariff_id": "T1",
        "dimensions": [{"type": "ENERGY", "volume": 10.125}, {"type": "TIME", "volume": 1}]
    });
    let cost = json!({"excl_vat": 3.54, "incl_vat": 4.28});
    with(data::cdr(id), json!({"charging_periods": [period], "total_cost": cost, "total_energy": 10.125}))
}

/// A session that goes on, of which the CPO tells nothing but what has been charged so far.
fn session() -> Value {
    with(data::session("S1"), json!({"charging_periods": []}))
}

#[tokio::test]
async fn kotlin_passes_its_tests_on_a_live_server_and_is_packed_for_android() {
    let phone = Phone::start().await;
    phone.run("kotlin", &["mvn", "-B", "-ntp", "test", "-Drust.profile=dev"]);
    android::an_aar_holds_what_an_app_needs();
    if std::env::var_os("WATTLANE_LONG").is_some() {
        android::an_app_that_shrinks_its_code_still_calls(&phone);
    }
}

#[tokio::test]
async fn python_reaches_a_live_server_by_the_same_library() {
    Phone::start().await.run("python", &["./run", "dev"]);
}

#[tokio::test]
async fn swift_passes_its_tests_on_a_live_server() {
    let Some(root) = swift_root("swift_passes_its_tests_on_a_live_server") else { return };
    apple::a_released_package_has_no_flags_of_its_own(&root);
    Phone::start().await.run("swift", &["./test", "dev", &root]);
}
