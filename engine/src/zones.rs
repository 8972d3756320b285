//! Time zones made of nothing but what their clocks show, for machines that know zones but give no transitions: a browser's `Intl` does.

use jiff::tz::TimeZone;

/// The zone is made for these years; before and after, its clocks show what they show at either end. Seconds since 1970.
const FROM: i64 = 0;
/// The year 2100.
const TO: i64 = 4_102_444_800;
/// Two transitions that undo each other lie further apart than this, in all of the database. Seconds.
const STEP: i64 = 6 * 24 * 60 * 60;
/// Nearly all transitions are at such a time, which is found in half the questions. Seconds.
const QUARTER: i64 = 15 * 60;
/// The abbreviation of every time: nothing asks for it.
const ABBREVIATION: &str = "LOC";

/// A zone of which `offset_at` tells, at a second since 1970, by how many seconds its clocks are ahead of UTC. None where it cannot tell.
pub fn zone_of_offsets(name: &str, offset_at: impl Fn(i64) -> Option<i32>) -> Option<TimeZone> {
    let first = offset_at(FROM)?;
    let mut offsets = vec![first];
    let mut transitions = Vec::new();
    let (mut time, mut offset) = (FROM, first);
    while time < TO {
        let next = (time + STEP).min(TO);
        if offset_at(next)? == offset {
            time = next;
            continue;
        }
        (time, offset) = transition(&offset_at, time, next, offset)?;
        let known = offsets.iter().position(|one| *one == offset);
        let kind = known.unwrap_or(offsets.len());
        if known.is_none() {
            offsets.push(offset);
        }
        transitions.push((time, u8::try_from(kind).ok()?));
    }
    TimeZone::tzif(name, &tzif(&transitions, &offsets)?).ok()
}

/// The first second after `low` at which another offset than that of `low` holds, and that offset. At `high` another one does.
fn transition(offset_at: &impl Fn(i64) -> Option<i32>, mut low: i64, mut high: i64, offset: i32) -> Option<(i64, i32)> {
    let mut after = offset_at(high)?;
    while high - low > 1 {
        let step = if high - low > QUARTER { QUARTER } else { 1 };
        let middle = low + ((high - low) / step + 1) / 2 * step;
        let asked = if high - low == QUARTER { high - 1 } else { middle };
        match offset_at(asked)? {
            same if same == offset => low = asked,
            other => (high, after) = (asked, other),
        }
    }
    Some((high, after))
}

/// RFC 9636: version 2, which has a block of version 1 that nobody reads before the block that counts.
fn tzif(transitions: &[(i64, u8)], offsets: &[i32]) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    header(&mut bytes, 0, 1)?;
    local_times(&mut bytes, &[0]);
    header(&mut bytes, transitions.len(), offsets.len())?;
    bytes.extend(transitions.iter().flat_map(|(time, _)| time.to_be_bytes()));
    bytes.extend(transitions.iter().map(|(_, kind)| *kind));
    local_times(&mut bytes, offsets);
    // What holds after the last transition, as POSIX writes it: by how much UTC is ahead. (Without it jiff has the last one again and again.)
    let last = transitions.last().map_or(0, |(_, kind)| usize::from(*kind));
    let ahead = offsets.get(last)?;
    let (sign, size) = (if *ahead > 0 { "-" } else { "" }, ahead.unsigned_abs());
    bytes.extend(format!("\n{ABBREVIATION}{sign}{}:{:02}:{:02}\n", size / 3600, size / 60 % 60, size % 60).bytes());
    Some(bytes)
}

fn header(bytes: &mut Vec<u8>, transitions: usize, offsets: usize) -> Option<()> {
    bytes.extend(b"TZif2");
    bytes.extend([0; 15]);
    for count in [0, 0, 0, transitions, offsets, ABBREVIATION.len() + 1] {
        bytes.extend(u32::try_from(count).ok()?.to_be_bytes());
    }
    Some(())
}

fn local_times(bytes: &mut Vec<u8>, offsets: &[i32]) {
    for offset in offsets {
        bytes.extend(offset.to_be_bytes());
        // Whether it is summer time, which nothing asks for, and where the abbreviation begins.
        bytes.extend([0, 0]);
    }
    bytes.extend(ABBREVIATION.bytes());
    bytes.push(0);
}
