//! The zone of a copy against what was typed, field by field.

use super::spans::{Part, Read};
use super::typed::Typed;
use super::zones::{Found, found};
use super::{Agreement, Compared, Equality, Legible, Row};
use crate::documents::CopyPurpose;
use crate::documents::identity::number_key;
use crate::finding::{FieldPath, Finding, FindingCode};
use crate::form::Field;
use crate::law::Cite;
use crate::mrz::reconcile::{self, NameAgreement};
use crate::mrz::{Checked, KindAgreement, Mrz, kind};
use crate::person::likeness::is_unreadable;
use crate::person::{Citizenship, Country, Name};
use crate::time::Date;
use crate::wire::v1::reading::CopyReadingWire;

/// Where the copy itself stands in the form.
const COPY: FieldPath = FieldPath(CopyPurpose::Identity.path());
//= R258/2.13
//# полностью воспроизводящий вид и информацию (данные) подлинного документа в электронно-цифровой форме
const LEGIBLE: Cite = Cite::R2_13;
//= R258/15.1
//# установление недостоверности документов, представленных услугополучателем для получения государственной услуги, и (или) данных (сведений), содержащихся в них
const EQUAL: Cite = Cite::R15_1;

/// Compares what was read of a copy with what was typed; `on` is the day of filing.
#[must_use]
pub fn compare(kept: &CopyReadingWire, typed: &Typed, on: Date) -> Compared {
    let mut sheet = Sheet { rows: Vec::new(), findings: Vec::new() };
    let (legible, equal) = match found(kept, on) {
        Found::NotRead => sheet.unread(FindingCode::CopyNotRead, LEGIBLE),
        Found::Missing => sheet.unread(FindingCode::CopyZoneMissing, LEGIBLE),
        Found::Visa => {
            sheet.say(FindingCode::CopyOfVisa, COPY, typed.listed);
            (Legible::No, Equality::No)
        }
        Found::Many(mrz, read) => {
            sheet.say(FindingCode::CopyZonesMany, COPY, LEGIBLE);
            sheet.fields(&mrz, &read, typed);
            (Legible::No, sheet.equality(&mrz, typed).max_look())
        }
        Found::InPart(first, others) => {
            sheet.say(FindingCode::CopyInPart, COPY, LEGIBLE);
            if others {
                sheet.say(FindingCode::CopyZonesMany, COPY, LEGIBLE);
            }
            let equal = first.map_or(Equality::ToLook, |(mrz, read)| {
                sheet.fields(&mrz, &read, typed);
                sheet.equality(&mrz, typed).max_look()
            });
            (Legible::No, equal)
        }
        Found::One(mrz, read) => {
            sheet.fields(&mrz, &read, typed);
            let legible = if read.is_certain() { Legible::Certain } else { Legible::Doubtful };
            (legible, sheet.equality(&mrz, typed))
        }
    };
    Compared {
        sha256: kept.sha256.clone(),
        reader: kept.reader.clone(),
        legible,
        equal,
        rows: sheet.rows,
        findings: sheet.findings,
    }
}

impl Equality {
    /// No better than to be looked at.
    fn max_look(self) -> Self {
        if self == Self::Yes { Self::ToLook } else { self }
    }
}

/// Rows and findings as they are collected.
struct Sheet {
    rows: Vec<Row>,
    findings: Vec<Finding>,
}

/// What is known of a row before it is judged.
struct Side<'a> {
    at: FieldPath,
    copy: &'a str,
    typed: &'a str,
}

impl Sheet {
    fn say(&mut self, code: FindingCode, at: FieldPath, basis: Cite) {
        self.findings.push(Finding::new(code, at.0, basis));
    }

    fn unread(&mut self, code: FindingCode, basis: Cite) -> (Legible, Equality) {
        self.say(code, COPY, basis);
        (Legible::No, Equality::ToLook)
    }

    /// Equal only if nothing else was found, and a person was compared at all: the number of the document, and by their name and
    /// their day of birth whose it is.
    fn equality(&self, mrz: &Mrz, typed: &Typed) -> Equality {
        if self.rows.iter().any(|row| row.agreement == Agreement::Differs) {
            return Equality::No;
        }
        let all = self.rows.iter().all(|row| row.agreement == Agreement::Equal);
        let person = [Field::DocumentNumber, Field::Surname, Field::BirthDate]
            .into_iter()
            .all(|field| self.rows.iter().any(|row| row.at.0 == typed.at(field).0));
        if all && person && mrz.failures().is_empty() { Equality::Yes } else { Equality::ToLook }
    }

