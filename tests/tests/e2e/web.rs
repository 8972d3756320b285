//! What speaks HTTP/1.1 to the server: browsers, probes, and the collector of figures.

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};
use wattlane_tests::Site;

/// One exchange on a connection of its own: the answer's head in small letters, and its body.
pub async fn http(address: &str, head: &str, body: &[u8]) -> (String, Vec<u8>) {
    let host = address.trim_start_matches("http://");
    let mut socket = TcpStream::connect(host).await.unwrap();
    let head = format!("{head}\r\nhost: {host}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n", body.len());
    socket.write_all(&[head.as_bytes(), body].concat()).await.unwrap();
    let mut answer = Vec::new();
    socket.read_to_end(&mut answer).await.unwrap();
    let end = answer.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
    (String::from_utf8_lossy(&answer[..end]).to_lowercase(), answer[end + 4..].to_vec())
}

const RPC: &str = "/wattlane.v1.ProviderService/GetProvider";

#[tokio::test]
async fn a_preflight_is_allowed_to_any_listed_origin_and_to_no_other() {
    let provider = Site::start().provider();
    provider.backend().providers().put_allowed_origin("https://preflight.example.com").await.unwrap();
    let preflight = async |origin: &str| {
        let head = format!(
            "OPTIONS {RPC} HTTP/1.1\r\norigin: {origin}\r\naccess-control-request-method: POST\r\n\
             access-control-request-headers: authorization,content-type,x-grpc-web,grpc-timeout,wattlane-provider"
        );
        http(&provider.address, &head, b"").await.0
    };
    let allowed = preflight("https://preflight.example.com").await;
    assert!(allowed.contains("access-control-allow-origin: https://preflight.example.com"), "{allowed}");
    for header in ["authorization", "content-type", "x-grpc-web", "grpc-timeout", "wattlane-provider"] {
        let line = allowed.lines().find(|line| line.starts_with("access-control-allow-headers")).unwrap();
        assert!(line.contains(header), "{line}");
    }
    for stranger in ["https://nobody.example.com", "http://preflight.example.com", "null"] {
        assert!(!preflight(stranger).await.contains("access-control-allow-origin"), "{stranger}");
    }
}

#[tokio::test]
async fn a_browser_calls_by_grpc_web_and_may_read_the_status() {
    let provider = Site::start().provider();
    provider.backend().providers().put_allowed_origin("https://web.example.com").await.unwrap();
    let call = async |key: &str| {
        let head = format!(
            "POST {RPC} HTTP/1.1\r\norigin: https://web.example.com\r\ncontent-type: application/grpc-web+proto\r\nx-grpc-web: 1\r\nauthorization: Bearer {key}"
        );
        http(&provider.address, &head, &[0; 5]).await
    };
    let (head, body) = call(&provider.key).await;
    assert!(head.starts_with("http/1.1 200") && head.contains("access-control-allow-origin: https://web.example.com"), "{head}");
    assert!(head.contains("access-control-expose-headers: grpc-status,grpc-message,grpc-status-details-bin"), "{head}");
    let body = String::from_utf8_lossy(&body);
    assert!(body.contains("A provider of a test") && body.contains("grpc-status:0"), "{body}");

    let (head, _) = call("wl_garbage").await;
    assert!(head.contains("grpc-status: 16") && head.contains("access-control-allow-origin"), "{head}");
}

#[tokio::test]
async fn health_answers_a_probe_and_figures_have_an_address_of_their_own() {
    let site = Site::start();
    let provider = site.provider();
    provider.backend().providers().get_provider().await.unwrap();
    assert!(http(&provider.address, "GET /healthz HTTP/1.1", b"").await.0.starts_with("http/1.1 200"));
    assert!(!http(&provider.address, "GET /metrics HTTP/1.1", b"").await.0.starts_with("http/1.1 200"));
    let (head, body) = http(&site.server().metrics, "GET /metrics HTTP/1.1", b"").await;
    assert!(head.starts_with("http/1.1 200"), "{head}");
    let page = String::from_utf8_lossy(&body);
    for figure in [
        r#"wattlane_rpc_requests_total{rpc="wattlane.v1.ProviderService/GetProvider",code="0"}"#,
        r#"wattlane_rpc_duration_seconds_bucket{rpc="wattlane.v1.ProviderService/GetProvider",le="0.001"}"#,
        r#"wattlane_database_connections{state="in_use"}"#,
    ] {
        assert!(page.contains(figure), "no {figure} in\n{page}");
    }
}
