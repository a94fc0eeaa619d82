//! The card that stands for a scenario where its address is shared: its first picture, in the window.

/// Width and height of a card in pixels, as pages that show such cards ask for them (Open Graph: 1.91 to 1).
pub const SHARE_SIZE: (u32, u32) = (1200, 630);

/// A scenario's card as an SVG file, of a picture and the part of it that is seen (a `viewBox`). It has no words: its
/// page says them, in each language.
#[must_use]
pub fn share(picture: &str, seen: &str) -> String {
    // What stands in the file, without the element that says how large it is.
    let inside = picture.split_once("<svg").and_then(|(_, rest)| rest.split_once('>'));
    let inside = inside.map_or("", |(_, rest)| rest).trim_end();
    let inside = inside.strip_suffix("</svg>").unwrap_or(inside);
    let (width, height) = SHARE_SIZE;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\
         <clipPath id=\"pane\"><path d=\"{PANE}\"/></clipPath>\
         <path fill=\"{PAPER}\" d=\"M0 0h{width}v{height}H0z\"/>\
         <path fill=\"{SHADE}\" fill-opacity=\".12\" transform=\"translate(0 14)\" d=\"{FRAME}\"/>\
         <path fill=\"{WOOD}\" stroke=\"{EDGE}\" stroke-width=\"2\" d=\"{FRAME}\"/>\
         <g clip-path=\"url(#pane)\"><svg x=\"158\" y=\"42\" width=\"884\" height=\"532\" \
         viewBox=\"{seen}\" preserveAspectRatio=\"xMidYMid slice\">{inside}</svg></g>\
         <path fill=\"{WOOD}\" stroke=\"{EDGE}\" stroke-width=\"2\" d=\"M112 574h976v26H112z\"/></svg>"
    )
}

const PANE: &str = "M158 574V250A442 208 0 0 1 1042 250V574z";
const FRAME: &str = "M142 576V250A458 224 0 0 1 1058 250V576z";
/// The interface's colours of paper, wood and edge: assets/styles/tokens.css.
const PAPER: &str = "#fbf7f0";
const WOOD: &str = "#fffefb";
const EDGE: &str = "#e5dccd";
const SHADE: &str = "#3a2a1a";
