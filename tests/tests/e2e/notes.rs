//! Tariff notes: managed by staff, shown beside locations and tariffs, kept in the audit trail.

use crate::events::listed_of;
use jiff::{SignedDuration, Timestamp};
use wattlane::{Client, NoteText, PutLocationInput, PutTariffInput, Reason, TariffNote, TariffNoteFilter};
use wattlane_tests::{
    Site,
    data::{location, tariff},
};

fn note(text: &str) -> TariffNote {
    TariffNote::default().country_code("NL").party_id("tst").texts([NoteText::default().language("en").text(text)])
}

async fn put(client: &Client, note: TariffNote) -> TariffNote {
    client.tariff_notes().put_tariff_note(note).await.unwrap()
}

fn said(notes: &[TariffNote]) -> Vec<&str> {
    notes.iter().map(|note| &*note.texts[0].text).collect()
}

#[tokio::test]
async fn notes_come_with_what_they_are_shown_beside_while_they_are_valid() {
    let client = Site::start().provider().backend();
    let place = PutLocationInput::OcpiJson(location("LOC1", &["T1"]).to_string());
    let place = client.locations().put_location(place).await.unwrap().location.id;
    let price = client.tariffs().put_tariff(PutTariffInput::OcpiJson(tariff("T1", 0.35).to_string())).await.unwrap().tariff.id;
    let now = Timestamp::now();
    put(&client, note("of all")).await;
    put(&client, note("of the place").location_id("loc1").priority(10)).await;
    put(&client, note("of the tariff").tariff_id("t1").priority(-5)).await;
    put(&client, note("of another place").location_id("LOC2")).await;
    put(&client, note("of another CPO").party_id("OTH")).await;
    put(&client, note("over").end_time(now - SignedDuration::from_hours(1))).await;
    put(&client, note("to come").start_time(now + SignedDuration::from_hours(1))).await;
    assert_eq!(said(&client.locations().get_location(&place).await.unwrap().notes), ["of the place", "of all"]);
    assert_eq!(said(&client.tariffs().get_tariff(&price).await.unwrap().notes), ["of all", "of the tariff"]);
    assert_eq!(said(&client.locations().list_locations().await.unwrap().locations[0].notes), ["of the place", "of all"]);
    assert_eq!(said(&client.tariffs().list_tariffs().await.unwrap().tariffs[0].notes), ["of all", "of the tariff"]);
    let all = client.tariff_notes().list_tariff_notes().filter(TariffNoteFilter::default().party_id("TST")).await.unwrap().tariff_notes;
    assert_eq!(all.len(), 6);
    let valid = TariffNoteFilter::default().valid_at(now);
    assert_eq!(client.tariff_notes().list_tariff_notes().filter(valid).await.unwrap().tariff_notes.len(), 5);
}

#[tokio::test]
async fn what_would_make_a_text_look_like_another_is_taken_out_and_safe_addresses_are_told() {
    let client = Site::start().provider().backend();
    let kept = put(&client, note("Pay at \u{202e}https://cpo.example/pay.\u{7} <script>alert(1)</script>")).await;
    assert_eq!(kept.texts[0].text, "Pay at https://cpo.example/pay. <script>alert(1)</script>");
    assert_eq!(kept.texts[0].links, ["https://cpo.example/pay"]);
    let twice = note("one").texts([NoteText::default().language("en").text("one"), NoteText::default().language("en").text("two")]);
    let nothing = note("\u{202e} \u{7}");
    let backwards = note("x").start_time(Timestamp::now()).end_time(Timestamp::UNIX_EPOCH);
    let both = note("x").location_id("LOC1").tariff_id("T1");
    let cases = [
        (both, "tariff_note.tariff_id"),
        (twice, "tariff_note.texts[1].language"),
        (nothing, "tariff_note.texts[0].text"),
        (backwards, "tariff_note.end_time"),
    ];
    for (wrong, field) in cases {
        let refused = client.tariff_notes().put_tariff_note(wrong).await.unwrap_err();
        assert!(matches!(&refused, wattlane::Error::Refused { fields, .. } if fields[0].field == field), "{refused:?}");
    }
}

#[tokio::test]
async fn a_note_is_replaced_only_as_it_was_read_and_the_trail_keeps_what_it_said() {
    let client = Site::start().provider().backend();
    let first = put(&client, note("first")).await;
    let second = client.tariff_notes().put_tariff_note(note("second")).id(&*first.id).etag(&*first.etag).await.unwrap();
    assert_eq!((&*second.id, &*second.texts[0].text), (&*first.id, "second"));
    for etag in [Some(&*first.etag), None] {
        let mut put = client.tariff_notes().put_tariff_note(note("third")).id(&*first.id);
        if let Some(etag) = etag {
            put = put.etag(etag);
        }
        assert_eq!(put.await.unwrap_err().reason(), Some(Reason::EtagMismatch));
    }
    client.tariff_notes().delete_tariff_note(&first.id).etag(second.etag).await.unwrap();
    assert_eq!(client.tariff_notes().delete_tariff_note(&first.id).await.unwrap_err().reason(), Some(Reason::NotFound));
    let filter = wattlane::AuditFilter::default().object_id(&*first.id);
    let trail = client.audit().list_audit_entries().filter(filter).await.unwrap().audit_entries;
    let activities: Vec<&str> = trail.iter().map(|entry| &*entry.activity).collect();
    assert_eq!(activities, ["deleted tariff note", "put tariff note", "put tariff note"]);
    let told = wattlane::EventFilter::default().event_types(["TariffNoteChanged"]);
    assert_eq!(listed_of(&client, told, 3).await.len(), 3);
}
