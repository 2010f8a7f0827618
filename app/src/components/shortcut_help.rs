//! The keys of a page and what each does: a dialog that `?` opens, and a button for who does not know of it.
//!
//! The keys work with a script alone, so the button waits for it (`app/scripts/portal/keys.js`); whatever they do is a link or a
//! button of the page as well.

use leptos::prelude::*;

use super::{Button, ButtonLook};

/// The dialog, and the button that opens it.
///
/// ```ignore
/// view! { <ShortcutHelp title="Raccourcis clavier" close="Fermer" keys=vec![("j", "Ligne suivante".into())]/> }
/// ```
#[component]
pub fn ShortcutHelp(
    /// Its heading, and the button's text.
    #[prop(into)]
    title: String,
    /// What closes it.
    #[prop(into)]
    close: String,
    /// Each key and what it does.
    keys: Vec<(&'static str, String)>,
) -> impl IntoView {
    let rows = keys
        .into_iter()
        .map(|(key, does)| {
            view! {
                <div>
                    <dt>
                        <kbd>{key}</kbd>
                    </dt>
                    <dd>{does}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <div class="shortcut-help" data-keys hidden>
            <button class="button button-quiet" type="button" data-keys-open>
                {title.clone()} " "
                <kbd>"?"</kbd>
            </button>
            <dialog aria-labelledby="raccourcis">
                <h2 id="raccourcis">{title}</h2>
                <dl>{rows}</dl>
                <form method="dialog">
                    <Button look=ButtonLook::Secondary>{close}</Button>
                </form>
            </dialog>
        </div>
    }
}
