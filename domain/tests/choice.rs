//! Which tariff prices which period, and what comes of a change or of no price at all (DOMAIN §4.1 step 1, A9, A17).
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use serde_json::{Value, json};
use wattlane_domain::{
    charging::TokenType,
    ocpi,
    tariff::{Prepared, PriceRequest, PricingPolicy, Rating, TariffSource, Unrated, price},
};

/// A tariff with some fields changed.
fn tariff(id: &str, components: Value, changes: Value) -> Value {
    let mut tariff =
        json!({"country_code": "NL", "party_id": "ABC", "id": id, "currency": "EUR", "elements": [{"price_components": components}]});
    for (name, value) in changes.as_object().unwrap() {
        tariff[name] = value.clone();
    }
    tariff
}

fn energy(price: &str, step_size: u32) -> Value {
    json!({"type": "ENERGY", "price": price, "vat": 20, "step_size": step_size})
}

/// A period from a time of the day on, by a tariff that it names or none.
fn period(start: &str, tariff: Option<&str>, dimensions: Value) -> Value {
    json!({"start_date_time": format!("2026-05-04T{start}:00Z"), "tariff_id": tariff, "dimensions": dimensions})
}

fn kwh(volume: &str) -> Value {
    json!([{"type": "ENERGY", "volume": volume}])
}

/// A session from nine to twelve.
fn rate(token: TokenType, tariffs: &[Value], periods: &[Value]) -> Result<Rating, Unrated> {
    let mut cdr: Value = serde_json::from_str(include_str!("ocpi/cdr_example.json")).unwrap();
    cdr["charging_periods"] = periods.into();
    let cdr = ocpi::read_cdr(&cdr.to_string()).unwrap().value;
    let tariffs: Vec<Prepared> = tariffs.iter().map(|json| ocpi::read_tariff(&json.to_string()).unwrap().value.into()).collect();
    let (start, end) = ("2026-05-04T09:00:00Z".parse().unwrap(), "2026-05-04T12:00:00Z".parse().unwrap());
    let asked = cdr.price_request(&tariffs, TariffSource::Request, None, PricingPolicy::default());
    price(&PriceRequest { start, end, token_type: Some(token), ..asked })
}

fn costs(tariffs: &[Value], periods: &[Value]) -> String {
    rate(TokenType::Rfid, tariffs, periods).unwrap().cost.total.excl_vat.to_string()
}

#[test]
fn a_session_goes_by_the_tariff_of_its_way_to_pay() {
    let of = |kind: Value, price: &str| tariff(price, json!([energy(price, 1)]), json!({"type": kind}));
    let (ad_hoc, regular, any) = (of(json!("AD_HOC_PAYMENT"), "0.7"), of(json!("REGULAR"), "0.4"), of(Value::Null, "0.5"));
    let green = of(json!("PROFILE_GREEN"), "0.3");
    let cases: [(TokenType, Vec<&Value>, &str); 7] = [
        (TokenType::AdHocUser, vec![&any, &regular, &ad_hoc], "7 EUR"),
        (TokenType::AdHocUser, vec![&regular, &any], "5 EUR"),
        (TokenType::AdHocUser, vec![&green, &regular], "3 EUR"),
        (TokenType::Rfid, vec![&ad_hoc, &any, &regular], "4 EUR"),
        (TokenType::AppUser, vec![&ad_hoc, &any], "5 EUR"),
        (TokenType::Other, vec![&ad_hoc], "7 EUR"),
        (TokenType::Rfid, vec![&green, &ad_hoc], "3 EUR"),
    ];
    for (token, tariffs, want) in cases {
        let tariffs: Vec<Value> = tariffs.into_iter().cloned().collect();
        let rating = rate(token, &tariffs, &[period("09:00", None, kwh("10"))]).unwrap();
        assert_eq!(rating.cost.total.excl_vat.to_string(), want, "{token:?}");
    }
}

