//! Receiving, listing, removing, sweeping: who sent a file has it, once, until it is attached or a day has passed; nobody else does.

use bytes::Bytes;
use chrono::TimeDelta;
use domain::upload::FileRefusal;
use futures::{StreamExt as _, stream};
use services::{
    Failure, Portal,
    job::{run_due, work_loop},
    store::Store,
    upload::{Incoming, Part, Scanner, Uploader, Uploads, list_mine, receive, remove},
};

use super::{
    corpus::{jpeg, pdf},
    world::{opened, send, somebody, stored},
};
use crate::common::{on_both, on_one, rows};

#[tokio::test]
async fn what_is_sent_is_there_for_its_sender_and_goes_when_it_is_taken_back() {
    on_both(async |portal| {
        let who = somebody(portal).await;
        let kept = send(&who, portal, "Constat amiable.pdf", &pdf("")).await.unwrap();
        assert!(!kept.again);
        let id = kept.file.id.parse().unwrap();
        assert_eq!(list_mine(Uploader::Customer(&who), portal, &[id]).await.unwrap(), std::slice::from_ref(&kept.file));
        let (file, bytes) = opened(&who, portal, &kept.file.id, Part::Whole).await.unwrap();
        assert_eq!((file.name.as_str(), bytes), ("Constat amiable.pdf", pdf("")));
        assert!(opened(&who, portal, &kept.file.id, Part::Preview).await.is_none());
        assert!(remove(Uploader::Customer(&who), portal, id).await.unwrap());
        assert!(!remove(Uploader::Customer(&who), portal, id).await.unwrap());
        assert!(opened(&who, portal, &kept.file.id, Part::Whole).await.is_none());
        assert_eq!((stored(portal).await, rows(portal, "kept_file").await), (0, 0));
    })
    .await;
}

#[tokio::test]
async fn the_same_file_twice_is_one_even_at_the_same_instant() {
    on_both(async |portal| {
        let who = somebody(portal).await;
        let first = send(&who, portal, "a.pdf", &pdf("")).await.unwrap();
        let second = send(&who, portal, "b.pdf", &pdf("")).await.unwrap();
        assert!(second.again);
        assert_eq!(second.file.id, first.file.id);
        let photo = jpeg(30, 20);
        let (one, other) = tokio::join!(send(&who, portal, "c.jpg", &photo), send(&who, portal, "d.jpg", &photo));
        assert_eq!(one.unwrap().file.id, other.unwrap().file.id);
        assert_eq!((stored(portal).await, rows(portal, "kept_file").await), (3, 2));
    })
    .await;
}

#[tokio::test]
async fn what_breaks_off_leaves_nothing() {
    on_both(async |portal| {
        let who = somebody(portal).await;
        let broken = stream::iter([Ok(Bytes::from_static(b"%PDF-1.4")), Err(std::io::Error::other("the line is cut"))]);
        let outcome = receive(Uploader::Customer(&who), portal, Incoming { name: "a.pdf".into(), bytes: broken }).await;
        assert!(matches!(outcome, Err(Failure::Refused(FileRefusal::CutShort))));
        assert_eq!((stored(portal).await, rows(portal, "kept_file").await), (0, 0));
    })
    .await;
}

#[tokio::test]
async fn a_sender_that_nobody_waits_for_any_more_leaves_nothing_after_the_sweep() {
    on_both(async |portal| {
        let who = somebody(portal).await;
        let silent = stream::iter([Ok::<_, std::io::Error>(Bytes::from(vec![1; 100_000]))]).chain(stream::pending());
        let incoming = Incoming { name: "a.pdf".into(), bytes: silent };
        let receiving = receive(Uploader::Customer(&who), portal, incoming);
        let gone = tokio::time::timeout(std::time::Duration::from_millis(500), receiving).await;
        assert!(gone.is_err());
        assert_eq!(rows(portal, "kept_file").await, 1);
        sweep(portal, TimeDelta::hours(2)).await;
        assert_eq!((stored(portal).await, rows(portal, "kept_file").await), (0, 0));
    })
    .await;
}

#[tokio::test]
async fn what_nobody_attaches_is_swept_after_a_day_and_not_before() {
    on_both(async |portal| {
        let who = somebody(portal).await;
        send(&who, portal, "a.jpg", &jpeg(30, 20)).await.unwrap();
        sweep(portal, TimeDelta::hours(23)).await;
        assert_eq!((stored(portal).await, rows(portal, "kept_file").await), (2, 1));
        sweep(portal, TimeDelta::hours(2)).await;
        assert_eq!((stored(portal).await, rows(portal, "kept_file").await), (0, 0));
    })
    .await;
}

#[tokio::test]
async fn what_one_sender_may_send_in_a_day_is_counted_whatever_becomes_of_it() {
    on_both(async |portal| {
        let who = somebody(portal).await;
        let portal = &Portal { uploads: Uploads::new(Scanner::None, 2, 3), ..portal.clone() };
        let first = send(&who, portal, "a.pdf", &pdf("% a\n")).await.unwrap();
        remove(Uploader::Customer(&who), portal, first.file.id.parse().unwrap()).await.unwrap();
        assert_eq!(send(&who, portal, "b.pdf", b"").await, Err(FileRefusal::Empty));
        assert!(send(&who, portal, "c.pdf", &pdf("% c\n")).await.is_ok());
        assert_eq!(send(&who, portal, "d.pdf", &pdf("% d\n")).await, Err(FileRefusal::TooManyToday));
        portal.clock.advance(TimeDelta::days(1));
        assert!(send(&who, portal, "d.pdf", &pdf("% d\n")).await.is_ok());
    })
    .await;
}

#[tokio::test]
async fn fifty_at_once_are_all_answered_and_no_more_are_kept_than_one_sender_may_have() {
    on_both(async |portal| {
        let who = somebody(portal).await;
        let files: Vec<Vec<u8>> = (0..55).map(|number| pdf(&format!("% {number}\n"))).collect();
        let all = stream::iter(&files).map(|file| send(&who, portal, "a.pdf", file)).buffer_unordered(50);
        let answers: Vec<_> = all.collect().await;
        let kept = answers.iter().filter(|answer| answer.is_ok()).count();
        assert!(answers.iter().all(|answer| matches!(answer, Ok(_) | Err(FileRefusal::TooMany))), "{answers:?}");
        assert_eq!((kept, rows(portal, "kept_file").await), (50, 50));
        assert_eq!(send(&who, portal, "one.pdf", &pdf("% more\n")).await, Err(FileRefusal::TooMany));
    })
    .await;
}

#[tokio::test]
async fn a_store_that_is_away_acknowledges_nothing() {
    on_one(async |portal| {
        let who = somebody(portal).await;
        let mut portal = portal.clone();
        portal.files = Store::directory("/proc/nowhere");
        let incoming =
            Incoming { name: "a.pdf".into(), bytes: stream::iter([Ok::<_, std::io::Error>(Bytes::from(pdf("")))]) };
        let outcome = receive(Uploader::Customer(&who), &portal, incoming).await;
        let Err(Failure::Fault(fault)) = outcome else { panic!("{outcome:?}") };
        assert_ne!(fault.kind(), services::FaultKind::Ours, "{fault}");
    })
    .await;
}

/// The hourly sweep, so much later.
async fn sweep(portal: &services::Portal, later: TimeDelta) {
    portal.clock.advance(later);
    work_loop(portal.clone(), tokio::time::sleep(std::time::Duration::from_millis(300))).await;
    run_due(portal, 50).await.unwrap();
}
