//! Arriving, first step: a password, by the same rules as customers'.

use domain::{locale::Locale, password::PasswordProblem};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, sea_query::Expr};
use secrecy::SecretString;

use crate::{
    account::{Token, check_password},
    entity::staff,
    failure::{Outcome, refuse},
    portal::Portal,
    staff::{account::email_of, invitation},
};

/// What a person may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArrivalPasswordRefusal {
    /// The invitation is good no more.
    Over,
    /// The password is not strong enough, and why.
    Problem(PasswordProblem),
}

/// Keeps the password. It opens nothing before the second factor is proved. Sent twice, the first one stays.
pub async fn choose_staff_password(
    portal: &Portal,
    token: &Token,
    password: SecretString,
    locale: Locale,
) -> Outcome<(), ArrivalPasswordRefusal> {
    let Some((_, staff)) = invitation::find(portal, token).await? else {
        return refuse(ArrivalPasswordRefusal::Over);
    };
    let email = email_of(portal, &staff)?.as_str().to_owned();
    let known = staff.name.split(' ').map(str::to_owned).chain([email, portal.brand.name.clone()]).collect();
    if let Err(problem) = check_password(&password, known).await? {
        return refuse(ArrivalPasswordRefusal::Problem(problem));
    }
    let hash = portal.passwords.hash(&portal.random, password).await?;
    staff::Entity::update_many()
        .col_expr(staff::Column::PasswordHash, Expr::value(Some(hash)))
        .col_expr(staff::Column::Locale, Expr::value(locale.tag()))
        .filter(staff::Column::Id.eq(staff.id))
        .filter(staff::Column::PasswordHash.is_null())
        .exec(&portal.db)
        .await?;
    Ok(())
}
