use futures_util::TryStreamExt;
use wattlane::{CdrFilter, CdrStatus, Client, Result};

/// Accepts every pending CDR for which our price is the CPO's, and tells how many that were.
pub async fn accept_where_prices_agree(client: &Client) -> Result<usize> {
    let pending = CdrFilter::default().statuses([CdrStatus::Pending]);
    let mut items = client.cdrs().list_cdrs().filter(pending).items();
    let mut accepted = 0;
    while let Some(cdr) = items.try_next().await? {
        if cdr.price_difference.is_some_and(|difference| difference.amount() == 0.into()) {
            // The etag says which version was looked at: had the CDR changed since, this would be refused.
            client.cdrs().update_cdr_status(cdr.id, CdrStatus::Accepted).etag(cdr.etag).await?;
            accepted += 1;
        }
    }
    Ok(accepted)
}

/// Writes all CDRs as lines, page by page, so that no more than one page is held at a time.
pub async fn export(client: &Client, mut write: impl FnMut(String)) -> Result<()> {
    let mut pages = client.cdrs().list_cdrs().page_size(100).pages();
    while let Some(page) = pages.try_next().await? {
        let lines = page.iter().map(|cdr| format!("{};{};{}\n", cdr.cdr_id, cdr.end_time, cdr.total_energy));
        write(lines.collect());
    }
    Ok(())
}
