//! Marks as SVG text: relative commands, whole tenths, nothing twice.

use super::{
    Drawing, Paint, Point,
    path::{Path, Segment},
};

/// A crop that has a name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct View {
    pub(crate) name: &'static str,
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
}

/// The step of which all places are multiples.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Grain {
    /// A tenth: for what is drawn small and shown large.
    Tenth,
    /// A half: in a picture 900 wide nobody sees the difference, and it is a fifth smaller.
    Half,
    /// A tenth, in a frame of a film, which is rendered by the thousand: an opacity is written as that of the paint, since a
    /// renderer makes a sheet of its own for that of an element.
    Frame,
}

impl Grain {
    fn tenths(self, value: f64) -> i32 {
        match self {
            Self::Tenth | Self::Frame => tenths(value),
            Self::Half => tenths((value * 2.0).round() / 2.0),
        }
    }

    /// Handles that differ by no more than this, in tenths, are the same.
    fn near(self) -> i32 {
        match self {
            Self::Tenth | Self::Frame => 2,
            Self::Half => 5,
        }
    }
}

impl View {
    /// Whether anything of an outline can lie inside.
    fn shows(&self, path: &Path, margin: f64) -> bool {
        let ([left, top], [right, low]) = path.bounds();
        right + margin > self.x
            && left - margin < self.x + self.width
            && low + margin > self.y
            && top - margin < self.y + self.height
    }
}

/// The whole file: its width and height, what is shown by default, the crops, the marks.
pub(crate) fn document(
    [width, height]: [f64; 2],
    frame: View,
    crops: &[View],
    drawing: &Drawing,
    grain: Grain,
) -> String {
    let mut out = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
    number(tenths(width), false, &mut out);
    out.push_str("\" height=\"");
    number(tenths(height), false, &mut out);
    out.push('"');
    view_box(frame, &mut out);
    out.push_str(" stroke-linecap=\"round\" stroke-linejoin=\"round\">");
    for crop in crops {
        out.push_str("<view id=\"");
        out.push_str(crop.name);
        out.push('"');
        view_box(*crop, &mut out);
        out.push_str(" preserveAspectRatio=\"xMidYMid slice\"/>");
    }
    let mut lines = false;
    let by_paint = grain == Grain::Frame;
    for mark in &drawing.marks {
        let mut data = String::new();
        let margin = match mark.paint {
            Paint::Fill { .. } => 0.0,
            Paint::Stroke { width, .. } => f64::from(width) / 20.0,
        };
        for path in mark.paths.iter().filter(|path| frame.shows(path, margin)) {
            data_of(path, grain, &mut data);
        }
        if data.is_empty() {
            continue;
        }
        let is_line = matches!(mark.paint, Paint::Stroke { .. });
        if is_line != lines {
            out.push_str(if is_line { "<g fill=\"none\">" } else { "</g>" });
            lines = is_line;
        }
        out.push_str("<path");
        match mark.paint {
            Paint::Fill { colour, percent } => {
                out.push_str(" fill=\"");
                colour.write(&mut out);
                out.push('"');
                opacity(
                    percent,
                    if by_paint { " fill-opacity=\"." } else { " opacity=\"." },
                    &mut out,
                );
            }
            Paint::Stroke { colour, percent, width } => {
                out.push_str(" stroke=\"");
                colour.write(&mut out);
                out.push('"');
                if width != 10 {
                    out.push_str(" stroke-width=\"");
                    number(width, false, &mut out);
                    out.push('"');
                }
                let name = if by_paint { " stroke-opacity=\"." } else { " opacity=\"." };
                opacity(percent, name, &mut out);
            }
        }
        out.push_str(" d=\"");
        out.push_str(&data);
        out.push_str("\"/>");
    }
    if lines {
        out.push_str("</g>");
    }
    out.push_str("</svg>\n");
    out
}

fn view_box(view: View, out: &mut String) {
    out.push_str(" viewBox=\"");
    let mut space = false;
    for value in [view.x, view.y, view.width, view.height] {
        if space {
            out.push(' ');
        }
        number(tenths(value), false, out);
        space = true;
    }
    out.push('"');
}

fn opacity(percent: u8, name: &str, out: &mut String) {
    if percent < 100 {
        out.push_str(name);
        out.push((b'0' + percent / 10) as char);
        if !percent.is_multiple_of(10) {
            out.push((b'0' + percent % 10) as char);
        }
        out.push('"');
    }
}

fn tenths(value: f64) -> i32 {
    (value * 10.0).round().clamp(-1e7, 1e7) as i32
}

/// A number of tenths, as short as it can be; `apart` from a number before it where that is needed.
fn number(tenths: i32, apart: bool, out: &mut String) {
    let (whole, rest) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    // A number ends where a second point comes.
    let ends = whole == 0 && rest > 0 && out.bytes().rev().nth(1) == Some(b'.');
    if tenths < 0 {
        out.push('-');
    } else if apart && !ends {
        out.push(' ');
    }
    if whole > 0 || rest == 0 {
        out.push_str(&whole.to_string());
    }
    if rest > 0 {
        out.push('.');
        out.push_str(&rest.to_string());
    }
}

