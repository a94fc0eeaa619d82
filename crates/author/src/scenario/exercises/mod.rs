//! Exercises: a fence with a kind, an id, and Markdown in it.

mod items;
mod plan;
mod rank;
mod reflect;
mod select;
mod sort;
mod spot;
mod stance;

use venster_scenario::{Block, BlockKind, Exercise, ExerciseId, ExerciseKind};

use super::{Lowering, reader::Reader};
use crate::markdown as md;

/// Every kind that the format has.
const KINDS: [&str; 7] = ["stance", "sort", "rank", "select", "spot", "reflect", "plan"];

impl Lowering<'_> {
    /// Reads a fence.
    pub(super) fn exercise(&mut self, block: &md::Block) -> Option<Block> {
        let md::BlockKind::Fence { kind, body } = &block.kind else { return None };
        if !KINDS.contains(&kind.value.as_str()) {
            let named = if kind.value.is_empty() { block.span } else { kind.span };
            self.report
                .error(
                    "unknown-exercise-kind",
                    named,
                    format!("`{}` is no kind of exercise", kind.value),
                )
                .suggest(&kind.value, KINDS);
            return None;
        }
        let Some(attributes) = &block.attributes else {
            self.report
                .error("missing-id", block.span, "this exercise has no id")
                .hint(format!("```{} {{#id}}", kind.value));
            return None;
        };
        let mut reader = Reader::new(attributes);
        let id = reader.id(ExerciseId::new, self.report);
        if let Some(id) = &id {
            self.places.exercises.insert(id.value.clone(), block.span);
        }
        let kind = match kind.value.as_str() {
            "stance" => {
                let positions = self.positions(&mut reader);
                reader.finish("on a stance", self.report);
                ExerciseKind::Stance(self.stance(block.span, positions, body)?)
            }
            "sort" => {
                reader.finish("on a sort", self.report);
                ExerciseKind::Sort(self.sort(&id.as_ref()?.value, block.span, body)?)
            }
            "rank" => {
                let orders = self.orders(&mut reader);
                reader.finish("on a rank", self.report);
                ExerciseKind::Rank(self.rank(&id.as_ref()?.value, block.span, orders, body)?)
            }
            "select" => {
                let many = self.one_or_many(&mut reader);
                reader.finish("on a select", self.report);
                ExerciseKind::Select(self.select(block.span, many?, body)?)
            }
            "spot" => {
                reader.finish("on a spot", self.report);
                ExerciseKind::Spot(self.spot(block.span, body)?)
            }
            "reflect" => {
                reader.finish("on a reflect", self.report);
                ExerciseKind::Reflect(self.reflect(block.span, body)?)
            }
            // The last of the kinds.
            _ => {
                reader.finish("on a plan", self.report);
                ExerciseKind::Plan(self.plan(block.span, body)?)
            }
        };
        let exercise = Exercise { id: id?.value, kind };
        Some(Block { id: None, condition: None, kind: BlockKind::Exercise(exercise.into()) })
    }
}
