//! First access, first step: a number, a date of birth, a postal code, and a channel chosen blind.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{address::PostalCode, identifier::AccessNumber, throttle::Scope};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _,
    sea_query::OnConflict,
};
use uuid::Uuid;

use crate::{
    account::{Origin, Token, find::policyholder},
    database::begin,
    entity::{enrolment, person},
    failure::{Fault, Outcome, refuse},
    job::{self, Job},
    portal::Portal,
    throttle::{self, Wait},
};

/// By what the code is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// E-mail.
    Email,
    /// Text message.
    Sms,
}

impl Channel {
    /// The word in forms and rows.
    pub fn code(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Sms => "sms",
        }
    }

    /// The channel that a word stands for.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "email" => Some(Self::Email),
            "sms" => Some(Self::Sms),
            _ => None,
        }
    }
}

/// What a person says to be known.
#[derive(Debug, Clone)]
pub struct Enrolment {
    /// A contract or object number.
    pub number: AccessNumber,
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// Postal code of the home.
    pub postal_code: PostalCode,
    /// By what the code is sent.
    pub channel: Channel,
    /// The form's own secret, the same when it is sent twice.
    pub submission: Token,
}

/// A first access that is not finished after this long must be begun again.
const LIFETIME: TimeDelta = TimeDelta::minutes(30);

/// Begins a first access, and answers with the secret that the browser holds from here on.
///
/// The same form sent twice begins one: its secret gives the same token. Whether anybody was found is known to nobody here
/// but the job that sends the code.
pub async fn start(origin: &Origin, portal: &Portal, enrolment: &Enrolment) -> Outcome<Token, Wait> {
    let number = portal.keys.token_mac("enrolment_number", enrolment.number.as_str().as_bytes());
    for (scope, subject) in [(Scope::EnrolmentAddress, origin.counted()), (Scope::EnrolmentPerson, number.clone())] {
        if let Err(wait) = throttle::count(portal, scope, &subject).await? {
            return refuse(wait);
        }
    }
    let token = token_for(portal, &enrolment.submission)?;
    let person = matching_person(&portal.db, enrolment).await?;
    let id = portal.random.id(portal.clock.now())?;
    let row = enrolment::ActiveModel { counted_by: Set(number), ..row(origin, portal, enrolment, person, id, &token) };
    let transaction = begin(&portal.db).await?;
    let once = OnConflict::column(enrolment::Column::TokenHash).do_nothing().to_owned();
    let written = enrolment::Entity::insert(row).on_conflict(once).exec_without_returning(&transaction).await?;
    if written > 0 {
        job::enqueue(&transaction, portal, Job::SendEnrolmentCode { enrolment: id }).await?;
    }
    transaction.commit().await?;
    portal.bell.notify_one();
    Ok(token)
}

fn token_for(portal: &Portal, submission: &Token) -> Result<Token, Fault> {
    let mac = portal.keys.token_mac("enrolment", submission.bytes());
    let bytes = mac.try_into().map_err(|_| Fault::new("a code under the portal's key has a wrong length"))?;
    Ok(Token::from_bytes(bytes))
}

/// The policyholder whom all three answers fit. The date and the code are compared here, after the same two queries for all.
async fn matching_person(db: &impl ConnectionTrait, said: &Enrolment) -> Result<Option<Uuid>, Fault> {
    let found = policyholder(db, &said.number).await?;
    let people = person::Entity::find().filter(person::Column::Id.is_in(found)).all(db).await?;
    let fits = |person: &person::Model| {
        person.birth_date == said.birth_date && person.postal_code == said.postal_code.as_str()
    };
    Ok(people.into_iter().find(fits).map(|person| person.id))
}

fn row(
    origin: &Origin,
    portal: &Portal,
    said: &Enrolment,
    person: Option<Uuid>,
    id: Uuid,
    token: &Token,
) -> enrolment::ActiveModel {
    let now: DateTime<Utc> = portal.clock.now();
    enrolment::ActiveModel {
        id: Set(id),
        token_hash: Set(token.digest()),
        counted_by: NotSet,
        person_id: Set(person),
        channel: Set(said.channel.code().into()),
        code_mac: NotSet,
        code_expires_at: NotSet,
        tries: Set(0),
        code_accepted_at: NotSet,
        finished_at: NotSet,
        created_at: Set(now),
        expires_at: Set(now + LIFETIME),
        locale: Set(origin.locale.tag().into()),
        outcome: Set("started".into()),
    }
}
