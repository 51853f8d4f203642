//! What is done with a register by a word on the command line, and told in lines: made, backed up, restored, checked, an
//! application judged again. Serves nobody.

use std::path::Path;

use shared::evidence::Missing;

use crate::config::Config;
use crate::register::carry::CarryError;
use crate::register::restore::Restoring;
use crate::register::{self, Purpose};
use crate::start::{Parts, StartError, assemble};
use crate::store::Engine;
use crate::usecase::deciding::evidence::ProvedAgain;
use crate::usecase::filing::evidence::SignedAgain;
use crate::usecase::systems::compare::compare;

/// Judges a stored application again under its own edition and day, and says whether the report is the same; serves
/// nobody.
///
/// # Errors
/// Everything that keeps the service from starting; an application that is not there; a report that differs.
pub fn replay(config: Config, parts: Parts, number: &str) -> Result<Vec<String>, StartError> {
    // Neither staff nor calendar is named anew: a replay may be started with fewer settings than the service.
    let app = assemble(config, parts, Purpose::Looking)?;
    let found = crate::usecase::filing::replay::replay(&app.context(), number)
        .map_err(|error| format!("{number}: {error:?}"))?;
    let one = found.ok_or_else(|| format!("{number}: no such application"))?;
    let mut lines = vec![
        format!("{}: filed on {}, edition {}", one.number, one.filed_on, one.edition),
        format!("rules then {}", one.rule_set_then),
        format!("rules now  {}", one.rule_set_now),
        format!(
            "outcome    {} {}",
            if one.outcome.is_empty() { "undecided" } else { &one.outcome },
            one.grounds
        ),
    ];
    lines.extend(one.checked.iter().map(|line| {
        let stands = if line.stands { "stands" } else { "not said to stand" };
        format!("checked    {} by {}: {stands}", line.line, line.by)
    }));
    lines.extend(one.said.iter().map(|said| {
        let over = said.over.get(..12).map(|sha256| format!(", over {sha256}…")).unwrap_or_default();
        format!("evidence   {} by {}: {} at {}{over}", said.line, said.means, said.result, said.at)
    }));
    let proved = evidence_again(&one.evidence, &mut lines);
    let stands = signature_again(&one.signature, &mut lines) && proved;
    match one.sealed {
        Some(true) => lines.push("signed     what is stored".to_owned()),
        Some(false) => lines.push("signed     something else than is stored".to_owned()),
        None => {}
    }
    if one.same && stands && one.sealed != Some(false) {
        lines.push(format!("same report, byte for byte: {} findings", one.findings));
        return Ok(lines);
    }
    if !one.same {
        lines.push("the report differs".to_owned());
    }
    if !one.same && one.rule_set_then != one.rule_set_now {
        lines.push(
            "because the rules of this program judge otherwise: take the one whose rules have the hash above"
                .to_owned(),
        );
    }
    Err(StartError::from(lines))
}

/// Tells of the evidence of the decision; true unless a line is not proved.
fn evidence_again(again: &ProvedAgain, lines: &mut Vec<String>) -> bool {
    match again {
        ProvedAgain::Nothing => {}
        ProvedAgain::Unjudged => {
            lines.push("proved     nothing: granted unseen, or before evidence named files".to_owned());
        }
        ProvedAgain::Good(None) => lines.push("proved     every line, by the operator".to_owned()),
        ProvedAgain::Good(Some(order)) => lines.push(format!(
            "proved     every line, by machines, under order {} of {} by {}",
            order.number(),
            order.on(),
            order.official()
        )),
        ProvedAgain::Bad(missing) => {
            let of = |one: &Missing| format!("unproved   {}: {}", one.line.as_str(), one.result.as_str());
            lines.extend(missing.iter().map(of));
            return false;
        }
    }
    true
}

/// Tells of the signature; true unless it does not stand.
fn signature_again(again: &SignedAgain, lines: &mut Vec<String>) -> bool {
    match again {
        SignedAgain::Nothing => lines.push("signature  none, or judged before evidence was kept".to_owned()),
        SignedAgain::Good { certificate, as_of, stamped, answers, lists } => {
            let by = if *stamped { "by its timestamp" } else { "by this service's clock" };
            lines.push(format!("signature  good as of {as_of} {by}, certificate {certificate}"));
            lines.push(format!("           on {answers} online answers and {lists} lists kept with it"));
        }
        SignedAgain::Bad(code, missing) => {
            lines.push(format!("signature  does not stand: {code}"));
            if let Some(sha256) = missing {
                lines.push(format!(
                    "           the list {sha256} is not at hand: lay it into lists/ of the data folder"
                ));
            }
            return false;
        }
    }
    true
}

