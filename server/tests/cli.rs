//! The program as an operator types it: what it says, and how it ends.

#![expect(clippy::unwrap_used, reason = "what a test cannot do without ends it, helpers included")]

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::Path,
    process::{Command, Output},
};

use tempfile::TempDir;

/// Runs the program in a folder of its own, with nothing of this shell's settings.
fn run(folder: &TempDir, arguments: &[&str], settings: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mon-compte"));
    command.args(arguments).current_dir(folder.path()).env_clear().envs(settings.iter().copied());
    command.output().unwrap()
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn said(output: &Output) -> (Option<i32>, String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn a_portfolio_is_the_same_for_the_same_seed_and_day_and_imports_once() {
    let folder = folder();
    let plan = ["generate", "--contracts", "3", "--seed", "7", "--as-of", "2026-11-23", "--out", "a.ndjson"];
    assert_eq!(said(&run(&folder, &plan, &[])).0, Some(0));
    let again = run(&folder, &plan[..7], &[]);
    assert_eq!(fs::read(folder.path().join("a.ndjson")).unwrap(), again.stdout);

    let (code, out, err) = said(&run(&folder, &["import", "a.ndjson"], &[]));
    assert_eq!(code, Some(0), "{err}");
    assert!(out.contains(" 0 as they were"), "{out}");
    let (_, out, _) = said(&run(&folder, &["import", "a.ndjson"], &[]));
    assert!(out.contains(" 0 written"), "{out}");
    assert!(
        !Path::new(&folder.path().join("data/mon-compte.sqlite-wal")).exists(),
        "the database is one file that can be copied"
    );
}

#[test]
fn each_bad_line_is_told_with_its_file_number_and_field_and_nothing_is_written() {
    let folder = folder();
    let broker = r#"{"type":"broker","id":"B","version":1}"#;
    fs::write(folder.path().join("bad.ndjson"), format!("{broker}\nnot json\n")).unwrap();
    let (code, out, err) = said(&run(&folder, &["import", "bad.ndjson"], &[]));
    assert_eq!(code, Some(1), "{err}");
    assert!(err.contains("bad.ndjson:1: ") && err.contains("bad.ndjson:2: "), "{err}");
    assert!(out.contains("nothing was written"), "{out}");
}

#[test]
fn a_site_that_is_not_built_is_said_in_a_line() {
    let (code, _, err) = said(&run(&folder(), &["serve"], &[]));
    assert_eq!(code, Some(2));
    assert!(err.contains("site_root") && err.contains("cargo xtask build"), "{err}");
}

#[test]
fn production_names_every_setting_that_it_refuses() {
    let production = [("MON_COMPTE__ENVIRONMENT", "production"), ("MON_COMPTE__CLOCK", "movable")];
    for command in [["serve"].as_slice(), &["config-check"], &["clock", "show"], &["demo"]] {
        let (code, _, err) = said(&run(&folder(), command, &production));
        assert_eq!(code, Some(2));
        for setting in ["public_url", "clock", "mail.transport", "sms.transport", "keys.root", "brand.distributor"] {
            assert!(err.contains(&format!("  {setting}: ")), "{command:?}: {setting} is not in {err}");
        }
    }
}

#[test]
fn the_clock_moves_for_every_process_and_comes_back() {
    let folder = folder();
    let (code, out, err) = said(&run(&folder, &["clock", "set", "2031-01-01T10:00"], &[]));
    assert_eq!(code, Some(0), "{err}");
    assert!(out.starts_with("1\u{a0}January 2031, 10:00 in Paris"), "{out}");
    assert!(said(&run(&folder, &["clock", "advance", "2d"], &[])).1.starts_with("3\u{a0}January 2031"));
    assert!(said(&run(&folder, &["clock", "show"], &[])).1.starts_with("3\u{a0}January 2031"));
    assert!(!said(&run(&folder, &["clock", "reset"], &[])).1.contains("2031"));
}

#[test]
fn the_demonstration_says_who_can_sign_in_and_does_nothing_twice() {
    let folder = folder();
    let (code, out, err) = said(&run(&folder, &["demo"], &[]));
    assert_eq!(code, Some(0), "{err}");
    for member in services::generate::cast() {
        assert!(out.contains(&member.name) && out.contains(member.contract_number.as_str()), "{}", member.name);
        assert!(member.password.is_none_or(|password| out.contains(&password)), "{}", member.name);
    }
    assert!(said(&run(&folder, &["demo"], &[])).1.starts_with("Demo portfolio: 0 records written"));
}

#[test]
fn secrets_are_not_shown() {
    let key = "ab".repeat(32);
    let settings = [("MON_COMPTE__KEYS__ROOT", key.as_str()), ("DATABASE_URL", "postgres://portal:hunter2@db/portal")];
    let (code, out, err) = said(&run(&folder(), &["config-check"], &settings));
    assert_eq!(code, Some(0), "{err}");
    assert!(!out.contains(&key) && !out.contains("hunter2") && out.contains("(set)"), "{out}");
}

#[test]
fn a_key_is_drawn_while_the_settings_are_not_written_yet() {
    let unwritten = [("MON_COMPTE__ENVIRONMENT", "production"), ("MON_COMPTE_CONFIG", "/nowhere/mon-compte.toml")];
    let [one, other] = [0, 1].map(|_| said(&run(&folder(), &["keys", "new"], &unwritten)));
    assert_eq!((one.0, one.1.trim().len()), (Some(0), 64), "{}", one.2);
    assert_ne!(one.1, other.1);

    let key = [("MON_COMPTE__KEYS__ROOT", one.1.trim())];
    assert_eq!(said(&run(&folder(), &["config-check"], &key)).0, Some(0), "it is one that the portal takes");
}

#[test]
fn a_backup_is_its_owners_alone_and_comes_back_where_nothing_is_yet() {
    let (here, there) = (folder(), folder());
    let old = "0123456789abcdef".repeat(4);
    let fields = format!("{},root", "fedcba9876543210".repeat(4));
    let keys = [("MON_COMPTE__KEYS__ROOT", old.as_str()), ("MON_COMPTE__KEYS__FIELDS", fields.as_str())];
    assert_eq!(said(&run(&here, &["demo"], &keys[..1])).0, Some(0));

    let (code, out, _) = said(&run(&here, &["keys", "status"], &keys));
    assert!(code == Some(1) && out.contains("run `mon-compte keys rotate`"), "{out}");
    assert_eq!(said(&run(&here, &["keys", "rotate"], &keys)).0, Some(0));
    let (code, out, _) = said(&run(&here, &["keys", "status"], &keys));
    assert!(code == Some(0) && out.contains("older ones can be taken off"), "{out}");

    let file = here.path().join("b.mcb");
    let name = file.to_str().unwrap();
    let (code, _, err) = said(&run(&here, &["backup", name], &keys));
    assert_eq!(code, Some(0), "{err}");
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(!here.path().join("b.mcb.part").exists());
    assert!(said(&run(&here, &["backup", name], &keys)).2.contains("exists already"));
    assert!(run(&here, &["backup", "-"], &keys).stdout.starts_with(b"{\"mon_compte_backup\":1,"));

    let digest = |err: &str| err.rsplit_once("sha256 ").map(|(_, digest)| digest.trim().to_owned());
    let (code, _, checked) = said(&run(&there, &["restore", "--check", name], &keys));
    assert_eq!((code, digest(&checked)), (Some(0), digest(&err)));
    let (code, _, restored) = said(&run(&there, &["restore", name], &keys));
    assert_eq!((code, digest(&restored)), (Some(0), digest(&err)), "{restored}");
    assert!(said(&run(&there, &["restore", name], &keys)).2.contains("not empty"));
    assert!(said(&run(&there, &["demo"], &keys)).1.starts_with("Demo portfolio: 0 records written"));
    let (code, _, err) =
        said(&run(&folder(), &["restore", name], &[("MON_COMPTE__KEYS__ROOT", "00".repeat(32).as_str())]));
    assert!(code == Some(2) && err.contains("another keys.root"), "{err}");
}
