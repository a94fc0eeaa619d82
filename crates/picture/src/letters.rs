//! Letters as lines, as a teacher writes them: pictures ask for no font.

use crate::{
    colour::Colour,
    svg::{Affine, Drawing, Path},
};

/// The letters and digits that there are.
pub(crate) const KNOWN: &str = "abdehilmnostuwEM3456";

/// Writes words from a place on their line; `size` is the height of a small letter. Gives where they end.
pub(crate) fn write(
    d: &mut Drawing,
    text: &str,
    [x, y]: [f64; 2],
    size: f64,
    ink: Colour,
    width: f64,
) -> f64 {
    let mut at = x;
    // Where left and right have changed places, the words change sides but can still be read.
    let mirrored = d.mirrored();
    let whole = self::width(text) * size;
    let place =
        if mirrored { Affine::at(2.0 * x + whole, 0.0).scale(-1.0, 1.0) } else { Affine::SAME };
    d.within(place, |d| {
        for letter in text.chars() {
            let place = Affine::at(at, y).scale(size, size);
            d.within(place, |d| {
                for line in lines(letter) {
                    d.line(line, ink, width / size);
                }
            });
            at += advance(letter) * size;
        }
    });
    at
}

/// How wide words are, where a small letter is 1 high.
pub(crate) fn width(text: &str) -> f64 {
    text.chars().map(advance).sum()
}

fn advance(letter: char) -> f64 {
    match letter {
        ' ' => 0.62,
        'i' | 'l' => 0.4,
        't' => 0.66,
        'm' | 'w' => 1.46,
        'M' => 1.5,
        _ => 1.06,
    }
}

/// A letter that stands on 0 and is 1 high; long strokes reach to -1.6.
fn lines(letter: char) -> Vec<Path> {
    let bowl = || Path::ellipse(0.4, -0.5, 0.4, 0.5);
    let stem = |x: f64, top: f64| Path::lines(&[[x, top], [x, 0.0]]);
    let arch = |x: f64| {
        Path::flow(&[
            [x, -0.62],
            [x + 0.12, -0.9],
            [x + 0.32, -1.0],
            [x + 0.52, -0.88],
            [x + 0.58, -0.6],
            [x + 0.58, 0.0],
        ])
    };
    match letter {
        'a' => vec![bowl(), stem(0.8, -1.0)],
        'b' => vec![stem(0.0, -1.6), bowl()],
        'd' => vec![bowl(), stem(0.8, -1.6)],
        'e' => vec![Path::flow(&[
            [0.03, -0.5],
            [0.78, -0.5],
            [0.7, -0.85],
            [0.4, -1.0],
            [0.08, -0.8],
            [0.0, -0.45],
            [0.14, -0.1],
            [0.45, 0.0],
            [0.76, -0.16],
        ])],
        'h' => vec![stem(0.0, -1.6), arch(0.0)],
        'i' => vec![stem(0.1, -1.0), Path::lines(&[[0.1, -1.5], [0.1, -1.36]])],
        'l' => vec![stem(0.1, -1.6)],
        'm' => vec![stem(0.0, -1.0), arch(0.0), arch(0.58)],
        'n' => vec![stem(0.0, -1.0), arch(0.0)],
        'o' => vec![bowl()],
        's' => vec![Path::flow(&[
            [0.68, -0.84],
            [0.4, -1.0],
            [0.1, -0.82],
            [0.2, -0.58],
            [0.56, -0.42],
            [0.68, -0.2],
            [0.4, 0.0],
            [0.04, -0.14],
        ])],
        't' => vec![
            Path::flow(&[[0.22, -1.4], [0.22, -0.3], [0.32, -0.03], [0.54, -0.04]]),
            Path::lines(&[[0.0, -0.98], [0.5, -0.98]]),
        ],
        'u' => vec![
            Path::flow(&[
                [0.0, -1.0],
                [0.0, -0.35],
                [0.14, -0.05],
                [0.4, 0.0],
                [0.66, -0.12],
                [0.72, -0.4],
            ]),
            stem(0.72, -1.0),
        ],
        'w' => vec![Path::lines(&[[0.0, -1.0], [0.3, 0.0], [0.6, -0.9], [0.9, 0.0], [1.2, -1.0]])],
        'E' => vec![
            Path::lines(&[[0.75, -1.5], [0.0, -1.5], [0.0, 0.0], [0.75, 0.0]]),
            Path::lines(&[[0.0, -0.78], [0.62, -0.78]]),
        ],
        'M' => vec![Path::lines(&[[0.0, 0.0], [0.1, -1.5], [0.6, -0.4], [1.1, -1.5], [1.2, 0.0]])],
        '3' => vec![
            Path::flow(&[[0.06, -1.36], [0.4, -1.52], [0.7, -1.2], [0.34, -0.82]]),
            Path::flow(&[[0.34, -0.82], [0.76, -0.5], [0.56, -0.04], [0.02, -0.14]]),
        ],
        '4' => vec![Path::lines(&[[0.56, 0.0], [0.56, -1.5], [0.0, -0.42], [0.82, -0.42]])],
        '5' => vec![
            Path::lines(&[[0.68, -1.5], [0.14, -1.5], [0.08, -0.86]]),
            Path::flow(&[[0.08, -0.86], [0.46, -0.98], [0.76, -0.56], [0.5, -0.04], [0.02, -0.12]]),
        ],
        '6' => vec![Path::flow(&[
            [0.62, -1.5],
            [0.22, -1.1],
            [0.02, -0.5],
            [0.2, -0.06],
            [0.56, -0.06],
            [0.74, -0.44],
            [0.46, -0.84],
            [0.08, -0.62],
        ])],
        _ => vec![],
    }
}
