//! Who is there in the demo: the provider's face, its staff and its drivers.

use futures_util::TryStreamExt;
use wattlane::{AccountKind, Branding, Client, Driver, OidcSubject, Result, Role, StaffMember};

/// The drivers, with the contracts of the demo's charges. The last one is the one whom the examples sign in as.
const DRIVERS: [(&str, &[&str]); 3] = [
    ("Chloé Martin", &["NL-WTL-C00000004-A", "NL-WTL-C00000005-G"]),
    ("Bram Claes", &["NL-WTL-C00000002-B"]),
    ("Anna de Vries", &["NL-WTL-C00000001-E", "NL-WTL-C00000003-D"]),
];
/// The staff, and as what they work. Nobody signs in by this issuer: the demo's portal lets one choose who one is.
const STAFF: [(&str, Role); 2] = [("Ada Vermeulen", Role::Admin), ("Sam de Boer", Role::Staff)];
const ISSUER: &str = "https://login.demo.example";

/// Everybody who is not there yet, the provider's face unless it has one, and the portal's right to call.
pub(super) async fn come_in(client: &Client, portal: &str) -> Result<()> {
    make_drivers(client).await?;
    let known: Vec<_> = client.staff().list_staff().items().try_collect().await?;
    for (name, role) in STAFF {
        let subject = OidcSubject::default().issuer(ISSUER).subject(name.to_lowercase().replace(' ', "."));
        // Whoever was made something else in the portal stays that.
        if known.iter().all(|one: &StaffMember| one.subject != subject) {
            client.staff().put_staff(StaffMember::default().name(name).role(role).subject(subject)).await?;
        }
    }
    let provider = client.providers().get_provider().await?;
    if provider.branding.is_none_or(|branding| branding.primary_colour.is_none()) {
        let face = Branding::default().display_name("Demo Charging").primary_colour("#0f766e").support_email("help@demo.example");
        client.providers().update_branding(face, &*provider.etag).await?;
    }
    client.providers().put_allowed_origin(portal).await?;
    Ok(())
}

/// An account and its drivers, who have the contracts of the demo's charges, unless they are there.
async fn make_drivers(client: &Client) -> Result<()> {
    let page = client.drivers().list_drivers().contract_id(DRIVERS[0].1[0]).await?;
    if !page.drivers.is_empty() {
        return Ok(());
    }
    let account = wattlane::Account::default().name("Stroom & Zonen BV").kind(AccountKind::Company).country("NL");
    let account = client.accounts().create_account(account).await?;
    for (name, contracts) in DRIVERS {
        let driver = Driver::default().account_id(&*account.id).name(name).contract_ids(contracts.iter().copied());
        client.drivers().create_driver(driver).await?;
    }
    println!("Made account {:?} and {} drivers", account.name, DRIVERS.len());
    Ok(())
}
