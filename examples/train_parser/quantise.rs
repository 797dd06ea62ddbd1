//! From the trained floats to the integers of the model's file.

use casus::text::parser::{Linear, Model, Recurrent};

use crate::layout::{self, Dense};
use crate::network::Network;

/// `tables` with the weights of `network`.
pub fn quantise(tables: Model, network: &Network) -> Model {
    let Network { layout, values, embeddings, sizes } = network;
    let linear = |layer: Dense| Linear::quantise(layer.weights.of(values), layer.bias.of(values));
    let recurrent = |layer: &layout::Recurrent| Recurrent {
        gates: linear(layer.gates),
        recurrent: layer.state.of(values).to_vec(),
    };
    let unit = embeddings.iter().fold(1e-6_f32, |largest, value| largest.max(value.abs())) / f32::from(i8::MAX);
    Model {
        embeddings: embeddings.iter().map(|value| (value / unit).round() as i8).collect(),
        embedding_scale: unit,
        styles: layout.styles.of(values).chunks_exact(sizes.width).map(<[f32]>::to_vec).collect(),
        encoder: layout.encoder.iter().map(recurrent).collect(),
        tagger_layers: sizes.tagger_layers,
        tagger: linear(layout.tagger),
        upos_scores: linear(layout.upos),
        feats_scores: linear(layout.feats),
        script_scores: linear(layout.scripts),
        dependent: linear(layout.dependent),
        head: linear(layout.head),
        root: layout.root.of(values).to_vec(),
        distances: layout.distances.of(values).to_vec(),
        labelled_dependent: linear(layout.labelled_dependent),
        labelled_head: linear(layout.labelled_head),
        relation_scores: linear(layout.relations),
        ..tables
    }
}
