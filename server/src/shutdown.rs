//! Being told to end: by a service manager (SIGTERM) or from the keyboard (SIGINT).

use tokio::{
    signal::unix::{SignalKind, signal},
    sync::watch,
};

/// Told once, heard by everyone who holds a clone.
#[derive(Debug, Clone)]
pub struct Shutdown(watch::Receiver<bool>);

impl Shutdown {
    /// Listens for the signals from now on.
    pub fn listen() -> std::io::Result<Self> {
        let (mut term, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
        let (tell, told) = watch::channel(false);
        tokio::spawn(async move {
            tokio::select! {
                _ = term.recv() => {}
                _ = interrupt.recv() => {}
            }
            tracing::info!("told to end");
            // Nobody listening any more is as good as told.
            let _ = tell.send(true);
        });
        Ok(Self(told))
    }

    /// Ends when the program is told to end.
    pub async fn told(mut self) {
        // An error means that the teller is gone, which happens after it has told.
        let _ = self.0.wait_for(|told| *told).await;
    }
}
