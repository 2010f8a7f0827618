//! Filling a database with a portfolio of a size, and saying what that took.

use std::fs::{self, File};
use std::io::BufReader;
use std::path::Path;
use std::process::Command;

use anyhow::Context;

use super::draw::{Drawn, Shape, draw};
use super::{Filled, Given};
use crate::bench::instance::{Instance, Member, PORTAL, Taken, cast, watch};
use crate::bench::moved::moves;
use crate::process;
use crate::tools::debian;

/// Contracts that each of the cast is given.
const EACH: usize = 5;
/// The seed of the demo portfolio: of the same people it makes the first, so that both can stand in one database.
const SEED: &str = "2026";

/// A portfolio of a size, from the time before or filled now.
pub fn filled(kept: &Path, server: Option<&str>, contracts: usize, like: &[Shape]) -> anyhow::Result<Filled> {
    let kind = if server.is_some() { "postgres" } else { "sqlite" };
    let home = kept.join(format!("{kind}-{contracts}"));
    let theirs = home.join("contracts.json");
    let database = server.map(|server| database(server, contracts));
    let instance = match &database {
        Some(database) => Instance::on(&home, database.clone()),
        None => Instance::on_sqlite(&home),
    };
    if theirs.exists() {
        let contracts = serde_json::from_str(&fs::read_to_string(&theirs)?)?;
        return Ok(Filled { instance, contracts });
    }
    fs::create_dir_all(&home)?;
    let feed = kept.join(format!("{contracts}.ndjson"));
    generate(&feed, contracts)?;
    // What takes longest is not done again because what comes after it was stopped.
    let imported = home.join("imported");
    if !imported.exists() {
        if let Some(database) = &database {
            make(server.unwrap_or_default(), database)?;
        }
        instance.prepare()?;
        say("imported", &instance.import(&feed)?);
        fs::write(imported, "")?;
    }
    let contracts = hand_over(&instance, &feed, contracts, like)?;
    fs::write(&theirs, serde_json::to_string(&contracts)?)?;
    Ok(Filled { instance, contracts })
}

/// Draws contracts, and makes them the cast's, each in turn.
fn hand_over(instance: &Instance, feed: &Path, contracts: usize, like: &[Shape]) -> anyhow::Result<Vec<Given>> {
    let cast: Vec<Member> = cast()?;
    let wanted = EACH * cast.len();
    let read = || Ok::<_, anyhow::Error>(BufReader::new(File::open(feed)?));
    let drawn = draw(read()?, contracts / (wanted + 1), wanted, like)?;
    let (mut at, mut next) = (0, drawn.iter().enumerate().peekable());
    let moved = moves(read()?, |_| {
        at += 1;
        let (turn, _) = next.next_if(|(_, drawn)| drawn.at == at)?;
        cast.get(turn % cast.len()).map(|member| member.policyholder.clone())
    })?;
    instance.hand_over(&moved)?;
    let given = |((number, holder), Drawn { shape, .. })| Given { number, holder, shape };
    Ok(moved.contracts.into_iter().zip(drawn).map(given).collect())
}

fn generate(feed: &Path, contracts: usize) -> anyhow::Result<()> {
    let mut command = Command::new(PORTAL);
    command.args(["generate", "--seed", SEED, "--contracts"]).arg(contracts.to_string()).arg("--out").arg(feed);
    say("generated", &watch(&mut command)?);
    println!("   {} MB of lines", fs::metadata(feed)?.len() / 1_000_000);
    Ok(())
}

fn say(what: &str, Taken { time, memory_mib }: &Taken) {
    println!("   {what} in {:.1} s, {memory_mib:.0} MiB at most", time.as_secs_f64());
}

/// The address of a database on a server: the name stands before the question mark.
fn database(server: &str, contracts: usize) -> String {
    let (address, query) = server.split_once('?').map_or((server, None), |(address, query)| (address, Some(query)));
    let (host, _) = address.rsplit_once('/').unwrap_or((address, ""));
    let query = query.map(|query| format!("?{query}")).unwrap_or_default();
    format!("{host}/scale_{contracts}{query}")
}

/// Makes the database, anew if one was left half filled.
fn make(server: &str, database: &str) -> anyhow::Result<()> {
    let name = database.split('?').next().and_then(|address| address.rsplit('/').next()).context("no name")?;
    let psql = |statement: String| {
        let mut command = Command::new(debian::postgres()?.join("psql"));
        process::capture(command.arg(server).args(["--quiet", "--command"]).arg(statement))
    };
    psql(format!("DROP DATABASE IF EXISTS {name}"))?;
    psql(format!("CREATE DATABASE {name}"))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_is_named_within_the_address_of_its_server() {
        let socket = database("postgres://portal@localhost/postgres?host=/tmp/here", 7);
        assert_eq!(socket, "postgres://portal@localhost/scale_7?host=/tmp/here");
        assert_eq!(database("postgres://portal@db:5432/postgres", 7), "postgres://portal@db:5432/scale_7");
    }
}
