//! Questions and their answers: empty, filled in, wrong, optional.

use app::{
    components::{
        Checkbox, Choice, ErrorSummary, Field, FieldWidth, PasswordField, RadioGroup, Select, Steps, SummaryLine,
        TextArea, Tick,
    },
    uploads::file_field,
};
use domain::{
    locale::Locale,
    notification::Side,
    upload::{FileKind, FileState},
    view::FileView,
};
use leptos::prelude::*;

use super::piece::{Piece, piece, words};

/// The pieces.
pub fn pieces(locale: Locale) -> Vec<Piece> {
    let say = words(locale);
    let line = |field: &str, text: &str| SummaryLine { field: field.into(), text: text.into() };
    let choices = move || {
        vec![
            Choice::new("claim", say("Un sinistre", "A claim"))
                .detail(say("Accident, vol, dégât.", "Accident, theft, damage.")),
            Choice::new("other", say("Autre chose", "Something else")),
        ]
    };
    let wrong = move || Some(say("Choisissez une réponse.", "Choose an answer.").to_owned());
    let summary = vec![
        line("guide-postal-wrong", say("Le code postal a 5 chiffres.", "The postcode has 5 digits.")),
        line("guide-topic-wrong", say("Choisissez une réponse.", "Choose an answer.")),
        line("", say("Rien n’a été envoyé.", "Nothing was sent.")),
    ];
    vec![
        piece!("error_summary", "Of two answers and of the whole form" => view! {
            <ErrorSummary title=say("2 réponses sont à revoir", "2 answers need another look") lines=summary />
        }),
        piece!("steps",
            "The first" => view! { <Steps words=say("Étape 1 sur 4", "Step 1 of 4") step=1 of=4 /> },
            "The last" => view! { <Steps words=say("Étape 4 sur 4", "Step 4 of 4") step=4 of=4 /> },
        ),
        piece!("field",
            "Empty" => view! { <Field name="guide-name" label=say("Prénom et nom", "First and last name") /> },
            "Filled in, with a hint" => view! {
                <Field name="guide-email" label=say("Adresse e-mail", "E-mail address") value="camille.moreau@example.org"
                    hint=say("L’accusé de réception y arrive.", "The receipt arrives there.") />
            },
            "Optional, of medium width" => view! {
                <Field name="guide-reference" label=say("Numéro de contrat", "Contract number") width=FieldWidth::Medium
                    optional_word=say("facultatif", "optional") />
            },
            "Wrong, short" => view! {
                <Field name="guide-postal-wrong" label=say("Code postal", "Postcode") width=FieldWidth::Short value="4400"
                    error=Some(say("Le code postal a 5 chiffres.", "The postcode has 5 digits.").to_owned()) />
            },
            "A one-time code" => view! { <Field name="guide-code" label="Code" width=FieldWidth::Code value="482917" inputmode="numeric" /> },
        ),
        piece!("password_field",
            "To remember" => view! { <PasswordField name="guide-password" label=say("Mot de passe", "Password") show=say("Afficher", "Show") hide=say("Masquer", "Hide") /> },
            "To choose, wrong" => view! {
                <PasswordField name="guide-new-password" label=say("Nouveau mot de passe", "New password") new=true
                    hint=say("12 caractères au moins.", "At least 12 characters.")
                    error=Some(say("Ce mot de passe est trop court.", "This password is too short.").to_owned())
                    show=say("Afficher", "Show") hide=say("Masquer", "Hide") />
            },
        ),
        piece!("text_area",
            "Filled in" => view! { <TextArea name="guide-message" label=say("Votre message", "Your message") value=say("Bonjour,\nje change d’adresse.", "Hello,\nI am moving.") /> },
            "Wrong" => view! {
                <TextArea name="guide-message-wrong" label=say("Votre réclamation", "Your complaint")
                    hint=say("Ni mot de passe, ni numéro de carte.", "No password, no card number.")
                    error=Some(say("Écrivez votre message.", "Write your message.").to_owned()) />
            },
        ),
        piece!("file_field",
            "With files kept, in quarantine, and refused" => file_field(locale, (&kept(), "heic IMG_2041.HEIC\nlocked Contrat.pdf"), "/styleguide".to_owned(), Side::Customer),
        ),
        piece!("select",
            "Chosen" => view! { <Select name="guide-state" label=say("Sujet", "Topic") choices=choices() chosen="other" /> },
            "Wrong" => view! { <Select name="guide-state-wrong" label=say("Autre sujet", "Other topic") choices=choices() error=wrong() /> },
        ),
        piece!("radio_group",
            "Chosen" => view! { <RadioGroup name="guide-topic" legend=say("De quoi s’agit-il ?", "What is it about?") choices=choices() chosen="claim" /> },
            "Wrong" => view! { <RadioGroup name="guide-topic-wrong" legend=say("Pour quel motif ?", "For what reason?") choices=choices() error=wrong() /> },
        ),
        piece!("tick",
            "Not ticked" => view! { <Tick name="guide-tick" label=say("Une réponse, par SMS", "An answer, by text message") /> },
            "Ticked" => view! { <Tick name="guide-tick-ticked" checked=true label=say("Une réponse, par e-mail", "An answer, by e-mail") /> },
        ),
        piece!("checkbox",
            "Not ticked" => view! { <Checkbox name="guide-box" label=say("C’est un appareil partagé", "This is a shared device") /> },
            "Ticked" => view! { <Checkbox name="guide-box-ticked" checked=true label=say("J’ai vérifié mes coordonnées", "I have checked my details") /> },
            "Wrong" => view! {
                <Checkbox name="guide-box-wrong" label=say("J’ai lu ce qui est conservé", "I have read what is kept")
                    error=Some(say("Cochez pour continuer.", "Tick the box to go on.").to_owned()) />
            },
        ),
    ]
}

/// Files as they may stand: one that opens, one that waits for the scanner.
fn kept() -> [FileView; 2] {
    let file = |id: &str, name: &str, kind, bytes, state| FileView {
        id: id.to_owned(),
        name: name.to_owned(),
        kind,
        bytes,
        state,
        preview: false,
    };
    [
        file("019abc00-0000-7000-8000-000000000001", "Constat amiable.pdf", FileKind::Pdf, 412_000, FileState::Kept),
        file(
            "019abc00-0000-7000-8000-000000000002",
            "Aile avant gauche.jpg",
            FileKind::Jpeg,
            2_140_000,
            FileState::Waiting,
        ),
    ]
}
