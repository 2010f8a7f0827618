//! The wire between the portal and its database, which can be cut.

use std::path::PathBuf;

use tokio::{
    io::{AsyncRead, AsyncWrite, copy_bidirectional},
    net::{TcpStream, UnixStream},
    sync::watch,
};

use crate::{door, wait::free_port};

/// How the wire is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wire {
    /// It carries.
    Whole,
    /// Connections break, and no new one is taken.
    Cut,
    /// Connections stand, and nothing comes through.
    Silent,
}

/// A wire.
pub struct Link {
    pub port: u16,
    wire: watch::Sender<Wire>,
}

impl Link {
    /// A wire to a PostgreSQL server, by the address that tests are given.
    pub fn to(server: &str) -> Self {
        let (wire, seen) = watch::channel(Wire::Whole);
        let link = Self { port: free_port(), wire };
        let (end, state) = (end_of(server), seen.clone());
        let meet = move |near| drop(tokio::spawn(carry(near, end.clone(), state.clone())));
        tokio::spawn(door::keep(link.port, seen, |wire| wire == Wire::Cut, meet));
        link
    }

    /// Changes the wire: connections that were there break.
    pub fn becomes(&self, wire: Wire) {
        self.wire.send(wire).unwrap();
    }

    /// The address of a database at the far end.
    pub fn url(&self, database: &str) -> String {
        format!("postgres://portal@127.0.0.1:{}/{database}?sslmode=disable", self.port)
    }
}

#[derive(Clone)]
enum End {
    Socket(PathBuf),
    Port(String),
}

fn end_of(server: &str) -> End {
    let folder = server.split_once("host=").map(|(_, folder)| folder.split('&').next().unwrap());
    if let Some(folder) = folder {
        return End::Socket(PathBuf::from(folder.replace("%2F", "/")).join(".s.PGSQL.5432"));
    }
    let host = server.split("://").nth(1).unwrap().split('/').next().unwrap().rsplit('@').next().unwrap();
    End::Port(if host.contains(':') { host.to_owned() } else { format!("{host}:5432") })
}

async fn carry(near: TcpStream, end: End, mut seen: watch::Receiver<Wire>) {
    if *seen.borrow_and_update() == Wire::Silent {
        let _ = seen.changed().await;
        return;
    }
    match end {
        End::Socket(path) => join(near, UnixStream::connect(path).await.unwrap(), seen).await,
        End::Port(host) => join(near, TcpStream::connect(host).await.unwrap(), seen).await,
    }
}

async fn join(mut near: TcpStream, mut far: impl AsyncRead + AsyncWrite + Unpin, mut seen: watch::Receiver<Wire>) {
    let silent = tokio::select! {
        _ = copy_bidirectional(&mut near, &mut far) => false,
        changed = seen.changed() => changed.is_ok() && *seen.borrow_and_update() == Wire::Silent,
    };
    // Held open, and not read, until the wire changes again.
    if silent {
        let _ = seen.changed().await;
    }
}
