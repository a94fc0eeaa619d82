//! The head's own form: outline, planes of light and shade, where the features lie.

use super::Mood;
use crate::{
    data::{FaceShape, Person},
    palette::SkinTone,
    svg::{Drawing, Path, Point},
};

/// Measures of a head.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Head {
    /// Half its width at the temples.
    pub(crate) w: f64,
    pub(crate) cheek: f64,
    pub(crate) jaw: f64,
    pub(crate) chin_w: f64,
    pub(crate) chin: f64,
    /// Where the eyes lie.
    pub(crate) eye_x: f64,
    pub(crate) eye_y: f64,
    /// How large they are.
    pub(crate) eye: f64,
    /// Where the nose ends.
    pub(crate) nose_y: f64,
    /// Where the lips meet.
    pub(crate) mouth_y: f64,
    /// How far it is turned.
    pub(crate) turn: f64,
    /// How far it is bowed, from 0 to 1: more of the crown is seen, and the features lie lower.
    pub(crate) bowed: f64,
    /// How grown up it is, from 0 to 1.
    pub(crate) grown: f64,
}

impl Head {
    pub(crate) fn of(person: &Person, mood: Mood) -> Self {
        let (w, cheek, jaw, chin_w, chin) = match person.face {
            FaceShape::Oval => (40.0, 38.4, 29.5, 11.5, 51.0),
            FaceShape::Round => (41.5, 41.5, 34.5, 14.0, 48.0),
            FaceShape::Square => (39.5, 39.5, 36.0, 18.5, 52.0),
            FaceShape::Long => (37.5, 36.5, 29.5, 12.5, 56.5),
            FaceShape::Heart => (40.5, 39.0, 27.5, 9.5, 49.5),
            FaceShape::Broad => (43.5, 44.0, 39.5, 18.0, 51.0),
        };
        let grown = person.age.grown();
        let young = 1.0 - grown;
        let long = (chin - 50.0) * 0.35;
        let bowed = mood.lowered();
        Self {
            w: w - young * 0.5,
            cheek: cheek + young * 2.2,
            jaw: jaw + young * 1.2,
            chin_w: chin_w - young * 0.5,
            chin: chin - young * 9.0 - bowed * 1.5,
            eye_x: 17.0 + (w - 40.0) * 0.3 + young * 0.8,
            eye_y: -3.0 + young * 6.0 + bowed * 6.0,
            eye: 1.05 + young * 0.16,
            nose_y: 19.0 + long * (1.0 - young) - young * 1.0 + bowed * 4.5,
            mouth_y: 34.0 + long * (1.0 - young * 0.5) - young * 4.4 + bowed * 2.0,
            turn: mood.turn,
            bowed,
            grown,
        }
    }

    /// The points of its outline: from the crown over our right to the chin, and back over our left.
    fn points(&self) -> Vec<Point> {
        let shift = self.turn * 5.5;
        let half = |side: f64| {
            // On the side that turns away the eye's hollow and the cheekbone show.
            let away = (side * self.turn).max(0.0);
            [
                [side * self.w * 0.62, -49.5],
                [side * self.w * 0.95, -28.0],
                [side * self.w * (1.0 - 0.07 * away), self.eye_y - 4.0],
                [side * self.cheek * (0.98 - 0.03 * away) + shift * 0.2, 12.0],
                [side * self.jaw + shift * 0.7, self.chin * 0.62],
                [side * self.chin_w + shift, self.chin - 3.5],
            ]
        };
        let mut points = vec![[0.0, -55.5]];
        points.extend(half(1.0));
        points.push([shift, self.chin]);
        points.extend(half(-1.0).into_iter().rev());
        points
    }

    pub(crate) fn outline(&self) -> Path {
        Path::blob(&self.points())
    }

    /// The plane that the light reaches, and the one that it doesn't. Light falls from our left.
    pub(crate) fn light_and_shade(&self, d: &mut Drawing, outline: &Path, skin: &SkinTone) {
        let (w, t) = (self.w, self.turn);
        let lit = outline.part(8, 13).and(Path::flow(&[
            [-w * 0.5, -44.0],
            [-w * 0.72 + t * 3.0, -20.0],
            [-w * 0.7 + t * 3.0, 8.0],
            [-w * 0.42 + t * 4.0, 30.0],
            [-self.chin_w + t * 5.5, self.chin - 5.0],
        ]));
        d.veil(lit.close(), skin.light, 70);
        let shade = outline.part(1, 7).and(Path::flow(&[
            [t * 5.5, self.chin],
            [self.chin_w * 0.7 + t * 5.5, self.chin - 9.0],
            [self.jaw * 0.72 + t * 4.0, self.chin * 0.5],
            [w * 0.74 + t * 3.0, 8.0],
            [w * 0.62 + t * 4.0, -12.0],
            [w * 0.68 + t * 4.0, -32.0],
        ]));
        d.veil(shade.close(), skin.shade, 62);
        d.veil(Path::ellipse(-3.0 + t * 5.0, -27.0, 20.0, 9.0), skin.light, 34);
        for side in [-1.0, 1.0] {
            let x = side * self.eye_x * 1.22 + t * 6.0;
            d.veil(Path::ellipse(x, self.nose_y - 3.0, 9.0, 6.0), skin.blush, 14);
        }
        // Under the lower lip.
        let y = (self.mouth_y + self.chin) / 2.0 + 1.0;
        d.faint(
            Path::flow(&[[-6.0 + t * 7.5, y], [t * 7.5, y + 1.2], [6.0 + t * 7.5, y]]),
            skin.shade,
            2.2,
            55,
        );
    }
}
