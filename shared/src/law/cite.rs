//! The citable units of the order: one variant for every passage a rule, a paper or a finding may rest on.
//!
//! Knows the names of the units and their single spelling (`R258/15.3`, `R258/A3.8.portal.1`, `O146/4`).
//! Does not know the words of the law ([`super::text`], behind a feature) nor what the software does about
//! them ([`super::ledger`]). Sub-numbers are as printed, even where the print is odd: the portal's list runs
//! 1, 2, 4, 3 (conflict C3). Adding a variant without a standing in the ledger does not compile.

use core::fmt;

/// Declares the units in the order in which they stand in the law.
macro_rules! cites {
    ($($variant:ident = $spelling:literal: $subject:literal,)*) => {
        /// A unit of the law that can be cited; ordered as the law prints them.
        #[expect(non_camel_case_types, reason = "variants mirror the printed numbering: A3_8_Portal_1 is A3.8.portal.1")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Cite {
            $(#[doc = concat!("`", $spelling, "`: ", $subject, ".")] $variant,)*
        }

        impl Cite {
            /// Every unit, in the order of the law.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The one spelling, for instance `R258/15.3`.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $spelling,)* }
            }

            /// What the unit is about, in a few English words; never a substitute for its text.
            pub const fn subject(self) -> &'static str {
                match self { $(Self::$variant => $subject,)* }
            }

            /// The name of the variant, as it stands in the code.
            pub const fn variant(self) -> &'static str {
                match self { $(Self::$variant => stringify!($variant),)* }
            }
        }
    };
}

cites! {
    O146_2_1 = "O146/2.1": "the Committee registers the order with the Ministry of Justice",
    O146_2_2 = "O146/2.2": "the Committee publishes the order on the Ministry's site",
    O146_2_3 = "O146/2.3": "the Committee reports within ten working days",
    O146_3 = "O146/3": "who controls the execution of the order",
    O146_4 = "O146/4": "in force ten calendar days after first official publication",
    Title = "R258/title": "the name of the service",
    R1_1 = "R258/1.1": "what the Rules are and what they rest on",
    R1_2 = "R258/1.2": "police bodies serve through the State Corporation or the portal",
    R1_3 = "R258/1.3": "notice of amendments within three working days",
    R2_1 = "R258/2.1": "definition: administrative procedure",
    R2_2 = "R258/2.2": "definition: recipient of the service",
    R2_3 = "R258/2.3": "definition: administrative act: the result",
    R2_4 = "R258/2.4": "definition: provider of the service",
    R2_5 = "R258/2.5": "definition: single contact centre",
    R2_6 = "R258/2.6": "definition: IIN: twelve digits, once, for life",
    R2_7 = "R258/2.7": "definition: registration certificate, on paper or electronic",
    R2_8 = "R258/2.8": "definition: operator of the Ministry",
    R2_9 = "R258/2.9": "definition: operator of the e-government infrastructure",
    R2_10 = "R258/2.10": "definition: information system of the migration police (IS MP)",
    R2_11 = "R258/2.11": "definition: integrated system of the service centres (IIS CON)",
    R2_12 = "R258/2.12": "definition: portal of e-government",
    R2_13 = "R258/2.13": "definition: electronic copy of a document",
    R2_14 = "R258/2.14": "definition: electronic digital signature",
    R2_15 = "R258/2.15": "definition: digital documents service",
    R3_1 = "R258/3.1": "formation is asked at a service centre or on the portal",
    R3_2 = "R258/3.2": "convicts without identity documents",
    R3_3 = "R258/3.3": "correction is asked at a service centre",
    R3_4 = "R258/3.4": "annex 3 is the list of main requirements",
    R4 = "R258/4": "left untouched by the order, not printed in it",
    R5 = "R258/5": "left untouched by the order, not printed in it",
    R6 = "R258/6": "left untouched by the order, not printed in it",
    R7 = "R258/7": "left untouched by the order, not printed in it",
    R8 = "R258/8": "left untouched by the order, not printed in it",
    R9 = "R258/9": "requests arrive for execution in IS MP",
    R10 = "R258/10": "the operator checks, then forms or corrects",
    R11 = "R258/11": "the service centre prints the certificate",
    R12 = "R258/12": "left untouched by the order, not printed in it",
    R13 = "R258/13": "left untouched by the order, not printed in it",
    R14 = "R258/14": "left untouched by the order, not printed in it",
    R15_1 = "R258/15.1": "refusal ground: untrue documents or data",
    R15_2 = "R258/15.2": "refusal ground: not as the Rules require",
    R15_3 = "R258/15.3": "refusal ground: an IIN was registered earlier",
    R16 = "R258/16": "item 16 and what follows, not printed in the order",
    A1 = "R258/A1": "form: application for formation, not printed in the order",
    A1_1_Head = "R258/A1-1.head": "correction form: addressee, submitter and request",
    A1_1_1 = "R258/A1-1.1": "parameter: surname",
    A1_1_2 = "R258/A1-1.2": "parameter: given name",
    A1_1_3 = "R258/A1-1.3": "parameter: patronymic",
    A1_1_4 = "R258/A1-1.4": "parameter: date of birth",
    A1_1_5 = "R258/A1-1.5": "parameter: place of birth",
    A1_1_6 = "R258/A1-1.6": "parameter: citizenship",
    A1_1_7 = "R258/A1-1.7": "parameter: sex",
    A1_1_8 = "R258/A1-1.8": "parameter: document number",
    A1_1_9 = "R258/A1-1.9": "parameter: document issue date",
    A1_1_10 = "R258/A1-1.10": "parameter: document term",
    A1_1_11 = "R258/A1-1.11": "parameter: country that issued the document",
    A1_1_Note = "R258/A1-1.note": "only the parameters to be corrected are listed",
    A2 = "R258/A2": "form: application for convicts, not printed in the order",
    A3_1 = "R258/A3.1": "name of the provider",
    A3_2_1 = "R258/A3.2.1": "channel: State Corporation",
    A3_2_2 = "R258/A3.2.2": "channel: portal",
    A3_3_1 = "R258/A3.3.1": "one working day",
    A3_3_2 = "R258/A3.3.2": "waiting: fifteen minutes at most",
    A3_3_3 = "R258/A3.3.3": "serving: twenty minutes at most",
    A3_4 = "R258/A3.4": "form of the service: electronic (fully automated) or paper",
    A3_5_1 = "R258/A3.5.1": "result: certificate or reasoned refusal",
    A3_5_2 = "R258/A3.5.2": "portal: result is sent to and kept in the cabinet",
    A3_6 = "R258/A3.6": "free of charge",
    A3_7_1 = "R258/A3.7.1": "hours of the provider",
    A3_7_1_Intake = "R258/A3.7.1.intake": "intake hours of the provider, order of queue",
    A3_7_2 = "R258/A3.7.2": "hours of the State Corporation, electronic queue",
    A3_7_3 = "R258/A3.7.3": "portal around the clock; after hours, the next working day",
    A3_7_Addresses = "R258/A3.7.addresses": "where the addresses are published",
    A3_8_1_1 = "R258/A3.8.1.1": "formation at a centre: the application",
    A3_8_1_2 = "R258/A3.8.1.2": "formation at a centre: identity document and translation",
    A3_8_1_3 = "R258/A3.8.1.3": "formation at a centre: power of attorney",
    A3_8_Portal_1 = "R258/A3.8.portal.1": "portal: electronic request with the representative's signature",
    A3_8_Portal_2 = "R258/A3.8.portal.2": "portal: copy of the identity document and translation",
    A3_8_Portal_4 = "R258/A3.8.portal.4": "portal: power of attorney",
    A3_8_Portal_3 = "R258/A3.8.portal.3": "portal: signature of the recipient or the representative",
    A3_8_2_1 = "R258/A3.8.2.1": "correction: the application",
    A3_8_2_2 = "R258/A3.8.2.2": "correction: identity document and translation",
    A3_8_2_3 = "R258/A3.8.2.3": "correction: proof of the change of particulars",
    A3_8_2_4 = "R258/A3.8.2.4": "correction: power of attorney",
    A3_9_1 = "R258/A3.9.1": "refusal ground: untrue documents or data",
    A3_9_2 = "R258/A3.9.2": "refusal ground: not as the Rules require",
    A3_9_3 = "R258/A3.9.3": "refusal ground: an IIN was registered earlier",
    A3_10_1 = "R258/A3.10.1": "home visits through the contact centre",
    A3_10_2 = "R258/A3.10.2": "the portal needs an electronic signature",
    A4 = "R258/A4": "form: receipt of documents, not printed in the order",
    A5_Head = "R258/A5.head": "refusal to accept documents: addressee and title",
    A5_Basis = "R258/A5.basis": "refusal to accept documents: legal basis",
    A5_Grounds = "R258/A5.grounds": "refusal to accept documents: incomplete or expired",
    A5_List = "R258/A5.list": "refusal to accept documents: the missing documents by name",
    A5_Copies = "R258/A5.copies": "refusal to accept documents: two copies, signatures, date",
    A6 = "R258/A6": "form: reasoned refusal, not printed in the order",
    A7 = "R258/A7": "form: registration certificate, not printed in the order",
}