#[test]
fn of_two_versions_of_a_tariff_the_one_of_the_start_holds_to_the_end() {
    let old = tariff("T", json!([energy("0.4", 1)]), json!({"end_date_time": "2026-05-04T10:00:00Z"}));
    let new = tariff("T", json!([energy("0.9", 1)]), json!({"start_date_time": "2026-05-04T10:00:00Z"}));
    let periods = [period("09:00", Some("T"), kwh("5")), period("11:00", Some("T"), kwh("5"))];
    assert_eq!(costs(&[old.clone(), new.clone()], &periods), "4 EUR");
    assert_eq!(costs(&[new.clone(), old], &periods), "4 EUR", "in whichever order they are listed");
    let later = [period("10:00", Some("T"), kwh("5"))];
    assert_eq!(costs(std::slice::from_ref(&new), &later), "4.5 EUR", "one that began within the session, where there is no other");
    let between = json!({"start_date_time": "2026-05-04T09:30:00Z", "end_date_time": "2026-05-04T10:00:00Z"});
    let (first, then) =
        (tariff("T", json!([energy("0.4", 1)]), between), [period("09:30", Some("T"), kwh("5")), period("11:00", Some("T"), kwh("5"))]);
    assert_eq!(costs(&[first, new], &then), "6.5 EUR", "none held at the start: each period has its own");
}

#[test]
fn only_the_tariff_of_the_last_period_has_steps() {
    let tariffs = [tariff("A", json!([energy("1", 1_000)]), json!({})), tariff("B", json!([energy("2", 500)]), json!({}))];
    let by = |start, name, volume: &str| period(start, Some(name), kwh(volume));
    assert_eq!(costs(&tariffs, &[by("09:00", "A", "1.1"), by("10:00", "B", "1.1")]), "4.1 EUR", "1.1 and 1.5 kWh");
    assert_eq!(costs(&tariffs, &[by("09:00", "B", "1.1"), by("10:00", "A", "1.1")]), "4.2 EUR", "1.1 and 2 kWh");
    assert_eq!(costs(&tariffs, &[by("09:00", "A", "0.4"), by("10:00", "B", "1.1"), by("11:00", "A", "0.4")]), "3.2 EUR", "A: 1 kWh in all");
    // The session ends with B, which asks nothing for parking: A rounds nothing.
    let parked = period("10:00", Some("B"), json!([{"type": "PARKING_TIME", "volume": 2}]));
    assert_eq!(costs(&tariffs, &[by("09:00", "A", "1.1"), parked]), "1.1 EUR");
}

#[test]
fn a_least_price_has_the_rate_that_all_of_it_would_have() {
    let least = json!({"min_price": {"excl_vat": 5}});
    let fee = |vat: i64| json!({"type": "FLAT", "price": 0, "vat": vat});
    let totals = |components: Value, dimensions: Value| {
        let rating = rate(TokenType::Rfid, &[tariff("T", components, least.clone())], &[period("09:00", None, dimensions)]).unwrap();
        (rating.cost.total.incl_vat.map(|money| money.to_string()), rating.findings.len())
    };
    let six = (Some("6 EUR".to_owned()), 0);
    assert_eq!(totals(json!([energy("0.4", 1)]), kwh("0")), six);
    assert_eq!(totals(json!([energy("0.4", 1)]), json!([])), six, "nothing was measured at all");
    assert_eq!(totals(json!([energy("0.4", 1), fee(10)]), kwh("1")), six, "what costs nothing has no rate");
    assert_eq!(totals(json!([energy("0.4", 1), fee(10)]), kwh("0")), (None, 1), "either rate may be meant");
}

#[test]
fn power_tiers_price_each_period_by_its_power() {
    let element = |price: &str, restrictions: Value| json!({"price_components": [energy(price, 1)], "restrictions": restrictions});
    let tiers = json!({"elements": [element("0.20", json!({"max_power": 16})), element("0.35", json!({"max_power": 32})), element("0.50", json!({}))]});
    let at = |start, volume: &str, kw: i64| {
        period(start, None, json!([{"type": "ENERGY", "volume": volume}, {"type": "MAX_POWER", "volume": kw}]))
    };
    let periods = [at("09:00", "1", 6), at("10:00", "40", 48), at("11:00", "0.5", 4)];
    assert_eq!(costs(&[tariff("T", json!([energy("1", 1)]), tiers)], &periods), "20.3 EUR");
}

#[test]
fn volumes_that_cannot_be_added_up_have_no_price() {
    let most = json!({"type": "ENERGY", "volume": "79000000000000000000000000000"});
    let time = json!({"type": "TIME", "volume": "79000000000000000000000000000"});
    for dimensions in [json!([most, most]), json!([time, time])] {
        let rated = rate(TokenType::Rfid, &[tariff("T", json!([energy("0.4", 1)]), json!({}))], &[period("09:00", None, dimensions)]);
        assert_eq!(rated.unwrap_err(), Unrated::OutOfRange);
    }
}
