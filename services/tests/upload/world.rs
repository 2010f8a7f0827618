//! A customer who sends files, and what a test can ask of what is there.

use bytes::Bytes;
use domain::upload::FileRefusal;
use futures::{TryStreamExt as _, stream};
use services::{
    Failure, Portal,
    account::Customer,
    store::list,
    upload::{Incoming, Opened, Part, Reader, Received, Uploader, open, receive},
};

use crate::common::{customer, lived_in};

/// Somebody who is signed in.
pub async fn somebody(portal: &Portal) -> Customer {
    let there = lived_in(portal).await;
    customer(portal, &there.session).await
}

/// Sends a file in pieces, as a line brings it.
pub async fn send(who: &Customer, portal: &Portal, name: &str, bytes: &[u8]) -> Result<Received, FileRefusal> {
    let pieces: Vec<_> =
        bytes.chunks(60_000).map(|piece| Ok::<_, std::io::Error>(Bytes::copy_from_slice(piece))).collect();
    let incoming = Incoming { name: name.to_owned(), bytes: stream::iter(pieces) };
    match receive(Uploader::Customer(who), portal, incoming).await {
        Ok(received) => Ok(received),
        Err(Failure::Refused(refusal)) => Err(refusal),
        Err(Failure::Fault(fault)) => panic!("{name}: {fault}"),
    }
}

/// Opens a file; none where there is nothing to see.
pub async fn opened(who: &Customer, portal: &Portal, id: &str, part: Part) -> Option<(Opened, Vec<u8>)> {
    let mut opened = open(Reader::Customer(who), portal, id.parse().unwrap(), part).await.unwrap()?;
    let bytes = std::mem::replace(&mut opened.file.bytes, Box::pin(stream::empty()));
    let bytes = bytes.try_fold(Vec::new(), async |mut all, piece| {
        all.extend_from_slice(&piece);
        Ok(all)
    });
    let bytes = bytes.await.unwrap();
    assert_eq!(bytes.len() as u64, opened.file.length);
    Some((opened, bytes))
}

/// How many files the store has.
pub async fn stored(portal: &Portal) -> usize {
    list(portal).try_collect::<Vec<_>>().await.unwrap().len()
}

/// Whether these bytes stand somewhere in those.
pub fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
