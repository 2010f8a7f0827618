//! A promise made, neared, missed and mended: an act or an hour at a time, so that it can be watched on the customer's screen and on
//! the adviser's.
//!
//! Each act comes through the use cases that everybody comes through, by the people of `demo/story.json`. The hours follow from the
//! promise's own date: nothing here knows how long it is.

use std::net::Ipv4Addr;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    calendar::Calendar,
    deadline::Rule,
    identifier::Identifier,
    locale::Locale,
    reference::ThreadNumber,
    thread::{Counterpart, ThreadTopic},
    time::paris_midnight,
    view::Promised,
};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde::Deserialize;

use crate::{
    account::{self, Origin, Token, end_session, find_session},
    desk,
    entity::thread,
    failure::{Failure, Fault},
    generate::cast,
    portal::Portal,
    staff::{self, Proof, code_for_demo, find_staff_session, prove_second_factor, staff_cast},
    thread::{About, NewThread, open_thread},
};

/// A step of the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The customer writes: an answer is promised.
    Asked,
    /// Its date is near.
    Near,
    /// It is the last day.
    LastDay,
    /// The date has passed.
    Late,
    /// The adviser answers.
    Answered,
}

/// Who writes what.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Script {
    customer: String,
    adviser: String,
    subject: String,
    question: String,
    answer: String,
}

impl Step {
    /// The steps, in order.
    pub const ALL: [Self; 5] = [Self::Asked, Self::Near, Self::LastDay, Self::Late, Self::Answered];

    /// Its word in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Near => "near",
            Self::LastDay => "last_day",
            Self::Late => "late",
            Self::Answered => "answered",
        }
    }

    /// The step of a word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.code() == code)
    }
}

/// The customer writes; the number of the conversation.
///
/// # Errors
/// A fault where the demonstration's people are not there, or may not write so often.
pub async fn story_asks(portal: &Portal) -> Result<ThreadNumber, Fault> {
    let script = script()?;
    let member = cast().into_iter().find(|member| member.key == script.customer);
    let (member, password) = member
        .and_then(|member| member.password.clone().map(|password| (member, password)))
        .ok_or_else(|| Fault::new("the story's customer is not in the cast"))?;
    let origin = Origin { address: Ipv4Addr::LOCALHOST.into(), device: None, locale: Locale::Fr, is_shared: false };
    let identifier = Identifier::parse(member.contract_number.as_str())?;
    let signed_in = account::sign_in(&origin, portal, &identifier, password.into()).await;
    let session = signed_in.map_err(|failure| told(failure, "the story's customer could not sign in"))?.session;
    let customer = find_session(portal, &session, true).await?;
    let customer = customer.ok_or_else(|| Fault::new("the story's customer was signed out at once"))?;
    let new = NewThread {
        counterpart: Counterpart::Support,
        topic: ThreadTopic::Contract,
        about: About::Contract(member.contract_number),
        subject: script.subject,
        body: script.question,
        files: Vec::new(),
        submission: Token::draw(&portal.random)?,
        draft: None,
    };
    let opened = open_thread(&customer, portal, &new).await;
    end_session(&customer, portal).await?;
    opened.map_err(|failure| told(failure, "the story's customer could not write"))
}

/// The hour at which a step of waiting is to be watched: nine in the morning, in Paris. None for the steps that are acts, and where
/// nothing was promised.
///
/// # Errors
/// The database's own.
pub async fn story_hour(portal: &Portal, number: &ThreadNumber, step: Step) -> Result<Option<DateTime<Utc>>, Fault> {
    let Some(promise) = promise_of(portal, number).await? else { return Ok(None) };
    let due = promise.due;
    let day = match step {
        Step::Asked | Step::Answered => None,
        Step::Near => due.last_day.pred_opt(),
        Step::LastDay => Some(due.last_day),
        Step::Late => due.accepted_day.succ_opt(),
    };
    Ok(day.map(morning))
}

/// The adviser answers.
///
/// # Errors
/// A fault where the demonstration's people are not there, or somebody else has the conversation.
pub async fn story_answers(portal: &Portal, number: &ThreadNumber) -> Result<(), Fault> {
    let script = script()?;
    let member = staff_cast().into_iter().find(|member| member.key == script.adviser);
    let member = member.ok_or_else(|| Fault::new("the story's adviser is not in the cast"))?;
    let origin = Origin { address: Ipv4Addr::LOCALHOST.into(), device: None, locale: Locale::Fr, is_shared: false };
    let half_way = staff::sign_in(&origin, portal, &member.email, member.password.clone().into()).await;
    let half_way = half_way.map_err(|failure| told(failure, "the story's adviser could not sign in"))?;
    let proof = Proof::Code(code_for_demo(portal, &member)?);
    let signed_in = prove_second_factor(portal, &half_way, &proof).await;
    let signed_in =
        signed_in.map_err(|failure| told(failure, "the adviser's code was used already: wait half a minute"))?;
    let adviser = find_staff_session(portal, &signed_in.session, true).await?;
    let adviser = adviser.ok_or_else(|| Fault::new("the story's adviser was signed out at once"))?;
    let desk = adviser.desk().ok_or_else(|| Fault::new("the story's adviser has no desk"))?;
    let submission = Token::draw(&portal.random)?;
    let answered = desk::answer(&desk, portal, number, desk::Answer::in_words(&script.answer, &submission)).await;
    staff::sign_out(&adviser, portal).await?;
    answered.map_err(|failure| told(failure, "somebody else has the conversation: answer it at the desk"))
}

async fn promise_of(portal: &Portal, number: &ThreadNumber) -> Result<Option<Promised>, Fault> {
    let row = thread::Entity::find().filter(thread::Column::Number.eq(number.as_str())).one(&portal.db).await?;
    let since = row.and_then(|row| row.promised_at);
    Ok(since.and_then(|since| Promised::of(Rule::MessageAnswer, since, Calendar::Mainland).ok()))
}

fn morning(day: NaiveDate) -> DateTime<Utc> {
    paris_midnight(day) + TimeDelta::hours(9)
}

fn script() -> Result<Script, Fault> {
    Ok(serde_json::from_str(include_str!("../../../demo/story.json"))?)
}

/// A refusal is nobody's here: whoever plays the story reads the log.
fn told<R>(failure: Failure<R>, why: &'static str) -> Fault {
    match failure {
        Failure::Fault(fault) => fault,
        Failure::Refused(_) => Fault::new(why),
    }
}
