//! Traces for an OpenTelemetry collector: a span for each request and each job, with what was logged on the way.
//!
//! They hold what the log holds, route patterns and numbers, and nothing of a person. A collector that is away costs the portal
//! nothing: spans wait in a queue that drops when it is full. No trace that a client claims to be part of is believed.

use opentelemetry::{KeyValue, trace::TracerProvider as _};
use opentelemetry_otlp::{Protocol, SpanExporter, WithExportConfig as _};
use opentelemetry_sdk::{Resource, trace::SdkTracerProvider};
use tracing_subscriber::{EnvFilter, Layer, Registry};

use super::Stop;
use crate::{build_info, config::OtelSettings};

/// What was not sent yet. It is sent when this goes.
#[derive(Debug)]
pub struct Unsent(Option<SdkTracerProvider>);

/// Sends spans to the collector, if there is one.
pub fn begin(
    otel: &OtelSettings,
    filter: EnvFilter,
    layers: &mut Vec<Box<dyn Layer<Registry> + Send + Sync>>,
) -> Result<Unsent, Stop> {
    if !otel.is_set() {
        return Ok(Unsent(None));
    }
    let exporter = SpanExporter::builder()
        .with_http()
        .with_protocol(Protocol::HttpBinary)
        .with_endpoint(format!("{}/v1/traces", otel.endpoint.trim_end_matches('/')))
        .build()
        .map_err(|error| Stop(format!("otel.endpoint: {error}")))?;
    let resource = Resource::builder()
        .with_service_name("mon-compte")
        .with_attribute(KeyValue::new("service.version", build_info::VERSION))
        .build();
    let provider = SdkTracerProvider::builder().with_batch_exporter(exporter).with_resource(resource).build();
    let tracer = provider.tracer("mon-compte");
    layers.push(tracing_opentelemetry::layer().with_tracer(tracer).with_location(false).with_filter(filter).boxed());
    Ok(Unsent(Some(provider)))
}

impl Drop for Unsent {
    fn drop(&mut self) {
        if let Some(provider) = &self.0 {
            // Who cannot be reached at the end gets nothing more; the log is over by now.
            let _ = provider.shutdown();
        }
    }
}
