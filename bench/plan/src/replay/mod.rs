//! Real charges at a site of sixty chargers, as an operator would have lived through them: what they cost and emitted by our plans, at once, and by a greedy
//! planner. What each drew is counted and held to its limits apart from all that planned it.

mod account;
mod beside;
mod data;
mod most;
mod rule;
mod stay;

use account::Account;
use data::Data;
use jiff::civil::date;
use rule::{Planner, Replayed, Rule};
use stay::{CHARGER_KW, CHARGERS, LIMIT_KW, MISSING_NOTHING, Stays};
use std::path::Path;
use wattlane_domain::smart_charging::Goal;

/// 6 A of one phase of 230 V, kW.
const LEAST_KW: f64 = 1.38;
/// What part of the limit is kept for those to come where every departure is to be met.
const KEPT: f64 = 0.5;

/// A way to charge, and what came of it.
struct Line {
    name: String,
    rule: Rule,
    replayed: Replayed,
}

/// Replays the tables of a folder: of all charges, or of those of the first month.
pub fn run(folder: &str, is_quick: bool) {
    let data = Data::read(Path::new(folder));
    let sessions = if is_quick { data.sessions_before(date(2019, 6, 1)) } else { data.sessions.len() };
    let stays = Stays::of(&data, sessions);
    let taken = stays.taken.len();
    println!(
        "{sessions} charges come to {CHARGERS} chargers of {CHARGER_KW} kW behind {LIMIT_KW} kW: {taken} find one that is free, {} do not.",
        stays.turned_away
    );
    let wanted: f64 = stays.taken.iter().map(|stay| stay.kwh).sum();
    println!(
        "They took {:.0} kWh; {:.0} kWh of it is beyond what a charger here gives in the whole quarters of their stay, {wanted:.0} kWh is wanted.",
        wanted + stays.beyond_kwh,
        stays.beyond_kwh
    );
    let lines: Vec<Line> =
        rules().into_iter().map(|(name, rule)| Line { name, rule, replayed: rule.replay(&data, &stays.taken) }).collect();
    if !is_quick {
        let year = Stays::of(&data, data.sessions_before(date(2020, 5, 1))).taken.len();
        print(&data, &stays, &lines, year, "The year from May 2019");
    }
    let accounts = print(&data, &stays, &lines, taken, "All");
    print_times(&lines);
    hold(&lines, &accounts);
}

/// What is compared, by name.
fn rules() -> Vec<(String, Rule)> {
    let base = Rule { planner: Planner::AtOnce, goal: Goal::Cheap, kept: 0.0, least_kw: 0.0, is_told: false };
    let ways = [
        ("greedy", Planner::Greedy, 0.0),
        ("greedy, half kept", Planner::Greedy, KEPT),
        ("planned", Planner::Planned, 0.0),
        ("planned, a fifth kept", Planner::Planned, 0.2),
        ("planned, half kept", Planner::Planned, KEPT),
        ("foreseen", Planner::Foreseen, 0.0),
    ];
    let mut rules = vec![("at once".to_owned(), base)];
    for (goal, word) in [(Goal::Cheap, "CHEAP"), (Goal::Green, "GREEN")] {
        rules.extend(ways.map(|(way, planner, kept)| (format!("{word} {way}"), Rule { planner, kept, goal, ..base })));
    }
    let ways = [
        ("at once", Planner::AtOnce, 0.0),
        ("CHEAP greedy, half kept", Planner::Greedy, KEPT),
        ("CHEAP planned, half kept", Planner::Planned, KEPT),
    ];
    rules.extend(ways.map(|(way, planner, kept)| (format!("6 A: {way}"), Rule { planner, kept, least_kw: LEAST_KW, ..base })));
    rules.extend(
        ways[1..]
            .iter()
            .map(|(way, planner, kept)| (format!("as told: {way}"), Rule { planner: *planner, kept: *kept, is_told: true, ..base })),
    );
    rules
}

/// Prints what came of each way for the first so many stays.
fn print(data: &Data, stays: &Stays, lines: &[Line], count: usize, what: &str) -> Vec<Account> {
    println!("\n{what}, {count} charges:");
    println!(
        "{:36} {:>8} {:>8} {:>6} {:>8} {:>7} {:>7} {:>6} {:>8}",
        "", "kWh", "missing", "short", "EUR", "ct/kWh", "kg CO2", "g/kWh", "peak kW"
    );
    let print = |line: &Line| {
        let account = Account::of(data, &stays.taken, &line.replayed, &line.rule, count);
        println!(
            "{:36} {:8.0} {:8.1} {:6} {:8.2} {:7.3} {:7.0} {:6.1} {:8.3}",
            line.name,
            account.kwh,
            account.missing_kwh,
            account.short,
            account.eur,
            account.eur_per_kwh() * 100.0,
            account.co2_kg,
            account.co2_per_kwh() * 1000.0,
            account.peak_kw
        );
        account
    };
    lines.iter().map(print).collect()
}

fn print_times(lines: &[Line]) {
    println!("\n{:36} {:>8} {:>9} {:>9} {:>9} {:>8} {:>8}", "", "plans", "median us", "p99 us", "most us", "total s", "scarce");
    for line in lines.iter().filter(|line| !line.replayed.seconds.is_empty()) {
        let mut seconds = line.replayed.seconds.clone();
        seconds.sort_by(f64::total_cmp);
        let at = |part: f64| seconds[(part * (seconds.len() - 1) as f64) as usize] * 1e6;
        let total: f64 = seconds.iter().sum();
        println!(
            "{:36} {:8} {:9.0} {:9.0} {:9.0} {total:8.1} {:8}",
            line.name,
            seconds.len(),
            at(0.5),
            at(0.99),
            at(1.0),
            line.replayed.scarce
        );
    }
}

/// Prints what our plans are worth beside others, and fails where they leave out what could be served.
fn hold(lines: &[Line], accounts: &[Account]) {
    let of = |name: &str| &accounts[lines.iter().position(|line| line.name == name).expect("it was replayed")];
    let at_once = of("at once");
    println!();
    let goals = [("CHEAP", "cost", Account::eur_per_kwh as fn(&Account) -> f64), ("GREEN", "co2", Account::co2_per_kwh)];
    for (goal, signal, per_kwh) in goals {
        let [greedy, planned, kept, foreseen] =
            ["greedy", "planned", "planned, half kept", "foreseen"].map(|way| of(&format!("{goal} {way}")));
        assert!(foreseen.short == 0, "{goal}: not all could have had what they want");
        assert!(kept.short == 0 && kept.missing_kwh <= MISSING_NOTHING, "{goal}: somebody left with less than they could have had");
        assert!(planned.missing_kwh <= greedy.missing_kwh, "{goal}: a greedy planner serves more");
        println!("RATIO replay_{signal}_at_once {:.3} goal >=1", per_kwh(at_once) / per_kwh(kept));
        println!("RATIO replay_{signal}_greedy {:.3} goal >=1", per_kwh(greedy) / per_kwh(planned));
        println!("RATIO replay_{signal}_greedy_missing {:.2} goal >=1", greedy.missing_kwh / planned.missing_kwh);
    }
}
