//! A whole picture: the room, then everybody and everything in it, from far to near.

use crate::{
    data::{Figure, Frame, Id, People, Person, Picture, Place, Places, Thing, Trouble},
    figure::{self, Manner},
    light::Light,
    place,
    svg::{Affine, Drawing, Grain, View, document},
    thing,
};

/// The width of a room, about whose middle it is mirrored.
const ROOM: f64 = 900.0;

/// What is smaller than this cannot be made out where a picture is 470 pixels wide.
const LEAST: f64 = 3.0;

/// Somebody in a picture, with what is known of them, where they are, and how they hold themselves.
pub(crate) struct Present<'a> {
    pub(crate) person: &'a Person,
    pub(crate) figure: &'a Figure,
    pub(crate) place: Affine,
    pub(crate) manner: Manner,
}

/// Somebody or something, with how near it stands.
enum Standing<'a> {
    Figure(&'a Present<'a>),
    Thing(&'a Thing),
}

impl Standing<'_> {
    fn near(&self) -> f64 {
        match self {
            Self::Figure(present) => present.figure.near.unwrap_or(present.figure.y),
            Self::Thing(thing) => thing.y,
        }
    }
}

/// A picture as an SVG file. People and places are looked up by name; whoever is missing is an error.
pub fn picture(picture: &Picture, people: &People, places: &Places) -> Result<String, Trouble> {
    let room = room(&picture.place, places)?;
    let mut present = Vec::with_capacity(picture.figures.len());
    for figure in &picture.figures {
        let person = person(&figure.who, people)?;
        let manner = Manner::still(figure);
        present.push(Present { person, figure, place: figure::place(figure), manner });
    }
    let things: Vec<&Thing> = picture.things.iter().collect();
    let mut d = Drawing::new(picture.light, LEAST);
    let side = if picture.mirrored { Affine::at(ROOM, 0.0).scale(-1.0, 1.0) } else { Affine::SAME };
    d.within(side, |d| compose(d, room, picture.light, &present, &things));
    let crops: Vec<View> = [("wide", picture.crops.wide), ("strip", picture.crops.strip)]
        .into_iter()
        .filter_map(|(name, crop)| crop.map(|crop| view(name, crop)))
        .collect();
    let frame = view("", picture.frame);
    Ok(document([frame.width, frame.height], frame, &crops, &d, Grain::Half))
}

/// Draws a room, then everybody and everything in it, from far to near.
pub(crate) fn compose(
    d: &mut Drawing,
    room: &Place,
    light: Light,
    present: &[Present<'_>],
    things: &[&Thing],
) {
    let (ground, upright): (Vec<&Thing>, Vec<&Thing>) =
        things.iter().partition(|one| thing::is_ground(one));
    let mut standing: Vec<Standing<'_>> = present.iter().map(Standing::Figure).collect();
    standing.extend(upright.into_iter().map(Standing::Thing));
    // A stable order: what stands equally near is drawn in the order of the file.
    standing.sort_by(|a, b| a.near().total_cmp(&b.near()));
    place::draw(d, room, light);
    for one in ground {
        thing::draw(d, one);
    }
    place::sun(d, room, light);
    for one in standing {
        match one {
            Standing::Thing(one) => thing::draw(d, one),
            Standing::Figure(Present { person, figure, place, manner }) => {
                figure::draw(d, person, figure, *place, manner);
            }
        }
    }
}

/// A room by its name.
pub(crate) fn room<'a>(name: &Id, places: &'a Places) -> Result<&'a Place, Trouble> {
    places.get(name).ok_or_else(|| {
        let (name, known) = (name.to_string(), places.names());
        Trouble::NoPlace { name, known }
    })
}

/// Somebody by name.
pub(crate) fn person<'a>(name: &Id, people: &'a People) -> Result<&'a Person, Trouble> {
    people.get(name).ok_or_else(|| {
        let (name, known) = (name.to_string(), people.names());
        Trouble::NoPerson { name, known }
    })
}

fn view(name: &'static str, Frame { x, y, width, height }: Frame) -> View {
    View { name, x, y, width, height }
}
