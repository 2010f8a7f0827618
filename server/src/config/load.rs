//! Reading the settings from where they are written.

use std::{fs, io, path::Path};

use config::{Config, Environment as Variables, File, FileFormat};
use domain::brand::Brand;
use serde::Serialize;
use thiserror::Error;

use super::Settings;

/// The file that is read when none is named, if it is there.
const DEFAULT_FILE: &str = "mon-compte.toml";

/// Why the settings cannot be read.
#[derive(Debug, Error)]
pub enum LoadError {
    /// The file that was asked for is not there, or cannot be read.
    #[error("{file}: the settings file cannot be read: {error}")]
    File {
        /// Which.
        file: String,
        /// Why.
        error: io::Error,
    },
    /// A value cannot be read.
    #[error("the settings cannot be read: {0}")]
    Unreadable(#[from] config::ConfigError),
}

/// A brand that names one colour keeps the others.
#[derive(Serialize)]
struct Defaults {
    brand: Brand,
}

/// Reads the settings: the file, then `DATABASE_URL`, then `MON_COMPTE__…`, out of the variables given.
pub fn load(file: Option<&Path>, variables: impl IntoIterator<Item = (String, String)>) -> Result<Settings, LoadError> {
    let variables: config::Map<String, String> = variables.into_iter().collect();
    let mut sources = Config::builder().add_source(Config::try_from(&Defaults { brand: Brand::default() })?);
    sources = match file {
        // Read here and not by the library, which takes regular files only: what a secret store mounts may be none.
        Some(path) => sources.add_source(File::from_str(&read(path)?, FileFormat::Toml)),
        None => sources.add_source(File::new(DEFAULT_FILE, FileFormat::Toml).required(false)),
    };
    if let Some(url) = variables.get("DATABASE_URL") {
        sources = sources.add_source(Config::builder().set_override("database_url", url.as_str())?.build()?);
    }
    let ours = Variables::with_prefix("MON_COMPTE").prefix_separator("__").separator("__").ignore_empty(true);
    Ok(sources.add_source(ours.source(Some(variables))).build()?.try_deserialize()?)
}

fn read(path: &Path) -> Result<String, LoadError> {
    fs::read_to_string(path).map_err(|error| LoadError::File { file: path.display().to_string(), error })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Environment, MailTransport};

    fn from(variables: &[(&str, &str)]) -> Result<Settings, LoadError> {
        let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        load(None, variables)
    }

    #[test]
    fn nothing_written_is_development_on_this_machine() {
        assert_eq!(from(&[]).unwrap(), Settings::default());
    }

    #[test]
    fn the_environment_reaches_every_section_and_kind_of_value() {
        let settings = from(&[
            ("MON_COMPTE__ENVIRONMENT", "production"),
            ("MON_COMPTE__LISTEN", "0.0.0.0:80, [::]:80"),
            ("MON_COMPTE__LIMITS__BODY_BYTES", "1000"),
            ("MON_COMPTE__MAIL__TRANSPORT", "smtp"),
            ("MON_COMPTE__BRAND__ACCENT__LIGHT", "#112233"),
            ("MON_COMPTE__KEYS__ROOT", "00"),
            ("UNRELATED", "1"),
        ])
        .unwrap();
        assert_eq!(settings.environment, Environment::Production);
        assert_eq!(settings.listen.addresses().len(), 2);
        assert_eq!(settings.limits.body_bytes, 1000);
        assert_eq!(settings.mail.transport, MailTransport::Smtp);
        assert_eq!(settings.brand.accent.light, "#112233");
        assert_eq!(settings.brand.accent.dark, Brand::default().accent.dark);
        assert_eq!(settings.keys.root.reveal(), "00");
    }

    #[test]
    fn the_portals_own_variable_wins_over_the_common_one() {
        let common = ("DATABASE_URL", "postgres://common");
        assert_eq!(from(&[common]).unwrap().database_url.reveal(), "postgres://common");
        let own = ("MON_COMPTE__DATABASE_URL", "postgres://own");
        assert_eq!(from(&[common, own]).unwrap().database_url.reveal(), "postgres://own");
    }

    #[test]
    fn a_setting_that_does_not_exist_is_an_error_that_names_it() {
        let error = from(&[("MON_COMPTE__LIMITS__BODY_BITES", "1")]).unwrap_err().to_string();
        assert!(error.contains("body_bites"), "{error}");
    }

    #[test]
    fn a_value_that_cannot_be_read_is_an_error_that_names_its_setting() {
        let error = from(&[("MON_COMPTE__LIMITS__BODY_BYTES", "many")]).unwrap_err().to_string();
        assert!(error.contains("limits.body_bytes"), "{error}");
    }
}
