use super::*;
use wattlane::{Cost, Finding, Money, Price, Session, SessionDelta};

fn session(id: &str, start: &str) -> Session {
    let mut session = Session::new(
        start.parse::<Timestamp>().unwrap(),
        "12.345".parse::<wattlane::Decimal>().unwrap(),
        start.parse::<Timestamp>().unwrap(),
    )
    .id(id)
    .session_id(id)
    .evse_uid("NLPLDE01171");
    session.status = SessionStatus::Active;
    session.power = Some("11.04".parse().unwrap());
    session.running_cost = Some(Cost::new(Price::new(Money::new("EUR", "4.8".parse().unwrap()).unwrap())));
    session
}

fn tell(seen: &mut Seen, session: Session, now: Instant) {
    seen.tell(Update::Whole { session: session.into(), anew: false }, now);
}

fn ended(id: &str) -> SessionDelta {
    let mut delta = SessionDelta::new("13".parse::<wattlane::Decimal>().unwrap());
    (delta.id, delta.status) = (id.to_owned(), SessionStatus::Completed);
    delta
}

fn look(width: usize, colours: bool) -> Look {
    Look { width, height: 24, colours, zone: TimeZone::UTC, now: "2026-05-04T12:00:00Z".parse().unwrap() }
}

/// One that charges, one of a battery that is known, with something odd, and one that has ended.
fn three() -> Seen {
    let (mut seen, now) = (Seen::default(), Instant::now());
    let mut odd = session("ELB-9000412", "2026-05-04T11:30:00Z");
    odd.state_of_charge = Some("82".parse().unwrap());
    odd.findings = vec![Finding::default().code("ENERGY_WENT_DOWN").path("energy").text("went down from 13 to 12.345")];
    tell(&mut seen, odd, now);
    tell(&mut seen, session("PLD-2026-000301", "2026-05-04T09:00:00Z"), now);
    tell(&mut seen, session("PLD-2026-000302", "2026-05-02T09:00:00Z"), now);
    seen.tell(Update::Part(ended("PLD-2026-000302").into()), now);
    seen
}

#[test]
fn a_table_shows_what_goes_on_and_fits_80_columns() {
    let frame = frame("127.0.0.1:50051", WatchState::Live, three().rows(), &look(80, false));
    let wanted = "\
Wattlane  sessions at 127.0.0.1:50051                           ● LIVE  12:00:00
2 charging at 22.1 kW, 1 ended

SESSION          EVSE         STATUS  SINCE     KWH    KW  BATT      COST
PLD-2026-000302  NLPLDE01171  ENDED   May 02  13.00     -     -         -
PLD-2026-000301  NLPLDE01171  ACTIVE  09:00   12.35  11.0     -  4.80 EUR
ELB-9000412      NLPLDE01171  ACTIVE  11:30   12.35  11.0   82%  4.80 EUR  !

! ELB-9000412: energy went down from 13 to 12.345";
    assert_eq!(frame.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n"), wanted);
}

#[test]
fn no_line_is_wider_than_the_terminal_and_no_frame_higher() {
    let seen = three();
    for width in 12..=100 {
        for state in [WatchState::Connecting, WatchState::Live, WatchState::Stale, WatchState::Offline] {
            for line in frame("a-host-with-a-long-name.example.com:50051", state, seen.rows(), &look(width, false)) {
                assert!(line.chars().count() <= width, "{width}: {line:?}");
            }
        }
    }
    for height in 1..10 {
        let frame = frame("127.0.0.1:50051", WatchState::Live, seen.rows(), &Look { height, ..look(80, false) });
        assert!(frame.len() <= height, "{height}: {frame:?}");
    }
}

#[test]
fn colours_are_left_out_where_they_are_not_wanted() {
    let seen = three();
    let has_colours = |colours| frame("127.0.0.1:50051", WatchState::Live, seen.rows(), &look(80, colours)).concat().contains('\u{1b}');
    assert!(has_colours(true) && !has_colours(false));
}

#[test]
fn what_has_ended_stays_a_while_and_what_comes_anew_replaces_all() {
    let (mut seen, now) = (three(), Instant::now());
    seen.forget_ended(now, LINGER);
    assert_eq!(seen.rows().len(), 3);
    seen.forget_ended(now + LINGER, LINGER);
    assert_eq!(seen.rows().len(), 2);
    assert!(seen.tell(Update::Part(ended("never-told").into()), now).is_none());
    seen.tell(Update::Whole { session: session("X", "2026-05-04T11:30:00Z").into(), anew: true }, now);
    assert_eq!(seen.rows().len(), 1);
}

#[test]
fn while_the_server_does_not_answer_nothing_is_said_of_sessions() {
    let shown = frame("127.0.0.1:50051", WatchState::Offline, &[], &look(80, false)).join("\n");
    assert!(shown.contains("does not answer") && !shown.contains("charging") && !shown.contains("No session"), "{shown}");
    let shown = frame("127.0.0.1:50051", WatchState::Live, &[], &look(80, false)).join("\n");
    assert!(shown.contains("0 charging") && shown.contains("No session goes on"), "{shown}");
}
