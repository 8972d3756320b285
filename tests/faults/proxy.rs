//! A bad network between two good ends: a TCP proxy that cuts, refuses, swallows and delays as it is told.
//!
//! The kernels we test on have no netem, and a proxy of our own fails at exactly the byte that a test wants.

use bytes::Bytes;
use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpSocket, TcpStream},
    sync::{mpsc, watch},
    task::AbortHandle,
    time::Instant,
};

/// The most bytes that are read at once.
const CHUNK_BYTES: usize = 16 * 1024;
/// So many chunks may be under way in one direction; then the sender has to wait.
const CHUNKS_MAX: usize = 256;

/// A proxy before one target, on a port of its own. Dropping it resets everything.
pub struct Proxy {
    /// Where it listens: the same port through all refusals.
    pub address: SocketAddr,
    network: Arc<Network>,
    listening: Mutex<Option<AbortHandle>>,
    /// Keeps the port ours while nobody listens.
    _port: TcpSocket,
}

struct Network {
    target: SocketAddr,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    lines: Vec<watch::Sender<Fate>>,
    stalled: bool,
    delay: Option<Delay>,
    /// So many more bytes come from the target before every line is closed.
    bytes_left: Option<usize>,
}

/// What becomes of one connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Flows,
    /// Both sockets stay open, and what is sent is swallowed.
    Stalled,
    Closed,
    Reset,
}

/// Between `least` and `most`, by a generator that begins at a seed.
struct Delay {
    least: Duration,
    most: Duration,
    seed: u64,
}

impl Delay {
    fn next(&mut self) -> Duration {
        // SplitMix64.
        self.seed = self.seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = (self.seed ^ self.seed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ bits >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        let share = (bits ^ bits >> 31) >> 32;
        self.least + (self.most - self.least).mul_f64(share as f64 / f64::from(u32::MAX))
    }
}

impl Proxy {
    /// A proxy that does no harm yet.
    pub async fn before(target: SocketAddr) -> Self {
        let port = socket();
        port.bind(SocketAddr::from(([127, 0, 0, 1], 0))).expect("a port");
        let address = port.local_addr().expect("an address");
        let proxy =
            Proxy { address, network: Arc::new(Network { target, state: Mutex::default() }), listening: Mutex::default(), _port: port };
        proxy.accept();
        proxy
    }

    /// Resets every connection.
    pub fn cut(&self) {
        self.network.all_meet(Fate::Reset);
    }

    /// Takes no new connections: the system says so to whoever tries.
    pub fn refuse(&self) {
        if let Some(listening) = self.listening.lock().expect("no panic").take() {
            listening.abort();
        }
    }

    /// Takes connections again.
    pub fn accept(&self) {
        self.refuse();
        let socket = socket();
        socket.bind(self.address).expect("the port is kept");
        let (listener, network) = (socket.listen(1024).expect("a listener"), self.network.clone());
        *self.listening.lock().expect("no panic") = Some(tokio::spawn(listen(listener, network)).abort_handle());
    }

    /// Is away for so long: every connection is reset, and new ones are refused.
    pub async fn away_for(&self, time: Duration) {
        self.away_until(tokio::time::sleep(time)).await;
    }

    /// The same until this has come.
    pub async fn away_until(&self, back: impl Future) {
        self.refuse();
        self.cut();
        back.await;
        self.accept();
    }

    /// From now on swallows what is sent, by those who are connected and by those who come, and leaves their sockets open.
    pub fn stall(&self) {
        self.network.state().stalled = true;
        self.network.all_meet(Fate::Stalled);
    }

    /// Lets those who come pass again. What was connected stays as dead as it is.
    pub fn flow(&self) {
        self.network.state().stalled = false;
    }

    /// Delays each chunk by `mean` ± `spread`, in order, in each direction.
    pub fn delay(&self, mean: Duration, spread: Duration, seed: u64) {
        self.network.state().delay = Some(Delay { least: mean.saturating_sub(spread), most: mean + spread, seed });
    }

    /// Delays no more.
    pub fn hurry(&self) {
        self.network.state().delay = None;
    }

