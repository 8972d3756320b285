//! The examples of the SDK's documentation, each run against a live server: the very files that its pages show.

use serde_json::json;
use std::{fs, path::PathBuf, time::Duration};
use tokio::{
    io::copy,
    net::{TcpListener, TcpStream},
    time::sleep,
};
use uuid::Uuid;
use wattlane::{Account, AccountKind, CdrStatus, Client, CreateCdrInput, Driver, PutTariffInput, Reason};
use wattlane_tests::{
    Site,
    data::{cdr, tariff, with},
};

/// One that nothing here calls is dead code, which `./dev check` refuses.
macro_rules! examples {
    ($($name:ident),* $(,)?) => {
        #[path = "../../../sdk-rust/examples"]
        mod shown {
            $(pub mod $name;)*
        }
        const RUN: &[&str] = &[$(stringify!($name)),*];
    };
}
examples![act_on_an_error, create_a_cdr, hand_out_tokens, list_cdrs, read_a_cdr];

#[test]
fn every_example_that_is_shown_is_run_here() {
    let sdk = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../sdk-rust");
    let files = |folder: &str| -> Vec<PathBuf> { fs::read_dir(sdk.join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect() };
    let present = files("examples").into_iter().map(|file| file.file_stem().unwrap().to_string_lossy().into_owned());
    let mut shown = Vec::new();
    for file in files("src").into_iter().chain(files("src/generated")).filter(|file| file.is_file()) {
        let text = fs::read_to_string(&file).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        let fences = (0..lines.len()).filter(|line| lines[*line].contains("```"));
        for opening in fences.step_by(2) {
            let kind = lines[opening].rsplit("```").next().unwrap();
            let example = lines[opening + 1].split_once("../examples/").and_then(|(_, rest)| rest.split_once(".rs\""));
            match (kind, example) {
                // `cargo test` runs it as it stands.
                ("", None) => {}
                ("no_run", Some((name, _))) => shown.push(name.to_owned()),
                _ => panic!("{}:{}: an example that nobody runs", file.display(), opening + 1),
            }
        }
    }
    assert_eq!(sorted(present), RUN);
    assert_eq!(sorted(shown), RUN);
}

fn sorted(names: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut names: Vec<String> = names.into_iter().collect();
    names.sort();
    names
}

async fn create(client: &Client, json: serde_json::Value) -> wattlane::Cdr {
    client.cdrs().create_cdr(CreateCdrInput::OcpiJson(json.to_string())).await.unwrap()
}

#[tokio::test]
async fn a_cdr_is_read() {
    let provider = Site::start().provider();
    let created = create(&provider.backend(), cdr("1")).await;
    assert_eq!(shown::read_a_cdr::read_a_cdr(&provider.address, &provider.key, "1").await.unwrap(), created);
}

#[tokio::test]
async fn a_cdr_whose_answer_was_lost_is_created_once() {
    let provider = Site::start().provider();
    let address = answers_late(&provider.address, Duration::from_millis(3500)).await;
    let behind = Client::builder(address).api_key(&provider.key).connect().unwrap();
    let id = Uuid::new_v4().to_string();
    let created = shown::create_a_cdr::create_a_cdr(&behind, cdr("1").to_string(), &id).await.unwrap();
    assert_eq!((created.cdr_id.as_str(), created.source.as_deref(), created.version), ("1", Some("my hub"), 1));
    let again = shown::create_a_cdr::create_a_cdr(&provider.backend(), cdr("1").to_string(), &id).await.unwrap();
    assert_eq!(again, created);
    let other = shown::create_a_cdr::create_a_cdr(&provider.backend(), cdr("2").to_string(), &id).await.unwrap_err();
    assert_eq!(other.reason(), Some(Reason::RequestIdReused), "the example sends its id");
}

/// Stands before a server and keeps back all that it says in the beginning: what is asked then happens, and nobody hears of it in time.
async fn answers_late(address: &str, late: Duration) -> String {
    let server = address.trim_start_matches("http://").to_owned();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let here = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((client, _)) = listener.accept().await {
            let (mut asks, mut hears) = client.into_split();
            let (mut says, mut listens) = TcpStream::connect(&server).await.unwrap().into_split();
            tokio::spawn(async move { copy(&mut asks, &mut listens).await });
            tokio::spawn(async move {
                sleep(late).await;
                copy(&mut says, &mut hears).await
            });
        }
    });
    format!("http://{here}")
}

