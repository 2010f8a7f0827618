//! Killing a node while a form is on its way.

use std::time::Duration;

use crate::{node::Node, person::Person, world::World};

/// An address and what is sent to it.
pub type Form<'a> = (&'a str, &'a [(&'a str, &'a str)]);

/// Sends a form and kills the node some instants later, each time another one in its place: whatever it was doing then, and
/// whether or not it had answered.
pub async fn killed_at(world: &World, node: &mut Node, person: &Person, (path, form): Form<'_>, instants: &[u64]) {
    for instant in instants {
        let mut hasty = person.clone();
        let (address, killed) = (node.address.clone(), async {
            tokio::time::sleep(Duration::from_millis(*instant)).await;
            node.kill();
        });
        let (_lost, ()) = tokio::join!(hasty.try_post(&address, path, form), killed);
        *node = world.serve(&[]).await;
    }
}
