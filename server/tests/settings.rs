//! What production refuses, and that every setting is documented.

use std::{collections::BTreeSet, fs, path::Path};

use server::config::{
    ClockKind, Environment, FileSettings, MailTransport, Secret, Settings, SmsTransport, Storage, TlsSettings, check,
};

/// Settings that production accepts.
fn production() -> Settings {
    let mut settings = Settings {
        environment: Environment::Production,
        public_url: "https://mon-compte.example".into(),
        database_url: Secret::from("postgres://portal@db/portal"),
        ..Settings::default()
    };
    settings.keys.root = Secret::from("0123456789abcdef".repeat(4).as_str());
    settings.trusted_hops = 1;
    settings.mail.transport = MailTransport::Smtp;
    settings.mail.url = Secret::from("smtps://user:password@mail.example");
    settings.sms.transport = SmsTransport::Http;
    settings.sms.url = "https://sms.example/messages".into();
    settings.sms.token = Secret::from("token");
    settings.brand.distributor.orias = "12345678".into();
    settings
}

fn refused(change: impl FnOnce(&mut Settings)) -> Vec<&'static str> {
    let mut settings = production();
    change(&mut settings);
    check(&settings).into_iter().map(|problem| problem.setting).collect()
}

#[test]
fn what_is_real_may_start() {
    assert_eq!(check(&production()), []);
    assert_eq!(check(&Settings::default()), []);
}

#[test]
fn production_refuses_whatever_only_pretends_and_names_it() {
    assert_eq!(refused(|s| s.clock = ClockKind::Movable), ["clock"]);
    assert_eq!(refused(|s| s.public_url = "http://mon-compte.example".into()), ["public_url"]);
    assert_eq!(refused(|s| s.mail.transport = MailTransport::Directory), ["mail.transport"]);
    assert_eq!(refused(|s| s.mail.transport = MailTransport::Memory), ["mail.transport"]);
    assert_eq!(refused(|s| s.sms.transport = SmsTransport::Directory), ["sms.transport"]);
    assert_eq!(refused(|s| s.sms.transport = SmsTransport::Memory), ["sms.transport"]);
    assert_eq!(refused(|s| s.keys.root = Secret::default()), ["keys.root"]);
    assert_eq!(refused(|s| s.keys.root = Secret::from("42".repeat(32).as_str())), ["keys.root"]);
    assert_eq!(refused(|s| s.mail.url = Secret::from("smtp://mail.example")), ["mail.url"]);
    assert_eq!(refused(|s| s.mail.url = Secret::from("smtp://localhost.example")), ["mail.url"]);
    assert_eq!(refused(|s| s.mail.url = Secret::from("smtp://u:tls=required@mail.example")), ["mail.url"]);
    assert_eq!(refused(|s| s.mail.url = Secret::from("smtp://mail.example?tls=required")), [] as [&str; 0]);
    assert_eq!(refused(|s| s.trusted_hops = 0), ["trusted_hops"]);
    let (certificate, key) = ("/etc/mon-compte/chain.pem", "/etc/mon-compte/key.pem");
    let secured = TlsSettings { certificate: certificate.into(), key: key.into() };
    assert_eq!(refused(|s| (s.trusted_hops, s.tls) = (0, secured)), [] as [&str; 0], "it needs no proxy");
    assert_eq!(refused(|s| s.tls.certificate = certificate.into()), ["tls.key"]);
    assert_eq!(refused(|s| s.tls.key = key.into()), ["tls.key"]);
    assert_eq!(refused(|s| s.brand = Settings::default().brand), ["brand.distributor"]);
}

/// Storage that production accepts.
fn s3() -> FileSettings {
    FileSettings {
        storage: Storage::S3,
        endpoint: "https://s3.example".into(),
        bucket: "mon-compte".into(),
        access_key_id: Secret::from("AK1"),
        secret_access_key: Secret::from("s3cret"),
        ..FileSettings::default()
    }
}

#[test]
fn a_bucket_needs_its_server_its_name_and_a_key_and_production_reaches_it_encrypted() {
    let with = |change: fn(&mut FileSettings)| {
        refused(|s| {
            s.files = s3();
            change(&mut s.files);
        })
    };
    assert_eq!(with(|_| {}), [] as [&str; 0]);
    assert_eq!(with(|files| files.endpoint = String::new()), ["files.endpoint"]);
    assert_eq!(with(|files| files.endpoint = "http://s3.example".into()), ["files.endpoint"]);
    assert_eq!(with(|files| files.endpoint = "https://s3.example/mon-compte".into()), ["files.endpoint"]);
    assert_eq!(with(|files| files.region = String::new()), ["files.region"]);
    for bad in ["", "ab", "Mon-Compte", "mon/compte", "../x"] {
        let name = |s: &mut Settings| s.files = FileSettings { bucket: bad.into(), ..s3() };
        assert_eq!(refused(name), ["files.bucket"], "{bad}");
    }
    assert_eq!(with(|files| files.access_key_id = Secret::default()), ["files.access_key_id"]);
    assert_eq!(with(|files| files.secret_access_key = Secret::default()), ["files.secret_access_key"]);
    let development = Settings { files: s3(), ..Settings::default() };
    let plain = FileSettings { endpoint: "http://localhost:9000".into(), ..s3() };
    assert_eq!(check(&Settings { files: plain, ..development }), [], "beside a developer's machine");
}

#[test]
fn keys_that_are_short_or_unreadable_are_refused_without_being_shown() {
    for bad in ["4242", "not a key at all"] {
        let mut settings = production();
        settings.keys.root = Secret::from(bad);
        settings.keys.fields = Secret::from(bad);
        let problems = check(&settings);
        assert_eq!(problems.iter().map(|problem| problem.setting).collect::<Vec<_>>(), ["keys.root", "keys.fields"]);
        assert!(problems.iter().all(|problem| !problem.to_string().contains(bad)));
    }
}

#[test]
fn an_address_is_an_origin_and_nothing_more() {
    for bad in [
        "mon-compte.example",
        "https://",
        "https://mon-compte.example/",
        "https://mon-compte.example/x",
        "ftp://x.example",
    ] {
        assert!(refused(|s| s.public_url = bad.into()).contains(&"public_url"), "{bad}");
    }
}

#[test]
fn a_colour_cannot_break_out_of_its_style_sheet() {
    assert_eq!(refused(|s| s.brand.accent.light = "red;}*{display:none".into()), ["brand.accent.light"]);
}

#[test]
fn every_setting_is_documented_and_every_documented_setting_exists() {
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/CONFIGURATION.md");
    let text = fs::read_to_string(document).unwrap();
    let rows = text.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`'));
    let documented: BTreeSet<String> = rows.map(|(name, _)| name.to_owned()).collect();
    let mut settings = BTreeSet::new();
    flatten("", &serde_json::to_value(Settings::default()).unwrap(), &mut settings);
    assert_eq!(documented, settings);
}

fn flatten(path: &str, value: &serde_json::Value, names: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Object(fields) => {
            for (name, value) in fields {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                flatten(&path, value, names);
            }
        }
        _ => {
            names.insert(path.to_owned());
        }
    }
}