    /// Every field that both know, in the order of the form.
    fn fields(&mut self, mrz: &Mrz, read: &Read<'_>, typed: &Typed) {
        let failed: Vec<Checked> = mrz.failures().into_iter().map(|failure| failure.field).collect();
        self.check_digits(mrz);
        self.name(mrz, read, typed);
        self.person(mrz, read, typed, &failed);
        self.document(mrz, read, typed, &failed);
        self.zone(mrz, read, typed);
    }

    /// A row whose sides agree or do not; `doubted` tells whether characters in doubt keep it from being said.
    fn row(&mut self, side: &Side<'_>, same: bool, doubted: bool) {
        let agreement = match (same, doubted) {
            (true, false) => Agreement::Equal,
            (_, true) => Agreement::Doubtful,
            (false, false) => Agreement::Differs,
        };
        let code = match agreement {
            Agreement::Equal | Agreement::Explained => None,
            Agreement::Doubtful => Some(FindingCode::CopyDoubtful),
            Agreement::Differs => Some(FindingCode::CopyDiffers),
        };
        self.add(side, agreement, code);
    }

    fn add(&mut self, side: &Side<'_>, agreement: Agreement, code: Option<FindingCode>) {
        let Side { at, copy, typed } = *side;
        if let Some(code) = code {
            self.findings.push(Finding::new(code, at.0, EQUAL).with("mrz", copy).with("typed", typed));
        }
        self.rows.push(Row { at, copy: copy.to_owned(), typed: typed.to_owned(), agreement });
    }

    /// Printed or read: each failing digit once, the composite only alone, since it always fails along.
    fn check_digits(&mut self, mrz: &Mrz) {
        let failures = mrz.failures();
        let alone = failures.len() == 1;
        for failure in failures.iter().filter(|failure| alone || failure.field != Checked::Composite) {
            let finding = Finding::new(FindingCode::CopyCheckDigit, COPY.0, EQUAL);
            let finding =
                finding.with("field", failure.field.as_str()).with("line", failure.line.to_string());
            let finding = finding.with("from", failure.from.to_string()).with("to", failure.to.to_string());
            self.findings.push(finding);
        }
    }

    fn name(&mut self, mrz: &Mrz, read: &Read<'_>, typed: &Typed) {
        let best = typed.names.iter().map(|name| reconcile::name(mrz, name)).min_by_key(|one| rank(*one));
        let Some(best) = best else { return };
        let copy = format!("{} {}", mrz.surname(), mrz.given_names());
        let full = typed.names.first().map(Name::full).unwrap_or_default();
        let side = Side { at: typed.at(Field::Surname), copy: copy.trim(), typed: &full };
        let doubted = read.doubts(Part::Names);
        // Whatever a translator wrote of a script without a table, only a person can compare.
        let unreadable = typed.names.iter().any(|name| is_unreadable(&name.full()));
        match best {
            NameAgreement::Agrees | NameAgreement::AgreesAsFarAsItGoes => self.row(&side, true, doubted),
            NameAgreement::InPart | NameAgreement::CannotTell if !doubted => {
                self.add(&side, Agreement::Explained, Some(FindingCode::CopyNameDiffers));
            }
            NameAgreement::Differs if unreadable && !doubted => {
                self.add(&side, Agreement::Explained, Some(FindingCode::CopyNameDiffers));
            }
            _ => self.row(&side, false, doubted),
        }
    }

    fn person(&mut self, mrz: &Mrz, read: &Read<'_>, typed: &Typed, failed: &[Checked]) {
        if let Some(birth) = typed.birth_date {
            let (at, written) = (typed.at(Field::BirthDate), birth.to_string());
            let side = Side { at, copy: mrz.birth_field(), typed: &written };
            let same = reconcile::birth_date(mrz, birth);
            let may = failed.contains(&Checked::BirthDate) || allows_birth(read, &written);
            self.row(
                &side,
                same,
                if same { read.doubts(Part::Birth) } else { may && read.doubts(Part::Birth) },
            );
        }
        if let Some(sex) = typed.sex {
            let side = Side { at: typed.at(Field::Sex), copy: mrz.sex().as_str(), typed: sex.as_str() };
            self.row(&side, mrz.sex() == sex, read.doubts(Part::Sex));
        }
        // A laissez-passer names its organisation where passports name a nationality.
        let organisation = Country::parse(mrz.nationality()).is_some_and(Country::is_organisation);
        if let Some(citizenship) = typed.citizenship.filter(|_| !organisation) {
            let at = typed.at(Field::Citizenship);
            let side = Side { at, copy: mrz.nationality(), typed: citizenship.as_str() };
            let same = Citizenship::parse(mrz.nationality()) == Some(citizenship);
            self.row(&side, same, read.doubts(Part::Nationality));
        }
    }

