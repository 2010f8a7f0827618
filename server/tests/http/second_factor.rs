//! What an application that shows second factors does.

use data_encoding::BASE32_NOPAD;
use totp_rs::{Builder, Secret};

/// The six digits that an application shows at a time (RFC 6238).
pub fn code_at(secret: &str, seconds: i64) -> String {
    let secret = BASE32_NOPAD.decode(secret.as_bytes()).unwrap().try_into().unwrap();
    let totp = Builder::new().with_secret(Secret::new_stack(secret)).build().unwrap();
    totp.generate(seconds.try_into().unwrap()).to_string()
}
