//! What crosses a boundary: the only room that serialises. It knows shapes, not rules; whatever stands here is
//! unchecked until a constructor of a domain room has looked at it. Each version has its own folder; `v1` does
//! not move once published.

pub mod v1;
