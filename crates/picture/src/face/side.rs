//! A head from the side, looking to our right.

use super::{glasses, side_hair};
use crate::{
    data::{Expression, FaceShape, Gaze, Mouth, Nose, Person, Wears},
    palette::{self, SkinTone},
    svg::{Drawing, Path, Point},
};

/// Measures of a profile.
struct Profile {
    /// How far the tip of the nose stands out, and how low it lies.
    tip: Point,
    /// How far the bridge bends out.
    bridge: f64,
    /// How far the lips stand out.
    lips: f64,
    /// Where the lips meet.
    mouth: f64,
    /// Where the chin ends, and how far it stands out.
    chin: Point,
    /// Where the eye lies.
    eye: f64,
    /// How far from grown up, from 0 to 1.
    young: f64,
}

impl Profile {
    fn of(person: &Person) -> Self {
        let young = 1.0 - person.age.grown();
        let (out, low, bridge) = match person.nose {
            Nose::Broad => (8.6, 16.0, -0.8),
            Nose::Round => (8.8, 14.0, -1.4),
            Nose::Straight => (11.0, 15.5, 0.8),
            Nose::Long => (12.4, 17.5, 0.6),
            Nose::Curved => (11.8, 17.5, 2.6),
            Nose::Small => (7.6, 13.5, -1.6),
        };
        let lips = match person.mouth {
            Mouth::Full => 5.4,
            Mouth::Bow | Mouth::Small => 4.6,
            Mouth::Wide => 4.0,
            Mouth::Thin => 2.6,
        };
        let chin = match person.face {
            FaceShape::Long => 54.0,
            FaceShape::Square | FaceShape::Broad => 51.0,
            FaceShape::Oval => 50.5,
            FaceShape::Heart | FaceShape::Round => 48.5,
        };
        Self {
            tip: [36.0 + out * (1.0 - young * 0.22), low + young * 1.6],
            bridge: bridge - young * 0.8,
            lips: lips * (1.0 - young * 0.12),
            mouth: 31.5 - young * 1.6,
            chin: [37.5 - young * 2.0, chin - young * 7.0],
            eye: -2.5 + young * 5.0,
            young,
        }
    }

    /// From the hairline over nose, lips and chin to the nape, and back over the skull.
    fn outline(&self) -> Path {
        let ([tx, ty], [cx, cy]) = (self.tip, self.chin);
        let (m, brow, full) = (self.mouth, 37.0 + self.young, 36.0 + self.lips);
        Path::flow(&[
            [10.0, -54.0],
            [28.0, -45.0],
            [brow - 0.5, -29.0],
            [brow, self.eye - 11.0],
            [35.4 - self.young, self.eye - 2.0],
            [37.5 + self.bridge, self.eye + 5.0],
            [tx - 1.4, ty - 4.0],
            [tx, ty - 0.6],
            [tx - 2.4, ty + 2.6],
            [37.4, ty + 4.6],
            [37.6, m - 6.6],
            [full, m - 3.0],
            [full - 0.8, m - 0.9],
            [38.0, m],
            [full - 1.2, m + 1.2],
            [full - 1.0, m + 4.0],
            [36.8, m + 7.6],
            [cx - 0.8, m + 10.2],
            [cx + 0.4, cy - 4.0],
            [cx - 4.0, cy],
            [cx - 13.0, cy + 0.4],
            [12.0, cy - 5.0],
            [-2.0, cy - 16.0],
            [-8.0, cy - 4.0],
        ])
        .and(Path::flow(&[
            [-32.0, 36.0],
            [-38.0, 16.0],
            [-42.0, -8.0],
            [-36.0, -36.0],
            [-14.0, -53.0],
        ]))
        .close()
    }
}

