//! What happens to a job when its worker vanishes, and when nobody can read it. The rest of the queue's promises are played on
//! both databases, in the crate's `tests/job/`.

use chrono::TimeDelta;
use sea_orm::{ActiveValue::Set, EntityTrait as _};

use super::World;
use crate::{
    entity::job,
    job::{Job, QueueState, Ran, claim, end, queue_state},
};

#[tokio::test]
async fn a_worker_that_vanished_gives_its_job_back_and_cannot_end_it_any_more() {
    let world = World::new().await;
    world.ask(Job::SweepExpired).await;
    let db = &world.portal.db;
    let lost = claim::claim(db, "lost", world.now()).await.unwrap().unwrap();
    assert_eq!(claim::claim(db, "second", world.now()).await.unwrap(), None);

    world.pass(claim::LEASE);
    let found = claim::claim(db, "second", world.now()).await.unwrap().unwrap();
    let (_, late) = end::judge(&lost, Ok(()), &world.portal.random, world.now()).unwrap();
    end::write(db, &lost, "lost", late).await.unwrap();

    assert_eq!((found.id, found.attempts), (lost.id, 2));
    let row = &world.jobs().await[0];
    assert_eq!((row.finished_at, row.lease_owner.as_deref()), (None, Some("second")));
}

#[tokio::test]
async fn a_job_that_nobody_can_read_is_given_up_and_the_next_one_is_done() {
    let world = World::new().await;
    world.ask(Job::SweepExpired).await;
    let id = world.jobs().await[0].id;
    let change =
        job::ActiveModel { id: Set(id), payload: Set("{\"job\":\"of_a_later_version\"}".into()), ..Default::default() };
    job::Entity::update(change).exec(&world.portal.db).await.unwrap();
    world.pass(TimeDelta::seconds(1));
    world.ask(Job::SweepExpired).await;

    assert_eq!(world.run().await, Ran { done: 1, retried: 0, failed: 1 });
    assert_eq!(queue_state(&world.portal).await.unwrap(), QueueState { waiting: 0, dead: 1 });
}
