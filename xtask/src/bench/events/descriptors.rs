//! Each stream takes a file descriptor here and one in the server, which inherits what is allowed here.

use nix::sys::resource::{Resource, getrlimit, setrlimit};

/// What else is open: files, the database, the program's own.
const BESIDE: u64 = 512;

/// Has so many streams allowed, here and in every server that is started from now on.
pub fn allow(streams: usize) -> anyhow::Result<()> {
    let needed = u64::try_from(streams)? + BESIDE;
    let (soft, hard) = getrlimit(Resource::RLIMIT_NOFILE)?;
    anyhow::ensure!(
        hard >= needed,
        "{streams} streams need {needed} open files, and this machine allows {hard}: raise the hard limit \
         (`ulimit -Hn {needed}` as root, or LimitNOFILE=), or give fewer --streams"
    );
    if soft < needed {
        setrlimit(Resource::RLIMIT_NOFILE, needed, hard)?;
    }
    Ok(())
}