/// A head in profile, round its own middle.
pub(crate) fn side(d: &mut Drawing, person: &Person, expression: Expression, gaze: Gaze) {
    let skin = palette::skin(person.skin);
    let face = Profile::of(person);
    side_hair::behind(d, person);
    d.fill(face.outline(), skin.base);
    light_and_shade(d, &face, &skin);
    nose(d, &face, &skin);
    mouth(d, &face, &skin, expression);
    eye(d, person, &face, gaze);
    brow(d, person, &face, expression);
    side_hair::over(d, person);
    if !person.hair.covers_ears() {
        ear(d, person, &skin);
    }
    if let Some((_, rim)) = glasses::rim(person) {
        d.line(Path::ellipse(30.0, face.eye + 0.8, 6.4, 11.0), rim, 2.2);
        d.line(Path::lines(&[[24.0, face.eye - 2.6], [1.0, face.eye - 4.6]]), rim, 2.2);
    }
}

/// The jaw's own shadow, and the light on brow and cheekbone.
fn light_and_shade(d: &mut Drawing, face: &Profile, skin: &SkinTone) {
    let [cx, cy] = face.chin;
    d.veil(
        Path::flow(&[
            [cx - 2.0, cy - 2.0],
            [cx - 13.0, cy + 0.4],
            [12.0, cy - 5.0],
            [-2.0, cy - 16.0],
            [-8.0, cy - 26.0],
        ])
        .and(Path::flow(&[[0.0, cy - 24.0], [12.0, cy - 13.0], [27.0, cy - 7.0]]))
        .close(),
        skin.shade,
        58,
    );
    d.veil(
        Path::blob(&[
            [26.0, -40.0],
            [34.5, -27.0],
            [35.0, face.eye - 14.0],
            [25.0, -21.0],
            [17.0, -33.0],
        ]),
        skin.light,
        42,
    );
    let y = face.eye + 13.0;
    d.veil(
        Path::blob(&[
            [12.0, y - 3.0],
            [22.0, y - 5.0],
            [30.0, y + 1.0],
            [22.0, y + 7.0],
            [12.0, y + 4.0],
        ]),
        skin.light,
        20,
    );
    d.veil(Path::ellipse(22.0, y + 3.0, 8.0, 5.0), skin.blush, 9);
}

fn nose(d: &mut Drawing, face: &Profile, skin: &SkinTone) {
    let [tx, ty] = face.tip;
    let wing = tx - 9.6;
    d.faint(
        Path::flow(&[
            [wing + 1.6, ty - 4.8],
            [wing - 1.6, ty - 1.0],
            [wing - 0.4, ty + 3.4],
            [wing + 4.2, ty + 3.6],
        ]),
        skin.dark,
        1.4,
        75,
    );
    d.faint(Path::lines(&[[tx - 4.6, ty + 2.6], [tx - 3.0, ty + 2.8]]), skin.dark, 1.8, 80);
}

fn mouth(d: &mut Drawing, face: &Profile, skin: &SkinTone, expression: Expression) {
    let (m, full) = (face.mouth, 36.0 + face.lips);
    let (corner, parted) = match expression {
        Expression::Glad => (-2.8, 0.8),
        Expression::Worried => (2.4, 0.0),
        Expression::Speaking => (0.6, 2.8),
        Expression::Neutral | Expression::Thoughtful => (0.4, 0.0),
    };
    let end = [26.5 + face.young * 2.0, m + corner];
    d.fill(
        Path::flow(&[
            end,
            [33.0, m - 2.4],
            [full - 1.6, m - 4.6],
            [full, m - 2.6],
            [38.4, m - parted * 0.2],
        ])
        .and(Path::flow(&[[33.0, m + 0.3], end]))
        .close(),
        skin.lip,
    );
    d.fill(
        Path::flow(&[end, [33.0, m + 0.4], [38.2, m + parted * 0.5]])
            .and(Path::flow(&[
                [full - 1.0, m + 2.0 + parted],
                [full - 2.4, m + 5.2 + parted],
                [35.0, m + 5.6 + parted],
                [30.5, m + 3.0],
                end,
            ]))
            .close(),
        skin.lip_light,
    );
    if parted > 1.0 {
        d.blob(
            &[[29.0, m + 0.5], [38.6, m - 0.4], [38.2, m + parted], [31.0, m + parted * 0.6]],
            palette::MOUTH,
        );
    }
    d.flow(&[end, [32.0, m + 0.5], [38.2, m]], skin.dark, 1.6);
}

