//! A whole picture: the room, then everybody and everything in it, from far to near.

use crate::{
    data::{Figure, Frame, People, Picture, Places, Thing, Trouble},
    figure, place,
    svg::{Affine, Drawing, Grain, View, document},
    thing,
};

/// The width of a room, about whose middle it is mirrored.
const ROOM: f64 = 900.0;

/// What is smaller than this cannot be made out where a picture is 470 pixels wide.
const LEAST: f64 = 3.0;

/// Somebody or something, with how near it stands.
enum Present<'a> {
    Figure(&'a Figure),
    Thing(&'a Thing),
}

impl Present<'_> {
    fn near(&self) -> f64 {
        match self {
            Self::Figure(figure) => figure.y,
            Self::Thing(thing) => thing.y,
        }
    }
}

/// A picture as an SVG file. People and places are looked up by name; whoever is missing is an error.
pub fn picture(picture: &Picture, people: &People, places: &Places) -> Result<String, Trouble> {
    let room = places.get(&picture.place).ok_or_else(|| {
        let (name, known) = (picture.place.to_string(), places.names());
        Trouble::NoPlace { name, known }
    })?;
    let mut present: Vec<Present<'_>> = picture.figures.iter().map(Present::Figure).collect();
    let (ground, standing): (Vec<_>, Vec<_>) =
        picture.things.iter().partition(|one| thing::is_ground(one));
    present.extend(standing.into_iter().map(Present::Thing));
    // A stable order: what stands equally near is drawn in the order of the file.
    present.sort_by(|a, b| a.near().total_cmp(&b.near()));
    let mut d = Drawing::new(picture.light, LEAST);
    let side = if picture.mirrored { Affine::at(ROOM, 0.0).scale(-1.0, 1.0) } else { Affine::SAME };
    let mut missing = Ok(());
    d.within(side, |d| {
        place::draw(d, room, picture.light);
        for one in ground {
            thing::draw(d, one);
        }
        place::sun(d, room, picture.light);
        for one in &present {
            match one {
                Present::Thing(one) => thing::draw(d, one),
                Present::Figure(figure) => match people.get(&figure.who) {
                    Some(person) => figure::draw(d, person, figure),
                    None => {
                        let (name, known) = (figure.who.to_string(), people.names());
                        missing = Err(Trouble::NoPerson { name, known });
                    }
                },
            }
        }
    });
    missing?;
    let crops: Vec<View> = [("wide", picture.crops.wide), ("strip", picture.crops.strip)]
        .into_iter()
        .filter_map(|(name, crop)| crop.map(|crop| view(name, crop)))
        .collect();
    Ok(document(view("", picture.frame), &crops, &d, Grain::Half))
}

fn view(name: &'static str, Frame { x, y, width, height }: Frame) -> View {
    View { name, x, y, width, height }
}
