//! What the library and the other side say, made one of our errors.
//!
//! The library keeps the status and the body of an answer to itself, but for its sentence: there they are looked for, and a test that
//! asks a real server for each of them tells when the sentence changes.

use std::{
    error::Error as StdError,
    io::{self, ErrorKind},
    iter::successors,
};

use object_store::{Error, client::HttpError};

use super::{StoreError, Trouble};

/// Codes by which S3 servers say that no room is left, each its own.
const FULL: [&str; 4] = ["XMinioStorageFull", "XMinioAdminBucketQuotaExceeded", "QuotaExceeded", "InsufficientStorage"];

/// The status of the same.
const INSUFFICIENT_STORAGE: u16 = 507;

/// The code of a bucket that is not there, which is another matter than a file.
const NO_BUCKET: &str = "NoSuchBucket";

/// An error of the library.
#[expect(clippy::needless_pass_by_value, reason = "what stands where the error stood, so that `map_err` takes it")]
pub(super) fn judge(error: Error) -> StoreError {
    if let Some(error) = cause::<io::Error>(&error).filter(|_| is_of_a_directory(&error)) {
        return of_the_disk(error);
    }
    let answer = Answer::of(&error.to_string());
    match answer.status {
        _ if answer.is_full() => StoreError::Full(answer.trouble()),
        _ if answer.code.as_deref() == Some(NO_BUCKET) => StoreError::OutOfReach(answer.trouble()),
        _ if matches!(error, Error::NotFound { .. }) => StoreError::NotFound,
        Some(404) => StoreError::NotFound,
        // Who is not let in, or is asked to come back.
        Some(401 | 403 | 408 | 429 | 500..) => StoreError::OutOfReach(answer.trouble()),
        Some(_) => StoreError::Ours(answer.trouble()),
        None => cause::<HttpError>(&error).map_or_else(
            || StoreError::Ours(Trouble::new("an error of the library")),
            |error| StoreError::OutOfReach(Trouble::new(format!("{:?}", error.kind()).to_lowercase())),
        ),
    }
}

/// An error of the file system.
pub(super) fn of_the_disk(error: &io::Error) -> StoreError {
    let number = error.raw_os_error().map(|number| format!(" ({number})")).unwrap_or_default();
    let trouble = Trouble::new(format!("{}{number}", error.kind()));
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge | ErrorKind::ReadOnlyFilesystem => {
            StoreError::Full(trouble)
        }
        _ => StoreError::OutOfReach(trouble),
    }
}

/// A connection that fails has an error of the system beneath it too.
fn is_of_a_directory(error: &Error) -> bool {
    match error {
        Error::NotFound { .. } => false,
        Error::Generic { store, .. } => *store == "LocalFileSystem",
        _ => true,
    }
}

fn cause<E: StdError + 'static>(error: &Error) -> Option<&E> {
    let first: &(dyn StdError + 'static) = error;
    successors(Some(first), |error: &&'_ (dyn StdError + 'static)| (*error).source())
        .find_map(|error| error.downcast_ref())
}

/// What a server answered, as far as a sentence tells.
#[derive(Debug, PartialEq, Eq)]
struct Answer {
    status: Option<u16>,
    code: Option<String>,
}

impl Answer {
    fn of(sentence: &str) -> Self {
        let after = |mark| sentence.split_once(mark).map(|(_, after): (_, &str)| after);
        let status = after("status code: ").and_then(|after| after.get(..3)?.parse().ok());
        let code = after("<Code>").and_then(|after| after.split_once("</Code>")).map(|(code, _)| code.to_owned());
        Self { status, code: code.filter(|code| code.bytes().all(|letter| letter.is_ascii_alphanumeric())) }
    }

    fn is_full(&self) -> bool {
        self.status == Some(INSUFFICIENT_STORAGE) || self.code.as_deref().is_some_and(|code| FULL.contains(&code))
    }

    fn trouble(&self) -> Trouble {
        let status = self.status.map(|status| status.to_string());
        let words: Vec<&str> = [status.as_deref(), self.code.as_deref()].into_iter().flatten().collect();
        Trouble::new(if words.is_empty() { "no answer".to_owned() } else { words.join(" ") })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_a_directory(kind: ErrorKind) -> StoreError {
        judge(Error::Generic { store: "LocalFileSystem", source: io::Error::from(kind).into() })
    }

    fn of_s3(sentence: &str) -> StoreError {
        judge(Error::Generic { store: "S3", source: sentence.to_owned().into() })
    }

    #[test]
    fn a_disk_is_full_or_out_of_reach() {
        for kind in [ErrorKind::StorageFull, ErrorKind::QuotaExceeded, ErrorKind::FileTooLarge] {
            assert!(matches!(of_a_directory(kind), StoreError::Full(_)), "{kind}");
        }
        for kind in [ErrorKind::PermissionDenied, ErrorKind::StaleNetworkFileHandle, ErrorKind::Other] {
            assert!(matches!(of_a_directory(kind), StoreError::OutOfReach(_)), "{kind}");
        }
    }

    #[test]
    fn a_server_is_full_out_of_reach_or_asked_wrongly_and_no_more_of_it_is_repeated_than_its_code() {
        let says = |status: &str, code: &str| {
            of_s3(&format!(
                "Server returned non-2xx status code: {status}: <Error><Code>{code}</Code><AWSAccessKeyId>AK1</AWSAccessKeyId></Error>"
            ))
        };
        let full = says("507 Insufficient Storage", "XMinioStorageFull");
        assert!(matches!(&full, StoreError::Full(_)));
        assert_eq!(full.to_string(), "the store of files takes nothing: 507 XMinioStorageFull");
        assert!(matches!(says("403 Forbidden", "QuotaExceeded"), StoreError::Full(_)));
        assert!(matches!(says("404 Not Found", "NoSuchBucket"), StoreError::OutOfReach(_)));
        assert!(matches!(says("404 Not Found", "NoSuchUpload"), StoreError::NotFound));
        assert!(matches!(says("403 Forbidden", "AccessDenied"), StoreError::OutOfReach(_)));
        assert!(matches!(says("503 Service Unavailable", "SlowDown"), StoreError::OutOfReach(_)));
        assert!(matches!(says("400 Bad Request", "InvalidArgument"), StoreError::Ours(_)));
        assert!(matches!(of_s3("what nobody knows"), StoreError::Ours(_)));
    }
}
