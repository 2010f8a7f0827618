//! A store that is away, full, or lets nobody in, and what is said of it.

use std::{fs, time::Duration};

use services::{
    Fault, FaultKind, Portal,
    store::{FileKey, S3Settings, Store, StoreError, delete, get, look, probe, put, sweep},
};
use tokio::time::timeout;

use super::{
    s3_server::S3Server,
    world::{LIMIT, LONG, Place, World, content, on_each, pieces, read},
};
use crate::common::{
    disk::{Disk, fill},
    on_one,
};

/// Every verb, on a store that does none of them. A person waits: none takes long.
async fn errors(portal: &Portal) -> Vec<StoreError> {
    let key = FileKey::draw(&portal.random).unwrap();
    let all = async {
        vec![
            put(portal, key, LIMIT, pieces(b"a file".to_vec())).await.unwrap_err(),
            put(portal, key, LIMIT, pieces(content(LONG))).await.unwrap_err(),
            get(portal, key).await.unwrap_err(),
            delete(portal, key).await.unwrap_err(),
            sweep(portal).await.unwrap_err(),
        ]
    };
    timeout(Duration::from_secs(50), all).await.unwrap()
}

async fn assert_out_of_reach(portal: &Portal, because: &str) {
    for error in errors(portal).await {
        assert!(matches!(&error, StoreError::OutOfReach(why) if why.to_string() == because), "{error}");
        assert_eq!(Fault::from(error).kind(), FaultKind::OutOfReach);
    }
    assert!(matches!(probe(portal).await, Err(StoreError::OutOfReach(_))));
    assert!(!look(portal).await);
}

fn on(portal: &Portal, store: Store) -> Portal {
    Portal { files: store, ..portal.clone() }
}

#[tokio::test]
async fn a_server_that_is_down_is_out_of_reach() {
    on_one(async |portal| {
        let settings = S3Server::start().await.settings();
        assert_out_of_reach(&on(portal, Store::s3(&settings).unwrap()), "connect").await;
    })
    .await;
}

#[tokio::test]
async fn a_server_that_lets_nobody_in_is_out_of_reach_and_no_secret_is_told() {
    on_one(async |portal| {
        let server = S3Server::start().await;
        let settings = S3Settings { secret_access_key: "another secret".into(), ..server.settings() };
        let stranger = on(portal, Store::s3(&settings).unwrap());
        assert_out_of_reach(&stranger, "403 SignatureDoesNotMatch").await;
        let shown = format!("{settings:?} {:?} {:?}", stranger.files, errors(&stranger).await);
        assert!(!shown.contains("another secret") && !shown.contains("AK-PORTAL"), "{shown}");
    })
    .await;
}

#[tokio::test]
async fn a_bucket_that_does_not_exist_is_no_file_that_does_not_exist() {
    on_one(async |portal| {
        let server = S3Server::start().await;
        fs::remove_dir(server.bucket()).unwrap();
        let gone = on(portal, server.store());
        let key = FileKey::draw(&portal.random).unwrap();
        let errors = [delete(&gone, key).await.unwrap_err(), sweep(&gone).await.unwrap_err()];
        for error in errors {
            assert_eq!(error.to_string(), "the store of files is out of reach: 404 NoSuchBucket");
        }
    })
    .await;
}

#[tokio::test]
async fn a_directory_that_is_gone_is_out_of_reach_and_is_not_made_anew() {
    on_one(async |portal| {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("files");
        let portal = on(portal, Store::directory(&root));
        let key = FileKey::draw(&portal.random).unwrap();
        put(&portal, key, LIMIT, pieces(b"a file".to_vec())).await.unwrap();
        fs::rename(&root, folder.path().join("elsewhere")).unwrap();
        assert_out_of_reach(&portal, "the directory is gone").await;
        assert!(!root.exists());
        fs::rename(folder.path().join("elsewhere"), &root).unwrap();
        assert_eq!(read(&portal, key).await.unwrap(), b"a file");
    })
    .await;
}

#[tokio::test]
async fn a_directory_that_cannot_be_made_is_out_of_reach_until_it_can() {
    on_one(async |portal| {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("files");
        fs::write(&root, "something else").unwrap();
        let portal = on(portal, Store::directory(&root));
        assert!(matches!(probe(&portal).await, Err(StoreError::OutOfReach(_))));
        fs::remove_file(&root).unwrap();
        probe(&portal).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_store_that_works_is_found_to_and_the_trial_leaves_nothing_behind() {
    on_each(async |world| {
        probe(&world.portal).await.unwrap();
        assert!(look(&world.portal).await);
        assert_eq!(world.there(), [] as [&str; 0]);
    })
    .await;
}

#[tokio::test]
async fn what_was_found_is_good_for_a_few_seconds() {
    on_one(async |portal| {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("files");
        let portal = on(portal, Store::directory(&root));
        assert!(look(&portal).await);
        fs::remove_dir_all(&root).unwrap();
        assert!(probe(&portal).await.is_err());
        assert!(look(&portal).await, "a proxy that asks again at once costs nothing");
    })
    .await;
}

#[tokio::test]
async fn a_disk_that_is_full_takes_nothing_keeps_what_it_has_and_takes_again_when_there_is_room() {
    on_one(async |portal| {
        let folder = tempfile::tempdir().unwrap();
        let Some(disk) = Disk::mount(folder.path()) else { return };
        let world = World::new(portal, Place::Directory(folder));
        let (kept, _) = world.put(&content(1_000_000)).await;
        let ballast = disk.0.join("ballast");
        fill(&ballast);
        let there = world.there();
        for length in [100_000, LONG] {
            let error = put(&world.portal, world.key(), LIMIT, pieces(content(length))).await.unwrap_err();
            assert!(matches!(error, StoreError::Full(_)), "{error}");
            assert_eq!(Fault::from(error).kind(), FaultKind::Unwritable);
            assert_eq!(world.there(), there);
        }
        assert!(look(&world.portal).await, "what is there can be read");
        assert_eq!(world.read(kept).await.unwrap(), content(1_000_000));
        delete(&world.portal, kept).await.unwrap();
        fs::remove_file(&ballast).unwrap();
        world.put(&content(1_000_000)).await;
        drop(disk);
    })
    .await;
}
