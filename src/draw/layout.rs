//! Where everything stands: organisations in the middle, states with one tie left, states with several right.
//!
//! Lines run in the two gaps between the columns and nowhere else, which is why none can pass beneath a label.

use petgraph::graph::NodeIndex;

use crate::view::{MembershipGraph, organisations};

use super::Caption;
use super::card::{Card, Tie, cards};
use super::label::{Face, card_face, organisation_face};
use super::legend;
use super::order::{order, settle};
use super::scene::{Frame, Line, Rect, Scene};
use super::style::{CARD, FADED, OUTLINE, colour, style_of};
use super::text_width::text_width;
use super::words::Language;

/// White around the picture.
pub const MARGIN: f64 = 24.0;
const CARD_GAP: f64 = 9.0;
const SLOT_GAP: f64 = 26.0;
/// Between the lines that leave an organisation; less where there are very many.
const PORT: f64 = 7.0;
const PORTS_ROOM: f64 = 260.0;
/// Between the lines that reach a card: with years written above them, and without.
const PITCH: (f64, f64) = (17.0, 10.0);
const PERIOD: f64 = 11.0;
/// Room for a marker at the end of a line.
const MARKER: f64 = 10.0;

/// A card with its place.
struct Block {
    card: Card,
    face: Face,
    rect: Rect,
}

/// An organisation with its place.
struct Organisation {
    node: NodeIndex,
    face: Face,
    rect: Rect,
    colour: &'static str,
}

/// The columns of a picture. `left` is empty where no state has several organisations: all then stand on the right.
struct Columns {
    left: Vec<Block>,
    organisations: Vec<Organisation>,
    right: Vec<Block>,
}

/// A line before it has left its organisation: the height at which it does is known when all lines are.
struct Wire {
    organisation: usize,
    rightwards: bool,
    line: Line,
    period: String,
}

/// The picture of a graph of memberships.
pub fn membership_scene(graph: &MembershipGraph, caption: &Caption) -> Scene {
    let mut columns = measured(graph, caption.language);
    stack(&mut columns);
    spread(&mut columns);
    legend::around(graph, caption, |top| drawn(graph, columns, caption.language, top))
}

fn measured(graph: &MembershipGraph, language: Language) -> Columns {
    let nodes = organisations(graph);
    let cards = cards(graph, language);
    let any_shared = cards.iter().any(|card| card.organisations().len() > 1);
    let lines = |node: NodeIndex| {
        let of_node = |right: bool| {
            let on_side = |card: &&Card| right == (!any_shared || card.organisations().len() > 1);
            cards.iter().filter(on_side).flat_map(|card| &card.ties).filter(|tie| tie.organisation == node).count()
        };
        of_node(true).max(of_node(false))
    };
    let organisation = |node: NodeIndex| {
        let face = organisation_face(graph[node].short(), graph[node].label());
        let height = face.height.max(port_distance(lines(node)) * count(lines(node)) + 16.0);
        let number = nodes.binary_search(&node).unwrap_or_default();
        Organisation { node, rect: sized(face.width, height), face, colour: colour(number) }
    };
    let ordered = order(&nodes, &cards).into_iter().map(organisation).collect();
    let blocks = cards.into_iter().map(|card| block(graph, card, language));
    let (right, left) = blocks.partition(|block| !any_shared || block.card.organisations().len() > 1);
    Columns { left, organisations: ordered, right }
}

fn block(graph: &MembershipGraph, card: Card, language: Language) -> Block {
    let names: Vec<&str> = card.states.iter().map(|&state| graph[state].label()).collect();
    let face = card_face(&names, language);
    let height = face.height.max(pitch(&card) * count(card.ties.len()) + 8.0);
    Block { rect: sized(face.width, height), face, card }
}

fn sized(width: f64, height: f64) -> Rect {
    Rect { x: 0.0, y: 0.0, width, height }
}

#[expect(clippy::cast_precision_loss, reason = "a picture has fewer than 2^52 nodes")]
fn count(number: usize) -> f64 {
    number as f64
}

fn port_distance(lines: usize) -> f64 {
    PORT.min(PORTS_ROOM / count(lines.max(1)))
}