impl Cite {
    /// Reads the one spelling back; anything else, other case and blanks included, is `None`.
    pub fn parse(spelling: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|cite| cite.as_str() == spelling)
    }
}

impl fmt::Display for Cite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Cite;

    #[test]
    fn every_spelling_is_its_own_and_reads_back() {
        let spellings: BTreeSet<_> = Cite::ALL.iter().map(|cite| cite.as_str()).collect();
        assert_eq!(spellings.len(), Cite::ALL.len());
        for &cite in Cite::ALL {
            assert_eq!(Cite::parse(cite.as_str()), Some(cite));
        }
    }

    #[test]
    fn other_spellings_are_not_read() {
        for spelling in
            ["", "R258/15.4", "r258/15.3", " R258/15.3", "R258/15.3 ", "15.3", "R258/A3.8.portal.5"]
        {
            assert_eq!(Cite::parse(spelling), None, "{spelling:?}");
        }
    }

    /// The portal's list is printed 1, 2, 4, 3 and stays so.
    #[test]
    fn the_order_is_that_of_the_print() {
        assert!(Cite::A3_8_Portal_4 < Cite::A3_8_Portal_3);
        assert!(Cite::O146_4 < Cite::Title);
        assert!(Cite::ALL.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn variant_and_spelling_follow_one_rule() {
        for &cite in Cite::ALL {
            let spelled = match cite.as_str().split_once('/') {
                Some(("O146", rest)) => format!("O146_{rest}"),
                Some((_, "title")) => "Title".to_owned(),
                Some((_, rest)) if rest.starts_with('A') => rest.to_owned(),
                Some((_, rest)) => format!("R{rest}"),
                None => String::new(),
            };
            assert_eq!(cite.variant().to_lowercase(), spelled.replace(['.', '-'], "_").to_lowercase());
        }
    }
}
