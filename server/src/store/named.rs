//! Ids of objects that are named by what they are of: the same whenever the same is meant, so that there is one row of each.

use aws_lc_rs::digest::{SHA256, digest};
use uuid::{Builder, Uuid};

/// The id of what these parts name. Each counts with its length, so that no two lists of parts are one text.
pub(crate) fn id_of(parts: &[&str]) -> Uuid {
    let mut text = Vec::new();
    for part in parts {
        text.extend_from_slice(&(part.len() as u64).to_be_bytes());
        text.extend_from_slice(part.as_bytes());
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest(&SHA256, &text).as_ref()[..16]);
    Builder::from_custom_bytes(bytes).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::id_of;

    #[test]
    fn no_two_lists_of_parts_have_one_id() {
        let lists: [&[&str]; 5] = [&[], &[""], &["ab", "c"], &["a", "bc"], &["abc"]];
        for (at, one) in lists.iter().enumerate() {
            assert!(lists.iter().skip(at + 1).all(|other| id_of(one) != id_of(other)), "{one:?}");
            assert_eq!(id_of(one).get_version_num(), 8);
        }
    }
}
