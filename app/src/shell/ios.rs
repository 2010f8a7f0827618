//! What iPhones and iPads want of a page that is put on their home screen, and read in no manifest.

use leptos::prelude::*;

use crate::assets::asset;

/// Width, height and density of the windows that have a picture of the start; `style/app/draw.mjs` draws the same.
const STARTS: [(u32, u32, u32); 5] = [(375, 667, 2), (390, 844, 3), (393, 852, 3), (430, 932, 3), (820, 1180, 2)];

/// The icon, and what is shown while the portal starts.
#[component]
pub fn HomeScreen() -> impl IntoView {
    let starts = STARTS.map(|(width, height, density)| {
        let window = format!(
            "(device-width:{width}px) and (device-height:{height}px) and (-webkit-device-pixel-ratio:{density}) and \
             (orientation:portrait)"
        );
        let picture = asset(&format!("start-{width}x{height}.png"));
        view! { <link rel="apple-touch-startup-image" href=picture media=window /> }
    });
    view! {
        <meta name="apple-mobile-web-app-capable" content="yes" />
        <meta name="mobile-web-app-capable" content="yes" />
        <link rel="apple-touch-icon" href=asset("app-apple-180.png") />
        {starts.into_iter().collect_view()}
    }
}
