//! What handlers and layers share.

use std::{
    ops::Deref,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use app::standing::StandingPieces;
use services::Portal;
use tokio::sync::Semaphore;

use crate::{
    brand_css::{BrandCss, brand_css},
    config::{Limits, Offline, Settings},
    kept_pages::KeptPages,
    middleware::Places,
    site::Site,
    worker_js::worker_js,
};

/// What handlers and layers share. Each layer hands it on with each request, so it is one pointer.
#[derive(Clone)]
pub struct AppState(Arc<Shared>);

impl Deref for AppState {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

/// What is shared.
pub struct Shared {
    /// What every use case is handed.
    pub portal: Portal,
    /// The built site.
    pub site: Site,
    /// The brand's colours.
    pub brand_css: Arc<BrandCss>,
    /// The script of the worker that browsers keep, if there is one to give.
    pub worker_js: Option<Arc<str>>,
    /// What browsers may keep.
    pub offline: Arc<Offline>,
    /// What requests may take.
    pub limits: Arc<Limits>,
    /// How many proxies are trusted.
    pub trusted_hops: usize,
    /// Whether people come by HTTPS.
    pub https: bool,
    /// Whether the pages of development exist.
    pub development: bool,
    /// Who watches requests.
    pub watched: Watched,
    /// Whether the worker of this process still works.
    pub worker: Worker,
    /// Whether this process is about to end.
    pub leaving: Leaving,
    /// A place for each request that is being answered.
    pub places: Places,
    /// A place for each open stream of events.
    pub streams: Arc<Semaphore>,
    /// Public pages as they were rendered for somebody else.
    pub pages: KeptPages,
    /// What is the same in every page.
    pub standing: Arc<StandingPieces>,
}

impl AppState {
    /// What the settings make of a portal and a site.
    pub fn new(settings: &Settings, portal: Portal, site: Site) -> Self {
        Self(Arc::new(Shared {
            brand_css: Arc::new(brand_css(&portal.brand.accent)),
            worker_js: worker_js(&site, settings.offline.worker).map(Into::into),
            offline: Arc::new(settings.offline.clone()),
            portal,
            site,
            limits: Arc::new(settings.limits.clone()),
            trusted_hops: settings.trusted_hops,
            https: settings.is_https(),
            development: settings.is_development(),
            watched: Watched { traced: settings.otel.is_set(), counted: settings.metrics.listen.is_some() },
            worker: Worker::default(),
            leaving: Leaving::default(),
            places: Places::new(settings.limits.requests_at_once, settings.limits.uploads_at_once),
            streams: Arc::new(Semaphore::new(settings.limits.streams_at_once.min(Semaphore::MAX_PERMITS))),
            pages: KeptPages::default(),
            standing: Arc::default(),
        }))
    }
}

/// Who watches requests: what nobody asks for is not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Watched {
    /// Spans are sent to a collector.
    pub traced: bool,
    /// Somebody asks what was counted.
    pub counted: bool,
}

/// Whether the worker of this process still works. Where there is none, nothing is said.
#[derive(Debug, Clone, Default)]
pub struct Worker(Arc<AtomicBool>);

impl Worker {
    /// Notes that the worker has ended.
    pub fn ended(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it has ended.
    pub fn has_ended(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Whether this process is about to end: it still answers, and asks to be left alone.
#[derive(Debug, Clone, Default)]
pub struct Leaving(Arc<AtomicBool>);

impl Leaving {
    /// Notes that it is about to end.
    pub fn begin(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it is about to end.
    pub fn has_begun(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
