//! Every RPC against every wrong caller, by the method table: a new RPC is in it by itself, and needs a fixture.

use aws_lc_rs::signature::Ed25519KeyPair;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use bytes::Bytes;
use futures_util::{StreamExt, stream};
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use prost::Message;
use serde_json::{Value, json};
use std::time::Duration;
use tonic::{Code, Status};
use wattlane::{
    Account, AccountKind, ApiKey, Cdr, CreateCdrInput, Driver, MintAccessTokenSubject, OidcSubject, PutLocationInput, PutTariffInput,
    PutTokenInput, Role, StaffMember,
};
use wattlane_proto::{
    Decimal, FieldMask, Money, Timestamp,
    methods::{METHODS, Method},
    v1::{
        self, create_cdr_request, estimate_charge_request, explain_tariff_request, get_location_by_key_request, lint_tariff_request,
        mint_access_token_request, patch_session_request, price_cdr_request, put_connector_request, put_evse_request, put_location_request,
        put_session_request, put_tariff_request, put_token_request, reconcile_cdr_request,
    },
};
use wattlane_tests::{
    Provider, Site,
    data::{cdr, connector, evse, location, session, tariff, token},
    raw::{RawClient, reason},
};

/// A token of one second has ended long before.
const EXPIRY_SECONDS_MAX: usize = 90;

/// Objects of a provider that requests can name.
struct Fixture {
    provider: Provider,
    cdr: Cdr,
    tariff: String,
    location: String,
    account: String,
    driver: String,
    staff: String,
    key: String,
    session: String,
    /// A session that goes on, and has a plan.
    planned: String,
    token: String,
    note: String,
}

impl Fixture {
    async fn make() -> Self {
        let provider = tokio::task::spawn_blocking(|| Site::start().provider()).await.unwrap();
        let client = provider.backend();
        let account = client.accounts().create_account(Account::default().name("A").kind(AccountKind::Company)).await.unwrap().id;
        let subject = |name: &str| OidcSubject::default().issuer("https://idp.example.com").subject(name);
        let driver = Driver::default().account_id(&*account).name("D").contract_ids(["NL-WTL-C12345678-X"]).subjects([subject("driver")]);
        let driver = client.drivers().create_driver(driver).await.unwrap().id;
        let staff =
            client.staff().put_staff(StaffMember::default().subject(subject("staff")).name("S").role(Role::Staff)).await.unwrap().id;
        // Before the CDR, which would else be rated by a job while it is used.
        let tariff = client.tariffs().put_tariff(PutTariffInput::OcpiJson(tariff("T1", 0.35).to_string())).await.unwrap().tariff.id;
        let place = PutLocationInput::OcpiJson(location("LOC1", &["T1"]).to_string());
        let location = client.locations().put_location(place).await.unwrap().location.id;
        let cdr = client.cdrs().create_cdr(CreateCdrInput::OcpiJson(cdr("1").to_string())).await.unwrap();
        let key = client.providers().create_api_key(ApiKey::default().name("second").role(Role::Staff)).await.unwrap().api_key.id;
        let put = v1::PutSessionRequest {
            input: Some(put_session_request::Input::OcpiJson(session("S1").to_string())),
            request_id: uuid::Uuid::new_v4().to_string(),
        };
        let raw = RawClient::new(&provider.address).bearer(&provider.key);
        let put: v1::PutSessionResponse = raw.call("/wattlane.v1.SessionService/PutSession", &put).await.unwrap();
        let session = put.session.unwrap().id;
        let put = v1::PutSessionRequest {
            input: Some(put_session_request::Input::OcpiJson(session_of_nobody().to_string())),
            request_id: uuid::Uuid::new_v4().to_string(),
        };
        let put: v1::PutSessionResponse = raw.call("/wattlane.v1.SessionService/PutSession", &put).await.unwrap();
        let planned = put.session.unwrap().id;
        let wish = Some(leaves_in_an_hour());
        let plan = v1::CreatePlanRequest { session_id: planned.clone(), wish, request_id: uuid::Uuid::new_v4().to_string() };
        let _: v1::CreatePlanResponse = raw.call("/wattlane.v1.SmartChargingService/CreatePlan", &plan).await.unwrap();
        let site = v1::ChargingSite { location: Some(place_key("LOC1")), ..Default::default() };
        let put = v1::PutChargingSiteRequest { charging_site: Some(site), ..Default::default() };
        let _: v1::PutChargingSiteResponse = raw.call("/wattlane.v1.SmartChargingService/PutChargingSite", &put).await.unwrap();
        let _: v1::PutStekkerConnectionResponse =
            raw.call("/wattlane.v1.SmartChargingService/PutStekkerConnection", &stekker()).await.unwrap();
        let card = PutTokenInput::OcpiJson(token("04AABBCCDD", "NL-WTL-C00000001-E").to_string());
        let token = client.tokens().put_token(card).driver_id(&*driver).await.unwrap().token.id;
        let put = v1::PutTariffNoteRequest { tariff_note: Some(note()), ..Default::default() };
        let put: v1::PutTariffNoteResponse = raw.call("/wattlane.v1.TariffNoteService/PutTariffNote", &put).await.unwrap();
        let note = put.tariff_note.unwrap().id;
        Fixture { provider, cdr, tariff, location, account, driver, staff, key, session, planned, token, note }
    }

