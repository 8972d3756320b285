use super::*;
use clap::Parser;
use std::{fs, os::unix::fs::PermissionsExt, path::Path};

const KEY: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
const APP_URL: &str = "postgresql://wattlane_app:hunter2@db/wattlane";
const WORKER_URL: &str = "postgresql://wattlane_worker:hunter2@db/wattlane";

#[derive(Parser)]
struct Cli {
    #[command(flatten)]
    serve: ServeFlags,
}

/// By flags, in an environment with nothing but a home and `variables`. Not for what clap itself takes from the environment.
fn load(flags: &[&str], variables: &[(&str, &str)]) -> Result<ServeConfig> {
    let cli = Cli::try_parse_from(["wattlane"].iter().chain(flags))?;
    let of =
        |name: &str| variables.iter().chain(&[("HOME", "/home/me")]).find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
    ServeConfig::of(cli.serve, &of)
}

fn file(text: &str) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(&file, text).unwrap();
    file
}

fn path(file: &tempfile::NamedTempFile) -> &str {
    file.path().to_str().unwrap()
}

#[test]
fn with_nothing_said_it_serves_this_machine_from_a_private_database() {
    let config = load(&[], &[]).unwrap();
    assert_eq!(config.listen.to_string(), "127.0.0.1:50051");
    assert_eq!((config.connections, config.metrics, config.log_format), (32, None, LogFormat::Text));
    assert!(!config.database.is_external());
    assert!(config.database.data.is_absolute());
}

#[test]
fn flags_win_over_the_file_and_the_file_over_defaults() {
    let file = file("port = 1\nconnections = 4\nlog_format = \"json\"\n");
    let config = load(&["--config", path(&file), "--port", "2"], &[]).unwrap();
    assert_eq!((config.listen.port(), config.connections, config.log_format), (2, 4, LogFormat::Json));
}

#[test]
fn a_key_that_is_not_known_is_refused_by_name_and_line() {
    let file = file("connections = 4\nprot = 50051\n");
    let refused = format!("{:#}", load(&["--config", path(&file)], &[]).unwrap_err());
    assert!(refused.contains("line 2") && refused.contains("`prot`") && refused.contains("`port`"), "{refused}");
}

#[test]
fn a_value_of_the_wrong_kind_is_refused_by_its_key() {
    let file = file("\nport = \"many\"\n");
    let refused = format!("{:#}", load(&["--config", path(&file)], &[]).unwrap_err());
    assert!(refused.contains("line 2, key port"), "{refused}");
}

#[test]
fn errors_and_debug_show_no_secret() {
    let unclosed = file("database_url = \"postgresql://wattlane_app:hunter2@db/wattlane\n");
    let refused = format!("{:?}", load(&["--config", path(&unclosed)], &[]).unwrap_err());
    assert!(refused.contains("line 1") && !refused.contains("hunter2"), "{refused}");
    let refused =
        format!("{:?}", load(&["--database-url", "postgresql://a:hunter2@[", "--worker-database-url", WORKER_URL], &[]).unwrap_err());
    assert!(refused.contains("WATTLANE_DATABASE_URL") && !refused.contains("hunter2"), "{refused}");
    let config = load(&["--database-url", APP_URL, "--worker-database-url", WORKER_URL], &[("WATTLANE_MASTER_KEY", KEY)]).unwrap();
    let shown = format!("{config:?} {config}");
    assert!(!shown.contains("hunter2") && !shown.contains("0011") && !shown.contains("17, 34"), "{shown}");
}

#[test]
fn an_external_database_needs_the_worker_url_and_the_master_key() {
    let refused = load(&["--database-url", APP_URL], &[]).unwrap_err().to_string();
    assert!(refused.contains("WATTLANE_WORKER_DATABASE_URL"), "{refused}");
    let refused = load(&["--database-url", APP_URL, "--worker-database-url", WORKER_URL], &[]).unwrap_err().to_string();
    assert!(refused.contains("WATTLANE_MASTER_KEY"), "{refused}");
    let refused = load(&["--worker-database-url", WORKER_URL], &[]).unwrap_err().to_string();
    assert!(refused.contains("WATTLANE_DATABASE_URL"), "{refused}");
}

#[test]
fn migrating_an_external_database_needs_no_more_than_its_url() {
    let flags = DatabaseFlags { migrate_database_url: Some(APP_URL.into()), ..DatabaseFlags::default() };
    let config = DatabaseConfig::of(flags, File::default(), &|name| (name == "HOME").then(|| "/home/me".to_owned())).unwrap();
    let open = config.external().unwrap();
    assert_eq!(open.migrate().unwrap(), APP_URL);
    assert!(open.app().unwrap_err().to_string().contains("WATTLANE_DATABASE_URL"));
}

#[test]
fn an_empty_variable_counts_as_not_set() {
    assert!(!load(&["--database-url", "", "--worker-database-url", ""], &[("WATTLANE_MASTER_KEY", "")]).unwrap().database.is_external());
}

#[test]
fn a_master_key_is_read_from_hexadecimal_and_both_kinds_of_base64() {
    let of = |text| *MasterKey::parse(text).unwrap().expose();
    assert_eq!(of(KEY)[..3], [0, 0x11, 0x22]);
    assert_eq!(of("ABEiM0RVZneImaq7zN3u/wARIjNEVWZ3iJmqu8zd7v8="), of(KEY));
    assert_eq!(of("ABEiM0RVZneImaq7zN3u_wARIjNEVWZ3iJmqu8zd7v8"), of(KEY));
    let refused = MasterKey::parse("c2hvcnQ=").unwrap_err().to_string();
    assert!(refused.contains("32 bytes") && !refused.contains("c2hvcnQ"), "{refused}");
}

#[test]
fn the_private_master_key_is_made_once_and_only_its_owner_may_read_it() {
    let folder = tempfile::tempdir().unwrap();
    let config = load(&["--data", folder.path().to_str().unwrap()], &[]).unwrap().database;
    let made = *config.master_key().unwrap().expose();
    assert_eq!(*config.master_key().unwrap().expose(), made);
    assert_eq!(names_in(folder.path()), ["master.key"]);
    let key = folder.path().join("master.key");
    assert_eq!(fs::metadata(&key).unwrap().permissions().mode() & 0o777, 0o600);

    fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).unwrap();
    assert!(config.master_key().unwrap_err().to_string().contains("chmod 600"));
}

#[test]
fn a_lost_master_key_is_not_replaced_beside_a_database() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("postgres/data")).unwrap();
    let config = load(&["--data", folder.path().to_str().unwrap()], &[]).unwrap().database;
    assert!(config.master_key().unwrap_err().to_string().contains("backup"));
}

fn names_in(folder: &Path) -> Vec<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn one_connection_is_too_few_for_jobs() {
    let refused = load(&["--connections", "1"], &[]).unwrap_err().to_string();
    assert!(refused.contains("from 2") && refused.contains("job"), "{refused}");
    assert_eq!(load(&["--connections", "2"], &[]).unwrap().connections, 2);
}

#[test]
fn a_server_is_named_by_its_address_or_by_host_and_port() {
    for (text, address) in [("127.0.0.1:50051", "http://127.0.0.1:50051"), ("https://api.example.com", "https://api.example.com")] {
        assert_eq!(server_address(text).unwrap(), address);
    }
}