fn pitch(card: &Card) -> f64 {
    if card.ties.iter().any(|tie| !tie.period.is_empty()) { PITCH.0 } else { PITCH.1 }
}

/// The height of blocks one above the other.
fn pile<'a>(blocks: impl Iterator<Item = &'a Block>) -> f64 {
    (blocks.map(|block| block.rect.height + CARD_GAP).sum::<f64>() - CARD_GAP).max(0.0)
}

/// The one organisation of a card.
fn only(block: &Block) -> Option<NodeIndex> {
    let organisations = block.card.organisations();
    organisations.first().copied().filter(|_| organisations.len() == 1)
}

/// Gives everything its height.
fn stack(columns: &mut Columns) {
    let Columns { left, organisations, right } = columns;
    let slot = |organisation: &Organisation| {
        let own = |blocks: &[Block]| pile(blocks.iter().filter(|block| only(block) == Some(organisation.node)));
        organisation.rect.height.max(own(left)).max(own(right))
    };
    let slots: Vec<f64> = organisations.iter().map(slot).collect();
    let slots_height = slots.iter().map(|slot| slot + SLOT_GAP).sum::<f64>() - SLOT_GAP;
    let room = slots_height.max(pile(right.iter()));
    let extra = (room - slots_height) / count(slots.len().max(1));
    let mut top = 0.0;
    for (organisation, slot) in organisations.iter_mut().zip(slots) {
        let middle = top + (slot + extra) / 2.0;
        organisation.rect.y = middle - organisation.rect.height / 2.0;
        let own: Vec<&mut Block> = left.iter_mut().filter(|block| only(block) == Some(organisation.node)).collect();
        let mut y = middle - pile(own.iter().map(|block| &**block)) / 2.0;
        for block in own {
            block.rect.y = y;
            y += block.rect.height + CARD_GAP;
        }
        top += slot + extra + SLOT_GAP;
    }
    balance(right, organisations, room);
}

/// Puts each card of the right at the height of its organisations, as far as the others let it.
fn balance(right: &mut [Block], organisations: &[Organisation], room: f64) {
    let wanted = |block: &Block| {
        let heights: Vec<f64> = block.card.ties.iter().map(|tie| middle(organisations, tie)).collect();
        heights.iter().sum::<f64>() / count(heights.len().max(1))
    };
    right.sort_by(|a, b| wanted(a).total_cmp(&wanted(b)).then_with(|| a.card.ties.cmp(&b.card.ties)));
    let tops: Vec<f64> = right.iter().map(|block| wanted(block) - block.rect.height / 2.0).collect();
    let heights: Vec<f64> = right.iter().map(|block| block.rect.height).collect();
    for (block, top) in right.iter_mut().zip(settle(&tops, &heights, CARD_GAP, room)) {
        block.rect.y = top;
    }
}

fn middle(organisations: &[Organisation], tie: &Tie) -> f64 {
    organisations.iter().find(|organisation| organisation.node == tie.organisation).map_or(0.0, |o| o.rect.middle())
}

/// Gives everything its place from left to right.
fn spread(columns: &mut Columns) {
    let widest = |widths: &mut dyn Iterator<Item = f64>| widths.fold(0.0, f64::max);
    let mut x = MARGIN;
    if !columns.left.is_empty() {
        let width = widest(&mut columns.left.iter().map(|block| block.rect.width)).max(legend::HEADING);
        for block in &mut columns.left {
            block.rect.x = x + width - block.rect.width;
        }
        x += width + gap(&columns.left);
    }
    let width = widest(&mut columns.organisations.iter().map(|organisation| organisation.rect.width));
    for organisation in &mut columns.organisations {
        (organisation.rect.x, organisation.rect.width) = (x, width);
    }
    x += width + gap(&columns.right);
    for block in &mut columns.right {
        block.rect.x = x;
    }
}

/// The level stretch at a card, where years stand.
fn level(blocks: &[Block]) -> f64 {
    let periods = blocks.iter().flat_map(|block| &block.card.ties).map(|tie| text_width(&tie.period, PERIOD, false));
    MARKER + 10.0 + periods.fold(0.0, f64::max)
}

