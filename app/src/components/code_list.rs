//! Codes to write down: each whole in its box, all of them copied by one press where a script runs.

use leptos::prelude::*;

use super::{CopyWords, Icon, IconName};

/// Codes to keep.
///
/// ```ignore
/// view! { <CodeList codes=vec!["7K3F9 M2QX0".into()] words=CopyWords { copy, copied }/> }
/// ```
#[component]
pub fn CodeList(
    /// The codes, as they are read.
    codes: Vec<String>,
    /// The words of the button that copies them all.
    words: CopyWords,
) -> impl IntoView {
    let all = codes.join("\n");
    let items = codes.into_iter().map(|code| view! { <li>{code}</li> }).collect_view();
    view! {
        <ol class="code-list" role="list">{items}</ol>
        <p>
            <button
                class="button button-secondary keeps-place"
                type="button"
                hidden
                data-copy=all
                data-copied=words.copied
            >
                <Icon name=IconName::Check/>
                {words.copy}
            </button>
            <span class="small" role="status"></span>
        </p>
    }
}