fn eye(d: &mut Drawing, person: &Person, face: &Profile, gaze: Gaze) {
    let skin = palette::skin(person.skin);
    let (y, lash) = (face.eye, palette::lash(person));
    if gaze == Gaze::Down {
        d.veil(
            Path::blob(&[
                [22.5, y],
                [27.0, y - 4.8],
                [32.6, y - 3.0],
                [33.2, y + 2.8],
                [27.5, y + 3.4],
            ]),
            skin.light,
            40,
        );
        d.flow(&[[22.0, y + 0.8], [27.0, y + 3.6], [33.8, y + 3.4]], lash, 2.2);
        d.faint(
            Path::flow(&[[23.0, y - 2.6], [28.0, y - 5.6], [33.6, y - 4.2]]),
            skin.dark,
            1.2,
            60,
        );
        return;
    }
    d.fill(
        Path::blob(&[
            [22.6, y + 0.6],
            [27.0, y - 3.8],
            [32.4, y - 3.6],
            [33.6, y],
            [32.2, y + 2.8],
            [26.6, y + 3.0],
        ]),
        palette::EYE_WHITE,
    );
    d.fill(Path::ellipse(31.2, y - 0.4, 2.3, 3.5), palette::PUPIL);
    d.flow(&[[21.4, y], [26.8, y - 4.8], [34.2, y - 4.2]], lash, 2.2);
    d.faint(Path::flow(&[[23.0, y - 4.6], [28.0, y - 8.4], [34.0, y - 7.2]]), skin.dark, 1.2, 55);
}

fn brow(d: &mut Drawing, person: &Person, face: &Profile, expression: Expression) {
    let y = face.eye - 11.0;
    let lift = if expression == Expression::Worried { 3.6 } else { 0.0 };
    d.blob(
        &[
            [17.5, y + 1.4],
            [26.0, y - 3.2 - lift * 0.4],
            [36.0, y - 1.6 - lift],
            [36.0, y + 1.6 - lift],
            [26.0, y + 0.2 - lift * 0.4],
        ],
        palette::brow(person),
    );
}

fn ear(d: &mut Drawing, person: &Person, skin: &SkinTone) {
    d.blob(
        &[
            [-9.0, -6.0],
            [-3.0, -10.5],
            [4.0, -8.0],
            [5.0, -1.0],
            [1.0, 5.0],
            [0.0, 12.0],
            [-5.0, 14.0],
            [-9.0, 6.0],
        ],
        skin.base.mix(skin.light, 0.2),
    );
    d.flow(&[[-6.0, 3.0], [-6.0, -3.6], [-1.0, -6.6], [2.0, -3.0]], skin.shade, 1.5);
    d.flow(&[[-2.0, -1.0], [-3.4, 4.0], [-1.4, 7.6]], skin.shade, 1.4);
    if person.wears(Wears::HearingAid) {
        d.flow(
            &[[2.0, -11.0], [-6.0, -12.0], [-11.6, -4.0], [-11.0, 7.0]],
            palette::HEARING_AID,
            3.4,
        );
        d.flow(&[[2.0, -11.0], [4.0, -4.0], [0.0, 2.0]], palette::HEARING_AID, 1.4);
    }
    if person.wears(Wears::Studs) {
        d.dot([-3.4, 12.4], 2.2, palette::GOLD);
    }
    if person.wears(Wears::Hoops) {
        d.line(Path::ellipse(-3.4, 18.0, 3.4, 5.4), palette::GOLD, 1.8);
    }
}
