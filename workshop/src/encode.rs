//! Frames and sound into the finished files.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use venster_film::RATE;

use crate::frames::{self, Digests, Frames, Size};
use crate::process;

/// What tells a player how colours were made numbers: the usual way for films of this size.
const COLOURS: [&str; 8] = [
    "-colorspace",
    "bt709",
    "-color_primaries",
    "bt709",
    "-color_trc",
    "bt709",
    "-color_range",
    "tv",
];
/// From the pixels of a screen to those colours.
const TO_VIDEO: &str = "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p";
/// Nothing of the encoder, the machine or the hour gets into a file, so that two runs give the same bytes.
const EXACT: [&str; 8] = [
    "-fflags",
    "+bitexact",
    "-flags:v",
    "+bitexact",
    "-flags:a",
    "+bitexact",
    "-map_metadata",
    "-1",
];
/// A picture that stands by itself every four seconds, in frames: looking again starts there.
const GROUP: u32 = 4000 / frames::STEP;

/// Draws every frame into a master that loses nothing.
pub fn master(frames: &dyn Frames, size: Size, duration: u32, file: &Path) -> Result<Digests> {
    let mut encoder = process::ffmpeg();
    encoder.args(["-f", "rawvideo", "-pix_fmt", "rgba"]);
    encoder.args(["-s", &format!("{}x{}", size.width, size.height)]);
    encoder
        .args(["-r", &format!("1000/{}", frames::STEP), "-i", "-", "-vf", TO_VIDEO])
        .args(COLOURS);
    encoder.args(["-c:v", "libx264", "-qp", "0", "-preset", "ultrafast"]).arg(file);
    let mut child =
        encoder.stdin(Stdio::piped()).spawn().context("ffmpeg could not be started.")?;
    let Some(mut pipe) = child.stdin.take() else { bail!("ffmpeg takes no frames.") };
    let drawn = frames::each(frames, size, duration, |frame, pixels| {
        if frames::time(frame).is_multiple_of(10_000) {
            println!("  {} s", frames::time(frame) / 1000);
        }
        pipe.write_all(pixels)
            .context("ffmpeg stopped taking frames; its own messages stand above.")
    });
    drop(pipe);
    let status = child.wait().context("ffmpeg was lost.")?;
    let drawn = drawn?;
    if !status.success() {
        bail!("Keeping the frames failed ({status}); ffmpeg's own messages stand above.");
    }
    Ok(drawn)
}

/// The picture alone, in the format of a file: what is heard is added to it.
pub fn picture(master: &Path, format: &str, file: &Path) -> Result<()> {
    let mut encoder = process::ffmpeg();
    encoder.arg("-i").arg(master);
    match format {
        "webm" => encoder.args(["-c:v", "libsvtav1", "-preset", "8", "-crf", "35"]),
        _ => encoder.args([
            "-c:v",
            "libx264",
            "-preset",
            "medium",
            "-crf",
            "23",
            "-tune",
            "animation",
        ]),
    };
    // SVT-AV1 tells what it does however quiet ffmpeg is asked to be.
    encoder.env("SVT_LOG", "1");
    encoder
        .args(["-g", &GROUP.to_string(), "-pix_fmt", "yuv420p"])
        .args(COLOURS)
        .args(EXACT)
        .arg(file);
    process::run(&mut encoder, &format!("Encoding the picture as {format}"))
}

/// Picture and sound together. `sound` holds two channels of floats.
pub fn film(picture: &Path, sound: &Path, format: &str, file: &Path) -> Result<()> {
    let mut encoder = process::ffmpeg();
    encoder.arg("-i").arg(picture);
    encoder.args(["-f", "f32le", "-ar", &RATE.to_string(), "-ac", "2", "-i"]).arg(sound);
    encoder.args(["-map", "0:v", "-map", "1:a", "-c:v", "copy"]);
    match format {
        "webm" => encoder.args(["-c:a", "libopus", "-b:a", "64k"]),
        _ => encoder.args(["-c:a", "aac", "-b:a", "96k", "-movflags", "+faststart"]),
    };
    encoder.args(EXACT).arg(file);
    process::run(&mut encoder, &format!("Writing {}", file.display()))
}

/// One frame as a poster.
pub fn poster(png: &Path, file: &Path) -> Result<()> {
    let mut encoder: Command = process::ffmpeg();
    encoder.arg("-i").arg(png);
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("webp") => encoder.args(["-c:v", "libwebp", "-quality", "82"]),
        Some("avif") => encoder
            .args(["-vf", "scale=out_color_matrix=bt709:out_range=pc,format=yuv420p"])
            .args(["-c:v", "libaom-av1", "-still-picture", "1", "-crf", "26", "-cpu-used", "4"]),
        Some("jpg") => encoder.args(["-q:v", "4"]),
        _ => encoder.args(["-frames:v", "1"]),
    };
    encoder.args(["-map_metadata", "-1"]).arg(file);
    process::run(&mut encoder, "Making the poster")
}

/// The bytes of a file.
pub fn size(file: &Path) -> Result<u64> {
    let about = fs::metadata(file).with_context(|| format!("{} is missing.", file.display()))?;
    Ok(about.len())
}