/// Between organisations and cards: the more lines, the more room to bend.
fn gap(blocks: &[Block]) -> f64 {
    let lines: usize = blocks.iter().map(|block| block.card.ties.len()).sum();
    level(blocks) + (60.0 + 5.0 * count(lines)).clamp(80.0, 260.0)
}

/// Writes the columns down, `top` pixels lower.
fn drawn(graph: &MembershipGraph, columns: Columns, language: Language, top: f64) -> legend::Body {
    let Columns { mut left, mut organisations, mut right } = columns;
    left.iter_mut().chain(&mut right).for_each(|block| block.rect.y += top);
    organisations.iter_mut().for_each(|organisation| organisation.rect.y += top);
    let mut body = legend::Body::default();
    for block in left.iter().chain(&right) {
        body.frames.push(Frame { rect: block.rect, fill: CARD, outline: OUTLINE });
        body.labels.extend(block.face.within(&block.rect));
    }
    for organisation in &organisations {
        body.frames.push(Frame { rect: organisation.rect, fill: organisation.colour, outline: organisation.colour });
        body.labels.extend(organisation.face.within(&organisation.rect));
    }
    let mut wires = wires(graph, &left, &organisations, language, false);
    wires.extend(self::wires(graph, &right, &organisations, language, true));
    fan(&mut wires, &organisations);
    for wire in wires {
        body.labels.extend(legend::period(&wire.line, &wire.period, PERIOD, MARKER));
        body.lines.push(wire.line);
    }
    body.left = left.first().map(|block| block.rect.right());
    body.middle = organisations.first().map(|organisation| organisation.rect.x + organisation.rect.width / 2.0);
    body.right = right.first().map(|block| block.rect.x);
    body.shared = body.left.is_some() || right.iter().any(|block| only(block).is_none());
    body.grouped = left.iter().chain(&right).any(|block| block.card.states.len() > 1);
    body
}

fn wires(
    graph: &MembershipGraph,
    blocks: &[Block],
    organisations: &[Organisation],
    language: Language,
    rightwards: bool,
) -> Vec<Wire> {
    let level = level(blocks);
    let mut wires = Vec::new();
    for block in blocks {
        let mut ties: Vec<(usize, &Tie)> = block.card.ties.iter().map(|tie| (place(organisations, tie), tie)).collect();
        ties.sort();
        let mut y = block.rect.middle() - pitch(&block.card) * (count(ties.len()) - 1.0) / 2.0;
        for (organisation, tie) in ties {
            let from = organisations[organisation].rect;
            let style = style_of(tie.status);
            let (x, end, level) = match rightwards {
                true => (from.right(), block.rect.x, block.rect.x - level),
                false => (from.x, block.rect.right(), block.rect.right() + level),
            };
            let colour = if style.faded { FADED } else { organisations[organisation].colour };
            let note = legend::note(graph, &block.card, tie, language);
            let line = Line { start: (x, y), level, end: (end, y), style, colour, note };
            wires.push(Wire { organisation, rightwards, line, period: tie.period.clone() });
            y += pitch(&block.card);
        }
    }
    wires
}

fn place(organisations: &[Organisation], tie: &Tie) -> usize {
    organisations.iter().position(|organisation| organisation.node == tie.organisation).unwrap_or_default()
}

/// Lets the lines leave each organisation in the order in which they arrive, so that they don't cross there.
fn fan(wires: &mut [Wire], organisations: &[Organisation]) {
    for (number, organisation) in organisations.iter().enumerate() {
        for rightwards in [false, true] {
            let mut own: Vec<&mut Wire> =
                wires.iter_mut().filter(|wire| (wire.organisation, wire.rightwards) == (number, rightwards)).collect();
            own.sort_by(|a, b| a.line.end.1.total_cmp(&b.line.end.1));
            let distance = port_distance(own.len());
            let mut y = organisation.rect.middle() - distance * (count(own.len()) - 1.0) / 2.0;
            for wire in own {
                wire.line.start.1 = y;
                y += distance;
            }
        }
    }
}
