//! Results to standard output, talk to standard error, colours where somebody sees them.

use std::fmt::Display;
use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;

use anstream::AutoStream;
use anstyle::{AnsiColor, Style};
use anyhow::anyhow;
use clap::ColorChoice;
use terminal_size::{Width, terminal_size};

/// What is known of where words go.
#[derive(Clone, Copy, Debug)]
pub struct Terminal {
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
            colour_out: colour(AutoStream::choice(&io::stdout())),
            colour_talk: colour(AutoStream::choice(&io::stderr())),
        }
    }

    /// Whether a person reads standard output.
    pub fn is_read(self) -> bool {
        io::stdout().is_terminal()
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
        self.say(format_args!("{} {error}", paint(self.colour_talk, WRONG, "error:")));
    }

    /// Says something to whoever started the command. Nobody may be listening, which is no reason to fail.
    pub fn say(self, text: impl Display) {
        let _ = writeln!(io::stderr().lock(), "{text}");
    }

    /// Standard output, to be flushed at the end.
    pub fn out(self) -> BufWriter<Out> {
        BufWriter::new(Out)
    }

    /// Has `write` write to the file `path`, or to standard output where none is named.
    pub fn write(
        self,
        path: Option<&Path>,
        write: impl FnOnce(&mut dyn Write) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let Some(path) = path.filter(|path| *path != Path::new("-")) else {
            let mut out = self.out();
            write(&mut out)?;
            return Ok(out.flush()?);
        };
        let name = path.display();
        let refused = |error: io::Error| anyhow!("{name}: can't be written ({error}); check its folder");
        let mut out = BufWriter::new(File::create(path).map_err(refused)?);
        write(&mut out)?;
        out.flush().map_err(refused)?;
        self.say(format_args!("{name} written"));
        Ok(())
    }
}

fn paint(colours: bool, style: Style, text: impl Display) -> String {
    if colours { format!("{style}{text}{style:#}") } else { text.to_string() }
}

/// Standard output. Where its reader has seen enough, as `head` has, the program ends quietly.
pub struct Out;

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        quietly(io::stdout().lock().write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        quietly(io::stdout().lock().flush())
    }
}

fn quietly<T>(result: io::Result<T>) -> io::Result<T> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => std::process::exit(0),
        result => result,
    }
}
