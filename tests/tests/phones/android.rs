//! What can be told of the Android package without Android's own tools. The library for a device is the only part that is not: one of this machine
//! stands in for it.

use super::{Phone, sdk_mobile};
use std::{
    fs,
    path::Path,
    process::{Command, Output, Stdio},
};

/// The shrinker that Android builds run, as Maven gets it.
const R8: &str = "com.android.tools:r8:8.5.35";

fn run(command: &mut Command) -> Output {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}{}", text(&output.stdout), text(&output.stderr));
    output
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The classes that Maven has built.
fn classes(folder: &Path) -> std::path::PathBuf {
    let jar = folder.join("wattlane.jar");
    let built = sdk_mobile().join("kotlin/target/classes");
    run(Command::new("jar").args(["--create", "--file"]).arg(&jar).arg("-C").arg(built).arg("."));
    jar
}

/// Packs a library that is linked with these flags.
fn pack(folder: &Path, jar: &Path, flags: &[&str]) -> Output {
    let device = folder.join("jni/arm64-v8a");
    fs::create_dir_all(&device).unwrap();
    let library = device.join("libwattlane_mobile.so");
    run(Command::new("cc").args(["-shared", "-nostdlib", "-x", "c", "/dev/null", "-o"]).arg(library).args(flags));
    let mut pack = Command::new(sdk_mobile().join("android/pack"));
    pack.arg(jar).arg(folder.join("jni")).arg(folder.join("wattlane.aar")).output().unwrap()
}

pub fn an_aar_holds_what_an_app_needs() {
    let folder = tempfile::tempdir().unwrap();
    let jar = classes(folder.path());
    let small = pack(folder.path(), &jar, &["-Wl,-z,max-page-size=4096"]);
    assert!(!small.status.success() && text(&small.stderr).contains("pages of 4096 bytes"), "{}", text(&small.stderr));

    let flags = fs::read_to_string(sdk_mobile().join("android/link-flags")).unwrap();
    let flags: Vec<_> = flags.split_whitespace().map(|flag| flag.trim_start_matches("-Clink-arg=")).collect();
    let packed = pack(folder.path(), &jar, &flags);
    assert!(packed.status.success(), "{}", text(&packed.stderr));

    let list = |jar: &Path| text(&run(Command::new("jar").args(["--list", "--file"]).arg(jar)).stdout);
    let aar = folder.path().join("wattlane.aar");
    let held = list(&aar);
    for name in ["AndroidManifest.xml", "R.txt", "classes.jar", "proguard.txt", "jni/arm64-v8a/libwattlane_mobile.so"] {
        assert!(held.lines().any(|line| line == name), "{name} is not in\n{held}");
    }
    run(Command::new("jar").args(["--extract", "--file"]).arg(&aar).current_dir(folder.path()));
    let held = list(&folder.path().join("classes.jar"));
    assert!(held.contains("com/wattlane/Wattlane.class") && !held.contains("libwattlane_mobile.so"), "{held}");
}

/// An app shrunk by R8, which keeps of the package what the app calls and what the package's own rules say, calls the live server. (What R8 writes
/// is for this machine's Java: it decides the same for Android's.)
pub fn an_app_that_shrinks_its_code_still_calls(phone: &Phone) {
    let folder = tempfile::tempdir().unwrap();
    let (jar, kotlin) = (classes(folder.path()), sdk_mobile().join("kotlin"));
    let maven = |arguments: &[&str]| text(&run(Command::new("mvn").args(["-B", "-ntp", "-q"]).args(arguments).current_dir(&kotlin)).stdout);
    maven(&["dependency:get", &format!("-Dartifact={R8}"), "-Dtransitive=false"]);
    let told = maven(&["exec:exec", "-Dexec.executable=echo", "-Dexec.args=%classpath ${settings.localRepository}"]);
    let line = told.lines().find(|line| line.contains("target/classes")).unwrap();
    let (classpath, repository) = line[line.find('/').unwrap()..].split_once(' ').unwrap();
    let libraries = classpath.split(':').filter(|path| path.ends_with(".jar"));

    let app = folder.path().join("app.jar");
    // The bench alone: the names of tests have blanks, which Android does not know.
    let tests = kotlin.join("target/test-classes");
    let names = tests.join("com/wattlane").read_dir().unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let bench = names.filter(|name| name.starts_with("CallBench")).map(|name| format!("com/wattlane/{name}"));
    run(Command::new("jar").args(["--create", "--file"]).arg(&app).args(bench).current_dir(&tests));
    let entry = folder.path().join("app.pro");
    fs::write(&entry, "-keep class com.wattlane.CallBenchKt { public static void main(java.lang.String[]); }\n").unwrap();
    let java_home = text(&run(Command::new("java").args(["-XshowSettings:properties", "-version"])).stderr);
    let java_home = java_home.lines().find_map(|line| line.trim().strip_prefix("java.home = ")).unwrap().to_owned();
    let shrunk = folder.path().join("shrunk.jar");
    let mut r8 = Command::new("java");
    r8.arg("-cp").arg(Path::new(repository).join("com/android/tools/r8/8.5.35/r8-8.5.35.jar")).arg("com.android.tools.r8.R8");
    r8.args(["--classfile", "--release", "--lib", &java_home, "--output"]).arg(&shrunk);
    r8.arg("--pg-conf").arg(sdk_mobile().join("android/proguard.txt")).arg("--pg-conf").arg(&entry).arg(&app).arg(&jar).args(libraries);
    run(&mut r8);

    let mut java = Command::new("java");
    java.arg("-cp").arg(&shrunk).arg("com.wattlane.CallBenchKt");
    java.args(
        ["WATTLANE_ADDRESS", "WATTLANE_API_KEY", "WATTLANE_CDRS"].map(|name| phone.given(name).split(',').next().unwrap().to_owned()),
    );
    // Where the library lies that this machine can load, since an AAR has none for it.
    let library = kotlin.join("target/native").read_dir().unwrap().next().unwrap().unwrap().path();
    java.env("JAVA_TOOL_OPTIONS", format!("-Djna.library.path={}", library.display()));
    let mut calls = java.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    use std::io::Write as _;
    writeln!(calls.stdin.take().unwrap(), "10").unwrap();
    let output = calls.wait_with_output().unwrap();
    let told = text(&output.stdout);
    assert!(output.status.success() && told.trim().parse::<f64>().is_ok(), "{told}");
}
