use futures_util::TryStreamExt;
use std::env;
use std::sync::Arc;
use std::time::Duration;
use wattlane::{
    CdrFilter, CdrOrder, CdrStatus, ChargeWish, Charger, Client, Decimal, Error, EstimateChargeInput, ExplainTariffInput,
    MintAccessTokenSubject, PlannedCharge, PowerType, PriceCdrInput, RatedTariff, SessionStatus, SignalPoint, SignalSeries, Tariff,
    TariffFilter, Timestamp, TokenSource, WatchSessionResponseUpdate as Update,
};

/// Your backend, which alone holds the API key. By it, a backend calls for the whole provider; for an app or a page it mints access tokens.
struct Backend(Client);

#[async_trait::async_trait]
impl TokenSource for Backend {
    /// An access token for whoever is signed in: here always the driver who came last.
    async fn access_token(&self) -> wattlane::Result<String> {
        let newest = self.0.drivers().list_drivers().page_size(1).await?.drivers.pop();
        let driver = newest.ok_or_else(|| Error::Invalid { text: "there is no driver who could sign in".to_owned() })?;
        Ok(self.0.auth().mint_access_token(MintAccessTokenSubject::DriverId(driver.id)).await?.access_token)
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let address = env::var("WATTLANE_ADDRESS")?;
    let backend = Backend(Client::builder(&address).api_key(env::var("WATTLANE_API_KEY")?).connect()?);
    // As that driver, who sees what is theirs. The client asks for a token when it needs one, and again when the one it has is refused.
    let client = Client::builder(&address).access_tokens(Arc::new(backend)).connect()?;

    // What was charged. A list that is awaited is its first page; `items` is all of it, page after page.
    let filter = CdrFilter::default().statuses([CdrStatus::Pending, CdrStatus::Accepted]);
    let mut cdrs = client.cdrs().list_cdrs().filter(filter).order_by(CdrOrder::EndTimeDesc).items();
    let mut shown = 0;
    while shown < 20
        && let Some(cdr) = cdrs.try_next().await?
    {
        let price = cdr.price.map(|price| price.total.excl_vat.to_string());
        println!("{} {} {} kWh {}", cdr.cdr_id, cdr.end_time, cdr.total_energy, price.as_deref().unwrap_or("not rated"));
        shown += 1;
    }

    // A session as it charges. A watch goes on through bad networks by itself; dropping it ends it on the server too.
    let sessions = client.sessions().list_sessions().page_size(20).await?.sessions;
    // One that charges; where none does, the last one, which is told as it ended.
    let charging = sessions.iter().find(|session| session.status == SessionStatus::Active).or(sessions.first());
    if let Some(session) = charging {
        let mut watch = client.sessions().watch_session(&*session.id).watch();
        while let Some(message) = watch.try_next().await? {
            let (energy, end) = match message.update {
                Some(Update::Snapshot(session)) => (session.energy, session.end_time),
                Some(Update::Delta(delta)) => (delta.energy, delta.end_time),
                _ => continue,
            };
            println!("{:?} {energy} kWh", watch.state());
            if end.is_some() {
                break;
            }
        }
    }

    // What a charge costs, by the code that the server answers with and without it. Every refusal has a reason to act on.
    match price(&client).await {
        Err(Error::Refused { fields, .. }) => fields.iter().for_each(|field| println!("{} {}", field.field, field.description)),
        other => other?,
    }

    // What a tariff says, and what a charge by it will cost.
    if let Some(tariff) = client.tariffs().list_tariffs().items().try_next().await? {
        plan(&client, tariff).await?;
    }

    // When to charge, and what that saves.
    smart(&client).await?;
    Ok(())
}

async fn price(client: &Client) -> wattlane::Result<()> {
    let mut cdrs = client.cdrs().list_cdrs().order_by(CdrOrder::EndTimeDesc).items();
    while let Some(cdr) = cdrs.try_next().await? {
        let Some(stored) = cdr.ratings.last() else { continue };
        let charge = PriceCdrInput::OcpiJson(client.cdrs().get_cdr_received_text(&cdr.id).await?);
        let mut tariffs = Vec::new();
        // Those that came with the charge have no version, and are taken from it.
        for rated in stored.tariffs.iter().filter(|rated| rated.version > 0) {
            tariffs.push(tariff(client, rated).await?);
        }
        // From here on no network is needed.
        let mut pricing = client.tariffs().offline().price_cdr(charge).tariffs(tariffs);
        if !stored.time_zone.is_empty() {
            pricing = pricing.time_zone(&*stored.time_zone);
        }
        if let Some(policy) = stored.policy.clone() {
            pricing = pricing.pricing_policy(policy);
        }
        if let (Some(offline), Some(server)) = (pricing.await?.cost, &stored.cost) {
            println!("{} costs {} offline, and {} on the server", cdr.cdr_id, offline.total.excl_vat, server.total.excl_vat);
        }
        break;
    }
    Ok(())
}

async fn tariff(client: &Client, rated: &RatedTariff) -> wattlane::Result<Tariff> {
    let filter = TariffFilter::default().country_code(&*rated.country_code).party_id(&*rated.party_id).tariff_id(&*rated.tariff_id);
    let found = client.tariffs().list_tariffs().filter(filter).await?.tariffs.pop();
    let found = found.ok_or_else(|| Error::Invalid { text: format!("the tariff {} is gone", rated.tariff_id) })?;
    client.tariffs().get_tariff(found.id).version(rated.version).await
}

async fn plan(client: &Client, tariff: Tariff) -> wattlane::Result<()> {
    // Neither needs a network once the tariff is there.
    let tariffs = client.tariffs().offline();
    let told = tariffs.explain_tariff(ExplainTariffInput::Tariff(tariff.clone())).language("en").await?;
    println!("{}", told.sentences.join(" "));
    // 24 kWh within ten hours from now, by a car that takes 11 kW of the 22 that there are.
    let now = Timestamp::now();
    let charge = PlannedCharge::new(now, now + Duration::from_hours(10), 24).vehicle_ac_power(11_000);
    let charger = Charger::default().power_type(PowerType::Ac3Phase).max_power(22_000);
    let estimate = tariffs.estimate_charge(EstimateChargeInput::Tariff(tariff), charge, charger).time_zone("Europe/Amsterdam").await?;
    if let Some(cost) = estimate.rating.cost {
        println!("{} kWh will cost {}", estimate.forecast.energy, cost.total.excl_vat);
    }
    Ok(())
}

async fn smart(client: &Client) -> wattlane::Result<()> {
    // Energy that is dear for five hours, and cheap for five: your own prices, or those of get_signals. The plan needs no network.
    let now = Timestamp::now();
    let (cheap, end) = (now + Duration::from_hours(5), now + Duration::from_hours(10));
    let price = |from, price: &str| Ok::<_, Error>(SignalPoint::new(from).price(price.parse::<Decimal>()?));
    let signals = SignalSeries::default().currency("EUR").points([price(now, "0.40")?, price(cheap, "0.20")?]).end_time(end);
    let charge = ChargeWish::new(now, end, 24).max_power(11_000);
    let plan = client.smart_charging().offline().preview_plan(vec![charge]).signals(signals).await?;
    for vehicle in plan.vehicles {
        if let (Some(cost), Some(at_once)) = (vehicle.expected.cost, vehicle.at_once.cost) {
            println!("It costs {cost} when it is cheap, and {at_once} at once");
        }
    }
    Ok(())
}
