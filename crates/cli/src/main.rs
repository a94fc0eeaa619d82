//! The command `venster`, for authors and for those who build.
//!
//! It reads the disk, calls `venster-author` and prints; what is right or wrong it doesn't know.
//!
//! Start reading at [`Command`], then in the file of each command.

mod cards;
mod commands;
mod folder;
mod print;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use venster_author::MailAddress;

/// Tools for the authors of Venster's scenarios.
#[derive(Debug, Parser)]
#[command(name = "venster", version)]
struct Arguments {
    /// What to do.
    #[command(subcommand)]
    command: Command,
}

/// What can be done.
#[derive(Debug, Subcommand)]
enum Command {
    /// Begin a scenario: a folder with every file it needs
    New {
        /// Its module and its own name: multilingualism/dutch-please
        name: String,
        /// The folder with the content
        #[arg(long, default_value = "content")]
        content: PathBuf,
    },
    /// Name every mistake
    Check {
        /// The folder with the content
        #[arg(default_value = "content")]
        content: PathBuf,
        /// Compiled content of a release: the folder that holds its manifest.txt. Names what went away
        /// since, and where stored attempts will open
        #[arg(long, value_name = "FOLDER")]
        against: Option<PathBuf>,
    },
    /// Compile the content for the app
    Build {
        /// The folder with the content
        #[arg(default_value = "content")]
        content: PathBuf,
        /// The folder to write to
        #[arg(long)]
        out: PathBuf,
    },
    /// Draw a scenario's ways, as a Mermaid flowchart
    Graph {
        /// The scenario's id
        scenario: String,
        /// The folder with the content
        #[arg(long, default_value = "content")]
        content: PathBuf,
    },
    /// Count a scenario's words, ways and evidence
    Stats {
        /// The scenario's id
        scenario: String,
        /// The folder with the content
        #[arg(long, default_value = "content")]
        content: PathBuf,
    },
    /// Write a scenario as pages for reviewers, one for each language
    Read {
        /// The scenario's id
        scenario: String,
        /// The folder with the content
        #[arg(long, default_value = "content")]
        content: PathBuf,
        /// The folder to write to
        #[arg(long, default_value = ".")]
        out: PathBuf,
        /// The address that reviewers mail their remarks to
        #[arg(long)]
        mail: Option<MailAddress>,
    },
    /// Note that a translation says what its source says now
    Translated {
        /// The scenario's id
        scenario: String,
        /// The translation's language: nl
        language: String,
        /// The folder with the content
        #[arg(long, default_value = "content")]
        content: PathBuf,
    },
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::New { name, content } => commands::new::run(&name, &content),
        Command::Check { content, against } => commands::check::run(&content, against.as_deref()),
        Command::Build { content, out } => commands::build::run(&content, &out),
        Command::Graph { scenario, content } => commands::graph::run(&scenario, &content),
        Command::Stats { scenario, content } => commands::stats::run(&scenario, &content),
        Command::Read { scenario, content, out, mail } => {
            commands::read::run(&scenario, &content, &out, mail.as_ref())
        }
        Command::Translated { scenario, language, content } => {
            commands::translated::run(&scenario, &language, &content)
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if let Some(words) = failure.0 {
                print::error(&words);
            }
            ExitCode::FAILURE
        }
    }
}

/// Why a command failed, in words; none where they have been printed.
#[derive(Debug)]
struct Failure(Option<String>);

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(Some(error.to_string()))
    }
}

impl Failure {
    fn because(words: impl Into<String>) -> Self {
        Self(Some(words.into()))
    }
}
