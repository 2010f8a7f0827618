//! A first access while the process is killed, at each step: who was answered goes on, who was not sends the same form again, and in
//! the end there is one account.

use crate::{
    killing::{Form, killed_at},
    person::{FIRST, PASSWORD, Person, who},
    world::World,
};

#[tokio::test]
async fn a_sign_up_goes_on_after_a_kill_at_each_step_and_opens_one_account() {
    for world in World::each().await {
        let accounts = world.database.rows("account").await;
        let mut node = world.serve(&[]).await;
        let mut hugo = Person::new();

        killed_at(&world, &mut node, &hugo, ("/api/first_access_who", &who(FIRST)), &[4, 20]).await;
        assert_eq!(hugo.say_who(&node, FIRST).await.location(), "/inscription/code");
        assert_eq!(world.database.rows("enrolment").await, 1, "the same form is one first access");
        node.kill();
        node = world.serve(&[]).await;
        // What was acknowledged stands: the code that is asked for comes from the process that took over.
        world.run(&["clock", "advance", "3m"]);
        world.idle().await;
        let code = world.code().await;

        let form: Form = ("/api/first_access_code", &[("code", &code)]);
        killed_at(&world, &mut node, &hugo, form, &[4, 12, 40]).await;
        assert_eq!(hugo.give_code(&node, &code).await.location(), "/inscription/mot-de-passe");
        node.kill();
        node = world.serve(&[]).await;

        let form: Form = ("/api/first_access_password", &[("password", PASSWORD)]);
        killed_at(&world, &mut node, &hugo, form, &[4, 30, 60, 100, 200]).await;
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
