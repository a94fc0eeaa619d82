//! The design system to look at: every part of `venster::ui` in every state, and the map of ways with few decisions and
//! with many, as plain pages without a program. `cargo xtask gallery` writes them; journeys and pictures look at them.

mod endings;
mod parts;

use std::{error::Error, fs, path::Path};

use tachys::view::RenderHtml as _;
use venster::ui::Element;
use venster_author::{Folder, compile};

fn main() -> Result<(), Box<dyn Error>> {
    let into = std::env::args_os().nth(1).ok_or("Name the folder into which the pages go.")?;
    let into = Path::new(&into);
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let compilation = compile(&Folder::read(&content)?);
    let compiled = compilation
        .modules
        .iter()
        .flat_map(|module| &module.scenarios)
        .next()
        .ok_or("There is no scenario in content/.")?;
    let scenario = &compiled.texts.values().next().ok_or("It is in no language.")?.scenario;

    fs::create_dir_all(into.join("content"))?;
    for asset in &compiled.assets {
        fs::write(into.join("content").join(&asset.name), &asset.svg)?;
    }
    for (name, direction) in [("index", "ltr"), ("right-to-left", "rtl")] {
        write(into, name, direction, "The parts", vec![parts::page(scenario)])?;
    }
    for shown in endings::ALL {
        for (suffix, direction) in [("", "ltr"), ("-right-to-left", "rtl")] {
            let name = format!("{}{suffix}", shown.name);
            write(into, &name, direction, shown.name, endings::page(scenario, shown))?;
        }
    }
    Ok(())
}

/// Writes a page with the app's styles. Faces are in from the beginning.
fn write(
    into: &Path,
    name: &str,
    direction: &str,
    title: &str,
    elements: Vec<Element>,
) -> Result<(), Box<dyn Error>> {
    let body: String = elements.into_iter().map(|one| one.to_html()).collect();
    // Marks that the renderer leaves for itself; in a text field they would be words.
    let body = body.replace("<!>", "");
    let page = format!(
        "<!DOCTYPE html>\n<html lang=\"en\" dir=\"{direction}\" class=\"fonts\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'; base-uri 'none'\">\n\
         <title>Venster: {title}</title>\n<link rel=\"icon\" href=\"favicon.svg\">\n\
         <link rel=\"stylesheet\" href=\"main.css\">\n<link rel=\"stylesheet\" href=\"gallery.css\">\n\
         <body>{body}\n"
    );
    fs::write(into.join(name).with_extension("html"), page)?;
    Ok(())
}
