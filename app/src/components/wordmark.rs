//! The brand's mark and name, which lead home.
//!
//! The name is text in the heading face: any brand's name fits, and it costs no image. An operator who has a wordmark gives its
//! picture instead.

use leptos::prelude::*;

use crate::{assets::asset, written::IntoWritten as _};

/// The mark and the name.
///
/// ```ignore
/// view! { <Wordmark name=brand.name href="/"/> }
/// ```
#[component]
pub fn Wordmark(
    /// The brand's name.
    #[prop(into)]
    name: String,
    /// Where home is.
    href: &'static str,
    /// Address of the brand's own picture.
    #[prop(optional_no_strip, into)]
    picture: Option<String>,
) -> impl IntoView {
    let inside = if let Some(address) = picture {
        view! { <img src=address alt=name height="32"/> }.written()
    } else {
        view! {
            <svg viewBox="0 0 32 32" aria-hidden="true">
                <use_ href=[asset("icons-common.svg").as_str(), "#mark"].concat()></use_>
            </svg>
            <span>{name}</span>
        }
        .written()
    };
    view! { <a class="wordmark" href=href>{inside}</a> }
}
