//! Where a request of someone who is not signed in comes from: what counters are kept for.

use std::net::IpAddr;

use domain::locale::Locale;
use uuid::Uuid;

use super::DeviceMark;
use crate::keys::Keys;

/// Where a request comes from.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The client's address, as the connection or the configured hop gives it.
    pub address: IpAddr,
    /// The mark of a browser that has signed in before.
    pub device: Option<DeviceMark>,
    /// The reader's language.
    pub locale: Locale,
    /// Whether the person says that others use this device too.
    pub is_shared: bool,
}

impl Origin {
    /// What tells this browser from strangers at an account: its mark, where somebody has signed in from it before.
    pub(crate) fn known_to(&self, keys: &Keys, account: Uuid) -> Option<Vec<u8>> {
        self.device.as_ref().and_then(|mark| mark.nonce_for(keys, account))
    }

    /// What an address is counted by. A household shares an IPv4 address, and owns a whole IPv6 /64.
    pub fn counted(&self) -> Vec<u8> {
        match self.address.to_canonical() {
            IpAddr::V4(address) => address.octets().to_vec(),
            IpAddr::V6(address) => address.octets().into_iter().take(8).collect(),
        }
    }
}
