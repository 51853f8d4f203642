//! The pages of the formation journey, in order, by their names in the address. What stands on them is of
//! `shared::form`, who has to see them of `journey`.

use shared::form::{Field, Page};

macro_rules! steps {
    ($($(#[$doc:meta])* $name:ident = $slug:literal;)*) => {
        /// A page of the formation journey.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Step { $($(#[$doc])* $name,)* }

        impl Step {
            /// Every page, in order.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Last part of the path.
            #[must_use]
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$name => $slug,)* }
            }

            /// The page of that slug.
            #[must_use]
            pub fn of_slug(slug: &str) -> Option<Self> {
                match slug { $($slug => Some(Self::$name),)* _ => None }
            }
        }
    };
}

steps! {
    /// Who files: agent, legal representative or the person.
    Who = "who";
    /// Passport, with its machine-readable zone.
    IdentityDocument = "identity-document";
    /// Name as the document writes it.
    Names = "names";
    /// Date and place of birth, sex.
    Birth = "birth";
    /// Citizenship.
    Citizenship = "citizenship";
    /// How to reach the recipient.
    Contact = "contact";
    /// The representative's own data.
    Representative = "representative";
    /// The power of attorney as data.
    Power = "power-of-attorney";
    /// Electronic copies.
    Copies = "copies";
    /// Notarised translation, when owed.
    Translation = "translation";
    /// Language of the result and consent.
    Consent = "consent";
    /// Everything at a glance.
    CheckAnswers = "check-answers";
    /// Read, sign, send.
    Sign = "sign";
}

impl Step {
    /// Its questions, if it asks any.
    #[must_use]
    pub const fn page(self) -> Option<Page> {
        Some(match self {
            Self::Who => Page::Who,
            Self::IdentityDocument => Page::IdentityDocument,
            Self::Names => Page::Names,
            Self::Birth => Page::Birth,
            Self::Citizenship => Page::Citizenship,
            Self::Contact => Page::Contact,
            Self::Representative => Page::Representative,
            Self::Power => Page::Power,
            Self::Translation => Page::Translation,
            Self::Consent => Page::Consent,
            Self::Copies | Self::CheckAnswers | Self::Sign => return None,
        })
    }

    /// The page a finding's path belongs to: that of the question, or of the first below it. Paths of no page (`""`, a whole
    /// form) belong to the check page.
    #[must_use]
    pub fn of_path(path: &str) -> Self {
        if let Some(purpose) = path.strip_prefix("copies") {
            return if purpose == ".translation" { Self::Translation } else { Self::Copies };
        }
        let below = |field: &&Field| {
            !path.is_empty() && field.path().strip_prefix(path).is_some_and(|rest| rest.starts_with('.'))
        };
        let field = Field::of_path(path).or_else(|| Field::ALL.iter().find(below).copied());
        let page = field.map(|field| field.question().page);
        let asks = |step: &&Self| page.is_some() && step.page() == page;
        Self::ALL.iter().find(asks).copied().unwrap_or(Self::CheckAnswers)
    }
}
