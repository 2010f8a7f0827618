//! What the portal sent, newest first.

use axum::{
    Json,
    extract::{Path, State},
    http::{StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use domain::{format, locale::Locale};
use leptos::prelude::*;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use services::outbox::{Channel, DevMessage};

use super::page::page;
use crate::{AppState, inbox};

/// A letter's own styles stand in it, and it may do nothing else.
const LETTER_POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox allow-popups";

/// The list as a page.
pub async fn list(State(state): State<AppState>) -> Html<String> {
    let messages = inbox::messages(&state.portal).await;
    page(&state.site.assets, "Messages", move || {
        let none = messages.is_empty().then(|| view! { <p>"Nothing was sent yet."</p> });
        let items = messages.into_iter().map(item).collect_view();
        view! { {none} <div class="stack">{items}</div> }
    })
}

/// The list as data.
pub async fn json(State(state): State<AppState>) -> Json<Vec<DevMessage>> {
    Json(inbox::messages(&state.portal).await)
}

/// One letter as its reader would see it.
pub async fn letter(State(state): State<AppState>, Path(reference): Path<String>) -> Response {
    let messages = inbox::messages(&state.portal).await;
    let html = messages.into_iter().find(|message| message.reference == reference).and_then(|message| message.html);
    match html {
        Some(html) => ([(header::CONTENT_SECURITY_POLICY, LETTER_POLICY)], Html(html)).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn item(message: DevMessage) -> impl IntoView {
    let channel = match message.channel {
        Channel::Email => "E-mail",
        Channel::Sms => "Text message",
    };
    let letter = message.html.is_some().then(|| {
        let reference = utf8_percent_encode(&message.reference, NON_ALPHANUMERIC);
        let address = format!("/dev/messages/{reference}");
        view! { <p><a href=address>"As HTML"</a></p> }
    });
    let at = format::date_time(message.at, Locale::En);
    view! {
        <article class="stack stack-tight">
            <h2>{message.subject.unwrap_or_else(|| channel.to_owned())}</h2>
            <p>{format!("{channel} to {} · {at}", message.to)}</p>
            <pre>{message.text}</pre>
            {letter}
        </article>
    }
}
