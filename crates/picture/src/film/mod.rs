//! Films: the pictures of a storyboard as pure functions of time.
//!
//! A scene goes on whether it is seen or not, so that nobody jumps in a cut back to it. [`motion`] says where everybody and
//! everything is at a moment, as the moves say; [`life`] adds what nobody writes down: breath, blinks, a little restlessness.

mod life;
mod motion;
mod times;

pub use times::Times;

use crate::{
    data::{Camera, Id, People, Places, Scene, Shot, Storyboard, Trouble, joined},
    figure,
    picture::{self, Present},
    svg::{Drawing, Grain, View, document},
};

/// Width and height of a film's frame, in pixels.
pub const FRAME_SIZE: (u32, u32) = (1280, 720);

/// Marks that are smaller than so many pixels of a frame are left out.
const LEAST: f64 = 0.8;

impl Storyboard {
    /// The frame at so many milliseconds from the film's beginning, as an SVG document of 1280×720.
    ///
    /// # Errors
    /// A line of the script that `times` doesn't know, shots whose times are out of order, or somebody or a place that
    /// isn't among those given.
    pub fn frame(
        &self,
        people: &People,
        places: &Places,
        times: &Times,
        at: u32,
    ) -> Result<String, Trouble> {
        let now = i64::from(at);
        let cuts = self.cuts(times)?;
        // The first shot begins at 0: there always is one.
        let seen = cuts.iter().rposition(|cut| *cut <= now).unwrap_or(0);
        let Some((shot, cut)) = self.shots.get(seen).zip(cuts.get(seen)) else {
            return Err(Trouble::NoFirstShot);
        };
        let Some(scene) = self.scenes.get(&shot.scene) else {
            let name = shot.scene.to_string();
            return Err(Trouble::NoScene { name, known: joined(self.scenes.keys()) });
        };
        let earlier = self.shots.iter().zip(&cuts).take(seen + 1);
        let begun = earlier.filter(|(one, _)| one.scene == shot.scene);
        let begun: Vec<(&Shot, i64)> = begun.map(|(one, cut)| (one, *cut)).collect();
        let camera = shot.camera_at(now - cut);
        let (width, height) = (f64::from(FRAME_SIZE.0), f64::from(FRAME_SIZE.1));
        let drawn =
            scene.drawn(&begun, people, places, times, now, LEAST * camera.width / width)?;
        let Camera { x, y, width: wide } = camera;
        let view = View { name: "", x, y, width: wide, height: wide * height / width };
        Ok(document([width, height], view, &[], &drawn, Grain::Frame))
    }

    /// When each shot begins, in milliseconds.
    fn cuts(&self, times: &Times) -> Result<Vec<i64>, Trouble> {
        let mut cuts = Vec::with_capacity(self.shots.len());
        for shot in &self.shots {
            let begins = times.of(&shot.from)? + i64::from(shot.plus);
            if let Some(&before) = cuts.last().filter(|before| **before >= begins) {
                let shot = shot.name.to_string();
                return Err(Trouble::ShotTooEarly { shot, begins, before });
            }
            cuts.push(begins);
        }
        Ok(cuts)
    }
}

impl Shot {
    /// What the camera sees so many milliseconds after the cut.
    fn camera_at(&self, since: i64) -> Camera {
        let Some(pan) = &self.pan else { return self.camera };
        let share = motion::eased(since - i64::from(pan.at), pan.over);
        let mix = |from: f64, to: f64| from + (to - from) * share;
        let (from, to) = (self.camera, pan.to);
        Camera { x: mix(from.x, to.x), y: mix(from.y, to.y), width: mix(from.width, to.width) }
    }
}

impl Scene {
    /// Everybody as the moves of the shots that have begun leave them.
    fn actors(
        &self,
        begun: &[(&Shot, i64)],
        times: &Times,
        now: i64,
    ) -> Result<Vec<motion::Actor>, Trouble> {
        let mut actors = Vec::with_capacity(self.figures.len());
        for figure in &self.figures {
            let mut moves = Vec::new();
            for (shot, cut) in begun {
                for one in shot.moves.iter().filter(|one| one.who == figure.who) {
                    let from = one.from.as_ref().map_or(Ok(*cut), |from| times.of(from))?;
                    moves.push((from + i64::from(one.at), one));
                }
            }
            // Each goes on from where the one before it has led, whatever their order in the file.
            moves.sort_by_key(|(begins, _)| *begins);
            let mut actor = motion::Actor::still(figure);
            for (begins, one) in moves {
                actor.go(one, now - begins);
            }
            actors.push(actor);
        }
        Ok(actors)
    }

