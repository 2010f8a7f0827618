//! What is read: headings, facts, figures, papers.

use app::{
    components::{
        Amount, AmountLook, Answer, Answers, ButtonLook, Card, Cards, Cells, CodeList, Column, ContractCard, CopyWords,
        Coverage, Coverages, DataTable, DateText, Definition, DefinitionList, DocumentList, DocumentRow, IconName,
        Letter, Letters, LinkButton, NewsList, NewsRow, PageHeading, QrCode, Reference, Section, Shape, StateTag,
        ThreadLine, ThreadList, Tone,
    },
    written::{IntoWritten as _, Written},
};
use chrono::NaiveDate;
use domain::{locale::Locale, money::Cents};
use leptos::prelude::*;

use super::piece::{Piece, piece, words};

/// A small picture, as a browser makes one of itself: a window with a crack.
const PICTURE: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 96 96'%3E%3Crect width='96' height='96' fill='%23b9c6cf'/%3E%3Cpath d='M12 20h72l-8 52H20zM52 20l-8 20 14 8-10 24' fill='none' stroke='%23213547' stroke-width='3'/%3E%3C/svg%3E";

/// The pieces.
pub fn pieces(locale: Locale) -> Vec<Piece> {
    [texts(locale), figures(locale), papers(locale)].into_iter().flatten().collect()
}

/// What is read from top to bottom.
fn texts(locale: Locale) -> Vec<Piece> {
    let say = words(locale);
    let in_force =
        move || view! { <StateTag tone=Tone::Positive shape=Shape::Full word=say("En cours", "In force") /> };
    let number = move || {
        let copy = CopyWords {
            copy: say("Copier le numéro", "Copy the number").into(),
            copied: say("Copié", "Copied").into(),
        };
        view! { <Reference grouped="AC 1204 5678 K" words=Some(copy) /> }
    };
    let download = move |look| view! { <LinkButton href="/styleguide" look>{say("Télécharger l’attestation", "Download the certificate")}</LinkButton> };
    vec![
        piece!("letter", "An exchange" => view! {
            <Letters>
                <Letter own=true author=say("Vous", "You") sent="23 novembre 2026" machine_sent="2026-11-23" mark=Some(say("Lu le 23 novembre 2026", "Read on 23 November 2026").to_owned()) body=say("Bonjour,\n\nma vitre arrière est fendue. Est-elle couverte ?", "Hello,\n\nmy rear window is cracked. Is it covered?") />
                <Letter author="Nadia" role=Some(say("service client", "adviser").to_owned()) sent="24 novembre 2026" machine_sent="2026-11-24" body=say("Bonjour, oui : la garantie bris de glace couvre la lunette arrière.", "Hello, yes: glass cover includes the rear window.") />
            </Letters>
        },
        "With files, one of which has a small picture" => view! {
            <Letters>
                <Letter own=true author=say("Vous", "You") sent="23 novembre 2026" machine_sent="2026-11-23" body=say("Voici la vitre, et le devis.", "Here is the window, and the quote.")>
                    <ul class="letter-files">
                        <li>
                            <a href="/styleguide" rel="external">
                                <img class="letter-picture" src=PICTURE alt=say("Aperçu de Vitre.jpg", "Preview of Vitre.jpg") width="96" height="96" loading="lazy" />
                                " Vitre.jpg, 214 ko"
                            </a>
                        </li>
                        <li><a href="/styleguide" rel="external">"Devis.pdf, 88 ko"</a></li>
                    </ul>
                </Letter>
            </Letters>
        }),
        piece!("thread_row", "New, and read" => view! {
            <ThreadList>
                <ThreadLine href="/styleguide" subject=say("Vitre arrière fendue", "Cracked rear window") with=say("Service client · Renault Clio", "Customer service · Renault Clio") day="24 novembre 2026" excerpt=say("Bonjour, oui : la garantie bris de glace…", "Hello, yes: glass cover…") unread=Some(say("Nouveau", "New").to_owned()) />
                <ThreadLine href="/styleguide" subject="Attestation" with="Cabinet Le Goff" day="12 octobre 2026" excerpt=say("Vous : merci.", "You: thank you.")>
                    <p>{in_force()}</p>
                </ThreadLine>
            </ThreadList>
        }),
        piece!("page_heading",
            "Alone" => view! { <PageHeading title=say("Vos contrats", "Your contracts") /> },
            "With its state, long" => view! {
                <PageHeading title=say("Maison de 7 pièces, Saint-Germain-en-Laye-sur-la-Rivière", "House with 7 rooms, Saint-Germain-en-Laye-sur-la-Rivière")>
                    {in_force()}
                    <p>{say("Habitation, Confort", "Home, Confort")}</p>
                </PageHeading>
            },
        ),
        piece!("section",
            "A part" => view! {
                <Section id="guide-premium" title=say("Votre cotisation", "Your premium")><p>{say("Du 22 octobre 2026 au 21 octobre 2027.", "From 22 October 2026 to 21 October 2027.")}</p></Section>
            },
            "With a link beside its heading" => view! {
                <Section id="guide-papers" title=say("Vos attestations", "Your certificates") aside=view! { <a href="/styleguide">{say("Toutes", "All")}</a> }.written()>
                    <p>{say("La plus récente d’abord.", "The newest first.")}</p>
                </Section>
            },
            "A sheet of its own" => view! { <Card id="guide-card" title=say("Votre attestation", "Your certificate")>{download(ButtonLook::Primary)}</Card> },
            "A low one" => view! { <Card id="guide-low" low=true title=say("Votre mémo", "Your memo")><div class="row">{download(ButtonLook::Primary)}</div></Card> },
        ),
        piece!("news_list",
            "New and seen" => view! {
                <NewsList>
                    <NewsRow title=say("Une réponse vous attend", "You have an answer") unread=Some(say("Nouveau", "New").to_owned())
                        action=view! { <LinkButton href="/styleguide" look=ButtonLook::Secondary>{say("Lire", "Read")}</LinkButton> }.written().into()>
                        {say("23 novembre 2026 à 10 h 00, conversation MS 1204 5678 K", "23 November 2026 at 10:00, conversation MS 1204 5678 K")}
                    </NewsRow>
                    <NewsRow title=say("Connexion depuis un nouvel appareil", "Sign-in from a new device")>{say("22 novembre 2026 à 9 h 12", "22 November 2026 at 9:12")}</NewsRow>
                </NewsList>
            },
        ),
        piece!("answers",
            "Three questions" => view! {
                <Answers>
                    <Answer question=say("Ce qui est couvert", "What is covered") words=true>{say("Renault Captur, FR-482-KD et Appartement de 3 pièces, Nantes", "Renault Captur, FR-482-KD and Flat with 3 rooms, Nantes")}</Answer>
                    <Answer question=say("Prochain paiement", "Next payment") detail=Some(say("le 22 décembre 2026, prélèvement", "on 22 December 2026, direct debit").to_owned())><Amount value=Cents(4543) locale /></Answer>
                    <Answer question=say("Ce qui vous attend", "What awaits you") detail=Some(say("Tout est en ordre.", "All is in order.").to_owned())>{say("Rien", "Nothing")}</Answer>
                </Answers>
            },
            "Facts of one thing" => view! {
                <Answers facts=true>
                    <Answer question=say("Contrat", "Contract") detail=None>{number()}</Answer>
                    <Answer question=say("Assurance", "Insurance") detail=None>{say("se renouvelle le 22 octobre 2027", "renews on 22 October 2027")}</Answer>
                    <Answer question=say("Prochain prélèvement", "Next direct debit") detail=Some(say("le 22 décembre 2026", "on 22 December 2026").to_owned())><Amount value=Cents(4543) locale /></Answer>
                    <Answer question=say("Cotisation", "Premium") detail=None>{say("545,16 € par an", "€545.16 a year")}</Answer>
                </Answers>
            },
        ),
    ]
}

