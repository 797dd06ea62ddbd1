//! The command line of `casus`.

fn main() {}
