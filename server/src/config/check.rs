//! What is wrong with the settings, all of it at once, each under its name.
//!
//! Production refuses whatever only pretends: a clock that moves, messages that stay on the disk, keys that were never drawn, an
//! address without HTTPS, the demonstration's distributor. Better no portal than one that looks real and is not.

use axum::http::Uri;
use domain::{brand::Brand, email::EmailAddress};
use tracing_subscriber::EnvFilter;

use super::{
    Environment, MailTransport, Settings, SmsTransport, Storage,
    keys::{ROOT, key},
};

/// Something wrong with a setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The setting.
    pub setting: &'static str,
    /// What is wrong with it.
    pub says: String,
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.setting, self.says)
    }
}

/// Everything that is wrong with the settings; nothing when the portal may start.
pub fn check(settings: &Settings) -> Vec<Problem> {
    let mut found = Findings(Vec::new());
    found.everywhere(settings);
    if settings.environment == Environment::Production {
        found.in_production(settings);
    }
    found.0
}

struct Findings(Vec<Problem>);

impl Findings {
    fn unless(&mut self, right: bool, setting: &'static str, says: &str) {
        if !right {
            self.0.push(Problem { setting, says: says.to_owned() });
        }
    }

    fn everywhere(&mut self, settings: &Settings) {
        self.unless(
            is_origin(&settings.public_url),
            "public_url",
            "write https://host, without a path or a final slash",
        );
        let url = settings.database_url.reveal();
        let known = ["sqlite:", "postgres://", "postgresql://"].iter().any(|scheme| url.starts_with(scheme));
        self.unless(known, "database_url", "write sqlite://… or postgres://…");
        self.unless(settings.database_connections > 0, "database_connections", "must be at least 1");
        self.unless(
            EnvFilter::try_new(&settings.log).is_ok(),
            "log",
            "is not a filter; write info, or services=debug,info",
        );
        self.unless(EmailAddress::parse(&settings.mail.from).is_ok(), "mail.from", "is not a mail address");
        if settings.mail.transport == MailTransport::Smtp {
            self.unless(!settings.mail.url.is_empty(), "mail.url", "is missing; write smtps://user:password@host:port");
        }
        if settings.sms.transport == SmsTransport::Http {
            self.unless(settings.sms.url.starts_with("https://"), "sms.url", "write the provider's https:// address");
            self.unless(!settings.sms.token.is_empty(), "sms.token", "is missing");
            self.unless(!settings.sms.from.is_empty(), "sms.from", "is missing");
        }
        for (setting, colour) in
            [("brand.accent.light", &settings.brand.accent.light), ("brand.accent.dark", &settings.brand.accent.dark)]
        {
            self.unless(is_colour(colour), setting, "is not a colour; write #rrggbb");
        }
        self.unless(settings.tls.is_whole(), "tls.key", "and tls.certificate belong together: write both, or neither");
        let local = !settings.otel.is_set() || settings.otel.endpoint.starts_with("http");
        self.unless(local, "otel.endpoint", "write the collector's address, http://host:4318");
        self.files(settings);
        self.unless(settings.scan.is_right(), "scan.address", "write host:port, or the path of ClamAV's socket");
        self.limits(settings);
        self.keys(settings);
    }

    fn files(&mut self, settings: &Settings) {
        let files = &settings.files;
        if files.storage == Storage::Directory {
            return;
        }
        self.unless(
            is_origin(&files.endpoint),
            "files.endpoint",
            "write the storage's address, https://host, without the bucket or a final slash",
        );
        self.unless(!files.region.is_empty(), "files.region", "is missing; storage that has none takes us-east-1");
        self.unless(
            is_bucket(&files.bucket),
            "files.bucket",
            "is no bucket's name: 3 to 63 small letters, digits, dots and hyphens",
        );
        self.unless(!files.access_key_id.is_empty(), "files.access_key_id", "is missing");
        self.unless(!files.secret_access_key.is_empty(), "files.secret_access_key", "is missing");
    }

