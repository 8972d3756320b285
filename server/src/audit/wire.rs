//! Encoded messages of the contract, field by field. The trail compares and writes down what callers see, so it reads what they are sent,
//! without a tree of values in between.

use anyhow::{Context, Result, bail};
use prost::encoding::{DecodeContext, WireType, decode_key, decode_varint, skip_field};
use std::ops::Range;

/// An encoded message, and where each of its fields lies. prost writes the values of a repeated field together.
pub struct Fields<'m> {
    message: &'m [u8],
    runs: Vec<(u32, Range<usize>)>,
}

impl<'m> Fields<'m> {
    /// Errors: bytes that are no message.
    pub fn of(message: &'m [u8]) -> Result<Self> {
        let mut runs: Vec<(u32, Range<usize>)> = Vec::new();
        let mut rest = message;
        while !rest.is_empty() {
            let start = message.len() - rest.len();
            let (number, wire) = decode_key(&mut rest)?;
            skip_field(wire, number, &mut rest, DecodeContext::default())?;
            let end = message.len() - rest.len();
            match runs.last_mut() {
                Some((last, run)) if *last == number => run.end = end,
                _ => runs.push((number, start..end)),
            }
        }
        Ok(Fields { message, runs })
    }

    /// All values of a field, encoded with their keys; empty where it has none.
    pub fn get(&self, number: u32) -> &'m [u8] {
        self.iter().find(|(found, _)| *found == number).map_or(&[], |(_, run)| run)
    }

    /// Each field that has a value, with all its values.
    pub fn iter(&self) -> impl Iterator<Item = (u32, &'m [u8])> + '_ {
        self.runs.iter().map(|(number, run)| (*number, &self.message[run.clone()]))
    }
}

/// A value as it is encoded.
#[derive(Clone, Copy)]
pub enum Wire<'m> {
    /// A number, a bool or an enum.
    Number(u64),
    /// A text, bytes, a message, or numbers packed together.
    Bytes(&'m [u8]),
}

/// The values of a field, out of what [`Fields::get`] answers. Errors: encodings that the contract has no use for.
pub fn values(mut run: &[u8]) -> Result<Vec<Wire<'_>>> {
    let mut values = Vec::new();
    while !run.is_empty() {
        values.push(match decode_key(&mut run)?.1 {
            WireType::Varint => Wire::Number(decode_varint(&mut run)?),
            WireType::LengthDelimited => {
                let length = usize::try_from(decode_varint(&mut run)?)?;
                let (value, rest) = run.split_at_checked(length).context("a value is cut short")?;
                run = rest;
                Wire::Bytes(value)
            }
            other => bail!("the contract has no field of the wire type {other:?}"),
        });
    }
    Ok(values)
}

/// Numbers packed together.
pub fn packed(mut bytes: &[u8]) -> Result<Vec<u64>> {
    let mut numbers = Vec::new();
    while !bytes.is_empty() {
        numbers.push(decode_varint(&mut bytes)?);
    }
    Ok(numbers)
}
