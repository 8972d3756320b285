use wattlane::{Client, Error, Reason, Result};

/// Deletes a CDR, or says in words why that cannot be.
pub async fn delete_a_cdr(client: &Client, id: &str) -> Result<String> {
    match client.cdrs().delete_cdr(id).await {
        Ok(cdr) => Ok(format!("{} is deleted", cdr.cdr_id)),
        Err(Error::Refused { reason: Reason::CdrAlreadyBilled, .. }) => Ok("it is billed: ask its CPO for a credit".to_owned()),
        Err(Error::Refused { reason: Reason::NotFound, .. }) => Ok("there is no such CDR".to_owned()),
        // Every field that was wrong, at once.
        Err(Error::Refused { fields, .. }) if !fields.is_empty() => {
            Ok(fields.iter().map(|wrong| format!("{}: {}\n", wrong.field, wrong.description)).collect())
        }
        Err(other) => Err(other),
    }
}
