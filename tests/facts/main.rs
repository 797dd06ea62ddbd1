//! Facts and conflicts from hand-made claims, whatever their order.

mod conflicts;
mod decisions;
mod deployments;
mod events;
mod graph;
mod memberships;
mod sample;
mod settlements;
mod tenures;