    /// What only its owner may see in an answer.
    fn ids(&self) -> [&str; 12] {
        let Fixture { provider, cdr, tariff, location, account, driver, staff, key, session, planned, token, note } = self;
        [&provider.id, &cdr.id, tariff, location, account, driver, staff, key, session, planned, token, note]
    }

    /// A request that succeeds for its owner, and whether it names an object that others must not find.
    fn request(&self, method: &str) -> (Vec<u8>, bool) {
        let id = self.cdr.id.clone();
        let etag = "\"1\"".to_owned();
        let origin = "https://portal.example.com".to_owned();
        let issuer = "https://idp.example.com".to_owned();
        let named = |message: Vec<u8>| (message, true);
        let unnamed = |message: Vec<u8>| (message, false);
        match method {
            "AccountService/CreateAccount" => unnamed(
                v1::CreateAccountRequest {
                    account: Some(v1::Account { name: "B".into(), kind: 1, ..Default::default() }),
                    ..Default::default()
                }
                .encode_to_vec(),
            ),
            "AccountService/GetAccount" => named(v1::GetAccountRequest { id: self.account.clone() }.encode_to_vec()),
            "AccountService/ListAccounts" => unnamed(Vec::new()),
            "AuditService/ListAuditEntries" => unnamed(Vec::new()),
            "AuthService/MintAccessToken" => named(
                v1::MintAccessTokenRequest {
                    subject: Some(mint_access_token_request::Subject::DriverId(self.driver.clone())),
                    ..Default::default()
                }
                .encode_to_vec(),
            ),
            "CdrService/CreateCdr" => {
                // Of a token that nobody knows: it waits for its driver.
                let fresh = wattlane_tests::data::with(cdr("fresh"), json!({"cdr_token": token("04FFFFFFFF", "NL-WTL-C99999999")}));
                unnamed(
                    v1::CreateCdrRequest { input: Some(create_cdr_request::Input::OcpiJson(fresh.to_string())), ..Default::default() }
                        .encode_to_vec(),
                )
            }
            "CdrService/RateCdr" => named(v1::RateCdrRequest { id, ..Default::default() }.encode_to_vec()),
            "CdrService/GetCdr" => named(v1::GetCdrRequest { id }.encode_to_vec()),
            "CdrService/GetCdrByCdrId" => named(v1::GetCdrByCdrIdRequest { cdr_id: "1".into(), ..Default::default() }.encode_to_vec()),
            "CdrService/GetCdrReceivedText" => named(v1::GetCdrReceivedTextRequest { id }.encode_to_vec()),
            "CdrService/ListCdrs" => unnamed(Vec::new()),
            "CdrService/UpdateCdr" => {
                let changes = v1::CdrChanges { remark: Some("x".into()), ..Default::default() };
                let mask = FieldMask { paths: vec!["remark".into()] };
                let request = v1::UpdateCdrRequest {
                    id,
                    changes: Some(changes),
                    etag: self.cdr.etag.clone(),
                    update_mask: Some(mask),
                    ..Default::default()
                };
                named(request.encode_to_vec())
            }
            "CdrService/UpdateCdrPrice" => {
                let price = v1::Price { excl_vat: Some(Money { currency_code: "EUR".into(), units: 1, nanos: 0 }), incl_vat: None };
                named(v1::UpdateCdrPriceRequest { id, price: Some(price), ..Default::default() }.encode_to_vec())
            }
            "CdrService/UpdateCdrStatus" => {
                named(v1::UpdateCdrStatusRequest { id, status: v1::CdrStatus::Pending.into(), ..Default::default() }.encode_to_vec())
            }
            "CdrService/DeleteCdr" => named(v1::DeleteCdrRequest { id, ..Default::default() }.encode_to_vec()),
            "CdrService/UndeleteCdr" => named(v1::UndeleteCdrRequest { id, ..Default::default() }.encode_to_vec()),
            "DriverService/CreateDriver" => named(
                v1::CreateDriverRequest {
                    driver: Some(v1::Driver { account_id: self.account.clone(), name: "E".into(), ..Default::default() }),
                    ..Default::default()
                }
                .encode_to_vec(),
            ),
            "DriverService/GetDriver" => named(v1::GetDriverRequest { id: self.driver.clone() }.encode_to_vec()),
            "DriverService/ListDrivers" => unnamed(Vec::new()),
            "LocationService/PutLocation" => {
                let input = put_location_request::Input::OcpiJson(location("LOC9", &[]).to_string().replace("3256", "9"));
                unnamed(v1::PutLocationRequest { input: Some(input), ..Default::default() }.encode_to_vec())
            }
            "LocationService/PutEvse" => {
                let input = put_evse_request::Input::OcpiJson(evse("8", &[]).to_string());
                named(v1::PutEvseRequest { id: self.location.clone(), input: Some(input), ..Default::default() }.encode_to_vec())
            }
            "LocationService/PutConnector" => {
                let input = Some(put_connector_request::Input::OcpiJson(connector("2", &[]).to_string()));
                let request = v1::PutConnectorRequest { id: self.location.clone(), evse_uid: "3256".into(), input, ..Default::default() };
                named(request.encode_to_vec())
            }
            "LocationService/UpdateEvseStatus" => {
                let status = v1::EvseStatus::Charging.into();
                let request =
                    v1::UpdateEvseStatusRequest { id: self.location.clone(), evse_uid: "3256".into(), status, ..Default::default() };
                named(request.encode_to_vec())
            }
            "LocationService/GetLocation" => named(v1::GetLocationRequest { id: self.location.clone() }.encode_to_vec()),
            "LocationService/GetLocationByKey" => {
                let key = Some(get_location_by_key_request::Key::EvseUid("3256".into()));
                named(v1::GetLocationByKeyRequest { country_code: "NL".into(), party_id: "TST".into(), key }.encode_to_vec())
            }
            "LocationService/ListLocations" => unnamed(Vec::new()),
            "LocationService/ListNearby" => {
                let center = v1::Coordinates { latitude_microdegrees: 52_090_000, longitude_microdegrees: 5_110_000 };
                unnamed(v1::ListNearbyRequest { center: Some(center), ..Default::default() }.encode_to_vec())
            }
            "LocationService/RankLocations" => {
                let request =
                    v1::RankLocationsRequest { location_ids: vec![self.location.clone()], charge: Some(planned()), ..Default::default() };
                named(request.encode_to_vec())
            }
            "LocationService/ListInArea" => {
                let area = v1::Area {
                    south_microdegrees: 52_000_000,
                    west_microdegrees: 5_000_000,
                    north_microdegrees: 53_000_000,
                    east_microdegrees: 6_000_000,
                };
                unnamed(v1::ListInAreaRequest { area: Some(area), ..Default::default() }.encode_to_vec())
            }
            "ProviderService/GetProvider" => unnamed(Vec::new()),
            "ProviderService/UpdateBranding" => {
                unnamed(v1::UpdateBrandingRequest { branding: Some(v1::Branding::default()), etag, ..Default::default() }.encode_to_vec())
            }
            "ProviderService/UpdatePricing" => unnamed(v1::UpdatePricingRequest { etag, ..Default::default() }.encode_to_vec()),
            "ProviderService/CreateApiKey" => unnamed(
                v1::CreateApiKeyRequest { api_key: Some(v1::ApiKey { name: "third".into(), ..Default::default() }), ..Default::default() }
                    .encode_to_vec(),
            ),
            "ProviderService/ListApiKeys" => unnamed(Vec::new()),
            "ProviderService/RevokeApiKey" => named(v1::RevokeApiKeyRequest { id: self.key.clone(), ..Default::default() }.encode_to_vec()),
            "ProviderService/PutAllowedOrigin" => unnamed(v1::PutAllowedOriginRequest { origin, ..Default::default() }.encode_to_vec()),
            "ProviderService/ListAllowedOrigins" => unnamed(Vec::new()),
            "ProviderService/DeleteAllowedOrigin" => {
                unnamed(v1::DeleteAllowedOriginRequest { origin, ..Default::default() }.encode_to_vec())
            }
            "ProviderService/PutOidcIssuer" => unnamed(
                v1::PutOidcIssuerRequest {
                    oidc_issuer: Some(v1::OidcIssuer { issuer, audience: "a".into(), ..Default::default() }),
                    ..Default::default()
                }
                .encode_to_vec(),
            ),
            "ProviderService/ListOidcIssuers" => unnamed(Vec::new()),
            "ProviderService/DeleteOidcIssuer" => unnamed(v1::DeleteOidcIssuerRequest { issuer, ..Default::default() }.encode_to_vec()),
            "EventService/ListEvents" | "EventService/WatchEvents" => unnamed(Vec::new()),
            "SessionService/PutSession" => unnamed(
                v1::PutSessionRequest {
                    input: Some(put_session_request::Input::OcpiJson(session("fresh").to_string())),
                    ..Default::default()
                }
                .encode_to_vec(),
            ),
            "SessionService/PatchSession" => {
                let patch = json!({"kwh": 11, "last_updated": "2026-05-04T10:01:00Z"});
                named(
                    v1::PatchSessionRequest {
                        country_code: "NL".into(),
                        party_id: "TST".into(),
                        session_id: "S1".into(),
                        input: Some(patch_session_request::Input::OcpiJson(patch.to_string())),
                        ..Default::default()
                    }
                    .encode_to_vec(),
                )
            }
            "SessionService/EndSession" => named(
                v1::EndSessionRequest {
                    country_code: "NL".into(),
                    party_id: "TST".into(),
                    session_id: "S1".into(),
                    end_time: Some(Timestamp { seconds: 1_777_890_000, nanos: 0 }),
                    ..Default::default()
                }
                .encode_to_vec(),
            ),
            "SessionService/GetSession" => named(v1::GetSessionRequest { id: self.session.clone() }.encode_to_vec()),
            "SessionService/ListSessions" | "SessionService/WatchSessions" => unnamed(Vec::new()),
            "SessionService/WatchSession" => {
                named(v1::WatchSessionRequest { id: self.session.clone(), ..Default::default() }.encode_to_vec())
            }
            "StaffService/PutStaff" => {
                let subject = v1::OidcSubject { issuer, subject: "other".into() };
                unnamed(
                    v1::PutStaffRequest {
                        staff_member: Some(v1::StaffMember {
                            subject: Some(subject),
                            name: "T".into(),
                            role: v1::Role::Staff.into(),
                            ..Default::default()
                        }),
                        ..Default::default()
                    }
                    .encode_to_vec(),
                )
            }
            "StaffService/ListStaff" => unnamed(Vec::new()),
            "StaffService/RemoveStaff" => named(v1::RemoveStaffRequest { id: self.staff.clone(), ..Default::default() }.encode_to_vec()),
            "TariffService/PutTariff" => unnamed(
                v1::PutTariffRequest {
                    input: Some(put_tariff_request::Input::OcpiJson(tariff("T9", 0.1).to_string())),
                    ..Default::default()
                }
                .encode_to_vec(),
            ),
            "TariffService/GetTariff" => named(v1::GetTariffRequest { id: self.tariff.clone(), version: None }.encode_to_vec()),
            "TariffService/GetTariffReceivedText" => {
                named(v1::GetTariffReceivedTextRequest { id: self.tariff.clone(), version: None }.encode_to_vec())
            }
            "TariffService/ListTariffs" => unnamed(Vec::new()),
            "TariffService/PriceCdr" => {
                let with_tariff = wattlane_tests::data::with(cdr("p"), json!({"tariffs": [tariff("T1", 0.35)]}));
                unnamed(
                    v1::PriceCdrRequest { input: Some(price_cdr_request::Input::OcpiJson(with_tariff.to_string())), ..Default::default() }
                        .encode_to_vec(),
                )
            }
            "CdrService/ReconcileCdr" => {
                let with_tariff = wattlane_tests::data::with(cdr("p"), json!({"tariffs": [tariff("T1", 0.35)]}));
                let input = Some(reconcile_cdr_request::Input::OcpiJson(with_tariff.to_string()));
                unnamed(v1::ReconcileCdrRequest { input, ..Default::default() }.encode_to_vec())
            }
            "TariffService/ExplainTariff" => {
                let input = Some(explain_tariff_request::Input::OcpiJson(tariff("T1", 0.35).to_string()));
                unnamed(v1::ExplainTariffRequest { input, language: None }.encode_to_vec())
            }
            "TariffService/LintTariff" => {
                let input = Some(lint_tariff_request::Input::OcpiJson(tariff("T1", 0.35).to_string()));
                unnamed(v1::LintTariffRequest { input }.encode_to_vec())
            }
            "TariffService/EstimateCharge" => {
                let input = Some(estimate_charge_request::Input::OcpiJson(tariff("T1", 0.35).to_string()));
                let charge = Some(planned());
                let charger = Some(v1::Charger { power_type: v1::PowerType::Ac3Phase.into(), max_power: 22_000, voltage: 230 });
                unnamed(v1::EstimateChargeRequest { input, charge, charger, ..Default::default() }.encode_to_vec())
            }
            "SignalService/ImportSignals" => {
                unnamed(v1::ImportSignalsRequest { zone: "NL".to_owned(), series: Some(prices()), ..Default::default() }.encode_to_vec())
            }
            "SignalService/GetSignals" => {
                let v1::PlannedCharge { start_time, end_time, .. } = planned();
                unnamed(v1::GetSignalsRequest { zone: "NL".to_owned(), start_time, end_time }.encode_to_vec())
            }
            "SignalService/ListSignalZones" => unnamed(Vec::new()),
            "SignalService/DeleteSignals" => {
                let day = "2026-09-21".to_owned();
                let request =
                    v1::DeleteSignalsRequest { zone: "NL".to_owned(), first_day: day.clone(), last_day: day, ..Default::default() };
                unnamed(request.encode_to_vec())
            }
            "SmartChargingService/PutPreferences" => {
                let preferences = v1::ChargingPreferences { energy: planned().energy, ..Default::default() };
                unnamed(v1::PutPreferencesRequest { preferences: Some(preferences), ..Default::default() }.encode_to_vec())
            }
            "SmartChargingService/GetPreferences" => unnamed(Vec::new()),
            "SmartChargingService/CreatePlan" => {
                let wish = Some(leaves_in_an_hour());
                let request = v1::CreatePlanRequest { session_id: self.planned.clone(), wish, ..Default::default() };
                named(request.encode_to_vec())
            }
            "SmartChargingService/GetPlan" => named(v1::GetPlanRequest { session_id: self.planned.clone() }.encode_to_vec()),
            "SmartChargingService/WatchPlan" => {
                named(v1::WatchPlanRequest { session_id: self.planned.clone(), ..Default::default() }.encode_to_vec())
            }
            "SmartChargingService/CancelPlan" => {
                named(v1::CancelPlanRequest { session_id: self.planned.clone(), ..Default::default() }.encode_to_vec())
            }
            "SmartChargingService/PutChargingSite" => {
                let site = v1::ChargingSite { location: Some(place_key("LOC9")), zone: "NL".to_owned(), ..Default::default() };
                unnamed(v1::PutChargingSiteRequest { charging_site: Some(site), ..Default::default() }.encode_to_vec())
            }
            "SmartChargingService/GetChargingSite" => {
                named(v1::GetChargingSiteRequest { location: Some(place_key("LOC1")) }.encode_to_vec())
            }
            "SmartChargingService/PutStekkerConnection" => {
                unnamed(v1::PutStekkerConnectionRequest { etag: Some(etag), new_hook_secret: true, ..stekker() }.encode_to_vec())
            }
            // Another provider has put its own by then.
            "SmartChargingService/GetStekkerConnection" => unnamed(Vec::new()),
            "SmartChargingService/PreviewPlan" => {
                unnamed(v1::PreviewPlanRequest { charges: vec![wish()], ..Default::default() }.encode_to_vec())
            }
            "TariffNoteService/PutTariffNote" => {
                unnamed(v1::PutTariffNoteRequest { tariff_note: Some(note()), ..Default::default() }.encode_to_vec())
            }
            "TariffNoteService/ListTariffNotes" => unnamed(Vec::new()),
            "TariffNoteService/DeleteTariffNote" => {
                named(v1::DeleteTariffNoteRequest { id: self.note.clone(), ..Default::default() }.encode_to_vec())
            }
            "TokenService/PutToken" => {
                let input = Some(put_token_request::Input::OcpiJson(token("04FFFFFFFF", "NL-WTL-C99999999").to_string()));
                unnamed(v1::PutTokenRequest { input, ..Default::default() }.encode_to_vec())
            }
            "TokenService/GetToken" => named(v1::GetTokenRequest { id: self.token.clone() }.encode_to_vec()),
            "TokenService/ListTokens" => unnamed(Vec::new()),
            "TokenService/BlockToken" => {
                named(v1::BlockTokenRequest { id: self.token.clone(), reason: "lost".into(), ..Default::default() }.encode_to_vec())
            }
            "TokenService/UnblockToken" => named(v1::UnblockTokenRequest { id: self.token.clone(), ..Default::default() }.encode_to_vec()),
            "TokenService/AssignToken" => {
                let driver_id = Some(self.driver.clone());
                named(v1::AssignTokenRequest { id: self.token.clone(), driver_id, ..Default::default() }.encode_to_vec())
            }
            other => panic!("{other} has no fixture: add a request that succeeds for its owner"),
        }
    }
}

