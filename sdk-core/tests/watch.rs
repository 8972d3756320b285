//! Watches on a platform of their own: no network, and a clock that jumps.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod paused;

use futures_util::StreamExt;
use paused::{Event, Opening, Paused, Request, WATCH, away, begin, cut, event, heartbeat, listen};
use prost::Message;
use std::{sync::atomic::Ordering, time::Duration};
use wattlane_core::{
    Core, Error,
    WatchState::{Connecting, Live, Offline, Stale},
    code,
};

const HOUR: Duration = Duration::from_secs(3600);

fn refusal(code: i32) -> Opening {
    Opening::Fails(Error::with_reason(code, "NO", ""))
}

#[tokio::test(start_paused = true)]
async fn silence_makes_it_stale_and_then_opens_it_anew() {
    let fake = Paused::script([Opening::Says(vec![(1_000, event("1")), (31_000, event("2"))]), Opening::Says(vec![(500, event("3"))])]);
    let told = listen(&fake, &mut begin(&fake).1, Duration::from_secs(80)).await;
    assert_eq!(told.cursors, ["1", "2", "3"]);
    // 25 s after a word it is stale, 45 s after it it is opened anew, after a pause of 100 ms.
    let states = [(0, Connecting), (1_000, Live), (26_000, Stale), (31_000, Live), (56_000, Stale), (76_000, Connecting), (76_600, Live)];
    assert_eq!(told.states, states);
    assert_eq!((fake.resumed_after(), fake.connection.load(Ordering::Relaxed)), (vec!["".to_owned(), "2".to_owned()], 1));
}

#[tokio::test(start_paused = true)]
async fn a_stream_that_never_says_a_word_counts_as_a_try_that_failed() {
    let fake = Paused::script([Opening::Says(vec![]), Opening::Says(vec![]), Opening::Says(vec![(0, event("1"))])]);
    let told = listen(&fake, &mut begin(&fake).1, HOUR).await;
    let states =
        [(0, Connecting), (25_000, Stale), (45_000, Connecting), (70_100, Stale), (90_100, Offline), (90_200, Connecting), (90_200, Live)];
    assert_eq!(told.states[..7], states);
}

#[tokio::test(start_paused = true)]
async fn heartbeats_keep_it_live_and_are_not_told() {
    let fake = Paused::script([Opening::Says(vec![(0, event("1")), (20_000, heartbeat("7")), (40_000, heartbeat("9")), (41_000, cut())])]);
    let told = listen(&fake, &mut begin(&fake).1, Duration::from_secs(42)).await;
    assert_eq!((told.cursors, told.states), (vec!["1".to_owned()], vec![(0, Connecting), (0, Live), (41_000, Connecting)]));
    assert_eq!(fake.resumed_after(), ["", "9"]);
}

#[tokio::test(start_paused = true)]
async fn two_tries_that_fail_make_it_offline_and_it_keeps_trying() {
    let mut script = vec![Opening::Says(vec![(0, event("1")), (10_000, cut())])];
    script.extend((0..500).map(|_| away()));
    script.push(Opening::Says(vec![(0, event("2"))]));
    let fake = Paused::script(script);
    let told = listen(&fake, &mut begin(&fake).1, HOUR).await;
    assert_eq!(told.cursors, ["1", "2"]);
    // The cut, 100 ms, a try, 200 ms, a try.
    assert_eq!(told.states[..4], [(0, Connecting), (0, Live), (10_000, Connecting), (10_300, Offline)]);
    assert_eq!(told.states[4..].iter().map(|(_, state)| *state).collect::<Vec<_>>(), [Connecting, Live, Stale, Connecting, Offline]);
    assert!(fake.resumed_after()[1..502].iter().all(|cursor| cursor == "1"));
}

