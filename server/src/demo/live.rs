//! Charges as they happen: a few EVSEs that are always busy, by a CPO that reports, ends and bills.

use super::{
    cpo::{Charge, Cpo, Playing, Report},
    play::{EVSES, Recorded},
    table::amount,
};
use crate::stop;
use anyhow::{Context, Result, bail};
use futures_util::{TryStreamExt, future::try_join_all};
use jiff::{SignedDuration, Timestamp, Unit, Zoned};
use std::{
    collections::VecDeque,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use wattlane::{
    CdrStatus, Client, CreateCdrInput, Error, EvseStatus, GetLocationByKeyKey, PatchSessionInput, PutSessionInput, Reason, Session,
    SessionStatus,
};

/// EVSEs that charge at a time.
const BUSY: usize = 6;
/// How long a charge should last here: with longer ones little would begin and end.
const LASTS_MAX: SignedDuration = SignedDuration::from_mins(6);
/// Charges to choose from, even if they last longer.
const CHOICE_MIN: usize = 12;
/// Between two vehicles.
const PAUSE: Duration = Duration::from_secs(3);
/// The first vehicles do not come all at once.
const APART: Duration = Duration::from_millis(700);
/// How soon a server that is away is tried again, after the SDK's own tries.
const RETRY: Duration = Duration::from_secs(1);
/// Sessions of earlier runs that are looked at: some hours of them.
const REMEMBERED_MAX: usize = 500;

/// How fast charges are played.
#[derive(Clone, Copy)]
pub(super) struct Pace {
    /// Seconds between two reports.
    pub every: u32,
    /// Seconds of a charge in one.
    pub speed: u32,
}

impl Pace {
    /// How long a charge lasts here.
    fn lasts(self, charge: &Charge) -> SignedDuration {
        self.sped(charge.end.duration_since(charge.start))
    }

    fn sped(self, charged: SignedDuration) -> SignedDuration {
        SignedDuration::from_millis(charged.as_millis() as i64 / i64::from(self.speed))
    }

    /// When a charge that begins now has begun, so that it ends, sped up, when the clock says so.
    fn start(self, charge: &Charge, now: Timestamp) -> Timestamp {
        let start = now + self.lasts(charge) - charge.end.duration_since(charge.start);
        start.round(Unit::Second).unwrap_or(start) - SignedDuration::from_secs(1)
    }

    /// When what happens at `time` of a charge is told. After its end time passes as it does.
    fn told_at(self, charge: &Charge, time: Timestamp) -> Timestamp {
        if time > charge.end { time } else { charge.end - self.sped(charge.end.duration_since(time)) }
    }

    /// What time it is now for a charge.
    fn time_of(self, charge: &Charge, now: Timestamp) -> Timestamp {
        let left = charge.end.duration_since(now);
        let time = if left.is_positive() { charge.end - left * self.speed.cast_signed() } else { now };
        time.round(Unit::Millisecond).unwrap_or(time).min(now)
    }
}

struct Live<'a> {
    client: &'a Client,
    recorded: Vec<Recorded>,
    pace: Pace,
    now: Mutex<Now>,
    /// Whether it was said that the server cannot be reached.
    away: AtomicBool,
}

/// What changes from one vehicle to the next.
#[derive(Default)]
struct Now {
    cpo: Cpo,
    /// What an earlier run left.
    left: VecDeque<Playing>,
    /// Which charges are chosen from, and in which order they come again.
    order: VecDeque<usize>,
    /// The numbers of the charges that are being played: none is twice at a time.
    playing: Vec<usize>,
}

/// Plays charges until the process is asked to stop. Errors: the server refuses the demo's key.
pub(super) async fn run(client: &Client, mut recorded: Vec<Recorded>, pace: Pace) -> Result<()> {
    let asked = stop::asked()?;
    recorded.sort_by_key(|one| pace.lasts(&one.charge));
    let of_choice = recorded.iter().take_while(|one| pace.lasts(&one.charge) <= LASTS_MAX).count().max(CHOICE_MIN);
    // Neither in the order of the files nor in that of how long they last.
    let mut order: Vec<usize> = (0..of_choice.min(recorded.len())).collect();
    order.sort_by_key(|index| recorded[*index].number * 29 % 43);
    let now = Mutex::new(Now { order: order.into(), ..Now::default() });
    let live = Live { client, recorded, pace, now, away: AtomicBool::new(false) };
    let play = async {
        live.remember().await?;
        println!("Charges are played {} times as fast, until Ctrl-C", pace.speed);
        try_join_all((0..BUSY).map(|bay| live.keep_busy(bay))).await
    };
    tokio::select! {
        ended = play => ended.map(|_| ()),
        () = asked => Ok(()),
    }
}

