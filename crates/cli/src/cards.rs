//! The cards that are shown where a scenario's address is shared, as PNG files.

use std::{collections::BTreeMap, fs, path::Path};

use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree},
};
use venster_author::{Asset, Compilation};

use crate::Failure;

/// Makes the cards of all scenarios. A card's name tells its content: one that is there already is taken as it is.
pub fn files(compilation: &Compilation, out: &Path) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let scenarios = compilation.modules.iter().flat_map(|module| &module.scenarios);
    let cards = scenarios.filter_map(|scenario| scenario.card.as_ref());
    cards.map(|card| Ok((card.name.clone(), bytes(card, out)?))).collect()
}

fn bytes(card: &Asset, out: &Path) -> Result<Vec<u8>, Failure> {
    if let Ok(made) = fs::read(out.join(&card.name)) {
        return Ok(made);
    }
    let failed =
        |reason: String| Failure::because(format!("{} can't be made: {reason}", card.name));
    let tree = Tree::from_str(&card.svg, &Options::default()).map_err(|e| failed(e.to_string()))?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height())
        .ok_or_else(|| failed("it has no size".to_owned()))?;
    resvg::render(&tree, Transform::default(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| failed(error.to_string()))
}