/// What is looked up.
fn figures(locale: Locale) -> Vec<Piece> {
    let say = words(locale);
    let day = NaiveDate::from_ymd_opt(2026, 12, 22).unwrap_or_default();
    let number = move || {
        let copy = CopyWords {
            copy: say("Copier le numéro", "Copy the number").into(),
            copied: say("Copié", "Copied").into(),
        };
        view! { <Reference grouped="AC 1204 5678 K" words=Some(copy) /> }
    };
    vec![
        piece!("amount",
            "Plain" => view! { <Amount value=Cents(124_820) locale /> },
            "Strong, negative" => view! { <Amount value=Cents(-22_556) locale look=AmountLook::Strong /> },
            "Large" => view! { <Amount value=Cents(5_162) locale look=AmountLook::Large /> },
            "Whole" => view! { <Amount value=Cents(2_000_000) locale whole=true /> },
        ),
        piece!("date_text",
            "In words" => view! { <DateText day locale /> },
            "In figures" => view! { <DateText day locale short=true /> },
        ),
        piece!("reference",
            "To copy" => number(),
            "To read" => view! { <Reference grouped="OB 1000 0001 R" /> },
            "Long" => view! { <Reference grouped="FR76 3000 4000 0500 0012 3456 789 ACTIVE 2026" /> },
        ),
        piece!("code_list", "Two" => view! {
            <CodeList
                codes=vec!["7K3F9 M2QX0".to_owned(), "0W5TB 8HJ4D".to_owned()]
                words=CopyWords {
                    copy: say("Copier les codes", "Copy the codes").to_owned(),
                    copied: say("Codes copiés", "Codes copied").to_owned(),
                }
            />
        }),
        piece!("qr_code", "A pattern that leads nowhere" => view! {
            <QrCode
                size=21
                path="M0 0h7v7h-7zM14 0h7v7h-7zM0 14h7v7h-7z"
                label=say("Code à scanner", "Code to scan")
            />
        }),
        piece!("definition_list", "Short and long" => view! {
            <DefinitionList>
                <Definition term=say("Véhicule", "Vehicle")>"Renault Captur"</Definition>
                <Definition term=say("Première mise en circulation", "First registered")><DateText day locale /></Definition>
                <Definition term=say("Usage", "Use")>{say("Déplacements privés et trajets domicile-travail, à l’exclusion de tout transport à titre onéreux", "Private journeys and commuting, and no carriage for payment")}</Definition>
            </DefinitionList>
        }),
        piece!("data_table",
            "Two columns with a total" => table(locale),
            "Three columns: a list on a phone" => view! {
                <DataTable caption=say("Personnes nommées au contrat", "People named in the contract")
                    columns=vec![Column::words(say("Nom", "Name")), Column::words(say("Permis", "Licence")), Column::figures(say("Bonus", "No-claims"))]
                    rows=vec![Cells::new().cell("Camille Moreau").cell(say("B, depuis 2005", "B, since 2005")).cell("0,50")] />
            },
        ),
    ]
}

