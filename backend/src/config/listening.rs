//! To whom the program listens: to this machine, or to a proxy that speaks TLS. Knows the settings that say so.

use std::net::SocketAddr;

use super::reading::Reading;

/// The program speaks no TLS. Whoever lets other machines come to it names the encrypted address that people know and the
/// header of the proxy that stands before it; else passports would travel in the clear.
pub(super) fn in_the_clear(r: &mut Reading, demo: bool, listen: SocketAddr, origin: &str, proxied: bool) {
    if demo || listen.ip().to_canonical().is_loopback() {
        return;
    }
    if !origin.starts_with("https://") || !proxied {
        r.0.push(format!(
            "--listen: {listen} is reached by other machines in the clear: owes --origin https://host and \
             --client-address-header, the proxy that speaks TLS"
        ));
    }
}

#[cfg(test)]
mod tests {
    use crate::config::tests::read;

    #[test]
    fn other_machines_come_only_through_a_proxy_that_speaks_tls() {
        let said = |args: &[&str]| read(args).err().unwrap_or_default().join("\n");
        let proxy = ["--origin", "https://portal.example", "--client-address-header", "X-Real-IP"];
        for open in ["0.0.0.0:8080", "[::]:8080", "192.0.2.7:8080", "[2001:db8::1]:8080"] {
            let listen = ["--listen", open];
            assert!(said(&listen).contains("--listen: "), "{open}");
            assert!(said(&[&listen[..], &proxy[..2]].concat()).contains("--listen: "), "{open}: no proxy");
            assert!(said(&[&listen[..], &proxy[2..]].concat()).contains("--listen: "), "{open}: no TLS");
            assert!(!said(&[&listen[..], &proxy[..]].concat()).contains("--listen: "), "{open}");
            assert!(!said(&[&["--demo"][..], &listen[..]].concat()).contains("--listen: "), "{open}");
        }
        for inside in ["127.0.0.1:8080", "127.0.0.9:0", "[::1]:8080", "[::ffff:127.0.0.1]:8080"] {
            assert!(!said(&["--listen", inside]).contains("--listen: "), "{inside}");
        }
    }
}
