//! Small cases: each file has data, shapes, and the results that are expected, a line `#= FOCUS | PATH | VALUE |
//! COMPONENT` each.

use std::fs;
use std::path::Path;

use casus::shacl::{parse_turtle, validate};

use crate::written;

const PREFIXES: &[(&str, &str)] = &[("ex", "http://example.org/"), ("xsd", "http://www.w3.org/2001/XMLSchema#")];

#[test]
fn each_case_has_the_results_that_it_lists() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shacl/cases");
    let mut seen = 0;
    for entry in fs::read_dir(folder).expect("the cases") {
        let path = entry.expect("an entry").path();
        let turtle = fs::read_to_string(&path).expect("a case");
        let mut expected: Vec<String> =
            turtle.lines().filter_map(|line| line.strip_prefix("#= ")).map(str::to_owned).collect();
        expected.sort();
        assert!(!expected.is_empty(), "{}: list a result", path.display());
        let [data, shapes] = ["data", "shape"].map(|blank| parse_turtle(&turtle, blank).expect("Turtle").triples);
        let report = validate(data, shapes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(written(&report, PREFIXES), expected, "{}", path.display());
        seen += expected.len();
    }
    assert!(seen > 60, "{seen}");
}
