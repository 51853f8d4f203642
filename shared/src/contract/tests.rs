//! What must be true of every declaration, whichever they are.

use std::collections::BTreeSet;

use super::*;

#[test]
fn no_name_and_no_call_stands_twice() {
    let (mut names, mut calls) = (BTreeSet::new(), BTreeSet::new());
    for one in operations() {
        assert!(names.insert(one.name), "{}", one.name);
        assert!(calls.insert((one.method, one.path)), "{} {}", one.method.as_str(), one.path);
    }
    assert!(names.len() > 100);
}

#[test]
fn every_declaration_is_whole() {
    for one in operations() {
        assert!(one.path.starts_with('/') && !one.path.ends_with('/'), "{}", one.path);
        assert!(one.summary().ends_with('.'), "{}: {}", one.name, one.summary());
        let usual = one.answers.first().unwrap_or_else(|| panic!("{} answers nothing", one.name));
        assert!(one.answers.iter().all(|answer| (200..300).contains(&answer.status)), "{}", one.name);
        let empty = matches!(usual.content, Content::Nothing);
        assert!(usual.status != 204 || empty, "{}: 204 has no content", one.name);
        if one.method.only_reads() {
            assert!(matches!(one.body, Content::Nothing) && one.guard == Guard::None, "{}", one.name);
        }
        let mut own = BTreeSet::new();
        assert!(one.own_problems.iter().all(|code| own.insert(*code)), "{}: a problem twice", one.name);
        let follows = Operation { own_problems: &[], ..*one }.problems();
        let again: Vec<_> = follows.iter().filter(|code| own.contains(code)).collect();
        assert!(again.is_empty(), "{}: {again:?} follow from the rest", one.name);
        assert_eq!(one.problems().len(), follows.len() + own.len());
    }
}

#[test]
fn a_screen_calls_what_its_reader_may() {
    for one in operations() {
        match one.used_by {
            User::Desk(_) => assert!(matches!(one.access, Access::Role(_)), "{}", one.name),
            User::System(_) => assert!(matches!(one.access, Access::Key(_)), "{}", one.name),
            User::Monitor | User::Phone => assert_eq!(one.access, Access::Anybody, "{}", one.name),
            User::Portal(_) | User::Tool(_) | User::Nobody => {}
        }
    }
}

#[test]
fn a_limit_counts_whom_it_can_know() {
    for one in operations() {
        let (name, method) = (one.name, one.method);
        match one.access {
            Access::Key(_) => assert_eq!(one.pace, Pace::Key, "{name}: a key has terms of its own"),
            Access::Anybody => assert!(
                !matches!(one.pace, Pace::Changes | Pace::Lodgings | Pace::LookUps | Pace::Key),
                "{name}: nobody is known"
            ),
            Access::SignedIn | Access::Role(_) => assert!(
                matches!(one.pace, Pace::Free | Pace::Changes | Pace::Lodgings | Pace::LookUps),
                "{name} {method:?}: a person is counted as one"
            ),
        }
    }
}

/// Deciding stands behind deciding: the one line nobody may soften by accident.
#[test]
fn r2_8_refuses_a_contract_in_which_others_decide() {
    for one in [deciding::Grant::OPERATION, deciding::Refuse::OPERATION] {
        assert_eq!(one.access, Access::Role(&[Action::Decide]));
        assert_eq!(one.guard, Guard::Version);
    }
}

#[test]
fn whatever_is_put_into_a_path_stays_in_its_place() {
    let path = deciding::ChooseCandidate::PATH;
    assert_eq!(fill(path, &["a1", "b-2"]), "/operator/cases/a1/candidates/b-2");
    assert_eq!(fill(path, &["../x?y", ".."]), "/operator/cases/..%2Fx%3Fy/candidates/%2E%2E");
    assert_eq!(fill("/drafts", &[]), "/drafts");
    assert_eq!(fill("/applications/{id}/certificate.p7s", &["ү"]), "/applications/%D2%AF/certificate.p7s");
}

#[test]
fn a_query_names_what_is_asked_and_leaves_the_rest_away() {
    use crate::wire::v1::operator::QueueQuery;
    let asked = QueueQuery { kind: "formation".into(), held: "a&b".into(), page: 2, ..QueueQuery::default() };
    assert_eq!(query(&asked), "?held=a%26b&kind=formation&page=2");
    assert_eq!(query(&()), "");
}
