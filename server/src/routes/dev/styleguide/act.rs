//! What can be pressed, and what opens.

use app::components::{
    Button, ButtonLook, Disclosure, FilterLink, FilterLinks, Icon, IconName, LinkButton, ShortcutHelp, Task, TaskList,
};
use domain::locale::Locale;
use leptos::prelude::*;

use super::piece::{Piece, piece, words};

const LOOKS: [ButtonLook; 4] = [ButtonLook::Primary, ButtonLook::Secondary, ButtonLook::Quiet, ButtonLook::Danger];

/// The pieces.
pub fn pieces(locale: Locale) -> Vec<Piece> {
    let say = words(locale);
    let name = move |look: ButtonLook| match look {
        ButtonLook::Primary => say("Se connecter", "Sign in"),
        ButtonLook::Secondary => say("Ouvrir mon espace", "Open my account"),
        ButtonLook::Quiet => say("Plus tard", "Later"),
        ButtonLook::Danger => say("Supprimer", "Delete"),
    };
    let looks = LOOKS.map(|look| view! { <Button acts=true look>{name(look)}</Button> }).collect_view();
    let disabled =
        LOOKS.map(|look| view! { <Button acts=true look disabled=true>{name(look)}</Button> }).collect_view();
    let links =
        LOOKS.map(|look| view! { <LinkButton href="/styleguide" look>{name(look)}</LinkButton> }).collect_view();
    vec![
        piece!("button",
            "Primary, secondary, quiet, danger" => view! { <div class="row">{looks}</div> },
            "Disabled" => view! { <div class="row">{disabled}</div> },
            "As links" => view! { <div class="row">{links}</div> },
            "With an icon" => view! {
                <Button acts=true look=ButtonLook::Secondary>
                    <Icon name=IconName::Download />
                    {say("Télécharger l’attestation", "Download the certificate")}
                </Button>
            },
            "Wide, with a long text" => view! {
                <Button acts=true wide=true>
                    {say(
                        "Recevoir un nouveau code par e-mail à l’adresse que nous connaissons de vous",
                        "Get a new code by e-mail at the address that we have on file for you",
                    )}
                </Button>
            },
        ),
        piece!("shortcut_help", "Shown by the script" => view! {
            <ShortcutHelp
                title=say("Raccourcis clavier", "Keyboard shortcuts")
                close=say("Fermer", "Close")
                keys=vec![("j", say("Ligne suivante", "Next line").to_owned())]
            />
        }),
        piece!("filter_links", "One chosen, one uncounted" => view! {
            <FilterLinks label="Filters">
                <FilterLink href="/styleguide" name=say("Tous", "All") count=Some(3) chosen=true />
                <FilterLink href="/styleguide" name=say("En cours", "In force") count=Some(3) chosen=false />
                <FilterLink href="/styleguide" name=say("Terminés", "Ended") count=None chosen=false />
            </FilterLinks>
        }),
        piece!("task_list",
            "One" => view! {
                <TaskList>
                    <Task title=say("Vérifier vos coordonnées", "Check your details") detail=say("Une minute.", "One minute.")>
                        <LinkButton href="/styleguide" look=ButtonLook::Secondary>{say("Vérifier", "Check")}</LinkButton>
                    </Task>
                </TaskList>
            },
            "Many, one without a press" => view! {
                <TaskList>
                    <Task
                        title=say("Payer 51,62 €", "Pay €51.62")
                        detail=say(
                            "Dacia Duster, EZ-035-QM : prélèvement refusé par la banque depuis le 3 octobre 2026. Des frais peuvent s’ajouter.",
                            "Dacia Duster, EZ-035-QM: the bank has refused the direct debit since 3 October 2026. Charges may be added.",
                        )
                    >
                        <div class="row">
                            <LinkButton href="tel:+33199000100">{say("Appeler le 01 99 00 01 00", "Call 01 99 00 01 00")}</LinkButton>
                            <LinkButton href="/styleguide" look=ButtonLook::Quiet>{say("Voir l’échéancier", "See the schedule")}</LinkButton>
                        </div>
                    </Task>
                    <Task title=say("Attendre notre réponse", "Wait for our answer") />
                </TaskList>
            },
        ),
        piece!("disclosure",
            "Closed" => view! {
                <Disclosure summary=say("Et la carte verte ?", "What about the green card?")>
                    <p>{say("Elle n’existe plus en France.", "France no longer issues it.")}</p>
                </Disclosure>
            },
            "Open" => view! {
                <Disclosure attr:open=true summary=say("Ce qui n’est pas couvert", "What is not covered")>
                    <p>{say("L’usure et le défaut d’entretien.", "Wear, and want of maintenance.")}</p>
                </Disclosure>
            },
        ),
    ]
}
