//! The only place that wires things together.

use crate::{
    accounts::grpc::AccountGrpc,
    audit::{Audit, grpc::AuditGrpc},
    auth::{AccessTokens, Authenticator, Origins, egress::Egress, grpc::AuthGrpc, oidc::Oidc},
    background::Background,
    cdrs::{CdrService, grpc::CdrGrpc},
    config::{OpenDatabase, ServeConfig},
    drivers::grpc::DriverGrpc,
    events::{Feed, Relay, grpc::EventGrpc, listen},
    http,
    jobs::{Runner, sweep},
    locations::{LocationService, grpc::LocationGrpc},
    metrics,
    notes::grpc::TariffNoteGrpc,
    peers::{
        charging_profiles::OcpiProfiles,
        stekker::{self, Stekker},
    },
    providers::{ProviderService, grpc::ProviderGrpc},
    sessions::{Live, SessionService, grpc::SessionGrpc},
    signals::{connector, grpc::SignalGrpc},
    smart_charging::{self, Planner, deliver::Deliveries, grpc::SmartChargingGrpc},
    staff::grpc::StaffGrpc,
    store::{Db, maintain::maintain, migrate, roles, walls},
    streams::Streams,
    tariffs::{TariffService, grpc::TariffGrpc},
    tokens::{TokenService, grpc::TokenGrpc},
    vault::Vault,
};
use anyhow::{Context, Result};
use jiff::Timestamp;
use std::{net::SocketAddr, sync::Arc, time::Duration};
use tokio::{net::TcpListener, sync::watch};
use tonic::{service::Routes, transport::server::TcpIncoming};
use wattlane_proto::{
    DESCRIPTORS,
    v1::{
        account_service_server::AccountServiceServer, audit_service_server::AuditServiceServer, auth_service_server::AuthServiceServer,
        cdr_service_server::CdrServiceServer, driver_service_server::DriverServiceServer, event_service_server::EventServiceServer,
        location_service_server::LocationServiceServer, provider_service_server::ProviderServiceServer,
        session_service_server::SessionServiceServer, signal_service_server::SignalServiceServer,
        smart_charging_service_server::SmartChargingServiceServer, staff_service_server::StaffServiceServer,
        tariff_note_service_server::TariffNoteServiceServer, tariff_service_server::TariffServiceServer,
        token_service_server::TokenServiceServer,
    },
};

/// How often a private database's partitions are looked after.
const MAINTAIN_EVERY: Duration = Duration::from_secs(6 * 3600);
/// How long calls in flight may take to end when the server stops.
const GRACE: Duration = Duration::from_secs(2);
/// Whether clients that say nothing are still there.
const KEEPALIVE_EVERY: Duration = Duration::from_secs(60);
const KEEPALIVE_TIMEOUT: Duration = Duration::from_secs(20);
/// Calls in flight on one connection.
const STREAMS_MAX: u32 = 1_000;

/// A database that is migrated, behind walls that were proved, and the pool that serves from it.
pub struct Ready {
    /// The pool of the serving role.
    pub db: Db,
    /// To be stopped last.
    pub open: OpenDatabase,
}

/// Where a server can be reached.
#[derive(Debug)]
pub struct Listening {
    /// The one port.
    pub address: SocketAddr,
    /// Figures for Prometheus.
    pub metrics: Option<SocketAddr>,
}

/// Opens the database and makes sure that it may be served from. A private one is brought to this version's schema; any other must have it.
pub async fn ready(config: &ServeConfig) -> Result<Ready> {
    let open = config.database.open().await?;
    if let Some(admin) = open.admin() {
        roles::ensure_roles(admin).await?;
        migrate::migrate(open.migrate()?).await?;
        maintain(open.migrate()?, Timestamp::now()).await?;
    }
    migrate::check_schema(open.app()?).await?;
    walls::prove_walls(open.app()?, open.worker()?).await?;
    roles::warn_of_unbounded(open.app()?).await?;
    let vault = Vault::new(config.database.master_key()?.expose())?;
    let db = Db::new(open.app()?, config.connections, vault).map_err(|error| anyhow::anyhow!("{error}"))?;
    Ok(Ready { db, open })
}

