//! The body of a form with files: within its size, and never silent for long. The time of the whole is another middleware's.

use std::time::Duration;

use axum::{
    BoxError,
    body::{Body, Bytes},
};
use futures::{Stream, TryStreamExt as _, stream};
use tokio::time::timeout;

use crate::{config::Limits, metrics::Refusal};

/// The same body, ended by an error when it grows too long or falls silent.
pub fn bounded(body: Body, limits: &Limits) -> Body {
    Body::from_stream(within(body, limits.upload_bytes, limits.header()))
}

/// Reads what nobody wants, to its end.
pub async fn read_away(body: Body) {
    let mut rest = body.into_data_stream();
    while let Ok(Some(_)) = rest.try_next().await {}
}

fn within(body: Body, most: usize, silent: Duration) -> impl Stream<Item = Result<Bytes, BoxError>> {
    stream::try_unfold((body.into_data_stream(), most, silent), async |(mut rest, left, silent)| {
        let Ok(next) = timeout(silent, rest.try_next()).await else {
            Refusal::TooSlow.count();
            return Err("the sender fell silent".into());
        };
        let Some(bytes) = next? else { return Ok(None) };
        let Some(left) = left.checked_sub(bytes.len()) else {
            Refusal::TooLong.count();
            return Err("more than a form may weigh".into());
        };
        Ok(Some((bytes, (rest, left, silent))))
    })
}