impl Live<'_> {
    /// Learns from the server what earlier runs have begun: where vehicles stood, and which charges are to be brought to their end.
    async fn remember(&self) -> Result<()> {
        let mut known = self.client.sessions().list_sessions().page_size(REMEMBERED_MAX as i32).items();
        for _ in 0..REMEMBERED_MAX {
            let Some(session) = known.try_next().await.context("asking for earlier sessions")? else { break };
            let Some(charge) = self.charge_of(&session) else { continue };
            let mut now = self.now();
            now.cpo.remember(&session.evse_uid, charge.start, charge.end);
            let without_cdr = session.status == SessionStatus::Completed && session.cdr_id.is_none();
            if session.status == SessionStatus::Active || without_cdr {
                now.left.push_back(Playing::resumed(charge, session.last_updated));
            }
        }
        Ok(())
    }

    /// The charge of a session of ours; None of another's.
    fn charge_of(&self, session: &Session) -> Option<Charge> {
        let number: usize = session.session_id.split('-').nth(1)?.parse().ok()?;
        let recorded = self.recorded.iter().find(|one| one.number == number)?;
        if session_id(recorded, session.start_time) != session.session_id {
            return None;
        }
        let moved = moved(recorded, session.start_time);
        (0..EVSES).map(|evse| moved.at_evse(evse)).find(|charge| charge.text("evse_uid") == session.evse_uid)
    }

    /// Sends one vehicle after another.
    async fn keep_busy(&self, bay: usize) -> Result<()> {
        tokio::time::sleep(APART * bay as u32).await;
        loop {
            let left = self.now().left.pop_front();
            match left {
                Some(playing) => self.play(playing).await?,
                None => {
                    if let Some((number, playing)) = self.next_vehicle() {
                        let played = self.play(playing).await;
                        self.now().playing.retain(|playing| *playing != number);
                        played?;
                    }
                    tokio::time::sleep(PAUSE).await;
                }
            }
        }
    }

    /// Whoever comes next, at an EVSE that is free; None while there is none.
    fn next_vehicle(&self) -> Option<(usize, Playing)> {
        let mut now = self.now();
        for _ in 0..now.order.len() {
            let index = now.order.pop_front()?;
            now.order.push_back(index);
            let recorded = &self.recorded[index];
            if now.playing.contains(&recorded.number) {
                continue;
            }
            let charge = moved(recorded, self.pace.start(&recorded.charge, Timestamp::now()));
            let evses = if charge.is_at_home() { 1 } else { EVSES };
            let begun = (0..evses).find_map(|evse| now.cpo.begin(charge.at_evse(evse)).ok());
            if let Some(playing) = begun {
                now.playing.push(recorded.number);
                return Some((recorded.number, playing));
            }
        }
        None
    }

    /// Plays a charge to its CDR. Errors: as [`run`].
    async fn play(&self, mut playing: Playing) -> Result<()> {
        let every = SignedDuration::from_secs(i64::from(self.pace.every) * i64::from(self.pace.speed));
        while let Some(due) = playing.due(every) {
            let wait = self.pace.told_at(&playing.charge, due).duration_since(Timestamp::now());
            tokio::time::sleep(wait.try_into().unwrap_or_default()).await;
            let time = self.pace.time_of(&playing.charge, Timestamp::now());
            let Some(report) = playing.report(time) else { break };
            match self.send(&playing.charge, &report).await {
                Ok(()) => {}
                Err(Error::Refused { reason: Reason::Unauthenticated, text, .. }) => bail!(text),
                Err(error) => {
                    say(&format!("gives up {}: {error}", playing.charge.text("session_id")));
                    break;
                }
            }
        }
        Ok(())
    }

    /// Sends a report, again and again while the server is away.
    async fn send(&self, charge: &Charge, report: &Report) -> wattlane::Result<()> {
        loop {
            let sent = self.send_once(charge, report).await;
            match sent {
                Err(Error::Unavailable { .. } | Error::DeadlineExceeded) => {
                    if !self.away.swap(true, Ordering::Relaxed) {
                        say("the server cannot be reached: trying on");
                    }
                    tokio::time::sleep(RETRY).await;
                }
                sent => {
                    if self.away.swap(false, Ordering::Relaxed) {
                        say("the server is back");
                    }
                    return sent;
                }
            }
        }
    }

    async fn send_once(&self, charge: &Charge, report: &Report) -> wattlane::Result<()> {
        let sessions = self.client.sessions();
        let [country, party, id] = ["country_code", "party_id", "session_id"].map(|name| charge.text(name));
        match report {
            Report::Put(session) => {
                sessions.put_session(PutSessionInput::OcpiJson(session.to_string())).await?;
                self.is(charge, EvseStatus::Charging).await?;
                let (evse, city) = (charge.text("evse_uid"), charge.text("city"));
                say(&format!("begins  {id} at {evse}, {city}: {} kWh", charge.cdr()["total_energy"]));
                Ok(())
            }
            Report::Patch(patch) => {
                let session = sessions.patch_session(country, party, id, PatchSessionInput::OcpiJson(patch.to_string())).await?;
                if session.status == SessionStatus::Completed {
                    self.is(charge, EvseStatus::Available).await?;
                    let cost = session.running_cost.map_or("not priced".to_owned(), |cost| amount(&cost.total.excl_vat));
                    say(&format!("ended   {id} with {} kWh: {cost}", session.energy));
                }
                Ok(())
            }
            Report::Cdr(cdr) => {
                let cdr = self.client.cdrs().create_cdr(CreateCdrInput::OcpiJson(cdr.to_string())).source("demo").await?;
                if cdr.status == CdrStatus::Pending {
                    say(&format!("CDR     {} of {id}: its CPO asks {}", cdr.cdr_id, amount(&cdr.received_cost.total.excl_vat)));
                }
                Ok(())
            }
        }
    }

    /// Tells what the EVSE of a charge does from now on.
    async fn is(&self, charge: &Charge, status: EvseStatus) -> wattlane::Result<()> {
        let [country, party, evse] = ["country_code", "party_id", "evse_uid"].map(|name| charge.text(name));
        let locations = self.client.locations();
        let location = locations.get_location_by_key(country, party, GetLocationByKeyKey::EvseUid(evse.to_owned())).await?;
        locations.update_evse_status(location.id, evse, status).await?;
        Ok(())
    }

    fn now(&self) -> MutexGuard<'_, Now> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A recorded charge under ids that no other has: they tell which it is, and when it began.
