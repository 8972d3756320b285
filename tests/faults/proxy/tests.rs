use super::*;
use std::io::ErrorKind;

const PATIENCE: Duration = Duration::from_secs(60);
const A_WHILE: Duration = Duration::from_millis(100);

/// Says again what it is told.
async fn echo() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move {
        while let Ok((mut socket, _)) = listener.accept().await {
            tokio::spawn(async move {
                let (mut from, mut to) = socket.split();
                tokio::io::copy(&mut from, &mut to).await
            });
        }
    });
    address
}

async fn connect(proxy: &Proxy) -> TcpStream {
    TcpStream::connect(proxy.address).await.expect("a connection")
}

async fn say(line: &mut TcpStream, text: &[u8]) {
    line.write_all(text).await.expect("an open connection");
}

async fn hear(line: &mut TcpStream, bytes: usize) -> std::io::Result<Vec<u8>> {
    let mut heard = vec![0; bytes];
    tokio::time::timeout(PATIENCE, line.read_exact(&mut heard)).await.expect("an answer or an end")?;
    Ok(heard)
}

async fn hears_nothing(line: &mut TcpStream) -> bool {
    tokio::time::timeout(A_WHILE, line.read(&mut [0])).await.is_err()
}

#[tokio::test]
async fn what_is_sent_arrives_and_so_does_the_end() {
    let proxy = Proxy::before(echo().await).await;
    let mut line = connect(&proxy).await;
    say(&mut line, b"hello").await;
    assert_eq!((hear(&mut line, 5).await.unwrap(), proxy.connections()), (b"hello".to_vec(), 1));
    line.shutdown().await.unwrap();
    assert_eq!(line.read(&mut [0]).await.unwrap(), 0);
}

#[tokio::test]
async fn a_cut_resets_those_who_are_connected_and_no_others() {
    let proxy = Proxy::before(echo().await).await;
    let mut line = connect(&proxy).await;
    say(&mut line, b"x").await;
    hear(&mut line, 1).await.unwrap();
    proxy.cut();
    assert_eq!(hear(&mut line, 1).await.unwrap_err().kind(), ErrorKind::ConnectionReset);
    let mut next = connect(&proxy).await;
    say(&mut next, b"y").await;
    assert_eq!(hear(&mut next, 1).await.unwrap(), b"y");
}

#[tokio::test]
async fn who_comes_while_it_is_away_is_refused() {
    let proxy = Proxy::before(echo().await).await;
    let mut line = connect(&proxy).await;
    say(&mut line, b"x").await;
    hear(&mut line, 1).await.unwrap();
    let away = async {
        assert_eq!(hear(&mut line, 1).await.unwrap_err().kind(), ErrorKind::ConnectionReset);
        assert_eq!(TcpStream::connect(proxy.address).await.unwrap_err().kind(), ErrorKind::ConnectionRefused);
    };
    tokio::join!(proxy.away_for(A_WHILE * 5), away);
    let mut line = connect(&proxy).await;
    say(&mut line, b"y").await;
    assert_eq!(hear(&mut line, 1).await.unwrap(), b"y");
}

#[tokio::test]
async fn what_is_sent_into_a_stall_is_lost_and_its_connection_stays_open_and_dead() {
    let proxy = Proxy::before(echo().await).await;
    let mut line = connect(&proxy).await;
    say(&mut line, b"x").await;
    hear(&mut line, 1).await.unwrap();
    proxy.stall();
    let mut late = connect(&proxy).await;
    for line in [&mut line, &mut late] {
        say(line, b"lost").await;
        assert!(hears_nothing(line).await);
    }
    proxy.flow();
    say(&mut line, b"lost too").await;
    assert!(hears_nothing(&mut line).await);
    let mut next = connect(&proxy).await;
    say(&mut next, b"y").await;
    assert_eq!(hear(&mut next, 1).await.unwrap(), b"y");
}

#[tokio::test]
async fn delays_are_within_their_bounds_follow_their_seed_and_keep_the_order() {
    let (mean, spread) = (Duration::from_millis(300), Duration::from_millis(200));
    let delays = |seed| {
        let mut delay = Delay { least: mean - spread, most: mean + spread, seed };
        (0..1000).map(|_| delay.next()).collect::<Vec<_>>()
    };
    assert_eq!(delays(7), delays(7));
    let all = delays(8);
    assert!(all.iter().all(|delay| (mean - spread..=mean + spread).contains(delay)));
    assert!(*all.iter().min().unwrap() < mean - spread * 9 / 10 && *all.iter().max().unwrap() > mean + spread * 9 / 10);

    let proxy = Proxy::before(echo().await).await;
    proxy.delay(Duration::from_millis(30), Duration::from_millis(20), 1);
    let mut line = connect(&proxy).await;
    let begun = Instant::now();
    for byte in 0..20 {
        say(&mut line, &[byte]).await;
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert_eq!(hear(&mut line, 20).await.unwrap(), (0..20).collect::<Vec<_>>());
    assert!(begun.elapsed() > Duration::from_millis(100));
    proxy.hurry();
}

#[tokio::test]
async fn a_close_comes_at_the_very_byte() {
    let proxy = Proxy::before(echo().await).await;
    let (mut line, mut other) = (connect(&proxy).await, connect(&proxy).await);
    say(&mut line, b"x").await;
    hear(&mut line, 1).await.unwrap();
    proxy.close_after(7);
    say(&mut line, b"0123").await;
    say(&mut line, b"456789").await;
    let mut heard = Vec::new();
    tokio::time::timeout(PATIENCE, line.read_to_end(&mut heard)).await.unwrap().unwrap();
    assert_eq!(heard, b"0123456");
    assert_eq!(other.read(&mut [0]).await.unwrap(), 0);
}
