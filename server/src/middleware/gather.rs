//! The whole body before anything else is given to a request: a place among those that are answered is worth nothing to who sends
//! a letter a minute, and everything to the others.
//!
//! Forms are short, so a body fits in memory, and it has as long to arrive as a head has. Those that send files are not, and are read
//! where they are taken (`routes/upload/body.rs`).

use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{StatusCode, header},
    response::{IntoResponse as _, Response},
};
use tokio::time::timeout;

use super::sending::sends_files;
use crate::{config::Limits, metrics::Refusal};

/// Reads the body, and refuses one that is too long or too slow.
pub async fn gather(limits: &Limits, request: Request, next: impl AsyncFnOnce(Request) -> Response) -> Response {
    if sends_files(&request) {
        // Files go on as they come, within limits of their own.
        return next(request).await;
    }
    let (parts, body) = request.into_parts();
    let announced = parts.headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    if announced.and_then(|length| length.parse::<usize>().ok()).is_some_and(|length| length > limits.body_bytes) {
        return refuse(Refusal::TooLong, StatusCode::PAYLOAD_TOO_LARGE);
    }
    match timeout(limits.header(), to_bytes(body, limits.body_bytes)).await {
        Ok(Ok(bytes)) => next(Request::from_parts(parts, Body::from(bytes))).await,
        Ok(Err(_)) => refuse(Refusal::TooLong, StatusCode::PAYLOAD_TOO_LARGE),
        Err(_) => refuse(Refusal::TooSlow, StatusCode::REQUEST_TIMEOUT),
    }
}

fn refuse(why: Refusal, status: StatusCode) -> Response {
    why.count();
    status.into_response()
}

#[cfg(test)]
mod tests {
    use std::{convert::Infallible, time::Duration};

    use axum::body::Bytes;
    use futures::{StreamExt as _, stream};

    use super::*;

    #[tokio::test]
    async fn who_sends_a_letter_a_minute_never_gets_in() {
        let limits = Limits { header_seconds: 1, ..Limits::default() };
        let letters = stream::repeat(Ok::<_, Infallible>(Bytes::from_static(b"a"))).then(|letter| async {
            tokio::time::sleep(Duration::from_mins(1)).await;
            letter
        });
        let request = Request::post("/").body(Body::from_stream(letters)).unwrap();
        let answer = gather(&limits, request, async |_| "inside".into_response()).await;
        assert_eq!(answer.status(), StatusCode::REQUEST_TIMEOUT);
    }
}
