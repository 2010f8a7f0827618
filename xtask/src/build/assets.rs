//! Style sheets, the public pages' small script, fonts, icons and pictures, through one run of esbuild.
//!
//! One run and not one per file: a font that a style sheet names and that a page preloads must be one file under one name.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use serde::Deserialize;

use super::compress;
use super::manifest::{self, Names};
use crate::paths::{self, SITE};
use crate::process;
use crate::stamp::Stamp;
use crate::steps::quietly;

/// Where assets live.
const HOMES: [&str; 2] = ["style", "app/scripts"];

/// Kinds of files that are served as they are.
const COPIED: [&str; 8] = ["svg", "png", "ico", "webp", "avif", "jpg", "woff2", "webmanifest"];

/// What esbuild says that it wrote.
#[derive(Deserialize)]
struct Report {
    outputs: BTreeMap<String, Output>,
}

/// One written file and what went into it.
#[derive(Deserialize)]
struct Output {
    inputs: BTreeMap<String, serde_json::Value>,
    #[serde(rename = "entryPoint")]
    entry_point: Option<String>,
}

/// Builds the assets unless they stand there already, and says what there is.
pub fn bundle() -> anyhow::Result<Names> {
    let mut files = vec!["package-lock.json".into(), "xtask/src/build/assets.rs".into()];
    for home in HOMES {
        files.extend(paths::files_under(Path::new(home))?);
    }
    let entries = entries(&files);
    anyhow::ensure!(!entries.is_empty(), "there is no style sheet under style/");
    let mut stamp = Stamp::of("assets").with_files(files)?;
    for made in manifest::noted("assets").unwrap_or_default().values() {
        stamp = stamp.making(Path::new(SITE).join(made));
    }
    stamp.unless_fresh(|| quietly("bundling styles and assets", || make(&entries)))?;
    manifest::noted("assets")
}

/// What pages name directly: the style sheets and scripts at the top of a home, and every picture and font below it.
pub fn entries(files: &[PathBuf]) -> Vec<PathBuf> {
    let at_the_top = |file: &Path| HOMES.iter().any(|home| file.parent() == Some(Path::new(home)));
    let is =
        |file: &Path, kinds: &[&str]| file.extension().is_some_and(|kind| kinds.iter().any(|known| kind == *known));
    let wanted = |file: &&PathBuf| is(file, &COPIED) || (at_the_top(file) && is(file, &["css", "js"]));
    files.iter().filter(wanted).cloned().collect()
}

fn make(entries: &[PathBuf]) -> anyhow::Result<()> {
    let work = paths::state("assets")?;
    fs::remove_dir_all(&work)?;
    fs::create_dir_all(&work)?;
    let report = work.join("report.json");
    let mut command = process::npm_bin("esbuild");
    command.args(entries).args(["--bundle", "--minify", "--log-level=warning", "--legal-comments=none"]);
    command.args(["--entry-names=[name]-[hash]", "--asset-names=[name]-[hash]", "--outbase=."]);
    // Browsers that know cascade layers, nesting and `light-dark()`, as the style sheets assume.
    command.arg("--target=es2022,chrome123,firefox120,safari17.5");
    command.args(COPIED.map(|kind| format!("--loader:.{kind}=copy")));
    command.arg(format!("--outdir={}", work.display())).arg(format!("--metafile={}", report.display()));
    process::run(&mut command)?;
    let report: Report = serde_json::from_str(&fs::read_to_string(&report)?)?;
    publish(&report)
}

fn publish(report: &Report) -> anyhow::Result<()> {
    fs::create_dir_all(SITE)?;
    let mut names = Names::new();
    let mut written = Vec::new();
    for (path, output) in &report.outputs {
        let file = Path::new(path)
            .file_name()
            .and_then(|name| name.to_str())
            .context("esbuild wrote a file without a name")?;
        let home = Path::new(SITE).join(file);
        fs::copy(path, &home).with_context(|| format!("cannot copy {path}"))?;
        let source =
            output.entry_point.as_ref().or_else(|| output.inputs.keys().next()).context("a file made of nothing")?;
        let logical =
            Path::new(source).file_name().and_then(|name| name.to_str()).context("a source without a name")?;
        let before = names.insert(logical.to_owned(), file.to_owned());
        anyhow::ensure!(
            before.is_none_or(|before| before == file),
            "two assets are called {logical}: give one another name"
        );
        written.push(home);
    }
    compress::siblings(written)?;
    manifest::note("assets", &names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_name_bundles_and_pictures_but_no_part_of_a_bundle() {
        let files = [
            "style/public.css",
            "style/components/button.css",
            "style/icons.svg",
            "style/fonts/text.woff2",
            "style/notes.md",
        ];
        let found = entries(&files.map(PathBuf::from));
        assert_eq!(found, ["style/public.css", "style/icons.svg", "style/fonts/text.woff2"].map(PathBuf::from));
    }
}
