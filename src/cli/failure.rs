//! Why a command fails, and with which exit code.

use std::fmt::Display;
use std::process::ExitCode;

use casus::query::{FormatError, QueryError};
use casus::store;

/// The command is wrong, not the data.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Usage(String);

impl Usage {
    /// The failure that `reason` describes.
    pub fn error(reason: impl Display) -> anyhow::Error {
        Self(reason.to_string()).into()
    }
}

/// 2 where the command is wrong, 1 where the data are.
pub fn exit_code(error: &anyhow::Error) -> ExitCode {
    let wrong_use = error.is::<Usage>()
        || error.downcast_ref().is_some_and(|error| !matches!(error, QueryError::Evaluation(_)))
        || error.downcast_ref().is_some_and(|error| !matches!(error, FormatError::Io(_)))
        || error.downcast_ref().is_some_and(is_wrong_graph);
    ExitCode::from(if wrong_use { 2 } else { 1 })
}

fn is_wrong_graph(error: &store::Error) -> bool {
    matches!(error, store::Error::NoGraph { .. } | store::Error::Foreign { .. } | store::Error::NoArticle { .. })
}
