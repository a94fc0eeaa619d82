//! `venster read`

use std::{fs, path::Path};

use venster_author::{MailAddress, reading_edition};

use crate::{Failure, folder, print};

pub fn run(
    scenario: &str,
    content: &Path,
    out: &Path,
    mail: Option<&MailAddress>,
) -> Result<(), Failure> {
    let (folder, compilation) = folder::open(content)?;
    let compiled = folder::scenario(&folder, &compilation, scenario)?;
    fs::create_dir_all(out)?;
    for (language, text) in &compiled.texts {
        let path = out.join(format!("{scenario}.{language}.html"));
        fs::write(&path, reading_edition(&text.scenario, &|name| compiled.svg(name), mail))?;
        print::line(&path.display().to_string());
    }
    Ok(())
}