    fn limits(&mut self, settings: &Settings) {
        let limits = &settings.limits;
        self.unless(
            limits.body_bytes >= 16 * 1024,
            "limits.body_bytes",
            "must be at least 16384: a contact message is that long",
        );
        self.unless(limits.header_seconds > 0, "limits.header_seconds", "must be at least 1");
        self.unless(limits.request_seconds > 0, "limits.request_seconds", "must be at least 1");
        self.unless(limits.requests_at_once > 0, "limits.requests_at_once", "must be at least 1");
        self.unless(limits.api_per_minute > 0, "limits.api_per_minute", "must be at least 1");
        self.unless(limits.passwords_at_once > 0, "limits.passwords_at_once", "must be at least 1");
    }

    fn keys(&mut self, settings: &Settings) {
        let root = settings.keys.root.reveal();
        let drawn = root.is_empty() && settings.is_development();
        let fields =
            settings.keys.fields.reveal().split(',').map(str::trim).filter(|text| !text.is_empty() && *text != ROOT);
        let roots = (!drawn).then_some(("keys.root", root));
        for (setting, text) in roots.into_iter().chain(fields.map(|text| ("keys.fields", text))) {
            if let Err(error) = key(setting, text) {
                let says = error.to_string();
                let says = says.split_once(": ").map_or(says.as_str(), |(_, says)| says);
                self.unless(false, setting, says);
            }
        }
    }

    fn in_production(&mut self, settings: &Settings) {
        self.unless(settings.is_https(), "public_url", "must begin with https:// in production");
        self.unless(!settings.clock_moves(), "clock", "cannot be movable in production");
        let smtp = settings.mail.transport == MailTransport::Smtp;
        self.unless(smtp, "mail.transport", "must be smtp in production: the others keep letters on this machine");
        self.unless(
            is_confidential(settings.mail.url.reveal()),
            "mail.url",
            "must be smtps://…, or smtp://…?tls=required, in production, but to this machine: letters carry codes",
        );
        self.unless(
            settings.trusted_hops > 0 || settings.tls.is_set(),
            "trusted_hops",
            "must be at least 1 in production without tls.certificate: the portal speaks HTTP to a proxy, whose address would be everybody's",
        );
        self.unless(
            !is_constant(settings.keys.root.reveal()),
            "keys.root",
            "was not drawn: it is one byte again and again",
        );
        let http = settings.sms.transport == SmsTransport::Http;
        self.unless(http, "sms.transport", "must be http in production: the others keep text messages on this machine");
        let encrypted = settings.files.storage == Storage::Directory || !settings.files.endpoint.starts_with("http://");
        self.unless(encrypted, "files.endpoint", "must begin with https:// in production");
        let own = settings.brand.distributor != Brand::default().distributor;
        self.unless(own, "brand.distributor", "is still the demonstration's: the law asks for the real one");
    }
}

/// `http` or `https`, a host, perhaps a port, and nothing after.
fn is_origin(text: &str) -> bool {
    let Ok(uri) = text.parse::<Uri>() else { return false };
    let scheme = matches!(uri.scheme_str(), Some("http" | "https"));
    scheme
        && uri.host().is_some_and(|host| !host.is_empty())
        && uri.path() == "/"
        && uri.query().is_none()
        && !text.ends_with('/')
}

/// As S3 takes them: they stand in addresses.
fn is_bucket(name: &str) -> bool {
    (3..=63).contains(&name.len())
        && name.bytes().all(|letter| matches!(letter, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-'))
        && name.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric())
        && !name.contains("..")
}

/// Whether mail leaves this machine encrypted.
fn is_confidential(url: &str) -> bool {
    // What is no address is missing, or refused by who reads it.
    let Ok(uri) = url.parse::<Uri>() else { return true };
    let here = matches!(uri.host(), Some("localhost" | "127.0.0.1" | "[::1]"));
    let required = uri.query().is_some_and(|query| query.split('&').any(|pair| pair == "tls=required"));
    uri.scheme_str() == Some("smtps") || here || required
}

/// Whether a key in hexadecimal is one byte again and again.
fn is_constant(key: &str) -> bool {
    let mut bytes = key.as_bytes().chunks(2);
    let first = bytes.next();
    key.len() == 64 && bytes.all(|byte| Some(byte) == first)
}

fn is_colour(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
}
