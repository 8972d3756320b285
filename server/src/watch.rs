//! `wattlane watch`: sessions as they charge, by our own SDK. A table in a terminal, else a line for each update.

mod cells;
mod lines;
mod screen;
mod seen;
mod table;

use crate::{
    config::{DatabaseConfig, DatabaseFlags, server_address},
    demo, stop,
};
use anyhow::{Context, Result, bail};
use clap::Args;
use futures_util::{Stream, StreamExt};
use lines::Lines;
use seen::Update;
use std::{fs, future, io::IsTerminal, path::PathBuf, pin::Pin, time::Duration};
use table::Table;
use wattlane::{Client, Error, Reason, Result as Answer, SessionFilter, SessionStatus, Watch, WatchState, WatchStates};

/// How often a table is drawn anew at most, and its clock looked at.
const TICK: Duration = Duration::from_millis(200);

/// Watches sessions until Ctrl-C.
#[derive(Args)]
#[command(
    after_help = "It calls with the API key in --key-file, else with that in WATTLANE_API_KEY, else with the demo's. NO_COLOR=1 leaves colours out."
)]
pub struct WatchFlags {
    /// Only this session, by the CPO's id of it or by ours; without one, all that go on
    session: Option<String>,
    /// The server to watch
    #[arg(long, default_value = "http://127.0.0.1:50051", value_parser = server_address)]
    address: String,
    /// A file with the API key [default: WATTLANE_API_KEY, else that of the demo]
    #[arg(long, value_name = "FILE")]
    key_file: Option<PathBuf>,
    /// Begin with sessions that have ended too, and keep what ends
    #[arg(long, conflicts_with = "session")]
    all: bool,
    /// Only sessions of this driver, a UUID
    #[arg(long, value_name = "ID", conflicts_with = "session")]
    driver: Option<String>,
    /// Only sessions of this CPO, such as NL*PLD
    #[arg(long, value_name = "COUNTRY*PARTY", conflicts_with = "session", value_parser = cpo)]
    cpo: Option<Cpo>,
    /// A line for each update, also in a terminal
    #[arg(long)]
    lines: bool,
    /// The data folder of the demo, where its key is
    #[arg(long, env = "WATTLANE_DATA", value_name = "FOLDER")]
    data: Option<PathBuf>,
}

/// A CPO's country and party.
type Cpo = (String, String);

/// Messages of a watch, of one session or of many.
type Updates = Pin<Box<dyn Stream<Item = Answer<Update>>>>;

/// Shows sessions until Ctrl-C. Errors: there is no key, the server refuses it, or there is no such session.
pub async fn run(flags: WatchFlags) -> Result<()> {
    let asked = stop::asked()?;
    let client = Client::builder(&flags.address).api_key(key(&flags)?).connect()?;
    let in_terminal = std::io::stdout().is_terminal() && !flags.lines;
    let show = async {
        let (mut updates, mut states) = begin(&client, &flags).await?;
        if in_terminal {
            let keep = flags.all || flags.session.is_some();
            table(Table::new(&flags.address, keep), &mut updates, &mut states).await
        } else {
            lines(&mut updates, &mut states).await
        }
    };
    tokio::select! {
        shown = show => shown.map_err(|error| explained(error, &flags)),
        () = asked => Ok(()),
    }
}

async fn lines(updates: &mut Updates, states: &mut WatchStates) -> Result<()> {
    let mut lines = Lines::default();
    loop {
        tokio::select! {
            update = updates.next() => match update {
                Some(update) => if !lines.tell(update?)? { return Ok(()) },
                None => return Ok(()),
            },
            Some(state) = states.next() => lines.state(state),
        }
    }
}

async fn table(mut table: Table, updates: &mut Updates, states: &mut WatchStates) -> Result<()> {
    let mut tick = tokio::time::interval(TICK);
    loop {
        tokio::select! {
            update = updates.next() => match update {
                Some(update) => table.tell(update?),
                None => return Ok(()),
            },
            Some(state) = states.next() => table.state(state),
            _ = tick.tick() => table.draw()?,
        }
    }
}

