//! An import that is cut off, one that is large, and one whose source moves under it.

use std::sync::Arc;

use serde_json::Value;
use services::{
    Failure,
    import::{KEPT, Options, Progress, Refusal, Source, Stage, import},
};
use tokio::sync::Notify;

use super::{
    feed::{instalment, portfolio},
    problems, raw, refused, source, text,
};
use crate::common::{on_both, rows};

/// More lines than several batches hold.
const MANY: u32 = 2_600;

#[tokio::test]
async fn a_feed_of_many_batches_is_written_whole() {
    on_both(async |portal| {
        let lines: Vec<Value> = portfolio().into_iter().chain((2..=MANY).map(instalment)).collect();
        let report = import(portal, [source(&lines)], Options::default(), ()).await.unwrap();
        assert_eq!(report.written, u64::from(MANY) + 14);
        assert_eq!(rows(portal, "instalment").await, i64::from(MANY));
    })
    .await;
}

#[tokio::test]
async fn an_import_that_is_cut_off_leaves_nothing() {
    /// Rings once half of the second reading is done.
    struct Half {
        left: i64,
        bell: Arc<Notify>,
    }
    impl Progress for Half {
        fn read(&mut self, bytes: u64) {
            self.left -= i64::try_from(bytes).unwrap();
            if self.left < 0 {
                self.bell.notify_one();
            }
        }
    }
    on_both(async |portal| {
        let lines: Vec<Value> = portfolio().into_iter().chain((2..=MANY).map(instalment)).collect();
        let size = text(&lines).len();
        let bell = Arc::new(Notify::new());
        let half = Half { left: i64::try_from(size * 3 / 2).unwrap(), bell: Arc::clone(&bell) };
        tokio::select! {
            biased;
            () = bell.notified() => {}
            result = import(portal, [source(&lines)], Options::default(), half) => panic!("not cut off: {result:?}"),
        }
        for table in ["person", "instalment", "import_run"] {
            assert_eq!(rows(portal, table).await, 0, "{table}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_feed_that_is_bad_from_end_to_end_is_counted_whole_and_listed_in_part() {
    on_both(async |portal| {
        let report = refused(portal, raw("{\n".repeat(KEPT + 500))).await;
        assert_eq!(report.problems, KEPT as u64 + 500);
        assert_eq!(problems(&report).len(), KEPT);
    })
    .await;
}

#[tokio::test]
async fn a_source_that_changes_between_its_two_readings_is_refused_whole() {
    /// Spoils the file when the second reading begins.
    struct Spoiler(std::path::PathBuf);
    impl Progress for Spoiler {
        fn begins(&mut self, stage: Stage, _: Option<u64>) {
            if stage == Stage::Writing {
                std::fs::write(&self.0, text(&portfolio()) + "spoiled\n").unwrap();
            }
        }
    }
    on_both(async |portal| {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("feed.ndjson");
        std::fs::write(&file, text(&portfolio())).unwrap();
        let options = Options { accept_valid: true, ..Options::default() };
        let result = import(portal, [Source::file(&file)], options, Spoiler(file.clone())).await;
        assert!(matches!(result, Err(Failure::Refused(Refusal::Changed { .. }))), "{result:?}");
        assert_eq!(rows(portal, "person").await, 0);
    })
    .await;
}
