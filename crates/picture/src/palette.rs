//! The colours of skin and hair, and of what is the same everywhere.

use crate::{
    colour::Colour,
    data::{Brows, Hair, HairColour, Person, Skin},
};

pub(crate) const GOLD: Colour = Colour::new(0xdcae4e);
pub(crate) const HEARING_AID: Colour = Colour::new(0xb9ab95);
pub(crate) const EYE_WHITE: Colour = Colour::new(0xf3ebe0);
pub(crate) const PUPIL: Colour = Colour::new(0x140b0a);
pub(crate) const LASH: Colour = Colour::new(0x1c1110);
pub(crate) const MOUTH: Colour = Colour::new(0x3b1417);
pub(crate) const TEETH: Colour = Colour::new(0xf6efe5);
pub(crate) const ROUND_RIM: Colour = Colour::new(0x2a2524);
pub(crate) const PAPER: Colour = Colour::new(0xfdf8ec);
pub(crate) const INK: Colour = Colour::new(0x2b2f4a);
pub(crate) const SHADOW: Colour = Colour::new(0x3a2418);
pub(crate) const SUN: Colour = Colour::new(0xffe2ad);

/// The colours of a skin.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SkinTone {
    pub(crate) base: Colour,
    pub(crate) shade: Colour,
    pub(crate) light: Colour,
    pub(crate) dark: Colour,
    pub(crate) blush: Colour,
    pub(crate) lip: Colour,
    pub(crate) lip_light: Colour,
}

pub(crate) fn skin(skin: Skin) -> SkinTone {
    let [base, shade, light, dark, blush, lip, lip_light] = match skin {
        Skin::Deep => [0x523228, 0x38201a, 0x6d4636, 0x1f0f0c, 0x74402f, 0x6a332f, 0x85493f],
        Skin::Umber => [0x6a412d, 0x4b2b1e, 0x875841, 0x28130d, 0x8c4a34, 0x7a3a34, 0x98574a],
        Skin::Brown => [0x83513a, 0x613824, 0x9f694c, 0x351b11, 0xa2563d, 0x8a443c, 0xa85f52],
        Skin::Mid => [0x9c6845, 0x774a2f, 0xb78058, 0x41241a, 0xb5644a, 0x985044, 0xb26a5c],
        Skin::Tan => [0xc59169, 0xa5734f, 0xd7a982, 0x5f3a26, 0xcf7f62, 0xa75c4f, 0xbf7768],
        Skin::Olive => [0xdcb08a, 0xbb8a66, 0xebcba9, 0x70482f, 0xdc8d72, 0xac6055, 0xc67d6f],
        Skin::Pale => [0xecc8ac, 0xd0a385, 0xf7dfca, 0x7d5240, 0xe3a690, 0xb5665e, 0xcf8379],
        Skin::Fair => [0xf3d3bf, 0xd9ab95, 0xfbe7d9, 0x835646, 0xeeaf9e, 0xbb6c66, 0xd58a82],
    };
    SkinTone {
        base: Colour::new(base),
        shade: Colour::new(shade),
        light: Colour::new(light),
        dark: Colour::new(dark),
        blush: Colour::new(blush),
        lip: Colour::new(lip),
        lip_light: Colour::new(lip_light),
    }
}

/// The colours of hair.
#[derive(Debug, Clone, Copy)]
pub(crate) struct HairTone {
    pub(crate) base: Colour,
    pub(crate) light: Colour,
    pub(crate) dark: Colour,
}

pub(crate) fn hair(person: &Person) -> HairTone {
    match person.hair {
        Hair::Bald => tone(HairColour::Black),
        Hair::Headwrap(cloth) | Hair::Hijab(cloth) => {
            HairTone { base: cloth, light: cloth.lighter(0.22), dark: cloth.darker(0.28) }
        }
        Hair::Cropped(colour)
        | Hair::Fade(colour)
        | Hair::Receding(colour)
        | Hair::SideParted(colour)
        | Hair::Curls(colour)
        | Hair::Afro(colour)
        | Hair::CornrowBun(colour)
        | Hair::Braids(colour)
        | Hair::Plaits(colour)
        | Hair::Puffs(colour)
        | Hair::Straight(colour)
        | Hair::Bob(colour)
        | Hair::Wavy(colour)
        | Hair::Ponytail(colour) => tone(colour),
    }
}

fn tone(colour: HairColour) -> HairTone {
    let [base, light, dark] = match colour {
        HairColour::Black => [0x1e1615, 0x4d3b36, 0x120c0b],
        HairColour::Peppered => [0x2b2624, 0x857b76, 0x1a1615],
        HairColour::Grey => [0x8b8784, 0xb5b1ad, 0x6d6966],
        HairColour::White => [0xd5d1cb, 0xefece7, 0xb2ada7],
        HairColour::DarkBrown => [0x3b2720, 0x66483a, 0x281914],
        HairColour::Brown => [0x6a432a, 0x936340, 0x4c2e1b],
        HairColour::Sandy => [0x8f6d46, 0xb59263, 0x6e5132],
        HairColour::Blond => [0xbf9553, 0xddba7d, 0x98733a],
        HairColour::Red => [0xa9562f, 0xcf7c4d, 0x803d1f],
    };
    HairTone { base: Colour::new(base), light: Colour::new(light), dark: Colour::new(dark) }
}

/// The rim of square glasses: of horn, or of brass where horn would be the colour of the skin.
pub(crate) fn square_rim(person: &Person) -> Colour {
    let is_dark = skin(person.skin).base.lightness() < 120;
    Colour::new(if is_dark { 0xbf9a58 } else { 0x6d3f3a })
}

/// The colour of the lashes: softer in a light face.
pub(crate) fn lash(person: &Person) -> Colour {
    let tone = skin(person.skin);
    if tone.base.lightness() > 170 { LASH.mix(tone.dark, 0.5) } else { LASH }
}

/// The colour of the brows: of the hair, or of hair that isn't seen, but never paler than can be read.
pub(crate) fn brow(person: &Person) -> Colour {
    let natural = match person.hair {
        Hair::Headwrap(_) | Hair::Hijab(_) | Hair::Bald => tone(HairColour::Black).base,
        _ => hair(person).base,
    };
    let under = skin(person.skin).dark;
    let dark = if natural.lightness() > 90 { natural.mix(under, 0.45) } else { natural };
    if person.brows == Brows::Soft { dark.mix(skin(person.skin).base, 0.25) } else { dark }
}
