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
  // Watches CDRs as they come.
  rpc WatchCdrs(WatchCdrsRequest) returns (stream WatchCdrsResponse) {
    option (scope) = "cdrs.read";
    option idempotency_level = NO_SIDE_EFFECTS;
  }
  // Watches what becomes of CDRs.
  rpc WatchChanges(WatchChangesRequest) returns (stream WatchChangesResponse) {
    option (scope) = "cdrs.read";
    option idempotency_level = NO_SIDE_EFFECTS;
  }
"#;
const MESSAGES: &str = r#"
// Asks for a count.
message CountCdrsRequest {
  // Only those of this source.
  optional string source = 1 [(rule) = {max_length: 50}];
  // What to count by.
  optional CountBasis basis = 2;
  // A name that Kotlin and Swift keep for themselves.
  optional string class = 3;
}

// A count.
message CountCdrsResponse {
  // How many.
  int64 count = 1;
  // The fields that were looked at.
  google.protobuf.FieldMask looked_at = 2;
  // What it was counted by.
  CountBasis basis = 3;
  // What stands out.
  oneof outlier {
    // The dearest.
    Cdr dearest = 4;
    // Or why there is none.
    string none = 5;
  }
}

// Asks for CDRs as they come.
message WatchCdrsRequest {
  // Whose.
  string source = 1 [(rule) = {required: true, max_length: 50}];
  // Only the dearer ones.
  google.type.Money at_least = 2;
  // Goes on after it.
  string resume_after = 3 [(role) = FIELD_ROLE_RESUME_AFTER, (rule) = {max_length: 200}];
}

// A CDR that came.
message WatchCdrsResponse {
  // Where the stream stands.
  string cursor = 1 [(role) = FIELD_ROLE_CURSOR];
  // Says that it lives.
  bool heartbeat = 2 [(role) = FIELD_ROLE_HEARTBEAT];
  // The CDR.
  Cdr cdr = 3;
}

// Asks for changes.
message WatchChangesRequest {
  // Goes on after it.
  optional string resume_after = 1 [(role) = FIELD_ROLE_RESUME_AFTER];
}

// A change.
message WatchChangesResponse {
  // Where the stream stands.
  string cursor = 1 [(role) = FIELD_ROLE_CURSOR];
  // Says that it lives.
  bool heartbeat = 2 [(role) = FIELD_ROLE_HEARTBEAT];
  // What became of it.
  oneof change {
    // It came or changed.
    Cdr now = 3;
    // It went.
    string deleted = 4;
  }
}

// What CDRs are counted by.
message CountBasis {
  // One of these.
  oneof by {
    // Those since then.
    google.protobuf.Timestamp since = 1;
    // Those of at least as much.
    google.type.Money at_least = 2;
    // Those like it.
    Cdr like = 3;
    // Those of this status.
    CdrStatus status = 4;
  }
}
"#;

fn checkout() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A copy of the checkout as git knows it, its contract widened and written anew. It lies where it always does, so that a second run builds
/// over what the first has built.
fn widened() -> PathBuf {
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("widened");
    if copy.exists() {
        fs::remove_dir_all(&copy).unwrap();
    }
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
    let browser = read("sdk-wasm/npm/src/generated/contract.ts");
    assert!(browser.contains("countCdrs(request?: CountCdrsRequest, options?: CallOptions): Promise<CountCdrsResponse>;"));
    assert!(
        browser.contains("watchCdrs(request: WatchCdrsRequest, options?: WatchOptions): Watch<Cdr>;")
            && browser.contains("novelty?: string")
    );
    let kotlin = read("sdk-mobile/kotlin/src/main/kotlin/com/wattlane/generated/Cdrs.kt");
    assert!(
        kotlin.contains("fun countCdrs(")
            && kotlin.contains("`class`: String? = null")
            && kotlin.contains("native.countCdrs(source, basis, `class`, ")
    );
    let swift = read("sdk-mobile/swift/Sources/Wattlane/Generated/Cdrs.swift");
    assert!(swift.contains("func countCdrs(") && swift.contains("`class`: String? = nil") && swift.contains("`class`: `class`"));
    let pages = read("docs/api/CdrService.md");
    assert!(
        pages.contains("## CountCdrs")
            && pages.contains("Takes the scope `cdrs.read`; answers with a stream")
            && pages.contains("| Each message |")
    );
    assert!(
        services.contains("pub fn watch(self) -> Watch<Cdr>") && services.contains("pub fn watch(self) -> Watch<WatchChangesResponse>")
    );
    let answer = types.split("pub struct WatchChangesResponse {").nth(1).unwrap().split('}').next().unwrap();
    assert!(answer.contains("pub cursor: String") && !answer.contains("heartbeat"), "{answer}");
    assert!(!types.contains("pub struct WatchCdrsResponse"));
    assert!(services.contains("pub struct NativeWatchCdrsStream(PulledWatch<Cdr>)") && services.contains("fn cancel(&self)"));
    assert!(!services.contains("fn close("), "Kotlin frees objects by a method of that name");
    assert!(read("proto/src/generated/methods.rs").contains("/wattlane.v1.CdrService/CountCdrs"));
    assert!(types.contains("pub by: Option<CountBasisBy>") && types.contains("pub outlier: Option<CountCdrsResponseOutlier>"));
    // In the target folder of this build, where all that is not ours is built already.
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let check = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--locked", "-p", "wattlane", "--features", "uniffi"])
        .env("CARGO_TARGET_DIR", target)
        .current_dir(&copy)
        .status()
        .unwrap();
    assert!(check.success(), "the widened SDK does not compile");
    fs::remove_dir_all(copy).unwrap();
}

/// What the generator says of a contract that was broken in one place.
fn said_of(broken: impl FnOnce(String) -> String) -> String {
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
    fs::write(&contract, broken(fs::read_to_string(&contract).unwrap())).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_wattlane-sdk-gen")).arg("--root").arg(copy.path()).output().unwrap();
    assert!(!output.status.success());
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn an_rpc_without_a_scope_is_an_error_of_the_contract() {
    let said = said_of(|text| text.replacen("    option (scope) = \"cdrs.write\";\n", "", 1));
    assert!(said.contains("CreateCdr has no scope"), "{said}");
}

#[test]
fn a_stream_that_cannot_be_resumed_is_an_error_of_the_contract() {
    let said = said_of(|text| text.replacen("returns (GetCdrResponse)", "returns (stream GetCdrResponse)", 1));
    assert!(said.contains("GetCdr streams, and GetCdrRequest has no field of the role ResumeAfter"), "{said}");
}
