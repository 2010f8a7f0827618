//! Everything that the portal keeps goes into a file and comes back, on both databases and from one to the other.

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait as _, DbBackend, Statement};
use services::{
    Failure, Portal,
    backup::{Program, Report, RestoreRefusal, back_up, check_backup, restore},
    certificate::print_certificate,
    form_record::take_form,
    keys::Keys,
};

use crate::common::{customer, form, lived_in, on_both, rows, value, write_to_support};

const PROGRAM: Program<'static> = Program { version: "1.2.3", migration: "m2026_newest" };

async fn taken(portal: &Portal) -> (Report, Vec<u8>) {
    back_up(portal, PROGRAM, Vec::new(), |_, _| {}).await.unwrap()
}

async fn refusal(portal: &Portal, program: Program<'_>, file: &[u8]) -> RestoreRefusal {
    match restore(portal, program, file, |_, _| {}).await {
        Err(Failure::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn every_table_is_in_it() {
    on_both(async |portal| {
        let sql = match portal.db.get_database_backend() {
            DbBackend::Sqlite => "SELECT name FROM sqlite_master WHERE type = 'table'",
            _ => "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public'",
        };
        let statement = Statement::from_string(portal.db.get_database_backend(), sql);
        let tables = portal.db.query_all_raw(statement).await.unwrap();
        let mut tables: BTreeSet<String> =
            tables.iter().map(|row| row.try_get_by_index::<String>(0).unwrap()).collect();
        assert!(tables.remove("seaql_migrations"));
        let (report, _) = taken(portal).await;
        assert_eq!(report.rows.into_keys().collect::<BTreeSet<_>>(), tables, "a table that backups do not know");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_back_is_what_was_there_at_one_moment_while_others_wrote() {
    on_both(async |source| {
        let lived = lived_in(source).await;
        let writing = tokio::spawn({
            let source = source.clone();
            async move {
                for _ in 0..30 {
                    write_to_support(&source).await;
                }
            }
        });
        let (report, file) = taken(source).await;
        writing.await.unwrap();
        let text = String::from_utf8_lossy(&file);
        for personal in ["Moreau", "Camille", "AC10000001J", "69003"] {
            assert!(!text.contains(personal), "{personal} can be read in the file");
        }
        let count = |table: &str| report.rows[table];
        assert!(count("contract") > 200 && count("audit") > 3, "{:?}", report.rows);
        assert_eq!((count("certificate"), count("account")), (2, 1));
        assert_eq!(check_backup(source, PROGRAM, &file[..]).unwrap(), report);

        on_both(async |target| {
            // The clock of this target stands where the source's does.
            let target = &Portal { clock: source.clock.clone(), ..target.clone() };
            assert_eq!(restore(target, PROGRAM, &file[..], |_, _| {}).await.unwrap(), report);
            assert_eq!(taken(target).await.0.digest, report.digest, "the same rows, whichever database has them");

            // A message and its two letters are written together, and none came alone.
            let messages = rows(target, "contact_message").await;
            assert_eq!(value::<i64>(target, "SELECT count(*) FROM job WHERE kind LIKE 'contact%'").await, 2 * messages);
            assert_eq!(value::<i64>(target, "SELECT count(*) FROM certificate WHERE replaced_by IS NOT NULL").await, 1);
            // Life goes on: the paper prints, the form opens, numbers go on from where they were.
            let customer = customer(target, &lived.session).await;
            assert!(print_certificate(&customer, target, &lived.certificate).await.unwrap().is_some());
            assert_eq!(take_form(target, &lived.browser, "contact").await.unwrap(), Some(form()));
            write_to_support(target).await;
            assert_eq!(rows(target, "contact_message").await, messages + 1);
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn a_backup_that_is_not_whole_ours_or_of_this_schema_restores_nothing() {
    on_both(async |portal| {
        let (_, file) = taken(portal).await;
        let middle = file.len() - 20;
        let altered: Vec<u8> =
            file.iter().enumerate().map(|(place, byte)| if place == middle { byte ^ 1 } else { *byte }).collect();
        for damaged in [&altered[..], &file[..middle], &[&file[..], b"x"].concat()] {
            assert_eq!(refusal(portal, PROGRAM, damaged).await, RestoreRefusal::Damaged);
        }
        for stranger in [&b"SQLite format 3\0"[..], b"", b"{}\n"] {
            assert_eq!(refusal(portal, PROGRAM, stranger).await, RestoreRefusal::NotABackup);
        }
        let newer = Program { migration: "m2027_later", ..PROGRAM };
        let other = RestoreRefusal::OtherSchema { version: "1.2.3".into(), migration: "m2026_newest".into() };
        assert_eq!(refusal(portal, newer, &file).await, other);
        let stranger = Portal { keys: Keys::new(&[9; 32], &[]).into(), ..portal.clone() };
        assert_eq!(refusal(&stranger, PROGRAM, &file).await, RestoreRefusal::OtherRoot);

        write_to_support(portal).await;
        assert!(matches!(refusal(portal, PROGRAM, &file).await, RestoreRefusal::NotEmpty { .. }));
        assert_eq!(rows(portal, "contact_message").await, 1);
    })
    .await;
}