    /// Closes every connection after so many more bytes from the target, wherever in a message that is.
    pub fn close_after(&self, bytes: usize) {
        self.network.state().bytes_left = Some(bytes);
    }

    /// How many connections there are.
    pub fn connections(&self) -> usize {
        self.network.state().lines.iter().filter(|line| !line.is_closed()).count()
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.refuse();
        self.cut();
    }
}

/// One that may share its port with others of ours.
fn socket() -> TcpSocket {
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.set_reuseport(true).expect("a socket that shares its port");
    socket
}

async fn listen(listener: TcpListener, network: Arc<Network>) {
    while let Ok((client, _)) = listener.accept().await {
        tokio::spawn(carry(client, network.clone()));
    }
}

impl Network {
    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().expect("no panic")
    }

    fn all_meet(&self, fate: Fate) {
        let lines = &mut self.state().lines;
        lines.retain(|line| line.send(fate).is_ok());
    }

    fn line(&self) -> watch::Receiver<Fate> {
        let mut state = self.state();
        let (line, fate) = watch::channel(if state.stalled { Fate::Stalled } else { Fate::Flows });
        state.lines.retain(|line| !line.is_closed());
        state.lines.push(line);
        fate
    }

    /// How many of these bytes from the target still pass, and whether the lines are closed after them.
    fn pass(&self, bytes: usize) -> (usize, bool) {
        let mut state = self.state();
        match state.bytes_left {
            Some(left) if left <= bytes => {
                state.bytes_left = None;
                (left, true)
            }
            Some(left) => {
                state.bytes_left = Some(left - bytes);
                (bytes, false)
            }
            None => (bytes, false),
        }
    }
}

/// Carries one connection to its end.
async fn carry(mut client: TcpStream, network: Arc<Network>) {
    let mut fate = network.line();
    let Ok(mut target) = TcpStream::connect(network.target).await else { return };
    let _ = (client.set_nodelay(true), target.set_nodelay(true));
    let fallen = {
        let ((from_client, to_client), (from_target, to_target)) = (client.split(), target.split());
        let up = carry_one_way(from_client, to_target, &network, fate.clone(), false);
        let down = carry_one_way(from_target, to_client, &network, fate.clone(), true);
        tokio::select! {
            _ = async { tokio::join!(up, down) } => Fate::Closed,
            fallen = fate.wait_for(|fate| matches!(fate, Fate::Closed | Fate::Reset)) => fallen.map_or(Fate::Closed, |fate| *fate),
        }
    };
    if fallen == Fate::Reset {
        let _ = (client.set_zero_linger(), target.set_zero_linger());
    }
}

async fn carry_one_way(
    mut from: impl AsyncReadExt + Unpin,
    mut to: impl AsyncWriteExt + Unpin,
    network: &Network,
    fate: watch::Receiver<Fate>,
    from_target: bool,
) {
    let (send, mut receive) = mpsc::channel::<(Instant, Bytes)>(CHUNKS_MAX);
    let reading = async move {
        let mut chunk = vec![0; CHUNK_BYTES];
        while let Ok(read @ 1..) = from.read(&mut chunk).await {
            let delay = network.state().delay.as_mut().map_or(Duration::ZERO, Delay::next);
            let chunk = (Instant::now() + delay, Bytes::copy_from_slice(&chunk[..read]));
            if send.send(chunk).await.is_err() {
                break;
            }
        }
    };
    let writing = async {
        while let Some((due, chunk)) = receive.recv().await {
            tokio::time::sleep_until(due).await;
            if *fate.borrow() == Fate::Stalled {
                continue;
            }
            let (passes, last) = if from_target { network.pass(chunk.len()) } else { (chunk.len(), false) };
            if to.write_all(&chunk[..passes]).await.is_err() {
                return;
            }
            if last {
                network.all_meet(Fate::Closed);
                // Not a byte more, even if the end of this line takes a moment.
                return std::future::pending().await;
            }
        }
        if *fate.borrow() == Fate::Stalled {
            // That an end has gone is swallowed as well.
            std::future::pending::<()>().await;
        }
        let _ = to.shutdown().await;
    };
    tokio::join!(reading, writing);
}

#[cfg(test)]
mod tests;
