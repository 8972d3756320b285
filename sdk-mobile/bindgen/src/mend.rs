//! What UniFFI's bindings lack. Each change names what it replaces, and fails where that is not there: bindings of another UniFFI.

use anyhow::{Context, Result, ensure};
use std::{fs, path::Path};

/// In Swift a task that is cancelled waits on, and what it waits for runs on (mozilla/uniffi-rs#2771).
const SWIFT: [(&str, &str); 4] = [
    // The function that every call goes through is told how to cancel.
    ("    freeFunc: (UInt64) -> (),\n", "    freeFunc: (UInt64) -> (),\n    cancelFunc: @escaping @Sendable (UInt64) -> (),\n"),
    // It waits so that a cancelled task cancels. Once that has returned nothing cancels any more: only then is the future freed.
    ("    var pollResult: Int8;\n    repeat {\n", "    await withTaskCancellationHandler {\n    var pollResult: Int8;\n    repeat {\n"),
    (
        "    } while pollResult != UNIFFI_RUST_FUTURE_POLL_READY\n",
        "    } while pollResult != UNIFFI_RUST_FUTURE_POLL_READY\n    } onCancel: {\n        cancelFunc(rustFuture)\n    }\n",
    ),
    ("fatalError(\"Cancellation not supported yet\")", "throw CancellationError()"),
];
/// What a call in Swift says of how it is freed, up to the kind of its answer.
const SWIFT_FREE: &str = "            freeFunc: ffi_wattlane_rust_future_free_";

/// In Python a coroutine that Rust waits for no more is cancelled from Rust's thread, which asyncio does not notice, or refuses in debug mode.
const PYTHON: [(&str, &str); 1] =
    [("    eventloop.call_soon(_uniffi_cancel_task, task)\n", "    eventloop.call_soon_threadsafe(_uniffi_cancel_task, task)\n")];

/// Makes each call end with `CancellationError` when its task is cancelled, and with it the work in Rust.
pub fn swift(bindings: &Path) -> Result<()> {
    let text = replaced(bindings, &SWIFT)?;
    let calls = text.matches("uniffiRustCallAsync(").count();
    ensure!(calls > 0 && text.matches(SWIFT_FREE).count() == calls, "UniFFI's Swift is another: its calls do not say how they are freed");
    let infallible = text.split("uniffiRustCallAsync(").filter(|before| before.trim_end().ends_with("try!  await")).count();
    ensure!(infallible == 0, "{infallible} exported functions wait and cannot fail: a cancelled task would end the app");
    let sure = text.split("try! rustCall() {").skip(1).filter_map(|call| call.split("uniffiCallStatus\n").next());
    let given = sure.filter(|call| call.replace("_lower(self)", "").contains("lower(")).count();
    ensure!(given == 0, "{given} exported functions take an argument and cannot fail: one that Rust cannot read would end the app");
    let lines = text.lines().map(|line| match line.strip_prefix(SWIFT_FREE).and_then(|kind| kind.strip_suffix(',')) {
        // A closure of its own: a C function is not known to be sendable.
        Some(kind) => format!("{line}\n            cancelFunc: {{ ffi_wattlane_rust_future_cancel_{kind}($0) }},\n"),
        None => format!("{line}\n"),
    });
    write(bindings, &lines.collect::<String>())
}

/// Makes what Rust cancels be cancelled at once.
pub fn python(bindings: &Path) -> Result<()> {
    write(bindings, &replaced(bindings, &PYTHON)?)
}

fn replaced(bindings: &Path, changes: &[(&str, &str)]) -> Result<String> {
    let mut text = fs::read_to_string(bindings).with_context(|| format!("reading {}", bindings.display()))?;
    for (found, then) in changes {
        ensure!(text.matches(found).count() == 1, "UniFFI's bindings are others: they do not have once\n{found}");
        text = text.replace(found, then);
    }
    Ok(text)
}

fn write(bindings: &Path, text: &str) -> Result<()> {
    fs::write(bindings, text).with_context(|| format!("writing {}", bindings.display()))
}
