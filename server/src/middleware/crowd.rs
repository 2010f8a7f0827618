//! A place for each request that is being answered, and none beyond: under a crowd, some are told to come back, and those inside
//! are answered in time.

use std::sync::Arc;

use app::shell::Outage;
use axum::{
    Extension,
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use tokio::sync::Semaphore;

use super::sending::sends_files;
use crate::{metrics::Refusal, routes::health};

/// The places.
#[derive(Debug, Clone)]
pub struct Places {
    all: Arc<Semaphore>,
    senders: Arc<Semaphore>,
}

impl Places {
    /// So many, and so many for who sends files: that lasts, and must not keep others waiting.
    pub fn new(count: usize, senders: usize) -> Self {
        Self { all: Arc::new(Semaphore::new(count)), senders: Arc::new(Semaphore::new(senders)) }
    }
}

/// Lets the request in if there is a place. The probes always find one: a process that works hard must not be taken for dead.
pub async fn admit(places: &Places, request: Request, next: impl AsyncFnOnce(Request) -> Response) -> Response {
    if matches!(request.uri().path(), health::LIVE | health::READY) {
        return next(request).await;
    }
    let free = if sends_files(&request) { &places.senders } else { &places.all };
    let Ok(_place) = free.try_acquire() else {
        Refusal::Crowd.count();
        let soon = [(header::RETRY_AFTER, HeaderValue::from_static("5"))];
        return (StatusCode::SERVICE_UNAVAILABLE, soon, Extension(Outage::Crowded)).into_response();
    };
    next(request).await
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use futures::poll;
    use tokio::sync::Notify;

    use super::*;

    #[tokio::test]
    async fn who_finds_no_place_is_told_to_come_back_and_a_place_is_given_back() {
        let (places, leave) = (Places::new(1, 1), Notify::new());
        let ask = || {
            admit(&places, Request::new(Body::empty()), async |_| {
                leave.notified().await;
                StatusCode::OK.into_response()
            })
        };
        let mut first = Box::pin(ask());
        assert!(poll!(&mut first).is_pending(), "it is answered meanwhile");
        let refused = ask().await;
        assert_eq!(refused.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert!(refused.headers().contains_key(header::RETRY_AFTER));
        leave.notify_one();
        assert_eq!(first.await.status(), StatusCode::OK);
        leave.notify_one();
        assert_eq!(ask().await.status(), StatusCode::OK);
    }
}
