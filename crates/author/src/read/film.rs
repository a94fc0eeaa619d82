//! A film in the reading edition: every line with its time, and the cues in their places.

use venster_scenario::{Cue, Footage, Line, LineKind, Scene, Told};

use super::edition::Edition;
use super::html::Html;

impl Edition<'_> {
    pub(super) fn film(&mut self, html: &mut Html, scene: &Scene) {
        let Some(film) = scene.film() else { return };
        let labels = self.labels;
        match &film.footage {
            Footage::Own(recording) => {
                self.note(html, &format!("{}: {}", labels.film, recording.title));
            }
            Footage::YouTube(id) => self.note(html, &format!("{}: {id}", labels.film_elsewhere)),
        }
        for told in film.told() {
            match told {
                Told::Line(line) => self.numbered(html, |edition, html| edition.line(html, line)),
                Told::Cue(place) => {
                    if let Some(cue) = film.cues.get(place) {
                        self.cue(html, cue);
                    }
                }
            }
        }
    }

    fn line(&self, html: &mut Html, line: &Line) {
        html.element("p", &[], |html| {
            let time = clock(line.start);
            match &line.kind {
                LineKind::Speech { speaker } => {
                    html.labelled("b", &[], &format!("{time} {speaker}:"))
                }
                LineKind::Narration => self.label(html, &time, self.labels.narrator),
                LineKind::Sound => self.label(html, &time, self.labels.heard_there),
                LineKind::Description => self.label(html, &time, self.labels.seen_there),
            }
            html.text(&format!(" {}", line.text));
        });
    }

    fn label(&self, html: &mut Html, time: &str, label: &str) {
        self.own(html, "b", &format!("{time} {label}:"));
    }

    fn cue(&mut self, html: &mut Html, cue: &Cue) {
        self.numbered(html, |_, html| html.labelled("h4", &[], &cue.title));
        let again = cue.again.map_or_else(String::new, |again| {
            format!("; {} {}", self.labels.again_from, clock(again))
        });
        self.note(html, &format!("{} {}{again} · {}", self.labels.cue, clock(cue.at), cue.id));
        self.blocks(html, &cue.blocks);
    }
}

/// A time in milliseconds as a clock shows it.
fn clock(milliseconds: u32) -> String {
    let seconds = milliseconds / 1000;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
