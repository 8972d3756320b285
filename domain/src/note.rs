//! Texts that a station operator wants shown beside its prices.

use crate::{ids::TariffNoteId, location::LocationKey, tariff::TariffKey};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// How an address begins that may be shown as a link.
const SCHEME: &str = "https://";

/// A text that a station operator wants shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TariffNote {
    pub id: TariffNoteId,
    /// The CPO's country, two letters.
    pub country_code: String,
    /// The CPO, in capitals.
    pub party_id: String,
    pub shown_with: ShownWith,
    /// One a language; not empty.
    pub texts: Vec<NoteText>,
    /// From when on.
    pub start_time: Option<Timestamp>,
    /// Until before then.
    pub end_time: Option<Timestamp>,
    /// The higher, the further up.
    pub priority: i32,
    pub version: i64,
    pub create_time: Timestamp,
    pub update_time: Timestamp,
}

/// Beside what a note is shown, by the CPO's ids.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShownWith {
    /// All locations and tariffs of the CPO.
    #[default]
    All,
    Location(String),
    Tariff(String),
}

/// What a note says in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteText {
    /// Two letters.
    pub language: String,
    /// As [`plain`] leaves it.
    pub text: String,
}

impl TariffNote {
    /// Names its present version.
    pub fn etag(&self) -> String {
        format!("\"{}\"", self.version)
    }

    /// Whether it is shown at a time.
    pub fn is_valid_at(&self, time: Timestamp) -> bool {
        self.start_time.is_none_or(|start| start <= time) && self.end_time.is_none_or(|end| time < end)
    }

    /// Whether it is shown beside a location.
    pub fn is_of_location(&self, key: &LocationKey) -> bool {
        let of_it = match &self.shown_with {
            ShownWith::All => true,
            ShownWith::Location(id) => id.eq_ignore_ascii_case(&key.location_id),
            ShownWith::Tariff(_) => false,
        };
        of_it && self.is_of_cpo(&key.country_code, &key.party_id)
    }

    /// Whether it is shown beside a tariff.
    pub fn is_of_tariff(&self, key: &TariffKey) -> bool {
        let of_it = match &self.shown_with {
            ShownWith::All => true,
            ShownWith::Tariff(id) => id.eq_ignore_ascii_case(&key.tariff_id),
            ShownWith::Location(_) => false,
        };
        of_it && self.is_of_cpo(&key.country_code, &key.party_id)
    }

    fn is_of_cpo(&self, country: &str, party: &str) -> bool {
        self.country_code == country && self.party_id.eq_ignore_ascii_case(party)
    }
}

/// In the order in which they are shown: the most important first, of equal ones the newest.
pub fn sort(notes: &mut [TariffNote]) {
    notes.sort_by_key(|note| (std::cmp::Reverse(note.priority), std::cmp::Reverse(note.id)));
}

/// A text without what no text shows: control characters but line ends, and characters that turn the direction of what follows, by which a text can be
/// made to look like another (Unicode TR 36, section 2.7).
pub fn plain(text: &str) -> String {
    let is_shown = |letter: &char| *letter == '\n' || !(letter.is_control() || turns(*letter));
    text.replace("\r\n", "\n").chars().filter(is_shown).collect::<String>().trim().to_owned()
}

/// Embeddings, overrides, isolates and marks of direction; and the mark of byte order.
fn turns(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The addresses in a text that may be shown as links, as they stand there: `https` ones, up to what ends a sentence rather than an address.
pub fn links(text: &str) -> Vec<String> {
    let is_end = |letter: char| letter.is_whitespace() || matches!(letter, '<' | '>' | '"' | '`' | '{' | '}' | '|' | '\\' | '^');
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(SCHEME) {
        let address = &rest[at..];
        let address = &address[..address.find(is_end).unwrap_or(address.len())];
        let said = address.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'']);
        rest = &rest[at + address.len()..];
        if said.len() > SCHEME.len() && !found.iter().any(|known| known == said) {
            found.push(said.to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_left_as_it_is_but_for_what_no_text_shows() {
        assert_eq!(plain("  <b>Bold</b> & co\r\nsecond\tline\u{7} "), "<b>Bold</b> & co\nsecondline");
        assert_eq!(plain("pay \u{202e}https://evil.example\u{202c}"), "pay https://evil.example");
        assert_eq!(plain("ق\u{200c}ض 👩\u{200d}🔧"), "ق\u{200c}ض 👩\u{200d}🔧", "joiners are letters' own");
    }

    #[test]
    fn addresses_are_links_where_they_are_safe() {
        let of = |text: &str| links(text);
        assert_eq!(
            of("See https://cpo.example/prices, or (https://cpo.example/a?b=c#d)."),
            ["https://cpo.example/prices", "https://cpo.example/a?b=c#d"]
        );
        assert_eq!(of("https://a.example https://a.example"), ["https://a.example"]);
        for none in ["http://a.example", "javascript:alert(1)", "https://", "a.example", "HTTPS"] {
            assert!(of(none).is_empty(), "{none}");
        }
        assert_eq!(of("<a href=\"https://a.example/\">x</a>"), ["https://a.example/"]);
    }
}
