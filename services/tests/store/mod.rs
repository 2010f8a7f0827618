//! Files are put, got and removed, in a directory and in a bucket, and what goes wrong leaves nothing behind.
//!
//! The bucket is of a server that speaks the real protocol and checks each signature. To add a kind of store: a variant of `Place` in
//! `world.rs`, which is played like the others.

mod memory;
mod rotation;
mod s3_server;
mod sweeping;
mod trouble;
mod world;

use std::{fs, time::Duration};

use futures::{StreamExt as _, TryStreamExt as _, future, stream};
use services::{
    Portal,
    keys::digest,
    store::{FileKey, StoreError, delete, get, list, put},
};

use tokio::time::timeout;
use world::{LIMIT, LONG, content, on_each, pieces, read, stuck};

#[tokio::test]
async fn what_is_put_is_what_is_got_whatever_its_length() {
    on_each(async |world| {
        for length in [0, 1, 64 * 1024, 64 * 1024 + 1, 20_000_000] {
            let bytes = content(length);
            let (key, stored) = world.put(&bytes).await;
            assert_eq!((stored.length, stored.sha256.to_vec()), (length as u64, digest(&bytes)));
            assert!(world.read(key).await.unwrap() == bytes, "{length}");
        }
        assert_eq!(world.there().len(), 5, "{:?}", world.there());
    })
    .await;
}

#[tokio::test]
async fn what_lies_there_tells_nothing_of_what_is_in_it() {
    on_each(async |world| {
        let text = b"Permis de conduire de Camille Moreau".repeat(100);
        let (key, _) = world.put(&text).await;
        let kept = fs::read(world.file(key)).unwrap();
        assert!(!kept.windows(6).any(|window| window == b"Moreau"));
        // The same again looks like something else.
        let (other, _) = world.put(&text).await;
        assert_ne!(fs::read(world.file(other)).unwrap()[24..], kept[24..]);
    })
    .await;
}

#[tokio::test]
async fn what_is_put_again_takes_the_place_of_what_was_there() {
    on_each(async |world| {
        let (key, _) = world.put(b"first").await;
        put(&world.portal, key, LIMIT, pieces(b"second".to_vec())).await.unwrap();
        assert_eq!(world.read(key).await.unwrap(), b"second");
        assert_eq!(world.there().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_sender_that_fails_in_the_middle_leaves_nothing_behind() {
    on_each(async |world| {
        for sent in [0, 100_000, LONG] {
            let broken = pieces(content(sent)).map_err(|error| error.to_string());
            let broken = broken.chain(stream::once(future::ready(Err("the line is cut".to_owned()))));
            let key = world.key();
            let error = put(&world.portal, key, LIMIT, broken).await.unwrap_err();
            assert!(matches!(&error, StoreError::CutShort(why) if why.to_string() == "the line is cut"), "{error:?}");
            assert!(matches!(world.read(key).await, Err(StoreError::NotFound)));
            assert_eq!(world.there(), [] as [&str; 0], "{sent}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_sender_that_nobody_waits_for_any_more_leaves_nothing_behind() {
    on_each(async |world| {
        let (sender, taken) = stuck(LONG);
        let half = async {
            taken.notified().await;
            assert!(!world.there().is_empty());
        };
        tokio::select! {
            stored = put(&world.portal, world.key(), LIMIT, sender) => panic!("it has no end: {stored:?}"),
            () = half => {}
        }
        let gone = async {
            while !world.there().is_empty() {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        timeout(Duration::from_secs(10), gone).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn what_is_longer_than_the_limit_leaves_nothing_behind_and_what_is_just_as_long_is_kept() {
    on_each(async |world| {
        for length in [1000, LONG] {
            let limit = length as u64 - 1;
            let error = put(&world.portal, world.key(), limit, pieces(content(length))).await.unwrap_err();
            assert!(matches!(error, StoreError::TooLong(told) if told == limit), "{error:?}");
            assert_eq!(world.there(), [] as [&str; 0]);
        }
        let key = world.key();
        put(&world.portal, key, 1000, pieces(content(1000))).await.unwrap();
        assert_eq!(world.read(key).await.unwrap(), content(1000));
    })
    .await;
}

#[tokio::test]
async fn a_byte_altered_added_or_cut_off_is_refused() {
    on_each(async |world| {
        let (key, _) = world.put(&content(200_000)).await;
        let (file, whole) = (world.file(key), fs::read(world.file(key)).unwrap());
        for place in [0, 5, 10, 24, 30, 100_000, whole.len() - 1] {
            let mut altered = whole.clone();
            altered[place] ^= 1;
            fs::write(&file, altered).unwrap();
            let refused = world.read(key).await;
            assert!(matches!(refused, Err(StoreError::Altered | StoreError::UnknownKey(_))), "{place}");
        }
        for altered in
            [&whole[..0], &whole[..10], &whole[..65_580], &whole[..whole.len() - 1], &[&whole[..], b"x"].concat()]
        {
            fs::write(&file, altered).unwrap();
            assert!(matches!(world.read(key).await, Err(StoreError::Altered)), "{}", altered.len());
        }
        fs::write(&file, whole).unwrap();
        assert!(world.read(key).await.is_ok());
    })
    .await;
}

#[tokio::test]
async fn a_file_in_anothers_place_is_refused_before_its_first_byte() {
    on_each(async |world| {
        let (mine, _) = world.put(&content(200_000)).await;
        let (yours, _) = world.put(&content(100_000)).await;
        let (bytes, others) = (fs::read(world.file(mine)).unwrap(), fs::read(world.file(yours)).unwrap());
        fs::write(world.file(mine), others).unwrap();
        fs::write(world.file(yours), bytes).unwrap();
        for key in [mine, yours] {
            assert!(matches!(get(&world.portal, key).await, Err(StoreError::Altered)));
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_removed_is_gone_and_can_be_removed_again() {
    on_each(async |world| {
        let (key, _) = world.put(b"a file").await;
        for _ in 0..2 {
            delete(&world.portal, key).await.unwrap();
            assert!(matches!(world.read(key).await, Err(StoreError::NotFound)));
        }
        assert_eq!(world.there(), [] as [&str; 0]);
    })
    .await;
}

#[tokio::test]
async fn a_file_is_put_and_got_by_a_task_that_may_run_anywhere() {
    on_each(async |world| {
        let (portal, key) = (world.portal.clone(), world.key());
        let bytes = tokio::spawn(async move {
            put(&portal, key, LIMIT, pieces(b"a file".to_vec())).await.unwrap();
            read(&portal, key).await.unwrap()
        });
        assert_eq!(bytes.await.unwrap(), b"a file");
    })
    .await;
}

#[tokio::test]
async fn two_processes_see_the_same_files() {
    on_each(async |world| {
        let other = Portal { files: world.place.store(), ..world.portal.clone() };
        let (key, _) = world.put(b"put by the one").await;
        assert_eq!(read(&other, key).await.unwrap(), b"put by the one");
        delete(&other, key).await.unwrap();
        assert!(matches!(world.read(key).await, Err(StoreError::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn every_file_is_listed_and_nothing_else() {
    on_each(async |world| {
        let mut keys = Vec::new();
        for _ in 0..5 {
            keys.push(world.put(b"a file").await.0);
        }
        fs::write(world.file(keys[0]).with_file_name("notes.txt"), "somebody's").unwrap();
        let mut listed: Vec<FileKey> = list(&world.portal).try_collect().await.unwrap();
        keys.sort_unstable();
        listed.sort_unstable();
        assert_eq!(listed, keys);
    })
    .await;
}
