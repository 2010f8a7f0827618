//! A first access while the process is killed, at each step: who was answered goes on, who was not sends the same form again, and in
//! the end there is one account.

use crate::{
    node::Node,
    person::{FIRST, PASSWORD, Person, who},
    wait::until,
    world::World,
};

/// Kills the node as soon as it has looked at a form, and starts another in its place. The answer, if there was time for one, is lost.
async fn killed_at(world: &World, node: &mut Node, person: &Person, path: &str, form: &[(&str, &str)]) {
    let mut hasty = person.clone();
    let (address, killed) = (node.address.clone(), async {
        tokio::task::yield_now().await;
        until("the form is under way", async || under_way(world).await.then_some(())).await;
        node.kill();
    });
    let (_lost, ()) = tokio::join!(hasty.try_post(&address, path, form), killed);
    *node = world.serve(&[]).await;
}

/// The counters are the first thing that a form writes.
async fn under_way(world: &World) -> bool {
    world.database.count("SELECT count(*) FROM throttle WHERE failures > 0").await > 0
}

#[tokio::test]
async fn a_sign_up_goes_on_after_a_kill_at_each_step_and_opens_one_account() {
    for world in World::each().await {
        let accounts = world.database.rows("account").await;
        let mut node = world.serve(&[]).await;
        let mut hugo = world.person();

        killed_at(&world, &mut node, &hugo, "/api/first_access_who", &who(FIRST)).await;
        assert_eq!(hugo.say_who(&node, FIRST).await.location(), "/inscription/code");
        assert_eq!(world.database.rows("enrolment").await, 1, "the same form is one first access");
        node.kill();
        node = world.serve(&[]).await;
        // What was acknowledged stands: the code that is asked for comes from the process that took over.
        world.run(&["clock", "advance", "3m"]);
        world.idle().await;
        let code = world.code().await;

        killed_at(&world, &mut node, &hugo, "/api/first_access_code", &[("code", &code)]).await;
        assert_eq!(hugo.give_code(&node, &code).await.location(), "/inscription/mot-de-passe");
        node.kill();
        node = world.serve(&[]).await;

        let password = [("password", PASSWORD)];
        killed_at(&world, &mut node, &hugo, "/api/first_access_password", &password).await;
        let open = world.database.rows("account").await - accounts;
        assert_eq!(hugo.choose_password(&node).await.location(), "/inscription/donnees", "{open} accounts were open");
        node.kill();
        node = world.serve(&[]).await;

        assert!(hugo.get(&node, "/contrats").await.text.contains("AC10000003N"));
        assert_eq!(world.database.rows("account").await, accounts + 1);
        world.run(&["clock", "advance", "3m"]);
        world.idle().await;
        assert_eq!(world.database.count("SELECT count(*) FROM job WHERE kind = 'welcome'").await, 1);
    }
}
