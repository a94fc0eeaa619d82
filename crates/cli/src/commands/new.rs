//! `venster new`

use std::{fs, path::Path};

use venster_author::{Folder, skeleton};

use crate::{Failure, print};

pub fn run(name: &str, content: &Path) -> Result<(), Failure> {
    let folder = if content.exists() { Folder::read(content)? } else { Folder::default() };
    for (path, text) in skeleton(&folder, name)? {
        let path = content.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, text)?;
        print::line(&path.display().to_string());
    }
    Ok(())
}