    fn drawn(
        &self,
        begun: &[(&Shot, i64)],
        people: &People,
        places: &Places,
        times: &Times,
        now: i64,
        least: f64,
    ) -> Result<Drawing, Trouble> {
        let room = picture::room(&self.place, places)?;
        let actors = self.actors(begun, times, now)?;
        let mut present = Vec::with_capacity(actors.len());
        for actor in &actors {
            let person = picture::person(&actor.figure.who, people)?;
            let alive = life::of(&actor.figure, now);
            let place = alive.place(figure::place(&actor.figure));
            let manner = actor.manner(place, &alive);
            present.push(Present { person, figure: &actor.figure, place, manner });
        }
        let mut things = Vec::with_capacity(self.things.len());
        for thing in &self.things {
            let mut shifts = Vec::new();
            for (shot, cut) in begun {
                let named = |what: &Id| thing.name.as_ref() == Some(what);
                for one in shot.shifts.iter().filter(|one| named(&one.what)) {
                    let from = one.from.as_ref().map_or(Ok(*cut), |from| times.of(from))?;
                    shifts.push((from + i64::from(one.at), one));
                }
            }
            shifts.sort_by_key(|(begins, _)| *begins);
            let mut moved = thing.clone();
            for (begins, one) in shifts {
                motion::shift(&mut moved, one, now - begins);
            }
            if !moved.hidden {
                things.push(moved);
            }
        }
        let things: Vec<_> = things.iter().collect();
        let mut d = Drawing::new(self.light, least);
        picture::compose(&mut d, room, self.light, &present, &things);
        Ok(d)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// The time of a frame, in milliseconds.
    const FRAME: u32 = 80;

    fn film() -> (Storyboard, Times) {
        let people = People::parse(include_str!("../../../../content/people.toml")).unwrap();
        let places = Places::parse(include_str!("../../../../content/places.toml")).unwrap();
        let text = include_str!("../../../../content/films/one-hour/storyboard.toml");
        let storyboard = Storyboard::parse(text, &people, &places).unwrap();
        let lines: Vec<Id> = storyboard.lines().cloned().collect();
        let mut times = Times::new(14_000 * (lines.len() as u32 + 1));
        for (line, start) in lines.into_iter().zip((14_000..).step_by(14_000)) {
            times.insert(line, start, start + 13_000);
        }
        (storyboard, times)
    }

    /// Where everybody of the scene that is seen stands, and their hands as far as they are away, by name and scene.
    fn places_at(storyboard: &Storyboard, times: &Times, at: u32) -> BTreeMap<String, [f64; 6]> {
        let now = i64::from(at);
        let cuts = storyboard.cuts(times).unwrap();
        let seen = cuts.iter().rposition(|cut| *cut <= now).unwrap();
        let shot = &storyboard.shots[seen];
        let scene = &storyboard.scenes[&shot.scene];
        let begun: Vec<(&Shot, i64)> = (storyboard.shots.iter().zip(cuts).take(seen + 1))
            .filter(|(one, _)| one.scene == shot.scene)
            .collect();
        let actors = scene.actors(&begun, times, now).unwrap();
        actors
            .iter()
            .map(|actor| {
                let alive = life::of(&actor.figure, now);
                let manner = actor.manner(figure::place(&actor.figure), &alive);
                let [hx, hy] = manner.reach.map_or([0.0, 0.0], |reach| {
                    [reach.to[0] * reach.share, reach.to[1] * reach.share]
                });
                let turn = manner.mood.turn * 100.0;
                let key = format!("{} in {}", actor.figure.who, shot.name);
                let figure = &actor.figure;
                (key, [figure.x, figure.y, hx, hy, turn, manner.lean * 3.0])
            })
            .collect()
    }

    #[test]
    fn nobody_jumps_within_a_shot() {
        let (storyboard, times) = film();
        let mut before = BTreeMap::new();
        for at in (0..times.duration()).step_by(FRAME as usize) {
            let now = places_at(&storyboard, &times, at);
            for (who, place) in &now {
                let Some(earlier): Option<&[f64; 6]> = before.get(who) else { continue };
                for (one, other) in place.iter().zip(earlier) {
                    assert!((one - other).abs() < 45.0, "{who} at {at}: {earlier:?} {place:?}");
                }
            }
            before = now;
        }
    }
}
