//! A server that speaks S3 and checks signatures, in this process, over a folder that a test can look into.

use std::{
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
};

use hyper_util::{
    rt::{TokioExecutor, TokioIo},
    server::conn::auto::Builder,
};
use s3s::{auth::SimpleAuth, service::S3ServiceBuilder};
use s3s_fs::FileSystem;
use services::store::{S3Settings, Store};
use tempfile::TempDir;
use tokio::{net::TcpListener, task::AbortHandle};

const BUCKET: &str = "portal";
const ID: &str = "AK-PORTAL";
const SECRET: &str = "a secret of 28 characters ...";

/// A server with one bucket. It ends with its value.
pub struct S3Server {
    folder: TempDir,
    address: SocketAddr,
    serving: AbortHandle,
}

impl S3Server {
    pub async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join(BUCKET)).unwrap();
        let mut builder = S3ServiceBuilder::new(FileSystem::new(folder.path()).unwrap());
        builder.set_auth(SimpleAuth::from_single(ID, SECRET));
        let service = builder.build();
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let serving = tokio::spawn(async move {
            loop {
                let (connection, _) = listener.accept().await.unwrap();
                let service = service.clone();
                tokio::spawn(async move {
                    let server = Builder::new(TokioExecutor::new());
                    let _ = server.serve_connection(TokioIo::new(connection), service).await;
                });
            }
        });
        Self { folder, address, serving: serving.abort_handle() }
    }

    /// A store in its bucket.
    pub fn store(&self) -> Store {
        Store::s3(&self.settings()).unwrap()
    }

    /// What it takes to reach it.
    pub fn settings(&self) -> S3Settings {
        S3Settings {
            endpoint: format!("http://{}", self.address),
            region: "eu-west-3".into(),
            bucket: BUCKET.into(),
            access_key_id: ID.into(),
            secret_access_key: SECRET.into(),
        }
    }

    /// Where it keeps everything, uploads that nobody ended too.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Where it keeps what is in the bucket.
    pub fn bucket(&self) -> PathBuf {
        self.folder.path().join(BUCKET)
    }
}

impl Drop for S3Server {
    fn drop(&mut self) {
        self.serving.abort();
    }
}
