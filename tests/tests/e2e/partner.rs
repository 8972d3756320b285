//! The partner in Python: the one client that is none of ours.

use std::{path::PathBuf, process::Command};
use wattlane_tests::{Site, skip};

#[test]
fn a_partner_creates_reads_and_lists_by_plain_grpc() {
    let Some(python) = std::env::var_os("WATTLANE_PYTHON") else {
        return skip("partner", "WATTLANE_PYTHON names no interpreter with grpcio: ./dev test prepares one");
    };
    let examples = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../examples");
    let provider = Site::start().provider();
    let charges = examples.join("data/cdrs");
    let output = Command::new(python)
        .arg(examples.join("python-partner/partner.py"))
        .arg(charges.join("37-to-be-credited.json"))
        .arg(charges.join("41-conflicting-duplicate.json"))
        .arg(charges.join("36-a-week-late.json"))
        .env("WATTLANE_ADDRESS", provider.address.trim_start_matches("http://"))
        .env("WATTLANE_API_KEY", &provider.key)
        .output()
        .unwrap();
    let (text, errors) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{text}\n{errors}");
    for shown in ["ELB-9001207", "CDR_ALREADY_EXISTS"] {
        assert!(text.contains(shown) || errors.contains(shown), "{shown} is not in\n{text}\n{errors}");
    }
}
