//! A field or an RPC more in the contract is all that an SDK needs.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// What is added to the contract.
const RPC: &str = r#"
  // Counts CDRs.
  rpc CountCdrs(CountCdrsRequest) returns (CountCdrsResponse) {
    option (scope) = "cdrs.read";
    option idempotency_level = NO_SIDE_EFFECTS;
  }
"#;
const MESSAGES: &str = r#"
// Asks for a count.
message CountCdrsRequest {
  // Only those of this source.
  optional string source = 1 [(rule) = {max_length: 50}];
}

// A count.
message CountCdrsResponse {
  // How many.
  int64 count = 1;
}
"#;

fn checkout() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A copy of the checkout as git knows it, its contract widened and written anew.
fn widened() -> PathBuf {
    let copy = tempfile::tempdir().unwrap().keep();
    let listed =
        Command::new("git").args(["ls-files", "--cached", "--others", "--exclude-standard"]).current_dir(checkout()).output().unwrap();
    for file in String::from_utf8(listed.stdout).unwrap().lines() {
        let (from, to) = (checkout().join(file), copy.join(file));
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        if from.exists() {
            fs::copy(from, to).unwrap();
        }
    }
    let contract = copy.join("proto/wattlane/v1/cdrs.proto");
    let text = fs::read_to_string(&contract).unwrap();
    let text = text.replacen("service CdrService {", &format!("service CdrService {{{RPC}"), 1);
    let text = text.replacen("message Cdr {", "message Cdr {\n  // A field that is new.\n  optional string novelty = 900;", 1);
    fs::write(&contract, text + MESSAGES).unwrap();
    let status = Command::new(env!("CARGO_BIN_EXE_wattlane-sdk-gen")).arg("--root").arg(&copy).status().unwrap();
    assert!(status.success());
    copy
}

#[test]
fn a_new_field_and_a_new_rpc_are_in_the_sdk_by_generating() {
    let copy = widened();
    let read = |file: &str| fs::read_to_string(copy.join(file)).unwrap();
    let (services, types) = (read("sdk-rust/src/generated/services.rs"), read("sdk-rust/src/generated/types.rs"));
    for text in [&services, &types] {
        syn::parse_file(text).unwrap();
    }
    assert!(services.contains("pub fn count_cdrs(&self) -> CountCdrs") && services.contains("/// Counts CDRs."));
    assert!(types.contains("pub novelty: Option<String>") && types.contains("/// A field that is new."));
    assert!(read("docs/api/CdrService.md").contains("## CountCdrs"));
    assert!(read("proto/src/generated/methods.rs").contains("/wattlane.v1.CdrService/CountCdrs"));
    if std::env::var_os("WATTLANE_LONG").is_some() {
        let check = Command::new("cargo").args(["check", "--offline", "--locked", "-p", "wattlane"]).current_dir(&copy).status().unwrap();
        assert!(check.success(), "the widened SDK does not compile");
    }
    fs::remove_dir_all(copy).unwrap();
}

#[test]
fn an_rpc_without_a_scope_is_an_error_of_the_contract() {
    let copy = tempfile::tempdir().unwrap();
    for file in ["wattlane/v1", "google/api", "google/type"] {
        let (from, to) = (checkout().join("proto").join(file), copy.path().join("proto").join(file));
        fs::create_dir_all(&to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
    let contract = copy.path().join("proto/wattlane/v1/cdrs.proto");
    let text = fs::read_to_string(&contract).unwrap().replacen("    option (scope) = \"cdrs.write\";\n", "", 1);
    fs::write(&contract, text).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_wattlane-sdk-gen")).arg("--root").arg(copy.path()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success() && said.contains("CreateCdr has no scope"), "{said}");
}
