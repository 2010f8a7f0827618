//! The published schema of the feed is the one that the program reads by.

use std::{env, fs, path::PathBuf};

#[test]
fn the_published_schema_is_up_to_date() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs/schema/feed.schema.json");
    let drawn = serde_json::to_string_pretty(&services::feed::schema()).unwrap() + "\n";
    if env::var_os("UPDATE_SCHEMA").is_some_and(|value| value == "1") {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &drawn).unwrap();
    }
    let published = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        published == drawn,
        "docs/schema/feed.schema.json is stale: run this test with UPDATE_SCHEMA=1 and review the change"
    );
}
