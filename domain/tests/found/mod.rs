//! Finds a tariff again in its sentences: from its JSON alone, by what each language writes, and by nothing of what wrote the sentences.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde_json::Value;
use wattlane_domain::{Decimal, tariff::Language};

/// How a language writes what is looked for. `#` stands for a number.
struct Forms {
    /// How the sentences of energy, time, parking and a session begin, then those of the time of a reservation and its fee, and of one that was not
    /// used.
    subjects: [&'static str; 8],
    /// How those of the steps of the first three, and of a reservation, do.
    steps: [&'static str; 4],
    /// A step of a kWh, of a minute, of an hour.
    one: [&'static str; 3],
    limits: [&'static str; 2],
    validity: [&'static str; 2],
    free: &'static str,
    nothing: &'static str,
    no_fee: &'static str,
    /// A day that stands alone, or beside one more.
    on_day: &'static str,
    per_kwh: &'static str,
    per_time: &'static str,
    vat: [&'static str; 2],
    hour: &'static str,
    /// With one bound from below, from above, and with both.
    kwh: [&'static str; 3],
    days: [&'static str; 7],
    months: [&'static str; 12],
    /// Thousands, decimals.
    signs: [&'static str; 2],
}

fn forms(language: Language) -> Forms {
    match language {
        Language::English => Forms {
            subjects: [
                "Energy: ",
                "Charging time: ",
                "Parking without charging: ",
                "Each session: ",
                "Reserved time: ",
                "Reservation fee: ",
                "Time of an unused reservation: ",
                "Fee for an unused reservation: ",
            ],
            steps: ["Energy is", "Charging time is", "Parking time is", "Reserved time is"],
            one: ["1 kWh", "1 min", "1 h"],
            limits: ["at least", "at most"],
            validity: ["Valid from", "Valid until"],
            free: "Charging is free.",
            nothing: "free",
            no_fee: "no fixed fee",
            on_day: "#s",
            per_kwh: "# per kWh",
            per_time: "# per minute (# per hour)",
            vat: ["plus #% VAT", "including #% VAT"],
            hour: "h",
            kwh: ["from # kWh charged", "up to # kWh charged", "from # to # kWh charged"],
            days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
            months: [
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ],
            signs: [",", "."],
        },
        Language::Dutch => Forms {
            subjects: [
                "Energie: ",
                "Laadtijd: ",
                "Parkeren zonder te laden: ",
                "Per sessie: ",
                "Gereserveerde tijd: ",
                "Reserveringskosten: ",
                "Tijd van een ongebruikte reservering: ",
                "Kosten van een ongebruikte reservering: ",
            ],
            steps: ["Energie wordt", "Laadtijd wordt", "Parkeertijd wordt", "Gereserveerde tijd wordt"],
            one: ["begonnen kWh", "begonnen minuut", "begonnen uur"],
            limits: ["ten minste", "ten hoogste"],
            validity: ["Geldig vanaf", "Geldig tot"],
            free: "Laden is gratis.",
            nothing: "gratis",
            no_fee: "geen vast bedrag",
            on_day: "#",
            per_kwh: "# per kWh",
            per_time: "# per minuut (# per uur)",
            vat: ["plus #% btw", "inclusief #% btw"],
            hour: "uur",
            kwh: ["vanaf # geladen kWh", "tot # geladen kWh", "van # tot # geladen kWh"],
            days: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
            months: [
                "januari",
                "februari",
                "maart",
                "april",
                "mei",
                "juni",
                "juli",
                "augustus",
                "september",
                "oktober",
                "november",
                "december",
            ],
            signs: [".", ","],
        },
        Language::German => Forms {
            subjects: [
                "Energie: ",
                "Ladezeit: ",
                "Parken ohne Laden: ",
                "Je Ladevorgang: ",
                "Reservierte Zeit: ",
                "Reservierungsgebühr: ",
                "Zeit einer ungenutzten Reservierung: ",
                "Gebühr für eine ungenutzte Reservierung: ",
            ],
            steps: ["Energie wird", "Ladezeit wird", "Parkzeit wird", "Reservierte Zeit wird"],
            one: ["angefangene kWh", "angefangene Minute", "angefangene Stunde"],
            limits: ["mindestens", "höchstens"],
            validity: ["Gültig ab", "Gültig bis"],
            free: "Das Laden ist kostenlos.",
            nothing: "kostenlos",
            no_fee: "kein Festbetrag",
            on_day: "#",
            per_kwh: "# je kWh",
            per_time: "# je Minute (# je Stunde)",
            vat: ["zuzüglich # % MwSt.", "einschließlich # % MwSt."],
            hour: "h",
            kwh: ["ab # geladenen kWh", "bis # geladene kWh", "von # bis # geladenen kWh"],
            days: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
            months: ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
            signs: [".", ","],
        },
        Language::French => Forms {
            subjects: [
                "Énergie : ",
                "Temps de recharge : ",
                "Stationnement sans recharge : ",
                "Par session : ",
                "Temps de réservation : ",
                "Frais de réservation : ",
                "Temps d’une réservation non utilisée : ",
                "Frais d’une réservation non utilisée : ",
            ],
            steps: ["L’énergie est", "Le temps de recharge est", "Le temps de stationnement est", "Le temps de réservation est"],
            one: ["1 kWh", "1 min", "1 h"],
            limits: ["au moins", "au plus"],
            validity: ["Valable à partir du", "Valable jusqu’au"],
            free: "La recharge est gratuite.",
            nothing: "gratuit",
            no_fee: "pas de frais fixes",
            on_day: "#",
            per_kwh: "# par kWh",
            per_time: "# par minute (# par heure)",
            vat: ["plus # % de TVA", "dont # % de TVA"],
            hour: "h",
            kwh: ["à partir de # kWh de recharge", "jusqu’à # kWh de recharge", "de # à # kWh de recharge"],
            days: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
            months: [
                "janvier",
                "février",
                "mars",
                "avril",
                "mai",
                "juin",
                "juillet",
                "août",
                "septembre",
                "octobre",
                "novembre",
                "décembre",
            ],
            signs: [" ", ","],
        },
    }
}

const KINDS: [&str; 4] = ["ENERGY", "TIME", "PARKING_TIME", "FLAT"];
const WEEK: [&str; 7] = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

/// What of a tariff is not in its sentences, each time with the language.
pub fn missing(tariff: &Value, language: Language, sentences: &[String]) -> Vec<String> {
    // Where no line may be broken is for the eye alone.
    let sentences: Vec<String> = sentences.iter().map(|sentence| sentence.replace(['\u{a0}', '\u{202f}'], " ")).collect();
    let mut search = Search { forms: forms(language), language, tariff, sentences, missing: Vec::new() };
    search.prices();
    search.steps();
    search.limits();
    search.validity();
    search.missing
}

struct Search<'t> {
    forms: Forms,
    language: Language,
    tariff: &'t Value,
    sentences: Vec<String>,
    missing: Vec<String>,
}

/// A component with the restrictions of its element.
type Priced<'t> = (&'t Value, &'t Value);

impl Search<'_> {
    fn note(&mut self, what: &str) {
        self.missing.push(format!("{:?} does not say {what}: {:?}", self.language, self.sentences));
    }

    /// What prices a kind, for charging or for an end of a reservation. Of several of a kind in an element the first counts.
    fn priced(&self, kind: &str, reservation: &Value) -> Vec<Priced<'_>> {
        let elements = self.tariff["elements"].as_array().into_iter().flatten();
        let of_it = elements.filter(|element| element["restrictions"]["reservation"] == *reservation);
        let component = |element: &'_ Value| element["price_components"].as_array()?.iter().position(|one| one["type"] == kind);
        of_it.filter_map(|element| Some((&element["price_components"][component(element)?], &element["restrictions"]))).collect()
    }

    fn prices(&mut self) {
        let all: Vec<Vec<Priced<'_>>> = KINDS.iter().map(|kind| self.priced(kind, &Value::Null)).collect();
        let ends = ["RESERVATION", "RESERVATION_EXPIRES"].map(Value::from);
        let reserved = ends.each_ref().map(|ended| ["TIME", "FLAT"].map(|kind| self.priced(kind, ended)));
        let everything =
            || self.tariff["elements"].as_array().into_iter().flatten().flat_map(|one| one["price_components"].as_array().unwrap());
        let known = everything().filter(|one| KINDS.iter().any(|kind| one["type"] == *kind));
        let has_least =
            decimal(&self.tariff["min_price"]["excl_vat"]).or(decimal(&self.tariff["min_price"])).is_some_and(|least| !least.is_zero());
        let mut missing = Vec::new();
        if known.clone().all(is_nothing) && !has_least {
            if self.sentences.first().map(String::as_str) != Some(self.forms.free) {
                missing.push("that all is free".to_owned());
            }
        } else {
            for (subject, priced) in self.forms.subjects.iter().zip(&all) {
                // Beside other prices, that there is no fee would read as if all were free.
                let is_silent = *subject == self.forms.subjects[3] && priced.iter().all(|(component, _)| is_nothing(component));
                missing.extend(if is_silent { self.said_all_the_same(subject) } else { self.not_in(subject, priced) });
            }
            for (subject, priced) in self.forms.subjects[4..].iter().zip(reserved.as_flattened()) {
                missing.extend(self.not_in(subject, priced));
            }
        }
        missing.iter().for_each(|what| self.note(what));
    }

    fn said_all_the_same(&self, subject: &str) -> Vec<String> {
        let said = self.sentences.iter().filter(|sentence| sentence.starts_with(subject));
        said.map(|sentence| format!("nothing of a fee that is none, but {sentence:?}")).collect()
    }

    /// Which prices are in no clause of the sentence that they belong to, with all that restricts them.
    fn not_in(&self, subject: &str, priced: &[Priced<'_>]) -> Vec<String> {
        let sentence = self.sentences.iter().find_map(|sentence| sentence.strip_prefix(subject)).unwrap_or_default();
        let clauses: Vec<&str> = sentence.split(';').collect();
        let mut missing = Vec::new();
        for (place, (component, restrictions)) in priced.iter().enumerate() {
            let mut needed = self.price(component);
            if !is_idle(&priced[place..]) {
                needed.extend(self.restrictions(restrictions));
            }
            if !clauses.iter().any(|clause| needed.iter().all(|one| says(clause, one))) {
                missing.push(format!("{needed:?} together after {subject:?}"));
            }
        }
        missing
    }

    fn price(&self, component: &Value) -> Vec<String> {
        let forms = &self.forms;
        if is_nothing(component) {
            let is_fee = component["type"] == "FLAT";
            return vec![if is_fee { forms.no_fee } else { forms.nothing }.to_owned()];
        }
        let price = decimal(&component["price"]).unwrap();
        let price = match component["type"].as_str().unwrap() {
            "ENERGY" => forms.per_kwh.replace('#', &self.money(price)),
            "FLAT" => self.money(price),
            _ => {
                // Ten-thousandths, half away from zero.
                let minute = (price * Decimal::from(10_000) / Decimal::from(60) + Decimal::new(5, 1)).floor() / Decimal::from(10_000);
                forms.per_time.replacen('#', &self.money(minute), 1).replacen('#', &self.money(price), 1)
            }
        };
        let vat = decimal(&component["vat"]).filter(|vat| !vat.is_zero()).map(|vat| self.number(vat, 0));
        let vat = vat.and_then(|vat| match self.tariff["tax_included"].as_str() {
            Some("YES") => Some(forms.vat[1].replace('#', &vat)),
            None | Some("NO") => Some(forms.vat[0].replace('#', &vat)),
            _ => None,
        });
        vec![vat.map_or(price.clone(), |vat| format!("{price} {vat}"))]
    }

    fn restrictions(&self, of: &Value) -> Vec<String> {
        let mut needed = Vec::new();
        let midnight = |name: &str| of[name].is_null() || of[name] == "00:00";
        if !(midnight("start_time") && midnight("end_time")) {
            needed.push(self.clock(of["start_time"].as_str().unwrap_or("00:00")));
            needed.push(self.clock(if midnight("end_time") { "24:00" } else { of["end_time"].as_str().unwrap() }));
        }
        let date = |name: &str| of[name].as_str().map(|date| date.parse::<Date>().unwrap());
        needed.extend(date("start_date").map(|date| self.date(date)));
        needed.extend(date("end_date").map(|date| self.date(date.yesterday().unwrap())));
        let bound = |name: &str| decimal(&of[name]);
        let number = |value: Decimal| self.number(value, 0);
        let [from, below, between] = self.forms.kwh;
        match (bound("min_kwh"), bound("max_kwh")) {
            (None, None) => {}
            (Some(least), None) => needed.push(from.replace('#', &number(least))),
            (None, Some(most)) => needed.push(below.replace('#', &number(most))),
            (Some(least), Some(most)) => needed.push(between.replacen('#', &number(least), 1).replacen('#', &number(most), 1)),
        }
        for (name, unit) in [("power", "kW"), ("current", "A")] {
            let bounds = ["min", "max"].map(|end| bound(&format!("{end}_{name}")));
            needed.extend(bounds.into_iter().flatten().map(|value| format!("{} {unit}", number(value))));
        }
        needed.extend(["min_duration", "max_duration"].iter().filter_map(|name| of[*name].as_u64()).map(|seconds| self.duration(seconds)));
        needed.extend(self.days(of));
        needed
    }

    /// Days that are named: of three and more in a row the first and the last.
    fn days(&self, of: &Value) -> Vec<String> {
        let has = |day: usize| of["day_of_week"].as_array().is_some_and(|days| days.iter().any(|one| *one == WEEK[day]));
        let is_inside = |day: usize| (1..6).contains(&day) && (day - 1..=day + 1).all(has);
        let is_end = |day: usize| is_inside(day + 1) || (day > 0 && is_inside(day - 1));
        let said =
            |day: usize| if is_end(day) { self.forms.days[day].to_owned() } else { self.forms.on_day.replace('#', self.forms.days[day]) };
        (0..7).filter(|day| has(*day) && !is_inside(*day)).map(said).collect()
    }

    fn steps(&mut self) {
        let charging = ["ENERGY", "TIME", "PARKING_TIME"].map(|kind| self.priced(kind, &Value::Null));
        let reserved = ["RESERVATION", "RESERVATION_EXPIRES"].iter().flat_map(|ended| self.priced("TIME", &Value::from(*ended))).collect();
        let mut missing = Vec::new();
        for (begins, priced) in self.forms.steps.iter().zip(charging.into_iter().chain([reserved])) {
            let sentence = self.sentences.iter().find(|sentence| sentence.starts_with(begins)).map_or("", String::as_str);
            let steps = priced.iter().filter(|(component, _)| !is_nothing(component));
            let steps: Vec<(&str, u64)> = steps
                .map(|(component, _)| (component["type"].as_str().unwrap(), component["step_size"].as_u64().unwrap_or_default()))
                .filter(|(_, step)| *step > 1)
                .collect();
            for (kind, step) in &steps {
                let is_alone = steps.iter().all(|(_, other)| other == step);
                let said = match (*kind, *step) {
                    ("ENERGY", 1_000) if is_alone => self.forms.one[0].to_owned(),
                    ("ENERGY", _) => format!("{} kWh", self.number(Decimal::new((*step).try_into().unwrap(), 3), 0)),
                    (_, 60) if is_alone => self.forms.one[1].to_owned(),
                    (_, 3_600) if is_alone => self.forms.one[2].to_owned(),
                    _ => self.duration(*step),
                };
                if !says(sentence, &said) {
                    missing.push(format!("a step of {said}"));
                }
            }
        }
        missing.iter().for_each(|what| self.note(what));
    }

    fn limits(&mut self) {
        for (name, words) in ["min_price", "max_price"].into_iter().zip(self.forms.limits) {
            let limit = &self.tariff[name];
            let excl = decimal(&limit["excl_vat"]).or(decimal(limit));
            let amounts: Vec<Decimal> = excl.into_iter().chain(decimal(&limit["incl_vat"])).collect();
            // That a session costs at least nothing is said of none.
            let is_needed = name == "max_price" || amounts.iter().any(|amount| *amount > Decimal::ZERO);
            let amounts: Vec<String> = amounts.into_iter().map(|amount| self.money(amount)).collect();
            let is_said = self.sentences.iter().any(|one| one.contains(words) && amounts.iter().all(|amount| says(one, amount)));
            if is_needed && !amounts.is_empty() && !is_said {
                self.note(&format!("{name}, {amounts:?}"));
            }
        }
    }

    fn validity(&mut self) {
        for (name, words) in ["start_date_time", "end_date_time"].into_iter().zip(self.forms.validity) {
            let Some(time) = self.tariff[name].as_str() else { continue };
            let time = time.parse::<Timestamp>().unwrap().to_zoned(TimeZone::UTC);
            let needed = [self.date(time.date()), self.clock(&format!("{:02}:{:02}", time.hour(), time.minute()))];
            if !self.sentences.iter().any(|one| one.starts_with(words) && needed.iter().all(|what| says(one, what))) {
                self.note(&format!("{name}, {needed:?}"));
            }
        }
    }

    fn number(&self, value: Decimal, decimals: usize) -> String {
        let plain = value.normalize().to_string();
        let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut grouped = whole.to_owned();
        if whole.len() > 4 {
            for place in (1..whole.len()).rev().filter(|place| (whole.len() - place) % 3 == 0) {
                grouped.insert_str(place, self.forms.signs[0]);
            }
        }
        let rest = format!("{rest:0<decimals$}");
        if rest.is_empty() { grouped } else { format!("{grouped}{}{rest}", self.forms.signs[1]) }
    }

    fn money(&self, amount: Decimal) -> String {
        let currency = self.tariff["currency"].as_str().unwrap();
        let sign = match currency {
            "EUR" => "€",
            "GBP" => "£",
            "USD" => "$",
            code => code,
        };
        let number = self.number(
            amount,
            match currency {
                "JPY" => 0,
                "KWD" => 3,
                _ => 2,
            },
        );
        match self.language {
            Language::English if sign != currency => format!("{sign}{number}"),
            Language::English | Language::Dutch => format!("{sign} {number}"),
            Language::German | Language::French => format!("{number} {sign}"),
        }
    }

    fn clock(&self, time: &str) -> String {
        if self.language != Language::French {
            return time.to_owned();
        }
        let (hour, minute) = time.split_once(':').unwrap();
        let hour: u8 = hour.parse().unwrap();
        if minute == "00" { format!("{hour} h") } else { format!("{hour} h {minute}") }
    }

    fn date(&self, date: Date) -> String {
        let (day, month, year) = (date.day(), self.forms.months[usize::try_from(date.month()).unwrap() - 1], date.year());
        match self.language {
            Language::German => format!("{day}. {month} {year}"),
            Language::French if day == 1 => format!("1er {month} {year}"),
            _ => format!("{day} {month} {year}"),
        }
    }

    fn duration(&self, seconds: u64) -> String {
        let units = [(seconds / 3_600, self.forms.hour), (seconds / 60 % 60, "min"), (seconds % 60, "s")];
        let said: Vec<String> = units.iter().filter(|(count, _)| *count > 0).map(|(count, unit)| format!("{count} {unit}")).collect();
        if said.is_empty() { "0 min".to_owned() } else { said.join(" ") }
    }
}

/// Whether what restricts the first of these changes nothing: all up to one without restrictions ask the same.
fn is_idle(priced: &[Priced<'_>]) -> bool {
    let always = |(_, restrictions): &Priced<'_>| {
        let names = restrictions.as_object().into_iter().flatten().filter(|(name, value)| {
            let midnight = ["start_time", "end_time"].contains(&name.as_str()) && **value == "00:00";
            !midnight && name.as_str() != "reservation"
        });
        names.count() == 0
    };
    let same = |one: &&Priced<'_>| {
        (decimal(&one.0["price"]), decimal(&one.0["vat"])) == (decimal(&priced[0].0["price"]), decimal(&priced[0].0["vat"]))
    };
    priced.iter().take_while(same).any(always)
}

fn is_nothing(component: &Value) -> bool {
    decimal(&component["price"]).is_some_and(|price| price.is_zero())
}

fn decimal(value: &Value) -> Option<Decimal> {
    let text = if value.is_number() { value.to_string() } else { value.as_str()?.to_owned() };
    text.parse().ok()
}

/// Whether something stands in a text, and not as a part of another word or number.
fn says(text: &str, what: &str) -> bool {
    let ends = |rest: &str| {
        let mut next = rest.chars();
        match next.next() {
            None => true,
            Some('.' | ',') => !next.next().is_some_and(|after| after.is_ascii_digit()),
            Some(next) => !next.is_alphanumeric(),
        }
    };
    let begins = |before: &str| !before.ends_with(|last: char| last.is_alphanumeric() || matches!(last, '.' | ',' | '-'));
    text.match_indices(what).any(|(at, _)| begins(&text[..at]) && (what.ends_with('.') || ends(&text[at + what.len()..])))
}
