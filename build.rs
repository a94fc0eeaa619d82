//! Turns the interface texts of `assets/texts` into code: one method for each key, with the names that
//! its text fills in as parameters. A key that is missing in a language, a name that differs, or a text
//! that no component asks for is then an error or a warning of the compiler.

use std::{env, error::Error, fmt::Write as _, fs, ops::Range, path::Path};

/// The language whose file says which keys there are.
const SOURCE: &str = "en";

/// How the keys begin that static pages alone ask for.
const STATIC_PAGES: &str = "static.";

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("assets/texts");
    println!("cargo::rerun-if-changed={}", folder.display());
    let source = read(&folder.join(format!("{SOURCE}.txt")))?;
    for file in fs::read_dir(&folder)? {
        agree(&source, &file?.path())?;
    }
    let out = Path::new(&env::var("OUT_DIR")?).join("texts.rs");
    Ok(fs::write(out, code(&source)?)?)
}

/// A key with its text, in the order of the file.
type Text = (String, String);

fn read(path: &Path) -> Result<Vec<Text>, Box<dyn Error>> {
    let mut texts: Vec<Text> = Vec::new();
    for (number, line) in (1..).zip(fs::read_to_string(path)?.lines()) {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let at = format!("{}:{number}", path.display());
        let (key, text) = line.split_once('=').ok_or(format!("{at}: a line is `key = text`"))?;
        let (key, text) = (key.trim().to_owned(), text.trim().to_owned());
        if text.is_empty() {
            return Err(format!("{at}: {key} has no text").into());
        }
        if texts.iter().any(|(known, _)| *known == key) {
            return Err(format!("{at}: the key {key} stands here twice").into());
        }
        texts.push((key, text));
    }
    Ok(texts)
}

/// Every language has the same keys in the same order, with the same names filled in.
fn agree(source: &[Text], path: &Path) -> Result<(), Box<dyn Error>> {
    let texts = read(path)?;
    for ((key, text), (other, translated)) in source.iter().zip(&texts) {
        let at = path.display();
        if key != other {
            return Err(format!("{at}: {key} is expected where {other} stands").into());
        }
        let (mut names, mut others) = (names(text), names(translated));
        names.sort_unstable();
        others.sort_unstable();
        if names != others {
            return Err(format!("{at}: {key} fills in {others:?}, the source {names:?}").into());
        }
    }
    if texts.len() != source.len() {
        return Err(format!(
            "{}: {} texts, the source has {}",
            path.display(),
            texts.len(),
            source.len()
        )
        .into());
    }
    Ok(())
}

/// The names in braces, in order.
fn names(text: &str) -> Vec<&str> {
    text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
}

/// Where the texts stand that the player of films asks for: it is a script, and gets them as they are.
fn player(source: &[Text]) -> Result<Range<usize>, Box<dyn Error>> {
    let is_player = |(key, _): &Text| key.starts_with("player.");
    let start = source.iter().position(is_player).unwrap_or(source.len());
    let end = start + source.iter().skip(start).take_while(|text| is_player(text)).count();
    match source.iter().skip(end).find(|text| is_player(text)) {
        Some((key, _)) => {
            Err(format!("{key} doesn't stand with the other keys of the player").into())
        }
        None => Ok(start..end),
    }
}

fn code(source: &[Text]) -> Result<String, Box<dyn Error>> {
    let mut code = String::from(
        "#[cfg_attr(not(feature = \"csr\"), allow(dead_code, reason = \"some are said by the browser's part\"))]\nimpl Texts {\n",
    );
    writeln!(
        code,
        "    /// How many texts a language has.\n    pub const COUNT: usize = {};",
        source.len()
    )?;
    let player = player(source)?;
    writeln!(
        code,
        "    const PLAYER: core::ops::Range<usize> = {}..{};",
        player.start, player.end
    )?;
    for (index, (key, text)) in source.iter().enumerate() {
        if player.contains(&index) {
            continue;
        }
        let method = key.replace(['.', '-'], "_");
        let names = names(text);
        let parameters: String = names.iter().map(|name| format!(", {name}: &str")).collect();
        writeln!(code, "    /// {text}")?;
        // Static pages are rendered natively, and only they say these.
        if key.starts_with(STATIC_PAGES) {
            writeln!(code, "    #[cfg(feature = \"ssr\")]")?;
        }
        if names.is_empty() {
            writeln!(
                code,
                "    pub(crate) fn {method}(&self) -> String {{ self.text({index}).to_owned() }}"
            )?;
        } else {
            let pairs: String =
                names.iter().map(|name| format!("(\"{name}\", {name}), ")).collect();
            writeln!(
                code,
                "    pub(crate) fn {method}(&self{parameters}) -> String {{ self.fill({index}, &[{pairs}]) }}"
            )?;
        }
    }
    code.push_str("}\n");
    Ok(code)
}
