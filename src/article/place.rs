//! Where in the input something stands.

use std::fmt;
use std::path::{Path, PathBuf};

/// The path that stands for standard input.
pub const STDIN: &str = "-";

/// A file, or a line or a character of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file as the user named it; [`STDIN`] for standard input.
    pub file: PathBuf,
    /// Line, counted from 1.
    pub line: Option<usize>,
    /// Column in characters, counted from 1.
    pub column: Option<usize>,
}

impl Place {
    /// The whole of `file`.
    pub fn of(file: &Path) -> Self {
        Self { file: file.to_path_buf(), line: None, column: None }
    }

    /// A line of the file.
    #[must_use]
    pub fn at_line(&self, line: usize) -> Self {
        Self { line: Some(line), column: None, ..self.clone() }
    }

    /// A character of the file.
    #[must_use]
    pub fn at(&self, line: usize, column: usize) -> Self {
        Self { line: Some(line), column: Some(column), ..self.clone() }
    }

    /// The file's name without its extension: the identifier of an article that gives none.
    pub fn stem(&self) -> String {
        if self.file == Path::new(STDIN) {
            return "stdin".to_owned();
        }
        self.file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.file == Path::new(STDIN) {
            write!(f, "standard input")?;
        } else {
            write!(f, "{}", self.file.display())?;
        }
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(column) = self.column {
            write!(f, ":{column}")?;
        }
        Ok(())
    }
}
