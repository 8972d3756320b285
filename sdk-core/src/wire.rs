//! The little of protobuf's wire format that behaviour needs: no message types.

/// A field's value, as far as anybody here wants to know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// A number.
    Varint(u64),
    /// A text, a message, or bytes.
    Bytes(&'a [u8]),
    /// A number of fixed size, skipped.
    Fixed,
}

/// The fields of a message, top level only. Ends early on malformed input.
pub fn fields(message: &[u8]) -> Fields<'_> {
    Fields(message)
}

/// See [`fields`].
pub struct Fields<'a>(&'a [u8]);

impl<'a> Iterator for Fields<'a> {
    type Item = (u32, Value<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = &mut self.0;
        let tag = varint(rest)?;
        let value = match tag & 7 {
            0 => Value::Varint(varint(rest)?),
            1 => {
                take(rest, 8)?;
                Value::Fixed
            }
            2 => {
                let length = usize::try_from(varint(rest)?).ok()?;
                Value::Bytes(take(rest, length)?)
            }
            5 => {
                take(rest, 4)?;
                Value::Fixed
            }
            _ => return None,
        };
        Some(((tag >> 3) as u32, value))
    }
}

fn varint(rest: &mut &[u8]) -> Option<u64> {
    let mut value = 0;
    for shift in (0..64).step_by(7) {
        let (byte, after) = rest.split_first()?;
        *rest = after;
        value |= u64::from(byte & 127) << shift;
        if byte & 128 == 0 {
            return Some(value);
        }
    }
    None
}

fn take<'a>(rest: &mut &'a [u8], length: usize) -> Option<&'a [u8]> {
    let (taken, after) = rest.split_at_checked(length)?;
    *rest = after;
    Some(taken)
}

/// The last value of a text or bytes field, which is the one that counts. None if it is absent or empty.
pub fn last(message: &[u8], number: u32) -> Option<&[u8]> {
    all(message, number).last().filter(|value| !value.is_empty())
}

/// Every value of a repeated text, bytes or message field.
pub fn all(message: &[u8], number: u32) -> impl Iterator<Item = &[u8]> {
    fields(message).filter_map(move |(n, value)| match value {
        Value::Bytes(bytes) if n == number => Some(bytes),
        _ => None,
    })
}

/// The last value of a field that says yes or no; no where it is absent.
pub fn says_yes(message: &[u8], number: u32) -> bool {
    let of_number = |(n, value)| if let Value::Varint(value) = value { (n == number).then_some(value != 0) } else { None };
    fields(message).filter_map(of_number).last().unwrap_or_default()
}

/// Appends a text or bytes field to an encoded message: of several values the last one wins.
pub fn append(message: &mut Vec<u8>, number: u32, value: &[u8]) {
    put_varint(message, u64::from(number) << 3 | 2);
    put_varint(message, value.len() as u64);
    message.extend_from_slice(value);
}

fn put_varint(message: &mut Vec<u8>, mut value: u64) {
    while value >= 128 {
        message.push(value as u8 | 128);
        value >>= 7;
    }
    message.push(value as u8);
}
