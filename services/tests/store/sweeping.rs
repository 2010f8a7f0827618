//! What a process that was killed has left half-written is swept away, a day later.

use std::fs;

use chrono::TimeDelta;
use services::{
    Portal,
    clock::Clock,
    store::{put, sweep},
};

use super::world::{LIMIT, LONG, World, content, on_each, stuck};

/// The same portal so many hours from now, by the clock of this machine, which files are dated by.
fn later(portal: &Portal, hours: i64) -> Portal {
    Portal { clock: Clock::stopped_at(Clock::System.now() + TimeDelta::hours(hours)), ..portal.clone() }
}

/// Leaves a long file half-written and a trial of the store behind, as a process does that is killed.
async fn leave_half(world: &World) {
    let (sender, taken) = stuck(LONG);
    let mut putting = Box::pin(put(&world.portal, world.key(), LIMIT, sender));
    tokio::select! {
        stored = &mut putting => panic!("it has no end: {stored:?}"),
        () = taken.notified() => {}
    }
    // Nobody tidies up after who is killed.
    std::mem::forget(putting);
    let tried = world.place.root().join("probe");
    fs::create_dir_all(&tried).unwrap();
    fs::write(tried.join(world.key().to_string()), "tried").unwrap();
}

#[tokio::test]
async fn what_was_left_half_written_is_removed_after_a_day_and_what_is_whole_stays() {
    on_each(async |world| {
        let (key, _) = world.put(&content(LONG)).await;
        let whole = world.there();
        leave_half(world).await;
        let half = world.there();
        assert!(half.len() > whole.len() + 1, "{half:?}");

        assert_eq!(sweep(&later(&world.portal, 23)).await.unwrap(), 0);
        assert_eq!(world.there(), half, "it may still be on its way");
        assert_eq!(sweep(&later(&world.portal, 25)).await.unwrap(), 2);
        assert_eq!(world.there(), whole);
        assert_eq!(sweep(&later(&world.portal, 25)).await.unwrap(), 0);
        assert!(world.read(key).await.unwrap() == content(LONG));
    })
    .await;
}
