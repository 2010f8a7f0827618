//! The process around the portal: settings, what every request passes through, what answers it, and the commands.
//!
//! The router is a library's function, so that tests knock at the same doors as browsers do. To add a setting see `config`, a
//! layer `middleware`, an address `routes`, a command `commands`.
#![recursion_limit = "256"]

pub mod brand_css;
pub mod build_info;
pub mod clock;
pub mod commands;
pub mod compose;
pub mod config;
pub mod demo;
pub mod inbox;
mod kept_pages;
pub mod metrics;
mod middleware;
pub mod routes;
mod shutdown;
pub mod site;
pub mod state;
mod tls;
pub mod worker_js;

pub use kept_pages::SAME_FOR_ALL;
pub use routes::router;
pub use state::AppState;