/// A text beside all prices of the CPO.
fn note() -> v1::TariffNote {
    let text = v1::NoteText { language: "en".to_owned(), text: "Free on Sundays.".to_owned(), links: Vec::new() };
    v1::TariffNote { country_code: "NL".to_owned(), party_id: "TST".to_owned(), texts: vec![text], ..Default::default() }
}

/// A session that goes on, by a card that nobody has.
fn session_of_nobody() -> Value {
    let card = json!({"country_code": "NL", "party_id": "WTL", "uid": "04EEEEEEEE", "type": "RFID", "contract_id": "NL-WTL-C88888888"});
    wattlane_tests::data::with(session("S2"), json!({"cdr_token": card}))
}

/// A connection that hands nothing over.
fn stekker() -> v1::PutStekkerConnectionRequest {
    let connection = v1::StekkerConnection { base_url: "https://stekker.example.com".to_owned(), ..Default::default() };
    v1::PutStekkerConnectionRequest { stekker_connection: Some(connection), token: "a-token".to_owned(), ..Default::default() }
}

/// What is said of a charge.
fn leaves_in_an_hour() -> v1::PlanWish {
    let in_an_hour = jiff::Timestamp::now().as_second() + 3600;
    let departure_time = Some(Timestamp { seconds: in_an_hour, nanos: 0 });
    v1::PlanWish { departure_time, energy: planned().energy, ..Default::default() }
}

