//! Plans beside HiGHS, in one run: `bench` measures both, `random` compares a hundred thousand with what they may be and a sample with what HiGHS finds.
//! `replay` lives through real charges.
//!
//! The first argument after the command is the Python that has HiGHS, or the folder with the tables of charges; `--quick` repeats less.

mod instances;
mod random;
mod replay;

use serde_json::Value;
use std::{
    hint::black_box,
    io::{BufRead, BufReader, Write},
    process::{Command, Stdio},
    time::Instant,
};
use wattlane_domain::smart_charging::{Instance, Plan, plan, read_instance};

/// How near to the best a plan has to be where vehicles draw a least power or none.
const PROMISED_GAP: f64 = 5e-3;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let is_quick = arguments.iter().any(|argument| argument == "--quick");
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["bench", python, ..] => bench(python, is_quick),
        ["random", python, ..] => random::run(python),
        ["replay", folder, ..] => replay::run(folder, is_quick),
        _ => panic!("it takes bench or random and the Python that has HiGHS, or replay and a folder"),
    }
}

/// What HiGHS says of instances, in their order.
pub fn ask_highs(python: &str, what: &str, instances: &[Value]) -> Vec<Value> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/highs.py");
    let mut highs = Command::new(python).args([script, what]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("Python starts");
    let mut stdin = highs.stdin.take().expect("it was asked for");
    let lines: Vec<String> = instances.iter().map(Value::to_string).collect();
    let writer = std::thread::spawn(move || lines.iter().for_each(|line| writeln!(stdin, "{line}").expect("HiGHS reads")));
    let answers = BufReader::new(highs.stdout.take().expect("it was asked for")).lines();
    // What HiGHS says of itself is no answer.
    let answers: Vec<Value> = answers.map_while(Result::ok).filter_map(|line| serde_json::from_str(&line).ok()).collect();
    writer.join().expect("HiGHS reads all");
    assert!(highs.wait().expect("it ends").success() && answers.len() == instances.len(), "HiGHS failed");
    answers
}

fn read(instance: &Value) -> Instance {
    read_instance(&instance.to_string()).expect("it is an instance").instance
}

/// The least time that a plan takes, and the plan.
fn measure(instance: &Instance, is_quick: bool) -> (f64, Plan) {
    let mut least = f64::MAX;
    let begun = Instant::now();
    let mut found = None;
    let seconds = if is_quick { 0.5 } else { 2.0 };
    while found.is_none() || begun.elapsed().as_secs_f64() < seconds {
        let now = Instant::now();
        let planned = plan(black_box(instance)).expect("it can be planned");
        least = least.min(now.elapsed().as_secs_f64());
        found = Some(planned);
    }
    (least, found.expect("it was planned at least once"))
}

fn bench(python: &str, is_quick: bool) {
    let sites = [("plan_one", 1, 96, 100), ("plan_site50", 50, 96, 20), ("plan_site500", 500, 288, 20), ("plan_milp50", 50, 96, 100)];
    let site = |name: &str| if name == "plan_milp50" { instances::stepped_site } else { instances::site };
    let mut instances: Vec<Value> = sites.iter().map(|(name, vehicles, slots, _)| site(name)(*vehicles, *slots, 1)).collect();
    let ours: Vec<(f64, Plan)> = instances.iter().map(|instance| measure(&read(instance), is_quick)).collect();
    for (instance, (_, planned)) in instances.iter_mut().zip(&ours) {
        // HiGHS need not come nearer to the best than we say that we do.
        instance["gap"] = ((planned.objective - planned.bound) / planned.objective.abs()).into();
    }
    let theirs = ask_highs(python, "time", &instances);
    let mut ratios = Vec::new();
    for (((name, vehicles, slots, goal), (ours, planned)), (theirs, instance)) in sites.iter().zip(&ours).zip(theirs.iter().zip(&instances))
    {
        let (seconds, objective) = (theirs["seconds"].as_f64().expect("a time"), theirs["objective"].as_f64().expect("an amount"));
        let gap = instance["gap"].as_f64().expect("a part");
        println!(
            "{name}, {vehicles} vehicles, {slots} slots: {:.1} us, HiGHS {:.1} us; it costs {} and {objective}, both within {gap:.1e} of the best",
            ours * 1e6,
            seconds * 1e6,
            planned.objective
        );
        // HiGHS keeps its limits to one in ten millions, and may be cheaper by as much.
        let apart = (planned.objective - objective).abs() / objective.abs();
        assert!(apart <= gap + 1e-6 && gap <= PROMISED_GAP && planned.unserved_kwh == 0.0, "they are not the same");
        ratios.push(format!("RATIO {name} {:.2} goal >={goal}", seconds / ours));
    }
    println!("Growth, 96 slots:");
    for vehicles in [50, 100, 200, 500, 1000, 2000, 5000] {
        let (seconds, _) = measure(&read(&instances::site(vehicles, 96, 1)), is_quick);
        println!("{vehicles:5} vehicles: {:9.0} us, {:.1} us each", seconds * 1e6, seconds * 1e6 / vehicles as f64);
    }
    ratios.iter().for_each(|ratio| println!("{ratio}"));
}
