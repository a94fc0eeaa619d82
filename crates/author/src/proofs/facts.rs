//! The facts that a scenario's conditions read, as bits.

use std::collections::BTreeMap;

use venster_scenario::{Block, BlockKind, ChoiceRef, Condition, Premise, Scenario};

use super::explore::carried;
use super::passage::{choices, passages};

/// A set of facts: those that are true, or those that are read.
pub(crate) type Bits = u128;

/// Every premise that some condition, some delayed consequence or some limit on asking reads.
#[derive(Debug)]
pub(crate) struct Facts {
    bits: BTreeMap<Premise, Bits>,
    overflow: bool,
}

impl Facts {
    pub(crate) fn gather(scenario: &Scenario) -> Self {
        let mut facts = Self { bits: BTreeMap::new(), overflow: false };
        for scene in &scenario.scenes {
            facts.read(scene.condition.as_ref());
            choices(scene).for_each(|choice| facts.read(choice.condition.as_ref()));
            carried(scenario, scene).for_each(|voice| facts.add(&Premise::Heard(voice.clone())));
        }
        for block in passages(scenario).flat_map(|passage| passage.blocks) {
            facts.read(block.condition.as_ref());
            because(block).iter().for_each(|choice| facts.add(&Premise::Chose(choice.clone())));
        }
        facts
    }

    /// Whether there are more facts than can be told apart.
    pub(crate) const fn overflow(&self) -> bool {
        self.overflow
    }

    /// The bit of a premise; no bit where nothing reads it.
    pub(crate) fn bit(&self, premise: &Premise) -> Bits {
        self.bits.get(premise).copied().unwrap_or_default()
    }

    /// The premises of a set.
    pub(crate) fn premises(&self, set: Bits) -> impl Iterator<Item = &Premise> {
        self.bits.iter().filter(move |(_, bit)| set & **bit != 0).map(|(premise, _)| premise)
    }

    /// Whether a condition holds where these facts are true.
    pub(crate) fn holds(&self, condition: &Condition, truth: Bits) -> bool {
        condition.holds(&|premise| truth & self.bit(premise) != 0)
    }

    /// Whether a block is shown where these facts are true.
    pub(crate) fn shows(&self, block: &Block, truth: Bits) -> bool {
        let reasons = self.because(block);
        (reasons == 0 || reasons & truth != 0)
            && block.condition.as_ref().is_none_or(|condition| self.holds(condition, truth))
    }

    /// What a condition reads.
    pub(crate) fn read_by(&self, condition: Option<&Condition>) -> Bits {
        let mut read = 0;
        if let Some(condition) = condition {
            condition.visit_premises(&mut |premise| read |= self.bit(premise));
        }
        read
    }

    /// What blocks read.
    pub(crate) fn read_in<'b>(&self, blocks: impl IntoIterator<Item = &'b Block>) -> Bits {
        blocks.into_iter().fold(0, |read, block| {
            read | self.read_by(block.condition.as_ref()) | self.because(block)
        })
    }

    /// The choices that a delayed consequence goes back to.
    pub(crate) fn because(&self, block: &Block) -> Bits {
        because(block)
            .iter()
            .fold(0, |read, choice| read | self.bit(&Premise::Chose(choice.clone())))
    }

    fn read(&mut self, condition: Option<&Condition>) {
        if let Some(condition) = condition {
            condition.visit_premises(&mut |premise| self.add(premise));
        }
    }

    fn add(&mut self, premise: &Premise) {
        if self.bits.contains_key(premise) {
            return;
        }
        let next = u32::try_from(self.bits.len()).ok().and_then(|n| Bits::checked_shl(1, n));
        match next {
            Some(bit) => drop(self.bits.insert(premise.clone(), bit)),
            None => self.overflow = true,
        }
    }
}

/// The choices that a block is a delayed consequence of.
pub(crate) fn because(block: &Block) -> &[ChoiceRef] {
    match &block.kind {
        BlockKind::Paragraph(paragraph) => &paragraph.because,
        _ => &[],
    }
}

/// A premise as authors write it.
pub(crate) fn notation(premise: &Premise) -> String {
    match premise {
        Premise::Chose(choice) => format!("chose:{choice}"),
        Premise::Heard(voice) => format!("heard:{voice}"),
        Premise::Saw(scene) => format!("saw:{scene}"),
        Premise::Answered(exercise) => format!("answered:{exercise}"),
        Premise::Agreed(stance) => format!("agreed:{stance}"),
        Premise::Disagreed(stance) => format!("disagreed:{stance}"),
    }
}

/// A condition as authors write it.
pub(crate) fn condition_notation(condition: &Condition) -> String {
    match condition {
        Condition::Is(premise) => notation(premise),
        Condition::Not(inner) => match **inner {
            Condition::Is(_) | Condition::Not(_) => format!("not {}", condition_notation(inner)),
            _ => format!("not ({})", condition_notation(inner)),
        },
        Condition::All(all) => joined(all, " and ", |one| matches!(one, Condition::Any(_))),
        Condition::Any(any) => joined(any, " or ", |_| false),
    }
}

fn joined(parts: &[Condition], word: &str, bracketed: impl Fn(&Condition) -> bool) -> String {
    let parts: Vec<String> = parts
        .iter()
        .map(|part| match bracketed(part) {
            true => format!("({})", condition_notation(part)),
            false => condition_notation(part),
        })
        .collect();
    parts.join(word)
}

#[cfg(test)]
mod tests {
    use super::super::sample::condition;
    use super::*;

    #[test]
    fn conditions_are_written_as_authors_write_them() {
        let any = condition("heard:mother or not chose:wall.point");
        assert_eq!(condition_notation(&any), "heard:mother or not chose:wall.point");
        let all = Condition::All(vec![any.clone(), condition("saw:team")]);
        assert_eq!(condition_notation(&all), "(heard:mother or not chose:wall.point) and saw:team");
        let not = Condition::Not(Box::new(any));
        assert_eq!(condition_notation(&not), "not (heard:mother or not chose:wall.point)");
    }
}
