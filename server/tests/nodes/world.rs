//! What the processes of a test share: a database, a folder, settings.

use std::{
    fs,
    path::PathBuf,
    process::{Command, Output},
};

use services::{
    clock::Clock,
    outbox::{DevMessage, recent},
    staff::staff_cast,
};
use tempfile::TempDir;

use crate::{
    database::Database,
    node::Node,
    person::{Person, client},
    second_factor::code_at,
    wait::{free_port, until},
};

/// The settings of every process of every world.
pub const COMMON: [(&str, &str); 5] = [
    ("MON_COMPTE_CONFIG", "/dev/null"),
    ("MON_COMPTE__KEYS__ROOT", "4242424242424242424242424242424242424242424242424242424242424242"),
    ("MON_COMPTE__DATABASE_CONNECTIONS", "4"),
    ("MON_COMPTE__LIMITS__LEAVING_SECONDS", "1"),
    ("MON_COMPTE__TRUSTED_HOPS", "1"),
];

/// A world.
pub struct World {
    pub database: Database,
    pub folder: TempDir,
    settings: Vec<(String, String)>,
}

impl World {
    /// On SQLite.
    pub async fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self::with(Database::sqlite(folder.path()).await, folder)
    }

    /// On PostgreSQL, if a server is at hand.
    pub async fn postgresql() -> Option<Self> {
        Some(Self::with(Database::postgresql().await?, tempfile::tempdir().unwrap()))
    }

    /// One on each database that is at hand.
    pub async fn each() -> Vec<Self> {
        let mut worlds = vec![Self::sqlite().await];
        worlds.extend(Self::postgresql().await);
        worlds
    }

    /// One on each database that is at hand, with nothing in it.
    pub async fn each_empty() -> Vec<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mut worlds = vec![Self::with(Database::empty_sqlite(folder.path()), folder)];
        if let Some(database) = Database::empty_postgresql().await {
            worlds.push(Self::with(database, tempfile::tempdir().unwrap()));
        }
        for world in &worlds {
            world.run(&["migrate"]);
        }
        worlds
    }

    /// On this database.
    pub fn with(database: Database, folder: TempDir) -> Self {
        let site = folder.path().join("site");
        fs::create_dir(&site).unwrap();
        fs::write(site.join("manifest.json"), "{}").unwrap();
        let mut world = Self { settings: Vec::new(), database, folder };
        let (url, messages) = (world.database.url.clone(), world.messages());
        world.set("DATABASE_URL", &url);
        world.set("SITE_ROOT", &site.display().to_string());
        world.set("MESSAGES", &messages.display().to_string());
        world
    }

    /// Another setting, for the processes that are started from now on.
    pub fn set(&mut self, name: &str, value: &str) {
        self.settings.push((format!("MON_COMPTE__{name}"), value.to_owned()));
    }

    /// A process that serves, and does the jobs unless told otherwise, on a port of its own and ready.
    pub async fn serve(&self, arguments: &[&str]) -> Node {
        self.serve_at(free_port(), arguments).await
    }

    /// The same on a given port.
    pub async fn serve_at(&self, port: u16, arguments: &[&str]) -> Node {
        let mut command = self.command(&[&["serve"], arguments].concat());
        command.env("MON_COMPTE__LISTEN", format!("127.0.0.1:{port}"));
        self.started(command, port).await
    }

    /// A node started by a command of the test's own, once it is ready.
    pub async fn started(&self, command: Command, port: u16) -> Node {
        let mut node = Node::start(command, format!("http://127.0.0.1:{port}"));
        until("a node is ready", async || {
            assert!(!node.has_ended(), "it ended: {}", node.log());
            is_ready(&node).await.then_some(())
        })
        .await;
        node
    }

    /// A process that does the jobs.
    pub fn work(&self) -> Node {
        Node::start(self.command(&["work"]), String::new())
    }

    /// A process that does what was typed.
    pub fn begin(&self, arguments: &[&str]) -> Node {
        Node::start(self.command(arguments), String::new())
    }

    /// Does what was typed, and must succeed.
    pub fn run(&self, arguments: &[&str]) -> String {
        let Output { status, stdout, stderr } = self.command(arguments).output().unwrap();
        assert!(status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&stderr));
        String::from_utf8(stdout).unwrap()
    }

    /// What would be typed.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mon-compte"));
        command.args(arguments).current_dir(self.folder.path()).env_clear().envs(COMMON);
        command.envs(self.settings.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Somebody of the cast, signed in on a node.
    pub async fn signed_in(&self, key: &str, node: &Node) -> Person {
        let mut person = Person::new();
        let answer = person.sign_in(node, key).await;
        assert_eq!((answer.status, answer.location().as_str()), (303, "/accueil"), "{key} cannot sign in");
        person
    }

    /// Somebody of the other side's cast, signed in on a node by both factors.
    pub async fn staff_signed_in(&self, key: &str, node: &Node) -> Person {
        let member = staff_cast().into_iter().find(|member| member.key == key).unwrap();
        let mut person = Person::new();
        let form = [("email", member.email.as_str()), ("password", member.password.as_str())];
        let answer = person.post(node, "/api/gestion/sign_in", &form).await;
        assert_eq!(answer.location(), "/gestion/second-facteur", "{key}'s password is not right");
        // Each code opens once: of the three that are taken now, the first that was not used.
        for late in [-30, 0, 30] {
            let code = code_at(&member.second_factor, Clock::System.now().timestamp() + late);
            if person.post(node, "/api/gestion/second_factor", &[("code", &code)]).await.location() == "/gestion" {
                return person;
            }
        }
        panic!("{key} cannot sign in");
    }

    /// Every letter and text message that has left, newest first.
    pub async fn letters(&self) -> Vec<DevMessage> {
        recent(&self.messages()).await
    }

    /// The code in the newest message, which is waited for.
    pub async fn code(&self) -> String {
        until("a code is sent", async || self.letters().await.iter().find_map(|letter| code_in(&letter.text))).await
    }

    /// Waits until no job is left to do but those that gather news for some minutes before they tell them.
    pub async fn idle(&self) {
        let waiting =
            "SELECT count(*) FROM job WHERE finished_at IS NULL AND failed_at IS NULL AND kind <> 'tell_news'";
        until("every job is done", async || (self.database.count(waiting).await == 0).then_some(())).await;
    }

    fn messages(&self) -> PathBuf {
        self.folder.path().join("messages")
    }
}

/// What a probe sees.
pub async fn is_ready(node: &Node) -> bool {
    let answer = client().get(format!("{}/readyz", node.address)).send().await;
    answer.is_ok_and(|answer| answer.status().is_success())
}

/// The six digits that stand alone on a line.
pub fn code_in(text: &str) -> Option<String> {
    let is_code = |line: &&str| line.len() == 6 && line.bytes().all(|byte| byte.is_ascii_digit());
    text.lines().map(str::trim).find(is_code).map(ToOwned::to_owned)
}
