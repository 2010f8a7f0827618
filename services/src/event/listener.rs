//! Who listens: somebody with a session, for as long as it lives. To listen is no use of a session and never prolongs it.

use chrono::{DateTime, Utc};
use domain::{notification::Side, session};
use uuid::Uuid;

use super::Audience;
use crate::{
    account::{Token, find_session},
    failure::Fault,
    portal::Portal,
    staff::{Reach, find_staff_session},
};

/// Who listens.
#[derive(Debug)]
pub struct Listener {
    token: Token,
    side: Side,
    pub(super) session: Uuid,
    pub(super) audience: Audience,
    alive_until: DateTime<Utc>,
}

impl Listener {
    /// Who a browser's token stands for, if there is anything to be told.
    pub async fn find(portal: &Portal, token: Token, side: Side) -> Result<Option<Self>, Fault> {
        let found = find(portal, &token, side).await?;
        Ok(found.map(|(session, audience, alive_until)| Self { token, side, session, audience, alive_until }))
    }

    /// Which side it is.
    pub const fn side(&self) -> Side {
        self.side
    }

    /// Until when the session lives if nothing more is done.
    pub const fn alive_until(&self) -> DateTime<Utc> {
        self.alive_until
    }

    /// Whether the session still lives, and hears the same; asks the database.
    pub async fn is_still_there(&mut self, portal: &Portal) -> Result<bool, Fault> {
        let found = find(portal, &self.token, self.side).await?;
        let same = found.filter(|(session, audience, _)| (*session, *audience) == (self.session, self.audience));
        if let Some((.., alive_until)) = same {
            self.alive_until = alive_until;
        }
        Ok(same.is_some())
    }

    /// Nobody knows whether the session still lives: it is asked for at the next occasion.
    pub(super) fn doubt(&mut self) {
        self.alive_until = DateTime::UNIX_EPOCH;
    }
}

async fn find(portal: &Portal, token: &Token, side: Side) -> Result<Option<(Uuid, Audience, DateTime<Utc>)>, Fault> {
    match side {
        Side::Customer => Ok(find_session(portal, token, false).await?.map(|customer| {
            let alive_until = session::CUSTOMER.idle_ends_at(customer.opened_at, customer.seen_at);
            (customer.session, Audience::Customer(customer.person), alive_until)
        })),
        Side::Staff => Ok(find_staff_session(portal, token, false).await?.and_then(|member| {
            let audience = match member.desk()?.reach {
                Reach::Everyone => Audience::Insurer,
                Reach::Portfolio(broker) => Audience::Broker(broker),
            };
            Some((member.session, audience, session::STAFF.idle_ends_at(member.opened_at, member.seen_at)))
        })),
    }
}
