//! Puts a portal together from the settings: what production and development have in common.

use std::{fs, io, path::Path, path::PathBuf, sync::Arc};

use migration::{Migrator, MigratorTrait as _};
use pdf::{TypesetError, Typesetter};
use sea_orm::{DatabaseConnection, DbErr};
use services::{
    Fault, Portal,
    account::Passwords,
    clock::Clock,
    database::{connect, connect_pages},
    event::Hub,
    mail::{Mailer, MailerError, Sender},
    random::Random,
    sms::{HttpSettings, SmsSender},
    store::{S3Error, S3Settings, Store},
    upload::Uploads,
};
use thiserror::Error;
use tokio::sync::Notify;

use crate::config::{KeyError, MailTransport, Settings, SmsTransport, Storage, keys};

/// Why there is no portal.
#[derive(Debug, Error)]
pub enum ComposeError {
    /// The keys.
    #[error(transparent)]
    Keys(#[from] KeyError),
    /// The database does not answer.
    #[error("database_url: {0}")]
    Database(#[from] DbErr),
    /// The database's folder cannot be made.
    #[error("database_url: {} cannot be made: {error}", folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The mail server's settings.
    #[error("mail: {0}")]
    Mail(#[from] MailerError),
    /// The text messages' settings.
    #[error("sms: no client for the provider can be made")]
    Sms,
    /// The settings of the store of files.
    #[error("files: {0}")]
    Files(#[from] S3Error),
    /// The typesetter.
    #[error("the typesetter cannot be made: {0}")]
    Typesetter(#[from] TypesetError),
    /// Anything else.
    #[error("{0}")]
    Fault(Fault),
}

/// Opens the database, and makes the folder of an embedded one.
pub async fn open_database(settings: &Settings) -> Result<DatabaseConnection, ComposeError> {
    let url = settings.database_url.reveal();
    if let Some(folder) = folder_of(url).filter(|folder| !folder.exists()) {
        fs::create_dir_all(&folder).map_err(|error| ComposeError::Folder { folder, error })?;
    }
    Ok(connect(url, settings.database_connections).await?)
}

/// Opens what the portal's pages read through, for a process that answers people.
pub async fn open_pages(settings: &Settings, portal: Portal) -> Result<Portal, ComposeError> {
    let pages = connect_pages(settings.database_url.reveal(), &portal.db).await?;
    Ok(Portal { pages, ..portal })
}

/// The name of the newest change that this program knows.
pub fn newest_migration() -> String {
    Migrator::migrations().last().map(|change| change.name().to_owned()).unwrap_or_default()
}

/// Puts the portal together on an open database.
pub fn compose(settings: &Settings, db: DatabaseConnection) -> Result<Portal, ComposeError> {
    let random = Random::System;
    Ok(Portal {
        pages: db.clone(),
        db,
        clock: if settings.clock_moves() { Clock::movable() } else { Clock::System },
        keys: Arc::new(keys(settings, &random)?),
        mailer: mailer(settings)?,
        sms: sms(settings)?,
        files: files(settings)?,
        uploads: Uploads::new(
            settings.scan.scanner(),
            settings.limits.files_looked_at_at_once,
            settings.limits.files_a_day,
        ),
        brand: Arc::new(settings.brand.clone()),
        public_url: settings.public_url.as_str().into(),
        typesetter: Arc::new(Typesetter::new()?),
        passwords: Passwords::new(&random, settings.limits.passwords_at_once).map_err(ComposeError::Fault)?,
        random,
        bell: Arc::new(Notify::new()),
        hub: Hub::default(),
    })
}

fn mailer(settings: &Settings) -> Result<Mailer, MailerError> {
    let sender = Sender { name: settings.brand.name.clone(), address: settings.mail.from.clone() };
    match settings.mail.transport {
        MailTransport::Smtp => Mailer::smtp(settings.mail.url.as_secret(), &sender),
        MailTransport::Directory => Ok(Mailer::directory(&settings.messages, sender)),
        MailTransport::Memory => Ok(Mailer::memory()),
    }
}

fn sms(settings: &Settings) -> Result<SmsSender, ComposeError> {
    match settings.sms.transport {
        SmsTransport::Http => SmsSender::http(HttpSettings {
            url: settings.sms.url.clone(),
            token: settings.sms.token.as_secret().clone(),
            from: settings.sms.from.clone(),
        })
        .map_err(|_| ComposeError::Sms),
        SmsTransport::Directory => Ok(SmsSender::directory(&settings.messages)),
        SmsTransport::Memory => Ok(SmsSender::memory()),
    }
}

fn files(settings: &Settings) -> Result<Store, S3Error> {
    let files = &settings.files;
    match files.storage {
        Storage::Directory => Ok(Store::directory(settings.files_directory())),
        Storage::S3 => Store::s3(&S3Settings {
            endpoint: files.endpoint.clone(),
            region: files.region.clone(),
            bucket: files.bucket.clone(),
            access_key_id: files.access_key_id.as_secret().clone(),
            secret_access_key: files.secret_access_key.as_secret().clone(),
        }),
    }
}

/// The folder of an embedded database's file.
fn folder_of(url: &str) -> Option<PathBuf> {
    let path = url.strip_prefix("sqlite:")?;
    let path = path.strip_prefix("//").unwrap_or(path);
    let path = path.split('?').next().filter(|path| !path.is_empty() && !path.contains(":memory:"))?;
    Path::new(path).parent().filter(|folder| !folder.as_os_str().is_empty()).map(Path::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_file_in_a_folder_needs_a_folder() {
        assert_eq!(folder_of("sqlite://data/mon-compte.sqlite?mode=rwc"), Some("data".into()));
        assert_eq!(folder_of("sqlite:///var/lib/x/p.sqlite"), Some("/var/lib/x".into()));
        for url in ["sqlite://p.sqlite", "sqlite::memory:", "postgres://host/p"] {
            assert_eq!(folder_of(url), None, "{url}");
        }
    }
}
