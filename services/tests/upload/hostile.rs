//! The corpus, sent: each file is kept as it should be or refused for its own reason, and nothing else is left anywhere.

use std::time::Duration;

use domain::upload::FileKind;
use proptest::{prelude::*, strategy::ValueTree as _, test_runner::TestRunner};
use services::upload::{Part, Uploader, remove};
use tokio::time::timeout;

use super::{
    corpus::{self, Expect},
    world::{holds, opened, send, somebody, stored},
};
use crate::common::{on_one, rows};

/// What must stand in nothing that is kept of a picture.
const FOREIGN: [&[u8]; 8] =
    [b"Exif", b"GPS", b"PK\x03\x04", b"%PDF", b"<script", b"<?php", b"ICC_PROFILE", b"http://ns.adobe.com"];

#[tokio::test]
async fn each_hostile_file_has_the_end_that_it_should() {
    on_one(async |portal| {
        let who = somebody(portal).await;
        let all = corpus::all();
        assert!(all.len() >= 60, "{}", all.len());
        let mut wrong = Vec::new();
        for hostile in all {
            let came = timeout(Duration::from_mins(1), send(&who, portal, hostile.name, &hostile.bytes)).await;
            let came = came.unwrap_or_else(|_| panic!("{}: no end", hostile.about));
            match (hostile.expect, &came) {
                (Expect::Kept(kind), Ok(kept)) if kept.file.kind == kind => {}
                (Expect::Refused(why), Err(refusal)) if why == *refusal => {}
                (Expect::Harmless, _) | (Expect::NotKept, Err(_)) => {}
                (expected, came) => wrong.push(format!("{}: {expected:?}, but {came:?}", hostile.about)),
            }
            if let Ok(kept) = came {
                look_at(&who, portal, hostile.about, &kept.file.id, kept.file.kind).await;
                assert!(remove(Uploader::Customer(&who), portal, kept.file.id.parse().unwrap()).await.unwrap());
            }
            assert_eq!(stored(portal).await, 0, "{} leaves something in the store", hostile.about);
            assert_eq!(rows(portal, "kept_file").await, 0, "{} leaves a row", hostile.about);
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    })
    .await;
}

/// What is kept of a picture is a picture and nothing else.
async fn look_at(who: &services::account::Customer, portal: &services::Portal, about: &str, id: &str, kind: FileKind) {
    let (file, bytes) = opened(who, portal, id, Part::Whole).await.unwrap();
    assert!(file.name.is_empty() || file.name.ends_with(kind.extension()), "{about}: {}", file.name);
    assert!(!file.name.contains(['/', '\\', '"', '\r', '\n', '\u{202E}']), "{about}: {}", file.name);
    if kind == FileKind::Pdf {
        return;
    }
    for foreign in FOREIGN {
        assert!(!holds(&bytes, foreign), "{about} keeps {}", String::from_utf8_lossy(foreign));
    }
    let shown = image::load_from_memory(&bytes).unwrap();
    assert!(shown.width().max(shown.height()) <= 4096, "{about}");
    let (small, bytes) = opened(who, portal, id, Part::Preview).await.unwrap();
    assert_eq!(small.kind, FileKind::Jpeg);
    assert!(image::load_from_memory(&bytes).unwrap().width() <= 320, "{about}");
}

#[tokio::test]
async fn a_photo_is_turned_as_it_was_held_and_forgets_where() {
    on_one(async |portal| {
        let who = somebody(portal).await;
        let sent = corpus::photo_held_upright();
        assert!(holds(&sent, b"Exif"));
        let kept = send(&who, portal, "IMG_2041.JPG", &sent).await.unwrap();
        assert_eq!(kept.file.name, "IMG_2041.jpg");
        let (_, bytes) = opened(&who, portal, &kept.file.id, Part::Whole).await.unwrap();
        let shown = image::load_from_memory(&bytes).unwrap();
        assert_eq!((shown.width(), shown.height()), (40, 60), "it came as 60 by 40, to be turned by a quarter");
    })
    .await;
}

#[tokio::test]
async fn whatever_bytes_come_there_is_an_answer() {
    on_one(async |portal| {
        let who = somebody(portal).await;
        let mut runner = TestRunner::deterministic();
        let noise = proptest::collection::vec(any::<u8>(), 0..2000);
        for seed in corpus::seeds().iter().cycle().take(150) {
            let (noise, at) = (noise.clone(), any::<prop::sample::Index>());
            let (noise, at) = (noise, at).new_tree(&mut runner).unwrap().current();
            let mut bytes = seed.clone();
            let place = at.index(bytes.len() + 1);
            let end = (place + noise.len() / 8).min(bytes.len());
            bytes.splice(place..end, noise);
            if let Ok(kept) = send(&who, portal, "x", &bytes).await {
                remove(Uploader::Customer(&who), portal, kept.file.id.parse().unwrap()).await.unwrap();
            }
        }
        assert_eq!((stored(portal).await, rows(portal, "kept_file").await), (0, 0));
    })
    .await;
}
