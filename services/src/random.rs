//! The one source of chance. Tests seed it; everything else asks the operating system.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use rand::{Rng as _, SeedableRng as _, TryRng as _, rngs::SysRng};
use rand_chacha::ChaCha20Rng;
use uuid::{Builder, Uuid};

use crate::failure::Fault;

/// Where chance comes from.
#[derive(Debug, Clone)]
pub enum Random {
    /// The operating system. The only one that production accepts.
    System,
    /// A seeded stream, for tests.
    Seeded(Arc<Mutex<ChaCha20Rng>>),
}

impl Random {
    /// A stream that is the same for the same seed.
    pub fn seeded(seed: u64) -> Self {
        Self::Seeded(Arc::new(Mutex::new(ChaCha20Rng::seed_from_u64(seed))))
    }

    /// Random bytes.
    ///
    /// # Errors
    /// A fault when the operating system has none to give.
    pub fn bytes<const N: usize>(&self) -> Result<[u8; N], Fault> {
        let mut bytes = [0; N];
        match self {
            Self::System => SysRng.try_fill_bytes(&mut bytes)?,
            Self::Seeded(stream) => stream.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes),
        }
        Ok(bytes)
    }

    /// Random bytes for what lives as long as an answer or is no secret: of a stream that the operating system seeds for each thread, and
    /// not of the system itself, which is asked by a call that costs more than a small answer's text.
    ///
    /// # Errors
    /// None of the system's stream; the seeded one as [`Random::bytes`].
    ///
    /// # Panics
    /// Where the operating system has nothing to seed a thread with: the request that asks is answered as a fault.
    pub fn passing_bytes<const N: usize>(&self) -> Result<[u8; N], Fault> {
        let Self::System = self else { return self.bytes() };
        let mut bytes = [0; N];
        rand::rng().fill_bytes(&mut bytes);
        Ok(bytes)
    }

    /// A row's identifier: it sorts by the time it was made, so that indexes grow at their end.
    pub fn id(&self, now: DateTime<Utc>) -> Result<Uuid, Fault> {
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or_default();
        Ok(Builder::from_unix_timestamp_millis(millis, &self.passing_bytes()?).into_uuid())
    }

    /// A number below `bound`, each as likely as any other to within one in 2^64 of `bound`.
    pub fn below(&self, bound: u32) -> Result<u32, Fault> {
        let drawn = u128::from(u64::from_le_bytes(self.bytes()?));
        Ok(u32::try_from((drawn * u128::from(bound)) >> 64).unwrap_or_default())
    }
}
