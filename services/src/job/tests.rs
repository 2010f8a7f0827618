//! Jobs on a real database, with messages kept in memory: what leaves, what stays, what is tried again.

mod letters;
mod news;
mod queue;
mod sweep;
mod world;

use world::World;
