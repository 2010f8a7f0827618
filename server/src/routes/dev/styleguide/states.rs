//! What there is to know: states, news, promises, and nothing at all.

use app::components::{
    DrawingName, EmergencyLine, EmergencyPanel, EmptyState, LinkButton, Moment, Notice, Shape, StateTag, Timeline,
    TimelineStep, Tone, Verdict,
};
use domain::locale::Locale;
use leptos::prelude::*;

use super::{
    piece::{Piece, piece, words},
    promises::promises,
};

const TONES: [Tone; 5] = [Tone::Neutral, Tone::Info, Tone::Positive, Tone::Caution, Tone::Danger];

/// The pieces.
pub fn pieces(locale: Locale) -> Vec<Piece> {
    let say = words(locale);
    let tag = move |tone, shape, fr, en| view! { <StateTag tone shape word=say(fr, en) /> };
    let tones = TONES.map(|tone| view! { <StateTag tone shape=Shape::Full word=format!("{tone:?}") /> }).collect_view();
    let verdict = |tone, fr, en| view! { <Verdict tone title=say(fr, en)><p>{say("Comparez-la au papier que l’on vous présente.", "Compare it with the paper that you are shown.")}</p></Verdict> };
    let lines = vec![
        EmergencyLine::of("+33199000112", say("Assistance, jour et nuit", "Assistance, day and night"), locale),
        EmergencyLine {
            href: "tel:112".into(),
            number: "112".into(),
            what: say("Toutes les urgences", "All emergencies").into(),
        },
    ];
    vec![
        piece!("tone", "Each" => view! { <div class="row">{tones}</div> }),
        piece!("state_tag", "Each shape with its usual tone" => view! {
            <div class="row">
                {tag(Tone::Positive, Shape::Full, "En cours", "In force")}
                {tag(Tone::Caution, Shape::Half, "Se termine le 3 janvier 2027", "Ends on 3 January 2027")}
                {tag(Tone::Info, Shape::Open, "Commence le 1er mars 2027", "Starts on 1 March 2027")}
                {tag(Tone::Danger, Shape::Paused, "Suspendu depuis le 13 novembre 2026", "Suspended since 13 November 2026")}
                {tag(Tone::Neutral, Shape::Square, "Terminé le 16 novembre 2022", "Ended on 16 November 2022")}
            </div>
        }),
        piece!("notice",
            "Each tone" => TONES.map(|tone| view! {
                <Notice tone title=format!("{tone:?}")><p>{say("Ce que cela change pour vous, et ce que vous pouvez faire.", "What it changes for you, and what you can do.")}</p></Notice>
            }).collect_view(),
            "Without a title" => view! { <Notice><p>{say("Vos réponses sont enregistrées.", "Your answers are saved.")}</p></Notice> },
            "Live" => view! { <Notice tone=Tone::Positive live=true title=say("Le document est téléchargé.", "The document is downloaded.") /> },
        ),
        piece!("verdict",
            "Genuine" => verdict(Tone::Positive, "Cette attestation est authentique", "This certificate is genuine"),
            "Replaced" => verdict(Tone::Caution, "Cette attestation a été remplacée", "This certificate was replaced"),
            "Unknown" => verdict(Tone::Danger, "Nous ne connaissons pas cette attestation", "We do not know this certificate"),
        ),
        piece!("empty_state",
            "A sentence" => view! { <EmptyState drawing=DrawingName::NothingWaits title=say("Rien ne vous attend", "Nothing awaits you") /> },
            "With what to do" => view! {
                <EmptyState drawing=DrawingName::NoContract title=say("Aucun contrat en cours", "No contract in force") detail=say("Les contrats terminés restent consultables.", "Ended contracts can still be read.")>
                    <LinkButton href="/styleguide">{say("Voir les contrats terminés", "See ended contracts")}</LinkButton>
                </EmptyState>
            },
        ),
        piece!("emergency_panel", "Two numbers" => view! { <EmergencyPanel title=say("Besoin d’aide tout de suite ?", "Need help now?") lines /> }),
        promises(locale),
        piece!("timeline", "Past, present, future" => view! {
            <Timeline>
                <TimelineStep moment=Moment::Past title=say("Message reçu", "Message received") detail=say("12 novembre 2026, par vous", "12 November 2026, from you") />
                <TimelineStep moment=Moment::Present title=say("Nous l’examinons", "We are looking at it") detail=say("depuis le 13 novembre 2026", "since 13 November 2026") />
                <TimelineStep moment=Moment::Future title=say("Réponse", "Answer") detail=say("avant le 12 janvier 2027", "before 12 January 2027") />
            </Timeline>
        }),
    ]
}
