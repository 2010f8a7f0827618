//! A portal of one's own: a copy of the demo portfolio, messages in memory, a clock that only moves when told.

use std::{fs, path::Path, sync::Arc};

use axum::Router;
use migration::{Migrator, MigratorTrait as _};
use server::{
    AppState,
    compose::{compose, open_database, open_pages},
    config::{MailTransport, Secret, Settings, SmsTransport},
    demo::prepare,
    router,
    site::{Files, Site},
};
use services::{Portal, clock::Clock, staff::staff_cast};
use tempfile::TempDir;
use tokio::sync::OnceCell;

use crate::{browser::Browser, second_factor::code_at};

/// Nine in the morning in Paris.
const NOW: &str = "2026-11-23T08:00:00Z";

/// A portal of one's own.
pub struct World {
    pub portal: Portal,
    pub router: Router,
    _folder: TempDir,
}

impl World {
    /// As on a developer's machine.
    pub async fn new() -> Self {
        Self::with(|_| {}).await
    }

    /// With somebody who hears every statement that the database is asked.
    pub async fn overheard(listener: impl Fn(&str) + Send + Sync + 'static) -> Self {
        let listener = Arc::new(listener);
        let hear = move |portal: &mut Portal| {
            for database in [&mut portal.db, &mut portal.pages] {
                let listener = Arc::clone(&listener);
                database.set_metric_callback(move |info| listener(&info.statement.sql));
            }
        };
        Self::made(|_| {}, hear).await
    }

    /// With other settings.
    pub async fn with(change: impl FnOnce(&mut Settings)) -> Self {
        Self::made(change, |_| {}).await
    }

    async fn made(change: impl FnOnce(&mut Settings), prepare: impl FnOnce(&mut Portal)) -> Self {
        let template = TEMPLATE.get_or_init(make_template).await;
        let folder = tempfile::tempdir().unwrap();
        fs::copy(template.path().join("portal.sqlite"), folder.path().join("portal.sqlite")).unwrap();
        let mut settings = settings(folder.path());
        change(&mut settings);
        let mut portal = portal(&settings).await;
        prepare(&mut portal);
        let names = [
            ("public.css", "public-1.css"),
            ("icons-common.svg", "icons-common-1.svg"),
            ("worker.js", "worker-1.js"),
            ("worker-end.js", "worker-end-1.js"),
        ];
        let names = names.map(|(name, path)| (name.to_owned(), path.to_owned()));
        let site = folder.path().join("site");
        fs::create_dir(&site).unwrap();
        fs::write(site.join("public-1.css"), "body{}").unwrap();
        fs::write(site.join("worker-1.js"), "keep()").unwrap();
        fs::write(site.join("worker-end-1.js"), "end()").unwrap();
        fs::write(site.join("manifest.json"), "{}").unwrap();
        let state = AppState::new(&settings, portal.clone(), Site::new(Files::Folder(site), names.into()));
        Self { router: router(&state), portal, _folder: folder }
    }

    /// Somebody's browser, new.
    pub fn browser(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    /// The browser of somebody of the cast, signed in.
    pub async fn signed_in(&self, key: &str) -> Browser {
        let cast = services::generate::cast();
        let member = cast.into_iter().find(|member| member.key == key).unwrap();
        let mut browser = self.browser();
        let form = [("identifier", member.contract_number.as_str()), ("password", member.password.as_deref().unwrap())];
        let answer = browser.post("/api/sign_in", &form).await;
        assert_eq!(answer.location(), "/accueil", "{key} cannot sign in");
        browser
    }
}

impl World {
    /// The browser of somebody of the other side's cast, signed in by both factors.
    pub async fn staff_signed_in(&self, key: &str) -> Browser {
        let member = staff_cast().into_iter().find(|member| member.key == key).unwrap();
        let mut browser = self.browser();
        let form = [("email", member.email.as_str()), ("password", member.password.as_str())];
        let answer = browser.post("/api/gestion/sign_in", &form).await;
        assert_eq!(answer.location(), "/gestion/second-facteur", "{key}'s password is not right");
        // Each code opens once, and the clock stands: of the three that are taken now, the first that was not used.
        for late in [-30, 0, 30] {
            let code = code_at(&member.second_factor, self.portal.clock.now().timestamp() + late);
            if browser.post("/api/gestion/second_factor", &[("code", &code)]).await.location() == "/gestion" {
                return browser;
            }
        }
        panic!("{key} cannot sign in");
    }
}

static TEMPLATE: OnceCell<TempDir> = OnceCell::const_new();

async fn make_template() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let portal = portal(&settings(folder.path())).await;
    Migrator::up(&portal.db, None).await.unwrap();
    let demo = prepare(&portal, portal.clock.today(), ()).await.unwrap();
    assert!(demo.report.rejected == 0 && demo.opened > 0, "{:?}", demo.report);
    portal.close().await.unwrap();
    folder
}

fn settings(folder: &Path) -> Settings {
    let mut settings = Settings {
        database_url: Secret::from(format!("sqlite://{}/portal.sqlite", folder.display()).as_str()),
        database_connections: 4,
        data: folder.join("data"),
        ..Settings::default()
    };
    settings.keys.root = Secret::from("42".repeat(32).as_str());
    settings.mail.transport = MailTransport::Memory;
    settings.sms.transport = SmsTransport::Memory;
    settings
}

async fn portal(settings: &Settings) -> Portal {
    let db = open_database(settings).await.unwrap();
    let clock = Clock::stopped_at(NOW.parse().unwrap());
    let portal = open_pages(settings, compose(settings, db).unwrap()).await.unwrap();
    Portal { clock, brand: Arc::new(settings.brand.clone()), ..portal }
}
