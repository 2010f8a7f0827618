//! What the sweep forgets, and what it leaves.

use chrono::TimeDelta;
use sea_orm::{ActiveValue::Set, EntityTrait as _, PaginatorTrait as _};

use super::World;
use crate::{
    entity::{draft, enrolment, form_record, session, throttle},
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

#[tokio::test]
async fn what_somebody_began_to_write_waits_for_three_months() {
    let world = World::new().await;
    let drafts = async || draft::Entity::find().count(&world.portal.db).await.unwrap();
    let (now, owner) = (world.now(), world.portal.random.id(world.now()).unwrap());
    let row = draft::ActiveModel {
        id: Set(owner),
        owner_kind: Set("customer".into()),
        owner_id: Set(owner),
        place: Set("new".into()),
        form_key: Set(vec![0]),
        payload_cipher: Set(vec![0]),
        updated_at: Set(now),
    };
    draft::Entity::insert(row).exec_without_returning(&world.portal.db).await.unwrap();
    for (days, left) in [(89, 1), (2, 0)] {
        world.pass(TimeDelta::days(days));
        world.do_now(Job::SweepExpired).await;
        assert_eq!(drafts().await, left);
    }
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
