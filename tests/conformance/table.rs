//! The table behaviour × SDK, which is kept in the docs.

use super::{
    cases::{CASES, Case},
    door::Verdict,
    runners::SDKS,
};
use std::{fmt::Write, path::PathBuf};

const HEAD: &str = "<!-- Written by `cargo test -p wattlane-tests --test conformance`; do not edit. -->

# What every SDK does

One list of behaviours, to which every SDK is held by the same server and the same faults. [How it is done](../../tests/conformance/README.md)
says what each one means to the letter, and how another language joins.

";
const FOOT: &str = "
yes: seen, on every run of `./dev test` (Swift: of `./dev test --long`). A blank: not run yet. Chromium and Node are the one package for the
web. A clock that is a day off is libfaketime's, before the whole program; the root that Swift is run in does not have it, so that nothing is known
there.
";
const YES: &str = "yes";

/// What is known of each behaviour for each SDK.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// By case, then by SDK.
    cells: Vec<Vec<String>>,
}

/// Where it is kept.
pub fn path() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/sdks/conformance.md"))
}

impl Table {
    /// The table of a page. What it does not have is blank.
    pub fn read(page: &str) -> Self {
        let rows: Vec<Vec<&str>> = page
            .lines()
            .filter(|line| line.starts_with('|'))
            .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
            .collect();
        let column = |name: &str| rows.first().and_then(|head| head.iter().position(|cell| *cell == name));
        let cell = |case: &Case, sdk: &str| {
            let row = rows.iter().find(|row| row.first() == Some(&case.behaviour));
            row.and_then(|row| row.get(column(sdk)?)).copied().unwrap_or_default().to_owned()
        };
        Table { cells: CASES.iter().map(|case| SDKS.iter().map(|sdk| cell(case, sdk.name)).collect()).collect() }
    }

    /// Notes what a run of one SDK has shown. Columns of SDKs that were not run stay.
    pub fn note(&mut self, sdk: &str, verdicts: &[(&Case, Verdict)]) {
        let column = SDKS.iter().position(|one| one.name == sdk).expect("an SDK of the list");
        for (row, case) in self.cells.iter_mut().zip(CASES) {
            let verdict = verdicts.iter().find(|(judged, _)| judged.name == case.name);
            row[column] = verdict.map_or("", |(_, verdict)| if verdict.is_ok() { YES } else { "NO" }).to_owned();
        }
    }

    /// As a page.
    pub fn page(&self) -> String {
        let mut page = HEAD.to_owned();
        let _ = writeln!(page, "| behaviour | {} |", SDKS.iter().map(|sdk| sdk.name).collect::<Vec<_>>().join(" | "));
        let _ = writeln!(page, "| --- |{}", " --- |".repeat(SDKS.len()));
        for (case, cells) in CASES.iter().zip(&self.cells) {
            let _ = writeln!(page, "| {} | {} |", case.behaviour, cells.join(" | "));
        }
        page.push_str(FOOT);
        page
    }
}
