//! A table of sessions that is drawn in place.

#[cfg(test)]
mod tests;

use super::{
    cells::{battery, cost, power, rounded, status, sum},
    screen::Screen,
    seen::{Row, Seen, Update},
    state_name,
};
use anyhow::Result;
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use std::time::{Duration, Instant};
use wattlane::{SessionStatus, WatchState};

/// How long a session that has ended stays in sight.
const LINGER: Duration = Duration::from_secs(10);

const HEAD: [&str; 9] = ["SESSION", "EVSE", "STATUS", "SINCE", "KWH", "KW", "BATT", "COST", ""];
/// Columns of numbers, which stand to the right.
const NUMBERS: std::ops::RangeInclusive<usize> = 4..=7;
const STATUS: usize = 2;
const MARK: usize = 8;
/// The columns that are left out where names cannot give way any more, in this order.
const LEFT_OUT: [usize; 8] = [3, 6, 2, 1, 5, 4, 8, 7];
/// The columns that give way where the terminal is narrow, and how far.
const GIVE_WAY: [(usize, usize); 2] = [(0, 10), (1, 8)];
const GAP: &str = "  ";
/// Lines of a frame that are no rows: head, totals, a blank one, columns, a blank one, foot.
const AROUND: usize = 6;

const PLAIN: &str = "";
const BOLD: &str = "1";
const DIM: &str = "2";
const RED: &str = "31";
const GREEN: &str = "32";
const YELLOW: &str = "33";

/// The table, and what it shows.
pub(super) struct Table {
    address: String,
    /// Whether what has ended stays.
    keep: bool,
    colours: bool,
    seen: Seen,
    state: WatchState,
    screen: Option<Screen>,
}

/// What a frame is drawn for.
struct Look {
    width: usize,
    height: usize,
    colours: bool,
    zone: TimeZone,
    now: Timestamp,
}

impl Table {
    /// Of a server's sessions. Nothing is drawn before the server has answered, or could not be reached.
    pub fn new(address: &str, keep: bool) -> Self {
        let colours = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        let address = address.trim_start_matches("http://").trim_start_matches("https://").to_owned();
        Table { address, keep, colours, seen: Seen::default(), state: WatchState::Connecting, screen: None }
    }

    /// Takes in an update.
    pub fn tell(&mut self, update: Update) {
        self.seen.tell(update, Instant::now());
    }

    /// Takes in how the stream stands.
    pub fn state(&mut self, state: WatchState) {
        self.state = state;
    }

    /// Draws what has changed. Errors: the terminal is gone.
    pub fn draw(&mut self) -> Result<()> {
        if !self.keep {
            self.seen.forget_ended(Instant::now(), LINGER);
        }
        if self.screen.is_none() {
            // A key that is refused is said in the terminal as it was.
            if self.state == WatchState::Connecting {
                return Ok(());
            }
            self.screen = Some(Screen::open()?);
        }
        let (width, height) = Screen::size();
        let look = Look { width, height, colours: self.colours, zone: TimeZone::system(), now: Timestamp::now() };
        let frame = frame(&self.address, self.state, self.seen.rows(), &look);
        if let Some(screen) = &mut self.screen {
            screen.draw(frame)?;
        }
        Ok(())
    }
}

/// The lines of a frame, none wider than the terminal.
fn frame(address: &str, state: WatchState, rows: &[Row], look: &Look) -> Vec<String> {
    // Where there are too many, those that began last are shown.
    let places = look.height.saturating_sub(AROUND).max(1);
    let hidden = rows.len().saturating_sub(places);
    let shown = &rows[hidden..];
    // While nobody has answered, nothing is known to count.
    let totals = if rows.is_empty() && state != WatchState::Live { String::new() } else { totals(rows, hidden, look) };
    let mut lines = vec![head(address, state, look), totals, String::new()];
    if rows.is_empty() {
        let nothing = match state {
            WatchState::Live => "No session goes on. One that begins is shown here.",
            _ => "The server does not answer. It is tried again, and shown here what it says.",
        };
        lines.push(look.styled(DIM, &clip(nothing, look.width)));
    } else {
        lines.extend(table(shown, look));
    }
    let odd = shown.iter().rev().find_map(|row| Some((row, row.session.findings.first()?)));
    let foot = match odd {
        Some((row, finding)) => format!("! {}: {} {}", row.session.session_id, finding.path, finding.text),
        None => "Costs are without VAT. Ctrl-C ends.".to_owned(),
    };
    lines.extend([String::new(), look.styled(if odd.is_some() { YELLOW } else { DIM }, &clip(&foot, look.width))]);
    lines.truncate(look.height.max(1));
    lines
}

