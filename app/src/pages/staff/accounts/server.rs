//! What administrators read and do.

use leptos::prelude::*;
use services::{
    Failure, Outcome,
    staff::{AccountRefusal, BrokerChoice, StaffLine, find_staff, list_brokers, list_staff},
};

use crate::{
    error::PortalError,
    request::{Visit, path_part, visit},
};

/// Every account.
pub async fn read_accounts() -> Result<Vec<StaffLine>, PortalError> {
    let visit = visit()?;
    list_staff(visit.administrator()?, &visit.portal).await.map_err(|fault| visit.fault(&fault))
}

/// The brokers for whom an account can be made.
pub async fn read_brokers() -> Result<Vec<BrokerChoice>, PortalError> {
    let visit = visit()?;
    list_brokers(visit.administrator()?, &visit.portal).await.map_err(|fault| visit.fault(&fault))
}

/// The account that the address names.
pub fn read_account() -> impl Future<Output = Result<StaffLine, PortalError>> {
    // The address is read now: what comes later may run where it is not known.
    let id = path_part("id");
    async move {
        let visit = visit()?;
        let administrator = visit.administrator()?;
        let id = id.parse().map_err(|_| PortalError::NotFound)?;
        let found = find_staff(administrator, &visit.portal, id).await.map_err(|fault| visit.fault(&fault))?;
        found.ok_or(PortalError::NotFound)
    }
}

/// Invites somebody.
#[server(endpoint = "gestion/invite_staff")]
pub async fn invite_staff(
    #[server(default)] name: String,
    #[server(default)] email: String,
    #[server(default)] role: String,
    #[server(default)] broker: String,
) -> Result<(), PortalError> {
    use domain::{
        email::EmailAddress,
        form::{FormState, Notice, Problem},
        person::PersonName,
        staff::StaffRole,
    };
    use services::staff::{InviteRefusal, NewStaff, invite};

    use crate::request::{back_to_form, fault_notice};

    const PAGE: &str = "/gestion/comptes/inviter";

    let visit = visit()?;
    let administrator = visit.administrator()?;
    let mut state = FormState::new("invite_staff")
        .keep("name", &name)
        .keep("email", &email)
        .keep("role", &role)
        .keep("broker", &broker);
    let name = state.take("name", PersonName::parse(&name));
    let email = state.take("email", EmailAddress::parse(&email));
    let role = state.take("role", StaffRole::from_code(&role).ok_or(Problem::Choice));
    let (Some(name), Some(email), Some(role)) = (name, email, role) else {
        return back_to_form(&visit, PAGE, state).await;
    };
    let new = NewStaff { name, email, role, broker: Some(broker), locale: visit.locale };
    let state = match invite(administrator, &visit.portal, &new).await {
        Ok(()) => {
            let sent = FormState::new("staff_accounts").notice(Notice::InvitationSent);
            return back_to_form(&visit, "/gestion/comptes", sent).await;
        }
        Err(Failure::Refused(InviteRefusal::EmailTaken)) => state.problem("email", Problem::EmailTaken),
        Err(Failure::Refused(InviteRefusal::UnknownBroker)) => state.problem("broker", Problem::Choice),
        Err(Failure::Fault(fault)) => state.notice(fault_notice(&visit, &fault)),
    };
    back_to_form(&visit, PAGE, state).await
}

/// Sends an invitation again.
#[server(endpoint = "gestion/resend_invitation")]
pub async fn resend_invitation(#[server(default)] account: String) -> Result<(), PortalError> {
    use domain::form::Notice;
    use services::staff::resend_invitation;

    let visit = visit()?;
    let administrator = visit.administrator()?;
    let id = account.parse().map_err(|_| PortalError::NotFound)?;
    let outcome = resend_invitation(administrator, &visit.portal, id).await;
    after(&visit, &account, outcome, Notice::InvitationSent).await
}

/// Takes an invitation back.
#[server(endpoint = "gestion/revoke_invitation")]
pub async fn revoke_invitation(#[server(default)] account: String) -> Result<(), PortalError> {
    use domain::form::Notice;
    use services::staff::revoke_invitation;

    let visit = visit()?;
    let administrator = visit.administrator()?;
    let id = account.parse().map_err(|_| PortalError::NotFound)?;
    let outcome = revoke_invitation(administrator, &visit.portal, id).await;
    after(&visit, &account, outcome, Notice::InvitationRevoked).await
}

/// Closes an account.
#[server(endpoint = "gestion/close_account")]
pub async fn close_account(#[server(default)] account: String) -> Result<(), PortalError> {
    use domain::form::Notice;
    use services::staff::close_account;

    let visit = visit()?;
    let administrator = visit.administrator()?;
    let id = account.parse().map_err(|_| PortalError::NotFound)?;
    let outcome = close_account(administrator, &visit.portal, id).await;
    after(&visit, &account, outcome, Notice::StaffClosed).await
}

/// Renews an access, or opens it again.
#[server(endpoint = "gestion/reset_access")]
pub async fn reset_access(#[server(default)] account: String) -> Result<(), PortalError> {
    use domain::form::Notice;
    use services::staff::reset_access;

    let visit = visit()?;
    let administrator = visit.administrator()?;
    let id = account.parse().map_err(|_| PortalError::NotFound)?;
    let outcome = reset_access(administrator, &visit.portal, id).await;
    after(&visit, &account, outcome, Notice::InvitationSent).await
}

/// Goes back to the list, or to the account where nothing was done, and says so.
async fn after(
    visit: &Visit,
    account: &str,
    outcome: Outcome<(), AccountRefusal>,
    done: domain::form::Notice,
) -> Result<(), PortalError> {
    use domain::form::{FormState, Notice};

    use crate::request::{back_to_form, fault_notice};

    let state = FormState::new("staff_accounts");
    let notice = match outcome {
        Ok(()) => return back_to_form(visit, "/gestion/comptes", state.notice(done)).await,
        Err(Failure::Refused(AccountRefusal::NotFound)) => Notice::StaffUnchanged,
        Err(Failure::Refused(AccountRefusal::OwnAccount)) => Notice::OwnAccount,
        Err(Failure::Refused(AccountRefusal::LastAdministrator)) => Notice::LastAdministrator,
        Err(Failure::Fault(fault)) => fault_notice(visit, &fault),
    };
    let there = !matches!(notice, Notice::StaffUnchanged);
    let page = if there { format!("/gestion/comptes/{account}") } else { "/gestion/comptes".to_owned() };
    back_to_form(visit, &page, state.notice(notice)).await
}
