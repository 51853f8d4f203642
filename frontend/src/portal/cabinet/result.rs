//! What it was all for: whose the number is, the number, and the certificate to take along. The application leads with it,
//! and so does the page that follows a filing which was decided at once.

use leptos::prelude::*;
use shared::contract::filing::ReadCertificate;
use shared::wire::v1::application::ApplicationWire;

use crate::api::address;
use crate::browser;
use crate::components::button::{ButtonStyle, button};
use crate::components::icon::{Icon, icon};
use crate::components::iin::iin;
use crate::components::link::link;
use crate::components::summary_list::{Row, summary};
use crate::portal::state::Portal;
use crate::routes::portal::Page;
use crate::text::portal::Words;

/// The card, and below it what the number is for.
pub(in crate::portal) fn result(
    portal: Portal,
    words: &'static Words,
    application: &ApplicationWire,
) -> AnyView {
    let cabinet = &words.cabinet;
    let issued = !application.certificate_number.is_empty();
    let certificate = issued.then(|| {
        let href = address::<ReadCertificate>(&[application.line.id.as_str()]);
        let file = format!("{}-certificate.pdf", application.line.number);
        view! {
            <a class="button" id="download.certificate.pdf" href=href download=file>
                {icon(Icon::Down)}
                {cabinet.download_pdf}
            </a>
        }
    });
    let acts = view! {
        {certificate}
        {button("iin.print", cabinet.print, ButtonStyle::Text, browser::print)}
    };
    let proof = issued.then(|| {
        let rows = vec![
            Row::new(cabinet.certificate_number, application.certificate_number.clone()),
            Row::new(cabinet.code, application.verification_code.clone()),
        ];
        view! {
            <h2>{cabinet.result_title}</h2>
            {summary(rows)}
            <p class="muted">{cabinet.keep_hint}</p>
            {link(portal.app, Page::CheckCertificate, "", words.chrome.certificate)}
        }
    });
    view! {
        {iin(portal.app, words, &application.iin, &application.line.recipient, acts.into_any(), proof.into_any())}
        {uses(words)}
    }
    .into_any()
}

fn uses(words: &'static Words) -> AnyView {
    let cabinet = &words.cabinet;
    let rows: Vec<AnyView> = [
        (Icon::Bank, cabinet.use_bank, cabinet.use_bank_text),
        (Icon::Work, cabinet.use_work, cabinet.use_work_text),
        (Icon::Tax, cabinet.use_tax, cabinet.use_tax_text),
    ]
    .into_iter()
    .map(|(sign, title, text)| {
        view! { <li>{icon(sign)}<div><strong>{title}</strong>" "{text}</div></li> }.into_any()
    })
    .collect();
    view! { <section class="uses"><h2>{cabinet.use_title}</h2><ul class="rows">{rows}</ul></section> }
        .into_any()
}
