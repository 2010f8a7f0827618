//! The systemd units: what they start can be started, they give it the time to end, and they let it do little.

use std::{collections::BTreeMap, fs, process::Command};

use crate::written::{assert_understood, deployed, files_directory, read, root, seconds_to_end};

/// Where the units expect the program.
const PROGRAM: &str = "/usr/local/bin/mon-compte";

/// What every service denies itself.
const DENIED: [(&str, &str); 10] = [
    ("NoNewPrivileges", "yes"),
    ("ProtectSystem", "strict"),
    ("ProtectHome", "yes"),
    ("PrivateTmp", "yes"),
    ("PrivateDevices", "yes"),
    ("ProtectKernelModules", "yes"),
    ("CapabilityBoundingSet", ""),
    ("MemoryDenyWriteExecute", "yes"),
    ("RestrictNamespaces", "yes"),
    ("UMask", "0077"),
];

/// A unit's lines: section, then name, then its values.
type Unit = BTreeMap<String, BTreeMap<String, Vec<String>>>;

fn unit(path: &str) -> Unit {
    let text = read(path);
    let (mut unit, mut section) = (Unit::new(), String::new());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            assert!(["Unit", "Service", "Timer", "Install"].contains(&name), "{path}: [{name}]");
            name.clone_into(&mut section);
        } else {
            let (name, value) = line.split_once('=').unwrap_or_else(|| panic!("{path}: {line}"));
            unit.entry(section.clone()).or_default().entry(name.into()).or_default().push(value.into());
        }
    }
    unit
}

fn of_kind(kind: &str) -> Vec<String> {
    let units: Vec<String> = deployed().into_iter().filter(|path| path.ends_with(kind)).collect();
    assert!(units.len() > 1, "{kind}");
    units
}

#[test]
fn what_a_service_starts_can_be_typed_and_it_may_do_little() {
    let mut started = Vec::new();
    for path in of_kind(".service") {
        let unit = unit(&path);
        let service = &unit["Service"];
        for (name, value) in DENIED {
            assert_eq!(service.get(name).map(Vec::as_slice), Some(&[value.to_owned()][..]), "{path}: {name}");
        }
        assert_eq!(service["User"], ["mon-compte"], "{path}");
        let state = service["StateDirectory"][0].split_whitespace().next().unwrap();
        assert!(
            files_directory().starts_with(&format!("/var/lib/{state}/")),
            "{path} may not write where files are kept"
        );
        assert_eq!(service["ExecStart"].len(), 1);
        let words: Vec<&str> = service["ExecStart"][0].split_whitespace().collect();
        assert_eq!(words[0], PROGRAM, "{path}");
        assert_understood(&words, &path);
        started.push(words[1].to_owned());
        if service["Type"] == ["exec"] {
            let patience: u64 = service["TimeoutStopSec"][0].parse().unwrap();
            assert!(patience > seconds_to_end(), "{path}: it would be killed while it ends");
        }
    }
    started.sort();
    assert_eq!(started, ["backup", "import", "serve", "work"]);
}

#[test]
fn a_timer_starts_a_service_that_there_is() {
    for path in of_kind(".timer") {
        let service = path.replace(".timer", ".service");
        assert!(root().join(&service).exists(), "{path} starts nothing");
        assert_eq!(unit(&path)["Timer"]["OnCalendar"].len(), 1);
        assert!(!unit(&service).contains_key("Install"), "{service} is started by its timer alone");
    }
}

/// The service manager's own opinion, where it is at hand: an unknown directive, a calendar that never comes.
#[test]
fn the_service_manager_finds_nothing_wrong_with_them() {
    if Command::new("systemd-analyze").arg("--version").output().is_err() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let mut units = Vec::new();
    for path in deployed().into_iter().filter(|path| path.starts_with("deploy/systemd/")) {
        // An instance, of a template; and a program that is there.
        let name = path.rsplit('/').next().unwrap().replace("@.", "@3001.");
        let text = read(&path).replace(PROGRAM, env!("CARGO_BIN_EXE_mon-compte"));
        let unit = folder.path().join(name);
        fs::write(&unit, text).unwrap();
        units.push(unit);
    }
    // Anything it says is a finding; documentation it looks for on this machine, where it is not installed.
    let output = Command::new("systemd-analyze").args(["verify", "--man=no"]).args(&units).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let ours: Vec<&str> = said.lines().filter(|line| line.contains("mon-compte")).collect();
    assert!(ours.is_empty(), "{said}");
}
