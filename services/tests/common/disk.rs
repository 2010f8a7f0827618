//! A disk of a few megabytes, where the test may mount one, and filling it. Other crates' tests read this file too.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::Command,
};

/// A small file system; it goes with its value.
pub struct Disk(pub PathBuf);

impl Disk {
    /// Mounts one on a folder; none where that is not allowed.
    pub fn mount(folder: &Path) -> Option<Self> {
        let mut mount = Command::new("mount");
        let status = mount.args(["-t", "tmpfs", "-o", "size=16m", "tmpfs"]).arg(folder).output().ok()?.status;
        status.success().then(|| Self(folder.to_owned()))
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Lazily: a process that has a file open may still be ending.
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

/// Writes to a file until not a byte more fits.
pub fn fill(ballast: &Path) {
    let mut file = fs::File::create(ballast).unwrap();
    for size in [64 * 1024, 1024, 1] {
        while file.write_all(&vec![0; size]).is_ok() {}
    }
}
