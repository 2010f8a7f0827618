//! The portal's secrets, as they are configured: 32 random bytes each, in hexadecimal or base64.
//!
//! Development draws its own once and keeps them beside its database, readable by their owner alone: what was sealed yesterday
//! must still open today. Production never draws any: a key that nobody has kept would lose every contact on file.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use data_encoding::{BASE64, BASE64_NOPAD, HEXLOWER, HEXLOWER_PERMISSIVE};
use serde::{Deserialize, Serialize};
use services::{
    keys::{Keys, Secret as KeyBytes},
    random::Random,
};
use thiserror::Error;

use super::{Secret, Settings};

/// The portal's secrets.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct KeySettings {
    /// The root: look-ups, codes and signatures. It never changes.
    pub root: Secret,
    /// What seals columns, the newest first, separated by commas. Empty: the root stands for it. `root` is the root's own.
    pub fields: Secret,
}

/// What stands for the root's own field key in `keys.fields`: an installation that began without any has sealed with it.
pub(super) const ROOT: &str = "root";

/// Why there are no keys.
#[derive(Debug, Error)]
pub enum KeyError {
    /// A key is missing or is not 32 bytes.
    #[error("{setting}: {says}")]
    Setting {
        /// The setting.
        setting: &'static str,
        /// What is wrong.
        says: &'static str,
    },
    /// The file of development's own keys cannot be used.
    #[error("{}: {error}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The system has no chance to give.
    #[error("{0}")]
    Chance(services::Fault),
}

/// The portal's keys, ready to use; in development drawn and kept when none is configured.
pub fn keys(settings: &Settings, random: &Random) -> Result<Keys, KeyError> {
    let configured = &settings.keys;
    let root = if configured.root.is_empty() && settings.is_development() {
        kept_root(&settings.data.join("keys.toml"), random)?
    } else {
        key("keys.root", configured.root.reveal())?
    };
    let fields: Vec<&str> =
        configured.fields.reveal().split(',').map(str::trim).filter(|text| !text.is_empty()).collect();
    let fields = fields.into_iter().map(|text| if text == ROOT { Ok(root) } else { key("keys.fields", text) });
    let fields: Vec<KeyBytes> = fields.collect::<Result<_, _>>()?;
    Ok(Keys::new(&root, &fields))
}

/// Reads a key.
pub(super) fn key(setting: &'static str, text: &str) -> Result<KeyBytes, KeyError> {
    let problem = |says| KeyError::Setting { setting, says };
    if text.is_empty() {
        return Err(problem("is missing; draw one with `mon-compte keys new` and keep it safe"));
    }
    let text = text.as_bytes();
    let bytes =
        HEXLOWER_PERMISSIVE.decode(text).or_else(|_| BASE64.decode(text)).or_else(|_| BASE64_NOPAD.decode(text));
    let bytes = bytes.map_err(|_| problem("is neither hexadecimal nor base64"))?;
    bytes.try_into().map_err(|_| problem("is not 32 bytes; draw one with `mon-compte keys new`"))
}

#[derive(Serialize, Deserialize)]
struct Kept {
    root: String,
}

/// Development's own root: the one in the file, or a new one, kept there. Of two processes that start together one draws.
fn kept_root(path: &Path, random: &Random) -> Result<KeyBytes, KeyError> {
    let failed = |error| KeyError::File { path: path.to_owned(), error };
    if !path.exists() {
        let drawn = HEXLOWER.encode(&random.bytes::<32>().map_err(KeyError::Chance)?);
        match write_new(path, &drawn) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(failed(error)),
            _ => {}
        }
    }
    let text = fs::read_to_string(path).map_err(failed)?;
    let file = config::Config::builder().add_source(config::File::from_str(&text, config::FileFormat::Toml)).build();
    let kept: Result<Kept, _> = file.and_then(config::Config::try_deserialize);
    let kept = kept.map_err(|_| failed(io::Error::other("is not a file of keys; remove it to have new ones drawn")))?;
    key("data/keys.toml root", &kept.root)
}

fn write_new(path: &Path, root: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    writeln!(
        file,
        "# Drawn for development alone. Without it, what this database has sealed does not open.\nroot = \"{root}\""
    )
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn a_key_is_32_bytes_in_either_writing() {
        assert!(key("keys.root", &"ab".repeat(32)).is_ok());
        assert!(key("keys.root", &BASE64.encode(&[7; 32])).is_ok());
        for bad in ["", "ab", "not a key", &"ab".repeat(31)] {
            assert!(key("keys.root", bad).unwrap_err().to_string().starts_with("keys.root: "), "{bad}");
        }
    }

    #[test]
    fn development_draws_its_keys_once_and_keeps_them_to_itself() {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings { data: folder.path().join("data"), ..Settings::default() };
        let first = keys(&settings, &Random::System).unwrap().sign("text");
        assert_eq!(keys(&settings, &Random::System).unwrap().sign("text"), first);
        let mode = fs::metadata(settings.data.join("keys.toml")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
