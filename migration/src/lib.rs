//! The history of the database: each change once, in order, on SQLite and on PostgreSQL alike.
//!
//! To add a change: a file named `mYYYYMMDD_NNNNNN_what.rs` with a function `change()`, added below in order. A change that
//! has been released is never edited, and a column is first added, then used, then (a release later) the old one dropped, so
//! that two versions of the program can run side by side. No entity is imported: entities follow the newest schema, and an old
//! change must keep meaning what it meant.

mod m20261123_000001_create_broker;
mod m20261123_000002_create_risk_carrier;
mod m20261123_000003_create_person;
mod m20261123_000004_create_contract;
mod m20261123_000005_create_insured_object;
mod m20261123_000006_create_driver;
mod m20261123_000007_create_coverage;
mod m20261123_000008_create_premium;
mod m20261123_000009_create_premium_line;
mod m20261123_000010_create_bonus_malus;
mod m20261123_000011_create_past_claim;
mod m20261123_000012_create_mandate;
mod m20261123_000013_create_instalment;
mod m20261123_000014_create_payment;
mod m20261123_000015_create_account;
mod m20261123_000016_create_session;
mod m20261123_000017_create_enrolment;
mod m20261123_000018_create_throttle;
mod m20261123_000019_create_form_record;
mod m20261123_000020_create_contact_message;
mod m20261123_000021_create_certificate;
mod m20261123_000022_create_job;
mod m20261123_000023_create_audit;
mod m20261123_000024_create_serial;
mod m20261123_000025_create_clock;
mod m20261123_000026_create_import_run;
mod m20261125_000027_index_contract_pages;
mod m20261125_000028_index_dead_jobs;
mod m20261125_000029_withdraw_contract;
mod m20261125_000031_add_session_shared;
mod m20261128_000032_create_staff;
mod m20261128_000033_create_staff_invitation;
mod m20261128_000034_create_recovery_code;
mod m20261128_000035_create_staff_session;
mod m20261128_000036_create_thread;
mod m20261128_000037_create_message;
mod m20261128_000038_create_draft;
mod m20261128_000039_create_thread_note;
mod m20261128_000040_create_saved_view;
mod m20261128_000041_create_quick_reply;
mod m20261128_000042_create_kept_file;
mod m20261128_000043_create_event;
mod m20261128_000044_create_notification_choice;
mod m20261128_000045_create_notification;
mod m20261128_000046_create_contact_trouble;
mod m20261128_000047_add_audit_person;
mod m20261128_000048_add_person_search;
mod m20261128_000049_index_plate;
mod m20261128_000050_create_staff_sign_in;
mod m20261128_000060_add_thread_answered;
mod m20261128_000061_index_thread_latest;
mod m20261128_000062_index_thread_broker_latest;
mod m20261128_000063_index_thread_own_latest;
mod m20261128_000090_index_contract_papers;
mod m20261129_000091_index_payment_sums;
mod m20261129_000092_index_payment_facts;
mod m20261129_000093_index_instalment_facts;
mod m20261129_000094_index_contract_ids;
mod m20261129_000095_index_premium_facts;
mod m20261130_000096_add_instalment_received;
mod m20261130_000097_add_up_payments;
mod m20261130_000098_index_instalment_received;
mod m20261130_000099_index_whole_contracts;
mod m20261130_000100_index_whole_objects;
mod new_index;
mod new_table;
mod pending;

pub use m20261130_000097_add_up_payments::add_up_payments;
pub use pending::pending;
pub use sea_orm_migration::{MigratorTrait, sea_orm};

use sea_orm_migration::MigrationTrait;

/// Brings a database up to date.
#[derive(Debug, Clone, Copy)]
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261123_000001_create_broker::change()),
            Box::new(m20261123_000002_create_risk_carrier::change()),
            Box::new(m20261123_000003_create_person::change()),
            Box::new(m20261123_000004_create_contract::change()),
            Box::new(m20261123_000005_create_insured_object::change()),
            Box::new(m20261123_000006_create_driver::change()),
            Box::new(m20261123_000007_create_coverage::change()),
            Box::new(m20261123_000008_create_premium::change()),
            Box::new(m20261123_000009_create_premium_line::change()),
            Box::new(m20261123_000010_create_bonus_malus::change()),
            Box::new(m20261123_000011_create_past_claim::change()),
            Box::new(m20261123_000012_create_mandate::change()),
            Box::new(m20261123_000013_create_instalment::change()),
            Box::new(m20261123_000014_create_payment::change()),
            Box::new(m20261123_000015_create_account::change()),
            Box::new(m20261123_000016_create_session::change()),
            Box::new(m20261123_000017_create_enrolment::change()),
            Box::new(m20261123_000018_create_throttle::change()),
            Box::new(m20261123_000019_create_form_record::change()),
            Box::new(m20261123_000020_create_contact_message::change()),
            Box::new(m20261123_000021_create_certificate::change()),
            Box::new(m20261123_000022_create_job::change()),
            Box::new(m20261123_000023_create_audit::change()),
            Box::new(m20261123_000024_create_serial::change()),
            Box::new(m20261123_000025_create_clock::change()),
            Box::new(m20261123_000026_create_import_run::change()),
            Box::new(m20261125_000027_index_contract_pages::change()),
            Box::new(m20261125_000028_index_dead_jobs::change()),
            Box::new(m20261125_000029_withdraw_contract::Change),
            Box::new(m20261125_000031_add_session_shared::change()),
            Box::new(m20261128_000032_create_staff::change()),
            Box::new(m20261128_000033_create_staff_invitation::change()),
            Box::new(m20261128_000034_create_recovery_code::change()),
            Box::new(m20261128_000035_create_staff_session::change()),
            Box::new(m20261128_000036_create_thread::change()),
            Box::new(m20261128_000037_create_message::change()),
            Box::new(m20261128_000038_create_draft::change()),
            Box::new(m20261128_000039_create_thread_note::change()),
            Box::new(m20261128_000040_create_saved_view::change()),
            Box::new(m20261128_000041_create_quick_reply::change()),
            Box::new(m20261128_000042_create_kept_file::change()),
            Box::new(m20261128_000043_create_event::change()),
            Box::new(m20261128_000044_create_notification_choice::change()),
            Box::new(m20261128_000045_create_notification::change()),
            Box::new(m20261128_000046_create_contact_trouble::change()),
            Box::new(m20261128_000047_add_audit_person::change()),
            Box::new(m20261128_000048_add_person_search::change()),
            Box::new(m20261128_000049_index_plate::change()),
            Box::new(m20261128_000050_create_staff_sign_in::change()),
            Box::new(m20261128_000060_add_thread_answered::change()),
            Box::new(m20261128_000061_index_thread_latest::change()),
            Box::new(m20261128_000062_index_thread_broker_latest::change()),
            Box::new(m20261128_000063_index_thread_own_latest::change()),
            Box::new(m20261128_000090_index_contract_papers::change()),
            Box::new(m20261129_000091_index_payment_sums::change()),
            Box::new(m20261129_000092_index_payment_facts::change()),
            Box::new(m20261129_000093_index_instalment_facts::change()),
            Box::new(m20261129_000094_index_contract_ids::change()),
            Box::new(m20261129_000095_index_premium_facts::change()),
            Box::new(m20261130_000096_add_instalment_received::Change),
            Box::new(m20261130_000097_add_up_payments::Change),
            Box::new(m20261130_000098_index_instalment_received::change()),
            Box::new(m20261130_000099_index_whole_contracts::change()),
            Box::new(m20261130_000100_index_whole_objects::change()),
        ]
    }
}