fn place_key(location_id: &str) -> v1::LocationKey {
    v1::LocationKey { country_code: "NL".to_owned(), party_id: "TST".to_owned(), location_id: location_id.to_owned() }
}

/// What energy costs in that hour.
fn prices() -> v1::SignalSeries {
    let v1::PlannedCharge { start_time, end_time, .. } = planned();
    let point = v1::SignalPoint { start_time, price: Some(Decimal { value: "0.1".to_owned() }), ..Default::default() };
    v1::SignalSeries { currency: "EUR".to_owned(), points: vec![point], end_time }
}

/// The same hour, planned.
fn wish() -> v1::ChargeWish {
    let v1::PlannedCharge { start_time, end_time, energy, .. } = planned();
    v1::ChargeWish { arrival_time: start_time, departure_time: end_time, energy, max_power: 11_000, ..Default::default() }
}

/// An hour at home.
fn planned() -> v1::PlannedCharge {
    v1::PlannedCharge {
        start_time: Some(Timestamp { seconds: 1_790_000_000, nanos: 0 }),
        end_time: Some(Timestamp { seconds: 1_790_003_600, nanos: 0 }),
        energy: Some(Decimal { value: "10".to_owned() }),
        vehicle_ac_power: 11_000,
        vehicle_dc_power: 0,
    }
}

