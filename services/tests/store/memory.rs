//! A long file passes through in little memory, there and back.
//!
//! What a process takes is all its tests' together, so each kind of store is tried in a process of its own, by this program again.

use std::{fs, process::Command};

use bytes::Bytes;
use futures::{TryStreamExt as _, stream};
use services::store::{StoreError, get, put};

use super::{
    s3_server::S3Server,
    world::{LIMIT, Place, World},
};
use crate::common::on_one;

/// More than all that is allowed.
const LENGTH: u64 = 40 * 1024 * 1024;

/// One part being filled and one on its way, in and out of a client and, for a bucket, of the server beside it.
const ALLOWED_KIB: u64 = 32 * 1024;

const ALONE: &str = "STORE_MEMORY_ALONE";

#[test]
fn a_long_file_passes_through_in_little_memory() {
    for kind in ["directory", "s3"] {
        let mut alone = Command::new(std::env::current_exe().unwrap());
        let test = "store::memory::a_long_file_alone";
        let output = alone.args(["--exact", test, "--ignored", "--nocapture"]).env(ALONE, kind).output().unwrap();
        assert!(output.status.success(), "{kind}: {}", String::from_utf8_lossy(&output.stderr));
        assert!(String::from_utf8_lossy(&output.stdout).contains("1 passed"));
    }
}

#[tokio::test]
#[ignore = "it is run by the test above, in a process of its own"]
async fn a_long_file_alone() {
    on_one(async |portal| {
        let place = match std::env::var(ALONE).as_deref() {
            Ok("s3") => Place::S3(S3Server::start().await),
            _ => Place::Directory(tempfile::tempdir().unwrap()),
        };
        let world = World::new(portal, place);
        // From here on: the fonts that every portal begins with took more for a moment.
        fs::write("/proc/self/clear_refs", "5").unwrap();
        let before = most_so_far();
        let key = world.key();
        let pieces = (0..LENGTH / 65_536).map(|_| Ok::<_, StoreError>(Bytes::from(vec![7; 65_536])));
        assert_eq!(put(&world.portal, key, LIMIT, stream::iter(pieces)).await.unwrap().length, LENGTH);
        let there = get(&world.portal, key).await.unwrap();
        let read = there.bytes.try_fold(0, async |read, bytes| Ok(read + bytes.len() as u64)).await.unwrap();
        assert_eq!(read, LENGTH);
        let taken = most_so_far() - before;
        eprintln!("{taken} KiB");
        assert!(taken < ALLOWED_KIB, "{taken} KiB");
    })
    .await;
}

/// The most memory that this process has had at once.
fn most_so_far() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}
