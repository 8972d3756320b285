//! `mobile`: a call from Kotlin beside the same call from Rust, on one server, and how large the library is that an app carries.

use crate::{
    load::{self, median},
    rpc::CDR,
};
use anyhow::{Context, Result, ensure};
use std::{
    io::{BufRead, BufReader, Lines, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    time::Instant,
};
use wattlane::CreateCdrInput;
use wattlane_tests::server::binary;

/// The virtual machine compiles what it runs often.
const WARM_UP_CALLS: usize = 3_000;

/// Builds the Kotlin package as it ships, measures and prints.
pub async fn run(quick: bool) -> Result<()> {
    let (rounds, calls) = if quick { (5, 500) } else { (15, 2_000) };
    let classpath = tokio::task::spawn_blocking(build).await??;
    println!("The library in the Kotlin package takes {} kB (profile mobile, stripped)", library_bytes()? / 1000);

    let (_data, server) = load::server().await?;
    let provider = server.create_provider("Bench");
    let client = provider.backend();
    let id = client.cdrs().create_cdr(CreateCdrInput::OcpiJson(CDR.to_owned())).await?.id;
    let mut kotlin = Kotlin::start(&classpath, [&server.address, &provider.key, &id])?;
    kotlin.calls(WARM_UP_CALLS)?;

    let (mut from_rust, mut from_kotlin, mut more) = (Vec::new(), Vec::new(), Vec::new());
    // By turns, so that what else this machine does meets both alike.
    for _ in 0..rounds {
        let begun = Instant::now();
        for _ in 0..calls {
            client.cdrs().get_cdr(&id).await?;
        }
        let rust = begun.elapsed().as_secs_f64() * 1e6 / calls as f64;
        let kotlin = kotlin.calls(calls)?;
        from_rust.push(rust);
        from_kotlin.push(kotlin);
        more.push(kotlin - rust);
    }
    println!(
        "GetCdr, one after the other: {:.0} µs from Kotlin, {:.0} µs from Rust; {:.0} µs more, the median of {rounds} rounds",
        median(&mut from_kotlin),
        median(&mut from_rust),
        median(&mut more)
    );
    Ok(())
}

/// Builds the package and its tests with the library as it ships. Answers the class path.
fn build() -> Result<String> {
    maven(&["test-compile", "-Drust.profile=mobile"])?;
    let told = maven(&["-q", "exec:exec", "-Dexec.executable=echo", "-Dexec.args=%classpath", "-Dexec.classpathScope=test"])?;
    // Maven colours what is around it.
    let line = told.lines().find(|line| line.contains("test-classes")).context("Maven tells the class path")?;
    Ok(line[line.find('/').context("the class path has paths")?..].to_owned())
}

fn maven(arguments: &[&str]) -> Result<String> {
    // Where this bench was built.
    let target = binary().parent().and_then(Path::parent).context("a target folder")?.to_owned();
    let mut maven = Command::new("mvn");
    maven.args(["-B", "-ntp", "-Dstyle.color=never"]).args(arguments).current_dir(kotlin_folder()).env("CARGO_TARGET_DIR", target);
    let output = maven.stderr(Stdio::inherit()).output().context("mvn runs")?;
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    ensure!(output.status.success(), "mvn {} failed:\n{told}", arguments.join(" "));
    Ok(told)
}

fn kotlin_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../sdk-mobile/kotlin")
}

fn library_bytes() -> Result<u64> {
    let folders = std::fs::read_dir(kotlin_folder().join("target/native")).context("there is a library")?;
    let found = folders.flatten().map(|folder| folder.path().join("libwattlane_mobile.so")).find(|path| path.exists());
    Ok(std::fs::metadata(found.context("there is a library")?)?.len())
}

/// A virtual machine that makes calls when it is told to. It ends when it is told no more.
struct Kotlin {
    _process: Child,
    says: ChildStdin,
    hears: Lines<BufReader<ChildStdout>>,
}

impl Kotlin {
    fn start(classpath: &str, arguments: [&str; 3]) -> Result<Self> {
        let mut java = Command::new("java");
        java.args(["-Xmx512m", "-cp", classpath, "com.wattlane.CallBenchKt"]).args(arguments);
        let mut process = java.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().context("java runs")?;
        let (says, hears) = (process.stdin.take().context("its input")?, process.stdout.take().context("its output")?);
        Ok(Kotlin { _process: process, says, hears: BufReader::new(hears).lines() })
    }

    /// Makes so many calls. Answers the microseconds of one.
    fn calls(&mut self, calls: usize) -> Result<f64> {
        writeln!(self.says, "{calls}")?;
        let answer = self.hears.next().context("it ended")??;
        answer.parse().with_context(|| format!("it answered {answer:?}"))
    }
}
