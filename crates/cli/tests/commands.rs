//! The command as an author meets it: what it prints, what it writes, how it ends.

#![expect(clippy::unwrap_used, reason = "a test that can't run the command has failed")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

fn venster(arguments: &[&str]) -> Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    Command::new(env!("CARGO_BIN_EXE_venster")).args(arguments).current_dir(root).output().unwrap()
}

fn out(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("venster-{name}-{}", std::process::id()))
}

fn words(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn good_content_is_checked_and_built() {
    assert!(venster(&["check", "tests/fixtures/content"]).status.success());
    let out = out("build");
    let built = venster(&["build", "tests/fixtures/content", "--out", out.to_str().unwrap()]);
    let manifest = fs::read_to_string(out.join("manifest.txt")).unwrap();
    fs::remove_dir_all(&out).unwrap();
    assert!(built.status.success(), "{}", words(&built.stderr));
    assert!(manifest.starts_with("catalogue\ten\tcatalogue.en."));
}

#[test]
fn mistakes_are_printed_and_nothing_is_written() {
    let out = out("mistakes");
    let built = venster(&["build", "tests/fixtures/mistakes", "--out", out.to_str().unwrap()]);
    assert_eq!(built.status.code(), Some(1));
    assert!(!out.exists());
    let printed = words(&built.stderr);
    assert!(printed.contains("01-gender/tower/en.md:7:82"), "{printed}");
}

#[test]
fn a_scenario_is_drawn_counted_and_laid_out_for_reading() {
    let content = ["visited-lesson", "--content", "tests/fixtures/content"];
    let graph = venster(&[&["graph"], &content[..]].concat());
    assert!(words(&graph.stdout).starts_with("flowchart"));
    assert!(venster(&[&["stats"], &content[..]].concat()).status.success());
    let out = out("read");
    let read = venster(&[&["read"], &content[..], &["--out", out.to_str().unwrap()]].concat());
    let pages = ["en", "nl"].map(|one| out.join(format!("visited-lesson.{one}.html")).exists());
    fs::remove_dir_all(&out).unwrap();
    assert!(read.status.success());
    assert_eq!(pages, [true, true]);
}

#[test]
fn the_page_for_reading_is_one_file_that_knows_where_remarks_go() {
    let out = out("mail");
    let read = |mail: &str| {
        let content = ["visited-lesson", "--content", "tests/fixtures/content"];
        let to = ["--out", out.to_str().unwrap(), "--mail", mail];
        venster(&[&["read"], &content[..], &to[..]].concat())
    };
    let refused = read("you at example");
    assert_eq!(refused.status.code(), Some(2));
    assert!(words(&refused.stderr).contains("looks like name@example.org"));
    assert!(!out.exists());

    assert!(read("you@example.org").status.success());
    let page = fs::read_to_string(out.join("visited-lesson.en.html")).unwrap();
    fs::remove_dir_all(&out).unwrap();
    assert!(page.contains("href=\"mailto:you@example.org\""));
    let pictures: Vec<&str> = page.split("<img src=\"").skip(1).collect();
    assert!(!pictures.is_empty());
    assert!(pictures.iter().all(|one| one.starts_with("data:image/svg+xml;base64,")));
}

#[test]
fn a_new_scenario_can_be_begun_once() {
    let out = out("new");
    let begin = || venster(&["new", "gender/tower", "--content", out.to_str().unwrap()]);
    let (first, second) = (begin(), begin());
    let check = venster(&["check", out.to_str().unwrap()]);
    fs::remove_dir_all(&out).unwrap();
    assert!(first.status.success(), "{}", words(&first.stderr));
    assert_eq!(second.status.code(), Some(1));
    assert!(words(&second.stderr).contains("exists already"));
    assert!(words(&check.stderr).contains("too-few-decisions"));
}

#[test]
fn what_is_not_there_is_said_plainly() {
    let missing = venster(&["check", "no/such/folder"]);
    assert_eq!(missing.status.code(), Some(1));
    assert!(words(&missing.stderr).contains("no/such/folder"));
    let unknown = venster(&["graph", "nothing", "--content", "tests/fixtures/content"]);
    assert_eq!(unknown.status.code(), Some(1));
    assert!(words(&unknown.stderr).contains("nodding-parent"));
}

#[test]
fn what_went_away_since_a_release_is_named() {
    let (release, content) = (out("release"), out("changed"));
    let fixture = "tests/fixtures/content";
    assert!(venster(&["build", fixture, "--out", release.to_str().unwrap()]).status.success());
    let against = |content: &str| {
        let checked = venster(&["check", content, "--against", release.to_str().unwrap()]);
        (checked.status.success(), words(&checked.stderr))
    };
    let (is_sound, printed) = against(fixture);
    assert!(is_sound && !printed.contains("went-away"), "{printed}");

    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(fixture);
    copied(&root, &content);
    fs::remove_dir_all(content.join("06-learning-communities/nodding-parent")).unwrap();
    for language in ["en", "nl"] {
        let path = content.join(format!("06-learning-communities/visited-lesson/{language}.md"));
        let text = fs::read_to_string(&path).unwrap();
        let renamed = text.replace("{#kevine-saw", "{#as-kevine-saw");
        assert_ne!(text, renamed);
        fs::write(&path, renamed).unwrap();
    }
    let (_, printed) = against(content.to_str().unwrap());
    fs::remove_dir_all(&release).unwrap();
    fs::remove_dir_all(&content).unwrap();
    assert!(printed.contains("scenario-went-away"), "{printed}");
    assert!(printed.contains("The released scene “kevine-saw” is gone."), "{printed}");
}

fn copied(from: &Path, into: &Path) {
    fs::create_dir_all(into).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let to = into.join(path.file_name().unwrap());
        if path.is_dir() {
            copied(&path, &to);
        } else {
            fs::copy(&path, &to).unwrap();
        }
    }
}
