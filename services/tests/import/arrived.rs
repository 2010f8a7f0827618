//! What arrived on an instalment: it is kept beside the instalment, and is what the payments come to, whichever came when.

use migration::{Migrator, MigratorTrait as _};
use sea_orm::{ConnectionTrait as _, Statement};
use serde_json::{Value, json};
use services::{
    Portal, generate,
    import::{Options, import},
};

use super::{
    accepted,
    feed::{instalment, portfolio, with},
    raw,
};
use crate::common::{on_both, start, value};

/// An instalment as it is kept: what arrived, how the last payment ended, when the last one was settled.
type Kept = (String, i64, Option<String>, Option<String>);

async fn kept(portal: &Portal) -> Vec<Kept> {
    let sql =
        "SELECT source_id, received_cents, last_outcome, CAST(settled_on AS text) FROM instalment ORDER BY source_id";
    let rows = portal.db.query_all_raw(Statement::from_string(portal.db.get_database_backend(), sql)).await.unwrap();
    let read = |row: &sea_orm::QueryResult| {
        (row.try_get_by_index(0), row.try_get_by_index(1), row.try_get_by_index(2), row.try_get_by_index(3))
    };
    rows.iter().map(read).map(|(a, b, c, d)| (a.unwrap(), b.unwrap(), c.unwrap(), d.unwrap())).collect()
}

fn payment(serial: u32, version: u32, changes: &[(&str, Value)]) -> Value {
    let plain = json!({"type": "payment", "id": format!("Y{serial}"), "version": version, "instalment": "I1", "paid_on": "2026-11-05",
        "cents": 5_000, "means": "direct_debit", "outcome": "settled"});
    with(plain, changes)
}

fn row(id: &str, cents: i64, outcome: Option<&str>, on: Option<&str>) -> Kept {
    (id.into(), cents, outcome.map(Into::into), on.map(Into::into))
}

#[tokio::test]
async fn it_follows_every_payment_that_comes_changes_or_turns_out_to_be_anothers() {
    on_both(async |portal| {
        accepted(portal, &portfolio()).await;
        accepted(portal, &[instalment(2)]).await;
        let untouched = row("I2", 0, None, None);
        assert_eq!(kept(portal).await, [row("I1", 5_000, Some("settled"), Some("2026-11-05")), untouched.clone()]);

        accepted(portal, &[payment(1, 2, &[("/outcome", json!("rejected"))])]).await;
        assert_eq!(
            kept(portal).await,
            [row("I1", 0, Some("rejected"), None), untouched.clone()],
            "the bank refused it"
        );

        let card = payment(2, 1, &[("/paid_on", json!("2026-11-05")), ("/means", json!("card"))]);
        accepted(
            portal,
            &[
                card,
                payment(
                    3,
                    1,
                    &[("/paid_on", json!("2026-11-20")), ("/outcome", json!("refunded")), ("/cents", json!(1_200))],
                ),
            ],
        )
        .await;
        assert_eq!(
            kept(portal).await,
            [row("I1", 3_800, Some("refunded"), Some("2026-11-05")), untouched],
            "a part went back"
        );

        let renewed = with(instalment(1), &[("/version", json!(2)), ("/cents", json!(4_000))]);
        accepted(portal, &[renewed, payment(2, 2, &[("/instalment", json!("I2")), ("/paid_on", json!("2026-11-06"))])])
            .await;
        let of_the_other = row("I2", 5_000, Some("settled"), Some("2026-11-06"));
        assert_eq!(kept(portal).await, [row("I1", -1_200, Some("refunded"), None), of_the_other]);
        assert_eq!(value::<i64>(portal, "SELECT cents FROM instalment WHERE source_id = 'I1'").await, 4_000);
    })
    .await;
}

#[tokio::test]
async fn a_database_that_was_filled_before_it_was_kept_says_the_same() {
    on_both(async |portal| {
        let mut feed = Vec::new();
        generate::demo(start().date_naive(), &mut feed).unwrap();
        import(portal, [raw(feed)], Options::default(), ()).await.unwrap();
        let imported = kept(portal).await;
        for outcome in [Some("settled"), Some("rejected"), None] {
            assert!(imported.iter().any(|(_, _, last, _)| last.as_deref() == outcome), "{outcome:?}");
        }
        let since = Migrator::migrations()
            .iter()
            .rev()
            .take_while(|change| !change.name().contains("add_instalment_received"))
            .count()
            + 1;
        let since = u32::try_from(since).unwrap();
        Migrator::down(&portal.db, Some(since)).await.unwrap();
        Migrator::up(&portal.db, None).await.unwrap();
        assert_eq!(kept(portal).await, imported);
    })
    .await;
}
