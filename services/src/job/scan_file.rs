//! Asks the scanner about a file in quarantine. While it is away the file waits, and so does this job: it is tried again, later and later.

use uuid::Uuid;

use super::setback::Setback;
use crate::{outbox::Trouble, portal::Portal, upload::scan_waiting};

pub(super) async fn perform(portal: &Portal, file: Uuid) -> Result<(), Setback> {
    if scan_waiting(portal, file).await? { Ok(()) } else { Err(Setback::Retry(Trouble::new("the scanner is away"))) }
}
