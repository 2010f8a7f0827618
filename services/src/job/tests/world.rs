//! A portal of its own for each test: a database in a file, a clock that stands still, messages kept in memory.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta, TimeZone, Utc};
use domain::brand::Brand;
use sea_orm::{
    ActiveValue::{NotSet, Set},
    EntityTrait as _,
};
use sea_orm_migration::MigratorTrait as _;
use tempfile::TempDir;
use uuid::Uuid;

use crate::{
    Portal,
    account::Passwords,
    clock::Clock,
    database::{begin, connect},
    entity::{account, enrolment, job, person},
    job::{Job, Ran, enqueue, run_due},
    keys::{Keys, Place},
    mail::Mailer,
    outbox::DevMessage,
    random::Random,
    sms::SmsSender,
    store::Store,
    upload::{Scanner, Uploads},
};

/// What a test has.
pub struct World {
    pub portal: Portal,
    _folder: TempDir,
}

impl World {
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let db = connect(&format!("sqlite://{}/portal.db", folder.path().display()), 4).await.unwrap();
        migration::Migrator::up(&db, None).await.unwrap();
        let random = Random::seeded(7);
        let portal = Portal {
            pages: db.clone(),
            db,
            clock: Clock::stopped_at(start()),
            keys: Arc::new(Keys::new(&[1; 32], &[])),
            mailer: Mailer::memory(),
            sms: SmsSender::memory(),
            files: Store::directory(folder.path().join("files")),
            brand: Arc::new(Brand::default()),
            public_url: "https://moncompte.active-assurances.example".into(),
            typesetter: Arc::new(pdf::Typesetter::new().unwrap()),
            passwords: Passwords::new(&random, 1).unwrap(),
            uploads: Uploads::new(Scanner::None, 2, 1_000),
            bell: Arc::default(),
            hub: crate::event::Hub::default(),
            random,
        };
        Self { portal, _folder: folder }
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.portal.clock.now()
    }

    pub fn pass(&self, time: TimeDelta) {
        self.portal.clock.advance(time);
    }

    /// Every message sent, mails first.
    pub fn sent(&self) -> Vec<DevMessage> {
        let mut sent = match &self.portal.mailer {
            Mailer::Memory(memory) => memory.sent(),
            _ => Vec::new(),
        };
        if let SmsSender::Memory(memory) = &self.portal.sms {
            sent.extend(memory.sent());
        }
        sent
    }

    pub async fn ask(&self, job: Job) {
        let transaction = begin(&self.portal.db).await.unwrap();
        enqueue(&transaction, &self.portal, job).await.unwrap();
        transaction.commit().await.unwrap();
    }

    pub async fn run(&self) -> Ran {
        run_due(&self.portal, 100).await.unwrap()
    }

    /// Asks for a job and does it, which must succeed.
    pub async fn do_now(&self, job: Job) {
        self.ask(job).await;
        assert_eq!(self.run().await, Ran { done: 1, retried: 0, failed: 0 });
    }

    pub async fn jobs(&self) -> Vec<job::Model> {
        job::Entity::find().all(&self.portal.db).await.unwrap()
    }

    /// A person with the contacts that are given.
    pub async fn person(&self, email: Option<&str>, mobile: Option<&str>) -> Uuid {
        let id = self.portal.random.id(self.now()).unwrap();
        let seal = |column, value: Option<&str>| {
            let place = Place { table: "person", column, row: id };
            value.map(|value| self.portal.keys.seal(&self.portal.random, &place, value.as_bytes()).unwrap())
        };
        let row = person::ActiveModel {
            id: Set(id),
            source_id: Set(id.to_string()),
            source_version: Set(1),
            civility: Set(None),
            first_name: Set("Camille".into()),
            last_name: Set("Martin".into()),
            birth_name: Set(None),
            birth_date: Set(NaiveDate::from_ymd_opt(1990, 5, 17).unwrap()),
            line1: Set("3 rue des Lilas".into()),
            line2: Set(None),
            postal_code: Set("69003".into()),
            insee_code: Set("69383".into()),
            city: Set("Lyon".into()),
            email_cipher: Set(seal("email", email)),
            email_index: Set(email.map(|email| self.portal.keys.blind_index(email))),
            mobile_cipher: Set(seal("mobile", mobile)),
            mobile_index: Set(mobile.map(|mobile| self.portal.keys.blind_index(mobile))),
            name_key: Set("martin camille".into()),
        };
        person::Entity::insert(row).exec_without_returning(&self.portal.db).await.unwrap();
        id
    }

    pub async fn account(&self, person: Uuid) -> Uuid {
        let id = self.portal.random.id(self.now()).unwrap();
        let row = account::ActiveModel {
            id: Set(id),
            person_id: Set(person),
            password_hash: Set("none".into()),
            locale: Set("fr".into()),
            access: Set("active".into()),
            opened_at: Set(self.now()),
            data_confirmed_at: NotSet,
            last_signed_in_at: NotSet,
        };
        account::Entity::insert(row).exec_without_returning(&self.portal.db).await.unwrap();
        id
    }

    /// A first access begun now, by `email` or `sms`.
    pub async fn enrolment(&self, person: Option<Uuid>, channel: &str) -> Uuid {
        let id = self.portal.random.id(self.now()).unwrap();
        let row = enrolment::ActiveModel {
            id: Set(id),
            token_hash: Set(id.as_bytes().to_vec()),
            counted_by: Set(id.as_bytes().to_vec()),
            person_id: Set(person),
            channel: Set(channel.into()),
            code_mac: NotSet,
            code_expires_at: NotSet,
            tries: Set(0),
            code_accepted_at: NotSet,
            finished_at: NotSet,
            created_at: Set(self.now()),
            expires_at: Set(self.now() + TimeDelta::minutes(30)),
            locale: Set("fr".into()),
            outcome: Set("started".into()),
        };
        enrolment::Entity::insert(row).exec_without_returning(&self.portal.db).await.unwrap();
        id
    }

    pub async fn enrolment_row(&self, id: Uuid) -> enrolment::Model {
        enrolment::Entity::find_by_id(id).one(&self.portal.db).await.unwrap().unwrap()
    }
}

fn start() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 23, 8, 5, 0).unwrap()
}
