//! Whose address counts: the connection's, or what the trusted proxies say.
//!
//! Each proxy appends the address that it saw, so with *n* of them the client's is the *n*th from the right. What stands further
//! left was written by the client, who may write anything.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::{
    extract::{ConnectInfo, Request},
    http::HeaderMap,
    response::Response,
};

use crate::AppState;

/// The client's address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

/// Finds the client's address.
pub async fn find(state: &AppState, mut request: Request, next: impl AsyncFnOnce(Request) -> Response) -> Response {
    let connection = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let address = forwarded(request.headers(), state.trusted_hops).or(connection);
    // Without a connection (a test that calls the router) all share one counter: the strictest reading.
    request.extensions_mut().insert(ClientAddress(address.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED))));
    next(request).await
}

fn forwarded(headers: &HeaderMap, hops: usize) -> Option<IpAddr> {
    let lines = headers.get_all("x-forwarded-for").iter().filter_map(|line| line.to_str().ok());
    let addresses: Vec<&str> = lines.flat_map(|line| line.split(',')).map(str::trim).collect();
    let written = hops.checked_sub(1).and_then(|nth| addresses.into_iter().rev().nth(nth))?;
    written.parse().ok().or_else(|| written.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(lines: &[&str]) -> HeaderMap {
        lines.iter().map(|line| ("x-forwarded-for".parse().unwrap(), line.parse().unwrap())).collect()
    }

    #[test]
    fn without_a_trusted_proxy_nothing_that_is_written_is_believed() {
        assert_eq!(forwarded(&headers(&["203.0.113.7"]), 0), None);
    }

    #[test]
    fn each_trusted_proxy_is_one_address_from_the_right() {
        let headers = headers(&["198.51.100.1, 203.0.113.7", "192.0.2.1:5000"]);
        assert_eq!(forwarded(&headers, 1), "192.0.2.1".parse().ok());
        assert_eq!(forwarded(&headers, 2), "203.0.113.7".parse().ok());
        assert_eq!(forwarded(&headers, 4), None);
    }
}