fn short(path: &str) -> &str {
    path.trim_start_matches("/wattlane.v1.")
}

/// A JWT with these parts and a signature that nobody made.
fn jwt(header: &Value, claims: &Value, signature: &[u8]) -> String {
    let part = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
    format!("{}.{}.{}", part(header.to_string().as_bytes()), part(claims.to_string().as_bytes()), part(signature))
}

/// The part of a JWT at this place.
fn part_of(token: &str, place: usize) -> Value {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(token.split('.').nth(place).unwrap()).unwrap()).unwrap()
}

/// A JWT like one of ours in all but who signed it.
fn signed_by_another_key(kid: &str, claims: &Value) -> String {
    let key = Ed25519KeyPair::generate().unwrap().to_pkcs8v1().unwrap();
    let header = Header { kid: Some(kid.to_owned()), ..Header::new(Algorithm::EdDSA) };
    jsonwebtoken::encode(&header, claims, &EncodingKey::from_ed_der(key.as_ref())).unwrap()
}

/// Whether an answer holds one of these texts.
fn holds<'a>(answer: &[u8], texts: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    texts.into_iter().find(|text| answer.windows(text.len()).any(|window| window == text.as_bytes()))
}

/// Calls every RPC as its owner, and succeeds.
pub async fn every_fixture_once() {
    // Several at a time: making a provider takes most of it.
    stream::iter(METHODS).for_each_concurrent(4, fixture_once).await;
}

