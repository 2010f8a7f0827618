//! The script of the service worker: the one that was built, told which files to keep.
//!
//! The list comes from the build's own, so a new build is another script, and browsers notice. It is served under one address for
//! good, because that address is what a browser knows a worker by.

use data_encoding::HEXLOWER;
use services::keys::digest;

use crate::site::{ADDRESS, Site};

/// Keeps parts, pages and copies.
const WORKER: &str = "worker.js";

/// Takes all of it away, and itself.
const END: &str = "worker-end.js";

/// What is not fetched before somebody needs it: pictures for home screens, the style guide, and the faces for letters that
/// hardly a page has.
const NOT_AHEAD: [&str; 7] = ["app-", "screen-", "start-", "styleguide", "worker", "-ext.", "-more."];

/// The script; none where no site was built. Without `keeps`, the one that ends a worker.
pub fn worker_js(site: &Site, keeps: bool) -> Option<String> {
    let name = if keeps { WORKER } else { END };
    let address = site.assets.address(name);
    let script = String::from_utf8(site.read(address.strip_prefix(ADDRESS)?).ok()?.into_owned()).ok()?;
    let parts = serde_json::to_string(&parts(site)).ok()?;
    let tag: String = HEXLOWER.encode(&digest(parts.as_bytes())).chars().take(12).collect();
    Some(format!("const VERSION=\"{tag}\",PARTS={parts};\n{script}"))
}

/// The addresses of what every page may need.
fn parts(site: &Site) -> Vec<&str> {
    let ahead = |name: &str| !NOT_AHEAD.iter().any(|part| name.contains(part));
    site.assets.all().filter(|(name, _)| ahead(name)).map(|(_, address)| address).collect()
}