/// Makes a register in an empty place, or gives one from before registers had a name its name.
///
/// # Errors
/// There is one already, or what is left of one; the disk's and the database's own.
pub fn init(config: &Config, parts: &Parts, adopt: bool) -> Result<Vec<String>, StartError> {
    let name = register::init(config, adopt, parts.clock.now())?;
    let (done, database) = (if adopt { "adopted" } else { "made" }, config.database_url.as_str());
    Ok(vec![
        format!("{done} the register {name} in {}", Engine::from_url(database).place()),
        format!("its copies lie in {}", config.data_dir.join("copies").display()),
    ])
}

/// A backup of the register into an empty folder, while it may be served.
///
/// # Errors
/// The register is not whole, the folder not empty; the database's and the disk's own.
pub fn backup(
    config: &Config,
    parts: &Parts,
    folder: &Path,
    with_keys: bool,
) -> Result<Vec<String>, StartError> {
    let made = register::backup::backup(config, folder, with_keys, parts.clock.now()).map_err(told)?;
    let mut lines = vec![
        format!("backed up the register {} into {}", made.register, folder.display()),
        format!("journal    {} entries, {} seals", made.journal.entries, made.seals.len()),
        format!("copies     {}", made.copies),
        format!("keys       {}", if made.keys { "with them" } else { "without them: keep them elsewhere" }),
        format!("files      SHA-256 of the list {}", made.files),
    ];
    if !made.missing.is_empty() {
        let count = made.missing.len();
        lines.push(format!("MISSING    {count} copies that rows name were not there, see manifest.json"));
    }
    Ok(lines)
}

/// Lays a backup into an empty place.
///
/// # Errors
/// It is not whole or not the newest, the place is not empty; the database's and the disk's own.
pub fn restore(
    config: &Config,
    parts: &Parts,
    from: &Path,
    newest_seal: Option<&Path>,
    skip: u16,
    other_order: bool,
) -> Result<Vec<String>, StartError> {
    let what = Restoring { from, newest_seal, skip, other_order };
    let laid = register::restore::restore(config, &what, parts.clock.now()).map_err(told)?;
    let mut lines = vec![
        format!("restored the register {} as of {}", laid.register, laid.made_at),
        format!("journal    ends at entry {}", laid.journal.entries),
        format!("numbers    go on, with {skip} of each birth date and sex left out"),
        "next       `backend check`, then start; what was filed after the backup must be filed again"
            .to_owned(),
    ];
    if newest_seal.is_none() {
        lines.push(
            "WARNING    no seal was given that was kept outside: nobody vouches that it is the newest"
                .to_owned(),
        );
    }
    if !laid.keys {
        lines.push("keys       were not in it: lay them where the settings say".to_owned());
    }
    Ok(lines)
}

/// What a check found.
pub struct Checked {
    /// What was looked at and found, a line each.
    pub lines: Vec<String>,
    /// Something is lost or was changed.
    pub differs: bool,
}

/// Compares rows, files, journal and seals without serving.
///
/// # Errors
/// Everything that keeps the service from starting; the database's and the disk's own.
pub fn check(config: Config, parts: Parts) -> Result<Checked, StartError> {
    let app = assemble(config, parts, Purpose::Looking)?;
    let found = compare(&app.context()).map_err(|error| format!("check: {error:?}"))?;
    let mut lines = vec![
        format!("register   {}", app.db.name()),
        format!("copies     {} compared with their files", found.copies),
        format!("journal    {} entries, {} seals, {} rows", found.entries, found.seals, found.rows),
    ];
    let differs = !found.differences.is_empty();
    lines.extend(found.differences.into_iter().map(|line| format!("DIFFERS    {line}")));
    lines.extend(found.notes.into_iter().map(|line| format!("note       {line}")));
    lines.push(if differs { "something is lost or was changed" } else { "all of it agrees" }.to_owned());
    Ok(Checked { lines, differs })
}

fn told(error: CarryError) -> StartError {
    StartError::from(error.to_string())
}
