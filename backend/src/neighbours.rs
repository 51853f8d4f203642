//! Which systems beside this one messages go to, and by which way. Reads the settings' texts; opens no connection.

use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;

use shared::messages::Neighbour;
use shared::registers::Register;

/// How messages reach a neighbour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// They do not: it is told nothing.
    Off,
    /// It is a part of this service; messages take the same road all the same.
    InProcess,
    /// Over HTTP, below this address.
    Http(String),
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Off => "off",
            Self::InProcess => "in-process",
            Self::Http(_) => "http",
        })
    }
}

/// A key of registers that are played, which lives as long as they do.
#[derive(Clone)]
pub(crate) struct PlayedKey(pub(crate) String);

/// Keys reach no log.
impl fmt::Debug for PlayedKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PlayedKey")
    }
}

/// The neighbours of this service.
#[derive(Clone, Debug)]
pub struct Neighbours {
    /// The way to each, in the order of [`Neighbour::ALL`].
    ways: [Way; 7],
    /// File with a line `NEIGHBOUR KEY` for each that is reached over HTTP.
    pub keys_file: Option<PathBuf>,
    /// The key of the registers of a demonstration.
    pub(crate) played_key: Option<PlayedKey>,
    /// Longest wait for an answer, seconds.
    pub timeout_seconds: u32,
    /// Attempts after which a message is given up.
    pub attempts_max: u32,
}

impl Neighbours {
    /// Reads the ways, in the order of [`Neighbour::ALL`]; what is wrong goes to `wrong`, a line each.
    pub(crate) fn read(
        texts: [&str; 7],
        keys_file: Option<PathBuf>,
        timeout_seconds: u32,
        attempts_max: u32,
        wrong: &mut Vec<String>,
    ) -> Self {
        let mut ways = [const { Way::Off }; 7];
        for ((neighbour, text), way) in Neighbour::ALL.iter().zip(texts).zip(&mut ways) {
            match read_way(*neighbour, text) {
                Ok(read) => *way = read,
                Err(why) => {
                    let flag = neighbour.as_str().replace('_', "-");
                    wrong.push(format!("--{flag}-at: '{text}' {why}"));
                }
            }
        }
        if keys_file.is_none() && ways.iter().any(|way| matches!(way, Way::Http(_))) {
            wrong.push("--neighbour-keys-file: owed with a neighbour over HTTP".to_owned());
        }
        Self { ways, keys_file, played_key: None, timeout_seconds, attempts_max }
    }

    /// Leads to the registers of a demonstration, by their key.
    pub(crate) fn lead_to_played(&mut self, address: &str, key: &str) {
        for (neighbour, way) in Neighbour::ALL.iter().zip(&mut self.ways) {
            if Register::ALL.iter().any(|one| Neighbour::of(*one) == *neighbour) {
                *way = Way::Http(address.to_owned());
            }
        }
        self.played_key = Some(PlayedKey(key.to_owned()));
    }

    /// The registers that can be asked.
    #[must_use]
    pub fn registers(&self) -> Vec<Register> {
        let connected = |one: &Register| matches!(self.way(Neighbour::of(*one)), Way::Http(_));
        Register::ALL.iter().copied().filter(connected).collect()
    }

    /// The way to a neighbour.
    #[must_use]
    pub fn way(&self, neighbour: Neighbour) -> &Way {
        let place = Neighbour::ALL.iter().position(|one| *one == neighbour);
        place.and_then(|place| self.ways.get(place)).unwrap_or(&Way::Off)
    }
}

/// The two halves of the service are never off; the others are never parts of it.
fn read_way(neighbour: Neighbour, text: &str) -> Result<Way, &'static str> {
    let ours = matches!(neighbour, Neighbour::Migration | Neighbour::Centre);
    match (text.trim(), ours) {
        ("in-process", true) => Ok(Way::InProcess),
        ("off", false) => Ok(Way::Off),
        (address, _) if is_address(address) => Ok(Way::Http(address.trim_end_matches('/').to_owned())),
        (_, true) => Err("is neither in-process nor http://loopback-address:port/path"),
        (_, false) => Err("is neither off nor http://loopback-address:port/path"),
    }
}

/// Plain HTTP to this machine: what leads further is encrypted by a proxy beside the service, which also knows the
/// national algorithms that its neighbours ask for.
fn is_address(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("http://") else { return false };
    let authority = rest.split('/').next().unwrap_or_default();
    let Some((host, port)) = authority.rsplit_once(':') else { return false };
    let loopback = host == "localhost"
        || host.trim_matches(['[', ']']).parse().is_ok_and(|address: IpAddr| address.is_loopback());
    let plain = rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~/:[]".contains(&byte));
    loopback && plain && port.parse::<u16>().is_ok_and(|port| port > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(texts: [&str; 7]) -> (Neighbours, Vec<String>) {
        let mut wrong = Vec::new();
        let read = Neighbours::read(texts, Some("keys".into()), 10, 20, &mut wrong);
        (read, wrong)
    }

    #[test]
    fn halves_of_the_service_are_in_process_and_others_off() {
        let (read, wrong) = read([
            "in-process",
            "http://127.0.0.1:9000/centre/",
            "off",
            "http://[::1]:90",
            "off",
            "off",
            "off",
        ]);
        assert_eq!(wrong, Vec::<String>::new());
        assert_eq!(read.way(Neighbour::Migration), &Way::InProcess);
        assert_eq!(read.way(Neighbour::Centre), &Way::Http("http://127.0.0.1:9000/centre".to_owned()));
        assert_eq!(read.way(Neighbour::DigitalDocuments), &Way::Off);
    }

    #[test]
    fn what_leads_out_of_this_machine_unencrypted_is_refused() {
        for text in [
            "off",
            "",
            "http://example.org:80/",
            "http://127.0.0.1/",
            "http://127.0.0.1:0/",
            "http://user@127.0.0.1:1/",
            "http://127.0.0.1:1@example.org:80/",
            "http://127.0.0.1.example.org:80",
            "ftp://127.0.0.1:1",
            "http://127.0.0.1:1/?key=1",
        ] {
            let (_, wrong) = read([text, "in-process", "off", "off", "off", "off", "off"]);
            assert_eq!(wrong.len(), 1, "{text}: {wrong:?}");
            assert!(wrong.concat().starts_with("--migration-at"), "{wrong:?}");
        }
        assert_eq!(read(["in-process", "in-process", "in-process", "off", "off", "off", "off"]).1.len(), 1);
        let mut wrong = Vec::new();
        let texts = ["http://127.0.0.1:1", "in-process", "off", "off", "off", "off", "off"];
        Neighbours::read(texts, None, 10, 20, &mut wrong);
        assert!(wrong.concat().starts_with("--neighbour-keys-file"), "{wrong:?}");
    }
}
