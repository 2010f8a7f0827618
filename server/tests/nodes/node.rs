//! A process of the portal: started, asked, told to end, killed. It goes with its value.

use std::{
    io::{BufRead as _, BufReader},
    process::{Child, Command, ExitStatus, Stdio},
    sync::{Arc, Mutex},
    thread,
};

use crate::wait::until;

/// A running process.
pub struct Node {
    /// Where it listens, `http://…`; nothing for one that does not serve.
    pub address: String,
    child: Child,
    log: Arc<Mutex<String>>,
}

impl Node {
    /// Starts a process. What it says on the error stream is its log.
    pub fn start(mut command: Command, address: String) -> Self {
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let log = Arc::<Mutex<String>>::default();
        let (stream, kept) = (child.stderr.take().unwrap(), Arc::clone(&log));
        thread::spawn(move || {
            for line in BufReader::new(stream).lines().map_while(Result::ok) {
                let mut kept = kept.lock().unwrap();
                kept.push_str(&line);
                kept.push('\n');
            }
        });
        Self { address, child, log }
    }

    /// Its number.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// What it has said so far.
    pub fn log(&self) -> String {
        self.log.lock().unwrap().clone()
    }

    /// Waits until it has said this.
    pub async fn says(&self, words: &str) {
        until(words, async || self.log().contains(words).then_some(())).await;
    }

    /// Ends it at once, whatever it is doing (SIGKILL).
    pub fn kill(&mut self) {
        // An error means that it has ended already.
        let _ = self.child.kill();
        self.child.wait().unwrap();
    }

    /// Tells it to end, as a service manager does (SIGTERM).
    pub fn tell_to_end(&self) {
        assert!(Command::new("kill").arg("-TERM").arg(self.id().to_string()).status().unwrap().success());
    }

    /// Whether it has ended.
    pub fn has_ended(&mut self) -> bool {
        self.child.try_wait().unwrap().is_some()
    }

    /// Waits for its end.
    pub async fn ended(&mut self) -> ExitStatus {
        until("a process ends", async || self.child.try_wait().unwrap()).await
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        self.kill();
        if thread::panicking() {
            eprintln!("--- {} ---\n{}", self.address, self.log());
        }
    }
}
