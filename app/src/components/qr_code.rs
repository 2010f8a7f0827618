//! A code to be scanned by another device, drawn in the page: it is a secret, and no address leads to it.

use leptos::prelude::*;

/// A code to be scanned, in the white frame that readers need.
///
/// ```ignore
/// view! { <QrCode size=21 path="M0 0h7v1h-7z" label="Code à scanner"/> }
/// ```
#[component]
pub fn QrCode(
    /// How many modules it is wide and high.
    size: usize,
    /// The dark modules.
    #[prop(into)]
    path: String,
    /// What it is, for who does not see it.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let whole = size + 8;
    view! {
        <svg class="qr-code" viewBox=format!("-4 -4 {whole} {whole}") role="img" aria-label=label>
            <path d=path></path>
        </svg>
    }
}
