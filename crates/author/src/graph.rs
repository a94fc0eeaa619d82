//! A scenario as a flowchart in Mermaid's notation.

use core::fmt::Write as _;

use venster_scenario::{Condition, Scenario, Scene, SceneId, SceneKind, WayOn, plain};

use crate::proofs::{after_ending, choices, condition_notation, reference};

/// The flowchart: scenes with the ways between them, voices beside the scenes that offer them, and
/// what comes after an ending.
#[must_use]
pub fn graph(scenario: &Scenario) -> String {
    let mut chart = Chart::default();
    chart.line("flowchart TD");
    for scene in &scenario.scenes {
        if scene.ordinary().is_some() || matches!(scene.kind, SceneKind::Voice { .. }) {
            chart.scene(scenario, scene);
        }
    }
    for scene in &scenario.scenes {
        chart.ways(scene);
    }
    chart.after_ending(scenario);
    chart.line("  classDef ending stroke-width:4px");
    chart.line("  classDef voice stroke-dasharray:4 3");
    chart.text
}

#[derive(Default)]
struct Chart {
    text: String,
}

impl Chart {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn scene(&mut self, scenario: &Scenario, scene: &Scene) {
        let node = node(&scene.id);
        let title = escaped(&scene.title);
        let line = match &scene.kind {
            SceneKind::Voice { person } => {
                let name = scenario.person(person).map_or(person.as_str(), |person| &person.name);
                format!("  {node}(\"{title}<br>{}\"):::voice", escaped(name))
            }
            SceneKind::Ordinary(ordinary) if ordinary.way_on == WayOn::Ending => {
                format!("  {node}([\"Ending: {title}\"]):::ending")
            }
            SceneKind::Ordinary(ordinary) if ordinary.at_home => {
                format!("  {node}[\"{title}<br>at home\"]")
            }
            _ => format!("  {node}[\"{title}{}\"]", when(scene.condition.as_ref())),
        };
        self.line(&line);
    }

    fn ways(&mut self, scene: &Scene) {
        let from = node(&scene.id);
        let Some(ordinary) = scene.ordinary() else { return };
        for voice in &ordinary.ask.voices {
            self.line(&format!("  {from} -.- {}", node(voice)));
        }
        if let WayOn::Next(next) = &ordinary.way_on {
            self.line(&format!("  {from} --> {}", node(next)));
        }
        for choice in choices(scene) {
            let mut label = format!(
                "{}: {}",
                escaped(reference(scene, choice).choice.as_str()),
                escaped(&plain(&choice.label))
            );
            if choice.asks {
                label.push_str("<br>asks");
            }
            label.push_str(&when(choice.condition.as_ref()));
            self.line(&format!("  {from} -->|\"{label}\"| {}", node(&choice.target)));
        }
    }

    fn after_ending(&mut self, scenario: &Scenario) {
        let after = after_ending(scenario);
        let Some(first) = after.first() else { return };
        self.line("  subgraph after_ending [\"After an ending\"]");
        for scene in &after {
            self.scene(scenario, scene);
        }
        for (scene, next) in after.iter().zip(after.iter().skip(1)) {
            self.line(&format!("  {} ~~~ {}", node(&scene.id), node(&next.id)));
        }
        self.line("  end");
        for ending in scenario.scenes.iter().filter(|scene| scene.is_ending()) {
            self.line(&format!("  {} ==> {}", node(&ending.id), node(&first.id)));
        }
    }
}

/// A name that is no word of Mermaid's own, whatever the author called the scene.
fn node(id: &SceneId) -> String {
    format!("s_{}", id.as_str().replace('-', "_"))
}

fn when(condition: Option<&Condition>) -> String {
    condition
        .map_or_else(String::new, |one| format!("<br>if {}", escaped(&condition_notation(one))))
}

/// A text between quotation marks, with everything that Mermaid or HTML would read as its own as a
/// character's number.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' | '#' | '&' | '<' | '>' | ';' | '`' | '\\' | '*' | '_' | '|' | '%' | '{' | '}' => {
                // Writing to a string can't fail.
                let _ = write!(safe, "#{};", u32::from(character));
            }
            control if control.is_control() => safe.push(' '),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proofs::sample::*;

    #[test]
    fn ways_conditions_and_endings_are_marked() {
        let mut scenario = sound();
        scenario.choice_mut("team.date").asks = true;
        scenario.choice_mut("team.date").condition = Some(condition("heard:mother"));
        let chart = graph(&scenario);
        for line in [
            "flowchart TD",
            "  s_wall[\"wall\"]",
            "  s_mother(\"mother<br>MOTHER\"):::voice",
            "  s_trial([\"Ending: trial\"]):::ending",
            "  s_wall -.- s_mother",
            "  s_wall -->|\"point: point\"| s_joke",
            "  s_team -->|\"date: date<br>asks<br>if heard:mother\"| s_yard",
            "  s_elif_saw[\"elif-saw<br>if not chose:wall.ask\"]",
            "  s_trial ==> s_elif_saw",
        ] {
            assert!(chart.lines().any(|one| one == line), "{line}\n{chart}");
        }
    }

    #[test]
    fn words_of_authors_stay_words() {
        assert_eq!(escaped("a \"b\" <c>; #1"), "a #34;b#34; #60;c#62;#59; #35;1");
        let chart = graph(&scenario(vec![ending("end", vec![])]));
        assert!(chart.contains("  s_end([\"Ending: end\"]):::ending"), "{chart}");
    }
}
