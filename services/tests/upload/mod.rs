//! Files that people send, through the functions that the server calls: what is kept of them, what is refused and why, and what is left
//! behind in each case.
//!
//! To add a hostile file: a line in `corpus/` of its kind: what it attacks, its bytes, what must come of it.

mod corpus;
mod hostile;
mod scanner;
mod verbs;
mod world;
