//! What a page asks of the database: three statements at most, the session's included, however many contracts are shown. This is
//! what keeps a page's cost in one place (`services/src/together.rs`) and not in as many as it has sections.

use std::sync::{Arc, Mutex};

use crate::{
    doors::addresses,
    staff_doors::{STAFF_ADDRESSES, conversing, filled},
    world::World,
};

/// The most that a page may ask.
const MOST: usize = 3;
/// What is opened on the other side is written down as well, for the customer to read, and so is that it was read.
const WRITES: usize = 2;

#[tokio::test]
async fn no_page_asks_the_database_more_than_three_times() {
    let heard: Arc<Mutex<Vec<String>>> = Arc::default();
    let listener = Arc::clone(&heard);
    let world = World::overheard(move |sql| listener.lock().unwrap().push(sql.to_owned())).await;
    conversing(&world).await;
    let mut dear = Vec::new();
    let browsers = [
        ("a stranger", world.browser()),
        ("Camille", world.signed_in("camille").await),
        ("Nadia", world.staff_signed_in("nadia").await),
        ("Ghjulia", world.staff_signed_in("ghjulia").await),
        ("Hélène", world.staff_signed_in("helene").await),
    ];
    for (who, mut browser) in browsers {
        let staff = STAFF_ADDRESSES.iter().map(|address| filled(address.1));
        // Whether the portal is ready is asked by a machine, of the migrations too.
        // What only developers see may ask what it likes.
        let counted = |path: &String| path != "/readyz" && !path.starts_with("/dev/");
        for path in addresses(&world).await.into_iter().chain(staff).filter(counted) {
            heard.lock().unwrap().clear();
            browser.get(&path).await;
            let asked = std::mem::take(&mut *heard.lock().unwrap());
            let opens = path.starts_with("/gestion/fil/") || path.starts_with("/gestion/client/");
            if asked.len() > MOST + if opens { WRITES } else { 0 } {
                dear.push(format!("{path} for {who}: {}\n{}", asked.len(), asked.join("\n")));
            }
            if path == "/contrats" {
                let expected = if who == "Camille" { 2 } else { 0 };
                assert_eq!(asked.len(), expected, "the session and the list, or the counter hears nothing: {asked:?}");
            }
        }
    }
    assert!(dear.is_empty(), "more than {MOST} statements:\n{}", dear.join("\n\n"));
}
