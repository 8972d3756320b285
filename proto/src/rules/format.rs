//! The forms that a text may have to have. Each says what is wrong, and whether the text is right.

use super::{Path, Violations};

fn must(right: bool, what: &str, at: Path<'_>, bad: &mut Violations) -> bool {
    if !right {
        bad.add(at, what);
    }
    right
}

fn all(text: &str, length: usize, each: impl Fn(u8) -> bool) -> bool {
    text.len() == length && text.bytes().all(each)
}

/// A UUID of 36 characters.
pub fn uuid(text: &str, at: Path<'_>, bad: &mut Violations) -> bool {
    let right = text.len() == 36
        && text.bytes().enumerate().all(|(i, b)| if matches!(i, 8 | 13 | 18 | 23) { b == b'-' } else { b.is_ascii_hexdigit() });
    must(right, "is no UUID", at, bad)
}

/// Three capitals. Whether there is such a currency, the parser knows.
pub fn currency(text: &str, at: Path<'_>, bad: &mut Violations) -> bool {
    must(all(text, 3, |b| b.is_ascii_uppercase()), "is no currency of ISO 4217", at, bad)
}

/// Two capitals.
pub fn country_alpha2(text: &str, at: Path<'_>, bad: &mut Violations) -> bool {
    must(all(text, 2, |b| b.is_ascii_uppercase()), "is no country of two capital letters", at, bad)
}

/// Three capitals.
pub fn country_alpha3(text: &str, at: Path<'_>, bad: &mut Violations) -> bool {
    must(all(text, 3, |b| b.is_ascii_uppercase()), "is no country of three capital letters", at, bad)
}

/// Three letters or digits.
pub fn party_id(text: &str, at: Path<'_>, bad: &mut Violations) -> bool {
    must(all(text, 3, |b| b.is_ascii_alphanumeric()), "is no party id of three letters or digits", at, bad)
}

/// A name such as `Europe/Amsterdam`. Whether there is such a zone, the parser knows.
pub fn time_zone(text: &str, at: Path<'_>, bad: &mut Violations) -> bool {
    let right =
        text.bytes().all(|b| b.is_ascii_alphanumeric() || b"/_+-".contains(&b)) && text.starts_with(|c: char| c.is_ascii_alphabetic());
    must(right, "is no time zone of the IANA database", at, bad)
}

/// `https://host`, `https://host:port`, or `http` for localhost.
pub fn origin(text: &str, at: Path<'_>, bad: &mut Violations) -> bool {
    let host_ok = |host: &str| {
        let (name, port) = host.split_once(':').unwrap_or((host, "1"));
        !name.is_empty()
            && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'.' || b == b'-')
            && port.parse::<u16>().is_ok_and(|p| p > 0)
    };
    let local = |host: &str| matches!(host.split(':').next(), Some("localhost" | "127.0.0.1"));
    let right = match text.split_once("://") {
        Some(("https", host)) => host_ok(host),
        Some(("http", host)) => host_ok(host) && local(host),
        _ => false,
    };
    must(right, "is no web origin such as https://portal.example.com", at, bad)
}

/// An address that begins with `https://` (`http://` for localhost) and has no blanks.
pub fn url(text: &str, at: Path<'_>, bad: &mut Violations) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://").filter(|rest| is_local(rest)));
    let right = host.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/')) && text.bytes().all(|b| b.is_ascii_graphic());
    must(right, "is no https address", at, bad)
}

fn is_local(rest: &str) -> bool {
    let host = rest.split(['/', ':']).next();
    matches!(host, Some("localhost" | "127.0.0.1"))
}

/// `00:00` to `23:59`.
pub fn time_of_day(text: &str, at: Path<'_>, bad: &mut Violations) -> bool {
    let right = match text.as_bytes() {
        [h1, h2, b':', m1, m2] => {
            [h1, h2, m1, m2].iter().all(|d| d.is_ascii_digit()) && (*h1 < b'2' || (*h1 == b'2' && *h2 < b'4')) && *m1 < b'6'
        }
        _ => false,
    };
    must(right, "is no time of day HH:MM", at, bad)
}

/// `YYYY-MM-DD`. Whether there is such a day, the parser knows.
pub fn date(text: &str, at: Path<'_>, bad: &mut Violations) -> bool {
    let right = text.len() == 10 && text.bytes().enumerate().all(|(i, b)| if matches!(i, 4 | 7) { b == b'-' } else { b.is_ascii_digit() });
    must(right, "is no date YYYY-MM-DD", at, bad)
}

/// `#RRGGBB`.
pub fn colour(text: &str, at: Path<'_>, bad: &mut Violations) -> bool {
    let right = text.strip_prefix('#').is_some_and(|hex| all(hex, 6, |b| b.is_ascii_hexdigit()));
    must(right, "is no colour #RRGGBB", at, bad)
}

/// Something, an at sign, and a host with a dot. More than that only a mail tells.
pub fn email(text: &str, at: Path<'_>, bad: &mut Violations) -> bool {
    let right = text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'))
        && !text.contains(char::is_whitespace);
    must(right, "is no mail address", at, bad)
}

/// Two small letters.
pub fn language(text: &str, at: Path<'_>, bad: &mut Violations) -> bool {
    must(all(text, 2, |b| b.is_ascii_lowercase()), "is no language of two letters", at, bad)
}
