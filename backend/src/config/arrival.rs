//! Settings of what arrives over the network: how slowly a body may come, how many connections there may be, how much a
//! person may lay down. Generous for people on poor lines, tight for whoever would fill the service up.

use clap::Args;

use super::reading::Reading;

/// As given, unread.
#[derive(Args, Clone, Debug)]
pub struct ArrivalSettings {
    /// Seconds any body may take, however slowly it comes.
    #[arg(long, env = "IIN_BODY_SECONDS", default_value = "15")]
    pub body_seconds: String,
    /// Bytes a second that a body must keep up on average after that.
    #[arg(long, env = "IIN_BODY_RATE", default_value = "8192")]
    pub body_rate: String,
    /// Seconds after which any body is given up.
    #[arg(long, env = "IIN_BODY_SECONDS_MAX", default_value = "600")]
    pub body_seconds_max: String,
    /// Most connections at once; further ones are closed. Keep the machine's limit of open files well above.
    #[arg(long, env = "IIN_CONNECTIONS_MAX", default_value = "800")]
    pub connections_max: String,
    /// Most connections at once from one address (of IPv6: one network of 64 bits). Not counted when a proxy names the
    /// clients: it is the proxy's business then.
    #[arg(long, env = "IIN_CONNECTIONS_PER_ADDRESS", default_value = "100")]
    pub connections_per_address: String,
    /// Most bytes of the copies with all drafts of one person.
    #[arg(long, env = "IIN_DRAFT_COPIES_BYTES_MAX", default_value = "167772160")]
    pub draft_copies_bytes_max: String,
}

/// Understood.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// Seconds any body may take.
    pub body_seconds: u32,
    /// Bytes a second after that.
    pub body_rate: u32,
    /// Seconds after which any body is given up.
    pub body_seconds_max: u32,
    /// Most connections at once.
    pub connections_max: u32,
    /// Most of one address.
    pub connections_per_address: u32,
    /// Most bytes of the copies with all drafts of one person.
    pub draft_copies_bytes_max: u64,
}

impl Arrival {
    pub(super) fn read(r: &mut Reading, s: &ArrivalSettings) -> Self {
        Self {
            body_seconds: r.number("body-seconds", &s.body_seconds, 1..=3600),
            body_rate: r.number("body-rate", &s.body_rate, 1..=1 << 30),
            body_seconds_max: r.number("body-seconds-max", &s.body_seconds_max, 1..=86_400),
            connections_max: r.number("connections-max", &s.connections_max, 1..=1_000_000),
            connections_per_address: r.number(
                "connections-per-address",
                &s.connections_per_address,
                1..=1_000_000,
            ),
            draft_copies_bytes_max: u64::from(r.number(
                "draft-copies-bytes-max",
                &s.draft_copies_bytes_max,
                1..=u32::MAX,
            )),
        }
    }
}
