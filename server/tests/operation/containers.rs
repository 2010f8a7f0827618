//! The container and the composition: read as their tools would read them, without any of them at hand.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::written::{assert_understood, files_directory, read, seconds_to_end};

/// The lines of the container file that say something, those that go on put together.
fn instructions() -> Vec<(String, String)> {
    let text = read("deploy/Containerfile").replace("\\\n", " ");
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split_once(' ').unwrap()).map(|(word, rest)| (word.to_owned(), rest.to_owned())).collect()
}

fn all<'a>(instructions: &'a [(String, String)], word: &str) -> Vec<&'a str> {
    instructions.iter().filter(|(known, _)| known == word).map(|(_, rest)| rest.as_str()).collect()
}

/// A list of words in brackets.
fn words(list: &str) -> Vec<String> {
    serde_json::from_str(list).unwrap_or_else(|error| panic!("{list}: {error}"))
}

fn assert_words_understood(words: &[String], whence: &str) {
    assert_understood(&words.iter().map(String::as_str).collect::<Vec<_>>(), whence);
}

#[test]
fn the_container_builds_the_one_file_and_runs_it_as_nobody_in_particular() {
    let instructions = instructions();
    let known = [
        "FROM",
        "RUN",
        "WORKDIR",
        "COPY",
        "ARG",
        "USER",
        "ENV",
        "EXPOSE",
        "STOPSIGNAL",
        "HEALTHCHECK",
        "ENTRYPOINT",
        "CMD",
    ];
    assert!(instructions.iter().all(|(word, _)| known.contains(&word.as_str())));

    let stages = all(&instructions, "FROM");
    let [build, run] = stages[..] else { panic!("{stages:?}") };
    let manifest = read("Cargo.toml");
    let version = manifest.split_once("rust-version = \"").unwrap().1.split_once('"').unwrap().0;
    let (image, stage) = build.split_once(" AS ").unwrap();
    assert_eq!(image, format!("rust:{version}-trixie"), "built with the version that the workspace asks for");
    assert_eq!(run, "debian:trixie-slim", "and on the same Debian as it is run on");

    let copied = all(&instructions, "COPY");
    assert_eq!(copied[1], format!("--from={stage} /source/target/dist/mon-compte /usr/local/bin/mon-compte"));
    assert!(all(&instructions, "RUN").iter().any(|line| line.ends_with("cargo xtask dist")));
    let user = all(&instructions, "USER")[0];
    assert!(user.split(':').all(|id| id.parse::<u32>().unwrap() > 0), "{user}");

    let entry = words(all(&instructions, "ENTRYPOINT")[0]);
    assert_words_understood(&[entry.clone(), words(all(&instructions, "CMD")[0])].concat(), "CMD");
    let probe = all(&instructions, "HEALTHCHECK")[0].split_once("CMD ").unwrap().1;
    assert_words_understood(&words(probe), "HEALTHCHECK");
    assert!(!read("deploy/Containerfile.dockerignore").contains("xtask"), "the build needs it");
}

#[test]
fn the_composition_has_two_that_serve_one_that_works_and_a_proxy_that_knows_them() {
    let document: Value = serde_saphyr::from_str(&read("deploy/compose.yaml")).unwrap();
    let services = document["services"].as_object().unwrap();
    let (mut served, mut worked) = (BTreeSet::new(), 0);
    let files = files_directory();
    assert!(document["volumes"].as_object().unwrap().contains_key("files"));
    assert!(read("deploy/Containerfile").contains(&format!("--mode=0700 /var/lib/mon-compte {files}\n")));
    for (name, service) in services {
        for needed in service["depends_on"].as_object().into_iter().flat_map(|needed| needed.keys()) {
            assert!(services.contains_key(needed), "{name} waits for {needed}");
        }
        for network in service["networks"].as_array().unwrap() {
            assert!(document["networks"].as_object().unwrap().contains_key(network.as_str().unwrap()), "{name}");
        }
        if service["image"] != "mon-compte" {
            continue;
        }
        let command: Vec<String> = serde_json::from_value(service["command"].clone()).unwrap();
        assert_words_understood(&[vec!["mon-compte".to_owned()], command.clone()].concat(), name);
        let mounted = service["volumes"].as_array().unwrap();
        assert!(mounted.contains(&serde_json::json!(format!("files:{files}"))), "{name} does not share the files");
        assert!(service["read_only"] == true && service["cap_drop"][0] == "ALL", "{name}");
        let patience = service["stop_grace_period"].as_str().unwrap().trim_end_matches('s').parse::<u64>().unwrap();
        assert!(patience > seconds_to_end(), "{name} would be killed while it ends");
        match command[0].as_str() {
            "serve" => {
                assert!(command.contains(&"--no-work".to_owned()));
                served.insert(name.clone());
            }
            "work" => worked += 1,
            other => assert_eq!(other, "migrate"),
        }
    }
    assert_eq!((served.len(), worked), (2, 1));
    assert_eq!(services["database"]["networks"], serde_json::json!(["inside"]), "nobody outside reaches the database");

    let proxy = read("deploy/Caddyfile");
    let line = proxy.lines().find_map(|line| line.trim().strip_prefix("reverse_proxy ")).unwrap();
    let behind: BTreeSet<String> =
        line.trim_end_matches('{').split_whitespace().map(|host| host.trim_end_matches(":3000").to_owned()).collect();
    assert_eq!(behind, served);
    assert!(proxy.contains("health_uri /readyz"));
    assert!(read("deploy/mon-compte.toml").contains("listen = \"0.0.0.0:3000\""));
}
