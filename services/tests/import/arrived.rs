//! What arrived on an instalment: it is kept beside the instalment, and is what the payments come to, whichever came when.

use migration::{Migrator, MigratorTrait as _, add_up_payments};
use sea_orm::{ConnectionTrait as _, QueryResult, Statement, TransactionTrait as _};
use serde_json::{Value, json};
use services::Portal;

use super::{
    accepted,
    feed::{instalment, portfolio, with},
};
use crate::common::{on_both, value};

/// An instalment as it is kept: what arrived, how the last payment ended, when the last one was settled.
type Kept = (String, i64, Option<String>, Option<String>);

async fn kept(portal: &Portal) -> Vec<Kept> {
    let sql =
        "SELECT source_id, received_cents, last_outcome, CAST(settled_on AS text) FROM instalment ORDER BY source_id";
    let rows = portal.db.query_all_raw(Statement::from_string(portal.db.get_database_backend(), sql)).await.unwrap();
    let read = |row: &QueryResult| {
        (row.try_get_by_index(0), row.try_get_by_index(1), row.try_get_by_index(2), row.try_get_by_index(3))
    };
    rows.iter().map(read).map(|(a, b, c, d)| (a.unwrap(), b.unwrap(), c.unwrap(), d.unwrap())).collect()
}

fn row(id: &str, cents: i64, outcome: Option<&str>, on: Option<&str>) -> Kept {
    (id.into(), cents, outcome.map(Into::into), on.map(Into::into))
}

/// A payment of the first instalment.
fn payment(id: &str, version: u32, (paid_on, cents, outcome): (&str, i64, &str)) -> Value {
    json!({"type": "payment", "id": id, "version": version, "instalment": "I1", "paid_on": paid_on, "cents": cents,
        "means": "direct_debit", "outcome": outcome})
}

#[tokio::test]
async fn it_follows_every_payment_that_comes_changes_or_turns_out_to_be_anothers() {
    on_both(async |portal| {
        accepted(portal, &portfolio()).await;
        accepted(portal, &[instalment(2)]).await;
        let untouched = row("I2", 0, None, None);
        assert_eq!(kept(portal).await, [row("I1", 5_000, Some("settled"), Some("2026-11-05")), untouched.clone()]);

        accepted(portal, &[payment("Y1", 2, ("2026-11-05", 5_000, "rejected"))]).await;
        assert_eq!(
            kept(portal).await,
            [row("I1", 0, Some("rejected"), None), untouched.clone()],
            "the bank refused it"
        );

        accepted(portal, &[payment("Y2", 1, ("2026-11-05", 2_000, "settled"))]).await;
        let part = row("I1", 2_000, Some("settled"), Some("2026-11-05"));
        assert_eq!(
            kept(portal).await,
            [part, untouched.clone()],
            "of one day, what was paid is later than what was refused"
        );

        accepted(portal, &[payment("Y3", 1, ("2026-11-12", 3_000, "settled"))]).await;
        assert_eq!(kept(portal).await, [row("I1", 5_000, Some("settled"), Some("2026-11-12")), untouched.clone()]);

        accepted(portal, &[payment("Y4", 1, ("2026-11-20", 1_200, "refunded"))]).await;
        let less = row("I1", 3_800, Some("refunded"), Some("2026-11-12"));
        assert_eq!(kept(portal).await, [less, untouched], "a part went back");

        let dearer = with(instalment(1), &[("/version", json!(2)), ("/cents", json!(6_000))]);
        let moved = with(payment("Y3", 2, ("2026-11-12", 3_000, "settled")), &[("/instalment", json!("I2"))]);
        accepted(portal, &[dearer, moved]).await;
        let of_the_other = row("I2", 3_000, Some("settled"), Some("2026-11-12"));
        assert_eq!(kept(portal).await, [row("I1", 800, Some("refunded"), Some("2026-11-05")), of_the_other]);
        assert_eq!(value::<i64>(portal, "SELECT cents FROM instalment WHERE source_id = 'I1'").await, 6_000);
    })
    .await;
}

/// Instalments of every kind: refused and then paid in parts on the same day and later, refunded, refused, and one on which nothing arrived.
async fn of_every_kind(portal: &Portal) -> Vec<Kept> {
    accepted(portal, &portfolio()).await;
    accepted(portal, &(2..=4).map(instalment).collect::<Vec<_>>()).await;
    let of = |instalment: &str, payment: Value| with(payment, &[("/instalment", json!(instalment))]);
    let payments = [
        payment("Y1", 2, ("2026-11-05", 5_000, "rejected")),
        payment("Y2", 1, ("2026-11-05", 2_000, "settled")),
        of("I2", payment("Y3", 1, ("2026-11-05", 5_000, "settled"))),
        of("I2", payment("Y4", 1, ("2026-11-09", 5_000, "settled"))),
        of("I2", payment("Y5", 1, ("2026-11-20", 5_000, "refunded"))),
        of("I3", payment("Y6", 1, ("2026-11-05", 5_000, "rejected"))),
    ];
    accepted(portal, &payments).await;
    let kept = kept(portal).await;
    let expected = [
        row("I1", 2_000, Some("settled"), Some("2026-11-05")),
        row("I2", 5_000, Some("refunded"), Some("2026-11-09")),
        row("I3", 0, Some("rejected"), None),
        row("I4", 0, None, None),
    ];
    assert_eq!(kept, expected);
    kept
}

#[tokio::test]
async fn a_database_that_was_filled_before_it_was_kept_says_the_same() {
    on_both(async |portal| {
        let imported = of_every_kind(portal).await;
        let changes = Migrator::migrations();
        let first = changes.iter().position(|change| change.name().contains("add_instalment_received")).unwrap();
        Migrator::down(&portal.db, Some(u32::try_from(changes.len() - first).unwrap())).await.unwrap();
        Migrator::up(&portal.db, None).await.unwrap();
        assert_eq!(kept(portal).await, imported);
    })
    .await;
}

#[tokio::test]
async fn what_an_older_program_wrote_is_added_up_when_somebody_says_so() {
    on_both(async |portal| {
        let imported = of_every_kind(portal).await;
        let unaware = "UPDATE instalment SET received_cents = 0, last_outcome = NULL, settled_on = NULL";
        let moved = "UPDATE instalment SET received_cents = 1, last_outcome = 'settled' WHERE source_id = 'I4'";
        for written in [unaware, moved] {
            portal.db.execute_unprepared(written).await.unwrap();
        }
        add_up_payments(&portal.db).await.unwrap();
        assert_eq!(kept(portal).await, imported);
    })
    .await;
}

#[tokio::test]
async fn of_two_imports_at_once_neither_forgets_what_the_other_wrote() {
    on_both(async |portal| {
        accepted(portal, &portfolio()).await;
        // The first has written a payment, as far as this test can tell by hand, and is still at work.
        let first = portal.db.begin().await.unwrap();
        first.execute_unprepared("UPDATE payment SET cents = 1000 WHERE source_id = 'Y1'").await.unwrap();
        first.execute_unprepared("UPDATE instalment SET received_cents = 1000 WHERE source_id = 'I1'").await.unwrap();
        let second = [payment("Y2", 1, ("2026-11-09", 300, "settled"))];
        let (_, ended) = tokio::join!(accepted(portal, &second), async {
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
            first.commit().await
        });
        ended.unwrap();
        assert_eq!(kept(portal).await, [row("I1", 1_300, Some("settled"), Some("2026-11-09"))]);
    })
    .await;
}
