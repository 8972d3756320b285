//! What became of the charges, as a table.

use super::play::{Outcome, Played};
use wattlane::{Cdr, Money, UnratedReason};

const HEAD: [&str; 6] = ["CHARGE", "CDR", "CPO'S COST", "OUR PRICE", "DIFFERENCE", "STATUS"];
/// Columns of amounts, which stand to the right.
const AMOUNTS: std::ops::RangeInclusive<usize> = 2..=4;

/// The table, and a line that counts.
pub(super) fn text(played: &[Played]) -> String {
    let rows: Vec<[String; 6]> = std::iter::once(HEAD.map(str::to_owned)).chain(played.iter().map(row)).collect();
    let widths: Vec<usize> = (0..6).map(|column| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0)).collect();
    let mut text = String::from("\n");
    for row in &rows {
        let cells: Vec<String> =
            row.iter().enumerate().map(|(column, cell)| pad(cell, widths[column], AMOUNTS.contains(&column))).collect();
        text.push_str(cells.join("  ").trim_end());
        text.push('\n');
    }
    let differ = played.iter().filter(|one| matches!(&one.outcome, Outcome::Taken(cdr) if differs(cdr))).count();
    let unrated = played.iter().filter(|one| matches!(&one.outcome, Outcome::Taken(cdr) if cdr.ratings.is_empty())).count();
    text + &format!("\n{} charges: {differ} cost something else than the CPO says, {unrated} could not be rated.\n", played.len())
}

fn row(played: &Played) -> [String; 6] {
    let (cdr, again) = match &played.outcome {
        Outcome::Refused(reason) => {
            return [played.file.clone(), String::new(), String::new(), String::new(), String::new(), format!("refused: {reason}")];
        }
        Outcome::Taken(cdr) => (cdr, ""),
        Outcome::Again(cdr) => (cdr, " (same as before)"),
    };
    let ours = cdr.ratings.last().and_then(|rating| rating.cost.as_ref()).map(|cost| amount(&cost.total.excl_vat));
    let difference = cdr.price_difference.as_ref().filter(|_| differs(cdr)).map(amount);
    let status = format!("{:?}", cdr.status).to_uppercase();
    let unrated = why(&cdr.unrated_reason).map(|why| format!(", unrated: {why}")).unwrap_or_default();
    [
        played.file.clone(),
        cdr.cdr_id.clone(),
        amount(&cdr.received_cost.total.excl_vat),
        ours.unwrap_or_else(|| "-".to_owned()),
        difference.unwrap_or_default(),
        format!("{status}{unrated}{again}"),
    ]
}

/// Why a CDR has no price of ours; None where it has one.
fn why(reason: &UnratedReason) -> Option<&'static str> {
    Some(match reason {
        UnratedReason::Unspecified => return None,
        UnratedReason::UnknownTariff => "its tariff is not known",
        UnratedReason::UnknownTimeZone => "its time zone is not known",
        UnratedReason::NoValidTariff => "no tariff was valid then",
        UnratedReason::CurrencyMismatch => "its tariff is in another currency",
        UnratedReason::OutOfRange => "its numbers are too large",
        _ => "for a reason this version does not know",
    })
}

fn differs(cdr: &Cdr) -> bool {
    cdr.price_difference.as_ref().is_some_and(|difference| difference.amount() != 0.into())
}

/// With at least the two decimals that people look for.
pub(super) fn amount(money: &Money) -> String {
    let number = money.amount().to_string();
    let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let filled = match decimals {
        0 => format!("{number}.00"),
        1 => format!("{number}0"),
        _ => number,
    };
    format!("{filled} {}", money.currency())
}

fn pad(cell: &str, width: usize, right: bool) -> String {
    let blanks = " ".repeat(width - cell.chars().count());
    if right { blanks + cell } else { cell.to_owned() + &blanks }
}
