//! The layers of the architecture: which package may know which, and that the core knows no world.

mod outside;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    process::Command,
};

use serde_json::Value;

use outside::reaches_out;

/// Each package of the workspace with the packages of the workspace that it is built on. This is
/// the whole list: a new arrow is drawn here and in ARCHITECTURE.md first.
const LAYERS: [(&str, &[&str]); 9] = [
    ("venster-scenario", &[]),
    ("venster-engine", &["venster-scenario"]),
    ("venster-record", &["venster-engine", "venster-scenario"]),
    ("venster-author", &["venster-engine", "venster-picture", "venster-scenario"]),
    ("venster-cli", &["venster-author"]),
    ("venster-picture", &[]),
    ("venster", &["venster-engine", "venster-record", "venster-scenario"]),
    ("venster-static", &["venster", "venster-scenario"]),
    ("xtask", &[]),
];

/// The functional core, by the folders of its packages.
const CORE: [&str; 3] = ["scenario", "engine", "record"];

/// How the names of packages begin that know a browser, or bring randomness into the core.
const WORLDLY: [&str; 8] =
    ["leptos", "web-sys", "js-sys", "wasm-bindgen", "gloo", "rand", "getrandom", "fastrand"];

/// For each package of the workspace what it depends on, unless only its tests do.
fn dependencies() -> BTreeMap<String, BTreeSet<String>> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let name = |value: &Value| value["name"].as_str().unwrap().to_owned();
    let packages = metadata["packages"].as_array().unwrap();
    packages
        .iter()
        .map(|package| {
            let all = package["dependencies"].as_array().unwrap();
            let built_on = all.iter().filter(|one| one["kind"] != "dev");
            (name(package), built_on.map(name).collect())
        })
        .collect()
}

/// The same, of the workspace's own packages alone.
fn arrows() -> BTreeMap<String, BTreeSet<String>> {
    let all = dependencies();
    let ours = |names: &BTreeSet<String>| {
        names.iter().filter(|name| all.contains_key(*name)).cloned().collect()
    };
    all.iter().map(|(package, names)| (package.clone(), ours(names))).collect()
}

#[test]
fn packages_depend_on_each_other_as_the_architecture_says() {
    let expected: BTreeMap<String, BTreeSet<String>> = LAYERS
        .iter()
        .map(|(package, on)| {
            ((*package).to_owned(), on.iter().copied().map(str::to_owned).collect())
        })
        .collect();
    assert_eq!(arrows(), expected);
}

#[test]
fn what_only_authors_need_never_reaches_the_learner() {
    let arrows = arrows();
    let mut downloaded = vec!["venster"];
    let mut next = 0;
    while let Some(package) = downloaded.get(next) {
        for on in &arrows[*package] {
            if !downloaded.contains(&on.as_str()) {
                downloaded.push(on);
            }
        }
        next += 1;
    }
    for authors in ["venster-author", "venster-cli", "venster-picture", "venster-static", "xtask"] {
        assert!(!downloaded.contains(&authors), "{authors} is in what learners download");
    }
}

#[test]
fn the_core_is_built_on_nothing_that_knows_a_world() {
    let all = dependencies();
    for package in CORE {
        for name in &all[&format!("venster-{package}")] {
            let worldly = WORLDLY.iter().any(|world| name.starts_with(world));
            assert!(!worldly, "venster-{package} depends on {name}");
        }
    }
}

#[test]
fn the_core_reads_no_clock_no_file_and_no_dice() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates");
    for package in CORE {
        let files = sources(&crates.join(package).join("src"));
        assert!(!files.is_empty());
        for (path, text) in files {
            let seen = reaches_out(&text);
            assert!(seen.is_empty(), "{path} mentions {}", seen.join(" and "));
        }
    }
}

/// Every Rust file of a folder with its text.
fn sources(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path.display().to_string(), text));
        }
    }
    found
}
