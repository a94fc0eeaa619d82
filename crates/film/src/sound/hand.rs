//! What hands do: cards, paper, chalk.

use super::{Filter, Noise, add, decay, ms, silence, swell};

/// A card that is laid on a reed mat: the slap of the card, and the mat under it.
pub fn card(noise: &mut Noise) -> Vec<f32> {
    let mut sound = silence(180.0);
    let (mut slap, mut high, fall) = (Filter::below(2600.0), Filter::above(350.0), decay(38.0));
    let first: Vec<f32> =
        (0..ms(70.0)).map(|n| high.next(slap.next(noise.number())) * fall(n)).collect();
    add(&mut sound, ms(4.0), first);
    let (mut mat, fall) = (Filter::below(190.0), decay(85.0));
    let under: Vec<f32> =
        (0..ms(120.0)).map(|n| mat.next(noise.number()) * fall(n) * 2.2).collect();
    add(&mut sound, ms(5.0), under);
    // The other edge comes down a little later.
    let (mut edge, fall) = (Filter::below(1800.0), decay(22.0));
    let second: Vec<f32> =
        (0..ms(40.0)).map(|n| edge.next(noise.number()) * fall(n) * 0.4).collect();
    let later = noise.between(28.0, 55.0);
    add(&mut sound, ms(later), second);
    sound
}

/// A card that is slid over a reed mat: one small tick for each reed.
pub fn slide(noise: &mut Noise) -> Vec<f32> {
    let length = ms(460.0);
    let mut band = [Filter::above(600.0), Filter::below(3600.0)];
    let (mut reed, mut grain) = (0.0_f32, 0.0_f32);
    (0..length)
        .map(|n| {
            reed += (70.0 + 50.0 * swell(n, length)) / 48_000.0;
            if reed >= 1.0 {
                reed -= 1.0;
                grain = noise.between(0.4, 1.0);
            }
            grain *= 0.998;
            let mut sample = noise.number() * (0.25 + grain);
            for filter in &mut band {
                sample = filter.next(sample);
            }
            sample * swell(n, length)
        })
        .collect()
}

/// The page of a reading book: it is lifted, turns, and lies.
pub fn page(noise: &mut Noise) -> Vec<f32> {
    let length = ms(520.0);
    let mut band = [Filter::above(900.0), Filter::below(6000.0)];
    let mut crackle = 0.0_f32;
    (0..length)
        .map(|n| {
            if noise.number() > 0.9985 {
                crackle = noise.between(0.5, 1.5);
            }
            crackle *= 0.995;
            let mut sample = noise.number() * (0.5 + crackle);
            for filter in &mut band {
                sample = filter.next(sample);
            }
            let lifted = swell(n, length / 2) * f32::from(u8::from(n < length / 2)) * 0.5;
            let laid = if n < length / 2 { 0.0 } else { swell(n - length / 2, length / 2) };
            sample * (lifted + laid)
        })
        .collect()
}

/// A word on a board: strokes of chalk, each with the tap at which it begins.
pub fn chalk(noise: &mut Noise) -> Vec<f32> {
    let mut sound = Vec::new();
    for _ in 0..7 {
        let length = ms(noise.between(80.0, 240.0));
        let mut band = [Filter::around(noise.between(2400.0, 3400.0), 1.4), Filter::above(900.0)];
        let mut board = Filter::around(420.0, 2.0);
        let (fall, mut grain) = (decay(28.0), 1.0_f32);
        sound.extend((0..length).map(|n| {
            if n.is_multiple_of(90) {
                grain = noise.between(0.35, 1.0);
            }
            let mut stroke = noise.number() * grain;
            for filter in &mut band {
                stroke = filter.next(stroke);
            }
            let tap = board.next(noise.number() * fall(n)) * 3.0;
            stroke * 0.5 * swell(n, length).sqrt() + tap
        }));
        sound.extend(silence(noise.between(60.0, 170.0)));
    }
    sound
}
