//! The modules of the library stand in the order of the data flow: each uses only those above it.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules, as `src/lib.rs` lists them.
fn modules() -> Vec<String> {
    let map = fs::read_to_string(source("lib.rs")).expect("src/lib.rs");
    let lines = map.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    lines.map(str::to_owned).collect()
}

fn source(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(name)
}

/// The files of a module, without those that hold nothing but its tests.
fn files(module: &str) -> Vec<PathBuf> {
    let (mut open, mut files) = (vec![source(module)], vec![source(&format!("{module}.rs"))]);
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.expect("an entry of a folder").path();
            if path.is_dir() { open.push(path) } else { files.push(path) }
        }
    }
    files.retain(|path| path.extension().is_some_and(|extension| extension == "rs") && path.is_file());
    files.retain(|path| path.file_name().is_some_and(|name| name != "tests.rs"));
    files
}

/// The names behind each `crate::`, outside of tests; those of `crate::{a, b}` too.
fn used(text: &str) -> Vec<String> {
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let name =
        |text: &str| -> String { text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect() };
    let mut names = Vec::new();
    for behind in code.split("crate::").skip(1) {
        match behind.strip_prefix('{').and_then(|group| group.split_once("};")) {
            Some((group, _)) => names.extend(group.split(',').map(name)),
            None => names.push(name(behind)),
        }
    }
    names
}

#[test]
fn each_module_uses_only_those_above_it() {
    let modules = modules();
    let mut wrong = Vec::new();
    for (place, module) in modules.iter().enumerate() {
        for file in files(module) {
            let text = fs::read_to_string(&file).expect("a source file");
            let below = |name: &String| modules[place + 1..].contains(name);
            wrong
                .extend(used(&text).into_iter().filter(below).map(|name| format!("{}: crate::{name}", file.display())));
        }
    }
    assert!(modules.len() > 10, "src/lib.rs lists its modules as « pub mod NAME; »");
    assert!(wrong.is_empty(), "move what is used to a module above, or pass it in:\n{}", wrong.join("\n"));
}

#[test]
fn uses_are_found_wherever_they_stand() {
    let text =
        "use crate::date::Date;\nuse crate::{claim, text::fold};\nlet a = crate::rdf::claims();\n// crate::draw\n";
    assert_eq!(used(&format!("{text}#[cfg(test)]\nuse crate::view;")), ["date", "claim", "text", "rdf"]);
}
