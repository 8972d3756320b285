//! What an operator reads from the command line.

use std::process::Command;

#[test]
fn a_configuration_that_is_checked_is_printed_without_its_secrets() {
    let folder = tempfile::tempdir().unwrap();
    let key = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    let output = Command::new(env!("CARGO_BIN_EXE_wattlane"))
        .args(["serve", "--check-config", "--port", "4711", "--data"])
        .arg(folder.path())
        .env("WATTLANE_MASTER_KEY", key)
        .output()
        .unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && printed.contains(":4711") && printed.contains("given") && !printed.contains(key), "{printed}");
}
