//! What one person alone may not do and proposes to a second: what it is about, and what became of it.

/// A name that is none of these: a row was changed by somebody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such name")]
pub struct UnknownName;

macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$item:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$item])* $variant,)*
        }

        impl $name {
            /// Stable name.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)*
                }
            }
        }

        impl TryFrom<String> for $name {
            type Error = UnknownName;

            fn try_from(text: String) -> Result<Self, UnknownName> {
                match text.as_str() {
                    $($text => Ok(Self::$variant),)*
                    _ => Err(UnknownName),
                }
            }
        }

        impl From<$name> for String {
            fn from(one: $name) -> Self {
                one.as_str().to_owned()
            }
        }
    };
}

named! {
    /// What is proposed.
    Proposed {
        /// A certain duplicate is set aside: any second person of the desk.
        SetAsideCertain = "set_aside_certain",
        /// An operator's error is mended without a certificate of change, or a correction leaves nothing of who the
        /// holder was: a supervisor.
        WaiveChangeProof = "waive_change_proof",
    }
}

named! {
    /// Where a proposal stands.
    ProposalState {
        /// It waits for a second person.
        Open = "open",
        /// A second person confirmed it, and it was done.
        Confirmed = "confirmed",
        /// A second person declined it.
        Declined = "declined",
        /// Nobody answered in time, its author took it back, or the case moved on.
        Lapsed = "lapsed",
    }
}

named! {
    /// What a decision says.
    Outcome {
        /// The number was formed, or the particulars corrected.
        Granted = "granted",
        /// The service was refused.
        Refused = "refused",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_there_and_back_and_nothing_else_is_one() {
        for state in
            [ProposalState::Open, ProposalState::Confirmed, ProposalState::Declined, ProposalState::Lapsed]
        {
            assert_eq!(ProposalState::try_from(String::from(state)), Ok(state));
        }
        for what in [Proposed::SetAsideCertain, Proposed::WaiveChangeProof] {
            assert_eq!(Proposed::try_from(String::from(what)), Ok(what));
        }
        for outcome in [Outcome::Granted, Outcome::Refused] {
            assert_eq!(Outcome::try_from(String::from(outcome)), Ok(outcome));
        }
        assert_eq!(ProposalState::try_from("opened".to_owned()), Err(UnknownName));
    }
}
