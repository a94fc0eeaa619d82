//! Outlines: polygons, curves, splines through points, limbs of changing width.

use super::Affine;

/// A place on the sheet: x to the right, y down.
pub(crate) type Point = [f64; 2];

/// One piece of an outline, from where the one before it ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Segment {
    /// A straight line.
    Line(Point),
    /// A cubic curve: two handles and its end.
    Curve(Point, Point, Point),
}

impl Segment {
    /// Where it ends.
    pub(crate) fn end(self) -> Point {
        match self {
            Self::Line(end) | Self::Curve(_, _, end) => end,
        }
    }
}

/// An outline, open or closed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Path {
    pub(crate) start: Point,
    pub(crate) segments: Vec<Segment>,
    pub(crate) closed: bool,
}

impl Path {
    /// A polygon.
    pub(crate) fn poly(points: &[Point]) -> Self {
        Self { closed: true, ..Self::lines(points) }
    }

    /// An open line with corners.
    pub(crate) fn lines(points: &[Point]) -> Self {
        let mut rest = points.iter().copied();
        let start = rest.next().unwrap_or_default();
        Self { start, segments: rest.map(Segment::Line).collect(), closed: false }
    }

    /// An open line of cubic curves.
    pub(crate) fn curves(start: Point, pieces: &[[f64; 6]]) -> Self {
        let segments =
            pieces.iter().map(|&[a, b, c, d, x, y]| Segment::Curve([a, b], [c, d], [x, y]));
        Self { start, segments: segments.collect(), closed: false }
    }

    /// A closed, smooth outline through points.
    pub(crate) fn blob(points: &[Point]) -> Self {
        let mut around = points.to_vec();
        around.extend(points.iter().take(3));
        if let Some(&last) = points.last() {
            around.insert(0, last);
        }
        let mut path = Self::spline(&around);
        path.segments.truncate(points.len());
        path.closed = true;
        path
    }

    /// An open, smooth line through points.
    pub(crate) fn flow(points: &[Point]) -> Self {
        let mut along = points.to_vec();
        if let (Some(&first), Some(&last)) = (points.first(), points.last()) {
            along.insert(0, first);
            along.push(last);
        }
        Self::spline(&along)
    }

    /// A limb: a smooth tube round a line of places `[x, y, width]`, round at both ends.
    pub(crate) fn limb(bones: &[[f64; 3]]) -> Self {
        let mut left = Vec::new();
        let mut right = Vec::new();
        for (index, &[x, y, width]) in bones.iter().enumerate() {
            let before = index.checked_sub(1).and_then(|i| bones.get(i));
            let after = bones.get(index + 1);
            let &[x0, y0, _] = before.unwrap_or(&[x, y, width]);
            let &[x1, y1, _] = after.unwrap_or(&[x, y, width]);
            let length = ((x1 - x0).powi(2) + (y1 - y0).powi(2)).sqrt().max(0.01);
            let (dx, dy) = ((x1 - x0) / length, (y1 - y0) / length);
            let half = width / 2.0;
            // The cap: its middle lies beyond the end, its corners a little inside.
            if before.is_none() {
                left.push([x - dx * half * 0.86, y - dy * half * 0.86]);
            }
            left.push([x - dy * half, y + dx * half]);
            right.push([x + dy * half, y - dx * half]);
            if after.is_none() {
                left.push([x + dx * half * 0.86, y + dy * half * 0.86]);
            }
        }
        left.extend(right.into_iter().rev());
        Self::blob(&left)
    }

    /// An ellipse.
    pub(crate) fn ellipse(x: f64, y: f64, rx: f64, ry: f64) -> Self {
        const K: f64 = 0.5523;
        let (kx, ky) = (rx * K, ry * K);
        Self {
            closed: true,
            ..Self::curves(
                [x - rx, y],
                &[
                    [x - rx, y - ky, x - kx, y - ry, x, y - ry],
                    [x + kx, y - ry, x + rx, y - ky, x + rx, y],
                    [x + rx, y + ky, x + kx, y + ry, x, y + ry],
                    [x - kx, y + ry, x - rx, y + ky, x - rx, y],
                ],
            )
        }
    }

    /// An upright rectangle.
    pub(crate) fn rect(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self::poly(&[[x, y], [x + width, y], [x + width, y + height], [x, y + height]])
    }