/// What is kept.
fn papers(locale: Locale) -> Vec<Piece> {
    let say = words(locale);
    let in_force =
        move || view! { <StateTag tone=Tone::Positive shape=Shape::Full word=say("En cours", "In force") /> };
    let download = move |look| view! { <LinkButton href="/styleguide" look>{say("Télécharger l’attestation", "Download the certificate")}</LinkButton> };
    vec![
        piece!("document_row", "With its press, and replaced" => view! {
            <DocumentList>
                <DocumentRow title=say("Attestation de véhicule assuré (mémo) · Renault Captur, FR-482-KD", "Certificate of insured vehicle (memo) · Renault Captur, FR-482-KD") action=Some(download(ButtonLook::Secondary).written())>
                    {in_force()} <br /> {say("Elle dit qui assure ce véhicule.", "It says who insures this vehicle.")}
                </DocumentRow>
                <DocumentRow title=say("Attestation d’assurance habitation", "Certificate of home insurance") action=None>
                    {say("12 octobre 2026 · remplacée", "12 October 2026 · replaced")}
                </DocumentRow>
            </DocumentList>
        }),
        piece!("contract_card", "One in force, one suspended" => cards(locale)),
        piece!("coverage", "Closed; each line opens" => view! {
            <Coverages>
                <Coverage name=say("Vol", "Theft") figures=say("20 000 € · franchise 400 €", "€20,000 · excess €400")><p>{say("Votre véhicule est volé ou abîmé pendant un vol.", "Your vehicle is stolen, or damaged in a theft.")}</p></Coverage>
                <Coverage name=say("Dommages corporels du conducteur", "Injuries of the driver") figures=say("jusqu’à 500 000 € · sans franchise", "up to €500,000 · no excess")><p>{say("Vous êtes blessé au volant.", "You are hurt at the wheel.")}</p></Coverage>
            </Coverages>
        }),
    ]
}

fn table(locale: Locale) -> Written {
    let say = words(locale);
    let amount = |cents| view! { <Amount value=Cents(cents) locale /> };
    let rows = vec![
        Cells::new().cell(say("Prime de référence", "Reference premium")).cell(amount(56_390)),
        Cells::new().cell(say("Bonus-malus", "No-claims bonus")).cell(amount(-22_556)),
    ];
    let columns = vec![Column::words(say("Poste", "Item")), Column::figures(say("Montant", "Amount"))];
    let total = Cells::new().cell("Total").cell(amount(33_834));
    view! { <DataTable caption=say("Du 22 octobre 2026 au 21 octobre 2027", "From 22 October 2026 to 21 October 2027") columns rows total /> }.written()
}

fn cards(locale: Locale) -> Written {
    let say = words(locale);
    let running = view! { <StateTag tone=Tone::Positive shape=Shape::Full word=say("En cours", "In force") /> };
    let stopped = view! { <StateTag tone=Tone::Danger shape=Shape::Paused word=say("Suspendu depuis le 13 novembre 2026", "Suspended since 13 November 2026") /> };
    let stub = view! { <LinkButton href="/styleguide" look=ButtonLook::Secondary>{say("Télécharger l’attestation", "Download the certificate")}</LinkButton> };
    let none = view! { <p>{say("Aucune attestation ne peut être émise : la garantie est suspendue.", "No certificate can be issued: cover is suspended.")}</p> };
    view! {
        <Cards>
            <ContractCard icon=IconName::Car kind=say("Auto, Tous risques", "Car, Tous risques") title="Renault Captur, FR-482-KD" href="/styleguide" state=running stub nested=true>
                <Definition term=say("Contrat", "Contract")><Reference grouped="AC 1000 0001 J" /></Definition>
                <Definition term=say("Période", "Period")>{say("depuis le 22 octobre 2023", "since 22 October 2023")}</Definition>
            </ContractCard>
            <ContractCard icon=IconName::House kind=say("Habitation, Essentielle", "Home, Essentielle") title=say("Appartement de 2 pièces, Rennes", "Flat with 2 rooms, Rennes") href="/styleguide" state=stopped stub=none nested=true>
                <Definition term=say("À payer", "To pay")>{say("51,62 € depuis le 3 octobre 2026, prélèvement refusé par la banque", "€51.62 since 3 October 2026, payment refused by the bank")}</Definition>
            </ContractCard>
        </Cards>
    }
    .written()
}
