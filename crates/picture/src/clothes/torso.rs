//! The cloth on shoulders and trunk, with its plane of light and its plane of shade.

use crate::{
    colour::Colour,
    svg::{Drawing, Path, Point},
};

/// A trunk from the front or from behind, the pit of the neck at 0. Light falls from our left.
pub(crate) struct Torso {
    /// Our right side, from the neck down.
    pub(crate) side: [Point; 6],
    /// The lower edge, from our left to our right.
    pub(crate) hem: [Point; 3],
    /// Where the shade on our right begins, from below to the neck.
    pub(crate) shade: [Point; 4],
    /// Where the light on our left ends, from below to the neck.
    pub(crate) light: [Point; 4],
}

impl Torso {
    pub(crate) fn outline(&self) -> Path {
        Path::flow(&self.left()).and(Path::flow(&self.hem)).and(Path::flow(&self.up())).close()
    }

    /// The two planes, over what is printed on the cloth.
    pub(crate) fn planes(&self, d: &mut Drawing, cloth: Colour) {
        let shade = Path::flow(&self.side).and(Path::flow(&self.shade));
        d.veil(shade.close(), cloth.darker(0.42), 52);
        let light = Path::flow(&self.left()).and(Path::flow(&self.light));
        d.veil(light.close(), cloth.lighter(0.3), 52);
    }

    fn left(&self) -> [Point; 6] {
        self.side.map(|[x, y]| [-x, y])
    }

    fn up(&self) -> [Point; 6] {
        let mut up = self.side;
        up.reverse();
        up
    }
}
