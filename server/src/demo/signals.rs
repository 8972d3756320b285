//! What energy costs in the demo: made up, in the shape of days as they are on Europe's markets, so that there is something to plan by.

use anyhow::{Context, Result};
use jiff::{SignedDuration, Timestamp, ToSpan, tz::TimeZone};
use wattlane::{Client, Decimal, SignalPoint, SignalSeries};

/// The zones of the demo's locations.
const ZONES: [&str; 6] = ["AT", "BE", "CH", "DE-LU", "FR", "NL"];
/// Days that are told: yesterday, today, tomorrow and the one after.
const DAYS: i64 = 4;
/// By hour of a day in the middle of Europe: what a kWh costs with all that is paid for it, thousandths of a euro; and its carbon, g.
#[rustfmt::skip]
const HOURS: [(i64, i64); 24] = [
    (215, 290), (208, 285), (203, 280), (201, 278), (204, 282), (222, 300), (262, 340), (305, 375),
    (298, 350), (262, 290), (226, 220), (196, 165), (172, 130), (160, 118), (165, 125), (188, 165),
    (231, 250), (292, 345), (341, 410), (352, 425), (318, 400), (276, 365), (246, 335), (228, 305),
];

/// Tells what energy costs, from the beginning of yesterday on.
pub(super) async fn tell(client: &Client, now: Timestamp) -> Result<()> {
    let today = now.to_zoned(TimeZone::get("Europe/Amsterdam")?).start_of_day()?;
    let first = today.checked_sub(1.day())?;
    let end = first.checked_add(DAYS.days())?.timestamp();
    for (place, zone) in (0..).zip(ZONES) {
        let mut points = Vec::new();
        let mut at = first.timestamp();
        while at < end {
            let (price, carbon) = HOURS[usize::try_from(at.to_zoned(first.time_zone().clone()).hour()).unwrap_or_default()];
            // No two days are alike, and no two countries.
            let day = at.duration_since(Timestamp::UNIX_EPOCH).as_hours() / 24;
            let price = price + (day * 37 + place * 53) % 41 - 20;
            let share = (1000 - carbon * 2 + (day * 29) % 60).clamp(0, 1000);
            let point = SignalPoint::new(at).price(thousandths(price)?).carbon_intensity(Decimal::from(carbon));
            points.push(point.green_share(thousandths(share)?));
            at = at.checked_add(SignedDuration::from_hours(1))?;
        }
        let series = SignalSeries::default().currency("EUR").points(points).end_time(end);
        client.signals().import_signals(zone, series).await.with_context(|| format!("telling what energy costs in {zone}"))?;
    }
    println!("What energy costs in {}", ZONES.join(", "));
    Ok(())
}

/// So many thousandths, of which there are none below nothing.
fn thousandths(number: i64) -> Result<Decimal> {
    Ok(format!("{}.{:03}", number / 1000, number % 1000).parse()?)
}
