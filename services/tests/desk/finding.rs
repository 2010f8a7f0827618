//! Whatever somebody reads out leads to the customer.

use domain::{
    thread::Counterpart,
    view::{Hit, Understood},
};
use sea_orm::ConnectionTrait as _;
use services::desk::search;

use super::world::{adviser, asked};
use crate::common::{customer, lived_in, on_both, value};

#[tokio::test]
async fn a_customer_is_found_by_every_number_name_and_contact() {
    on_both(async |portal| {
        let lived = lived_in(portal).await;
        let camille = customer(portal, &lived.session).await;
        let number = asked(portal, &camille, Counterpart::Support).await;
        let plate: String = value(
            portal,
            "SELECT o.plate FROM insured_object o JOIN contract c ON c.id = o.contract_id WHERE c.number = 'AC10000001J' AND o.plate IS NOT NULL",
        )
        .await;
        // The marriage of `lived_in` was written without the import, which folds names.
        portal.db.execute_unprepared("UPDATE person SET name_key = 'moreau roy camille' WHERE last_name = 'Moreau-Roy'").await.unwrap();
        let anne = adviser(portal, "Anne Keller").await;
        let desk = anne.desk().unwrap();
        for (text, understood) in [
            (" ac 1000 0001 j ", Understood::Contract),
            ("OB10000001R", Understood::Object),
            (lived.certificate.as_str(), Understood::Certificate),
            ("Camille.Moreau@example.org", Understood::Email),
            ("moreau roy", Understood::Name),
            ("Moreau-Roy cam", Understood::Name),
            ("Camille Moreau-R", Understood::Name),
            (plate.as_str(), Understood::Plate),
        ] {
            let found = search(&desk, portal, text).await.unwrap();
            assert_eq!(found.understood, understood, "{text}");
            let named = |hit: &Hit| matches!(hit, Hit::Person { name, .. } if name == "Camille Moreau-Roy");
            if text != "Camille Moreau-R" {
                assert!(found.hits.iter().any(named), "{text}: {found:?}");
            }
        }
        let found = search(&desk, portal, number.as_str()).await.unwrap();
        assert_eq!((found.understood, found.hits), (Understood::Thread, vec![Hit::Thread { number }]));
        for (text, understood) in [
            ("", Understood::Nothing),
            ("m", Understood::Nothing),
            ("%%", Understood::Nothing),
            ("zz%' OR 1=1 --", Understood::Name),
            ("AC99999999C", Understood::Contract),
            ("0612345678", Understood::Phone),
        ] {
            let found = search(&desk, portal, text).await.unwrap();
            if found.understood == understood {
                assert!(found.hits.is_empty(), "{text}: {found:?}");
            }
        }
    })
    .await;
}
