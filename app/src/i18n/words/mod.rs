//! The words of the trade: what a code of the domain is called on a page, in the reader's language.
//!
//! Each function matches a closed set, so that a new code does not compile until it has words in both languages. Customers'
//! words come first and the trade's where papers use them: a certificate's own French words stand in the `pdf` crate.
//!
//! To add a word: its key in `locales/{fr,en}/{words,coverage,premium}.json`, an arm in the file of its subject. To add a set:
//! a function there, and a line in `tests`.

mod certificate;
mod contract;
mod coverage;
mod payment;
mod premium;
mod staff;
mod suspension;
mod thing;

pub use certificate::*;
pub use contract::*;
pub use coverage::*;
pub use payment::*;
pub use premium::*;
pub use staff::*;
pub use suspension::*;
pub use thing::*;

#[cfg(test)]
mod tests;
