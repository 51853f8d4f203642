//! Which territorial police body provides the service for an application. Found when it is registered and never after;
//! what was registered before bodies were kept gets its own when the service starts.

use shared::offices::provider::{FoundBy, Provider, Stay, provider_of};

use crate::store::filing::application;
use crate::store::{StoreError, Tx};
use crate::usecase::Fault;
use crate::usecase::context::Context;
use crate::usecase::filing::package;

/// Rows given a body in one transaction.
const AT_ONCE: i64 = 500;

/// The body of an application, and by what it was found. `office`: that took it in; empty on the portal.
pub(crate) fn found(
    cx: &Context<'_>,
    office: &str,
    region: Option<Provider>,
    address: &str,
) -> (Provider, FoundBy) {
    let stay = Stay { office: cx.offices.find(office), region, address };
    provider_of(stay, cx.config.provider)
}

/// Gives a body to every application that has none of its own yet; how many there were.
pub(crate) fn give_to_all(cx: &Context<'_>) -> Result<usize, Fault> {
    let mut given = 0;
    loop {
        let count = cx.db.keep_house("give_providers", cx.time.at, |tx| {
            let pending = application::without_provider(tx, AT_ONCE)?;
            for id in &pending {
                let (provider, by) = of_lodged(cx, tx, id)?;
                application::set_provider(tx, id, provider, by)?;
            }
            Ok::<_, Fault>(pending.len())
        })?;
        given += count;
        if count == 0 {
            return Ok(given);
        }
    }
}

/// The body by what was lodged. A row that cannot be read holds up none of the others: it gets the one of the setting.
fn of_lodged(cx: &Context<'_>, tx: &mut Tx, id: &str) -> Result<(Provider, FoundBy), Fault> {
    match by_answers(cx, tx, id) {
        Err(Fault::Store(StoreError::Inconsistent { table, column, .. })) => {
            tracing::warn!(application = id, table, column, "the place of stay cannot be read");
            Ok((cx.config.provider, FoundBy::Setting))
        }
        other => other,
    }
}

fn by_answers(cx: &Context<'_>, tx: &mut Tx, id: &str) -> Result<(Provider, FoundBy), Fault> {
    let case = package::find(tx, id)?;
    let form = application::form_of(tx, id)?;
    let answers = package::answers_of(&case, &form.answers)?;
    let contact = answers.contact();
    Ok(found(cx, &form.office, Provider::parse(&contact.stay_region), &contact.stay_address))
}
