//! Who reads what is printed: how wide the lines are, and colours where somebody sees them.

use std::fmt::Display;
use std::io::{self, IsTerminal};

use anstream::AutoStream;
use anstyle::{AnsiColor, Style};
use clap::ColorChoice;
use terminal_size::{Width, terminal_size};

use super::output::say;

/// What is known of where words go.
#[derive(Clone, Copy, Debug)]
pub struct Terminal {
    is_read: bool,
    colour_out: bool,
    colour_talk: bool,
}

/// What stands out.
pub const STRONG: Style = Style::new().bold();
/// What may be passed over.
pub const FAINT: Style = Style::new().dimmed();
/// The words that a claim is made of.
pub const QUOTE: Style = AnsiColor::Yellow.on_default().bold();
/// What is wrong.
const WRONG: Style = AnsiColor::Red.on_default().bold();

impl Terminal {
    /// With colours as `choice` says; `auto` asks the terminal and the environment.
    pub fn new(choice: ColorChoice) -> Self {
        let colour = |automatic: anstream::ColorChoice| match choice {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => automatic != anstream::ColorChoice::Never,
        };
        Self {
            is_read: io::stdout().is_terminal(),
            colour_out: colour(AutoStream::choice(&io::stdout())),
            colour_talk: colour(AutoStream::choice(&io::stderr())),
        }
    }

    /// Whether a person reads standard output.
    pub fn is_read(self) -> bool {
        self.is_read
    }

    /// The columns of a line of standard output; no end to them where it is no terminal.
    pub fn room(self) -> usize {
        if !self.is_read() {
            return usize::MAX;
        }
        terminal_size().map_or(80, |(Width(columns), _)| usize::from(columns))
    }

    /// `text` in `style`, for standard output.
    pub fn paint(self, style: Style, text: impl Display) -> String {
        paint(self.colour_out, style, text)
    }

    /// Whether standard output is coloured.
    pub fn colours(self) -> bool {
        self.colour_out
    }

    /// Says why a command fails.
    pub fn error(self, error: &anyhow::Error) {
        say(format_args!("{} {error}", paint(self.colour_talk, WRONG, "error:")));
    }
}

fn paint(colours: bool, style: Style, text: impl Display) -> String {
    if colours { format!("{style}{text}{style:#}") } else { text.to_string() }
}
