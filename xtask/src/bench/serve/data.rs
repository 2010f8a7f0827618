//! The database of the measure: the demo portfolio, of which fifty contracts are made one customer's.
//!
//! They change hands as they would in life, by lines of the feed with a newer version.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;
use serde_json::{Map, Value, json};
use tempfile::TempDir;

use crate::process;

/// How many contracts the list has.
const CONTRACTS: usize = 50;
/// Whose they become: somebody of the cast, by the policy system's name.
const CUSTOMER: &str = "CAST-camille";
/// The page of one of them.
pub const OWN_CONTRACT: &str = "/contrats/AC10000001J";

/// A folder with the database, and who signs in.
pub struct Data {
    folder: TempDir,
    /// Number and password of the customer.
    pub identity: (String, String),
}

impl Data {
    /// Fills a database by the portal's own commands.
    pub fn fill(portal: &Path) -> anyhow::Result<Self> {
        let data = Self { folder: tempfile::tempdir()?, identity: identity()? };
        process::capture(data.command(portal, 0).arg("migrate"))?;
        process::capture(data.command(portal, 0).arg("demo"))?;
        let feed = process::capture(Command::new(portal).args(["generate", "--demo"]))?;
        let file = data.folder.path().join("moved.ndjson");
        fs::write(&file, moved(&feed)?)?;
        process::capture(data.command(portal, 0).arg("import").arg(&file))?;
        Ok(data)
    }

    /// A program that finds the settings of this database, to listen on a port.
    pub fn command(&self, program: &Path, port: u16) -> Command {
        let home = self.folder.path();
        let mut command = Command::new(program);
        command
            .env("MON_COMPTE_CONFIG", "/dev/null")
            .env("MON_COMPTE__DATABASE_URL", format!("sqlite://{}", home.join("portal.sqlite").display()))
            .env("MON_COMPTE__PUBLIC_URL", format!("http://localhost:{port}"))
            .env("MON_COMPTE__LISTEN", format!("127.0.0.1:{port}"))
            .env("MON_COMPTE__DATA", home)
            .env("MON_COMPTE__MESSAGES", home.join("messages"))
            .env("MON_COMPTE__SITE_ROOT", PathBuf::from(crate::paths::SITE));
        command
    }
}

/// Number and password of the customer, as the cast has them.
fn identity() -> anyhow::Result<(String, String)> {
    let cast: Vec<Value> = serde_json::from_str(&fs::read_to_string("demo/cast.json")?)?;
    let text = |member: &Value, key: &str| member.get(key).and_then(Value::as_str).map(ToOwned::to_owned);
    let number = OWN_CONTRACT.rsplit('/').next().unwrap_or_default();
    cast.iter()
        .filter(|member| text(member, "contract_number").as_deref() == Some(number))
        .find_map(|member| Some((number.to_owned(), text(member, "password")?)))
        .context("the customer is not of the cast")
}

/// The lines by which contracts of strangers become the customer's.
fn moved(feed: &str) -> anyhow::Result<String> {
    let mut lines = String::new();
    let mut left = CONTRACTS;
    for line in feed.lines() {
        let mut record: Map<String, Value> = serde_json::from_str(line)?;
        if record.get("type") != Some(&json!("contract")) {
            continue;
        }
        let own = record.get("policyholder") == Some(&json!(CUSTOMER));
        let cast = record.get("policyholder").and_then(Value::as_str).is_some_and(|holder| holder.starts_with("CAST-"));
        if left == 0 || (cast && !own) {
            continue;
        }
        left -= 1;
        if !own {
            let version = record.get("version").and_then(Value::as_u64).unwrap_or_default();
            record.insert("version".to_owned(), json!(version + 1));
            record.insert("policyholder".to_owned(), json!(CUSTOMER));
            lines.push_str(&serde_json::to_string(&record)?);
            lines.push('\n');
        }
    }
    anyhow::ensure!(left == 0, "the demo portfolio has too few contracts");
    Ok(lines)
}
