//! The drawings of memberships, over small tables of rows: what must hold of every picture.
//!
//! Each picture is also written below `target/tmp/drawing`, for whoever changes the layout and wants to look.

use std::fs;
use std::path::{Path, PathBuf};

use casus::claim::MembershipStatus;
use casus::draw::{Caption, Language, Rect, membership_dot, membership_scene, membership_svg};
use casus::view::{MembershipGraph, MembershipRow, memberships};

fn rows_of(table: &Path) -> Vec<MembershipRow> {
    let text = fs::read_to_string(table).expect("the table is in the repository");
    text.lines().skip(1).map(row).collect()
}

fn row(line: &str) -> MembershipRow {
    let cells: Vec<&str> = line.split('\t').collect();
    let date = |cell: &str| (!cell.is_empty()).then(|| cell.parse().expect("a date"));
    MembershipRow {
        state_id: cells[0].to_owned(),
        state_label: cells[1].to_owned(),
        organisation_id: cells[2].to_owned(),
        organisation_label: cells[3].to_owned(),
        organisation_short: (!cells[4].is_empty()).then(|| cells[4].to_owned()),
        status: serde_json::from_value(cells[5].into()).expect("a status"),
        since: date(cells[6]),
        until: date(cells[7]),
        articles: cells[8].parse().expect("a number of articles"),
    }
}

fn caption() -> Caption {
    Caption {
        articles: Some(1280),
        published: Some(("2022-01-06".parse().expect("a date"), "2024-08".parse().expect("a date"))),
        ..Caption::default()
    }
}

/// Everything that must hold of a picture of these rows.
fn check(name: &str, rows: &[MembershipRow], caption: &Caption) {
    let graph = memberships(rows);
    let written = membership_svg(&graph, caption);
    look(&format!("{name}.svg"), &written);
    look(&format!("{name}.dot"), &membership_dot(&graph, caption));
    same_for_any_order(name, rows, caption);
    placed(name, &graph, caption);
    well_formed(name, &graph, &written);
}

fn look(file: &str, content: &str) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("drawing");
    fs::create_dir_all(&folder).expect("a folder for pictures");
    fs::write(folder.join(file), content).expect("a picture can be written");
}

fn same_for_any_order(name: &str, rows: &[MembershipRow], caption: &Caption) {
    let written = |rows: &[MembershipRow]| {
        let graph = memberships(rows);
        (membership_svg(&graph, caption), membership_dot(&graph, caption))
    };
    let half = rows.len() / 2;
    let reversed: Vec<_> = rows.iter().rev().cloned().collect();
    let interleaved: Vec<_> = rows[half..].iter().chain(&rows[..half]).cloned().collect();
    for other in [rows, &reversed, &interleaved] {
        assert!(written(rows) == written(other), "{name}: the order of the rows shows in the picture");
    }
}

fn placed(name: &str, graph: &MembershipGraph, caption: &Caption) {
    let scene = membership_scene(graph, caption);
    let page = Rect { x: 0.0, y: 0.0, width: scene.width, height: scene.height };
    let labels: Vec<(Rect, &str)> = scene.labels.iter().map(|label| (label.rect(), label.text.as_str())).collect();
    for (number, (rect, text)) in labels.iter().enumerate() {
        assert!(page.contains(rect), "{name}: « {text} » is cut off: {rect:?} in {page:?}");
        for (other, other_text) in &labels[number + 1..] {
            assert!(!rect.overlaps(other), "{name}: « {text} » lies over « {other_text} »");
        }
    }
    for (number, frame) in scene.frames.iter().enumerate() {
        assert!(page.contains(&frame.rect), "{name}: a frame is cut off: {:?}", frame.rect);
        let over = scene.frames[number + 1..].iter().any(|other| frame.rect.overlaps(&other.rect));
        assert!(!over, "{name}: frames overlap at {:?}", frame.rect);
        for (rect, text) in labels.iter().filter(|(rect, _)| rect.overlaps(&frame.rect)) {
            assert!(frame.rect.contains(rect), "{name}: « {text} » runs out of its frame");
        }
    }
    for line in &scene.lines {
        let (start, end) = (line.start.0.min(line.end.0), line.start.0.max(line.end.0));
        let between = |rect: &Rect| rect.x < end && start < rect.right();
        let lines_room = scene.frames.iter().all(|frame| !between(&frame.rect));
        assert!(lines_room || line.note.is_empty(), "{name}: « {} » may pass beneath a frame", line.note);
    }
}