    /// An upright rectangle with round corners.
    pub(crate) fn round_rect(x: f64, y: f64, width: f64, height: f64, r: f64) -> Self {
        let (r, k) = (r.min(width / 2.0).min(height / 2.0), 0.45 * r);
        let (x1, y1) = (x + width, y + height);
        let mut path = Self::lines(&[[x + r, y], [x1 - r, y]]);
        let mut corner = |a: Point, b: Point, to: Point, on: Point| {
            path.segments.push(Segment::Curve(a, b, to));
            path.segments.push(Segment::Line(on));
        };
        corner([x1 - k, y], [x1, y + k], [x1, y + r], [x1, y1 - r]);
        corner([x1, y1 - k], [x1 - k, y1], [x1 - r, y1], [x + r, y1]);
        corner([x + k, y1], [x, y1 - k], [x, y1 - r], [x, y + r]);
        path.segments.push(Segment::Curve([x, y + k], [x + k, y], [x + r, y]));
        path.closed = true;
        path
    }

    /// The same line, going on along another one.
    pub(crate) fn and(mut self, next: Self) -> Self {
        self.segments.push(Segment::Line(next.start));
        self.segments.extend(next.segments);
        self
    }

    /// The same line, closed.
    pub(crate) fn close(mut self) -> Self {
        self.closed = true;
        self
    }

    /// A part of the outline, by the numbers of its pieces.
    pub(crate) fn part(&self, from: usize, to: usize) -> Self {
        let start = match from.checked_sub(1).and_then(|i| self.segments.get(i)) {
            Some(before) => before.end(),
            None => self.start,
        };
        let segments = self.segments.iter().copied().take(to).skip(from).collect();
        Self { start, segments, closed: false }
    }

    /// The same outline walked the other way.
    pub(crate) fn reversed(&self) -> Self {
        let mut start = self.start;
        let mut segments = Vec::with_capacity(self.segments.len());
        for segment in &self.segments {
            segments.push(match *segment {
                Segment::Line(_) => Segment::Line(start),
                Segment::Curve(a, b, _) => Segment::Curve(b, a, start),
            });
            start = segment.end();
        }
        segments.reverse();
        Self { start, segments, closed: self.closed }
    }

    /// The outline in another place.
    pub(crate) fn placed(&self, place: Affine) -> Self {
        let at = |point| place.apply(point);
        let segments = self.segments.iter().map(|segment| match *segment {
            Segment::Line(end) => Segment::Line(at(end)),
            Segment::Curve(a, b, end) => Segment::Curve(at(a), at(b), at(end)),
        });
        Self { start: at(self.start), segments: segments.collect(), closed: self.closed }
    }

    /// How far it reaches, in the wider of its two directions.
    pub(crate) fn extent(&self) -> f64 {
        let ([left, top], [right, low]) = self.bounds();
        (right - left).max(low - top)
    }

    /// The upper left and the lower right corner of what it can reach.
    pub(crate) fn bounds(&self) -> (Point, Point) {
        let mut bounds = (self.start, self.start);
        let mut reach = |[x, y]: Point| {
            let ([left, top], [right, low]) = bounds;
            bounds = ([left.min(x), top.min(y)], [right.max(x), low.max(y)]);
        };
        for segment in &self.segments {
            if let Segment::Curve(a, b, _) = *segment {
                reach(a);
                reach(b);
            }
            reach(segment.end());
        }
        bounds
    }

    /// Twice the area it goes round; positive when walked clockwise as seen.
    pub(crate) fn winding(&self) -> f64 {
        let mut area = 0.0;
        let [mut x, mut y] = self.start;
        let mut go = |[to_x, to_y]: Point| {
            area += x * to_y - to_x * y;
            (x, y) = (to_x, to_y);
        };
        for segment in &self.segments {
            if let Segment::Curve(a, b, _) = *segment {
                go(a);
                go(b);
            }
            go(segment.end());
        }
        go(self.start);
        area
    }

    /// Curves through all points but the first and the last, which only say how it begins and ends.
    fn spline(points: &[Point]) -> Self {
        let mut segments = Vec::new();
        for four in points.windows(4) {
            if let &[[ax, ay], [bx, by], [cx, cy], [dx, dy]] = four {
                segments.push(Segment::Curve(
                    [bx + (cx - ax) / 6.0, by + (cy - ay) / 6.0],
                    [cx - (dx - bx) / 6.0, cy - (dy - by) / 6.0],
                    [cx, cy],
                ));
            }
        }
        Self { start: points.get(1).copied().unwrap_or_default(), segments, closed: false }
    }
}
