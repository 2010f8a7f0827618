//! One conversation in two windows: what is said of the texts that stand beside one another, and what a press on one does.

use chrono::TimeDelta;

use crate::{browser::Browser, world::World};

/// The form of this window, of the other one and of a third.
const HERE: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
const THERE: &str = "BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA";
const THIRD: &str = "CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCA";

const NEW: &str = "/messages/nouveau";

/// What a window is told when it keeps a text a moment later, and by which name it is kept. It says which text it was read with and which
/// ones it shows.
async fn keep(
    (world, browser): (&World, &mut Browser),
    form: &str,
    (read, beside): (&str, &str),
    text: &str,
) -> (String, String) {
    world.portal.clock.advance(TimeDelta::seconds(1));
    let fields = [("place", "new"), ("message", text), ("draft", read), ("beside", beside), ("submission", form)];
    let told = browser.call("/api/keep_draft", &fields).await.text();
    let value = |name: &str| {
        let after = told.split(&format!("\"{name}\":\"")).nth(1).unwrap_or_else(|| panic!("{told}"));
        after.split('"').next().unwrap().to_owned()
    };
    (value("said"), value("version"))
}

/// The page after a press on a text a moment later, where something may be typed.
async fn take((world, browser): (&World, &mut Browser), text: &str, typed: &str) -> String {
    world.portal.clock.advance(TimeDelta::seconds(1));
    let fields = [("place", "new"), ("take", text), ("message", typed), ("submission", HERE)];
    assert_eq!(browser.post("/api/take_draft", &fields).await.location(), NEW);
    browser.get(NEW).await.text()
}

/// What stands in the field of the message.
fn written(page: &str) -> &str {
    let area = page.split("<textarea").nth(1).unwrap();
    area.split_once('>').unwrap().1.split("</textarea>").next().unwrap().trim()
}

#[tokio::test]
async fn a_text_that_has_changed_in_the_other_window_is_not_taken_and_the_page_says_so() {
    let world = World::new().await;
    let mut camille = world.signed_in("camille").await;
    let (_, read) = keep((&world, &mut camille), THERE, ("", ""), "Écrit là").await;
    let (_, since) = keep((&world, &mut camille), THERE, (&read, ""), "Écrit là, plus loin").await;

    let page = take((&world, &mut camille), &read, "Écrit ici").await;
    assert_eq!(written(&page), "Écrit ici", "what was typed here is not lost");
    for said in ["il n’a pas été pris", "Écrit là, plus loin", since.as_str()] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let page = take((&world, &mut camille), &since, "Écrit ici").await;
    assert_eq!(written(&page), "Écrit là, plus loin");
    assert!(page.contains("Écrit ici") && !page.contains("pas été pris"), "{page}");
}

#[tokio::test]
async fn who_has_typed_nothing_is_shown_the_newest_text_and_told_that_it_is() {
    let world = World::new().await;
    let mut camille = world.signed_in("camille").await;
    let (_, read) = keep((&world, &mut camille), THERE, ("", ""), "Écrit là").await;
    let (_, since) = keep((&world, &mut camille), THERE, (&read, ""), "Écrit là, plus loin").await;

    let page = take((&world, &mut camille), &read, "").await;
    assert_eq!(written(&page), "Écrit là, plus loin");
    assert!(page.contains("Vous avez maintenant le plus récent"), "{page}");

    keep((&world, &mut camille), THERE, (&since, ""), "").await;
    let page = take((&world, &mut camille), &since, "").await;
    assert_eq!(written(&page), "");
    assert!(page.contains("L’autre fenêtre l’a envoyé ou effacé"), "{page}");
}

#[tokio::test]
async fn buttons_of_the_same_words_are_told_apart_by_what_stands_beside_them() {
    let world = World::new().await;
    let mut camille = world.signed_in("camille").await;
    for (form, text) in [(HERE, "Un"), (THERE, "Deux"), (THIRD, "Trois")] {
        keep((&world, &mut camille), form, ("", ""), text).await;
    }
    let page = camille.get(NEW).await.text();
    let described = page.split("aria-describedby=\"apart-").skip(1);
    let described: Vec<Vec<String>> = described
        .map(|rest| format!("apart-{}", rest.split('"').next().unwrap()).split(' ').map(str::to_owned).collect())
        .collect();
    assert_eq!((described.len(), page.matches("Prendre ce texte").count()), (2, 2));
    assert_ne!(described[0], described[1]);
    for id in described.concat() {
        assert_eq!(page.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
    }
}

#[tokio::test]
async fn the_status_line_asks_for_a_reload_only_where_the_other_text_is_not_shown() {
    let world = World::new().await;
    let mut camille = world.signed_in("camille").await;
    let (alone, other) = keep((&world, &mut camille), THERE, ("", ""), "Écrit là").await;
    assert!(alone.starts_with("Brouillon enregistré") && !alone.contains("fenêtre"), "{alone}");
    let (unseen, own) = keep((&world, &mut camille), HERE, ("", ""), "Écrit ici").await;
    assert!(unseen.contains("rechargez la page"), "{unseen}");
    let page = camille.get(NEW).await.text();
    assert!(page.contains(&format!("name=\"beside\" value=\"{other}\"")), "{page}");
    let (shown, own) = keep((&world, &mut camille), HERE, (&own, &other), "Écrit ici aussi").await;
    assert!(shown.contains("juste en dessous") && !shown.contains("rechargez"), "{shown}");
    keep((&world, &mut camille), THERE, (&other, ""), "Écrit là, plus loin").await;
    let (changed, _) = keep((&world, &mut camille), HERE, (&own, &other), "Écrit ici encore").await;
    assert!(changed.contains("rechargez la page"), "what is shown has changed since: {changed}");
}
