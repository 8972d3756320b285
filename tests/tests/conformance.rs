//! Every SDK against one list of behaviours. `conformance/README.md` says how; `WATTLANE_UPDATE=1` writes what was seen into the docs.

#[path = "../conformance/mod.rs"]
mod conformance;

use conformance::{
    cases::{CASES, Case},
    door::Door,
    runners::{
        SDKS,
        rust::{self, door::Door as ControlDoor},
    },
    table::{self, Table},
};

#[tokio::test(flavor = "multi_thread")]
async fn every_sdk_does_what_the_list_says() {
    let kept = std::fs::read_to_string(table::path()).unwrap_or_default();
    let mut table = Table::read(&kept);
    let mut failures = Vec::new();
    // One after the other: some cases measure a second.
    for sdk in SDKS {
        let Some(verdicts) = sdk.run().await else { continue };
        table.note(sdk.name, &verdicts);
        let failed = verdicts.iter().filter_map(|(case, verdict)| Some((case, verdict.as_ref().err()?)));
        failures.extend(failed.map(|(case, why)| format!("{}, {} ({}): {why}", sdk.name, case.name, case.behaviour)));
    }
    println!("{}", table.page());
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
    if std::env::var("WATTLANE_UPDATE").is_ok_and(|update| update == "1") {
        std::fs::create_dir_all(table::path().parent().unwrap()).unwrap();
        std::fs::write(table::path(), table.page()).unwrap();
    } else {
        assert!(kept == table.page(), "docs/sdks/conformance.md says something else; run this test with WATTLANE_UPDATE=1");
    }
}

#[tokio::test]
#[ignore = "a program that the conformance test starts, with a clock that is off"]
async fn runs_the_cases_in_rust() {
    rust::run(&std::env::var("WATTLANE_CONFORMANCE").unwrap()).await;
}

#[tokio::test]
async fn a_runner_that_reports_nothing_passes_nothing() {
    let door = Door::open(&SDKS[0], CASES.iter().collect()).await;
    let reported = |case: &'static Case| {
        let runner = ControlDoor::new(&door.address);
        async move {
            runner.post(&format!("/cases/{}/begin", case.name), "").await;
            (case.name, runner.post(&format!("/cases/{}/report", case.name), "{}").await["passed"].clone())
        }
    };
    for (case, passed) in futures_util::future::join_all(CASES.iter().map(reported)).await {
        assert_eq!(passed, false, "{case}");
    }
    assert!(door.verdicts().iter().all(|(_, verdict)| verdict.is_err()));
}

#[test]
fn the_readme_tells_runners_of_every_case_and_of_no_other() {
    let readme = include_str!("../conformance/README.md");
    let (_, cases) = readme.split_once("| case | parameters |").unwrap();
    let told: Vec<_> = cases.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
    assert_eq!(told, CASES.iter().map(|case| case.name).collect::<Vec<_>>());
}
