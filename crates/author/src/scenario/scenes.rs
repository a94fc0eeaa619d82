//! Scenes: what a heading says of them, and the way on.

use venster_scenario::{Ask, Ordinary, PersonId, Phase, Scene, SceneId, SceneKind, WayOn};

use super::{Lowering, document::Section, options, outline::Class, reader::Reader, words_of};
use crate::source::Span;

impl Lowering<'_> {
    pub(super) fn scene(&mut self, section: &Section, phase: &mut Phase) -> Option<Scene> {
        let id = section.id()?;
        self.places.scenes.insert(id.clone(), section.span);
        let class = Class::of(section);
        let attributes = section.attributes.as_ref()?;
        let mut reader = Reader::new(attributes);
        let mut film = None;
        let (mut kind, condition, own) = match class {
            Class::Ordinary => {
                film = self.film_heading(&mut reader, attributes.has_class("ending"));
                if let Some(named) = self.phase(&mut reader) {
                    *phase = named;
                }
                (self.ordinary(&id, section, &mut reader), None, *phase)
            }
            Class::Voice => {
                reader.class("voice");
                (SceneKind::Voice { person: self.person(&mut reader)? }, None, Phase::Decide)
            }
            Class::Again => {
                reader.class("again");
                let person = self.person(&mut reader);
                let of = reader.value("of").and_then(|pair| {
                    let name = &pair.value;
                    self.given.outline.story_scene(&name.value, name.span, self.report)
                });
                let condition = reader.value("if").and_then(|pair| self.condition(pair));
                (SceneKind::Again { person: person?, of }, condition, Phase::Again)
            }
            Class::Known => {
                reader.class("known");
                (SceneKind::Known, None, Phase::Again)
            }
            Class::Act => {
                reader.class("act");
                (SceneKind::Act, None, Phase::Act)
            }
        };
        let on = match class {
            Class::Ordinary => "on a scene of the story",
            Class::Voice => "on a voice",
            Class::Again => "on a scene that looks again",
            Class::Known => "on what is known",
            Class::Act => "on a scene for a plan",
        };
        reader.finish(on, self.report);
        let shape = options::shape(&section.blocks);
        if class != Class::Ordinary
            && let Some(option) = shape.options.first()
            && let Some(attributes) = option.attributes()
        {
            self.report
                .error("options-here", attributes.span, "nothing is decided here")
                .hint("options stand in scenes of the story, not in voices or after the ending");
        }
        let content = if shape.options.is_empty() { &section.blocks } else { shape.content };
        let shows_film = film.is_some();
        let (blocks, film) = match (class, film) {
            (Class::Ordinary, Some(film)) => self.film(film, content),
            _ => (self.without_film(content), None),
        };
        if let SceneKind::Ordinary(ordinary) = &mut kind {
            ordinary.film = film.map(Box::new);
        }
        if blocks.is_empty() && shape.options.is_empty() && !shows_film {
            self.report.error("empty-scene", section.span, "nothing stands under this heading");
        }
        Some(Scene {
            id,
            title: section.title.as_str().into(),
            phase: own,
            condition,
            kind,
            blocks,
        })
    }

    fn phase(&mut self, reader: &mut Reader<'_>) -> Option<Phase> {
        let mut found: Option<(Phase, Span)> = None;
        let names = [
            ("stand", Phase::Stand),
            ("look", Phase::Look),
            ("decide", Phase::Decide),
            ("again", Phase::Again),
        ];
        for (name, phase) in names {
            let Some(span) = reader.class(name) else { continue };
            match found {
                Some((_, first)) => {
                    self.report
                        .error("second-phase", span, "a scene belongs to one phase")
                        .also(first, "the other");
                }
                None => found = Some((phase, span)),
            }
        }
        found.map(|(phase, _)| phase)
    }

    fn person(&mut self, reader: &mut Reader<'_>) -> Option<PersonId> {
        let Some(pair) = reader.value("person") else {
            self.report
                .error("missing-person", reader.span(), "this scene doesn't say whose it is")
                .hint("person= and the id of somebody in the cast");
            return None;
        };
        let name = &pair.value;
        let found = self.given.file.cast.iter().find(|member| member.id.as_str() == name.value);
        if found.is_none() {
            self.unknown_person(&name.value, name.span);
        }
        found.map(|member| member.id.clone())
    }

    fn ordinary(&mut self, id: &SceneId, section: &Section, reader: &mut Reader<'_>) -> SceneKind {
        let at_home = reader.class("here").is_some();
        let ending = reader.class("ending");
        let ask = self.ask(reader, ending);
        let next = reader.value("next");
        let shape = options::shape(&section.blocks);
        let has_options = !shape.options.is_empty();
        if let (Some(span), true) = (ending.or(next.map(|pair| pair.key.span)), has_options) {
            self.report
                .error("way-on-twice", span, "the options of this scene say where it goes on")
                .hint("take away .ending or next=, or the options");
        }
        let target = next.and_then(|pair| {
            let name = &pair.value;
            if let Some(span) = ending {
                self.report
                    .error("way-on-twice", pair.key.span, "an ending has nothing after it")
                    .also(span, "the ending");
            }
            self.given.outline.story_scene(&name.value, name.span, self.report)
        });
        let way_on = if has_options {
            WayOn::Decision(self.decision(id, &shape))
        } else if ending.is_some() {
            WayOn::Ending
        } else if let Some(target) = target {
            WayOn::Next(target)
        } else if let Some(following) = self.given.outline.following(id) {
            WayOn::Next(following.clone())
        } else {
            if next.is_none() {
                self.report
                    .error(
                        "no-way-on",
                        section.span,
                        "this scene is the last of the story and no ending",
                    )
                    .hint("give it options, next=scene or .ending");
            }
            WayOn::Ending
        };
        SceneKind::Ordinary(Ordinary { at_home, film: None, ask, way_on })
    }

    fn ask(&mut self, reader: &mut Reader<'_>, ending: Option<Span>) -> Ask {
        let mut ask = Ask::default();
        let named = reader.value("ask");
        if let Some(pair) = named {
            if let Some(ending) = ending {
                self.report
                    .error("ask-at-ending", pair.key.span, "at an ending nobody is asked any more")
                    .hint("let a scene before the ending ask; afterwards people speak in scenes marked .again person=…")
                    .also(ending, "the ending");
            }
            for (name, span) in words_of(&pair.value) {
                let Some(voice) = self.given.outline.voice(name, span, self.report) else {
                    continue;
                };
                if ask.voices.contains(&voice) {
                    self.report.error(
                        "repeated-value",
                        span,
                        format!("the voice `{voice}` stands here twice"),
                    );
                } else {
                    ask.voices.push(voice);
                }
            }
        }
        let Some(pair) = reader.value("ask-limit") else { return ask };
        let limit = pair.value.value.parse::<u8>().ok().filter(|limit| *limit > 0);
        match limit {
            None => {
                self.report
                    .error("value", pair.value.span, "`ask-limit` is a whole number from 1")
                    .hint("without it anybody may be asked");
            }
            Some(_) if named.is_none() => {
                self.report
                    .error("limit-without-ask", pair.key.span, "nobody can be asked here")
                    .hint("ask=\"…\" names the voices");
            }
            Some(limit) if usize::from(limit) >= ask.voices.len() => {
                self.report
                    .error(
                        "limit-without-effect",
                        pair.value.span,
                        format!(
                            "only {} can be asked here, so this limits nothing",
                            ask.voices.len()
                        ),
                    )
                    .hint("leave ask-limit out");
            }
            Some(limit) => ask.limit = Some(limit),
        }
        ask
    }
}
