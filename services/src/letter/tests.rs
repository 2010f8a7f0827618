//! Whole letters, in both languages, compared with the ones that were read and agreed.

use chrono::{DateTime, TimeZone, Utc};
use domain::{
    brand::Brand,
    email::EmailAddress,
    locale::Locale,
    notification::{NoticeKind, Side},
    one_time_code::{LIFETIME, OneTimeCode},
    reference::{ReceiptNumber, ThreadNumber},
};

use super::*;
use crate::contact::{ContactMessage, Topic};

fn frame(locale: Locale) -> Frame {
    Frame::new(&Brand::default(), "https://moncompte.active-assurances.example", locale)
}

fn instant() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 23, 8, 5, 0).unwrap()
}

fn code() -> EnrolmentCode {
    EnrolmentCode { code: OneTimeCode::from_draw(12_345).unwrap(), valid_for: LIFETIME }
}

fn welcome() -> Welcome<'static> {
    Welcome { name: "Camille Martin", opened_at: instant() }
}

fn news(kinds: &[(NoticeKind, u32)], side: Side) -> News {
    let items = kinds.iter().flat_map(|(kind, count)| {
        (0..*count).map(|serial| {
            let thread = (*kind != NoticeKind::NewDevice).then(|| ThreadNumber::from_serial(1_200 + serial));
            NewsItem { kind: *kind, at: instant(), thread }
        })
    });
    News::of(side, items)
}

fn digest() -> News {
    news(&[(NoticeKind::ThreadAnswered, 7), (NoticeKind::FileRefused, 1), (NoticeKind::NewDevice, 2)], Side::Customer)
}

fn message() -> ContactMessage {
    ContactMessage {
        topic: Topic::Access,
        name: "Camille <b>Martin</b>".into(),
        email: EmailAddress::parse("camille@exemple.fr").ok(),
        reference: Some("AC 1234".into()),
        body: "Bonjour,\nje n’arrive pas à me connecter.\n<script>alert(1)</script>".into(),
        locale: Locale::En,
    }
}

/// Compares a letter in a language with the agreed one: subject and text in one file, HTML in the other.
fn agreed(name: &str, letter: &impl Letter, locale: Locale) {
    let RenderedLetter { subject, text, html } = letter.render(&frame(locale)).unwrap();
    let tag = locale.tag();
    insta::assert_snapshot!(format!("{name}.{tag}.text"), format!("{subject}\n\n{text}"));
    insta::assert_snapshot!(format!("{name}.{tag}.html"), html);
}

fn agreed_short(name: &str, letter: &impl ShortLetter, locale: Locale) {
    insta::assert_snapshot!(format!("{name}.{}.sms", locale.tag()), letter.short(&frame(locale)).unwrap());
}

#[test]
fn every_letter_reads_as_agreed_in_both_languages() {
    let receipt = ReceiptNumber::from_serial(1_234);
    let (thread, body) = (ThreadNumber::from_serial(1_234), "Bonjour,\n\nvotre accès est rétabli. <b>Nadia</b>");
    let outside = ThreadAnswerOutside { receipt: &receipt, thread: &thread, asked_at: instant(), body };
    let contact_receipt = ContactReceipt { receipt: &receipt, topic: Topic::Access, received_at: instant() };
    for locale in Locale::ALL {
        agreed("enrolment_code", &code(), locale);
        agreed("account_exists", &AccountExists, locale);
        agreed("welcome", &welcome(), locale);
        agreed("contact_receipt", &contact_receipt, locale);
        agreed("thread_answer_outside", &outside, locale);
        for kind in NoticeKind::ALL {
            let one = news(&[(*kind, 1)], kind.side());
            agreed(&format!("news_{}", kind.code()), &one, locale);
            agreed_short(&format!("news_{}", kind.code()), &one, locale);
        }
        agreed("news_digest", &digest(), locale);
        agreed_short("news_digest", &digest(), locale);
        agreed_short("enrolment_code", &code(), locale);
        agreed_short("account_exists", &AccountExists, locale);
        agreed_short("welcome", &welcome(), locale);
    }
}

#[test]
fn support_reads_a_message_as_agreed_and_markup_in_it_is_only_text() {
    let (receipt, message) = (ReceiptNumber::from_serial(1_234), message());
    let forward = ContactForward { receipt: &receipt, received_at: instant(), message: &message };

    agreed("contact_forward", &forward, Locale::Fr);

    let html = forward.render(&frame(Locale::Fr)).unwrap().html;
    assert!(!html.contains("<script") && !html.contains("<b>"), "{html}");
}

#[test]
fn what_may_ask_to_act_at_once_stands_before_the_rest_with_what_to_do() {
    for (locale, signs) in [
        (Locale::Fr, ["Connexions depuis", "C’était vous", "Appelez-nous ensuite", "Réponses à lire"]),
        (Locale::En, ["Sign-ins from", "Was it you", "Then call us", "Answers to read"]),
    ] {
        let RenderedLetter { text, html, .. } = digest().render(&frame(locale)).unwrap();
        for whole in [text, html] {
            let places = signs.map(|sign| whole.find(sign).unwrap_or_else(|| panic!("{sign}: {whole}")));
            assert!(places.is_sorted(), "{places:?}: {whole}");
            assert_eq!(whole.matches(signs[1]).count(), 1, "{whole}");
        }
    }
}

#[test]
fn a_letter_loads_nothing_from_elsewhere() {
    let receipt = ReceiptNumber::from_serial(1_234);
    let contact_receipt = ContactReceipt { receipt: &receipt, topic: Topic::Other, received_at: instant() };
    let letters: [&dyn Letter; 5] = [&code(), &AccountExists, &welcome(), &contact_receipt, &digest()];
    for letter in letters {
        for locale in Locale::ALL {
            let html = letter.render(&frame(locale)).unwrap().html;
            for loader in ["<img", "<link", "<script", "src=", "url(", "@import"] {
                assert!(!html.contains(loader), "{loader} in {html}");
            }
        }
    }
}

#[test]
fn a_text_message_is_one_message() {
    let gsm = "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà\n";
    let single: Vec<News> = NoticeKind::ALL.iter().map(|kind| news(&[(*kind, 1)], kind.side())).collect();
    let digest = digest();
    let letters: [&dyn ShortLetter; 4] = [&code(), &AccountExists, &welcome(), &digest];
    let letters = letters.into_iter().chain(single.iter().map(|news| news as &dyn ShortLetter));
    for letter in letters {
        for locale in Locale::ALL {
            let text = letter.short(&frame(locale)).unwrap();
            assert!(text.chars().count() <= 160, "{} characters: {text}", text.chars().count());
            assert!(text.chars().all(|c| c.is_ascii_alphanumeric() || gsm.contains(c)), "{text}");
        }
    }
}

#[test]
fn a_code_in_a_text_message_is_tied_to_the_site_of_the_portal() {
    let frame = Frame::new(&Brand::default(), "http://localhost:3000", Locale::Fr);

    assert!(code().short(&frame).unwrap().ends_with("\n@localhost #012345"));
}

#[test]
fn an_invitation_to_the_other_side_says_what_for_where_and_until_when() {
    let invitation = StaffInvitation {
        name: "Nadia Benali",
        role: domain::staff::StaffRole::ClaimsHandler,
        link: "https://moncompte.active-assurances.example/gestion/invitation/abc",
        until: instant() + domain::staff::INVITATION,
        renewed: false,
    };
    for locale in [Locale::Fr, Locale::En] {
        agreed("staff_invitation", &invitation, locale);
        agreed("staff_invitation_renewed", &StaffInvitation { renewed: true, ..invitation }, locale);
    }
}
