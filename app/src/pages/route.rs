//! What answers an address: a page that is being made, and the table of them all.
//!
//! The server's router finds the page, so that there is one table of addresses; each page is made before the document around it, which
//! therefore knows its name (docs/decisions/0021).

use std::{fmt, future::ready, pin::Pin, sync::Arc};

use leptos::prelude::*;

use crate::written::{IntoWritten as _, Written};

/// A page that is being made: what it holds, once what it shows is there.
pub struct Page(Pin<Box<dyn Future<Output = Written> + Send>>);

impl Page {
    /// A page of what comes.
    pub fn of(comes: impl Future<Output = Written> + Send + 'static) -> Self {
        Self(Box::pin(comes))
    }

    /// What it holds.
    pub async fn made(self) -> Written {
        self.0.await
    }
}

/// What can be a page.
pub trait IntoPage {
    /// The page.
    fn into_page(self) -> Page;
}

impl IntoPage for Page {
    fn into_page(self) -> Page {
        self
    }
}

/// A page that loads nothing is a view.
impl<V: IntoView> IntoPage for V {
    fn into_page(self) -> Page {
        Page::of(ready(self.whole()))
    }
}

/// An address with its page.
pub struct PageRoute {
    /// The pattern of the address, as axum reads it: `/contrats/{number}`.
    pub path: &'static str,
    /// Begins the page. What it asks of the request it asks by contexts, which must be there.
    pub begin: Arc<dyn Fn() -> Page + Send + Sync>,
}

impl PageRoute {
    /// An address with what makes its page.
    pub fn new<P: IntoPage + 'static>(path: &'static str, make: fn() -> P) -> Self {
        Self { path, begin: Arc::new(move || make().into_page()) }
    }
}

impl fmt::Debug for PageRoute {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_tuple("PageRoute").field(&self.path).finish()
    }
}
