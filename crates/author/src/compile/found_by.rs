//! The words by which somebody may look for a scenario.

use venster_scenario::{Scenario, fold};

use crate::files::bibliography::Bibliography;

/// Everything that a scenario can be found by, folded: its title, teaser, place, country and theme, who is in it,
/// and the authors and titles of its sources.
pub(super) fn words(
    scenario: &Scenario,
    theme: Option<&str>,
    teaser: Option<&str>,
    bibliography: &Bibliography,
) -> String {
    let mut words: Vec<&str> = vec![&scenario.title];
    words.extend(teaser);
    words.push(&scenario.place.name);
    if !scenario.place.name.contains(&*scenario.place.country_name) {
        words.push(&scenario.place.country_name);
    }
    words.extend(theme);
    words.extend(scenario.cast.iter().map(|person| &*person.name));
    let sources: Vec<String> =
        scenario.sources.iter().map(|source| bibliography.names(&source.key)).collect();
    // Many sources of one author name that author once.
    let mut text = fold(&words.join(" "));
    for word in fold(&sources.join(" ")).split(' ') {
        if !text.split(' ').any(|known| known == word) {
            text.push(' ');
            text.push_str(word);
        }
    }
    text
}
