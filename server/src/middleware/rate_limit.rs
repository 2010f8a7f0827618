//! So many calls a minute from one address, counted in this process: a shield for the machine.
//!
//! What must not be guessed (passwords, codes, numbers) has its own counters in the database, which hold across processes.

use std::{
    net::IpAddr,
    num::NonZeroU32,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

use axum::{
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use governor::{
    DefaultKeyedRateLimiter, Quota, RateLimiter,
    clock::{Clock as _, DefaultClock},
};

use super::client_address::ClientAddress;
use crate::metrics::Refusal;

/// After so many calls, the addresses that have been quiet are forgotten.
const SWEPT_EVERY: u32 = 4096;

/// A bucket for each address.
#[derive(Clone)]
pub struct Buckets {
    limiter: Arc<DefaultKeyedRateLimiter<u64>>,
    calls: Arc<AtomicU32>,
}

impl Buckets {
    /// Buckets that let so many calls a minute pass.
    pub fn new(per_minute: u32) -> Self {
        let quota = Quota::per_minute(NonZeroU32::new(per_minute).unwrap_or(NonZeroU32::MIN));
        Self { limiter: Arc::new(RateLimiter::keyed(quota)), calls: Arc::default() }
    }

    /// For how many seconds the address must wait; none when the call may pass.
    fn wait(&self, address: IpAddr) -> Option<u64> {
        if self.calls.fetch_add(1, Ordering::Relaxed) % SWEPT_EVERY == SWEPT_EVERY - 1 {
            self.limiter.retain_recent();
        }
        let refused = self.limiter.check_key(&counted(address)).err()?;
        Some(refused.wait_time_from(DefaultClock::default().now()).as_secs() + 1)
    }
}

/// Lets a call pass, or says when to come back.
pub async fn limit(buckets: &Buckets, request: Request, next: impl AsyncFnOnce(Request) -> Response) -> Response {
    let address = request.extensions().get::<ClientAddress>().map(|address| address.0);
    match address.and_then(|address| buckets.wait(address)) {
        Some(seconds) => {
            Refusal::Calls.count();
            (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, HeaderValue::from(seconds))]).into_response()
        }
        None => next(request).await,
    }
}

/// An IPv4 address, or the /64 that one household owns of IPv6.
fn counted(address: IpAddr) -> u64 {
    // No /64 that is routed begins with the bits that stand before an IPv4 address here.
    const BEFORE: u64 = 0xffff << 32;
    match address.to_canonical() {
        IpAddr::V4(address) => BEFORE | u64::from(u32::from(address)),
        IpAddr::V6(address) => u64::try_from(u128::from(address) >> 64).unwrap_or_default(),
    }
}
