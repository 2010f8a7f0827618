//! Being told to end: by a service manager (SIGTERM) or from the keyboard (SIGINT).

use tokio::{
    signal::unix::{SignalKind, signal},
    sync::watch,
};

/// Who told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// A service manager: others serve meanwhile, and must be given the time to take over.
    ByManager,
    /// Somebody who sits there and waits.
    ByKeyboard,
}

/// Told once, heard by everyone who holds a clone.
#[derive(Debug, Clone)]
pub struct Shutdown(watch::Receiver<Option<Told>>);

impl Shutdown {
    /// Listens for the signals from now on.
    pub fn listen() -> std::io::Result<Self> {
        let (mut term, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
        let (tell, told) = watch::channel(None);
        tokio::spawn(async move {
            let who = tokio::select! {
                _ = term.recv() => Told::ByManager,
                _ = interrupt.recv() => Told::ByKeyboard,
            };
            tracing::info!("told to end");
            // Nobody listening any more is as good as told.
            let _ = tell.send(Some(who));
        });
        Ok(Self(told))
    }

    /// Ends when the program is told to end.
    pub async fn told(mut self) -> Told {
        // An error means that the teller is gone, which happens after it has told.
        let told = self.0.wait_for(Option::is_some).await;
        told.ok().and_then(|told| *told).unwrap_or(Told::ByManager)
    }
}
