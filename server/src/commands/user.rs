//! `mon-compte user`: people of the other side, from the machine itself. The first administrator comes in by it, and so does one who comes
//! back when none is left; everybody else is invited by an administrator, on a page.

use std::process::ExitCode;

use clap::{Subcommand, ValueEnum};
use domain::{email::EmailAddress, locale::Locale, person::PersonName, staff::StaffRole};
use services::{
    Failure,
    staff::{InviteRefusal, NewStaff, StaffState, invite_by_command, list_staff_by_command},
};

use super::{Done, Stop, console::say, portal};
use crate::config::Settings;

/// What to do.
#[derive(Debug, Clone, Subcommand)]
pub enum Action {
    /// Invites somebody: prints the link that the letter has too, good once and for seven days
    Add {
        /// What the person will do
        #[arg(long)]
        role: Role,
        /// First and last name, as customers read it
        #[arg(long)]
        name: String,
        /// Where the invitation goes, and with what the person signs in
        #[arg(long)]
        email: String,
        /// ORIAS number of the broker, for a broker's account
        #[arg(long)]
        broker: Option<String>,
        /// Language of the letter: fr or en
        #[arg(long, default_value = "fr")]
        language: String,
    },
    /// Lists the accounts and where they stand
    List,
}

/// The roles, as one types them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Role {
    /// Answers customers
    Adviser,
    /// Handles claims
    ClaimsHandler,
    /// Sees the portfolio of one broker
    Broker,
    /// Invites people and closes accounts
    Administrator,
}

/// The command.
pub async fn run(settings: &Settings, action: Action) -> Done {
    match action {
        Action::Add { role, name, email, broker, language } => {
            let new = NewStaff {
                name: PersonName::parse(&name).map_err(|error| Stop(format!("--name {error}")))?,
                email: EmailAddress::parse(&email).map_err(|error| Stop(format!("--email {error}")))?,
                role: role.into(),
                broker,
                locale: Locale::parse(&language).ok_or_else(|| Stop("--language is fr or en".to_owned()))?,
            };
            add(settings, &new).await
        }
        Action::List => list(settings).await,
    }
}

async fn add(settings: &Settings, new: &NewStaff) -> Done {
    let portal = portal(settings).await?;
    let outcome = invite_by_command(&portal, new).await;
    portal.close().await?;
    let link = outcome.map_err(|failure| match failure {
        Failure::Refused(InviteRefusal::EmailTaken) => {
            Stop("there is an account for this address already: `mon-compte user list` shows it".to_owned())
        }
        Failure::Refused(InviteRefusal::UnknownBroker) => {
            Stop("--broker must be the ORIAS number of a broker of the portfolio".to_owned())
        }
        Failure::Fault(fault) => fault.into(),
    })?;
    say(&format!(
        "{} is invited. The letter leaves by itself; the link is good once and for seven days:\n\n   {link}",
        new.name
    ));
    Ok(ExitCode::SUCCESS)
}

async fn list(settings: &Settings) -> Done {
    let portal = portal(settings).await?;
    for line in list_staff_by_command(&portal).await? {
        let state = match line.state {
            StaffState::Open => "open",
            StaffState::Invited(_) => "invited",
            StaffState::InvitationOver => "invitation over",
            StaffState::Closed(_) => "closed",
        };
        say(&format!("{:<28} {:<36} {:<16} {state}", line.name, line.email.as_str(), line.role.code()));
    }
    portal.close().await?;
    Ok(ExitCode::SUCCESS)
}

impl From<Role> for StaffRole {
    fn from(role: Role) -> Self {
        match role {
            Role::Adviser => Self::Adviser,
            Role::ClaimsHandler => Self::ClaimsHandler,
            Role::Broker => Self::Broker,
            Role::Administrator => Self::Administrator,
        }
    }
}
