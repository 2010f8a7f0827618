//! A path of this site, as a form or an address brings it back: never another host, whatever a stranger's link says.

/// Longest path remembered: longer ones are not ours.
const LONGEST: usize = 500;

/// The path, if it is one of this site: it begins with exactly one slash, and nothing in it could be read as another host.
pub fn own_path(path: &str) -> Option<&str> {
    let plain = path.len() <= LONGEST && path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let inside = path.starts_with('/') && !path.starts_with("//");
    (plain && inside).then_some(path)
}

/// Where to go after signing in: the page that was asked for, or home. A way in is no page to come back to.
pub fn page_after(next: &str) -> &str {
    const WAYS_IN: [&str; 2] = ["/connexion", "/inscription"];
    own_path(next)
        .filter(|path| *path != "/" && !WAYS_IN.iter().any(|way| path.starts_with(way)) && !path.starts_with("/api/"))
        .unwrap_or("/accueil")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_never_leads_to_another_host() {
        for path in
            ["//evil.example", "/\\evil.example", "https://evil.example", "evil", "", "/a b", "/a\r\nX: y", "/é"]
        {
            assert_eq!(own_path(path), None, "{path:?}");
        }
        assert_eq!(own_path("/contrats?etat=termines#a"), Some("/contrats?etat=termines#a"));
    }

    #[test]
    fn one_comes_back_to_the_page_that_was_asked_for_or_home() {
        assert_eq!(page_after("/contrats"), "/contrats");
        for path in ["", "/", "/connexion?suite=/x", "/inscription", "//evil.example", "/api/sign_out"] {
            assert_eq!(page_after(path), "/accueil", "{path}");
        }
    }
}
