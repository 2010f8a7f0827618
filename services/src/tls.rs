//! The cryptography of connections that the portal opens: ring, chosen once for the process.

/// Chooses ring, unless `main` has chosen before: a client of HTTPS panics when nobody has.
pub(crate) fn choose_cryptography() {
    if rustls::crypto::CryptoProvider::get_default().is_none() {
        // An error means that another thread was faster, with the same choice.
        let _ = rustls::crypto::ring::default_provider().install_default();
    }
}
