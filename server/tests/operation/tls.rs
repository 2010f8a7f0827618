//! HTTPS by the portal itself, spoken to by a client of the same library and by ones that misbehave.

use std::{
    fs,
    io::{ErrorKind, Read, Write},
    net::TcpStream,
    path::Path,
    sync::Arc,
};

use rcgen::{CertifiedKey, KeyPair, generate_simple_self_signed};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned, pki_types::CertificateDer};

use crate::process::{PATIENCE, Process, eventually, free_port};

type Stream = StreamOwned<ClientConnection, TcpStream>;

/// Writes a certificate for `localhost`, and gives it.
fn certificate(folder: &Path) -> CertificateDer<'static> {
    let CertifiedKey { cert, signing_key }: CertifiedKey<KeyPair> =
        generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    fs::write(folder.join("chain.pem"), cert.pem()).unwrap();
    fs::write(folder.join("key.pem"), signing_key.serialize_pem()).unwrap();
    cert.der().clone()
}

/// A portal that speaks HTTPS, and its port.
fn portal() -> (Process, u16, CertificateDer<'static>) {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let (folder, port) = (tempfile::tempdir().unwrap(), free_port());
    let certificate = certificate(folder.path());
    let settings = [
        ("MON_COMPTE__PUBLIC_URL", format!("https://localhost:{port}")),
        ("MON_COMPTE__LISTEN", format!("127.0.0.1:{port}")),
        ("MON_COMPTE__TLS__CERTIFICATE", "chain.pem".into()),
        ("MON_COMPTE__TLS__KEY", "key.pem".into()),
        ("MON_COMPTE__LIMITS__HEADER_SECONDS", "1".into()),
    ];
    let process = Process::start(folder, &["serve"], &settings);
    eventually("the portal listens", || TcpStream::connect(("127.0.0.1", port)).ok());
    (process, port, certificate)
}

/// A connection that offers these protocols; none if the portal's certificate is not the one that is trusted.
fn connect(port: u16, trusted: &CertificateDer<'static>, protocols: &[&[u8]]) -> Option<Stream> {
    let mut roots = RootCertStore::empty();
    roots.add(trusted.clone()).unwrap();
    let mut config = ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();
    config.alpn_protocols = protocols.iter().map(|protocol| protocol.to_vec()).collect();
    let mut connection = ClientConnection::new(Arc::new(config), "localhost".try_into().unwrap()).unwrap();
    let mut socket = TcpStream::connect(("127.0.0.1", port)).unwrap();
    socket.set_read_timeout(Some(PATIENCE)).unwrap();
    while connection.is_handshaking() {
        connection.complete_io(&mut socket).ok()?;
    }
    Some(StreamOwned::new(connection, socket))
}

/// What the other side still says until it closes. A close without a farewell is a close.
fn rest(mut stream: impl Read) -> Vec<u8> {
    let (mut rest, mut bytes) = (Vec::new(), [0; 1024]);
    loop {
        match stream.read(&mut bytes) {
            Ok(0) => return rest,
            Ok(count) => rest.extend_from_slice(bytes.get(..count).unwrap()),
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
                panic!("the connection is still open")
            }
            Err(_) => return rest,
        }
    }
}

fn ask(mut stream: Stream) -> String {
    stream.write_all(b"GET /connexion HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
    String::from_utf8_lossy(&rest(stream)).into_owned()
}

#[test]
fn a_browser_is_served_over_https_and_http_2_is_agreed_on() {
    let (process, port, certificate) = portal();
    let answer = ask(connect(port, &certificate, &[b"http/1.1"]).unwrap());
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(answer.contains("strict-transport-security: max-age="), "{answer}");

    let both = connect(port, &certificate, &[b"h2", b"http/1.1"]).unwrap();
    assert_eq!(both.conn.alpn_protocol(), Some(&b"h2"[..]));
    let client = reqwest::Client::builder()
        .tls_certs_only([reqwest::Certificate::from_der(&certificate).unwrap()])
        .no_proxy()
        .build()
        .unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let answer = runtime.block_on(client.get(format!("https://localhost:{port}/connexion")).send()).unwrap();
    assert_eq!((answer.version(), answer.status().as_u16()), (reqwest::Version::HTTP_2, 200));
    drop(process);
}

#[test]
fn who_speaks_http_to_it_or_lets_it_wait_is_cut_off() {
    let (process, port, certificate) = portal();
    let plain = || {
        let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    };
    let mut http = plain();
    http.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    assert!(!rest(http).starts_with(b"HTTP/"), "plain HTTP was answered");
    assert_eq!(rest(plain()), b"", "who says nothing is let go");

    let mut slow = connect(port, &certificate, &[b"http/1.1"]).unwrap();
    slow.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ").unwrap();
    assert!(!rest(slow).starts_with(b"HTTP/1.1 2"), "a head that does not end was answered");
    let mut between = connect(port, &certificate, &[b"http/1.1"]).unwrap();
    between.write_all(b"GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\nGET /livez HTTP/1.1\r\nX-Slow: ").unwrap();
    assert_eq!(String::from_utf8_lossy(&rest(between)).matches("HTTP/1.1 200").count(), 1);
    drop(process);
}

#[test]
fn a_certificate_is_renewed_while_serving_and_a_broken_one_changes_nothing() {
    let (process, port, before) = portal();
    let after = certificate(process.folder.path());
    process.signal("HUP");
    eventually("the new certificate is shown", || connect(port, &after, &[b"http/1.1"]));
    assert!(connect(port, &before, &[b"http/1.1"]).is_none());

    fs::write(process.folder.path().join("chain.pem"), "nothing of the kind").unwrap();
    process.signal("HUP");
    process.signal("HUP");
    let answer = ask(connect(port, &after, &[b"http/1.1"]).unwrap());
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}
