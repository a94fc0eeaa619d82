//! What is left of a scenario without its words.

use std::sync::Arc;

use venster_scenario::{
    Block, BlockKind, ExerciseKind, Film, Footage, Language, LineKind, Scenario, Scene, SceneKind,
    Stretch, WayOn,
};

/// A scenario without its words. All else stays, so that whatever the model gets later is compared too.
pub fn wordless(scenario: &Scenario) -> Scenario {
    let mut bare = scenario.clone();
    bare.language = Language::new("und").unwrap();
    bare.title = "".into();
    bare.place.name = "".into();
    bare.place.country_name = "".into();
    for person in &mut bare.cast {
        person.name = "".into();
        person.role = person.role.take().map(|_| "".into());
    }
    take_words(&mut bare.lead);
    bare.scenes.iter_mut().for_each(take_words_of_scene);
    // Sources and terms come with the words that use them.
    bare.sources.clear();
    bare.terms.clear();
    bare
}

fn take_words_of_scene(scene: &mut Scene) {
    scene.title = "".into();
    take_words(&mut scene.blocks);
    if let SceneKind::Ordinary(ordinary) = &mut scene.kind
        && let Some(film) = &mut ordinary.film
    {
        take_words_of_film(film);
    }
    if let SceneKind::Ordinary(ordinary) = &mut scene.kind
        && let WayOn::Decision(decision) = &mut ordinary.way_on
    {
        decision.question.clear();
        for choice in &mut decision.choices {
            choice.label.clear();
            take_words(&mut choice.happens);
            take_words(&mut choice.reasoning);
        }
    }
}

fn take_words_of_film(film: &mut Film) {
    if let Footage::Own(recording) = &mut film.footage {
        recording.title = "".into();
        for line in &mut recording.lines {
            line.text = "".into();
            if let LineKind::Speech { speaker } = &mut line.kind {
                *speaker = "".into();
            }
        }
    }
    for cue in &mut film.cues {
        cue.title = "".into();
        take_words(&mut cue.blocks);
    }
}

/// Blocks without a name are words and nothing else: a translation may have more of them, or fewer.
fn take_words(blocks: &mut Vec<Block>) {
    blocks.retain(|block| {
        block.id.is_some()
            || block.condition.is_some()
            || matches!(block.kind, BlockKind::Exercise(_))
    });
    for block in blocks {
        match &mut block.kind {
            BlockKind::Paragraph(paragraph) => paragraph.text.clear(),
            BlockKind::Quote(quote) => {
                quote.paragraphs.clear();
                if let Some(speaker) = &mut quote.speaker {
                    speaker.manner = None;
                }
            }
            BlockKind::List(items) => items.clear(),
            BlockKind::Picture(picture) => picture.alternative = "".into(),
            BlockKind::Exercise(exercise) => match &mut Arc::make_mut(exercise).kind {
                ExerciseKind::Stance(stance) => {
                    stance.statement.clear();
                    stance.positions.iter_mut().for_each(|position| position.quote = None);
                }
                ExerciseKind::Sort(sort) => {
                    sort.prompt.clear();
                    sort.groups.iter_mut().for_each(|group| group.title.clear());
                    for item in &mut sort.items {
                        item.text.clear();
                        item.feedback.clear();
                    }
                }
                ExerciseKind::Rank(rank) => {
                    rank.prompt.clear();
                    rank.items.iter_mut().for_each(|item| item.text.clear());
                }
                ExerciseKind::Select(select) => {
                    select.prompt.clear();
                    for item in &mut select.items {
                        item.text.clear();
                        item.feedback.clear();
                    }
                }
                ExerciseKind::Spot(spot) => {
                    for stretch in spot.text.iter_mut().flatten() {
                        match stretch {
                            Stretch::Words(words) => words.clear(),
                            Stretch::Mark(mark) => {
                                mark.words = "".into();
                                mark.feedback.clear();
                            }
                        }
                    }
                    // Between marks there may be other words in another language, or none.
                    for paragraph in &mut spot.text {
                        paragraph.retain(|stretch| matches!(stretch, Stretch::Mark(_)));
                    }
                }
                ExerciseKind::Reflect(reflect) => {
                    reflect.prompt.clear();
                    reflect.compare.clear();
                }
                ExerciseKind::Plan(plan) => {
                    plan.prompt.clear();
                    plan.items.iter_mut().for_each(|item| item.text.clear());
                }
            },
        }
    }
}