/// Begins to watch what is asked for.
async fn begin(client: &Client, flags: &WatchFlags) -> Result<(Updates, WatchStates)> {
    let Some(session) = &flags.session else {
        let (country, party) = flags.cpo.clone().unzip();
        let statuses = if flags.all { of_any_status() } else { Vec::new() };
        let mut filter = SessionFilter::default().statuses(statuses);
        (filter.country_code, filter.party_id, filter.driver_id) = (country, party, flags.driver.clone());
        return Ok(pulled(client.sessions().watch_sessions().filter(filter).watch(), Update::of_many));
    };
    let id = if is_uuid(session) { session.clone() } else { found(client, session).await? };
    Ok(pulled(client.sessions().watch_session(&*id).watch(), Update::of_one))
}

/// Our id of a session that its CPO calls so.
async fn found(client: &Client, session_id: &str) -> Result<String> {
    let page = client.sessions().list_sessions().filter(SessionFilter::default().session_id(session_id)).await?;
    match &page.sessions[..] {
        [] => bail!("there is no session {session_id}"),
        [session] => Ok(session.id.clone()),
        several => bail!("{} CPOs have a session {session_id}: say which one by our id of it, such as {}", several.len(), several[0].id),
    }
}

fn pulled<T: Send + 'static>(watch: Watch<T>, read: fn(T) -> Option<Update>) -> (Updates, WatchStates) {
    let states = watch.states();
    (Box::pin(watch.filter_map(move |message| future::ready(message.map(read).transpose()))), states)
}

fn of_any_status() -> Vec<SessionStatus> {
    vec![SessionStatus::Active, SessionStatus::Completed, SessionStatus::Invalid, SessionStatus::Pending, SessionStatus::Reservation]
}

/// The key to call with.
fn key(flags: &WatchFlags) -> Result<String> {
    if let Some(file) = &flags.key_file {
        let key = fs::read_to_string(file).with_context(|| format!("the key file {} cannot be read", file.display()))?;
        return Ok(key.trim().to_owned());
    }
    if let Ok(key) = std::env::var("WATTLANE_API_KEY")
        && !key.trim().is_empty()
    {
        return Ok(key.trim().to_owned());
    }
    let data = DatabaseConfig::load(DatabaseFlags { data: flags.data.clone(), ..DatabaseFlags::default() })?.data;
    let of_demo = fs::read_to_string(data.join(demo::KEY_FILE));
    of_demo.map(|key| key.trim().to_owned()).ok().with_context(|| {
        format!("there is no API key: set WATTLANE_API_KEY, or name a file in --key-file (the demo has left none in {})", data.display())
    })
}

/// An error as whoever typed the command can act on it.
fn explained(error: anyhow::Error, flags: &WatchFlags) -> anyhow::Error {
    match error.downcast_ref::<Error>() {
        Some(Error::Refused { reason: Reason::Unauthenticated, .. }) => anyhow::anyhow!("{} does not know this API key", flags.address),
        Some(Error::Refused { reason: Reason::NotFound, .. }) => {
            anyhow::anyhow!("there is no session {}", flags.session.as_deref().unwrap_or_default())
        }
        Some(Error::Unavailable { .. } | Error::DeadlineExceeded) => error.context(format!("{} cannot be reached", flags.address)),
        _ => error,
    }
}

fn cpo(text: &str) -> Result<Cpo, String> {
    let parts = text.split_once(['*', '-']).filter(|(country, party)| country.len() == 2 && party.len() == 3);
    parts.map(|(country, party)| (country.to_uppercase(), party.to_uppercase())).ok_or_else(|| "is no CPO such as NL*PLD".to_owned())
}

fn is_uuid(text: &str) -> bool {
    text.parse::<uuid::Uuid>().is_ok() && text.len() == 36
}

/// As the head of a table, or a line, says it.
fn state_name(state: WatchState) -> &'static str {
    match state {
        WatchState::Connecting => "CONNECTING",
        WatchState::Live => "LIVE",
        WatchState::Stale => "STALE",
        WatchState::Offline => "OFFLINE",
    }
}