/// On a fixture of its own: one RPC deletes what the next one reads.
async fn fixture_once(method: &'static Method) {
    let fixture = Fixture::make().await;
    let owner = RawClient::new(&fixture.provider.address).bearer(&fixture.provider.key);
    if short(method.path) == "ProviderService/CreateApiKey" {
        let revoke = v1::RevokeApiKeyRequest { id: fixture.key.clone(), ..Default::default() };
        owner.call::<v1::RevokeApiKeyResponse>("/wattlane.v1.ProviderService/RevokeApiKey", &revoke).await.unwrap();
    }
    if let Err(status) = owner.bytes(method.path, fixture.request(short(method.path)).0.into()).await {
        panic!("{} for its owner: {status:?}", method.path);
    }
}

async fn refused(client: &RawClient, path: &str, body: Bytes) -> Status {
    match client.bytes(path, body).await {
        Err(status) => status,
        Ok(_) => panic!("{path} answered"),
    }
}

#[tokio::test]
async fn no_rpc_answers_a_caller_it_does_not_know_and_none_reads_the_request_first() {
    let fixture = Fixture::make().await;
    let client = RawClient::new(&fixture.provider.address);
    let auth = fixture.provider.backend().auth();
    let brief = auth.mint_access_token(MintAccessTokenSubject::DriverId(fixture.driver.clone())).lifetime_seconds(1).await.unwrap();
    let (header, mut claims) = (part_of(&brief.access_token, 0), part_of(&brief.access_token, 1));
    claims["exp"] = json!(4_000_000_000_u64);
    let kid = header["kid"].as_str().unwrap();
    let mut key = fixture.provider.key.clone();
    key.replace_range(key.len() - 4.., "AAAA");
    let mut altered = brief.access_token.clone();
    altered.replace_range(altered.len() - 6..altered.len() - 2, "AAAA");
    let expired = client.bearer(&brief.access_token);
    for _ in 0..EXPIRY_SECONDS_MAX * 10 {
        if expired.bytes("/wattlane.v1.CdrService/ListCdrs", Bytes::new()).await.is_err() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let credentials = [
        ("none", None),
        ("garbage", Some("garbage".to_owned())),
        ("another key", Some(key)),
        ("unsigned", Some(jwt(&json!({"alg": "none"}), &claims, b""))),
        ("unsigned with a kid", Some(jwt(&json!({"alg": "none", "kid": kid}), &claims, b""))),
        ("a signature of another key", Some(signed_by_another_key(kid, &claims))),
        ("signed by HMAC", Some(jwt(&json!({"alg": "HS256", "kid": kid}), &claims, &[7; 32]))),
        ("altered", Some(altered)),
        ("expired", Some(brief.access_token)),
    ];
    for method in METHODS {
        for (name, credential) in &credentials {
            let client = credential.as_ref().map_or_else(|| client.clone(), |credential| client.bearer(credential));
            for body in [fixture.request(short(method.path)).0.into(), Bytes::from_static(&[0xff; 16])] {
                let status = refused(&client, method.path, body).await;
                assert_eq!((status.code(), &*reason(&status)), (Code::Unauthenticated, "UNAUTHENTICATED"), "{} with {name}", method.path);
            }
        }
    }
}

#[tokio::test]
async fn every_rpc_takes_its_scope() {
    let fixture = Fixture::make().await;
    let auth = fixture.provider.backend().auth();
    let subject = MintAccessTokenSubject::DriverId(fixture.driver.clone());
    let reads_tariffs = auth.mint_access_token(subject.clone()).scopes(["tariffs.read"]).await.unwrap().access_token;
    let reads_cdrs = auth.mint_access_token(subject).scopes(["cdrs.read"]).await.unwrap().access_token;
    let client = RawClient::new(&fixture.provider.address);
    for method in METHODS {
        let token = if method.scope == "tariffs.read" { &reads_cdrs } else { &reads_tariffs };
        let status = refused(&client.bearer(token), method.path, fixture.request(short(method.path)).0.into()).await;
        assert_eq!((status.code(), &*reason(&status)), (Code::PermissionDenied, "SCOPE_MISSING"), "{}", method.path);
    }
}

#[tokio::test]
async fn every_rpc_succeeds_for_its_owner_and_finds_nothing_for_another_provider() {
    let fixture = Fixture::make().await;
    let other = Site::start().provider();
    let owner = RawClient::new(&fixture.provider.address).bearer(&fixture.provider.key);
    let stranger = RawClient::new(&fixture.provider.address).bearer(&other.key);
    for method in METHODS {
        let (body, named) = fixture.request(short(method.path));
        let outcome = stranger.bytes(method.path, body.into()).await;
        match outcome {
            Err(status) => assert!(named && status.code() == Code::NotFound, "{} for another provider: {status:?}", method.path),
            Ok(answer) => {
                assert!(!named, "{} answered another provider", method.path);
                assert_eq!(holds(&answer, fixture.ids()), None, "{} shows another provider what is not its own", method.path);
            }
        }
    }
    every_fixture_once().await;
    let lists = [
        "AccountService/ListAccounts",
        "CdrService/ListCdrs",
        "DriverService/ListDrivers",
        "LocationService/ListLocations",
        "SessionService/ListSessions",
        "StaffService/ListStaff",
        "TariffNoteService/ListTariffNotes",
        "TariffService/ListTariffs",
        "TokenService/ListTokens",
    ];
    let fresh = RawClient::new(&fixture.provider.address).bearer(&Site::start().provider().key);
    for list in lists {
        assert_eq!(fresh.bytes(&format!("/wattlane.v1.{list}"), Bytes::new()).await.unwrap().len(), 0, "{list} of a new provider");
        assert_ne!(owner.bytes(&format!("/wattlane.v1.{list}"), Bytes::new()).await.unwrap().len(), 0, "{list} of its owner");
    }
}

#[tokio::test]
async fn a_driver_finds_nothing_of_another_driver() {
    let fixture = Fixture::make().await;
    let backend = fixture.provider.backend();
    let account = backend.accounts().create_account(Account::default().name("Z").kind(AccountKind::Individual)).await.unwrap().id;
    let driver = Driver::default().account_id(&*account).name("Z").contract_ids(["NL-WTL-C87654321-X"]);
    let other = backend.drivers().create_driver(driver).await.unwrap().id;
    let mut charge = cdr("of Z");
    charge["cdr_token"] =
        json!({"country_code": "NL", "party_id": "WTL", "uid": "04DDCCBBAA", "type": "RFID", "contract_id": "NL-WTL-C87654321-X"});
    let charge = backend.cdrs().create_cdr(CreateCdrInput::OcpiJson(charge.to_string())).await.unwrap().id;
    let card = PutTokenInput::OcpiJson(token("04DDCCBBAA", "NL-WTL-C00000002-B").to_string());
    let card = backend.tokens().put_token(card).driver_id(&*other).await.unwrap().token.id;
    let hers = [&*fixture.account, &*fixture.cdr.id, &*fixture.driver, &*fixture.token];
    let theirs = [&*account, &*charge, &*other, &*card];
    let access = async |driver: &str| {
        let minted = backend.auth().mint_access_token(MintAccessTokenSubject::DriverId(driver.to_owned())).await.unwrap();
        RawClient::new(&fixture.provider.address).bearer(&minted.access_token)
    };
    let (own, foreign) = (access(&fixture.driver).await, access(&other).await);
    let mut tried = 0;
    for method in METHODS {
        let (body, named) = fixture.request(short(method.path));
        // What any driver may call, that names an object; tariffs and locations are their CPO's and nobody's own.
        match own.bytes(method.path, body.clone().into()).await {
            Ok(_) if named && !["TariffService", "LocationService"].iter().any(|of_all| method.path.contains(of_all)) => {}
            _ => continue,
        }
        let status = refused(&foreign, method.path, body.into()).await;
        assert_eq!(status.code(), Code::NotFound, "{} of another driver", method.path);
        tried += 1;
    }
    assert!(tried >= 5, "only {tried} RPCs name what is a driver's own");
    let lists = ["AccountService/ListAccounts", "CdrService/ListCdrs", "DriverService/ListDrivers", "TokenService/ListTokens"];
    for (index, list) in lists.into_iter().enumerate() {
        for (driver, seen, hidden) in [(&own, hers, theirs), (&foreign, theirs, hers)] {
            let answer = driver.bytes(&format!("/wattlane.v1.{list}"), Bytes::new()).await.unwrap();
            assert_eq!(holds(&answer, [seen[index]]), Some(seen[index]), "{list} shows a driver what is theirs");
            assert_eq!(holds(&answer, hidden), None, "{list} shows one driver what is another's");
        }
    }
}