#[tokio::test(start_paused = true)]
async fn pauses_double_up_to_five_seconds_and_are_between_half_and_all_of_it() {
    let most = [100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000];
    for (random, share) in [(0, 2), (255, 1)] {
        let fake = Paused { random, ..Paused::script((0..9).map(|_| away())) };
        listen(&fake, &mut begin(&fake).1, HOUR).await;
        let pauses: Vec<_> = fake.asked_at().windows(2).map(|pair| pair[1] - pair[0]).take(8).collect();
        assert_eq!(pauses, most.map(|most| most / share), "{random}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_server_that_cuts_each_stream_after_a_word_is_asked_less_and_less() {
    let fake = Paused::script((0..5).map(|n| Opening::Says(vec![(0, event(&n.to_string())), (0, cut())])));
    let told = listen(&fake, &mut begin(&fake).1, HOUR).await;
    assert_eq!(told.cursors, ["0", "1", "2", "3", "4"]);
    assert_eq!(fake.asked_at()[..6], [0, 100, 300, 700, 1_500, 3_100]);
}

#[tokio::test(start_paused = true)]
async fn a_try_that_nobody_answers_ends_after_ten_seconds_on_a_connection_given_up() {
    let fake = Paused::script([Opening::Hangs, Opening::Hangs, Opening::Says(vec![(0, event("1"))])]);
    let told = listen(&fake, &mut begin(&fake).1, Duration::from_secs(21)).await;
    assert_eq!(told.states, [(0, Connecting), (20_100, Offline), (20_300, Connecting), (20_300, Live)]);
    assert_eq!(fake.connection.load(Ordering::Relaxed), 2);
}

#[tokio::test(start_paused = true)]
async fn without_any_network_it_is_offline_at_once() {
    let none = Error { no_network: true, ..Error::unavailable("") };
    let fake = Paused::script([Opening::Fails(none), Opening::Says(vec![(0, event("1"))])]);
    let told = listen(&fake, &mut begin(&fake).1, Duration::from_secs(1)).await;
    assert_eq!(told.states, [(0, Connecting), (0, Offline), (100, Connecting), (100, Live)]);
}

#[tokio::test(start_paused = true)]
async fn what_the_server_asks_to_wait_is_waited() {
    let busy = Error { retry_after: Some(Duration::from_secs(3)), ..Error::with_reason(code::RESOURCE_EXHAUSTED, "BUSY", "") };
    let fake = Paused::script([Opening::Fails(busy), Opening::Says(vec![(0, None)])]);
    listen(&fake, &mut begin(&fake).1, HOUR).await;
    assert_eq!(fake.asked_at(), [0, 3_000]);
}

#[tokio::test(start_paused = true)]
async fn what_the_app_kept_is_where_it_goes_on() {
    let fake = Paused::script([Opening::Says(vec![(0, cut())]), Opening::Says(vec![(0, None)])]);
    let request = Request { resume_after: "kept".into(), ..Request::default() };
    let mut watch = Core::new(&fake).watch(&WATCH, request.encode_to_vec());
    assert_eq!(watch.handle().cursor().unwrap(), b"kept");
    listen(&fake, &mut watch, HOUR).await;
    assert_eq!(fake.resumed_after(), ["kept", "kept"]);
}

#[tokio::test(start_paused = true)]
async fn an_expired_token_is_replaced_and_the_stream_goes_on() {
    // Its tokens live for 15 minutes.
    let until_expiry = |n: u64| {
        let expired = Some(Err(Error::with_reason(code::UNAUTHENTICATED, "UNAUTHENTICATED", "")));
        let heartbeats = (1..45).map(|n| (n * 20_000, heartbeat("")));
        Opening::Says([(0, event(&n.to_string()))].into_iter().chain(heartbeats).chain([(900_000, expired)]).collect())
    };
    let fake = Paused::script((1..=3).map(until_expiry));
    let told = listen(&fake, &mut begin(&fake).1, Duration::from_secs(2_600)).await;
    assert_eq!((told.cursors.len(), told.end), (3, None));
    let asked: Vec<_> = fake.asked().into_iter().map(|asked| (asked.at, asked.token, asked.resume_after)).collect();
    let expected = [(0, "1", ""), (900_000, "2", "1"), (1_800_000, "3", "2")];
    assert_eq!(asked, expected.map(|(at, token, cursor)| (at, token.to_owned(), cursor.to_owned())));
}

#[tokio::test(start_paused = true)]
async fn a_token_refused_twice_in_a_row_is_told() {
    let fake = Paused::script([refusal(code::UNAUTHENTICATED), refusal(code::UNAUTHENTICATED)]);
    let told = listen(&fake, &mut begin(&fake).1, HOUR).await;
    assert_eq!(told.end.unwrap().unwrap().code, code::UNAUTHENTICATED);
}

#[tokio::test(start_paused = true)]
async fn a_token_that_expires_during_an_outage_is_replaced_too() {
    let fake = Paused::script([refusal(code::UNAUTHENTICATED), away(), refusal(code::UNAUTHENTICATED), Opening::Says(vec![(0, None)])]);
    let told = listen(&fake, &mut begin(&fake).1, HOUR).await;
    assert_eq!(told.end, Some(None));
    assert_eq!(fake.asked().iter().map(|asked| &*asked.token).collect::<Vec<_>>(), ["1", "2", "2", "3"]);
}

#[tokio::test(start_paused = true)]
async fn a_refusal_is_told_and_ends_it() {
    for code in [3, 5, 6, 7, 8, 9, 10, 11, 12, 15, 13, 2, 1] {
        let fake = Paused::script([refusal(code)]);
        let mut watch = begin(&fake).1;
        let told = listen(&fake, &mut watch, HOUR).await;
        assert_eq!(told.end.unwrap().unwrap().code, code);
        assert!(watch.next().await.is_none() && watch.handle().is_over() && watch.handle().state() == Offline);
        assert_eq!(fake.asked().len(), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn what_comes_without_a_reason_was_made_up_on_the_way_and_is_tried_again() {
    for code in [code::INTERNAL, code::UNKNOWN, code::CANCELLED, code::DEADLINE_EXCEEDED] {
        let fake = Paused::script([Opening::Says(vec![(0, Some(Err(Error::new(code, ""))))]), Opening::Says(vec![(0, None)])]);
        assert_eq!(listen(&fake, &mut begin(&fake).1, HOUR).await.end, Some(None), "{code}");
    }
}

#[tokio::test(start_paused = true)]
async fn reconnect_now_skips_the_pause() {
    let mut script: Vec<_> = (0..9).map(|_| away()).collect();
    script.push(Opening::Says(vec![(0, event("1"))]));
    let fake = Paused::script(script);
    let (core, mut watch) = begin(&fake);
    let woken = async {
        tokio::time::sleep(Duration::from_millis(12_000)).await;
        core.reconnect_now();
    };
    let (told, ()) = futures_util::join!(listen(&fake, &mut watch, Duration::from_secs(13)), woken);
    // Tries at 6.3 and 11.3 s; the next would be at 16.3 s. A pause after it begins at 100 ms again.
    assert_eq!((fake.asked_at()[7..].to_vec(), told.cursors), (vec![11_300, 12_000, 12_100], vec!["1".to_owned()]));
}

#[tokio::test(start_paused = true)]
async fn a_pause_that_was_skipped_is_not_made_up_for() {
    let script = (0..8).map(|_| away()).chain([Opening::Hangs, Opening::Says(vec![(0, event("1"))])]);
    let fake = Paused::script(script);
    let (core, mut watch) = begin(&fake);
    let woken = async {
        tokio::time::sleep(Duration::from_secs(11)).await;
        for _ in 0..2 {
            tokio::time::sleep(Duration::from_secs(1)).await;
            core.reconnect_now();
        }
    };
    let (told, ()) = futures_util::join!(listen(&fake, &mut watch, Duration::from_secs(14)), woken);
    assert_eq!((fake.asked_at()[7..].to_vec(), told.cursors.len()), (vec![11_300, 12_000, 13_000], 1));
}

#[tokio::test(start_paused = true)]
async fn reconnect_now_opens_a_stale_stream_anew_over_another_connection() {
    let fake = Paused::script([Opening::Says(vec![(0, event("1"))]), Opening::Says(vec![(0, event("2"))])]);
    let (core, mut watch) = begin(&fake);
    let woken = async {
        tokio::time::sleep(Duration::from_secs(26)).await;
        core.reconnect_now();
    };
    let (told, ()) = futures_util::join!(listen(&fake, &mut watch, Duration::from_secs(27)), woken);
    assert_eq!(told.states, [(0, Connecting), (0, Live), (25_000, Stale), (26_000, Connecting), (26_000, Live)]);
    assert_eq!((told.cursors.len(), fake.connection.load(Ordering::Relaxed)), (2, 1));
}

#[tokio::test(start_paused = true)]
async fn reconnect_now_begins_a_try_anew_and_leaves_a_live_stream_alone() {
    let fake = Paused::script([Opening::Hangs, Opening::Says(vec![(0, event("1")), (9_000, event("2"))])]);
    let (core, mut watch) = begin(&fake);
    let woken = async {
        for _ in 0..2 {
            tokio::time::sleep(Duration::from_secs(3)).await;
            core.reconnect_now();
        }
    };
    let (told, ()) = futures_util::join!(listen(&fake, &mut watch, Duration::from_secs(13)), woken);
    assert_eq!((fake.asked_at(), told.cursors.len()), (vec![0, 3_000], 2));
}

#[tokio::test(start_paused = true)]
async fn another_network_opens_a_live_stream_anew_over_another_connection() {
    let fake = Paused::script([Opening::Says(vec![(0, event("1")), (9_000, event("lost"))]), Opening::Says(vec![(0, event("2"))])]);
    let (core, mut watch) = begin(&fake);
    let changed = async {
        tokio::time::sleep(Duration::from_secs(3)).await;
        core.network_changed();
    };
    let (told, ()) = futures_util::join!(listen(&fake, &mut watch, Duration::from_secs(10)), changed);
    assert_eq!((told.cursors, fake.resumed_after()), (vec!["1".to_owned(), "2".to_owned()], vec!["".to_owned(), "1".to_owned()]));
    assert_eq!(fake.connection.load(Ordering::Relaxed), 1);
}

#[tokio::test(start_paused = true)]
async fn giving_up_waiting_loses_nothing() {
    let said = |from: u64| (from..from + 50).map(|n| (n * 7, event(&n.to_string()))).chain([((from + 50) * 7, cut())]).collect();
    let fake = Paused::script([Opening::Says(said(0)), away(), Opening::Says(said(50)), Opening::Says(vec![(0, None)])]);
    let mut watch = begin(&fake).1;
    let mut seen = Vec::new();
    loop {
        match tokio::time::timeout(Duration::from_millis(3), watch.next()).await {
            Err(_) => {}
            Ok(Some(message)) => seen.push(Event::decode(message.unwrap()).unwrap().cursor),
            Ok(None) => break,
        }
    }
    assert_eq!(seen, (0..100).map(|n| n.to_string()).collect::<Vec<_>>());
}

#[tokio::test(start_paused = true)]
async fn time_passes_for_one_who_gives_up_waiting_and_comes_again() {
    let fake = Paused::script([Opening::Says(vec![(0, event("1"))])]);
    let mut watch = begin(&fake).1;
    watch.next().await.unwrap().unwrap();
    while watch.handle().state() != Stale {
        let _ = tokio::time::timeout(Duration::from_secs(1), watch.next()).await;
    }
    assert_eq!(fake.milliseconds(), 25_000);
}

#[tokio::test(start_paused = true)]
async fn closing_ends_it_for_who_waits_and_for_who_listens_to_its_states() {
    let fake = Paused::script([Opening::Says(vec![(0, event("1"))])]);
    let mut watch = begin(&fake).1;
    let handle = watch.handle();
    let closing = async {
        tokio::time::sleep(Duration::from_secs(1)).await;
        handle.close();
    };
    let (told, ()) = futures_util::join!(listen(&fake, &mut watch, HOUR), closing);
    assert_eq!((told.end, told.states.len(), fake.milliseconds()), (Some(None), 2, 1_000));
    assert_eq!((handle.state(), handle.states().collect::<Vec<_>>().await), (Offline, vec![Live]));
}

#[tokio::test(start_paused = true)]
async fn who_listens_too_slowly_to_states_hears_the_newest() {
    let fake = Paused::script((0..20).map(|_| Opening::Says(vec![(0, event("1")), (6_000, cut())])));
    let mut watch = begin(&fake).1;
    let states = watch.handle().states();
    listen(&fake, &mut watch, Duration::from_secs(100)).await;
    drop(watch);
    let heard: Vec<_> = states.collect().await;
    assert_eq!((heard.len(), heard.last()), (8, Some(&Live)));
}
