//! Which pages there are: of the portal and of the desk, their paths, and who may see them. How a page looks stands in
//! the two applications, which look it up at their top (`app.rs`); so a page can link to any other without knowing it.

pub mod desk;
pub mod portal;
