//! With a scanner: nothing is open before it was found clean, whatever the scanner does.
//!
//! The scanner is a server in this process that speaks ClamAV's own protocol, and finds what holds [`MALWARE`].

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use domain::upload::{FileRefusal, FileState};
use services::{
    Portal,
    job::run_due,
    upload::{Part, Scanner, Uploader, Uploads, list_mine},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};

use super::{
    corpus::{jpeg, pdf},
    world::{holds, opened, send, somebody, stored},
};
use crate::common::{on_both, rows};

const MALWARE: &[u8] = b"MALWARE-OF-THE-TESTS";

/// A scanner that can be away.
struct Clam {
    address: String,
    is_away: Arc<AtomicBool>,
}

impl Clam {
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let is_away = Arc::new(AtomicBool::new(false));
        let away = Arc::clone(&is_away);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                if !away.load(Ordering::Relaxed) {
                    tokio::spawn(answer(stream));
                }
            }
        });
        Self { address, is_away }
    }

    fn before(&self, portal: &Portal) -> Portal {
        let mut portal = portal.clone();
        portal.uploads = Uploads::new(Scanner::ClamAv(self.address.clone()), 2, 1_000);
        portal
    }

    fn go_away(&self, is_away: bool) {
        self.is_away.store(is_away, Ordering::Relaxed);
    }
}

/// `zINSTREAM`, then pieces with their lengths, then a piece of none.
async fn answer(mut stream: TcpStream) {
    let mut command = [0; 10];
    stream.read_exact(&mut command).await.unwrap();
    assert_eq!(&command, b"zINSTREAM\0");
    let mut bytes = Vec::new();
    loop {
        let length = stream.read_u32().await.unwrap();
        if length == 0 {
            break;
        }
        let begin = bytes.len();
        bytes.resize(begin + length as usize, 0);
        stream.read_exact(&mut bytes[begin..]).await.unwrap();
    }
    let says: &[u8] = if holds(&bytes, MALWARE) { b"stream: Test.Malware FOUND\0" } else { b"stream: OK\0" };
    stream.write_all(says).await.unwrap();
}

fn infected() -> Vec<u8> {
    pdf(&format!("% {}\n", String::from_utf8_lossy(MALWARE)))
}

#[tokio::test]
async fn what_is_clean_is_open_at_once_and_what_is_not_is_gone_at_once() {
    on_both(async |portal| {
        let clam = Clam::start().await;
        let portal = clam.before(portal);
        let who = somebody(&portal).await;
        let kept = send(&who, &portal, "a.pdf", &pdf("")).await.unwrap();
        assert_eq!(kept.file.state, FileState::Kept);
        assert_eq!(send(&who, &portal, "b.pdf", &infected()).await, Err(FileRefusal::Infected));
        assert_eq!((stored(&portal).await, rows(&portal, "kept_file").await), (1, 1));
    })
    .await;
}

#[tokio::test]
async fn while_the_scanner_is_away_a_file_waits_and_nobody_opens_it() {
    on_both(async |portal| {
        let clam = Clam::start().await;
        let portal = clam.before(portal);
        let who = somebody(&portal).await;
        clam.go_away(true);
        let photo = send(&who, &portal, "a.jpg", &jpeg(30, 20)).await.unwrap();
        let bad = send(&who, &portal, "b.pdf", &infected()).await.unwrap();
        let ids = [photo.file.id.parse().unwrap(), bad.file.id.parse().unwrap()];
        let states = async || -> Vec<FileState> {
            list_mine(Uploader::Customer(&who), &portal, &ids).await.unwrap().iter().map(|file| file.state).collect()
        };
        run(&portal).await;
        assert_eq!(states().await, [FileState::Waiting, FileState::Waiting]);
        for id in [&photo.file.id, &bad.file.id] {
            assert!(opened(&who, &portal, id, Part::Whole).await.is_none());
            assert!(opened(&who, &portal, id, Part::Preview).await.is_none());
        }
        clam.go_away(false);
        run(&portal).await;
        assert_eq!(states().await, [FileState::Kept, FileState::Infected]);
        assert!(opened(&who, &portal, &photo.file.id, Part::Preview).await.is_some());
        assert!(opened(&who, &portal, &bad.file.id, Part::Whole).await.is_none());
        assert_eq!(stored(&portal).await, 2, "the photo and its small picture; nothing of what was infected");
    })
    .await;
}

/// Does the jobs that wait, some minutes later.
async fn run(portal: &Portal) {
    portal.clock.advance(chrono::TimeDelta::minutes(5));
    run_due(portal, 50).await.unwrap();
}

/// The real one, where somebody has started it and says where: `CLAMD=127.0.0.1:3310`, with a signature of [`MALWARE`].
#[tokio::test]
#[ignore = "it needs a ClamAV that knows the malware of the tests"]
async fn a_real_clamav_says_the_same() {
    crate::common::on_one(async |portal| {
        let mut portal = portal.clone();
        let address = std::env::var("CLAMD").unwrap();
        let scanner =
            if address.starts_with('/') { Scanner::ClamAvSocket(address.into()) } else { Scanner::ClamAv(address) };
        portal.uploads = Uploads::new(scanner, 2, 1_000);
        let who = somebody(&portal).await;
        assert_eq!(send(&who, &portal, "a.pdf", &pdf("")).await.unwrap().file.state, FileState::Kept);
        assert_eq!(send(&who, &portal, "b.pdf", &infected()).await, Err(FileRefusal::Infected));
        assert_eq!(send(&who, &portal, "c.jpg", &jpeg(3000, 2000)).await.unwrap().file.state, FileState::Kept);
    })
    .await;
}