#[tokio::test]
async fn lists_are_read_to_their_end() {
    let client = Site::start().provider().backend();
    client.tariffs().put_tariff(PutTariffInput::OcpiJson(tariff("T1", 0.35).to_string())).await.unwrap();
    // More than one page of 50.
    for n in 0..51 {
        create(&client, cdr(&n.to_string())).await;
    }
    create(&client, with(cdr("dear"), json!({"total_cost": {"excl_vat": 4}}))).await;
    let mut written = Vec::new();
    shown::list_cdrs::export(&client, |lines| written.push(lines)).await.unwrap();
    assert_eq!(written.concat().lines().count(), 52);
    assert!(written.concat().contains("dear;2026-05-04T10:00:00Z;10\n"), "{written:?}");
    assert_eq!(shown::list_cdrs::accept_where_prices_agree(&client).await.unwrap(), 51);
    assert_eq!(client.cdrs().get_cdr_by_cdr_id("dear").await.unwrap().status, CdrStatus::Pending);
}

#[tokio::test]
async fn an_error_is_acted_on_by_its_reason() {
    use shown::act_on_an_error::delete_a_cdr;
    let provider = Site::start().provider();
    let client = provider.backend();
    let (plain, billed) = (create(&client, cdr("1")).await, create(&client, cdr("2")).await);
    for status in [CdrStatus::Accepted, CdrStatus::Billed] {
        client.cdrs().update_cdr_status(&billed.id, status).await.unwrap();
    }
    assert_eq!(delete_a_cdr(&client, &plain.id).await.unwrap(), "1 is deleted");
    assert_eq!(delete_a_cdr(&client, &billed.id).await.unwrap(), "it is billed: ask its CPO for a credit");
    assert_eq!(delete_a_cdr(&client, &Uuid::new_v4().to_string()).await.unwrap(), "there is no such CDR");
    let wrong = delete_a_cdr(&client, "1").await.unwrap();
    assert!(wrong.starts_with("id: "), "{wrong}");
    let stranger = delete_a_cdr(&provider.with("wl_no_key"), &plain.id).await.unwrap_err();
    assert_eq!(stranger.reason(), Some(Reason::Unauthenticated));
}

#[tokio::test]
async fn an_app_calls_by_the_tokens_that_it_is_handed() {
    let provider = Site::start().provider();
    let backend = provider.backend();
    let account = backend.accounts().create_account(Account::default().name("Anna").kind(AccountKind::Individual)).await.unwrap();
    let anna = Driver::default().account_id(account.id).name("Anna").contract_ids(["NL-WTL-C12345678-X"]);
    let anna = backend.drivers().create_driver(anna).await.unwrap();
    let hers = create(&backend, cdr("1")).await;
    let tokens = |driver_id: &str| shown::hand_out_tokens::DriverTokens { backend: backend.clone(), driver_id: driver_id.to_owned() };
    let app = shown::hand_out_tokens::connect_as_driver(&provider.address, tokens(&anna.id)).unwrap();
    assert_eq!(app.cdrs().list_cdrs().await.unwrap().cdrs.iter().map(|cdr| &cdr.id).collect::<Vec<_>>(), [&hers.id]);
    let nobody = shown::hand_out_tokens::connect_as_driver(&provider.address, tokens(&Uuid::new_v4().to_string())).unwrap();
    assert_eq!(nobody.cdrs().list_cdrs().await.unwrap_err().reason(), Some(Reason::Unauthenticated));
}
