//! The frames of a film: drawn as SVG, rendered in parallel, handed on in their order; and the digest by which two runs
//! are held against each other.

use std::fmt::Write;
use std::thread;

use anyhow::{Context, Result, anyhow};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree},
};
use sha2::{Digest, Sha256};

/// How long a frame is shown, in milliseconds: twelve and a half a second, as animation is drawn by hand.
pub const STEP: u32 = 80;

/// What draws the frames of a film.
pub trait Frames: Sync {
    /// The frame at a moment, in milliseconds, as an SVG document.
    fn svg(&self, at: u32) -> Result<String>;
}

/// How frames are rendered.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

/// How many frames a film of this many milliseconds has.
pub const fn count(duration: u32) -> u32 {
    duration.div_ceil(STEP)
}

/// When a frame is shown, in milliseconds.
pub const fn time(frame: u32) -> u32 {
    frame * STEP
}

/// A frame as pixels.
pub fn render(frames: &dyn Frames, size: Size, at: u32) -> Result<Pixmap> {
    let svg = frames.svg(at)?;
    let tree = Tree::from_str(&svg, &Options::default())
        .with_context(|| format!("The frame at {at} ms is no picture."))?;
    let mut pixels = Pixmap::new(size.width, size.height)
        .ok_or_else(|| anyhow!("A film of {}×{} can't be drawn.", size.width, size.height))?;
    let drawn = tree.size();
    let scale = Transform::from_scale(
        size.width as f32 / drawn.width(),
        size.height as f32 / drawn.height(),
    );
    resvg::render(&tree, scale, &mut pixels.as_mut());
    Ok(pixels)
}

/// Renders every frame, on several threads, and hands each to `shown` in the order of their times.
pub fn each(
    frames: &dyn Frames,
    size: Size,
    duration: u32,
    mut shown: impl FnMut(u32, &[u8]) -> Result<()>,
) -> Result<Digests> {
    let threads =
        u32::try_from(thread::available_parallelism().map_or(1, usize::from)).unwrap_or(1);
    let mut digests = Digests::default();
    let (mut next, all) = (0, count(duration));
    while next < all {
        let batch: Vec<u32> = (next..all.min(next + threads * 4)).collect();
        let share = batch.len().div_ceil(threads as usize).max(1);
        let rendered: Vec<Result<Vec<Pixmap>>> = thread::scope(|scope| {
            let mut workers = Vec::new();
            for part in batch.chunks(share) {
                workers.push(scope.spawn(move || {
                    part.iter().map(|frame| render(frames, size, time(*frame))).collect()
                }));
            }
            let joined = workers.into_iter().map(|worker| {
                worker.join().unwrap_or_else(|_| Err(anyhow!("Drawing a frame went wrong.")))
            });
            joined.collect()
        });
        for part in rendered {
            for pixels in part? {
                digests.add(pixels.data());
                shown(next, pixels.data())?;
                next += 1;
            }
        }
    }
    Ok(digests)
}

/// What tells the frames of two runs apart: a hash of each frame's pixels.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Digests(Vec<[u8; 32]>);

impl Digests {
    fn add(&mut self, pixels: &[u8]) {
        self.0.push(Sha256::digest(pixels).into());
    }

    /// One hash over all frames.
    pub fn whole(&self) -> String {
        let mut hash = Sha256::new();
        for frame in &self.0 {
            hash.update(frame);
        }
        hexadecimal(&hash.finalize())
    }

    /// A line for each frame: its time in milliseconds, and its hash.
    pub fn manifest(&self) -> String {
        let mut lines = String::new();
        for (frame, hash) in (0..).zip(&self.0) {
            // Writing to a String can't fail.
            let _ = writeln!(lines, "{} {}", time(frame), hexadecimal(hash));
        }
        lines
    }
}

/// Bytes as two digits each.
pub fn hexadecimal(bytes: &[u8]) -> String {
    let mut digits = String::new();
    for byte in bytes {
        // Writing to a String can't fail.
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: Size = Size { width: 32, height: 18 };

    /// A square that crosses the picture.
    struct Square;

    impl Frames for Square {
        fn svg(&self, at: u32) -> Result<String> {
            let x = f64::from(at) / 20.0;
            Ok(format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 36\" width=\"64\" height=\"36\"><rect width=\"64\" \
                 height=\"36\" fill=\"#fff\"/><rect x=\"{x}\" y=\"9\" width=\"7\" height=\"7\" fill=\"#264\"/></svg>"
            ))
        }
    }

    fn digests() -> (Digests, Vec<u32>) {
        let mut order = Vec::new();
        let digests = each(&Square, SMALL, 1000, |frame, pixels| {
            order.push(frame);
            assert_eq!(pixels.len(), 32 * 18 * 4);
            Ok(())
        });
        (digests.unwrap(), order)
    }

    #[test]
    fn a_second_run_gives_the_same_frames_in_their_order() {
        let (first, order) = digests();
        let (second, _) = digests();
        assert_eq!(order, (0..13).collect::<Vec<_>>());
        assert_eq!(first, second);
        assert_eq!(first.whole(), second.whole());
        assert_eq!(first.manifest().lines().count(), 13);
    }

    #[test]
    fn another_picture_has_another_digest() {
        let (moving, _) = digests();
        struct Still;
        impl Frames for Still {
            fn svg(&self, _: u32) -> Result<String> {
                Square.svg(0)
            }
        }
        let still = each(&Still, SMALL, 1000, |_, _| Ok(())).unwrap();
        assert_ne!(moving.whole(), still.whole());
        assert_eq!(still.0.first(), still.0.last());
    }

    #[test]
    fn a_frame_that_cannot_be_drawn_stops_the_film() {
        struct Broken;
        impl Frames for Broken {
            fn svg(&self, at: u32) -> Result<String> {
                if at < 500 { Square.svg(at) } else { Ok("<svg".to_owned()) }
            }
        }
        assert!(each(&Broken, SMALL, 1000, |_, _| Ok(())).is_err());
    }

    #[test]
    fn the_last_moment_has_a_frame() {
        assert_eq!((count(800), count(801), count(39)), (10, 11, 1));
        assert_eq!(time(10), 800);
    }
}