/// Serves until `stop` says so, then ends what is in flight and stops a private Postgres. `listening` is told where.
pub async fn serve(config: ServeConfig, mut stop: watch::Receiver<bool>, listening: impl FnOnce(Listening)) -> Result<()> {
    let Ready { db, open } = ready(&config).await?;
    let postgres_ended = open.postgres.as_ref().map(|postgres| postgres.ended());
    let audit = Audit::new(db.clone());
    let tokens = AccessTokens::new(db.clone(), db.vault().clone());
    let oidc = Oidc::new(db.clone(), Egress::new(config.egress_allow_loopback)?);
    let authenticator = Arc::new(Authenticator::new(db.clone(), tokens.clone(), oidc, Origins::new(db.clone())));
    let cdrs = CdrService::new(db.clone());
    let sessions = SessionService::new(db.clone());
    let planner = Planner::new(db.clone(), config.charging_profiles.is_some());
    let feed = Feed::default();
    let (ending, mut ended) = watch::channel(false);
    let streams = Streams::new(authenticator.clone(), ended.clone());

    let mut background = Background::default();
    background.spawn("what does jobs", Runner::new(db.clone(), open.worker()?.to_owned(), cdrs.clone(), sessions.clone()).run());
    background.spawn("what sweeps expired request ids", sweep::run(db.clone(), open.worker()?.to_owned()));
    background.spawn("the relay of events", Relay::new(db.clone(), open.worker()?.to_owned(), feed.clone()).run());
    background.spawn("what keeps plans right", smart_charging::follow::run(planner.clone(), open.worker()?.to_owned()));
    background.spawn("what hears events of other servers", listen::run(feed.clone(), open.worker()?.to_owned()));
    if let Some(entsoe) = config.entsoe {
        background.spawn("what fetches day-ahead prices", connector::run(entsoe, open.worker()?.to_owned()));
    }
    let mut figures = None;
    if let Some(address) = config.metrics {
        let (address, serve) = metrics::listen(address, db.clone()).await?;
        figures = Some(address);
        background.spawn("what serves figures", serve);
    }
    background.spawn("what writes down refused logins", {
        let (authenticator, db, audit) = (authenticator.clone(), db.clone(), audit.clone());
        async move { authenticator.refused.write_down(&db, &audit).await }
    });
    if open.admin().is_some() {
        background.spawn("what looks after partitions", look_after(open.migrate()?.to_owned()));
    }

    let listener = TcpListener::bind(config.listen).await.with_context(|| format!("listening on {}", config.listen))?;
    let address = listener.local_addr()?;
    let public_url = config.public_url.unwrap_or_else(|| format!("http://{address}"));
    let stekker = Stekker::new(&planner, db.clone(), Egress::new(config.egress_allow_loopback)?, public_url.clone());
    background.spawn("what tells Stekker of sessions", stekker.clone().run(open.worker()?.to_owned()));
    let rooms = Rooms {
        db: db.clone(),
        tokens,
        authenticator: authenticator.clone(),
        audit: audit.clone(),
        cdrs,
        sessions,
        planner: planner.clone(),
        stekker: stekker.clone(),
        feed,
        streams,
    };
    let services = services(rooms).await?;
    let mut hooks = stekker::hook::routes(stekker);
    if let Some(profiles) = config.charging_profiles {
        let deliveries = Deliveries::new(&planner, Arc::new(OcpiProfiles::new(profiles)?), public_url);
        hooks = hooks.merge(smart_charging::hook::routes(deliveries.clone()));
        background.spawn("what sends plans to chargers", deliveries.run(open.worker()?.to_owned()));
    }
    let router = http::router(services, hooks, authenticator.clone());
    let incoming = TcpIncoming::from(listener).with_nodelay(Some(true));
    let server = tonic::transport::Server::builder()
        .accept_http1(true)
        .http2_keepalive_interval(Some(KEEPALIVE_EVERY))
        .http2_keepalive_timeout(Some(KEEPALIVE_TIMEOUT))
        .max_concurrent_streams(Some(STREAMS_MAX))
        .add_routes(Routes::from(router))
        .serve_with_incoming_shutdown(incoming, async move {
            let _ = ended.wait_for(|ended| *ended).await;
        });
    let server = tokio::spawn(server);
    listening(Listening { address, metrics: figures });

    let lost = async {
        match postgres_ended {
            Some(ended) => ended.await,
            None => std::future::pending().await,
        }
    };
    let outcome = tokio::select! {
        _ = stop.wait_for(|stop| *stop) => Ok(()),
        () = lost => Err(anyhow::anyhow!("the private Postgres ended by itself; its log is in the data folder")),
        ended = background.lost() => Err(ended),
    };
    let _ = ending.send(true);
    let _ = tokio::time::timeout(GRACE, server).await;
    background.shutdown().await;
    let refused = &authenticator.refused;
    let _ = tokio::time::timeout(GRACE, refused.flush(&db, &audit)).await;
    db.close();
    if let Some(postgres) = open.postgres {
        postgres.stop().await?;
    }
    outcome
}

