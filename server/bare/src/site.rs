//! Where the static files are: the portal looks each up by its name, here all are known from the start.

use std::path::Path;

/// Width, height and density of the windows that have a picture of the start.
const STARTS: [(u32, u32, u32); 5] = [(375, 667, 2), (390, 844, 3), (393, 852, 3), (430, 932, 3), (820, 1180, 2)];

/// The addresses of the static files.
pub struct Site {
    /// The outlines of all pages.
    pub icons_common: String,
    /// The outlines of signed-in pages.
    pub icons_portal: String,
    /// The face of headings.
    pub heading: String,
    /// The face of texts.
    pub text: String,
    /// The style sheet of public pages.
    pub public_sheet: String,
    /// The script of public pages.
    pub public_script: String,
    /// The style sheet of signed-in pages.
    pub portal_sheet: String,
    /// The script of signed-in pages.
    pub portal_script: String,
    /// The icon on a home screen.
    pub apple: String,
    /// What loads the program of the islands.
    pub glue: String,
    /// The program of the islands.
    pub program: String,
    /// What is shown while the portal starts.
    pub starts: Vec<Start>,
}

/// What an iPhone or iPad shows while the portal starts.
pub struct Start {
    /// Its picture.
    pub picture: String,
    /// The windows that it is for.
    pub window: String,
}

impl Site {
    /// The addresses that the build has left in a folder; without a build, those of files that are called by their plain names.
    pub fn built_in(root: &Path) -> Self {
        let assets = server::site::Site::load(root).map(|site| site.assets).unwrap_or_default();
        let starts = STARTS.map(|(width, height, density)| Start {
            picture: assets.address(&format!("start-{width}x{height}.png")),
            window: format!(
                "(device-width:{width}px) and (device-height:{height}px) and \
                 (-webkit-device-pixel-ratio:{density}) and (orientation:portrait)"
            ),
        });
        Self {
            icons_common: assets.address("icons-common.svg"),
            icons_portal: assets.address("icons-portal.svg"),
            heading: assets.address("heading.woff2"),
            text: assets.address("text.woff2"),
            public_sheet: assets.address("public.css"),
            public_script: assets.address("public.js"),
            portal_sheet: assets.address("portal.css"),
            portal_script: assets.address("portal.js"),
            apple: assets.address("app-apple-180.png"),
            glue: assets.address("frontend.js"),
            program: assets.address("frontend.wasm"),
            starts: starts.into(),
        }
    }
}