fn moved(recorded: &Recorded, start: Timestamp) -> Charge {
    let id = session_id(recorded, start);
    recorded.charge.moved(start, &id, &format!("{id}-CDR"))
}

fn session_id(recorded: &Recorded, start: Timestamp) -> String {
    format!("{}-{:02}-{}", recorded.charge.text("party_id"), recorded.number, base36(start.as_second().unsigned_abs()))
}

fn base36(mut number: u64) -> String {
    let mut digits = Vec::new();
    while number > 0 || digits.is_empty() {
        digits.push(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[(number % 36) as usize]);
        number /= 36;
    }
    digits.iter().rev().map(|digit| char::from(*digit)).collect()
}

fn say(text: &str) {
    println!("{}  {text}", Zoned::now().strftime("%H:%M:%S"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_charge_that_is_sped_up_ends_when_the_clock_says_so_and_never_lies_in_the_future() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/data");
        let (recorded, begin) = (super::super::play::recorded(&folder).unwrap(), "2026-05-04T12:00:00.4Z".parse::<Timestamp>().unwrap());
        for (recorded, speed) in recorded.iter().flat_map(|one| [1, 30, 1500].map(|speed| (one, speed))) {
            let pace = Pace { every: 3, speed };
            let charge = moved(recorded, pace.start(&recorded.charge, begin));
            assert_eq!(charge.text("session_id"), session_id(recorded, charge.start), "its id tells which it is and when it began");
            let over = begin + pace.lasts(&charge);
            let late = over.duration_since(charge.end);
            assert!(late.is_positive() && late <= SignedDuration::from_secs(2), "{late:?}");
            let lasts = over.duration_since(begin);
            for step in 0..=10 {
                let now = begin + lasts / 10 * step;
                let time = pace.time_of(&charge, now);
                assert!(time <= now && time >= charge.start.min(now), "{speed}: {time} at {now}");
            }
            let told = [charge.start, charge.end, charge.end + SignedDuration::from_secs(5)].map(|time| pace.told_at(&charge, time));
            assert!(told.is_sorted() && told[0] <= begin && told[1] == charge.end && told[2].duration_since(told[1]).as_secs() == 5);
        }
    }
}
