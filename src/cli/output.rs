//! Results to standard output or a file, talk to standard error.

use std::fmt::Display;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use anyhow::anyhow;

/// Says something to whoever started the command. Nobody may be listening, which is no reason to fail.
pub fn say(text: impl Display) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Standard output, to be flushed at the end.
pub fn out() -> BufWriter<Out> {
    BufWriter::new(Out)
}

/// Has `write` write to the file `path`, or to standard output where none or `-` is named.
pub fn write_to(path: Option<&Path>, write: impl FnOnce(&mut dyn Write) -> anyhow::Result<()>) -> anyhow::Result<()> {
    let Some(path) = path.filter(|path| *path != Path::new("-")) else {
        let mut out = out();
        write(&mut out)?;
        return Ok(out.flush()?);
    };
    let name = path.display();
    let refused = |error: io::Error| anyhow!("{name}: can't be written ({error}); check its folder");
    let mut file = BufWriter::new(File::create(path).map_err(refused)?);
    write(&mut file)?;
    file.flush().map_err(refused)?;
    say(format_args!("{name} written"));
    Ok(())
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
