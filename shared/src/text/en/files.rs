//! English words for files that people send: why one cannot be a copy, or why it was not taken in.

/// Title and detail.
type Said = (&'static str, &'static str);

pub(in crate::text) const TYPE: Said =
    ("The file is not a PDF, JPEG or PNG", "Save the copy in one of these formats and attach it again.");
pub(in crate::text) const TOO_LARGE: Said =
    ("The file is larger than allowed", "Attach a file of at most {max}: a lower resolution usually does.");
pub(in crate::text) const UNREADABLE: Said =
    ("The file cannot be opened", "It is damaged. Make the copy again and attach it.");
pub(in crate::text) const EMPTY: Said = (
    "There is nothing in the file",
    "It has no page and no picture. Check which file you chose, or make the copy again.",
);
pub(in crate::text) const CUT_OFF: Said =
    ("The end of the file is missing", "It was not saved or sent whole. Make the copy again and attach it.");
pub(in crate::text) const LOCKED: Said = (
    "The file is locked with a password",
    "Nobody here can open it. Save the copy without a password and attach it again.",
);
pub(in crate::text) const AREA: Said = (
    "The picture is too large",
    "It has more than {megapixels} million pixels. Save it smaller: 300 dots per inch are enough for a page.",
);
pub(in crate::text) const TOGETHER_TOO_LARGE: Said = (
    "The files of your drafts are too large together",
    "Together they may have at most {max}. Finish or delete a draft, or attach smaller files.",
);
pub(in crate::text) const TOO_MANY: Said =
    ("The draft holds as many files as it can", "At most {max}. Remove a file that is not needed.");
pub(in crate::text) const SENDING: Said = (
    "Several of your files are being sent already",
    "Wait until they have arrived, then send this one again.",
);
pub(in crate::text) const SLOW: Said = (
    "The data came too slowly",
    "The connection was closed, nothing was changed. Check your connection and try again.",
);
pub(in crate::text) const NO_ROOM: Said = (
    "The service has no room for more at the moment",
    "What was saved is safe. Try again later; if it comes back, call 1414.",
);