/// Whose sessions, and how far what is shown can be trusted.
fn head(address: &str, state: WatchState, look: &Look) -> String {
    let colour = match state {
        WatchState::Live => GREEN,
        WatchState::Connecting | WatchState::Stale => YELLOW,
        WatchState::Offline => RED,
    };
    let clock = look.local(look.now, "%H:%M:%S");
    let right = format!("● {}  {clock}", state_name(state));
    if right.chars().count() > look.width {
        return look.styled(colour, &clip(&right, look.width));
    }
    let left = clip(&format!("Wattlane  sessions at {address}"), look.width.saturating_sub(right.chars().count() + 2));
    let blanks = " ".repeat(look.width.saturating_sub(left.chars().count() + right.chars().count()));
    format!("{}{blanks}{}  {clock}", look.styled(BOLD, &left), look.styled(colour, &format!("● {}", state_name(state))))
}

fn totals(rows: &[Row], hidden: usize, look: &Look) -> String {
    let charging: Vec<&Row> = rows.iter().filter(|row| row.session.status == SessionStatus::Active).collect();
    let power = sum(charging.iter().filter_map(|row| row.session.power), 1);
    let ended = rows.iter().filter(|row| !row.is_open()).count();
    let mut text = format!("{} charging at {power} kW", charging.len());
    if ended > 0 {
        text += &format!(", {ended} ended");
    }
    if hidden > 0 {
        text += &format!(", {hidden} more than fit");
    }
    clip(&text, look.width)
}

fn table(rows: &[Row], look: &Look) -> Vec<String> {
    let cells: Vec<[String; 9]> = rows.iter().map(|row| cells(row, look)).collect();
    let head = HEAD.map(str::to_owned);
    let widths = widths(
        std::array::from_fn(|column| cells.iter().chain([&head]).map(|row| row[column].chars().count()).max().unwrap_or(0)),
        look.width,
    );
    let line = |row: &[String; 9], style: &dyn Fn(usize) -> &'static str| {
        let shown = row.iter().zip(widths).enumerate().filter_map(|(column, (cell, width))| Some((column, cell, width?)));
        let cells = shown.map(|(column, cell, width)| {
            let cell = shortened(cell, width);
            let blanks = " ".repeat(width - cell.chars().count());
            look.styled(style(column), &if NUMBERS.contains(&column) { blanks + &cell } else { cell + &blanks })
        });
        cells.collect::<Vec<_>>().join(GAP)
    };
    let mut lines = vec![line(&head, &|_| BOLD)];
    lines.extend(rows.iter().zip(&cells).map(|(row, cells)| {
        line(cells, &|column| match column {
            _ if !row.is_open() => DIM,
            STATUS if row.session.status == SessionStatus::Active => GREEN,
            MARK => YELLOW,
            _ => PLAIN,
        })
    }));
    lines
}

/// How wide each column is where all were that wide and the terminal may be narrower; None for one that is left out.
fn widths(wanted: [usize; 9], terminal: usize) -> [Option<usize>; 9] {
    let mut widths = wanted.map(Some);
    let over = |widths: &[Option<usize>; 9]| {
        let shown = widths.iter().flatten();
        (shown.clone().sum::<usize>() + GAP.len() * (shown.count() - 1)).saturating_sub(terminal)
    };
    for (column, least) in GIVE_WAY {
        widths[column] = Some(wanted[column].saturating_sub(over(&widths)).max(least.min(wanted[column])));
    }
    for column in LEFT_OUT {
        if over(&widths) > 0 {
            widths[column] = None;
        }
    }
    widths
}

fn cells(row: &Row, look: &Look) -> [String; 9] {
    let session = &row.session;
    let recent = look.now.duration_since(session.start_time) < SignedDuration::from_hours(24);
    let since = look.local(session.start_time, if recent { "%H:%M" } else { "%b %d" });
    let mark = if session.findings.is_empty() { "" } else { "!" };
    let status = if session.status == SessionStatus::Completed { "ENDED" } else { status(session.status) };
    [
        session.session_id.clone(),
        session.evse_uid.clone(),
        status.to_owned(),
        since,
        rounded(session.energy, 2),
        power(session),
        battery(session),
        cost(session),
        mark.to_owned(),
    ]
}

impl Look {
    fn styled(&self, style: &str, text: &str) -> String {
        if self.colours && !style.is_empty() { format!("\x1b[{style}m{text}\x1b[0m") } else { text.to_owned() }
    }

    fn local(&self, time: Timestamp, format: &str) -> String {
        time.to_zoned(self.zone.clone()).strftime(format).to_string()
    }
}

/// A name as far as there is room: its end tells it from others.
fn shortened(text: &str, width: usize) -> String {
    let count = text.chars().count();
    if count <= width {
        return text.to_owned();
    }
    let end = (width / 2).min(width.saturating_sub(1));
    let begin = width.saturating_sub(end + 1);
    text.chars().take(begin).chain(['…']).chain(text.chars().skip(count - end)).collect()
}

fn clip(text: &str, width: usize) -> String {
    match text.chars().count() {
        count if count <= width => text.to_owned(),
        _ if width == 0 => String::new(),
        _ => text.chars().take(width - 1).chain(['…']).collect(),
    }
}
