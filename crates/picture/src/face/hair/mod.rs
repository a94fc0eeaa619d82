//! Hair from the front, in two goes: what hangs behind the neck, and what lies on the head.

mod african;
mod cloth;
mod short;
mod smooth;

pub(super) use african::{braid, plait};

use super::shape::Head;
use crate::{
    data::{Hair, Person},
    palette,
    svg::{Drawing, Path, Point},
};

/// What hangs behind neck and shoulders.
pub(super) fn behind(d: &mut Drawing, person: &Person, head: &Head) {
    let tone = palette::hair(person);
    match person.hair {
        Hair::Afro(_) => african::afro_behind(d, head, &tone),
        Hair::CornrowBun(_) => african::bun(d, head, &tone),
        Hair::Braids(_) => african::hanging(d, head, &tone),
        Hair::Puffs(_) => african::puffs(d, head, &tone),
        Hair::Straight(_) => smooth::straight_behind(d, head, &tone),
        Hair::Bob(_) => smooth::bob_behind(d, head, &tone),
        Hair::Wavy(_) => smooth::wavy_behind(d, head, &tone),
        Hair::Ponytail(_) => smooth::tail(d, head, &tone),
        Hair::Headwrap(_) => cloth::knot(d, head, &tone),
        Hair::Hijab(_) => cloth::scarf_behind(d, head, &tone),
        Hair::Bald
        | Hair::Cropped(_)
        | Hair::Fade(_)
        | Hair::Receding(_)
        | Hair::SideParted(_)
        | Hair::Curls(_)
        | Hair::Plaits(_) => {}
    }
}

/// What lies on the head.
pub(super) fn front(d: &mut Drawing, person: &Person, head: &Head) {
    let tone = palette::hair(person);
    match person.hair {
        Hair::Bald => {}
        Hair::Cropped(_) => short::cropped(d, head, &tone),
        Hair::Fade(_) => short::fade(d, head, &tone, &palette::skin(person.skin)),
        Hair::Receding(_) => short::receding(d, head, &tone, &palette::skin(person.skin)),
        Hair::SideParted(_) => short::side_parted(d, head, &tone),
        Hair::Curls(_) => short::curls(d, head, &tone),
        Hair::Afro(_) => african::afro(d, head, &tone),
        Hair::CornrowBun(_) | Hair::Braids(_) => african::cornrows(d, head, &tone),
        Hair::Plaits(_) => african::plaits(d, head, &tone),
        Hair::Puffs(_) => african::parted_cap(d, head, &tone),
        Hair::Straight(_) => smooth::straight(d, head, &tone),
        Hair::Bob(_) => smooth::bob(d, head, &tone),
        Hair::Wavy(_) => smooth::wavy(d, head, &tone),
        Hair::Ponytail(_) => smooth::drawn_back(d, head, &tone),
        Hair::Headwrap(_) => cloth::wrap(d, head, &tone),
        Hair::Hijab(_) => cloth::scarf(d, head, &tone),
    }
}

/// Hair that lies close: how far it stands off, where its line runs over the brow, how far it comes down.
#[derive(Debug, Clone, Copy)]
struct Cap {
    lift: f64,
    line: f64,
    temple: f64,
}

impl Cap {
    fn outer(self, head: &Head) -> Vec<Point> {
        let (w, lift) = (head.w, self.lift);
        let half = [
            [w + 0.6, self.temple],
            [w + 1.2 + lift * 0.4, -20.0],
            [w * 0.88 + lift * 0.5, -42.0 - lift * 0.4],
            [w * 0.5, -55.6 - lift],
        ];
        let mut points: Vec<Point> = half.map(|[x, y]| [-x, y]).to_vec();
        points.push([0.0, -60.4 - lift]);
        points.extend(half.iter().rev());
        points
    }

    fn path(self, head: &Head) -> Path {
        let (w, t, line) = (head.w, head.turn, self.line + head.bowed * 7.0);
        Path::flow(&self.outer(head))
            .and(Path::flow(&[
                [w - 2.5, self.temple],
                [w - 4.0 + t * 1.5, self.temple - 13.0],
                [w - 11.0 + t * 3.0, line + 4.0],
                [w * 0.42 + t * 6.0, line - 3.0],
                [t * 6.0, line - 4.0],
                [-w * 0.42 + t * 6.0, line - 3.0],
                [-w + 11.0 + t * 3.0, line + 4.0],
                [-w + 4.0 + t * 1.5, self.temple - 13.0],
                [-w + 2.5, self.temple],
            ]))
            .close()
    }
}
