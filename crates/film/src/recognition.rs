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

/// Words as they sound: without capitals and punctuation, and numbers below a hundred in words.
fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .replace(['’', '‘'], "'")
        .split(|sign: char| !(sign.is_alphanumeric() || sign == '\''))
        .map(|word| word.trim_matches('\''))
        .filter(|word| !word.is_empty())
        .flat_map(in_words)
        .collect()
}

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] =
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// A number as it is read aloud; a word as it is.
fn in_words(word: &str) -> Vec<String> {
    let Ok(number) = word.parse::<usize>() else { return vec![word.to_owned()] };
    if let Some(one) = ONES.get(number) {
        return vec![(*one).to_owned()];
    }
    let Some(ten) = (number / 10).checked_sub(2).and_then(|ten| TENS.get(ten)) else {
        return vec![word.to_owned()];
    };
    let one = ONES.get(number % 10).filter(|_| number % 10 > 0);
    [Some(ten), one].into_iter().flatten().map(|part| (*part).to_owned()).collect()
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
        assert!(word_error_rate("Thirty-four, twelve, 340", "34, 12, 340").abs() < 1e-6);
    }
}
