//! `mon-compte demo`: the demo portfolio, the accounts of its cast, and who can sign in.

use std::process::ExitCode;

use services::job::run_due;

use super::{Done, Stop, console::say, import::Bar, only_in_development, portal};
use crate::{
    config::Settings,
    demo::{Demo, DemoError, converse, prepare},
};

/// How many jobs are done before it is asked whether there are more.
const AT_ONCE: usize = 100;

/// The command.
pub async fn run(settings: &Settings) -> Done {
    only_in_development(settings)?;
    let portal = portal(settings).await?;
    let bar = Bar::new();
    let demo = prepare(&portal, portal.clock.today(), &mut bar.clone()).await;
    bar.finish();
    let demo = match demo {
        Ok(demo) => converse(&portal, &demo.cast, &demo.staff).await.map(|()| demo),
        refused => refused,
    };
    // The letters of its past leave now: a queue that waits since days looks like a worker that has died.
    while run_due(&portal, AT_ONCE).await?.done > 0 {}
    portal.close().await?;
    introduce(&demo?);
    Ok(ExitCode::SUCCESS)
}

fn introduce(Demo { report, opened, cast, staff }: &Demo) {
    say(&format!(
        "Demo portfolio: {} records written, {} as they were; {opened} accounts opened.",
        report.written, report.unchanged
    ));
    say("\nWho can sign in:\n");
    for member in cast {
        let password = member.password.as_deref().unwrap_or("(no account yet)");
        say(&format!("   {:<16} {:<13} {password:<34} {}", member.name, member.contract_number.as_str(), member.role));
    }
    say("\nOn the other side (/gestion), with the secret of the second factor:\n");
    for member in staff {
        let (email, role) = (member.email.as_str(), member.role.code());
        say(&format!("   {email:<31} {:<26} {}  {role}", member.password, member.second_factor));
    }
}

impl From<DemoError> for Stop {
    fn from(error: DemoError) -> Self {
        Self(error.to_string())
    }
}
