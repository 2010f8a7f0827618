//! What the sweep forgets, and what it leaves.

use chrono::TimeDelta;
use sea_orm::{ActiveValue::Set, EntityTrait as _, PaginatorTrait as _};

use super::World;
use crate::{
    entity::{enrolment, form_record, session, throttle},
    job::Job,
};

/// Rows of sessions, first accesses, form records and counters.
async fn counts(world: &World) -> [u64; 4] {
    let db = &world.portal.db;
    [
        session::Entity::find().count(db).await.unwrap(),
        enrolment::Entity::find().count(db).await.unwrap(),
        form_record::Entity::find().count(db).await.unwrap(),
        throttle::Entity::find().count(db).await.unwrap(),
    ]
}

#[tokio::test]
async fn a_sweep_forgets_what_has_run_out_and_leaves_what_lives() {
    let world = World::new().await;
    one_of_each(&world).await;
    world.do_now(Job::SweepExpired).await;
    assert_eq!(counts(&world).await, [1, 1, 1, 1]);

    world.pass(TimeDelta::days(3));
    one_of_each(&world).await;
    assert_eq!(counts(&world).await, [2, 2, 2, 2]);
    world.do_now(Job::SweepExpired).await;

    assert_eq!(counts(&world).await, [1, 1, 1, 1]);
}

#[tokio::test]
async fn a_job_long_done_is_forgotten_and_a_dead_letter_stays_to_be_looked_at() {
    let world = World::new().await;
    world.do_now(Job::SweepExpired).await;
    world.ask(Job::SweepExpired).await;
    let dead = world.jobs().await.into_iter().find(|job| job.finished_at.is_none()).unwrap().id;
    let change =
        crate::entity::job::ActiveModel { id: Set(dead), failed_at: Set(Some(world.now())), ..Default::default() };
    crate::entity::job::Entity::update(change).exec(&world.portal.db).await.unwrap();

    world.pass(TimeDelta::days(8));
    world.do_now(Job::SweepExpired).await;

    let kept = world.jobs().await;
    assert_eq!(kept.len(), 2);
    assert!(kept.iter().any(|job| job.id == dead));
}

async fn one_of_each(world: &World) {
    let (db, now) = (&world.portal.db, world.now());
    let id = world.portal.random.id(now).unwrap();
    let key = id.as_bytes().to_vec();
    let account = world.account(world.person(None, None).await).await;
    world.enrolment(None, "email").await;
    let session = session::ActiveModel {
        id: Set(id),
        token_hash: Set(key.clone()),
        account_id: Set(account),
        opened_at: Set(now),
        seen_at: Set(now),
        ended_at: Set(None),
        is_shared: Set(false),
    };
    session::Entity::insert(session).exec_without_returning(db).await.unwrap();
    let form = form_record::ActiveModel {
        id: Set(id),
        key: Set(key.clone()),
        payload_cipher: Set(Vec::new()),
        expires_at: Set(now + TimeDelta::hours(1)),
    };
    form_record::Entity::insert(form).exec_without_returning(db).await.unwrap();
    let counter = throttle::ActiveModel {
        key: Set(key),
        failures: Set(3),
        last_failure_at: Set(now),
        blocked_until: Set(Some(now + TimeDelta::minutes(1))),
    };
    throttle::Entity::insert(counter).exec_without_returning(db).await.unwrap();
}
