//! What can be told of the XCFramework without Apple's own tools: what its script asks them for. Programs that note down how they are called stand in
//! for them.

use super::sdk_mobile;
use std::{fs, os::unix::fs::PermissionsExt, path::Path, process::Command};

const UNAME: &str = "#!/bin/sh\necho Darwin\n";
/// Writes the library that is asked for.
const CARGO: &str = r#"#!/bin/sh
echo "cargo $*" >>"$CALLS"
[ "$1" = rustc ] || exit 0
mkdir -p "$CARGO_TARGET_DIR/$5/mobile"
: >"$CARGO_TARGET_DIR/$5/mobile/libwattlane_mobile.a"
: >"$CARGO_TARGET_DIR/$5/mobile/libwattlane_mobile.dylib"
"#;
const LIPO: &str = "#!/bin/sh\necho \"lipo $*\" >>\"$CALLS\"\nfor last; do :; done\n: >\"$last\"\n";
/// Keeps the headers that it is given.
const XCODEBUILD: &str = r#"#!/bin/sh
echo "xcodebuild $*" >>"$CALLS"
[ -e "$3" ] || exit 1
for last; do :; done
mkdir -p "$last" && cp "$5"/* "$last"
"#;
const BINDGEN: &str = "#!/bin/sh\n[ -e \"$2\" ] || exit 1\nmkdir -p \"$3\"\n: >\"$3/Wattlane.swift\"\n: >\"$3/WattlaneFFI.h\"\n";

fn program(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn an_xcframework_is_asked_for_with_all_platforms_and_a_module_that_swift_finds() {
    let folder = tempfile::tempdir().unwrap();
    let (programs, target, calls) = (folder.path().join("bin"), folder.path().join("target"), folder.path().join("calls"));
    for (name, text) in [("uname", UNAME), ("cargo", CARGO), ("lipo", LIPO), ("xcodebuild", XCODEBUILD)] {
        program(&programs.join(name), text);
    }
    program(&target.join("debug/wattlane-mobile-bindgen"), BINDGEN);
    let script = folder.path().join("sdk-mobile/apple/build");
    program(&script, &fs::read_to_string(sdk_mobile().join("apple/build")).unwrap());
    fs::create_dir(folder.path().join("sdk-mobile/swift")).unwrap();

    let path = format!("{}:{}", programs.display(), std::env::var("PATH").unwrap());
    let status = Command::new(&script).env("PATH", path).env("CALLS", &calls).env("CARGO_TARGET_DIR", &target).status().unwrap();
    assert!(status.success());

    let calls = fs::read_to_string(calls).unwrap();
    for platform in ["aarch64-apple-ios", "aarch64-apple-ios-sim", "x86_64-apple-ios", "aarch64-apple-darwin", "x86_64-apple-darwin"] {
        let built = format!("cargo rustc --profile mobile --target {platform} -p wattlane-mobile --lib --crate-type staticlib");
        assert!(calls.lines().any(|call| call == built), "{built} is not in\n{calls}");
    }
    let made = calls.lines().find(|call| call.starts_with("xcodebuild -create-xcframework")).unwrap();
    assert_eq!((made.matches("-library").count(), made.matches("-headers").count()), (3, 3), "{made}");

    let swift = folder.path().join("sdk-mobile/swift");
    let map = fs::read_to_string(swift.join("WattlaneFFI.xcframework/module.modulemap")).unwrap();
    assert!(map.contains("module WattlaneFFI {") && swift.join("WattlaneFFI.xcframework/WattlaneFFI.h").exists(), "{map}");
    assert!(swift.join("Sources/Wattlane/Bindings/Wattlane.swift").exists());
    let package = fs::read_to_string(sdk_mobile().join("swift/Package.swift")).unwrap();
    assert!(package.contains(r#"let framework = "WattlaneFFI.xcframework""#), "the package takes what the script makes");
}

/// SwiftPM refuses a package with flags of its own where it is asked for by version.
pub fn a_released_package_has_no_flags_of_its_own(root: &str) {
    let folder = tempfile::tempdir().unwrap();
    let manifest = || {
        let mut dump = Command::new(Path::new(root).join("enter"));
        // Of a manifest that it has seen SwiftPM knows what it said then.
        dump.arg(folder.path()).args(["swift", "package", "--manifest-cache", "none", "dump-package"]);
        let output = dump.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    fs::copy(sdk_mobile().join("swift/Package.swift"), folder.path().join("Package.swift")).unwrap();
    assert!(manifest().contains("unsafeFlags"), "a checkout links the library that lies beside it");
    fs::create_dir(folder.path().join("WattlaneFFI.xcframework")).unwrap();
    let released = manifest();
    assert!(released.contains(r#""type" : "binary""#) && !released.contains("unsafeFlags"), "{released}");
}
