//! No byte can be written any more: what is there is read, what is sent is refused in words, and what was acknowledged stands.
//!
//! The process is given a limit on the size of its files, which any machine allows; where the test may mount a file system of a
//! few megabytes, a real disk fills up too.

use std::{fs, process::Command};

use crate::{
    database::Database,
    disk::{Disk, fill},
    node::Node,
    person::{FIRST, Person, SECOND},
    wait::{free_port, until},
    world::{World, is_ready},
};

/// Starts a node that survives being told that a file is too long, as it survives a disk that is full.
async fn serve(world: &World, log: &str) -> Node {
    let port = free_port();
    let program = world.command(&["serve"]);
    let mut command = Command::new("sh");
    let script = format!("trap '' XFSZ; exec \"$0\" \"$@\" {log}");
    command.args(["-c", &script]).arg(program.get_program()).args(program.get_args());
    command.current_dir(world.folder.path()).env_clear();
    command.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command.env("MON_COMPTE__LISTEN", format!("127.0.0.1:{port}"));
    world.started(command, port).await
}

#[tokio::test]
async fn a_log_that_cannot_be_written_stops_nobody() {
    let world = World::sqlite().await;
    let node = serve(&world, "2>/dev/full").await;
    let mut camille = world.signed_in("camille", &node).await;
    assert!(camille.get(&node, "/contrats").await.text.contains("AC10000001J"));
    assert_eq!(camille.get(&node, "/nowhere").await.status, 404);
}

/// How long a file of the node may get.
fn limit(node: &Node, bytes: &str) {
    let status = Command::new("prlimit").args(["--pid", &node.id().to_string(), &format!("--fsize={bytes}:")]).status();
    assert!(status.unwrap().success());
}

/// What holds while nothing can be written, and once something can again.
async fn play(world: &World, node: &Node, full: impl FnOnce(), room_again: impl FnOnce()) {
    let mut camille = world.signed_in("camille", node).await;
    let mut hugo = Person::new();
    assert_eq!(hugo.say_who(node, FIRST).await.location(), "/inscription/code");
    world.idle().await;
    let code = world.code().await;

    full();
    assert!(camille.get(node, "/contrats").await.text.contains("AC10000001J"), "what is there can be read");
    hugo.give_code(node, &code).await.is_problem(node, "fr", "n’a pas été enregistré").await;
    let mut english = Person::new();
    english.language = "en";
    english.say_who(node, SECOND).await.is_problem(node, "en", "cannot record anything").await;
    assert!(camille.get(node, "/contrats/AC10000001J").await.status == 200);

    room_again();
    assert!(is_ready(node).await);
    assert_eq!(hugo.give_code(node, &code).await.location(), "/inscription/mot-de-passe", "the code still stands");
    assert_eq!(hugo.choose_password(node).await.location(), "/inscription/donnees");
    assert_eq!(english.say_who(node, SECOND).await.location(), "/inscription/code");
    assert!(camille.is_signed_in(node).await);
    until("the letters leave", async || (world.letters().await.len() >= 3).then_some(())).await;
    assert_eq!(world.database.rows("enrolment").await, 2);
}

#[tokio::test]
async fn nothing_acknowledged_is_lost_when_no_file_can_grow() {
    let world = World::sqlite().await;
    let node = serve(&world, "").await;
    play(&world, &node, || limit(&node, "0"), || limit(&node, "unlimited")).await;
}

#[tokio::test]
async fn nothing_acknowledged_is_lost_when_the_disk_is_full() {
    let folder = tempfile::tempdir().unwrap();
    let Some(disk) = Disk::mount(folder.path()) else { return };
    let world = World::with(Database::sqlite(&disk.0).await, tempfile::tempdir().unwrap());
    let node = world.serve(&[]).await;
    let ballast = disk.0.join("ballast");
    play(&world, &node, || fill(&ballast), || fs::remove_file(&ballast).unwrap()).await;
}
