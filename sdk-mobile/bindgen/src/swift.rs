//! What UniFFI's Swift lacks: there, a task that is cancelled waits on, and what it waits for runs on (mozilla/uniffi-rs#2771).

use anyhow::{Context, Result, ensure};
use std::{fs, path::Path};

/// What is found once, and what stands there then.
const CHANGES: [(&str, &str); 4] = [
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

/// What a call says of how it is freed, up to the kind of its answer.
const FREE: &str = "            freeFunc: ffi_wattlane_rust_future_free_";

/// Makes each call of the bindings end with `CancellationError` when its task is cancelled, and with it the work in Rust. Errors: bindings of
/// another UniFFI than this was written for.
pub fn make_cancellable(bindings: &Path) -> Result<()> {
    let mut text = fs::read_to_string(bindings).with_context(|| format!("reading {}", bindings.display()))?;
    for (found, then) in CHANGES {
        ensure!(text.matches(found).count() == 1, "UniFFI's Swift is another: it does not have once\n{found}");
        text = text.replace(found, then);
    }
    let calls = text.matches("uniffiRustCallAsync(").count();
    ensure!(calls > 0 && text.matches(FREE).count() == calls, "UniFFI's Swift is another: its calls do not say how they are freed");
    let lines = text.lines().map(|line| match line.strip_prefix(FREE) {
        Some(kind) => format!("{line}\n            cancelFunc: ffi_wattlane_rust_future_cancel_{kind}\n"),
        None => format!("{line}\n"),
    });
    fs::write(bindings, lines.collect::<String>()).with_context(|| format!("writing {}", bindings.display()))
}
