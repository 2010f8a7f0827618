//! The addresses to listen on.

use std::{
    fmt,
    net::{IpAddr, Ipv6Addr, SocketAddr},
    str::FromStr,
};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// The addresses to listen on, in the order in which they were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listen(Vec<SocketAddr>);

impl Listen {
    /// The addresses that must be free.
    pub fn addresses(&self) -> &[SocketAddr] {
        &self.0
    }

    /// The loopback's other family: a browser may try `[::1]` first for `localhost`. A machine without IPv6 does without.
    pub fn beside(&self) -> Vec<SocketAddr> {
        let local = |address: &&SocketAddr| address.is_ipv4() && address.ip().is_loopback() && address.port() != 0;
        let other = |address: &SocketAddr| SocketAddr::new(IpAddr::V6(Ipv6Addr::LOCALHOST), address.port());
        self.0.iter().filter(local).map(other).filter(|address| !self.0.contains(address)).collect()
    }
}

impl Default for Listen {
    fn default() -> Self {
        Self(vec![SocketAddr::from(([127, 0, 0, 1], 3000))])
    }
}

impl FromStr for Listen {
    type Err = std::net::AddrParseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.split(',').map(|address| address.trim().parse()).collect::<Result<_, _>>().map(Self)
    }
}

impl fmt::Display for Listen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let addresses: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        f.write_str(&addresses.join(", "))
    }
}

impl Serialize for Listen {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Listen {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|_| D::Error::custom("listen: write an IP address and a port, like 127.0.0.1:3000"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn localhost_is_both_of_its_addresses() {
        let listen: Listen = "127.0.0.1:3000".parse().unwrap();
        assert_eq!(listen.beside(), ["[::1]:3000".parse().unwrap()]);
        let both: Listen = "127.0.0.1:3000, [::1]:3000".parse().unwrap();
        assert_eq!(both.beside(), []);
        let everywhere: Listen = "0.0.0.0:80".parse().unwrap();
        assert_eq!(everywhere.beside(), []);
    }
}
