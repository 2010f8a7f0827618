//! The paper itself: a certificate that was issued, as a file.

use std::sync::Arc;

use app::request::Visit;
use axum::{
    Extension, Router,
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use domain::{certificate::CertificateKind, reference::CertificateNumber};
use services::certificate::{PrintedCertificate, print_certificate};

use crate::AppState;

/// Its address: the number and `.pdf`.
pub const PATH: &str = "/documents/{file}";

/// The address.
pub fn routes(_: &AppState) -> Router {
    Router::new().route(PATH, get(download))
}

/// What does not exist and what is somebody else's are the same here.
async fn download(Extension(visit): Extension<Arc<Visit>>, Path(file): Path<String>) -> Response {
    let number = file.strip_suffix(".pdf").and_then(|number| CertificateNumber::parse(number).ok());
    let (Some(customer), Some(number)) = (&visit.customer, number) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match print_certificate(customer, &visit.portal, &number).await {
        Ok(Some(printed)) => attachment(printed),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(fault) => {
            // Logged under the number that the page will show.
            let _ = visit.fault(&fault);
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

fn attachment(printed: PrintedCertificate) -> Response {
    let name = match printed.kind {
        CertificateKind::VehicleMemo => "memo-vehicule-assure",
        CertificateKind::HomeAttestation => "attestation-habitation",
    };
    let disposition = format!("attachment; filename=\"{name}-{}.pdf\"", printed.number);
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    (headers, printed.pdf).into_response()
}
