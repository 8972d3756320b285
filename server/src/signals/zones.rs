//! The bidding zones of Europe, by the codes that ENTSO-E has for them (EIC).

/// Name and code.
pub const ZONES: &[(&str, &str)] = &[
    ("AT", "10YAT-APG------L"),
    ("BE", "10YBE----------2"),
    ("BG", "10YCA-BULGARIA-R"),
    ("CH", "10YCH-SWISSGRIDZ"),
    ("CZ", "10YCZ-CEPS-----N"),
    ("DE-LU", "10Y1001A1001A82H"),
    ("DK1", "10YDK-1--------W"),
    ("DK2", "10YDK-2--------M"),
    ("EE", "10Y1001A1001A39I"),
    ("ES", "10YES-REE------0"),
    ("FI", "10YFI-1--------U"),
    ("FR", "10YFR-RTE------C"),
    ("GR", "10YGR-HTSO-----Y"),
    ("HR", "10YHR-HEP------M"),
    ("HU", "10YHU-MAVIR----U"),
    ("IE-SEM", "10Y1001A1001A59C"),
    ("IT-CNORTH", "10Y1001A1001A70O"),
    ("IT-CSOUTH", "10Y1001A1001A71M"),
    ("IT-NORTH", "10Y1001A1001A73I"),
    ("IT-SARDINIA", "10Y1001A1001A74G"),
    ("IT-SICILY", "10Y1001A1001A75E"),
    ("IT-SOUTH", "10Y1001A1001A788"),
    ("LT", "10YLT-1001A0008Q"),
    ("LV", "10YLV-1001A00074"),
    ("NL", "10YNL----------L"),
    ("NO1", "10YNO-1--------2"),
    ("NO2", "10YNO-2--------T"),
    ("NO3", "10YNO-3--------J"),
    ("NO4", "10YNO-4--------9"),
    ("NO5", "10Y1001A1001A48H"),
    ("PL", "10YPL-AREA-----S"),
    ("PT", "10YPT-REN------W"),
    ("RO", "10YRO-TEL------P"),
    ("RS", "10YCS-SERBIATSOV"),
    ("SE1", "10Y1001A1001A44P"),
    ("SE2", "10Y1001A1001A45N"),
    ("SE3", "10Y1001A1001A46L"),
    ("SE4", "10Y1001A1001A47J"),
    ("SI", "10YSI-ELES-----O"),
    ("SK", "10YSK-SEPS-----K"),
];

/// The name of a zone; its code where that is not known.
pub fn name_of(eic: &str) -> &str {
    ZONES.iter().find(|(_, code)| *code == eic).map_or(eic, |(name, _)| name)
}

/// The code of a zone by its name.
pub fn eic_of(zone: &str) -> Option<&'static str> {
    ZONES.iter().find(|(name, _)| *name == zone).map(|(_, code)| *code)
}

/// Whether a text can name a zone.
pub fn is_zone(name: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-';
    (2..=16).contains(&name.len()) && name.bytes().all(fits)
}

/// The zone of a country that has one only, by its three letters.
pub fn of_country(country: &str) -> Option<&'static str> {
    Some(match country {
        "AUT" => "AT",
        "BEL" => "BE",
        "BGR" => "BG",
        "CHE" => "CH",
        "CZE" => "CZ",
        "DEU" | "LUX" => "DE-LU",
        "ESP" => "ES",
        "EST" => "EE",
        "FIN" => "FI",
        "FRA" => "FR",
        "GRC" => "GR",
        "HRV" => "HR",
        "HUN" => "HU",
        "IRL" => "IE-SEM",
        "LTU" => "LT",
        "LVA" => "LV",
        "NLD" => "NL",
        "POL" => "PL",
        "PRT" => "PT",
        "ROU" => "RO",
        "SRB" => "RS",
        "SVK" => "SK",
        "SVN" => "SI",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// ENTSO-E, "The Energy Identification Coding Scheme (EIC) Reference Manual", on the check character.
    fn check_character(code: &str) -> char {
        let value = |c: char| c.to_digit(36).unwrap_or(36);
        let sum: u32 = code.chars().take(15).zip((2..=16).rev()).map(|(c, weight)| value(c) * weight).sum();
        char::from_digit(36 - (sum - 1) % 37, 36).unwrap_or('-').to_ascii_uppercase()
    }

    #[test]
    fn codes_have_their_check_characters() {
        for (name, code) in ZONES {
            assert_eq!(Some(check_character(code)), code.chars().last(), "{name}");
        }
    }

    #[test]
    fn countries_of_several_zones_have_none_of_their_own() {
        assert_eq!((of_country("NLD"), of_country("LUX"), of_country("SWE"), of_country("ITA")), (Some("NL"), Some("DE-LU"), None, None));
        let known = [
            "AUT", "BGR", "CHE", "CZE", "ESP", "EST", "FIN", "GRC", "HRV", "HUN", "IRL", "LTU", "LVA", "POL", "PRT", "ROU", "SRB", "SVK",
            "SVN",
        ];
        assert!(known.into_iter().filter_map(of_country).all(|zone| eic_of(zone).is_some()), "each is a zone");
        assert_eq!(name_of(eic_of("DK1").unwrap_or_default()), "DK1");
    }
}
