//! Films: the pictures of a storyboard as pure functions of time.
//!
//! A scene goes on whether it is seen or not, so that nobody jumps in a cut back to it. [`motion`] says where everybody and
//! everything is at a moment, as the moves say; [`life`] adds what nobody writes down: breath, blinks, a little restlessness.

mod life;
mod motion;
mod times;

pub use times::Times;

use crate::{
    data::{Camera, Id, People, Places, Scene, Shot, Storyboard, Trouble},
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
            return Err(Trouble::NoScene { name, known: String::new() });
        };
        let earlier = self.shots.iter().zip(&cuts).take(seen + 1);
        let begun = earlier.filter(|(one, _)| one.scene == shot.scene);
        let begun: Vec<(&Shot, i64)> = begun.map(|(one, cut)| (one, *cut)).collect();
        let camera = shot.camera_at(now - cut);
        let (width, height) = (f64::from(FRAME_SIZE.0), f64::from(FRAME_SIZE.1));
        let drawn = scene.drawn(&begun, people, places, times, now, LEAST * camera.width / width)?;
        let Camera { x, y, width: wide } = camera;
        let view = View { name: "", x, y, width: wide, height: wide * height / width };
        Ok(document([width, height], view, &[], &drawn, Grain::Tenth))
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
        let mut actors = Vec::with_capacity(self.figures.len());
        for figure in &self.figures {
            let mut actor = motion::Actor::still(figure);
            for (shot, cut) in begun {
                for one in shot.moves.iter().filter(|one| one.who == figure.who) {
                    let from = one.from.as_ref().map_or(Ok(*cut), |from| times.of(from))?;
                    actor.go(one, now - from - i64::from(one.at));
                }
            }
            actors.push(actor);
        }
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
            let mut moved = thing.clone();
            for (shot, cut) in begun {
                let named = |what: &Id| thing.name.as_ref() == Some(what);
                for one in shot.shifts.iter().filter(|one| named(&one.what)) {
                    let from = one.from.as_ref().map_or(Ok(*cut), |from| times.of(from))?;
                    motion::shift(&mut moved, one, now - from - i64::from(one.at));
                }
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
