//! Who may depend on whom.
//!
//! The direction is what keeps the rules testable without a database and the browser's bytes free of the server's code. Cargo
//! allows any direction that is not a circle, so the table below says which are meant.

use std::collections::BTreeSet;

use anyhow::Context;
use serde::Deserialize;

use crate::process;
use crate::tools::rustup::WASM;

/// Each package of ours and those of ours that it may use.
const ALLOWED: [(&str, &[&str]); 9] = [
    ("domain", &[]),
    ("pdf", &["domain"]),
    ("migration", &[]),
    ("services", &["domain", "pdf"]),
    ("app", &["domain", "services"]),
    ("frontend", &["app", "domain"]),
    // It puts the portal together, so it knows every part.
    ("server", &["app", "domain", "migration", "pdf", "services"]),
    ("bare", &["app", "domain", "server", "services"]),
    ("xtask", &[]),
];

/// Packages that must not be reached from another, at whatever distance: where, for which target, what, and why.
const FORBIDDEN: [(&str, Option<&str>, &[&str], &str); 3] = [
    (
        "frontend",
        Some(WASM),
        &["sea-orm", "services", "axum", "pdf", "server"],
        "it is the server's, and no byte of it may reach a browser",
    ),
    (
        "domain",
        None,
        &["tokio", "sea-orm", "axum", "leptos", "sqlx", "reqwest"],
        "the rules know of no input, output or page",
    ),
    (
        "migration",
        None,
        &["services", "domain"],
        "a migration must still mean the same when the entities have moved on",
    ),
];

/// What Cargo knows of the workspace.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    /// `None` for what the package is built with, `dev` for what only its tests use.
    kind: Option<String>,
}

/// Every dependency that goes the wrong way.
pub fn breaches() -> anyhow::Result<Vec<String>> {
    let answer = process::capture(process::cargo().args(["metadata", "--no-deps", "--format-version=1", "--locked"]))?;
    let metadata: Metadata = serde_json::from_str(&answer).context("cargo metadata")?;
    let mut breaches = direct(&metadata);
    for (package, target, forbidden, why) in FORBIDDEN {
        let reached = reached(package, target)?;
        for name in forbidden.iter().filter(|name| reached.contains(**name)) {
            breaches
                .push(format!("{package} reaches {name}: {why} (cargo tree -p {package}{} -i {name})", aimed(target)));
        }
    }
    Ok(breaches)
}

fn direct(metadata: &Metadata) -> Vec<String> {
    let ours: BTreeSet<&str> = metadata.packages.iter().map(|package| package.name.as_str()).collect();
    let mut breaches = Vec::new();
    for package in &metadata.packages {
        let Some((_, allowed)) = ALLOWED.iter().find(|(name, _)| *name == package.name) else {
            breaches
                .push(format!("{} is new: say in xtask/src/rules/dependencies.rs what it may depend on", package.name));
            continue;
        };
        // What tests use may go anywhere: the services' tests run the migrations.
        let used = package.dependencies.iter().filter(|dependency| dependency.kind.as_deref() != Some("dev"));
        for name in used.map(|dependency| dependency.name.as_str()).filter(|name| ours.contains(name)) {
            if !allowed.contains(&name) {
                breaches.push(format!("{} depends on {name}: it may use [{}]", package.name, allowed.join(", ")));
            }
        }
    }
    breaches
}

/// The names of all packages that a package is built with.
fn reached(package: &str, target: Option<&str>) -> anyhow::Result<BTreeSet<String>> {
    let mut command = process::cargo();
    command.args([
        "tree",
        "--package",
        package,
        "--edges",
        "normal",
        "--prefix",
        "none",
        "--format",
        "{p}",
        "--locked",
    ]);
    if let Some(target) = target {
        command.args(["--target", target]);
    }
    let tree = process::capture(&mut command)?;
    let names: BTreeSet<String> = tree.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect();
    anyhow::ensure!(names.contains(package), "cargo tree does not know {package}");
    Ok(names)
}

fn aimed(target: Option<&str>) -> String {
    target.map(|target| format!(" --target {target}")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, uses: &[(&str, Option<&str>)]) -> Package {
        let dependency =
            |(name, kind): &(&str, Option<&str>)| Dependency { name: (*name).into(), kind: kind.map(Into::into) };
        Package { name: name.into(), dependencies: uses.iter().map(dependency).collect() }
    }

    #[test]
    fn a_page_that_runs_migrations_is_a_breach_and_a_test_that_does_is_not() {
        let migration = || package("migration", &[]);
        let wrong = Metadata { packages: vec![migration(), package("app", &[("migration", None)])] };
        assert_eq!(direct(&wrong), ["app depends on migration: it may use [domain, services]"]);
        let right = Metadata {
            packages: vec![migration(), package("services", &[("migration", Some("dev")), ("serde", None)])],
        };
        assert!(direct(&right).is_empty());
    }

    #[test]
    fn a_package_that_nobody_placed_is_a_breach() {
        let unknown = Metadata { packages: vec![package("helpers", &[])] };
        assert_eq!(direct(&unknown).len(), 1);
    }
}
