//! Printed cotton: figures in rows, placed by hand where the cloth is known to be.

use crate::{
    data::Print,
    svg::{Affine, Drawing, Point},
};

/// Prints figures at places on the cloth.
pub(crate) fn printed(d: &mut Drawing, print: Print, places: &[Point], size: f64) {
    for (index, &[x, y]) in places.iter().enumerate() {
        let turn = (index as f64) * 50.0;
        d.within(Affine::at(x, y).scale(size, size).turn(turn), |d| {
            for petal in 0..3 {
                d.within(Affine::SAME.turn(f64::from(petal) * 120.0), |d| {
                    d.blob(&[[0.0, -1.0], [4.6, -6.5], [0.0, -11.0], [-4.6, -6.5]], print.figure);
                });
            }
        });
    }
    for &[x, y] in places {
        d.dot([x, y], 2.6 * size, print.spot);
    }
}
