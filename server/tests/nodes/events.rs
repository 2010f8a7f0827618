//! Streams of events on two nodes: what is done on one is heard on the other, and a session that ends ends everywhere.

use std::time::{Duration, Instant};

use reqwest::Response;
use tokio::time::timeout;

use crate::{node::Node, person::Person, world::World};

/// Waits until a stream says this; how long it took.
async fn says(stream: &mut Response, words: &str) -> Duration {
    let (begun, mut said) = (Instant::now(), String::new());
    let heard = timeout(Duration::from_secs(10), async {
        while !said.contains(words) {
            let chunk = stream.chunk().await.unwrap().expect("the stream goes on");
            said.push_str(std::str::from_utf8(&chunk).unwrap());
        }
    });
    assert!(heard.await.is_ok(), "{words} is not said: {said}");
    begun.elapsed()
}

async fn ends(stream: &mut Response) -> Duration {
    let begun = Instant::now();
    let ended = timeout(Duration::from_secs(10), async { while let Ok(Some(_)) = stream.chunk().await {} });
    assert!(ended.await.is_ok(), "it does not end");
    begun.elapsed()
}

async fn listen(person: &Person, node: &Node) -> Response {
    let mut stream = person.listen(node).await;
    says(&mut stream, "id: ").await;
    stream
}

#[tokio::test]
async fn what_is_done_on_one_node_is_heard_on_each_within_a_second_and_so_is_the_end_of_a_session() {
    for world in World::each().await {
        let (one, other) = (world.serve(&["--no-work"]).await, world.serve(&["--no-work"]).await);
        let mut camille = world.signed_in("camille", &one).await;
        let (mut here, mut there) = (listen(&camille, &one).await, listen(&camille, &other).await);
        camille.post(&one, "/api/issue_certificate", &[("contract", "AC10000001J")]).await;
        let soon = Duration::from_millis(1500);
        let (near, far) = (says(&mut here, "data: certificate ").await, says(&mut there, "data: certificate ").await);
        assert!(near < soon && far < soon, "{near:?} {far:?}");
        camille.post(&other, "/api/sign_out", &[]).await;
        let (near, far) = (ends(&mut here).await, ends(&mut there).await);
        assert!(near < soon && far < soon, "{near:?} {far:?}");
    }
}

#[tokio::test]
async fn a_node_that_is_told_to_end_does_not_wait_for_its_streams() {
    for world in World::each().await {
        let mut node = world.serve(&["--no-work"]).await;
        let camille = world.signed_in("camille", &node).await;
        let mut streams = Vec::new();
        for _ in 0..10 {
            streams.push(listen(&camille, &node).await);
        }
        let told = Instant::now();
        node.tell_to_end();
        for stream in &mut streams {
            ends(stream).await;
        }
        assert!(
            told.elapsed() < Duration::from_millis(900),
            "at once, not when the door is shut: {:?}",
            told.elapsed()
        );
        assert!(node.ended().await.success());
        assert!(told.elapsed() < Duration::from_secs(6), "{:?}", told.elapsed());
    }
}
