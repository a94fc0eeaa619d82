//! Finding by words: the same spelling for what is sought and for what it is sought in.
//!
//! Case, accents and punctuation make no difference: nobody should have to type *Quảng Ngãi* to find it. There
//! are no tables of Unicode behind it, for they would weigh more than the whole library's code: letters of the
//! Latin script are folded, and those of other scripts are compared as they are.

/// What somebody looks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wanted {
    /// Folded, with one space between words.
    words: String,
}

impl Wanted {
    /// What somebody has typed.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        Self { words: fold(typed) }
    }

    /// Whether nothing is sought, so that everything is found.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether a folded text has all of the words, each of them anywhere, in other words too: in Dutch *klas*
    /// is sought in *brugklas*.
    #[must_use]
    pub fn is_in(&self, folded: &str) -> bool {
        // Loops over bytes: the searcher of the standard library weighs kilobytes in the learner's program.
        let mut rest = self.words.as_bytes();
        while !rest.is_empty() {
            let mut end = 0;
            while end < rest.len() && rest.get(end) != Some(&b' ') {
                end += 1;
            }
            let (word, after) = rest.split_at(end);
            if !has(folded.as_bytes(), word) {
                return false;
            }
            rest = after.get(1..).unwrap_or_default();
        }
        true
    }
}

fn has(text: &[u8], word: &[u8]) -> bool {
    let Some(first) = word.first() else { return true };
    let mut rest = text;
    while rest.len() >= word.len() {
        if rest.first() == Some(first) && rest.starts_with(word) {
            return true;
        }
        rest = rest.get(1..).unwrap_or_default();
    }
    false
}

/// A text in the spelling in which it is sought: lower-case letters without accents and digits, in words with
/// one space between them. Apostrophes are left out, so that *isn't* is one word; all other signs end a word.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match spelled(letter) {
            Spelling::Letter(letter) => folded.push(letter),
            Spelling::Letters(letters) => folded.push_str(letters),
            Spelling::Nothing => {}
            Spelling::End if folded.is_empty() || folded.ends_with(' ') => {}
            Spelling::End => folded.push(' '),
        }
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

/// What a character is sought as.
enum Spelling {
    Letter(char),
    Letters(&'static str),
    /// It makes no difference.
    Nothing,
    /// The word ends here.
    End,
}

fn spelled(letter: char) -> Spelling {
    let plain = match letter {
        'a'..='z' | '0'..='9' => letter,
        'A'..='Z' => letter.to_ascii_lowercase(),
        // Apostrophes, and the accents of letters that are written as two characters.
        '\'' | '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{300}'..='\u{36f}' | '\u{ad}' => {
            return Spelling::Nothing;
        }
        '\0'..='\u{7f}' | '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{206f}' => {
            return Spelling::End;
        }
        'Æ' | 'æ' => return Spelling::Letters("ae"),
        'Œ' | 'œ' => return Spelling::Letters("oe"),
        '\u{132}' | '\u{133}' => return Spelling::Letters("ij"),
        'ß' => return Spelling::Letters("ss"),
        'Þ' | 'þ' => return Spelling::Letters("th"),
        // Latin-1, Latin Extended-A, the letters of Vietnamese and the commonest beside them.
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | '\u{1ea0}'..='\u{1eb7}' => 'a',
        'Ç' | 'ç' | 'Ć'..='č' => 'c',
        'Ð' | 'ð' | 'Ď'..='đ' => 'd',
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' | '\u{1eb8}'..='\u{1ec7}' => 'e',
        'Ĝ'..='ģ' => 'g',
        'Ĥ'..='ħ' => 'h',
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' | '\u{1ec8}'..='\u{1ecb}' => 'i',
        'Ĵ'..='ĵ' => 'j',
        'Ķ'..='ĸ' => 'k',
        'Ĺ'..='ł' => 'l',
        'Ñ' | 'ñ' | 'Ń'..='ŋ' => 'n',
        'Ò'..='Ö' | 'ò'..='ö' | 'Ø' | 'ø' | 'Ō'..='ő' | 'Ơ' | 'ơ' | '\u{1ecc}'..='\u{1ee3}' => {
            'o'
        }
        'Ŕ'..='ř' => 'r',
        'Ś'..='š' | 'Ș' | 'ș' => 's',
        'Ţ'..='ŧ' | 'Ț' | 'ț' => 't',
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' | 'Ư' | 'ư' | '\u{1ee4}'..='\u{1ef1}' => 'u',
        'Ŵ' | 'ŵ' => 'w',
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' | '\u{1ef2}'..='\u{1ef9}' => 'y',
        'Ź'..='ž' => 'z',
        other => other,
    };
    Spelling::Letter(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(typed: &str, text: &str) -> bool {
        Wanted::new(typed).is_in(&fold(text))
    }

    #[test]
    fn spelling_makes_no_difference() {
        assert_eq!(fold("  Quảng Ngãi,  Vietnam "), "quang ngai vietnam");
        assert_eq!(fold("“It’s our school.”"), "its our school");
        assert_eq!(fold("Mevrouw Yıldız; Ağca-Şen & Łuczak"), "mevrouw yildiz agca sen luczak");
        assert_eq!(fold("e\u{301}e\u{301}n œuvre; straße – mưa"), "een oeuvre strasse mua");
        assert_eq!(fold("… — !"), "");
        assert_eq!(fold("Ζάμπια"), "Ζάμπια");
    }

    #[test]
    fn every_word_is_sought_anywhere() {
        let text = "One hour by level. Chipata district, Eastern Zambia";
        for typed in ["", "  ", "zambia", "HOUR zam", "chip", "level, one", "istri"] {
            assert!(finds(typed, text), "{typed}");
        }
        for typed in ["rwanda", "hour rwanda", "leveled", "hourby"] {
            assert!(!finds(typed, text), "{typed}");
        }
        assert!(Wanted::new(" … ").is_everything());
        assert!(!Wanted::new("a").is_everything());
    }
}