    fn document(&mut self, mrz: &Mrz, read: &Read<'_>, typed: &Typed, failed: &[Checked]) {
        let document = &typed.document;
        self.kind(mrz, read, typed);
        let number = mrz.number();
        let side = Side { at: typed.at(Field::DocumentNumber), copy: &number, typed: &document.number };
        let same = number_key(&document.number) == number_key(&number);
        let doubts = read.doubts(Part::Number) || (number.len() > 9 && read.doubts(Part::Optional));
        let may = failed.contains(&Checked::Number)
            || number.len() > 9
            || read.allows(Part::Number, &format!("{:<<9}", number_key(&document.number)));
        self.row(&side, same, doubts && (same || may));
        if let Some(issued) = mrz.issue_date() {
            let (zone, written) = (reconcile::field_of(issued), document.issued_on.to_string());
            let side = Side { at: typed.at(Field::DocumentIssued), copy: &zone, typed: &written };
            self.row(&side, issued == document.issued_on, read.doubts(Part::Optional));
        }
        // Fillers of a document that prints no expiry contradict nothing.
        let silent = mrz.is_internal_passport_of_russia() && mrz.expiry_field() == "<<<<<<";
        if let Some(expires) = document.expires_on.filter(|_| !silent) {
            let (field, written) = (reconcile::field_of(expires), expires.to_string());
            let side =
                Side { at: typed.at(Field::DocumentExpires), copy: mrz.expiry_field(), typed: &written };
            let same = field == mrz.expiry_field();
            let may = failed.contains(&Checked::ExpiryDate) || read.allows(Part::Expiry, &field);
            self.row(&side, same, read.doubts(Part::Expiry) && (same || may));
        }
        let at = typed.at(Field::DocumentIssuer);
        let side = Side { at, copy: mrz.issuer(), typed: document.issuer.as_str() };
        let same = Country::parse(mrz.issuer()) == Some(document.issuer);
        self.row(&side, same, read.doubts(Part::Issuer));
    }

    fn kind(&mut self, mrz: &Mrz, read: &Read<'_>, typed: &Typed) {
        let side = Side {
            at: typed.at(Field::DocumentKind),
            copy: mrz.document_code(),
            typed: typed.document.kind.as_str(),
        };
        let doubted = read.doubts(Part::Code);
        match kind(mrz, typed.document.kind) {
            KindAgreement::InPart if !doubted => {
                self.add(&side, Agreement::Explained, Some(FindingCode::CopyKindDiffers));
            }
            KindAgreement::Agrees => self.row(&side, true, doubted),
            KindAgreement::InPart | KindAgreement::Differs => self.row(&side, false, doubted),
        }
    }

    /// The zone typed, sign by sign: its first line that is another.
    fn zone(&mut self, mrz: &Mrz, read: &Read<'_>, typed: &Typed) {
        let Some(zone) = &typed.zone else { return };
        let (copy, written) = (mrz.to_string(), zone.to_string());
        let at = typed.at(Field::DocumentMrz);
        let (mut doubtful, mut other) = (None, None);
        for (line, (copy, written)) in copy.lines().zip(written.lines()).enumerate() {
            let differing = copy.chars().zip(written.chars()).enumerate().filter(|(_, (a, b))| a != b);
            for (position, _) in differing {
                let place = if read.is_doubtful(line, position) { &mut doubtful } else { &mut other };
                place.get_or_insert((copy, written));
            }
        }
        if copy.lines().map(str::len).ne(written.lines().map(str::len)) {
            other =
                Some((copy.lines().next().unwrap_or_default(), written.lines().next().unwrap_or_default()));
        }
        let first = (copy.lines().next().unwrap_or_default(), written.lines().next().unwrap_or_default());
        let (copy, written) = other.or(doubtful).unwrap_or(first);
        let side = Side { at, copy, typed: written };
        self.row(&side, other.is_none() && doubtful.is_none(), other.is_none() && doubtful.is_some());
    }
}

/// Whether a birth date as it is written down differs from the zone only where the reading is in doubt.
fn allows_birth(read: &Read<'_>, written: &str) -> bool {
    let part = |from: usize, to: usize| written.get(from..to).unwrap_or_default().replace('X', "<");
    read.allows(Part::Birth, &format!("{}{}{}", part(2, 4), part(5, 7), part(8, 10)))
}

const fn rank(agreement: NameAgreement) -> u8 {
    match agreement {
        NameAgreement::Agrees => 0,
        NameAgreement::AgreesAsFarAsItGoes => 1,
        NameAgreement::InPart => 2,
        NameAgreement::CannotTell => 3,
        NameAgreement::Differs => 4,
    }
}
