//! The pieces that stand around a page.

use app::{
    assets::asset,
    components::{
        AccountForm, AccountLink, AccountMenu, Breadcrumb, Button, ButtonLook, IconName, LanguageSwitch, LegalFooter,
        LinkButton, NewIn, Offer, PageContents, PendingBar, Place, Places, PublicHead, SessionWarning, SkipLink,
        TopBar, TopBarLink, WakingButton, Wordmark,
    },
    written::IntoWritten as _,
};
use domain::locale::Locale;
use leptos::prelude::*;

use super::piece::{Piece, piece, words};

const HERE: &str = "/styleguide";

/// The pieces.
pub fn pieces(locale: Locale) -> Vec<Piece> {
    let say = words(locale);
    let mark = |name: &'static str| view! { <Wordmark name href="/" /> }.written();
    let links = |names: &[(&'static str, &'static str)]| {
        names.iter().map(|(fr, en)| (HERE.to_owned(), say(fr, en).to_owned())).collect::<Vec<_>>()
    };
    let texts = links(&[
        ("Mentions légales", "Legal notice"),
        ("Données personnelles", "Personal data"),
        ("Cookies", "Cookies"),
    ]);
    let trail = links(&[("Contrats", "Contracts")]);
    let way_in = move || view! { <LinkButton href=HERE look=ButtonLook::Secondary>{say("Se connecter", "Sign in")}</LinkButton> };
    let places = |here: &'static str, label: &'static str| {
        let places = vec![
            Place { href: "/accueil", name: say("Accueil", "Home").into(), icon: IconName::House },
            Place { href: "/contrats", name: say("Contrats", "Contracts").into(), icon: IconName::ShieldCheck },
            Place { href: "/documents", name: "Documents".into(), icon: IconName::Folder },
            Place { href: "/messages", name: "Messages".into(), icon: IconName::Mail },
        ];
        let new = NewIn {
            href: "/messages",
            count: 2,
            words: say("2 conversations non lues", "2 unread conversations").into(),
        };
        view! { <Places label places here new=Some(new) /> }
    };
    vec![
        piece!("skip_link", "Focused" => view! { <SkipLink text=say("Aller au contenu", "Go to the content") /> }),
        piece!("wordmark",
            "The brand’s name" => mark("Active Assurances"),
            "A long name" => mark("Mutuelle des Conducteurs et Locataires de l’Ouest"),
            "A picture of the brand’s" => view! { <Wordmark name="Active Assurances" href="/" picture=Some(asset("icons-common.svg")) /> },
        ),
        piece!("public_head",
            "On a page that is a way in" => view! { <PublicHead wordmark=mark("Active Assurances") /> },
            "On every other page" => view! {
                <PublicHead wordmark=mark("Active Assurances")>
                    <LanguageSwitch action=HERE now=locale back=HERE />
                    {way_in()}
                </PublicHead>
            },
        ),
        piece!("language_switch", "The other language" => view! { <LanguageSwitch action=HERE now=locale back=HERE /> }),
        piece!("top_bar", "With help" => view! {
            <TopBar wordmark=mark("Active Assurances")>
                <TopBarLink href=HERE icon=IconName::LifeBuoy text=say("Assistance et urgences", "Assistance and emergencies") />
            </TopBar>
        }),
        piece!("account_menu", "Closed; its button opens it" => view! {
            <AccountMenu label=say("Votre compte", "Your account") name="Camille Moreau">
                <AccountLink href=HERE icon=IconName::Mail text=say("Nous écrire", "Write to us") />
                <AccountForm action=HERE icon=IconName::LogOut text=say("Se déconnecter", "Sign out") />
            </AccountMenu>
        }),
        piece!("places",
            "On a place" => places("/contrats", "Places, one chosen"),
            "On a page that is in none" => places("/profil", "Places, none chosen"),
        ),
        piece!("breadcrumb",
            "A short name" => view! { <Breadcrumb label="Trail" trail=trail.clone() here="Renault Clio, AB-123-CD" /> },
            "A long name" => view! {
                <Breadcrumb label="Long trail" trail here=say(
                    "Maison de 7 pièces, Saint-Germain-en-Laye-sur-la-Rivière-des-Trois-Ponts",
                    "House with 7 rooms, Saint-Germain-en-Laye-sur-la-Rivière-des-Trois-Ponts",
                ) />
            },
        ),
        piece!("page_contents", "The parts" => view! {
            <PageContents label="Parts" parts=vec![
                ("facts", say("Vos garanties", "Your coverages")),
                ("forms", say("Votre cotisation", "Your premium")),
                ("states", say("Échéancier", "Payment schedule")),
            ] />
        }),
        piece!("legal_footer", "The foot" => view! {
            <LegalFooter label="Legal" links=texts publisher=say("Distribué par Active Assurances Distribution, ORIAS 00000000.", "Distributed by Active Assurances Distribution, ORIAS 00000000.") />
        }),
        piece!("pending",
            "The next page is on its way" => view! { <PendingBar /> },
            "Something is on its way" => view! { <p class="pending">{say("Préparation du document…", "Preparing the document…")}</p> },
        ),
        piece!("offer", "Shown by its script" => view! {
            <Offer name="guide" title=say("Garder vos contrats à portée de main", "Keep your contracts at hand") accept=say("Installer", "Install") decline=say("Plus tard", "Later")>
                <p>{say("Ils s’ouvrent depuis votre écran d’accueil, même sans réseau.", "They open from your home screen, even without a network.")}</p>
            </Offer>
        }),
        piece!("session_warning", "Open" => view! {
            <SessionWarning attr:open=true open=false title=say("Toujours là ?", "Still there?") text=Signal::stored(
                say("Vous serez déconnecté dans 2 minutes.", "You will be signed out in 2 minutes.").to_owned(),
            )>
                <WakingButton acts=true>{say("Rester", "Stay")}</WakingButton>
                <Button acts=true look=ButtonLook::Quiet>{say("Se déconnecter", "Sign out")}</Button>
            </SessionWarning>
        }),
    ]
}
