//! Files of copies as the vault lays them. The golden rows came without theirs, and only a copy that could be opened counts
//! as opened: so that another program's sealed files are read, they are sealed here anew after ADR 0018, and by no code
//! of the vault.

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use sha2::{Digest as _, Sha256};

use crate::support::Office;

impl Office {
    /// Lays the file of a copy of a single chunk.
    pub(super) fn lay_copy(&self, id: &str, plain: &[u8]) {
        let key = std::fs::read_to_string(self.folder.join("var/demo/copies-key.hex")).expect("a key");
        let key = hex::decode(key.trim()).expect("hex");
        let of_copy = Sha256::new().chain_update("copy-key-v1").chain_update(key).chain_update(id);
        let cipher = ChaCha20Poly1305::new(&Key::from(<[u8; 32]>::from(of_copy.finalize())));
        // The first chunk, and the last.
        let nonce = Nonce::from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]);
        let sealed = cipher.encrypt(&nonce, Payload { msg: plain, aad: id.as_bytes() }).expect("sealed");
        let folder = self.folder.join("var/copies").join(&id[..2]);
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::write(folder.join(id), sealed).expect("written");
    }
}