fn well_formed(name: &str, graph: &MembershipGraph, written: &str) {
    let document = roxmltree::Document::parse(written).unwrap_or_else(|error| panic!("{name}: {error}"));
    let root = document.root_element();
    assert_eq!(root.attribute("role"), Some("img"), "{name}");
    for element in ["title", "desc"] {
        let text = root.children().find(|child| child.has_tag_name(("http://www.w3.org/2000/svg", element)));
        assert!(text.is_some(), "{name}: no <{element}>");
    }
    let texts: Vec<&str> = root.descendants().filter(roxmltree::Node::is_text).filter_map(|node| node.text()).collect();
    let said = texts.join(" ");
    for node in graph.node_weights() {
        for word in node.label().split_whitespace().chain([node.short()]) {
            assert!(said.contains(word), "{name}: « {word} » of « {} » is missing", node.label());
        }
    }
    let long = written
        .split(|letter: char| !letter.is_ascii_digit() && letter != '.')
        .find(|number| number.split_once('.').is_some_and(|(whole, decimals)| !whole.is_empty() && decimals.len() > 1));
    assert_eq!(long, None, "{name}: a length has more than one decimal");
}

#[test]
fn every_table_gives_a_clean_picture() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drawing");
    let mut tables: Vec<PathBuf> =
        fs::read_dir(folder).expect("tables").map(|file| file.expect("a file").path()).collect();
    tables.sort();
    assert!(tables.len() >= 5, "the tables of tests/drawing are gone");
    for table in tables {
        let name = table.file_stem().expect("a name").to_string_lossy().into_owned();
        check(&name, &rows_of(&table), &caption());
    }
}

#[test]
fn nothing_to_draw_is_said_so() {
    check("nothing", &[], &Caption::default());
    let written = membership_svg(&memberships(&[]), &Caption::default());
    assert!(written.contains("Aucun lien à montrer."), "say that there is nothing:\n{written}");
}

#[test]
fn what_xml_and_dot_reserve_is_escaped() {
    let line = "A&B\t<Åland> \"&\" 'x'\tO\\\"1\tAssociation <b>\"R&D\"</b> \\ \u{1}\tR&D\"\tmember\t\t\t1";
    let rows = [row(line)];
    let caption = Caption { title: Some("<script>alert(\"1 & 2\")</script>".to_owned()), ..Caption::default() };
    let graph = memberships(&rows);
    let written = membership_svg(&graph, &caption);
    assert!(!written.contains("<script"), "a title became an element");
    let document = roxmltree::Document::parse(&written).expect("well-formed");
    assert!(document.descendants().any(|node| node.text() == Some("<Åland> \"&\" 'x'")));
    let dot = membership_dot(&graph, &caption);
    assert!(dot.contains(r#""organisation/O\\\"1" [label="R&amp;D\"""#), "{dot}");
}

#[test]
fn long_names_and_every_status_find_room() {
    let statuses = ["member", "joined", "left", "suspended", "candidate", "observer", "partner"];
    let mut rows = Vec::new();
    for (number, status) in statuses.iter().enumerate() {
        for organisation in 0..=number % 4 {
            let name =
                "Très longue dénomination officielle d’une République démocratique et populaire".repeat(1 + number % 2);
            let label =
                "Organisation interétatiquesupranationaleextraordinairementlongue pour le développement durable";
            let line = format!("S{number}\t{name}\tO{organisation}\t{label}\t\t{status}\t2001-02\t2020-03-01\t3");
            rows.push(row(&line));
        }
    }
    let english = Caption { language: Language::English, title: Some("A title ".repeat(40)), ..caption() };
    check("long", &rows, &caption());
    check("long-english", &rows, &english);
    assert!(memberships(&rows).edge_weights().any(|edge| edge.status == MembershipStatus::Partner));
}

#[test]
fn five_hundred_nodes_are_drawn_within_a_second() {
    let statuses = ["member", "joined", "left", "suspended", "candidate"];
    let mut rows = Vec::new();
    for state in 0..440_usize {
        for turn in 0..4_usize {
            let organisation = (state * (turn + 3) * 7 + turn * 13) % 60;
            let status = statuses[(state + turn) % statuses.len()];
            let year = 1950 + (state * 3 + turn * 11) % 70;
            rows.push(row(&format!(
                "S{state}\tÉtat n° {state}\tO{organisation}\tOrganisation\tO{organisation}\t{status}\t{year}\t\t1"
            )));
        }
    }
    let graph = memberships(&rows);
    let start = std::time::Instant::now();
    let written = membership_svg(&graph, &Caption::default());
    let taken = start.elapsed();
    assert!(cfg!(debug_assertions) || taken.as_secs_f64() < 1.0, "{} bytes took {taken:?}", written.len());
    check("large", &rows, &Caption::default());
}
