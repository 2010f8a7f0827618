//! The queue's data, and the views that its reader keeps.

use domain::{
    desk::{Mark, QueueFilter},
    view::QueuePage,
};
use leptos::prelude::*;

use crate::{error::PortalError, request::visit};

/// A page of the queue.
pub async fn load_queue(filter: QueueFilter, after: Option<Mark>) -> Result<QueuePage, PortalError> {
    let visit = visit()?;
    let desk = visit.desk()?;
    services::desk::list_queue(&desk, &visit.portal, &filter, after.as_ref()).await.map_err(|fault| visit.fault(&fault))
}

/// Keeps a filter under a name.
#[server(endpoint = "gestion/save_view")]
pub async fn save_view(#[server(default)] name: String, #[server(default)] filter: String) -> Result<(), PortalError> {
    use domain::form::{FormState, Problem};
    use services::{
        Failure,
        desk::{SaveViewRefusal, save_view},
    };

    use super::super::pieces::Told;
    use crate::request::{back_to_form, fault_notice};

    let visit = visit()?;
    let desk = visit.desk()?;
    let filter = QueueFilter::parse(&filter);
    let state = FormState::new("queue").keep("name", &name);
    let state = match save_view(&desk, &visit.portal, &name, &filter).await {
        Ok(()) => Told::ViewSaved.in_record(FormState::new("queue")),
        Err(Failure::Refused(SaveViewRefusal::NoName)) => state.problem("name", Problem::Empty),
        Err(Failure::Refused(SaveViewRefusal::TooLong)) => state.problem("name", Problem::TooLong { max: 40 }),
        Err(Failure::Refused(SaveViewRefusal::TooMany)) => Told::TooManyViews.in_record(state),
        Err(Failure::Fault(fault)) => state.notice(fault_notice(&visit, &fault)),
    };
    back_to_form(&visit, &format!("/gestion?{filter}"), state).await
}

/// Lets a view go; the page that follows offers to bring it back.
#[server(endpoint = "gestion/delete_view")]
pub async fn delete_view(#[server(default)] id: String) -> Result<(), PortalError> {
    use domain::form::FormState;
    use services::desk::delete_view;

    use super::super::pieces::Told;
    use crate::request::back_to_form;

    let visit = visit()?;
    let desk = visit.desk()?;
    let deleted = delete_view(&desk, &visit.portal, &id).await.map_err(|fault| visit.fault(&fault))?;
    let view = deleted.ok_or(PortalError::NotFound)?;
    let state = FormState::new("queue").keep("deleted_name", &view.name).keep("deleted_filter", &view.filter);
    back_to_form(&visit, "/gestion", Told::ViewDeleted.in_record(state)).await
}
