//! What is drawn from data: the pictures of `pictures.toml`, and the portraits of those who have a look.

use venster_picture::{Expression, Frame, OBJECT_SIZE, PORTRAIT_SIZE, object, picture, portrait};
use venster_scenario::ScenarioId;

use super::{OBJECT, output};
use crate::{
    compile::Compiler,
    files::{
        drawing,
        picture::{Sheet, Size},
        scenario_file::Member,
    },
    scenario::Artwork,
    source::Span,
};

impl Compiler<'_> {
    /// The pictures of `pictures.toml`; nothing where that can't be read.
    pub(super) fn drawn_pictures(&mut self, path: &str, id: &ScenarioId) -> Option<Vec<Artwork>> {
        let Some(file) = self.open(&format!("{path}/pictures.toml")) else {
            return Some(Vec::new());
        };
        let described = drawing::pictures(self.folder, file, &self.looks, &mut self.report)?;
        let (people, places) = (self.looks.people.as_ref()?, self.looks.places.as_ref()?);
        let mut drawn = Vec::new();
        for (name, one, at) in described.iter() {
            let span = Span { file, start: at.start, end: at.end };
            match picture(one, people, places) {
                Ok(svg) => {
                    let name = format!("{name}.svg");
                    let output = output(id, &name, &svg);
                    let sheet = Some(sheet(one));
                    drawn.push(Artwork { name, span, svg, output, sheet });
                }
                Err(trouble) => {
                    self.report.error("picture-data", span, trouble);
                }
            }
        }
        if let Some((one, at)) = described.object() {
            let span = Span { file, start: at.start, end: at.end };
            let svg = object(one);
            let output = output(id, OBJECT, &svg);
            let (width, height) = OBJECT_SIZE;
            let sheet = Some(Sheet { size: Size { width, height }, views: Vec::new() });
            drawn.push(Artwork { name: OBJECT.to_owned(), span, svg, output, sheet });
        }
        Some(drawn)
    }

    pub(super) fn drawn_portrait(&mut self, id: &ScenarioId, member: &Member) -> Option<Artwork> {
        let look = member.look.as_ref()?;
        let people = self.looks.people.as_ref()?;
        let Some((_, person)) = people.iter().find(|(name, _)| name.as_str() == look.value) else {
            let names = people.iter().map(|(name, _)| name.as_str());
            self.report
                .error(
                    "unknown-look",
                    look.span,
                    format!("nobody in people.toml is `{}`", look.value),
                )
                .suggest(&look.value, names);
            return None;
        };
        let svg = portrait(person, Expression::Neutral);
        let name = format!("{}.svg", member.id);
        let output = output(id, &name, &svg);
        let (width, height) = PORTRAIT_SIZE;
        let sheet = Some(Sheet { size: Size { width, height }, views: Vec::new() });
        Some(Artwork { name, span: look.span, svg, output, sheet })
    }
}

/// What is known of a picture before it is drawn.
fn sheet(picture: &venster_picture::Picture) -> Sheet {
    let crops = [("wide", picture.crops.wide), ("strip", picture.crops.strip)];
    let views = crops.into_iter().filter_map(|(name, crop)| {
        let Frame { x, y, width, height } = crop?;
        Some((name.to_owned(), format!("{x} {y} {width} {height}")))
    });
    Sheet {
        size: Size {
            width: picture.frame.width.round() as u32,
            height: picture.frame.height.round() as u32,
        },
        views: views.collect(),
    }
}
