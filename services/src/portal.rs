//! What every use case is handed: the database, the clock, chance, the keys, the store of files, and the ways out.

use std::sync::Arc;

use domain::brand::Brand;
use pdf::Typesetter;
use sea_orm::{DatabaseConnection, DbErr};
use tokio::sync::Notify;

use crate::{
    account::Passwords, clock::Clock, event::Hub, keys::Keys, mail::Mailer, random::Random, sms::SmsSender,
    store::Store, upload::Uploads,
};

/// The portal, as a use case sees it. Cheap to clone: what is large is shared.
#[derive(Clone)]
pub struct Portal {
    /// The database.
    pub db: DatabaseConnection,
    /// The same database for what only reads: whose session a request is of, and what its page shows ([`connect_pages`]).
    ///
    /// [`connect_pages`]: crate::database::connect_pages
    pub pages: DatabaseConnection,
    /// The one clock.
    pub clock: Clock,
    /// The one source of chance.
    pub random: Random,
    /// The portal's keys.
    pub keys: Arc<Keys>,
    /// Where mail leaves.
    pub mailer: Mailer,
    /// Where text messages leave.
    pub sms: SmsSender,
    /// Where files are kept.
    pub files: Store,
    /// What looks at files that people send.
    pub uploads: Uploads,
    /// How the portal names itself.
    pub brand: Arc<Brand>,
    /// The address that letters and QR codes lead to, without a final slash.
    pub public_url: Arc<str>,
    /// What sets papers in type.
    pub typesetter: Arc<Typesetter>,
    /// What hashes passwords, a few at a time.
    pub passwords: Passwords,
    /// Rung when a job is enqueued in this process, so that it need not wait for the next look.
    pub bell: Arc<Notify>,
    /// Who listens for what changes.
    pub hub: Hub,
}

impl Portal {
    /// Closes the database. The last connection to close folds SQLite's write-ahead log into its file, which can then be copied.
    ///
    /// # Errors
    /// The driver's own.
    pub async fn close(self) -> Result<(), DbErr> {
        self.pages.close().await?;
        self.db.close().await
    }
}
