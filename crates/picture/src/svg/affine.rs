//! Where something is drawn: moved, turned, scaled, mirrored.

use super::Point;

/// A change of place: `x' = a x + c y + e`, `y' = b x + d y + f`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Affine {
    a: f64,
    b: f64,
    c: f64,
    d: f64,
    e: f64,
    f: f64,
}

impl Affine {
    /// No change.
    pub(crate) const SAME: Self = Self { a: 1.0, b: 0.0, c: 0.0, d: 1.0, e: 0.0, f: 0.0 };

    /// Moved to a place.
    pub(crate) fn at(x: f64, y: f64) -> Self {
        Self { e: x, f: y, ..Self::SAME }
    }

    /// Then scaled.
    pub(crate) fn scale(self, x: f64, y: f64) -> Self {
        self.then(Self { a: x, d: y, ..Self::SAME })
    }

    /// Then turned, in degrees, clockwise as seen.
    pub(crate) fn turn(self, degrees: f64) -> Self {
        let (sin, cos) = degrees.to_radians().sin_cos();
        self.then(Self { a: cos, b: sin, c: -sin, d: cos, ..Self::SAME })
    }

    /// This change of place for what has undergone another one first.
    pub(crate) fn then(self, inner: Self) -> Self {
        let (o, i) = (self, inner);
        Self {
            a: o.a * i.a + o.c * i.b,
            b: o.b * i.a + o.d * i.b,
            c: o.a * i.c + o.c * i.d,
            d: o.b * i.c + o.d * i.d,
            e: o.a * i.e + o.c * i.f + o.e,
            f: o.b * i.e + o.d * i.f + o.f,
        }
    }

    /// Where a point comes to lie.
    pub(crate) fn apply(self, [x, y]: Point) -> Point {
        [self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f]
    }

    /// Where a point has come from; itself where everything has been pressed flat.
    pub(crate) fn undo(self, [x, y]: Point) -> Point {
        let area = self.area();
        if area == 0.0 {
            return [x, y];
        }
        let (x, y) = (x - self.e, y - self.f);
        [(self.d * x - self.c * y) / area, (self.a * y - self.b * x) / area]
    }

    /// By how much lengths grow, on the whole.
    pub(crate) fn growth(self) -> f64 {
        self.area().abs().sqrt()
    }

    /// Whether left and right have changed places.
    pub(crate) fn mirrors(self) -> bool {
        self.area() < 0.0
    }

    fn area(self) -> f64 {
        self.a * self.d - self.b * self.c
    }
}
