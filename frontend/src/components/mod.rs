//! The parts of the screen, each in a folder with its style and its examples. They know how to look and to be
//! operated; what they show is handed in.

pub mod banner;
pub mod button;
pub mod choice;
pub mod date_input;
pub mod details;
pub mod error_summary;
pub mod field;
pub mod file_upload;
pub mod footer;
pub mod header;
pub mod icon;
pub mod iin;
pub mod link;
pub mod locale_switch;
pub mod panel;
pub mod passport_page;
pub mod photo;
pub mod select;
pub mod signing_step;
pub mod step_bar;
pub mod summary_list;
pub mod table;
pub mod tag;
pub mod task_list;
pub mod timeline;
