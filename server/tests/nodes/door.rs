//! A door of a test's own server, which is shut and opened while the test goes on.

use tokio::{net::TcpStream, sync::watch};

use crate::wait::listen_on;

/// Listens on a port for as long as somebody holds the other end of `seen`, and hands on whoever comes. While the door is shut nobody
/// listens; whatever changes, it is opened anew.
pub async fn keep<State: Copy>(
    port: u16,
    mut seen: watch::Receiver<State>,
    is_shut: impl Fn(State) -> bool,
    meet: impl Fn(TcpStream),
) {
    loop {
        let state = *seen.borrow_and_update();
        if is_shut(state) {
            if seen.changed().await.is_err() {
                return;
            }
            continue;
        }
        let listener = listen_on(port).await;
        loop {
            tokio::select! {
                connection = listener.accept() => meet(connection.unwrap().0),
                changed = seen.changed() => match changed {
                    Err(_) => return,
                    Ok(()) => break,
                }
            }
        }
    }
}
