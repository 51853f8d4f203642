//! Everything a signature needs from the outside, asked for before its transaction: an answer about the signer's
//! certificate, a timestamp over the signature, and an answer about whoever gave the timestamp.

use eds::revocation::Evidence;
use eds::time::UnixSeconds;
use eds::tsp;
use eds::x509::Certificate;
use futures_util::future::join;

use super::{Outside, ocsp, stamps};
use crate::attest::{Asked, Gathered, Online, OnlineAnswer};
use crate::trust::Trust;

/// Timestamps beside one signature that are asked about.
const STAMPS_MAX: usize = 4;

impl Outside {
    /// Gathers for one signature; with `stamp` also a timestamp, unless the signature brought one.
    pub(crate) async fn gather(&self, trust: &Trust, asked: &Asked, stamp: bool) -> Gathered {
        let stamp = stamp && asked.stamps.is_empty();
        let (online, stamped) = join(self.signer(trust, asked), self.stamp(trust, asked, stamp)).await;
        let mut gathered = Gathered::default();
        match online {
            None => {}
            Some(Ok(answer)) => {
                gathered.online = Online::Answered;
                gathered.answers.push(answer);
            }
            Some(Err(why)) => gathered.online = Online::Silent(why),
        }
        match stamped {
            None => {}
            Some(Ok((token, answer))) => {
                gathered.token = Some(token);
                gathered.answers.extend(answer);
            }
            Some(Err(why)) => {
                tracing::warn!(why, "no timestamp");
                gathered.unstamped = Some(why);
            }
        }
        for token in asked.stamps.iter().take(STAMPS_MAX) {
            if let Ok(stamp) = tsp::look(token) {
                gathered.answers.extend(self.about_authority(trust, &stamp.authority).await);
            }
        }
        gathered
    }

    async fn signer(&self, trust: &Trust, asked: &Asked) -> Option<Result<OnlineAnswer, &'static str>> {
        let peer = self.ocsp.as_ref()?;
        let answer = ocsp::ask(peer, &self.clock, &asked.certificate, &asked.issuer, &trust.lists).await;
        if let Err(why) = &answer {
            tracing::warn!(why, "no online answer about a certificate");
        }
        Some(answer)
    }

    async fn stamp(
        &self,
        trust: &Trust,
        asked: &Asked,
        wanted: bool,
    ) -> Option<Result<(Vec<u8>, Option<OnlineAnswer>), &'static str>> {
        let peer = self.stamps.as_ref().filter(|_| wanted)?;
        Some(self.stamp_from(peer, trust, asked).await)
    }

    async fn stamp_from(
        &self,
        peer: &super::Peer,
        trust: &Trust,
        asked: &Asked,
    ) -> Result<(Vec<u8>, Option<OnlineAnswer>), &'static str> {
        let token = stamps::ask(peer, &asked.signature, asked.digest).await?;
        let looked = tsp::look(&token.der).map_err(tsp::Reject::code)?;
        let answer = self.about_authority(trust, &looked.authority).await;
        let answers: Vec<_> = answer.iter().map(|one| one.answer.clone()).collect();
        let evidence = Evidence { lists: &trust.lists, answers: &answers };
        let at = UnixSeconds(self.clock.now().as_second());
        let Trust { store, policy, .. } = trust;
        tsp::verify(&token.der, &asked.signature, Some(&token.nonce), store, evidence, at, policy)
            .map_err(tsp::Reject::code)?;
        Ok((token.der, answer))
    }

    /// An answer about a time-stamping authority, when the responder gives a good one; else the lists decide.
    async fn about_authority(&self, trust: &Trust, authority: &Certificate) -> Option<OnlineAnswer> {
        let peer = self.ocsp.as_ref()?;
        let issuer = trust.issuer_of(authority)?;
        ocsp::ask(peer, &self.clock, authority, issuer, &trust.lists).await.ok()
    }
}
