//! The built files: sent as they were compressed at build time, and kept by browsers for good when their names tell what is in
//! them.

use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse as _, Response},
};
use tower_http::services::{ServeDir, fs::Backend};

use crate::{
    AppState,
    site::{ADDRESS, Files, Site},
};

/// Its addresses.
pub const PATH: &str = "/assets/{*path}";

/// Longest address of a file.
const LONGEST_PATH: usize = 200;

const FOR_GOOD: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

/// The addresses.
pub fn routes(state: &AppState) -> Router {
    serve(&state.site)
}

fn serve(site: &Site) -> Router {
    let address = ADDRESS.trim_end_matches('/');
    let files = match &site.files {
        Files::Folder(root) => Router::new().nest_service(address, as_compressed(ServeDir::new(root))),
        Files::Memory(files) => {
            Router::new().nest_service(address, as_compressed(ServeDir::with_backend("", files.clone())))
        }
    };
    files.layer(from_fn_with_state(site.clone(), keep))
}

fn as_compressed<F, B: Backend>(files: ServeDir<F, B>) -> ServeDir<F, B> {
    files.append_index_html_on_directories(false).precompressed_br().precompressed_gzip()
}

/// Says how long the file may be kept.
async fn keep(State(site): State<Site>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    // No file of ours has such a name, and the disk would call it a fault.
    if path.len() > LONGEST_PATH || path.contains("%00") {
        return StatusCode::NOT_FOUND.into_response();
    }
    let hashed = site.is_hashed(path.strip_prefix(ADDRESS).unwrap_or(path));
    let mut response = next.run(request).await;
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, if found && hashed { FOR_GOOD } else { ASK_AGAIN });
    if found && hashed {
        // Kept for good, it is never asked for again: by what to recognise it is of no use.
        for name in [header::LAST_MODIFIED, header::ETAG, header::ACCEPT_RANGES] {
            headers.remove(name);
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use std::{
        fs::{self, File},
        time::{Duration, SystemTime},
    };

    use axum::{
        body::{Body, to_bytes},
        http::{HeaderMap, HeaderName, Method},
    };
    use tower::ServiceExt as _;

    use super::*;
    use crate::site::Kept;

    const FILES: [(&str, &str); 7] = [
        ("manifest.json", r#"{"public.css":"public-1.css","frontend.js":"pkg-2/frontend.js","wasm":"pkg-2/a.wasm"}"#),
        ("public-1.css", "body{color:red}"),
        ("public-1.css.br", "brotli"),
        ("public-1.css.gz", "gzip"),
        ("pkg-2/frontend.js", "export{}"),
        ("pkg-2/a.wasm", "wasm"),
        ("pkg-2/a.wasm.br", "small wasm"),
    ];

    async fn ask(
        router: &Router,
        method: Method,
        path: &str,
        headers: &[(HeaderName, &str)],
    ) -> (StatusCode, HeaderMap, Vec<u8>) {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(name, *value);
        }
        let (parts, body) = router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap().into_parts();
        (parts.status, parts.headers, to_bytes(body, usize::MAX).await.unwrap().to_vec())
    }

    #[tokio::test]
    async fn what_the_program_carries_is_answered_as_what_stands_in_a_folder() {
        let folder = tempfile::tempdir().unwrap();
        let modified = SystemTime::UNIX_EPOCH + Duration::from_secs(1_790_000_000);
        fs::create_dir(folder.path().join("pkg-2")).unwrap();
        for (path, text) in FILES {
            fs::write(folder.path().join(path), text).unwrap();
            File::options().write(true).open(folder.path().join(path)).unwrap().set_modified(modified).unwrap();
        }
        let carried = FILES.map(|(path, text)| (path.to_owned(), Kept { bytes: text.as_bytes(), modified }));
        let sites = [Files::Folder(folder.path().to_owned()), Files::Memory(carried.into_iter().collect())];
        let [on_disk, carried] = sites.map(|files| serve(&Site::open(files).unwrap()));

        let paths = FILES.map(|(path, _)| format!("/assets/{path}"));
        let others = [
            "",
            "pkg-2",
            "pkg-2/",
            "nowhere",
            "public-1.css/",
            "..%2fmanifest.json",
            "%00",
            "pkg-2/%2e%2e/manifest.json",
        ];
        let paths = paths.into_iter().chain(others.map(|path| format!("/assets/{path}")));
        let mut found = 0;
        for path in paths {
            for method in [Method::GET, Method::HEAD, Method::POST] {
                for encodings in ["", "gzip", "br, gzip", "br;q=0, gzip"] {
                    for more in [
                        vec![],
                        vec![(header::RANGE, "bytes=2-4")],
                        vec![(header::IF_MODIFIED_SINCE, "Fri, 01 Jan 2100 00:00:00 GMT")],
                    ] {
                        let headers = [vec![(header::ACCEPT_ENCODING, encodings)], more].concat();
                        let expected = ask(&on_disk, method.clone(), &path, &headers).await;
                        let answer = ask(&carried, method.clone(), &path, &headers).await;
                        assert_eq!(answer, expected, "{method} {path} {headers:?}");
                        found += usize::from(answer.0.is_success());
                    }
                }
            }
        }
        assert!(found > 100, "{found}");
        let script = ask(&carried, Method::GET, "/assets/pkg-2/a.wasm", &[(header::ACCEPT_ENCODING, "br")]).await;
        assert_eq!(
            (script.1[header::CONTENT_TYPE].to_str().unwrap(), script.2.as_slice()),
            ("application/wasm", &b"small wasm"[..])
        );
        assert_eq!(script.1[header::CACHE_CONTROL], FOR_GOOD);
    }
}