/// What the rooms stand on.
struct Rooms {
    db: Db,
    tokens: AccessTokens,
    authenticator: Arc<Authenticator>,
    audit: Audit,
    cdrs: CdrService,
    sessions: SessionService,
    planner: Planner,
    stekker: Stekker,
    feed: Feed,
    streams: Streams,
}

async fn services(Rooms { db, tokens, authenticator, audit, cdrs, sessions, planner, stekker, feed, streams }: Rooms) -> Result<Routes> {
    let (health, health_service) = tonic_health::server::health_reporter();
    health.set_service_status("", tonic_health::ServingStatus::Serving).await;
    let reflection = || tonic_reflection::server::Builder::configure().register_encoded_file_descriptor_set(DESCRIPTORS);
    let providers = ProviderService::new(db.clone(), authenticator.clone());
    let sessions = SessionGrpc::new(Live::new(sessions, feed.clone()), streams.clone());
    let mut routes = Routes::builder();
    routes
        .add_service(AccountServiceServer::new(AccountGrpc::new(db.clone())))
        .add_service(AuditServiceServer::new(AuditGrpc::new(db.clone())))
        .add_service(AuthServiceServer::new(AuthGrpc::new(db.clone(), tokens, authenticator.clone(), audit)))
        .add_service(CdrServiceServer::new(CdrGrpc::new(cdrs)))
        .add_service(DriverServiceServer::new(DriverGrpc::new(db.clone())))
        .add_service(EventServiceServer::new(EventGrpc::new(db.clone(), feed.clone(), streams.clone())))
        .add_service(LocationServiceServer::new(LocationGrpc::new(LocationService::new(db.clone()))))
        .add_service(ProviderServiceServer::new(ProviderGrpc::new(providers)))
        .add_service(SessionServiceServer::new(sessions))
        .add_service(SignalServiceServer::new(SignalGrpc::new(db.clone())))
        .add_service(SmartChargingServiceServer::new(SmartChargingGrpc::new(planner, feed, streams, stekker)))
        .add_service(StaffServiceServer::new(StaffGrpc::new(db.clone(), authenticator)))
        .add_service(TariffNoteServiceServer::new(TariffNoteGrpc::new(db.clone())))
        .add_service(TariffServiceServer::new(TariffGrpc::new(TariffService::new(db.clone()))))
        .add_service(TokenServiceServer::new(TokenGrpc::new(TokenService::new(db.clone()))))
        .add_service(health_service)
        .add_service(reflection().build_v1()?)
        .add_service(reflection().build_v1alpha()?);
    Ok(routes.routes())
}

/// Looks after the partitions of a private database. Nobody else does.
async fn look_after(url: String) {
    loop {
        tokio::time::sleep(MAINTAIN_EVERY).await;
        if let Err(error) = maintain(&url, Timestamp::now()).await {
            tracing::error!(error = format!("{error:#}"), "partitions could not be looked after");
        }
    }
}
