//! A new field key takes the place of an old one, on both databases, while the portal serves.

use std::{collections::BTreeSet, sync::Arc};

use bytes::Bytes;
use domain::{reference::ThreadNumber, staff::StaffRole, view::DraftView};
use futures::stream;
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};
use services::{
    Portal,
    account::Token,
    certificate::print_certificate,
    desk::note,
    form_record::{keep_form, take_form},
    keys::Keys,
    rotation::{Rotation, Standing, count_keys, rotate_keys},
    staff::{find_staff_session, open_session_for_demo, open_staff_for_demo, staff_cast},
    thread::{DraftPlace, keep_draft},
    upload::{Incoming, Uploader, receive},
};
use tokio::sync::Notify;

use crate::common::{LivedIn, customer, form, lived_in, on_both, value};

const ROOT: [u8; 32] = [7; 32];
const NEW: [u8; 32] = [8; 32];

/// The same portal, of a process that was started with other field keys.
fn with_ring(portal: &Portal, fields: &[[u8; 32]]) -> Portal {
    Portal { keys: Arc::new(Keys::new(&ROOT, fields)), ..portal.clone() }
}

/// How many values keys of this standing have sealed.
async fn sealed_by(portal: &Portal, standing: Standing) -> u64 {
    let counts = count_keys(portal).await.unwrap();
    counts.iter().filter(|count| count.standing == standing).map(|count| count.values).sum()
}

/// What the other side seals, and what is under way: its people, a note, a file that was sent, a message that was not.
async fn everything_else(portal: &Portal, lived: &LivedIn) {
    let camille = customer(portal, &lived.session).await;
    let written = DraftView { message: "Bonjour".into(), ..DraftView::default() };
    let submission = Token::draw(&portal.random).unwrap();
    keep_draft(&camille, portal, &DraftPlace::New, &written, &submission).await.unwrap();
    let bytes = stream::iter([Ok::<_, std::io::Error>(Bytes::from_static(b"%PDF-1.4\n%%EOF\n"))]);
    let incoming = Incoming { name: "Constat.pdf".into(), bytes };
    receive(Uploader::Customer(&camille), portal, incoming).await.unwrap();
    let nadia = staff_cast().into_iter().find(|member| member.role == StaffRole::Adviser).unwrap();
    open_staff_for_demo(portal, &nadia).await.unwrap();
    let session = open_session_for_demo(portal, &nadia).await.unwrap();
    let nadia = find_staff_session(portal, &session, true).await.unwrap().unwrap();
    let number: String = value(portal, "SELECT number FROM thread").await;
    let number = ThreadNumber::parse(&number).unwrap();
    note(&nadia.desk().unwrap(), portal, &number, ("À rappeler.", None), &submission).await.unwrap();
}

#[tokio::test]
async fn every_sealed_column_is_counted() {
    on_both(async |portal| {
        let lived = lived_in(portal).await;
        everything_else(portal, &lived).await;
        let sql = match portal.db.get_database_backend() {
            DbBackend::Sqlite => {
                "SELECT m.name, p.name FROM sqlite_master m, pragma_table_info(m.name) p
                 WHERE m.type = 'table' AND p.name LIKE '%!_cipher' ESCAPE '!'"
            }
            _ => {
                "SELECT table_name::text, column_name::text FROM information_schema.columns
                 WHERE table_schema = 'public' AND column_name LIKE '%!_cipher' ESCAPE '!'"
            }
        };
        let statement = Statement::from_string(portal.db.get_database_backend(), sql);
        let rows = portal.db.query_all_raw(statement).await.unwrap();
        let text = |row: &sea_orm::QueryResult, place| row.try_get_by_index::<String>(place).unwrap();
        let there: BTreeSet<String> = rows.iter().map(|row| format!("{}.{}", text(row, 0), text(row, 1))).collect();
        // The objects of the store are counted beside the columns.
        let counted = count_keys(portal).await.unwrap().into_iter().map(|count| count.column);
        let counted: BTreeSet<String> = counted.filter(|place| place != "files").collect();
        assert_eq!(counted, there, "a sealed column that rotation does not know, or none of its values in this test");
    })
    .await;
}

#[tokio::test]
async fn a_new_key_takes_over_while_others_write_and_the_old_one_can_then_be_taken_off() {
    on_both(async |before| {
        let lived = lived_in(before).await;
        let values = sealed_by(before, Standing::Newest).await;
        // First every process learns the new key; then they seal with it, one after the other.
        let (opens_both, after) = (with_ring(before, &[ROOT, NEW]), with_ring(before, &[NEW, ROOT]));
        assert_eq!(sealed_by(&after, Standing::Older).await, values);

        // Stopped after its first batch, it has lost nothing.
        let first = Notify::new();
        tokio::select! {
            _ = rotate_keys(&after, |_| first.notify_one()) => panic!("there is more than one batch"),
            () = first.notified() => {}
        }
        let moved = sealed_by(&after, Standing::Newest).await;
        assert!(moved > 0 && moved < values, "{moved} of {values}");

        // Run again it goes on, beside a process that seals with the old key still.
        let (late, browser) = (&opens_both, Token::draw(&before.random).unwrap());
        let (rotation, ()) = tokio::join!(rotate_keys(&after, |_| {}), async {
            for _ in 0..20 {
                keep_form(late, &browser, &form()).await.unwrap();
            }
        });
        assert!(rotation.unwrap().moved >= values - moved);
        assert_eq!(take_form(late, &browser, "contact").await.unwrap(), Some(form()), "both open what either seals");

        // Once every process seals with the new key, a last run leaves nothing behind.
        let last = rotate_keys(&after, |_| {}).await.unwrap();
        assert_eq!((last.left, sealed_by(&after, Standing::Older).await), (0, 0));
        assert_eq!(rotate_keys(&after, |_| {}).await.unwrap(), Rotation::default(), "there is nothing to do twice");

        let alone = with_ring(before, &[NEW]);
        assert_eq!(sealed_by(&alone, Standing::Unknown).await, 0);
        let customer = customer(&alone, &lived.session).await;
        assert!(print_certificate(&customer, &alone, &lived.certificate).await.unwrap().is_some());
        assert_eq!(take_form(&alone, &lived.browser, "contact").await.unwrap(), Some(form()));
    })
    .await;
}

#[tokio::test]
async fn what_does_not_open_is_left_as_it_is_and_counted() {
    on_both(async |portal| {
        let browser = Token::draw(&portal.random).unwrap();
        keep_form(portal, &browser, &form()).await.unwrap();
        let stranger = with_ring(portal, &[NEW]);
        assert_eq!(sealed_by(&stranger, Standing::Unknown).await, 1);
        assert_eq!(rotate_keys(&stranger, |_| {}).await.unwrap(), Rotation { moved: 0, left: 1 });
        assert_eq!(take_form(portal, &browser, "contact").await.unwrap(), Some(form()), "it still opens where it did");
    })
    .await;
}
