use futures_util::TryStreamExt;
use std::env;
use wattlane::{CdrFilter, CdrOrder, CdrStatus, Client, Error, PriceCdrInput, WatchSessionResponseUpdate as Update};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::builder(env::var("WATTLANE_ADDRESS")?).api_key(env::var("WATTLANE_API_KEY")?).connect()?;

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
    if let Some(session) = client.sessions().list_sessions().page_size(1).await?.sessions.pop() {
        let mut watch = client.sessions().watch_session(session.id).watch();
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

    // What a charge costs, by the code that the server answers with. Every refusal has a reason to act on.
    match client.tariffs().offline().price_cdr(PriceCdrInput::OcpiJson("{}".to_owned())).await {
        Ok(rating) => println!("{:?}", rating.cost),
        Err(Error::Refused { fields, .. }) => fields.iter().for_each(|field| println!("{} {}", field.field, field.description)),
        Err(error) => return Err(error.into()),
    }
    Ok(())
}
