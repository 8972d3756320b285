//! The one client that fetches addresses which providers give us: https, no redirects, no private networks, small answers.

use anyhow::{Context, Result, bail, ensure};
use reqwest::{
    dns::{Addrs, Name, Resolve, Resolving},
    header::{AUTHORIZATION, HeaderValue},
};
use secrecy::{ExposeSecret, SecretString};
use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

/// The most bytes of an answer.
const ANSWER_MAX: usize = 256 * 1024;
const TIMEOUT: Duration = Duration::from_secs(5);

/// Fetches what a provider's address answers.
#[derive(Clone)]
pub struct Egress {
    client: reqwest::Client,
    allow_loopback: bool,
}

impl Egress {
    /// `allow_loopback` is for tests: it lets `http` and 127.0.0.1 through.
    pub fn new(allow_loopback: bool) -> Result<Self> {
        let client = reqwest::Client::builder()
            .https_only(!allow_loopback)
            .redirect(reqwest::redirect::Policy::none())
            .timeout(TIMEOUT)
            .no_proxy()
            .user_agent(concat!("wattlane/", env!("CARGO_PKG_VERSION")))
            .dns_resolver(Arc::new(PublicOnly { allow_loopback }))
            .build()?;
        Ok(Egress { client, allow_loopback })
    }

    /// The address that a text is. Errors: it is none that may be called.
    pub fn address(&self, url: &str) -> Result<reqwest::Url> {
        let url = reqwest::Url::parse(url).context("no address")?;
        ensure!(url.scheme() == "https" || self.allow_loopback && url.scheme() == "http", "{}: is no https", url.scheme());
        // An address that is written as numbers asks no resolver.
        let literal = url.host_str().and_then(|host| host.trim_matches(['[', ']']).parse::<IpAddr>().ok());
        if let Some(ip) = literal {
            ensure!(self.allow_loopback && ip.is_loopback() || is_public(ip), "{ip} is in no public network");
        }
        Ok(url)
    }

    /// The JSON at an address.
    pub async fn json(&self, url: &str) -> Result<serde_json::Value> {
        let answer = self.client.get(self.address(url)?).send().await?.error_for_status()?;
        let body = body_of(answer, ANSWER_MAX).await?.with_context(|| format!("the answer has more than {ANSWER_MAX} bytes"))?;
        serde_json::from_slice(&body).context("the answer is no JSON")
    }
}

impl Egress {
    /// Posts JSON to an address, and shows it a credential. Errors: it could not be reached, or answers that it did not take it.
    pub async fn post(&self, url: &str, authorization: &SecretString, body: &serde_json::Value) -> Result<()> {
        let mut shown = HeaderValue::from_str(authorization.expose_secret()).context("the credential cannot be sent")?;
        shown.set_sensitive(true);
        let answer = self.client.post(self.address(url)?).header(AUTHORIZATION, shown).json(body).send().await;
        // What went wrong is told, and not where to.
        let status = answer.map_err(reqwest::Error::without_url)?.status();
        ensure!(status.is_success(), "the answer is {status}");
        Ok(())
    }
}

/// The body of an answer; None where it has more bytes than may be.
pub async fn body_of(mut answer: reqwest::Response, bytes_max: usize) -> reqwest::Result<Option<Vec<u8>>> {
    let mut body = Vec::new();
    while let Some(chunk) = answer.chunk().await? {
        if body.len() + chunk.len() > bytes_max {
            return Ok(None);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Some(body))
}

/// Resolves once, and hands on public addresses only: what is checked is what is connected to.
struct PublicOnly {
    allow_loopback: bool,
}

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        let allow_loopback = self.allow_loopback;
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0))
                .await?
                .filter(|address| is_public(address.ip()) || (allow_loopback && address.ip().is_loopback()))
                .collect();
            if found.is_empty() {
                return Err(format!("{} is in no public network", name.as_str()).into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

/// Whether an address is one of the open internet's.
fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => match ip.to_ipv4_mapped() {
            Some(mapped) => is_public_v4(mapped),
            None => is_public_v6(ip),
        },
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let shared = a == 100 && (64..128).contains(&b);
    let special = a == 0 || a >= 240 || (a, b, c) == (192, 0, 0) || (a, b) == (198, 18) || (a, b) == (198, 19);
    !(ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_broadcast()
        || ip.is_documentation()
        || ip.is_multicast()
        || shared
        || special)
}

/// Global unicast is 2000::/3; of it, documentation, 6to4, Teredo and the other tunnels hide what they reach.
fn is_public_v6(ip: Ipv6Addr) -> bool {
    let [first, second, ..] = ip.segments();
    let tunnels = first == 0x2002 || (first == 0x2001 && (second < 0x200 || second == 0xdb8));
    first & 0xe000 == 0x2000 && !tunnels
}

/// Where an issuer's keys are, as its discovery document says.
pub async fn discover_jwks(egress: &Egress, issuer: &str) -> Result<String> {
    let document = egress.json(&format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/'))).await?;
    if document["issuer"].as_str() != Some(issuer) {
        bail!("the discovery document of {issuer} is of another issuer");
    }
    document["jwks_uri"].as_str().map(str::to_owned).context("the discovery document has no jwks_uri")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_open_internet_is_reached() {
        for private in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "198.18.0.1",
            "::1",
            "fe80::1",
            "fd00::1",
            "::ffff:10.0.0.1",
            "::ffff:169.254.169.254",
            "2002:a00:1::",
            "64:ff9b::a00:1",
            "2001:db8::1",
        ] {
            assert!(!is_public(private.parse().unwrap()), "{private}");
        }
        for public in ["8.8.8.8", "100.63.255.255", "2606:4700::1111", "2a00:1450:4001::1"] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
    }
}
