//! An OpenID Connect issuer: discovery, keys, and tokens of whatever it is told. Strict in its own shape; what it signs is up to the test.

use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use axum::{Json, Router, extract::State, routing::get};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};
use std::sync::Arc;

/// An issuer on a port of its own.
pub struct Issuer {
    /// Its address, as in `iss`.
    pub address: String,
    key: EncodingKey,
}

struct Documents {
    discovery: Value,
    keys: Value,
}

const KEY_ID: &str = "one";

impl Issuer {
    /// Starts one.
    pub async fn start() -> Self {
        let pair = Ed25519KeyPair::generate().expect("a key pair");
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let public = URL_SAFE_NO_PAD.encode(pair.public_key().as_ref());
        let documents = Documents {
            discovery: json!({"issuer": address, "jwks_uri": format!("{address}/jwks"), "id_token_signing_alg_values_supported": ["EdDSA"]}),
            // Beside one of a kind that nobody here knows, and one that is malformed, as issuers have them while they change something.
            keys: json!({"keys": [{"kty": "AKP", "alg": "ML-DSA-65", "kid": "next", "pub": "AAAA"}, {"kty": "OKP", "kid": 7}, {"kty": "OKP", "crv": "Ed25519", "alg": "EdDSA", "use": "sig", "kid": KEY_ID, "x": public}]}),
        };
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(async |State(all): State<Arc<Documents>>| Json(all.discovery.clone())))
            .route("/jwks", get(async |State(all): State<Arc<Documents>>| Json(all.keys.clone())))
            .with_state(Arc::new(documents));
        tokio::spawn(async move { axum::serve(listener, router).await });
        let private = pair.to_pkcs8v1().expect("a private key");
        Issuer { address, key: EncodingKey::from_ed_der(private.as_ref()) }
    }

    /// A token of this issuer for `subject`, good for ten minutes, with `claims` added or replaced.
    pub fn token(&self, subject: &str, audience: &str, claims: Value) -> String {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("after 1970").as_secs();
        let mut all = json!({"iss": self.address, "sub": subject, "aud": audience, "iat": now, "exp": now + 600});
        for (name, value) in claims.as_object().into_iter().flatten() {
            all[name] = value.clone();
        }
        let header = Header { kid: Some(KEY_ID.to_owned()), ..Header::new(Algorithm::EdDSA) };
        jsonwebtoken::encode(&header, &all, &self.key).expect("a token")
    }
}
