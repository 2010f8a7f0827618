//! The greeting with which a letter begins: it is said once, however many pieces the letter is put together from.

/// How people greet, in both languages; a longer one before one that it begins with.
const GREETINGS: [&str; 9] =
    ["bonjour", "bonsoir", "chère", "cher", "good morning", "good afternoon", "good evening", "hello", "dear"];
/// What ends a greeting that goes on. A point stands behind *M.* as well.
const STOPS: [char; 2] = [',', '!'];
/// Most words of a line that greets and says nothing else: a form of address and a name.
const FEW: usize = 6;

/// What is written, with a standard answer under it. Under what is written already nobody is greeted anew.
pub fn with_answer_under(written: &str, answer: &str) -> String {
    let written = written.trim_end();
    if written.is_empty() {
        return answer.to_owned();
    }
    let answer = ungreeted(answer);
    if answer.is_empty() { written.to_owned() } else { [written, "\n\n", &answer].concat() }
}

/// A text without the greeting that it begins with.
fn ungreeted(text: &str) -> String {
    let text = text.trim_start();
    let Some(length) = GREETINGS.iter().find_map(|greeting| greeted(text, greeting)) else { return text.to_owned() };
    let (line, after) = text.split_once('\n').unwrap_or((text, ""));
    let (greeting, said) = line.trim_end().split_at_checked(length).unwrap_or((line, ""));
    if greets_alone(said) && said.split_whitespace().count() < FEW {
        return after.trim_start().to_owned();
    }
    // It goes on in the same line: after the comma, else after the word.
    let stop =
        said.find(STOPS).filter(|stop| said.get(..*stop).is_some_and(|name| name.split_whitespace().count() < FEW));
    let rest = text.get(greeting.len() + stop.unwrap_or_default()..).unwrap_or_default();
    capitalised(rest.trim_start_matches(|letter: char| STOPS.contains(&letter) || letter.is_whitespace()))
}

/// Whether what stands in a line behind the word of greeting names somebody, and says nothing else: "Madame Le Gall", "Madame, Monsieur,".
fn greets_alone(said: &str) -> bool {
    let names = |words: &str| words.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    let said = said.trim_end().trim_end_matches(STOPS).trim_end_matches('.');
    said.split(STOPS).all(names)
}

/// How long the greeting is, if the text begins with it as a word of its own.
fn greeted(text: &str, greeting: &str) -> Option<usize> {
    let mut length = 0;
    let mut letters = text.chars();
    for expected in greeting.chars() {
        let letter = letters.next()?;
        if !letter.to_lowercase().eq(expected.to_lowercase()) {
            return None;
        }
        length += letter.len_utf8();
    }
    letters.next().is_none_or(|next| !next.is_alphanumeric()).then_some(length)
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::with_answer_under;

    #[test]
    fn an_answer_under_nothing_is_as_it_is() {
        let answer = "Bonjour,\n\nVotre attestation est prête.";
        assert_eq!(with_answer_under(" \n", answer), answer);
    }

    #[test]
    fn under_what_is_written_nobody_is_greeted_anew() {
        let rest = "Votre attestation est prête.\n\nBien à vous,";
        for greeting in [
            "Bonjour,\n\n",
            "BONJOUR\n",
            "Bonjour Madame Le Gall,\r\n\r\n",
            "Bonjour, votre",
            "Bonsoir Monsieur, votre",
            "Bonjour\u{a0}!\n",
            "Bonjour Madame, Monsieur,\n\n",
            "Chère Madame,\n",
            "Cher Monsieur Martin,\n\n",
            "",
        ] {
            let answer = match greeting.strip_suffix("votre") {
                Some(greeting) => [greeting, &rest.replacen('V', "v", 1)].concat(),
                None => [greeting, rest].concat(),
            };
            for written in ["Bonjour,", "Bonjour,\n\n", "C’est fait."] {
                let whole = [written.trim_end(), "\n\n", rest].concat();
                assert_eq!(with_answer_under(written, &answer), whole, "{answer:?} under {written:?}");
            }
        }
    }

    #[test]
    fn english_is_greeted_once_too() {
        for answer in ["Hello,\n\nIt is ready.", "Good morning Mr Martin,\nIt is ready.", "Dear Ms Hall, it is ready."]
        {
            assert_eq!(with_answer_under("Hello,", answer), "Hello,\n\nIt is ready.");
        }
    }

    #[test]
    fn what_only_begins_like_a_greeting_stays() {
        for answer in ["Chèrement payé, le vitrage est remplacé.", "Bonjours et bonsoirs.", "Nous disons bonjour."] {
            assert_eq!(with_answer_under("Oui.", answer), ["Oui.\n\n", answer].concat());
        }
        assert_eq!(with_answer_under("Oui.", "Bonjour,"), "Oui.");
        for (answer, rest) in [
            ("Bonjour votre attestation est prête.", "Votre attestation est prête."),
            ("Bonjour et merci de votre message\nC’est noté.", "Et merci de votre message\nC’est noté."),
            ("Hello, here are the documents,\nas promised.", "Here are the documents,\nas promised."),
            ("Bonjour M. Martin, votre dossier est complet.", "Votre dossier est complet."),
        ] {
            assert_eq!(with_answer_under("Oui.", answer), ["Oui.\n\n", rest].concat());
        }
        let thanks = with_answer_under("Oui.", "Bonjour et merci de nous avoir écrit si vite à ce sujet.");
        assert_eq!(thanks, "Oui.\n\nEt merci de nous avoir écrit si vite à ce sujet.");
    }
}
