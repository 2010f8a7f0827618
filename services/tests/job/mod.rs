//! The queue on both databases: a job is done once, if and only if the transaction that asked for it stood.

use std::time::Duration;

use chrono::TimeDelta;
use sea_orm::TransactionTrait as _;
use services::{
    Portal,
    job::{Job, QueueState, Ran, enqueue, queue_state, run_due, work_loop},
};
use tokio::{sync::oneshot, task::JoinSet, time::timeout};

use crate::common::{on_both, rows, value};

async fn ask(portal: &Portal, job: Job) {
    let transaction = portal.db.begin().await.unwrap();
    enqueue(&transaction, portal, job).await.unwrap();
    transaction.commit().await.unwrap();
    portal.bell.notify_one();
}

#[tokio::test]
async fn a_job_of_a_transaction_that_did_not_stand_is_never_done() {
    on_both(async |portal| {
        let transaction = portal.db.begin().await.unwrap();
        enqueue(&transaction, portal, Job::SweepExpired).await.unwrap();
        transaction.rollback().await.unwrap();

        assert_eq!(run_due(portal, 10).await.unwrap(), Ran::default());
        assert_eq!(queue_state(portal).await.unwrap(), QueueState { waiting: 0, dead: 0 });
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn workers_side_by_side_do_each_job_once() {
    on_both(async |portal| {
        for _ in 0..30 {
            ask(portal, Job::SweepExpired).await;
        }
        let mut workers = JoinSet::new();
        for _ in 0..4 {
            let portal = portal.clone();
            workers.spawn(async move { run_due(&portal, 100).await.unwrap() });
        }

        let ran = workers.join_all().await;

        assert_eq!(ran.iter().map(|ran| ran.done).sum::<usize>(), 30);
        assert_eq!(value::<i64>(portal, "SELECT count(*) FROM job WHERE attempts = 1").await, 30);
        assert_eq!(queue_state(portal).await.unwrap(), QueueState { waiting: 0, dead: 0 });
    })
    .await;
}

#[tokio::test]
async fn the_worker_sweeps_once_an_hour_does_what_the_bell_announces_and_stops_when_told() {
    on_both(async |portal| {
        let (stop, stopped) = oneshot::channel::<()>();
        let worker = tokio::spawn(work_loop(portal.clone(), async move { drop(stopped.await) }));

        // The hour's sweep, its look at promises, and the morning's.
        eventually_done(portal, 3).await;
        ask(portal, Job::SweepExpired).await;
        eventually_done(portal, 4).await;
        portal.clock.advance(TimeDelta::hours(1));
        eventually_done(portal, 6).await;
        stop.send(()).unwrap();

        timeout(Duration::from_secs(5), worker).await.unwrap().unwrap();
        assert_eq!(rows(portal, "job").await, 6);
    })
    .await;
}

async fn eventually_done(portal: &Portal, count: i64) {
    let done = async {
        while value::<i64>(portal, "SELECT count(*) FROM job WHERE finished_at IS NOT NULL").await < count {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    timeout(Duration::from_secs(10), done).await.unwrap();
}
