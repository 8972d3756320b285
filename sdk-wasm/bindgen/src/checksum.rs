//! Takes jiff's tables for checksums out of a module: 17 kB that gzip cannot make smaller, a twelfth of the engine. jiff counts a checksum of each
//! zone that it reads, and compares zones by it, which nothing of ours does.

use walrus::Module;

/// Castagnoli's polynomial, the least bit first.
const POLYNOMIAL: u32 = 0x82f6_3b78;
/// Bytes that are looked at in one step, each by a table of its own; what is left over has a copy of the first.
const TABLES: usize = 16;

/// Clears the tables, where they are; a checksum then is the same for all.
pub fn clear(module: &mut Module) {
    let tables = tables();
    let segments: Vec<_> = module.data.iter().map(|data| data.id()).collect();
    for segment in segments {
        let data = module.data.get_mut(segment);
        for table in [&tables[..], &tables[..tables.len() / TABLES]] {
            let found = data.value.windows(table.len()).position(|bytes| bytes == table);
            if let Some(bytes) = found.and_then(|at| data.value.get_mut(at..at + table.len())) {
                bytes.fill(0);
            }
        }
    }
}

fn tables() -> Vec<u8> {
    let first: Vec<u32> =
        (0..256).map(|byte| (0..8).fold(byte, |sum, _| if sum & 1 == 1 { sum >> 1 ^ POLYNOMIAL } else { sum >> 1 })).collect();
    let next = |table: &Vec<u32>| Some(table.iter().map(|sum| sum >> 8 ^ first[(sum & 0xff) as usize]).collect());
    std::iter::successors(Some(first.clone()), next).take(TABLES).flatten().flat_map(u32::to_le_bytes).collect()
}
