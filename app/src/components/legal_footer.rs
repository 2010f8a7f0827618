//! Who publishes this, and the texts that the law asks for, on every page.

use leptos::prelude::*;

/// The foot of every page.
///
/// ```ignore
/// view! { <LegalFooter label="Informations légales" links=vec![("/mentions-legales".into(), "Mentions légales".into())] publisher/> }
/// ```
#[component]
pub fn LegalFooter(
    /// What the links are, for screen readers.
    #[prop(into)]
    label: String,
    /// Address and name of each text.
    links: Vec<(String, String)>,
    /// The publisher in a line.
    #[prop(into)]
    publisher: String,
) -> impl IntoView {
    let items =
        links.into_iter().map(|(href, name)| view! { <li><a href=href rel="external">{name}</a></li> }).collect_view();
    view! {
        <footer class="legal-footer">
            <nav aria-label=label>
                <ul role="list">{items}</ul>
            </nav>
            <p>{publisher}</p>
        </footer>
    }
}
