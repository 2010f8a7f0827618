//! An import that is killed in the middle has done nothing by half: once more, and everything is there, once.

use std::fs;

use crate::{wait::until, world::World};

/// What the feed fills.
const TABLES: [&str; 9] = [
    "person",
    "contract",
    "insured_object",
    "coverage",
    "premium",
    "premium_line",
    "instalment",
    "payment",
    "past_claim",
];

#[tokio::test]
async fn an_import_killed_in_the_middle_is_repeated_and_nothing_is_doubled() {
    let whole = World::each_empty().await.swap_remove(0);
    let file = whole.folder.path().join("portfolio.ndjson");
    let file = file.to_str().unwrap();
    whole.run(&["generate", "--contracts", "1600", "--seed", "5", "--out", file]);
    whole.run(&["import", file]);
    let mut expected = Vec::new();
    for table in TABLES {
        expected.push(whole.database.rows(table).await);
    }
    for world in World::each_empty().await {
        let mut import = world.begin(&["import", file]);
        is_writing(&world).await;
        assert!(!import.has_ended(), "it was to be killed in the middle");
        import.kill();
        assert!(world.database.rows("contract").await < expected[1], "the middle was missed");

        world.run(&["import", file]);
        for (table, expected) in TABLES.into_iter().zip(&expected) {
            assert_eq!(world.database.rows(table).await, *expected, "{table}");
        }
        assert!(world.run(&["import", file]).contains(" 0 written"), "nothing is left to write");
    }
}

/// Waits until another process has begun to write rows.
async fn is_writing(world: &World) {
    let log = world.folder.path().join("portal.sqlite-wal");
    let locks = "SELECT count(*) FROM pg_locks JOIN pg_class ON pg_class.oid = relation \
                 WHERE mode = 'RowExclusiveLock' AND relname = 'contract'";
    until("the import writes", async || {
        let writing = if world.database.is_postgresql() {
            world.database.count(locks).await > 0
        } else {
            fs::metadata(&log).is_ok_and(|log| log.len() > 200_000)
        };
        writing.then_some(())
    })
    .await;
}
