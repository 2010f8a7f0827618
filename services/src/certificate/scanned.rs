//! The signature that a QR code carries, as an address brings it back.
//!
//! It is written by `print.rs` and read here, so that the two ways agree on the alphabet.

use data_encoding::BASE64URL_NOPAD;

/// The bytes of a scanned signature; none when the text is not one. Whether they sign anything is for
/// [`verify_certificate`](super::verify_certificate) to say.
pub fn scanned_signature(text: &str) -> Option<Vec<u8>> {
    BASE64URL_NOPAD.decode(text.as_bytes()).ok().filter(|bytes| !bytes.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_printed_is_read_back() {
        let signature: Vec<u8> = (0..64).collect();
        assert_eq!(scanned_signature(&BASE64URL_NOPAD.encode(&signature)), Some(signature));
    }

    #[test]
    fn what_is_no_signature_is_none() {
        for text in ["", "a", "a+b/", "====", "é", "YQ=="] {
            assert_eq!(scanned_signature(text), None, "{text}");
        }
    }
}
