//! What stands around the columns: title, headings, legend and caption.

use std::collections::BTreeSet;

use crate::view::{MembershipGraph, organisations};

use super::Caption;
use super::columns::MARGIN;
use super::description::description;
use super::face::label;
use super::scene::{Anchor, Frame, Label, Line, Scene};
use super::style::{FADED, INK, QUIET, STYLES, Style, rank};
use super::text_width::{text_width, wrap};
use super::words::Language;

/// Room for the heading of the left column.
pub const HEADING: f64 = 170.0;
const TITLE: f64 = 20.0;
const SAMPLE: f64 = 46.0;
const SMALL: f64 = 12.0;
/// A narrower picture would break its title and legend too often.
const NARROWEST: f64 = 560.0;

/// The columns as drawn.
#[derive(Default)]
pub struct Body {
    /// Lines from organisations to states.
    pub lines: Vec<Line>,
    /// Frames of both.
    pub frames: Vec<Frame>,
    /// Labels in the frames and on the lines.
    pub labels: Vec<Label>,
    /// Right edge of the left column, where there is one.
    pub left: Option<f64>,
    /// Middle of the organisations.
    pub middle: Option<f64>,
    /// Left edge of the right column.
    pub right: Option<f64>,
    /// Whether the right column holds the states with several organisations.
    pub shared: bool,
    /// Whether there are several organisations.
    pub several: bool,
    /// Whether some frame holds several states.
    pub grouped: bool,
}

/// The scene with title, headings, legend and caption around the columns, which move down to make room.
pub fn around(graph: &MembershipGraph, caption: &Caption, mut drawn: Body) -> Scene {
    let title = caption.title.clone().unwrap_or_else(|| default_title(graph, caption.language));
    let columns = drawn.frames.iter().map(|frame| frame.rect.right()).fold(0.0, f64::max);
    let headings = headings(&drawn, caption.language);
    let width = headings.iter().map(|label| label.rect().right()).fold(columns, f64::max).max(NARROWEST) + MARGIN;
    let titles = wrap(&title, TITLE, true, width - 2.0 * MARGIN);
    let width = titles.iter().map(|line| text_width(line, TITLE, true) + 2.0 * MARGIN).fold(width, f64::max);
    let mut y = MARGIN;
    let mut labels = Vec::new();
    for line in &titles {
        labels.push(label(line, MARGIN, y + TITLE, TITLE, true, INK, Anchor::Start));
        y += 1.3 * TITLE;
    }
    y += 16.0;
    labels.extend(headings.into_iter().map(|label| Label { baseline: y + SMALL, ..label }));
    y += 30.0;
    lower(&mut drawn, y);
    y = drawn.frames.iter().map(|frame| frame.rect.bottom()).fold(y, f64::max) + 26.0;
    let mut scene = Scene {
        width,
        height: y,
        language: caption.language,
        description: description(graph, caption.language),
        title,
        lines: drawn.lines,
        frames: drawn.frames,
        labels,
    };
    scene.labels.extend(drawn.labels);
    legend(&mut scene, graph);
    notes(&mut scene, caption, drawn.grouped);
    scene.height += MARGIN - 8.0;
    scene
}

fn lower(body: &mut Body, by: f64) {
    for line in &mut body.lines {
        (line.start.1, line.end.1) = (line.start.1 + by, line.end.1 + by);
    }
    body.frames.iter_mut().for_each(|frame| frame.rect.y += by);
    body.labels.iter_mut().for_each(|label| label.baseline += by);
}

fn default_title(graph: &MembershipGraph, language: Language) -> String {
    let nodes = organisations(graph);
    let shorts: Vec<&str> = nodes.iter().map(|&node| graph[node].short()).collect();
    let colon = language.choose("\u{a0}:", ":");
    match shorts.len() {
        0 => language.choose("Appartenance des États aux organisations", "Memberships of states").to_owned(),
        1..=5 => {
            format!("{}{colon} {}", language.choose("États membres et liés", "Members and ties"), shorts.join(", "))
        }
        many => format!("{many} {}", language.choose("organisations et leurs États", "organisations and their states")),
    }
}

fn headings(body: &Body, language: Language) -> Vec<Label> {
    let heading = |x: Option<f64>, anchor, french, english| {
        x.map(|x| label(language.choose(french, english), x, 0.0, SMALL, true, QUIET, anchor))
    };
    let organisations = if body.several { "Organisations" } else { "Organisation" };
    let (french, english) =
        if body.shared { ("Plusieurs organisations", "Several organisations") } else { ("États", "States") };
    [
        heading(body.left, Anchor::End, "Une seule organisation", "One organisation"),
        heading(body.middle, Anchor::Middle, organisations, organisations),
        heading(body.right, Anchor::Start, french, english),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// One sample a status that occurs, in as many rows as it takes.
fn legend(scene: &mut Scene, graph: &MembershipGraph) {
    let occurring: BTreeSet<usize> = graph.edge_weights().map(|edge| rank(edge.status)).collect();
    if occurring.is_empty() {
        return;
    }
    let (mut x, mut y) = (MARGIN, scene.height);
    for style in occurring.into_iter().map(|rank| &STYLES[rank]) {
        let name = scene.language.status(style.status);
        let room = SAMPLE + 8.0 + text_width(name, SMALL, false);
        if x > MARGIN && x + room > scene.width - MARGIN {
            (x, y) = (MARGIN, y + 22.0);
        }
        scene.lines.push(sample(style, x, y + 8.0));
        scene.labels.push(label(name, x + SAMPLE + 8.0, y + SMALL, SMALL, false, INK, Anchor::Start));
        x += room + 24.0;
    }
    scene.height = y + 26.0;
}

fn sample(style: &'static Style, x: f64, y: f64) -> Line {
    let end = x + SAMPLE;
    let colour = if style.faded { FADED } else { INK };
    Line { start: (x, y), level: end, end: (end, y), style, colour, note: String::new() }
}

/// How to read the frames, and what the picture rests on.
fn notes(scene: &mut Scene, caption: &Caption, grouped: bool) {
    let empty = scene.frames.is_empty();
    let reading = match (empty, grouped) {
        (true, _) => scene.language.choose("Aucun lien à montrer.", "No tie to show."),
        (_, true) => scene
            .language
            .choose("Les États d’un même cadre ont les mêmes liens.", "States in one frame have the same ties."),
        (_, false) => "",
    };
    for text in [reading.to_owned(), scene.language.caption(caption)] {
        for line in wrap(&text, SMALL, false, scene.width - 2.0 * MARGIN) {
            scene.labels.push(label(&line, MARGIN, scene.height + SMALL, SMALL, false, QUIET, Anchor::Start));
            scene.height += 18.0;
        }
    }
}
