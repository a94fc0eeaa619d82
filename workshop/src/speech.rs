//! What is said, as samples: recorded by people where there is a recording, else spoken by the model. What has been spoken
//! once is kept by the hash of everything that it depends on.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use venster_film::{Kind, RATE, cut, level};

use crate::script::Film;
use crate::{frames::hexadecimal, process, project, tools};

/// The lines that are said, by their ids: cut and levelled, at [`RATE`].
pub type Speech = BTreeMap<String, Vec<f32>>;

/// Lets every line be said that is to be said.
pub fn speak(film: &Film) -> Result<Speech> {
    let mut files: Vec<(String, PathBuf)> = Vec::new();
    let mut to_speak: Vec<Value> = Vec::new();
    let mut recorded = 0_u32;
    for line in film.lines.iter().filter(|line| line.kind != Kind::Sound) {
        if let Some(recording) = film.recording(&line.id) {
            recorded += 1;
            files.push((line.id.clone(), recording));
            continue;
        }
        let sheet = sheet(film, &line.id, line.kind)?;
        let file = project::kept("speech").join(format!("{}.wav", key(&sheet)?));
        if !file.is_file() {
            let mut sheet = sheet;
            if let Some(sheet) = sheet.as_object_mut() {
                sheet.insert("file".to_owned(), json!(file));
            }
            to_speak.push(sheet);
        }
        files.push((line.id.clone(), file));
    }
    println!(
        "{} lines are said; {recorded} are recorded, {} are to be spoken.",
        files.len(),
        to_speak.len()
    );
    if !to_speak.is_empty() {
        spoken(&to_speak)?;
    }
    let mut speech = Speech::new();
    for (id, file) in files {
        let heard = level(cut(&samples(&file)?));
        if heard.is_empty() {
            bail!("Nothing can be heard in {}.", file.display());
        }
        speech.insert(id, heard);
    }
    Ok(speech)
}

/// How a line is to be spoken.
fn sheet(film: &Film, id: &str, kind: Kind) -> Result<Value> {
    let Some(words) = film.words(id) else {
        bail!("The line `{id}` has no text in English, the language in which films are spoken.");
    };
    let voices = &film.production.voices;
    let (voice, pace) = if kind == Kind::Description {
        (&voices.describer, voices.describers_pace)
    } else {
        (&voices.narrator, voices.pace)
    };
    let mut pronounce = BTreeMap::new();
    for (word, spelling) in &film.production.pronounce {
        if words.contains(word.as_str()) {
            pronounce.insert(word, spelling);
        }
    }
    Ok(json!({ "words": words, "voice": voice, "pace": pace, "pronounce": pronounce }))
}

/// The hash of everything that a spoken line depends on: its sheet, and the program that speaks.
fn key(sheet: &Value) -> Result<String> {
    let program = project::speech().join("speak.py");
    let mut hash = Sha256::new();
    hash.update(
        fs::read(&program).with_context(|| format!("{} could not be read.", program.display()))?,
    );
    hash.update(fs::read(project::speech().join("requirements.txt")).unwrap_or_default());
    hash.update(sheet.to_string());
    Ok(hexadecimal(&hash.finalize()).chars().take(20).collect())
}

fn spoken(sheets: &[Value]) -> Result<()> {
    let python = tools::python()?;
    let folder = project::kept("speech");
    fs::create_dir_all(&folder)
        .with_context(|| format!("{} could not be made.", folder.display()))?;
    let list = folder.join("sheet.json");
    fs::write(&list, Value::from(sheets.to_vec()).to_string())
        .with_context(|| format!("{} could not be written.", list.display()))?;
    let mut speak = Command::new(python);
    speak.arg(project::speech().join("speak.py")).arg(tools::models_folder()).arg(&list);
    process::run(&mut speak, "Speaking the lines")
}

/// The samples of any file of sound or film, both channels as one.
pub fn samples(file: &Path) -> Result<Vec<f32>> {
    let mut decode = process::ffmpeg();
    decode.arg("-i").arg(file).args([
        "-vn",
        "-ac",
        "1",
        "-ar",
        &RATE.to_string(),
        "-f",
        "f32le",
        "-",
    ]);
    let bytes = process::output(&mut decode, &format!("Reading {}", file.display()))?.stdout;
    let mut samples = Vec::with_capacity(bytes.len() / 4);
    for four in bytes.chunks_exact(4) {
        if let Ok(four) = four.try_into() {
            samples.push(f32::from_le_bytes(four));
        }
    }
    Ok(samples)
}
