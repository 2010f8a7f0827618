//! Compiles the locale files into one function a text, so that a missing text does not compile and an unused one warns.
//!
//! `locales/fr/*.json` is the list; `locales/en/*.json` must say exactly the same things. A file is a module, an object in it a
//! module inside; a text with `{name}` in it takes `name: &str`; an object of just `one` and `other` is a plural and takes
//! `count`. French signs stand behind a space that no line is broken at, and apostrophes are curved. Everything is resolved
//! here: at run time a text is a constant, or a few constants put together.

#![expect(clippy::expect_used, clippy::panic, reason = "a build script speaks by ending the build")]

use std::{
    collections::BTreeMap,
    env,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use serde_json::Value;

type Texts = BTreeMap<String, Value>;

fn main() {
    println!("cargo::rerun-if-changed=locales");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("locales");
    let (french, english) = (load(&root.join("fr")), load(&root.join("en")));
    let mut code = String::new();
    module(&mut code, "", &french, &english, 0);
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it")).join("texts.rs");
    fs::write(out, code).expect("the output folder can be written");
}

/// Each file of a folder, as an object named like the file.
fn load(folder: &Path) -> Texts {
    let mut texts = Texts::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("a folder's entry can be read").path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let name =
                path.file_stem().and_then(|stem| stem.to_str()).expect("a locale file has a plain name").to_owned();
            let text = fs::read_to_string(&path).expect("a locale file can be read");
            let value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            texts.insert(name, value);
        }
    }
    texts
}

fn module(code: &mut String, path: &str, french: &Texts, english: &Texts, depth: usize) {
    if let Some(key) = english.keys().find(|key| !french.contains_key(*key)) {
        panic!("locales: {path}{key} is in English only");
    }
    for (key, value) in french {
        let here = format!("{path}{key}");
        let other = english.get(key).unwrap_or_else(|| panic!("locales: {here} is missing in English"));
        match (value, other) {
            (Value::String(french), Value::String(english)) => function(code, &here, key, french, english, depth),
            (Value::Object(french), Value::Object(english)) if is_plural(french) && is_plural(english) => {
                plural(code, &here, key, french, english, depth);
            }
            (Value::Object(french), Value::Object(english)) => {
                indent(code, depth, &format!("pub(crate) mod {key} {{"));
                // A module of modules alone names no language.
                if french.values().any(|value| value.is_string() || value.as_object().is_some_and(is_plural)) {
                    indent(code, depth + 1, "use domain::locale::Locale;");
                }
                let (french, english) = (french.clone().into_iter().collect(), english.clone().into_iter().collect());
                module(code, &format!("{here}."), &french, &english, depth + 1);
                indent(code, depth, "}");
            }
            _ => panic!("locales: {here} is not the same kind of thing in both languages"),
        }
    }
}

fn is_plural(object: &serde_json::Map<String, Value>) -> bool {
    object.len() == 2 && object.contains_key("one") && object.contains_key("other")
}

/// A text's parts: constants and the names between braces.
enum Part<'a> {
    Constant(&'a str),
    Name(&'a str),
}

fn parts<'a>(here: &str, text: &'a str) -> Vec<Part<'a>> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or_else(|| panic!("locales: {here} has an open brace"));
        parts.push(Part::Constant(before));
        parts.push(Part::Name(name));
        rest = after;
    }
    parts.push(Part::Constant(rest));
    parts.retain(|part| !matches!(part, Part::Constant("")));
    parts
}

fn names<'a>(parts: &[Part<'a>]) -> Vec<&'a str> {
    let mut names: Vec<&str> =
        parts.iter().filter_map(|part| if let Part::Name(name) = part { Some(*name) } else { None }).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Refuses what a typesetter would: a straight apostrophe, and a French sign that could begin a line.
fn typeset(here: &str, french: &str, english: &str) {
    let loose = [" :", " ;", " ?", " !", " »", "« "];
    assert!(!french.contains('\'') && !english.contains('\''), "locales: {here} has a straight apostrophe");
    assert!(
        !loose.iter().any(|sign| french.contains(sign)),
        "locales: {here} has a French sign that a line could begin with"
    );
}

fn function(code: &mut String, here: &str, key: &str, french: &str, english: &str, depth: usize) {
    typeset(here, french, english);
    let (fr, en) = (parts(here, french), parts(here, english));
    let names = names(&fr);
    assert!(names == self::names(&en), "locales: {here} does not take the same names in both languages");
    let arguments = names.iter().fold(String::new(), |all, name| all + ", " + name + ": &str");
    let (answer, fr, en) = if names.is_empty() {
        ("&'static str", format!("{french:?}"), format!("{english:?}"))
    } else {
        ("String", concat(&fr), concat(&en))
    };
    indent(code, depth, &format!("/// {}", french.replace('\n', " ")));
    indent(code, depth, &format!("pub(crate) fn {}(locale: Locale{arguments}) -> {answer} {{", raw(key)));
    indent(code, depth + 1, &format!("match locale {{ Locale::Fr => {fr}, Locale::En => {en} }}"));
    indent(code, depth, "}");
}

fn plural(
    code: &mut String,
    here: &str,
    key: &str,
    french: &serde_json::Map<String, Value>,
    english: &serde_json::Map<String, Value>,
    depth: usize,
) {
    let form = |object: &serde_json::Map<String, Value>, form: &str| {
        let text = object
            .get(form)
            .and_then(Value::as_str)
            .unwrap_or_else(|| panic!("locales: {here} has no text for {form}"));
        let parts = parts(here, text);
        assert!(names(&parts).iter().all(|name| *name == "count"), "locales: {here} takes count and nothing else");
        concat(&parts)
    };
    indent(code, depth, &format!("pub(crate) fn {}(locale: Locale, number: u32) -> String {{", raw(key)));
    indent(code, depth + 1, "let count = number.to_string(); let count = count.as_str(); let _ = count;");
    // French counts zero with one; English does not.
    let body = format!(
        "match (locale, number) {{ (Locale::Fr, 0 | 1) => {}, (Locale::Fr, _) => {}, (Locale::En, 1) => {}, (Locale::En, _) => {} }}",
        form(french, "one"),
        form(french, "other"),
        form(english, "one"),
        form(english, "other"),
    );
    indent(code, depth + 1, &body);
    indent(code, depth, "}");
}

fn concat(parts: &[Part<'_>]) -> String {
    let list: Vec<String> = parts
        .iter()
        .map(|part| match part {
            Part::Constant(text) => format!("{text:?}"),
            Part::Name(name) => (*name).to_owned(),
        })
        .collect();
    format!("[{}].concat()", list.join(", "))
}

/// A key that is a word of Rust.
fn raw(key: &str) -> String {
    match key {
        "move" | "in" | "use" | "type" | "loop" | "match" | "where" => format!("r#{key}"),
        _ => key.to_owned(),
    }
}

fn indent(code: &mut String, depth: usize, line: &str) {
    writeln!(code, "{}{line}", "    ".repeat(depth)).expect("writing to a string does not fail");
}
