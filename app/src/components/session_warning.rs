//! The session is about to end: one press keeps it.
//!
//! A native dialog, so that the rest of the page cannot be reached meanwhile and Escape works. Without a script nobody is
//! warned, and the sign-in that follows leads back to the page.

use leptos::{html, prelude::*};

/// The warning.
///
/// ```ignore
/// view! { <SessionWarning open title="Toujours là ?" text=left><WakingButton acts=true on:click=extend>"Rester"</WakingButton></SessionWarning> }
/// ```
#[component]
pub fn SessionWarning(
    /// Whether it stands.
    #[prop(into)]
    open: Signal<bool>,
    /// The question.
    #[prop(into)]
    title: String,
    /// How long is left, in words.
    #[prop(into)]
    text: Signal<String>,
    /// What to press: stay first, then sign out.
    children: Children,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let Some(dialog) = dialog.get() else { return };
        if open.get() && !dialog.open() {
            // It fails only where the page is going away.
            let _ = dialog.show_modal();
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    let label = title.clone();
    view! {
        <dialog class="session-warning" aria-label=label node_ref=dialog>
            <div>
                <h2>{title}</h2>
                <p>{move || text.get()}</p>
                <div class="row">{children()}</div>
            </div>
        </dialog>
    }
}
