//! How many of one kind are inside at once: connections of an address, files a person is sending. Counts and lets go;
//! knows neither sockets nor people.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, PoisonError};

/// Who is inside, by key.
#[derive(Debug)]
pub(crate) struct Crowd<K: Eq + Hash> {
    most: u32,
    inside: Arc<Mutex<HashMap<K, u32>>>,
}

/// A place inside, given back when dropped.
#[derive(Debug)]
pub(crate) struct Inside<K: Eq + Hash> {
    key: K,
    inside: Arc<Mutex<HashMap<K, u32>>>,
}

impl<K: Eq + Hash + Clone> Crowd<K> {
    /// At most so many of one key.
    pub(crate) fn new(most: u32) -> Self {
        Self { most, inside: Arc::default() }
    }

    /// One more, when it fits.
    pub(crate) fn enter(&self, key: K) -> Option<Inside<K>> {
        let mut inside = self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        let count = inside.entry(key.clone()).or_default();
        if *count >= self.most {
            return None;
        }
        *count += 1;
        Some(Inside { key, inside: self.inside.clone() })
    }
}

impl<K: Eq + Hash> Drop for Inside<K> {
    fn drop(&mut self) {
        let mut inside = self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = inside.get_mut(&self.key) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                inside.remove(&self.key);
            }
        }
    }
}

/// Whom an address stands for: of IPv6 everybody gets a whole network of 64 bits.
pub(crate) fn household(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(six) => IpAddr::V6(Ipv6Addr::from_bits(six.to_bits() & (u128::MAX << 64))),
        four @ IpAddr::V4(_) => four,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_of_one_key_and_no_more() {
        let crowd = Crowd::new(2);
        let first = crowd.enter("a").expect("room");
        let _second = crowd.enter("a").expect("room");
        assert!(crowd.enter("a").is_none());
        assert!(crowd.enter("b").is_some());
        drop(first);
        let _third = crowd.enter("a").expect("room again");
        assert!(crowd.enter("a").is_none());
        assert_eq!(crowd.inside.lock().expect("whole").len(), 1, "nobody is remembered who left");
    }

    #[test]
    fn a_network_of_sixty_four_bits_is_one_household() {
        let of = |text: &str| household(text.parse().expect("an address"));
        assert_eq!(of("2001:db8:1:1::1"), of("2001:db8:1:1:ffff::2"));
        assert_ne!(of("2001:db8:1:1::1"), of("2001:db8:1:2::1"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
        assert_ne!(of("192.0.2.1"), of("192.0.2.2"));
    }
}
