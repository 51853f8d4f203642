//! What is wrong with a body, for whoever wrote the program that sent it. One place, one sentence.

use crate::contract::body::Fault;
use crate::locale::Locale;

/// What is wrong, and what would be taken.
#[must_use]
pub fn body_fault(locale: Locale, fault: &Fault) -> String {
    match locale {
        Locale::Kk => kk(fault),
        Locale::Ru => ru(fault),
        Locale::En => en(fault),
    }
}

fn listed(all: &[String], name: fn(&str) -> &str) -> String {
    all.iter().map(|one| name(one)).collect::<Vec<_>>().join(", ")
}

fn as_it_is(code: &str) -> &str {
    if code.is_empty() { "\"\"" } else { code }
}

fn kk(fault: &Fault) -> String {
    let kind = |name: &str| -> &str {
        match name {
            "string" => "мәтін",
            "integer" => "бүтін сан",
            "number" => "сан",
            "boolean" => "true не false",
            "object" => "объект",
            "array" => "тізім",
            _ => "null",
        }
    };
    match fault {
        Fault::NotJson { line, column } => format!("Бұл JSON емес: {line}-жол, {column}-таңба."),
        Fault::TooDeep => "Тізімдер мен объектілер бір-біріне тым терең салынған.".into(),
        Fault::UnknownField => "Мұнда ондай өріс жоқ.".into(),
        Fault::MissingField => "Бұл өріс жетіспейді.".into(),
        Fault::Twice => "Бұл өріс екі рет жазылған.".into(),
        Fault::WrongType(all) => {
            let names: Vec<_> = all.iter().map(|one| kind(one)).collect();
            format!("Мұнда мынау керек: {}.", names.join(", "))
        }
        Fault::NotAmong(all) => format!("Мыналардың бірі керек: {}.", listed(all, as_it_is)),
        Fault::OutOfRange { least, most } => format!("Ең азы {least}, ең көбі {most}."),
        Fault::Unreadable => "Бұл жерді оқу мүмкін болмады.".into(),
    }
}

fn ru(fault: &Fault) -> String {
    let kind = |name: &str| -> &str {
        match name {
            "string" => "текст",
            "integer" => "целое число",
            "number" => "число",
            "boolean" => "true или false",
            "object" => "объект",
            "array" => "список",
            _ => "null",
        }
    };
    match fault {
        Fault::NotJson { line, column } => format!("Это не JSON: строка {line}, знак {column}."),
        Fault::TooDeep => "Списки и объекты вложены слишком глубоко.".into(),
        Fault::UnknownField => "Такого поля здесь нет.".into(),
        Fault::MissingField => "Этого поля не хватает.".into(),
        Fault::Twice => "Это поле стоит дважды.".into(),
        Fault::WrongType(all) => {
            let names: Vec<_> = all.iter().map(|one| kind(one)).collect();
            format!("Здесь нужно: {}.", names.join(", "))
        }
        Fault::NotAmong(all) => format!("Нужно одно из: {}.", listed(all, as_it_is)),
        Fault::OutOfRange { least, most } => format!("Не меньше {least} и не больше {most}."),
        Fault::Unreadable => "Это место не удалось прочитать.".into(),
    }
}

fn en(fault: &Fault) -> String {
    let kind = |name: &str| -> &str {
        match name {
            "string" => "a text",
            "integer" => "a whole number",
            "number" => "a number",
            "boolean" => "true or false",
            "object" => "an object",
            "array" => "a list",
            _ => "null",
        }
    };
    match fault {
        Fault::NotJson { line, column } => format!("This is not JSON: line {line}, column {column}."),
        Fault::TooDeep => "Lists and objects are nested too deep.".into(),
        Fault::UnknownField => "There is no such field here.".into(),
        Fault::MissingField => "This field is missing.".into(),
        Fault::Twice => "This field stands twice.".into(),
        Fault::WrongType(all) => {
            let names: Vec<_> = all.iter().map(|one| kind(one)).collect();
            format!("Needed here: {}.", names.join(", "))
        }
        Fault::NotAmong(all) => format!("Needed here, one of: {}.", listed(all, as_it_is)),
        Fault::OutOfRange { least, most } => format!("At least {least}, at most {most}."),
        Fault::Unreadable => "This could not be read.".into(),
    }
}
