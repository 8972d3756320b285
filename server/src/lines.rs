//! What commands that need no server read and answer: files, and lines.

use anyhow::{Context, Result};
use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read as _, Write},
    path::Path,
};

/// What stands in a file; - is the standard input.
pub(crate) fn text(path: &Path) -> Result<String> {
    let mut text = String::new();
    opened(path)?.read_to_string(&mut text).with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(text)
}

/// A file to be read line by line; - is the standard input.
pub(crate) fn opened(path: &Path) -> Result<Box<dyn BufRead>> {
    if path == Path::new("-") {
        return Ok(Box::new(io::stdin().lock()));
    }
    let file = File::open(path).with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(Box::new(BufReader::new(file)))
}

/// Answers each line that is not blank with a line, in the same order.
pub(crate) fn answer_each(lines: impl BufRead, mut out: impl Write, answer: impl Fn(&[u8], &mut dyn Write) -> Result<()>) -> Result<()> {
    for line in lines.split(b'\n') {
        let line = line.context("the lines cannot be read")?;
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        answer(&line, &mut out)?;
        out.write_all(b"\n")?;
    }
    Ok(out.flush()?)
}
