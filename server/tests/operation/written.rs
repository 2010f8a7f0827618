//! What is written about running the portal is true: each command can be typed, each setting exists.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use server::{
    commands::understands,
    config::{Limits, Settings, check, load},
};

/// The checkout.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A file of the checkout.
pub fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The files below `deploy/`.
pub fn deployed() -> Vec<String> {
    let mut files = Vec::new();
    for folder in ["deploy", "deploy/systemd"] {
        for entry in fs::read_dir(root().join(folder)).unwrap() {
            let entry = entry.unwrap();
            if entry.file_type().unwrap().is_file() {
                files.push(format!("{folder}/{}", entry.file_name().to_string_lossy()));
            }
        }
    }
    files
}

/// Fails unless these words can be typed.
pub fn assert_understood(words: &[&str], whence: &str) {
    if let Err(error) = understands(words) {
        panic!("{whence}: {words:?}: {error}");
    }
}

/// Names of settings as the environment spells them.
pub fn spelled_settings() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    spell("MON_COMPTE_", &serde_json::to_value(Settings::default()).unwrap(), &mut names);
    names
}

fn spell(before: &str, value: &serde_json::Value, names: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Object(fields) => {
            for (name, value) in fields {
                spell(&format!("{before}_{}_", name.to_uppercase()), value, names);
            }
        }
        _ => {
            names.insert(before.trim_end_matches('_').to_owned());
        }
    }
}

/// Where the settings to copy keep files.
pub fn files_directory() -> String {
    let settings = load(Some(&root().join("deploy/mon-compte.toml")), []).unwrap();
    settings.files_directory().display().to_string()
}

/// The longest that a process takes to end when it is told to.
pub fn seconds_to_end() -> u64 {
    let Limits { leaving_seconds, shutdown_seconds, .. } = Limits::default();
    leaving_seconds + shutdown_seconds
}

#[test]
fn every_command_in_the_documents_can_be_typed() {
    let mut count = 0;
    for path in ["README.md", "docs/OPERATION.md", "docs/IMPORT.md", "docs/CONFIGURATION.md"] {
        let text = read(path);
        let blocks = text.split("```").skip(1).step_by(2).flat_map(str::lines);
        let inline = text.split('`').skip(1).step_by(2).filter(|code| !code.contains('\n'));
        for code in blocks.chain(inline) {
            let code = code.split(" #").next().unwrap_or(code);
            for command in code.split('|').map(str::trim).filter(|command| command.starts_with("mon-compte ")) {
                // Words in capitals stand for something; a sub-command stands in for those that want one.
                let words: Vec<&str> = command.split_whitespace().take_while(|word| *word != ">").collect();
                if words.iter().all(|word| *word != "COMMAND") {
                    assert_understood(&words, path);
                    count += 1;
                }
            }
        }
    }
    assert!(count > 30, "{count} commands were found");
}

#[test]
fn every_setting_that_deploy_names_exists() {
    let known = spelled_settings();
    let mut count = 0;
    for path in deployed() {
        let text = read(&path);
        let names = text.match_indices("MON_COMPTE__").map(|(start, _)| {
            let name = text.get(start..).unwrap_or_default();
            name.split(|letter: char| !(letter.is_ascii_uppercase() || letter == '_')).next().unwrap_or_default()
        });
        for name in names {
            assert!(known.contains(name), "{path}: {name} is no setting");
            count += 1;
        }
    }
    assert!(count > 5, "{count} settings were found");
}

#[test]
fn the_settings_to_copy_lack_nothing_but_the_secrets() {
    let secrets = read("deploy/secrets.env");
    let secrets: Vec<(&str, &str)> = secrets.lines().filter_map(|line| line.split_once('=')).collect();
    let file = root().join("deploy/mon-compte.toml");
    let with = |value: &dyn Fn(&str) -> String| {
        let variables = secrets.iter().map(|(name, _)| ((*name).to_owned(), value(name)));
        let missing = check(&load(Some(&file), variables.collect::<Vec<_>>()).unwrap());
        missing.into_iter().map(|problem| problem.setting).collect::<Vec<_>>()
    };
    assert_eq!(with(&|_| String::new()), ["mail.url", "sms.token", "keys.root"]);
    let filled = |name: &str| match name {
        "MON_COMPTE__KEYS__ROOT" => "0123456789abcdef".repeat(4),
        "MON_COMPTE__KEYS__FIELDS" => "root".into(),
        "MON_COMPTE__DATABASE_URL" => "postgres://portal@database/portal".into(),
        "MON_COMPTE__MAIL__URL" => "smtps://user:password@mail.example:465".into(),
        _ => "token".into(),
    };
    assert_eq!(with(&filled), [] as [&str; 0]);
}

#[test]
fn the_other_place_for_files_in_the_settings_to_copy_is_right_too() {
    let text = read("deploy/mon-compte.toml");
    let (before, files) = text.split_once("[files]\n").unwrap();
    let (files, after) = files.split_once("\n\n").unwrap();
    let other: String = files
        .lines()
        .filter_map(|line| line.strip_prefix("# ").filter(|line| line.contains(" = ")))
        .fold(String::new(), |lines, line| format!("{lines}{line}\n"));
    assert!(other.starts_with("storage = \"s3\"\n"), "{other}");
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), format!("{before}[files]\n{other}\n{after}")).unwrap();
    let names = |secrets: &[(&str, &str)]| {
        let secrets = secrets.iter().map(|(name, value)| (format!("MON_COMPTE__FILES__{name}"), (*value).to_owned()));
        let problems = check(&load(Some(file.path()), secrets.collect::<Vec<_>>()).unwrap());
        let files = problems.into_iter().map(|problem| problem.setting).filter(|name| name.starts_with("files."));
        files.collect::<Vec<_>>()
    };
    assert_eq!(names(&[]), ["files.access_key_id", "files.secret_access_key"]);
    assert_eq!(names(&[("ACCESS_KEY_ID", "AK1"), ("SECRET_ACCESS_KEY", "s3cret")]), [] as [&str; 0]);
}

#[test]
fn every_alert_asks_for_a_metric_that_there_is() {
    let known: BTreeSet<&str> = server::metrics::all().map(|metric| metric.name).collect();
    let alerts = read("deploy/alerts.yaml");
    let document: serde_json::Value = serde_saphyr::from_str(&alerts).unwrap();
    let rules = document["groups"][0]["rules"].as_array().unwrap();
    let operation = read("docs/OPERATION.md");
    for rule in rules {
        let (name, asks) = (rule["alert"].as_str().unwrap(), rule["expr"].as_str().unwrap());
        let metrics: Vec<&str> = asks
            .split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_'))
            .filter(|word| word.starts_with("mon_compte_"))
            .collect();
        assert!(!metrics.is_empty(), "{name}");
        for metric in metrics {
            let plain = metric.strip_suffix("_bucket").unwrap_or(metric);
            assert!(known.contains(plain), "{name}: {metric} is not exported");
        }
        assert!(operation.contains(&format!("`{name}`")), "docs/OPERATION.md does not say what to do about {name}");
    }
}
