//! What was done and need not be done again.
//!
//! A stamp is the hash of everything a step reads. The step is left out when the stamp of its last success is the same; contents
//! are compared and not dates, so that a fresh checkout or a changed branch does not fool it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use sha2::{Digest, Sha256};

use crate::paths;

/// The hash of a step's inputs, being gathered.
pub struct Stamp {
    name: &'static str,
    hash: Sha256,
    makes: Vec<PathBuf>,
}

impl Stamp {
    /// Starts the stamp of a step.
    pub fn of(name: &'static str) -> Self {
        Self { name, hash: Sha256::new(), makes: Vec::new() }
    }

    /// Adds a word that changes what the step does, an option for instance.
    pub fn with(mut self, word: &str) -> Self {
        self.add(word.as_bytes());
        self
    }

    /// Adds files by name and contents. One that is not there counts as empty.
    pub fn with_files<P: Into<PathBuf>>(mut self, files: impl IntoIterator<Item = P>) -> anyhow::Result<Self> {
        for file in files {
            let file = file.into();
            self.add(file.as_os_str().as_encoded_bytes());
            if file.exists() {
                self.add(&fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?);
            }
        }
        Ok(self)
    }

    /// Names a file or folder that the step makes: without it the work is to be done, whatever the stamp says.
    pub fn making(mut self, path: impl AsRef<Path>) -> Self {
        self.makes.push(path.as_ref().to_owned());
        self
    }

    /// Does the work unless it was done before with the same inputs. Says whether it was done now.
    pub fn unless_fresh(self, work: impl FnOnce() -> anyhow::Result<()>) -> anyhow::Result<bool> {
        let path = paths::state("stamps")?.join(self.name);
        let now = hex(&self.hash.finalize());
        if self.makes.iter().all(|path| path.exists()) && fs::read_to_string(&path).is_ok_and(|before| before == now) {
            return Ok(false);
        }
        // A step that fails half-way must not be taken for done by a return to the old inputs.
        if path.exists() {
            fs::remove_file(&path)?;
        }
        work()?;
        fs::write(&path, now)?;
        Ok(true)
    }

    /// The length goes first, so that two inputs cannot pass for one another by moving bytes from the one to the other.
    fn add(&mut self, bytes: &[u8]) {
        self.hash.update(bytes.len().to_le_bytes());
        self.hash.update(bytes);
    }
}

/// The first ten hexadecimal digits of a content's hash: enough to name a file that must change its name with its content.
pub fn short_hash(contents: &[u8]) -> String {
    let mut text = hex(&Sha256::digest(contents));
    text.truncate(10);
    text
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
