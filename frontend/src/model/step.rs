//! The pages of the formation journey, in order, by their names in the address. What stands on them is of `form`, who has
//! to see them of `journey`.

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
