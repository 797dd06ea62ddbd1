//! A view as DOT, the language of Graphviz, for who wants another layout or another tool.

use std::fmt::{self, Write};

use petgraph::visit::EdgeRef;

use crate::view::{Edge, MembershipGraph, Node, organisations};

use super::Caption;
use super::style::{CARD, FADED, INK, OUTLINE, PAPER, colour, style_of};
use super::words::Language;

/// The memberships as a DOT document. Its nodes are named `state/KAZ` and `organisation/CSTO`.
pub fn membership_dot(graph: &MembershipGraph, caption: &Caption) -> String {
    let mut document = String::new();
    // Writing to a string cannot fail.
    let _ = write_graph(&mut document, graph, caption);
    document
}

fn write_graph(out: &mut String, graph: &MembershipGraph, caption: &Caption) -> fmt::Result {
    writeln!(out, "graph memberships {{")?;
    writeln!(out, "  graph [layout=neato, overlap=false, splines=true, outputorder=edgesfirst, charset=\"UTF-8\"")?;
    let title = caption.title.clone().unwrap_or_default();
    let lines: Vec<String> = [title, caption.language.caption(caption)].into_iter().filter(|l| !l.is_empty()).collect();
    writeln!(out, "    label={}, bgcolor=\"{PAPER}\", fontname=\"sans-serif\"];", Quoted(&lines.join("\n")))?;
    writeln!(out, "  node [fontname=\"sans-serif\", style=filled, fontcolor=\"{INK}\"];")?;
    writeln!(out, "  edge [fontname=\"sans-serif\", fontsize=10, len=2];")?;
    let organisations = organisations(graph);
    for node in graph.node_indices() {
        write_node(out, &graph[node], organisations.iter().position(|&other| other == node))?;
    }
    for edge in graph.edge_references() {
        let number = organisations.iter().position(|&other| other == edge.target());
        write!(out, "  {} -- {}", Name(&graph[edge.source()]), Name(&graph[edge.target()]))?;
        write_edge(out, edge.weight(), number.unwrap_or_default(), caption.language)?;
    }
    writeln!(out, "}}")
}

fn write_node(out: &mut String, node: &Node, number: Option<usize>) -> fmt::Result {
    let (label, tooltip) = (Quoted(node.short()), Quoted(node.label()));
    write!(out, "  {} [label={label}, tooltip={tooltip}, ", Name(node))?;
    match number {
        Some(number) => {
            let colour = colour(number);
            writeln!(out, "shape=box, fillcolor=\"{colour}\", color=\"{colour}\", fontcolor=\"{PAPER}\", fontsize=18];")
        }
        None => writeln!(out, "shape=ellipse, fillcolor=\"{CARD}\", color=\"{OUTLINE}\"];"),
    }
}

fn write_edge(out: &mut String, edge: &Edge, number: usize, language: Language) -> fmt::Result {
    let style = style_of(edge.status);
    let (status, period) = (language.status(edge.status), language.period(edge.status, edge.since, edge.until));
    let label = if edge.status == crate::claim::MembershipStatus::Member { String::new() } else { status.to_owned() };
    let label = [label, period].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let tooltip = format!("{status}, {}", language.articles(edge.articles));
    let colour = if style.faded { FADED } else { colour(number) };
    write!(out, " [style={}, color=\"{colour}\", penwidth={:.1}, ", style.dot, style.width)?;
    writeln!(out, "label={}, tooltip={}];", Quoted(&label), Quoted(&tooltip))
}

/// A node's name: its kind and its identifier, as in its IRI.
struct Name<'a>(&'a Node);

impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.0 {
            Node::State { .. } => "state",
            Node::Organisation { .. } => "organisation",
        };
        write!(f, "{}", Quoted(&format!("{kind}/{}", self.0.id())))
    }
}

/// A quoted string of DOT. Graphviz reads a backslash as the start of an escape and `&` as that of an entity.
struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('"')?;
        self.0.chars().try_for_each(|letter| match letter {
            '"' => f.write_str("\\\""),
            '\\' => f.write_str("\\\\"),
            '&' => f.write_str("&amp;"),
            '\n' => f.write_str("\\n"),
            _ if letter.is_control() => f.write_char(' '),
            _ => f.write_char(letter),
        })?;
        f.write_char('"')
    }
}