/// Writes commands, and remembers where the pen is: in tenths, so that nothing drifts.
struct Pen<'a> {
    out: &'a mut String,
    x: i32,
    y: i32,
    command: char,
    grain: Grain,
}

impl Pen<'_> {
    fn step(&mut self, command: char, by: &[i32]) {
        let mut apart = false;
        if command != self.command {
            self.out.push(command);
            self.command = command;
        } else {
            apart = true;
        }
        for &value in by {
            number(value, apart, self.out);
            apart = true;
        }
    }

    fn line(&mut self, to: Point) {
        let (dx, dy) = self.offset(to);
        match (dx, dy) {
            (0, 0) => return,
            (_, 0) => self.step('h', &[dx]),
            (0, _) => self.step('v', &[dy]),
            _ => self.step('l', &[dx, dy]),
        }
        (self.x, self.y) = (self.x + dx, self.y + dy);
    }

    fn offset(&self, [x, y]: Point) -> (i32, i32) {
        (self.grain.tenths(x) - self.x, self.grain.tenths(y) - self.y)
    }
}

/// A piece that goes no farther than this, in tenths, is left to the next one.
const LEAST: i32 = 2;

/// Whether a handle lies so near the straight way to the end that nobody sees the curve.
fn straight((x, y): (i32, i32), (dx, dy): (i32, i32)) -> bool {
    let (x, y, dx, dy) = (i64::from(x), i64::from(y), i64::from(dx), i64::from(dy));
    let (along, length) = (x * dx + y * dy, dx * dx + dy * dy);
    let off = x * dy - y * dx;
    // The bend is three quarters of the handle's distance from the chord: a sixth of a unit at most.
    along >= 0 && along <= length && off * off <= 4 * length
}

fn data_of(path: &Path, grain: Grain, out: &mut String) {
    let [x, y] = path.start.map(|value| grain.tenths(value));
    let mut pen = Pen { out, x, y, command: ' ', grain };
    pen.step('M', &[x, y]);
    // The second handle of the curve before, mirrored: where a curve begins with it, that goes without saying.
    let mut mirrored: Option<(i32, i32)> = None;
    for segment in &path.segments {
        match *segment {
            Segment::Line(to) => {
                pen.line(to);
                mirrored = None;
            }
            Segment::Curve(a, b, to) => {
                let (from, by) = ((pen.x, pen.y), pen.offset(to));
                let ((ax, ay), (bx, by_y), (dx, dy)) = (pen.offset(a), pen.offset(b), by);
                if dx.abs().max(dy.abs()).max(ax.abs()).max(ay.abs()) <= LEAST {
                    continue;
                }
                if straight((ax, ay), (dx, dy)) && straight((bx, by_y), (dx, dy)) {
                    pen.line(to);
                    mirrored = None;
                    continue;
                }
                match mirrored {
                    Some((mx, my))
                        if (mx - ax).abs() <= grain.near() && (my - ay).abs() <= grain.near() =>
                    {
                        pen.step('s', &[bx, by_y, dx, dy]);
                    }
                    _ => pen.step('c', &[ax, ay, bx, by_y, dx, dy]),
                }
                (pen.x, pen.y) = (from.0 + dx, from.1 + dy);
                mirrored = Some((dx - bx, dy - by_y));
            }
        }
    }
    if pen.command == 'M' {
        // A line that goes nowhere is a dot.
        pen.step('h', &[0]);
    } else if path.closed {
        pen.step('z', &[]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data(path: &Path) -> String {
        let mut out = String::new();
        data_of(path, Grain::Tenth, &mut out);
        out
    }

    #[test]
    fn numbers_are_short() {
        let mut out = String::new();
        for value in [0, 5, -5, 10, -13, 1204] {
            number(value, true, &mut out);
        }
        assert_eq!(out, " 0 .5-.5 1-1.3 120.4");
        number(5, true, &mut out);
        assert_eq!(out, " 0 .5-.5 1-1.3 120.4.5");
    }

    #[test]
    fn commands_are_relative_and_short() {
        assert_eq!(data(&Path::rect(1.0, 2.0, 10.0, 0.5)), "M1 2h10v.5h-10z");
        assert_eq!(data(&Path::lines(&[[0.0, 0.0], [1.0, 1.0], [2.0, -1.0]])), "M0 0l1 1 1-2");
        let smooth = data(&Path::flow(&[[0.0, 0.0], [6.0, 6.0], [12.0, 0.0], [18.0, 6.0]]));
        assert_eq!(smooth, "M0 0c1 1 4 6 6 6s4-6 6-6 5 5 6 6");
    }

    #[test]
    fn nothing_drifts() {
        let many: Vec<Point> = (0..100).map(|i| [f64::from(i) * 0.26, 0.04]).collect();
        let written = data(&Path::lines(&many));
        // Every step is a few tenths: each digit after a point is one.
        let sum: f64 =
            written.split('.').skip(1).filter_map(|step| step.parse::<f64>().ok()).sum::<f64>()
                / 10.0;
        assert!((sum - 25.7).abs() < 0.01, "{written}");
    }
}
