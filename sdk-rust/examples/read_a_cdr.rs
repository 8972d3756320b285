use wattlane::{Cdr, Client, Result};

/// Reads a CDR by the id that its CPO gave it. An API key belongs into a backend, never into an app or a page.
pub async fn read_a_cdr(address: &str, api_key: &str, cdr_id: &str) -> Result<Cdr> {
    let client = Client::builder(address).api_key(api_key).connect()?;
    let cdr = client.cdrs().get_cdr_by_cdr_id(cdr_id).await?;
    println!("{} at {} is {:?}: {} kWh", cdr.cdr_id, cdr.evse_id, cdr.status, cdr.total_energy);
    if let Some(price) = &cdr.price {
        println!("billed at {} without VAT", price.total.excl_vat);
    }
    Ok(cdr)
}
