//! A terminal that is drawn on in place.

use std::io::{self, Write};
use terminal_size::{Height, Width, terminal_size};

/// Where nobody says how large it is.
const WIDTH: usize = 80;
const HEIGHT: usize = 24;

/// The terminal's other screen, without a cursor. Dropping it gives back what was there before.
pub(super) struct Screen {
    /// The frame that stands there.
    drawn: Vec<String>,
}

impl Screen {
    /// Takes the terminal. Errors: it is gone.
    pub fn open() -> io::Result<Self> {
        write!(io::stdout(), "\x1b[?1049h\x1b[?25l\x1b[2J")?;
        io::stdout().flush()?;
        Ok(Screen { drawn: Vec::new() })
    }

    /// Its width and height, in characters.
    pub fn size() -> (usize, usize) {
        terminal_size().map_or((WIDTH, HEIGHT), |(Width(width), Height(height))| (width.into(), height.into()))
    }

    /// Draws a frame over the one before. Errors: the terminal is gone.
    pub fn draw(&mut self, frame: Vec<String>) -> io::Result<()> {
        if frame == self.drawn {
            return Ok(());
        }
        // In one write, so that no half of a frame is seen. A line is emptied before it is written: afterwards that would take the last character
        // of one that is as wide as the terminal.
        let mut out = String::from("\x1b[H");
        out.push_str(&frame.iter().map(|line| format!("\x1b[2K{line}")).collect::<Vec<_>>().join("\n"));
        out.push_str("\x1b[0m\x1b[J");
        io::stdout().write_all(out.as_bytes())?;
        io::stdout().flush()?;
        self.drawn = frame;
        Ok(())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // The last frame stays, as what was watched; where the terminal is gone nobody misses it.
        let last: String = self.drawn.iter().map(|line| format!("{line}\n")).collect();
        let _ = write!(io::stdout(), "\x1b[?1049l\x1b[?25h{last}\x1b[0m");
        let _ = io::stdout().flush();
    }
}
