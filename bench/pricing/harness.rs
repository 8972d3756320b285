//! What each engine is asked, in the same way: charges come as lines of JSON by stdin, answers and times go to stdout.
//!
//! Every engine is a program of its own, since they ask for versions of the same crates that do not go together.

use serde_json::{Map, Value, json};
use std::{
    hint::black_box,
    io::{self, BufRead, BufWriter, Write},
    time::{Duration, Instant},
};

/// A charge and what to price it by, as texts of OCPI JSON.
pub struct Case {
    pub id: String,
    pub tariff: String,
    /// More tariffs, which periods name.
    #[allow(dead_code, reason = "not every engine knows several")]
    pub others: Vec<String>,
    /// The version of OCPI that all of it is of, where that is not 2.2.1: `2.1.1`, or `2.3.0` for the tariff alone.
    #[allow(dead_code, reason = "ours reads each")]
    pub version: Option<String>,
    pub cdr: String,
    pub time_zone: String,
}

/// An engine at its best settings.
pub trait Engine {
    /// A tariff that is read, in the shape in which it prices fastest.
    type Tariff;
    /// A charge that is read.
    type Charge;

    fn tariff(case: &Case) -> Option<Self::Tariff>;
    fn charge(case: &Case) -> Option<Self::Charge>;
    /// Prices what is read, in full; the result is thrown away.
    fn price(charge: &Self::Charge, tariff: &Self::Tariff) -> bool;
    /// Reads a charge and prices it.
    fn price_json(case: &Case, tariff: &Self::Tariff) -> bool;
    /// What it comes to: `total_cost` and its parts, each `{excl_vat, incl_vat}` in full precision; or `error`.
    fn answer(case: &Case) -> Value;
}

/// How long one batch is measured, and how many; the quickest counts: what is slower was disturbed by something else.
const BATCH: Duration = Duration::from_millis(2);
const BATCHES: usize = 15;
const BATCHES_QUICK: usize = 5;

/// `price` answers each line; `measure` says how many nanoseconds pricing takes, and reading with pricing.
pub fn run<E: Engine>() {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let quick = arguments.any(|argument| argument == "--quick");
    let cases = io::stdin().lock().lines().map(|line| case(&line.expect("stdin can be read")));
    let mut out = BufWriter::new(io::stdout().lock());
    for case in cases {
        let answer = match command.as_str() {
            "price" => E::answer(&case),
            "measure" => measure::<E>(&case, if quick { BATCHES_QUICK } else { BATCHES }),
            other => panic!("there is no command {other:?}: there are price and measure"),
        };
        let mut line = Map::from_iter([("id".to_owned(), Value::from(case.id))]);
        line.extend(answer.as_object().cloned().unwrap_or_default());
        writeln!(out, "{}", Value::from(line)).expect("stdout can be written");
    }
}

fn case(line: &str) -> Case {
    let line: Value = serde_json::from_str(line).expect("each line is JSON");
    let text = |name: &str| line[name].as_str().map_or_else(|| line[name].to_string(), str::to_owned);
    Case {
        id: text("id"),
        tariff: line["tariff"].to_string(),
        others: line["others"].as_array().into_iter().flatten().map(Value::to_string).collect(),
        version: line["version"].as_str().map(str::to_owned),
        cdr: line["cdr"].to_string(),
        time_zone: text("tz"),
    }
}

fn measure<E: Engine>(case: &Case, batches: usize) -> Value {
    let (Some(tariff), Some(charge)) = (E::tariff(case), E::charge(case)) else { return json!({}) };
    if !E::price(&charge, &tariff) || !E::price_json(case, &tariff) {
        return json!({});
    }
    json!({
        "pricing_ns": nanoseconds(batches, || E::price(black_box(&charge), black_box(&tariff))),
        "pricing_json_ns": nanoseconds(batches, || E::price_json(black_box(case), black_box(&tariff))),
    })
}

/// What one call takes, in the quickest of some batches.
fn nanoseconds(batches: usize, mut call: impl FnMut() -> bool) -> f64 {
    let mut times = |count: u32| {
        let begun = Instant::now();
        for _ in 0..count {
            black_box(call());
        }
        begun.elapsed()
    };
    let mut count = 1;
    while times(count) < BATCH {
        count *= 2;
    }
    (0..batches).map(|_| times(count).as_nanos() as f64 / f64::from(count)).fold(f64::INFINITY, f64::min)
}
