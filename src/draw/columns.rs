//! The three columns: organisations in the middle, states tied to one of them left, states tied to several right.

use petgraph::graph::NodeIndex;

use crate::view::{MembershipGraph, organisations};

use super::card::{Card, Tie, cards};
use super::face::{Face, card_face, organisation_face};
use super::order::{order, settle};
use super::scene::Rect;
use super::style::colour;
use super::surround::HEADING;
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
const PITCH: (f64, f64) = (18.0, 10.0);
/// Font size of years.
pub const PERIOD: f64 = 11.0;
/// Room for a marker at the end of a line.
pub const MARKER: f64 = 10.0;

/// A card with its place.
pub struct Block {
    /// The states and their ties.
    pub card: Card,
    /// What it says.
    pub face: Face,
    /// Where it stands.
    pub rect: Rect,
}

/// An organisation with its place.
pub struct Organisation {
    /// Its node in the graph.
    pub node: NodeIndex,
    /// What it says.
    pub face: Face,
    /// Where it stands.
    pub rect: Rect,
    /// Its colour and that of its lines.
    pub colour: &'static str,
}

/// The columns of a picture. `left` is empty where no state has several organisations: all then stand on the right.
pub struct Columns {
    /// States with one organisation.
    pub left: Vec<Block>,
    /// The organisations, from top to bottom.
    pub organisations: Vec<Organisation>,
    /// States with several organisations.
    pub right: Vec<Block>,
}

/// The columns of a graph, with everything in its place.
pub fn columns(graph: &MembershipGraph, language: Language) -> Columns {
    let mut columns = measured(graph, language);
    stack(&mut columns);
    spread(&mut columns);
    columns
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

/// A number of things as a factor of lengths.
#[expect(clippy::cast_precision_loss, reason = "a picture has fewer than 2^52 nodes")]
pub fn count(number: usize) -> f64 {
    number as f64
}

/// Between the lines that leave an organisation on one side.
pub fn port_distance(lines: usize) -> f64 {
    PORT.min(PORTS_ROOM / count(lines.max(1)))
}

/// Between the lines that reach a card.
pub fn pitch(card: &Card) -> f64 {
    if card.ties.iter().any(|tie| !tie.period.is_empty()) { PITCH.0 } else { PITCH.1 }
}

/// The height of blocks one above the other.
fn pile<'a>(blocks: impl Iterator<Item = &'a Block>) -> f64 {
    (blocks.map(|block| block.rect.height + CARD_GAP).sum::<f64>() - CARD_GAP).max(0.0)
}

/// The one organisation of a card, where it has no other.
pub fn only(block: &Block) -> Option<NodeIndex> {
    let organisations = block.card.organisations();
    organisations.first().copied().filter(|_| organisations.len() == 1)
}

/// Gives everything its height: an organisation has a slot that is as high as the cards which are its alone.
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
        organisation.rect.y = top + (slot + extra - organisation.rect.height) / 2.0;
        stack_left(left, organisation);
        top += slot + extra + SLOT_GAP;
    }
    balance(right, organisations, room);
}

/// Piles up an organisation's own cards beside it.
fn stack_left(left: &mut [Block], organisation: &Organisation) {
    let mut own: Vec<&mut Block> = left.iter_mut().filter(|block| only(block) == Some(organisation.node)).collect();
    let mut y = organisation.rect.middle() - pile(own.iter().map(|block| &**block)) / 2.0;
    for block in &mut own {
        block.rect.y = y;
        y += block.rect.height + CARD_GAP;
    }
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
        let width = widest(&mut columns.left.iter().map(|block| block.rect.width)).max(HEADING);
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
pub fn level(blocks: &[Block]) -> f64 {
    let periods = blocks.iter().flat_map(|block| &block.card.ties).map(|tie| text_width(&tie.period, PERIOD, false));
    MARKER + 10.0 + periods.fold(0.0, f64::max)
}

/// Between organisations and cards: the more lines, the more room to bend.
fn gap(blocks: &[Block]) -> f64 {
    let lines: usize = blocks.iter().map(|block| block.card.ties.len()).sum();
    level(blocks) + (60.0 + 5.0 * count(lines)).clamp(80.0, 300.0)
}
