//! A scene as an SVG document that stands alone: no script, no style sheet, no font to load.

use std::fmt::{self, Write};

use super::scene::{Anchor, Frame, Label, Line, Scene};
use super::style::{Marker, PAPER};

const FONTS: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'DejaVu Sans', 'Liberation Sans', sans-serif";

/// The document. Lengths have one decimal at most.
pub fn svg(scene: &Scene) -> String {
    let mut document = String::new();
    // Writing to a string cannot fail.
    let _ = write_scene(&mut document, scene);
    document
}

fn write_scene(out: &mut String, scene: &Scene) -> fmt::Result {
    let (width, height) = (Length(scene.width.ceil()), Length(scene.height.ceil()));
    let tag = scene.language.tag();
    write!(out, r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" "#)?;
    writeln!(out, r#"height="{height}" role="img" lang="{tag}" xml:lang="{tag}" font-family="{FONTS}">"#)?;
    writeln!(out, "<title>{}</title>", Escaped(&scene.title))?;
    writeln!(out, "<desc>{}</desc>", Escaped(&scene.description))?;
    writeln!(out, r#"<rect width="{width}" height="{height}" fill="{PAPER}"/>"#)?;
    writeln!(out, r#"<g fill="none" stroke-width="2">"#)?;
    scene.lines.iter().try_for_each(|line| write_line(out, line))?;
    writeln!(out, "</g>")?;
    scene.frames.iter().try_for_each(|frame| write_frame(out, frame))?;
    scene.labels.iter().try_for_each(|label| write_label(out, label))?;
    writeln!(out, "</svg>")
}

fn write_line(out: &mut String, line: &Line) -> fmt::Result {
    let Line { start, level, end, style, colour, note } = line;
    write!(out, r#"<g stroke="{colour}">"#)?;
    if !note.is_empty() {
        write!(out, "<title>{}</title>", Escaped(note))?;
    }
    let bend = Length(f64::midpoint(start.0, *level));
    let (x, y, level, far, height) = (Length(start.0), Length(start.1), Length(*level), Length(end.0), Length(end.1));
    write!(out, r#"<path d="M{x} {y}C{bend} {y} {bend} {height} {level} {height}H{far}""#)?;
    if !style.dashes.is_empty() {
        write!(out, r#" stroke-dasharray="{}""#, style.dashes)?;
    }
    if style.faded {
        write!(out, r#" stroke-width="{}""#, Length(style.width))?;
    }
    let towards = (start.0 - end.0).signum();
    write_marker(out, style.marker, (end.0 + 5.0 * towards, end.1), colour)?;
    writeln!(out, "</g>")
}

/// The marker's path, after the line's own element has been closed.
fn write_marker(out: &mut String, marker: Marker, (x, y): (f64, f64), colour: &str) -> fmt::Result {
    let fill = match marker {
        Marker::Disc => colour,
        _ => PAPER,
    };
    let (x, y) = (Length(x), Length(y));
    let shape = match marker {
        Marker::Disc | Marker::Circle => "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
        Marker::Plus => "m0-5v10m-5-5h10",
        Marker::Cross => "m-4-4l8 8m0-8l-8 8",
        Marker::Bars => "m-2-5v10m4-10v10",
        Marker::Square => "m-3.5-3.5h7v7h-7z",
        Marker::Diamond => "m-5 0l5-5l5 5l-5 5z",
    };
    write!(out, r#"/><path d="M{x} {y}{shape}" fill="{fill}"/>"#)
}

fn write_frame(out: &mut String, frame: &Frame) -> fmt::Result {
    let Frame { rect, fill, outline } = frame;
    let (x, y, width, height) = (Length(rect.x), Length(rect.y), Length(rect.width), Length(rect.height));
    write!(out, r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="6" "#)?;
    writeln!(out, r#"fill="{fill}" stroke="{outline}"/>"#)
}

fn write_label(out: &mut String, label: &Label) -> fmt::Result {
    let (x, y, size) = (Length(label.x), Length(label.baseline), Length(label.size));
    write!(out, r#"<text x="{x}" y="{y}" font-size="{size}" fill="{}""#, label.colour)?;
    if label.bold {
        write!(out, r#" font-weight="700""#)?;
    }
    match label.anchor {
        Anchor::Start => {}
        Anchor::Middle => write!(out, r#" text-anchor="middle""#)?,
        Anchor::End => write!(out, r#" text-anchor="end""#)?,
    }
    writeln!(out, ">{}</text>", Escaped(&label.text))
}

/// A length with one decimal at most, and never « -0 ».
struct Length(f64);

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let written = format!("{:.1}", self.0);
        let short = written.strip_suffix(".0").unwrap_or(&written);
        f.write_str(if short == "-0" { "0" } else { short })
    }
}

/// A text as XML holds it; characters that XML 1.0 forbids become U+FFFD.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|letter| match letter {
            '&' => f.write_str("&amp;"),
            '<' => f.write_str("&lt;"),
            '>' => f.write_str("&gt;"),
            '"' => f.write_str("&quot;"),
            '\t' | '\n' | '\r' => f.write_char(' '),
            '\u{fffe}' | '\u{ffff}' => f.write_char('\u{fffd}'),
            _ if letter.is_control() => f.write_char('\u{fffd}'),
            _ => f.write_char(letter),
        })
    }
}
