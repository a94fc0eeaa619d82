//! How much of what was said a recogniser understood.

/// The share of words that were heard wrong, left out or added, among those that were said: 0 is perfect.
#[must_use]
pub fn word_error_rate(said: &str, heard: &str) -> f32 {
    let (said, heard) = (words(said), words(heard));
    let mut row: Vec<usize> = (0..=heard.len()).collect();
    for (number, word) in (1..).zip(&said) {
        let mut before: usize = number - 1;
        let mut last: usize = number;
        let mut next = vec![number];
        for (other, above) in heard.iter().zip(row.iter().skip(1)) {
            let changed = before + usize::from(word != other);
            last = changed.min(above + 1).min(last + 1);
            next.push(last);
            before = *above;
        }
        row = next;
    }
    let errors = row.last().copied().unwrap_or_default();
    if said.is_empty() { 0.0 } else { errors as f32 / said.len() as f32 }
}

/// Words as they sound: without capitals and punctuation.
fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .replace(['’', '‘'], "'")
        .split(|sign: char| !(sign.is_alphanumeric() || sign == '\''))
        .map(|word| word.trim_matches('\'').to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_were_not_understood_are_counted() {
        assert!(word_error_rate("One hour, by level.", "one hour by level") < 1e-6);
        let rate = |heard| word_error_rate("She turns the card to him.", heard);
        assert!((rate("She turned the card to him") - 1.0 / 6.0).abs() < 1e-6);
        assert!((rate("She turns the to him") - 1.0 / 6.0).abs() < 1e-6);
        assert!((rate("She turns the red card to him") - 1.0 / 6.0).abs() < 1e-6);
        assert!((rate("") - 1.0).abs() < 1e-6);
        assert!(word_error_rate("", "").abs() < 1e-6);
    }
}
