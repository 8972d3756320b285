//! What ours is held against: a bare tonic service that does the same SELECT by primary key with tokio-postgres, past all walls and without
//! login, and answers the same bytes, which it has ready.

use bytes::Bytes;
use deadpool_postgres::{ManagerConfig, Pool, RecyclingMethod};
use std::{collections::HashMap, convert::Infallible, net::SocketAddr, path::Path, sync::Arc};
use tokio_postgres::NoTls;
use tonic::{
    Request, Response, Status,
    body::Body,
    server::{Grpc, NamedService, UnaryService},
    transport::{Server, server::TcpIncoming},
};
use uuid::Uuid;
use wattlane_tests::raw::Raw;

/// The statement by which ours reads one CDR, columns and all. (Ours asks for those that wait together by `id = ANY`.)
const SELECT: &str = "SELECT provider_id, id, cpo_country, cpo_party, cdr_id, context, external_cdr_id, source, contract_id, driver_id, account_id, \
    location_name, evse_id, start_time, end_time, currency, received_total, total_energy, price_total, status, unrated_reason, waits_for, \
    content, price, rejection, version, create_time, update_time, delete_time, \
    ARRAY(SELECT content FROM ratings WHERE provider_id = $1 AND cdr_id = $2 ORDER BY id) FROM cdrs WHERE provider_id = $1 AND id = $2 LIMIT 1";

/// The path it answers.
pub const PATH: &str = "/bare.Bare/Get";

#[derive(Clone)]
struct Bare {
    pool: Pool,
    provider: Uuid,
    answers: Arc<HashMap<Uuid, Bytes>>,
}

impl NamedService for Bare {
    const NAME: &'static str = "bare.Bare";
}

impl UnaryService<Bytes> for Bare {
    type Response = Bytes;
    type Future = std::pin::Pin<Box<dyn Future<Output = Result<Response<Bytes>, Status>> + Send>>;

    fn call(&mut self, request: Request<Bytes>) -> Self::Future {
        let bare = self.clone();
        Box::pin(async move {
            let id = Uuid::from_slice(request.get_ref()).map_err(|_| Status::invalid_argument("no id"))?;
            let client = bare.pool.get().await.map_err(|error| Status::unavailable(error.to_string()))?;
            let statement = client.prepare_cached(SELECT).await.map_err(|error| Status::internal(error.to_string()))?;
            let row = client.query_one(&statement, &[&bare.provider, &id]).await.map_err(|error| Status::internal(error.to_string()))?;
            let found: Uuid = row.get(1);
            bare.answers.get(&found).cloned().map(Response::new).ok_or_else(|| Status::not_found("no CDR"))
        })
    }
}

impl tower_service::Service<http::Request<Body>> for Bare {
    type Response = http::Response<Body>;
    type Error = Infallible;
    type Future = std::pin::Pin<Box<dyn Future<Output = Result<Self::Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut std::task::Context<'_>) -> std::task::Poll<Result<(), Infallible>> {
        std::task::Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        let bare = self.clone();
        Box::pin(async move { Ok(Grpc::new(Raw).unary(bare, request).await) })
    }
}

/// Starts it on a port of its own, with as many connections as ours.
pub async fn start(
    socket: &Path,
    user: &str,
    provider: Uuid,
    answers: HashMap<Uuid, Bytes>,
    connections: usize,
) -> anyhow::Result<SocketAddr> {
    let mut config = tokio_postgres::Config::new();
    config.host_path(socket).user(user).dbname("wattlane");
    let manager = deadpool_postgres::Manager::from_config(config, NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
    let pool = Pool::builder(manager).max_size(connections).build()?;
    let incoming = TcpIncoming::bind("127.0.0.1:0".parse()?)?.with_nodelay(Some(true));
    let address = incoming.local_addr()?;
    let bare = Bare { pool, provider, answers: Arc::new(answers) };
    tokio::spawn(Server::builder().add_service(bare).serve_with_incoming(incoming));
    Ok(address)
}
