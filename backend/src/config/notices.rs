//! Where the three bodies are reached that are told of changes of the Rules. Knows addresses; what a notice says and when
//! it is due is decided elsewhere.

use std::collections::BTreeMap;

use clap::Args;
use shared::contact;
use shared::messages::Neighbour;
use shared::notices::Addressee;

use super::reading::Reading;
use crate::neighbours::{Neighbours, Way};

/// Settings of notices.
#[derive(Args, Clone, Debug)]
pub struct NoticeSettings {
    /// Where the three bodies are told of changes of the Rules, `BODY=E-MAIL` separated by `;`: `state_corporation`,
    /// `ict_operator`, `contact_centre`. Letters go through `--messenger-at`; who has no address is told by hand.
    #[arg(long, env = "IIN_NOTICE_ADDRESSES", value_delimiter = ';')]
    pub notice_addresses: Vec<String>,
}

/// The e-mail address of each body that has one here.
pub type NoticeAddresses = BTreeMap<Addressee, String>;

/// Reads `BODY=ADDRESS`, one each. Letters go through the messenger: without one they would go nowhere.
pub(super) fn addresses(
    r: &mut Reading,
    settings: &NoticeSettings,
    neighbours: &Neighbours,
) -> NoticeAddresses {
    read(r, &settings.notice_addresses, *neighbours.way(Neighbour::Messenger) != Way::Off)
}

fn read(r: &mut Reading, texts: &[String], messenger: bool) -> NoticeAddresses {
    let mut found = NoticeAddresses::new();
    for text in texts.iter().map(|text| text.trim()).filter(|text| !text.is_empty()) {
        let pair = text.split_once('=').and_then(|(body, address)| {
            Some((Addressee::parse(body.trim())?, contact::email(address.trim())?.to_owned()))
        });
        match pair {
            Some((body, address)) if !found.contains_key(&body) => {
                found.insert(body, address);
            }
            Some(_) => r.0.push(format!("--notice-addresses: '{text}' names a body twice")),
            None => r.0.push(format!("--notice-addresses: '{text}' is no BODY=ADDRESS")),
        }
    }
    if !found.is_empty() && !messenger {
        r.0.push("--notice-addresses: owes --messenger-at, through which letters go".to_owned());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(texts: &[&str], messenger: bool) -> (NoticeAddresses, Vec<String>) {
        let mut r = Reading::default();
        let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        let found = read(&mut r, &texts, messenger);
        (found, r.0)
    }

    #[test]
    fn r1_3_each_body_has_one_address_and_a_way() {
        let all = [
            "state_corporation=one@example.org",
            " ict_operator = two@example.org ",
            "contact_centre=three@example.org",
        ];
        let (found, wrong) = told(&all, true);
        assert_eq!((found.len(), wrong), (3, Vec::new()));
        assert_eq!(found.get(&Addressee::IctOperator).map(String::as_str), Some("two@example.org"));
        assert_eq!(told(&all[..1], false).1.len(), 1, "letters without a way");
        assert_eq!(told(&[], false), (NoticeAddresses::new(), Vec::new()));
        for bad in
            ["nobody=one@example.org", "contact_centre", "contact_centre=no address", "=one@example.org"]
        {
            assert_eq!(told(&[bad], true).1.len(), 1, "{bad}");
        }
        assert_eq!(told(&[all[0], all[0]], true).1.len(), 1, "twice");
    }
}
