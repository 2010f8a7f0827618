//! Every sealed column, and how its values are told apart by key in the database itself.

use sea_orm::{
    ExprTrait as _,
    sea_query::{Expr, Func, SimpleExpr},
};
use uuid::Uuid;

use crate::keys::{KEY_ID, KeyId, Place};

/// A sealed column. In the table its name ends in `_cipher`; under which name it is sealed is what use cases say in their `Place`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SealedColumn {
    pub table: &'static str,
    pub name: &'static str,
    sealed_as: &'static str,
}

/// All of them. Moved in this order: what is short-lived last, when hardly any is left.
pub(super) const ALL: [SealedColumn; 14] = [
    SealedColumn { table: "person", name: "email_cipher", sealed_as: "email" },
    SealedColumn { table: "person", name: "mobile_cipher", sealed_as: "mobile" },
    SealedColumn { table: "driver", name: "licence_number_cipher", sealed_as: "licence_number" },
    SealedColumn { table: "mandate", name: "iban_cipher", sealed_as: "iban" },
    SealedColumn { table: "certificate", name: "code_cipher", sealed_as: "code" },
    SealedColumn { table: "contact_message", name: "payload_cipher", sealed_as: "payload" },
    SealedColumn { table: "staff", name: "email_cipher", sealed_as: "email" },
    SealedColumn { table: "staff", name: "totp_cipher", sealed_as: "totp" },
    SealedColumn { table: "thread", name: "subject_cipher", sealed_as: "subject" },
    SealedColumn { table: "message", name: "body_cipher", sealed_as: "body" },
    SealedColumn { table: "thread_note", name: "body_cipher", sealed_as: "body" },
    SealedColumn { table: "kept_file", name: "name_cipher", sealed_as: "name" },
    SealedColumn { table: "draft", name: "payload_cipher", sealed_as: "payload" },
    SealedColumn { table: "form_record", name: "payload_cipher", sealed_as: "payload" },
];

impl SealedColumn {
    /// The place of this column's value in a row.
    pub fn place(self, row: Uuid) -> Place {
        Place { table: self.table, column: self.sealed_as, row }
    }

    /// The id of the key that sealed a value: its first bytes. Both databases call it so.
    pub fn key_id(self) -> SimpleExpr {
        let length = i32::try_from(KEY_ID).unwrap_or_default();
        Func::cust("substr").arg(Expr::col(self.name)).arg(1).arg(length).into()
    }

    /// There is a value, and another key than this one sealed it.
    pub fn not_sealed_by(self, key: KeyId) -> SimpleExpr {
        Expr::col(self.name).is_not_null().and(self.key_id().ne(key.0.to_vec()))
    }
}

impl std::fmt::Display for SealedColumn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.table, self.name)
    }
}
