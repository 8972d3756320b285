//! The control door as a runner speaks to it: one exchange of HTTP/1.1 on each connection.

use serde_json::Value;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// Where cases come from, and reports go.
pub struct Door {
    host: String,
}

impl Door {
    /// The door at an address such as `http://127.0.0.1:40123`.
    pub fn new(address: &str) -> Self {
        Door { host: address.trim_start_matches("http://").to_owned() }
    }

    /// What it answers. What is no JSON is the stand's own failure, which it knows: null.
    pub async fn get(&self, path: &str) -> Value {
        self.exchange("GET", path, "").await
    }

    /// The same of a request with a body.
    pub async fn post(&self, path: &str, body: &str) -> Value {
        self.exchange("POST", path, body).await
    }

    async fn exchange(&self, method: &str, path: &str, body: &str) -> Value {
        let head =
            format!("{method} {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n", self.host, body.len());
        let mut socket = TcpStream::connect(&self.host).await.expect("the control door is open");
        socket.write_all(&[head.as_bytes(), body.as_bytes()].concat()).await.expect("it listens");
        let mut answer = String::new();
        socket.read_to_string(&mut answer).await.expect("it answers");
        let (_, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
        serde_json::from_str(body).unwrap_or(Value::Null)
    }
}
