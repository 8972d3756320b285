//! Contract ids: the EMAID of ISO 15118-1 and eMI³, and what came before it (DIN SPEC 91286). Contracts that are neither are ids as well.

use std::fmt;

/// The form in which contract ids are compared: capitals, without separators (DOMAIN §10). `nl-abc-c12345678-x` is `NLABCC12345678X`.
pub fn contract_key(contract_id: &str) -> String {
    contract_id.chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_uppercase()).collect()
}

/// The one form in which a contract that is a driver's own is kept: [`contract_key`], with the check character that may have been left out.
pub fn contract_identity(contract_id: &str) -> String {
    let own = contract_key(contract_id);
    match ContractId::parse(contract_id) {
        Some(id) if id.check.is_none() => format!("{own}{}", id.right_check()),
        _ => own,
    }
}

/// The forms under which the same contract may be kept, its own first: with its check character and without. One whose check character is
/// wrong is only what it says, since nobody knows which of its characters is wrong. Empty where there is no letter or digit in it.
pub fn contract_keys(contract_id: &str) -> Vec<String> {
    let own = contract_key(contract_id);
    let other = ContractId::parse(contract_id).and_then(|id| match id.check {
        None => Some(format!("{own}{}", id.right_check())),
        Some(check) => (check == id.right_check()).then(|| own[..own.len() - 1].to_owned()),
    });
    std::iter::once(own).chain(other).filter(|key| !key.is_empty()).collect()
}

/// How a contract id is written: an EMAID as `NL-ABC-C12345678-G`, DIN's as `DE*ABC*123456*1`, anything else as it came, without blanks
/// around it. A check character that was not there is not added: peers compare what they were sent before.
pub fn spelt(contract_id: &str) -> String {
    ContractId::parse(contract_id).map_or_else(|| contract_id.trim().to_owned(), |id| id.to_string())
}

/// Whether the check character, where there is one, is right.
pub fn check(contract_id: &str) -> Result<(), WrongCheck> {
    match ContractId::parse(contract_id) {
        Some(ContractId { check: Some(given), ref id, form }) if given != form.check(id) => {
            Err(WrongCheck { given, right: form.check(id) })
        }
        _ => Ok(()),
    }
}

/// The last character of a contract id is not the one that its others make: one of them was mistyped, or two changed places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("ends with the check character {given}, and its other characters make {right}: one of them is wrong")]
pub struct WrongCheck {
    /// The one it has.
    pub given: char,
    /// The one that the others make.
    pub right: char,
}

/// A contract id that has parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContractId {
    form: Form,
    /// Country, provider and instance: capitals and digits, without separators and check character.
    id: String,
    check: Option<char>,
}

/// The standards that contract ids follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// ISO 15118-1, annex H: country (2 letters), provider (3), instance (9, of which eMI³ makes `C` and 8 more), check character.
    Emaid,
    /// DIN SPEC 91286: country (2), provider (3), instance (6), check digit.
    Din,
}

/// The characters before the instance: country and provider.
const OWNER: usize = 5;

impl ContractId {
    /// Reads an id with separators (`-` or `*`) or without, in any case. Without separators only an EMAID with eMI³'s `C` is known as one: a
    /// customer number may look like any other. None: it is none of these, which is no fault.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let parts: Vec<&str> = text.split(['-', '*']).collect();
        let (form, checked) = match parts.iter().map(|part| part.len()).collect::<Vec<_>>()[..] {
            [2, 3, 9] => (Form::Emaid, false),
            [2, 3, 9, 1] => (Form::Emaid, true),
            [2, 3, 6] => (Form::Din, false),
            [2, 3, 6, 1] => (Form::Din, true),
            [2, 3, 10] if begins_with_c(parts[2]) => (Form::Emaid, true),
            [14] if begins_with_c(text.get(OWNER..)?) => (Form::Emaid, false),
            [15] if begins_with_c(text.get(OWNER..)?) => (Form::Emaid, true),
            _ => return None,
        };
        let mut id = parts.concat().to_ascii_uppercase();
        if !id.bytes().all(|b| b.is_ascii_alphanumeric()) || !id.bytes().take(2).all(|b| b.is_ascii_alphabetic()) {
            return None;
        }
        let check = if checked { id.pop() } else { None };
        Some(ContractId { form, id, check })
    }

    /// The check character that its other characters make.
    pub fn right_check(&self) -> char {
        self.form.check(&self.id)
    }
}

fn begins_with_c(instance: &str) -> bool {
    instance.starts_with(['C', 'c'])
}

impl fmt::Display for ContractId {
    /// As its standard writes it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (country, rest) = self.id.split_at(2);
        let (provider, instance) = rest.split_at(3);
        let separator = match self.form {
            Form::Emaid => '-',
            Form::Din => '*',
        };
        write!(f, "{country}{separator}{provider}{separator}{instance}")?;
        self.check.map_or(Ok(()), |check| write!(f, "{separator}{check}"))
    }
}

/// The digits of base 36, in order.
const CHARACTERS: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The value of a character in base 36.
fn value(character: u8) -> u8 {
    char::from(character).to_digit(36).unwrap_or_default() as u8
}

impl Form {
    /// The check character of an id of capitals and digits.
    fn check(self, id: &str) -> char {
        match self {
            Form::Emaid => emaid_check(id),
            Form::Din => din_check(id),
        }
    }
}

/// eMI³'s "Check Digit Calculation for Contract-IDs": a character is two digits of base 2 and two of base 3 (36 = 2² · 3²). Over all 15, the
/// sum of the first pairs times the powers of P₁ = (0 1, 1 1) is 0 modulo 2, and that of the second pairs times those of P₂ = (0 1, 1 2)
/// modulo 3. So it finds every single wrong character and every two neighbours that changed places.
fn emaid_check(id: &str) -> char {
    let (mut q, mut r) = ((0, 0), (0, 0));
    for character in id.bytes().rev() {
        let value = value(character);
        q = times_p1((q.0 + value / 18, q.1 + value / 9 % 2));
        r = times_p2((r.0 + value / 3 % 3, r.1 + value % 3));
    }
    // The last pair times the 15th powers is the sum turned round. P₁³ and P₂⁸ are 1: P₁¹⁵ is 1, and P₂¹⁵ undoes one P₂.
    let r = times_p2(r);
    let r = ((3 - r.0) % 3, (3 - r.1) % 3);
    char::from(CHARACTERS[usize::from(q.0 * 18 + q.1 * 9 + r.0 * 3 + r.1)])
}

fn times_p1((a, b): (u8, u8)) -> (u8, u8) {
    (b % 2, (a + b) % 2)
}

fn times_p2((a, b): (u8, u8)) -> (u8, u8) {
    (b % 3, (a + 2 * b) % 3)
}

/// DIN SPEC 91286: letters as the two digits of 10 to 35, each digit times a power of 2, modulo 11; ten is `X`.
fn din_check(id: &str) -> char {
    let digits = id.bytes().map(value).flat_map(|value| match value {
        0..=9 => vec![value],
        _ => vec![value / 10, value % 10],
    });
    let sum: u64 = digits.enumerate().map(|(place, digit)| u64::from(digit) << place).sum();
    char::from_digit((sum % 11) as u32, 10).unwrap_or('X')
}
