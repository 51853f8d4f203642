//! An AlgorithmIdentifier as messages hold it.

use const_oid::ObjectIdentifier;

use crate::der::{self, Reader, tag};

/// An algorithm and whether its parameters are absent or NULL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Algorithm {
    pub(super) oid: ObjectIdentifier,
    pub(super) plain: bool,
}

impl Algorithm {
    pub(super) fn read(reader: &mut Reader<'_>) -> Result<Self, der::Error> {
        let mut fields = reader.open(tag::SEQUENCE)?;
        let oid = fields.oid()?;
        if fields.is_empty() {
            return Ok(Self { oid, plain: true });
        }
        let parameters = fields.any()?;
        fields.finish()?;
        Ok(Self { oid, plain: parameters.tag == tag::NULL && parameters.value.is_empty() })
    }

    pub(super) fn is(&self, wanted: &ObjectIdentifier) -> bool {
        self.plain && self.oid == *wanted
    }
}
