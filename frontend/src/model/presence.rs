//! Who may fetch a result at the counter: whom the clerk chooses from, and who is chosen already. Whether somebody really
//! was here the service says.

use shared::visits::home::HomeVisitState;
use shared::visits::ticket::TicketState;
use shared::wire::v1::visits::{BoardWire, HomeVisitWire};

/// The visits that are under way today, with what they are called: tickets being served at the office, and visits at
/// home that the reader makes.
#[must_use]
pub fn under_way(board: BoardWire, at_home: Vec<HomeVisitWire>) -> Vec<(String, String)> {
    let BoardWire { day, at_counters, .. } = board;
    let serving = at_counters.into_iter().filter(|one| one.state == TicketState::Serving);
    let made =
        |one: &HomeVisitWire| matches!(one.state, HomeVisitState::Assigned | HomeVisitState::Performed);
    let mine = at_home.into_iter().filter(|one| one.mine && one.request.day == day && made(one));
    serving.map(|one| (one.id, one.label)).chain(mine.map(|one| (one.id, one.number))).collect()
}

/// Whose visit it is without asking: of whom this clerk is serving, and of nobody else, however few there are.
#[must_use]
pub fn chosen(visits: &[(String, String)], here: &str) -> String {
    visits.iter().find(|(id, _)| id == here).map(|(id, _)| id.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::visits::Purpose;
    use shared::wire::v1::visits::{DaySumWire, HomeVisitRequest, TicketWire};

    fn board(states: &[(&str, &str)]) -> BoardWire {
        let ticket = |(id, state): &(&str, &str)| TicketWire {
            id: (*id).into(),
            label: format!("label of {id}"),
            version: 1,
            purpose: Purpose::Collect,
            state: TicketState::parse(state).expect("a state"),
            booked_for: None,
            counter: 1,
            drawn_at: "2026-11-23T05:00:00Z".into(),
            waited: 0,
            served: 0,
            waited_too_long: false,
            served_too_long: false,
        };
        BoardWire {
            office: "astana-01".into(),
            day: "2026-11-23".into(),
            minute: 600,
            open: true,
            counters: 2,
            waiting: Vec::new(),
            at_counters: states.iter().map(ticket).collect(),
            expected: Vec::new(),
            sum: DaySumWire::default(),
        }
    }

    fn at_home(id: &str, day: &str, state: &str, mine: bool) -> HomeVisitWire {
        HomeVisitWire {
            id: id.into(),
            number: format!("number of {id}"),
            version: 1,
            state: HomeVisitState::parse(state).expect("a state"),
            request: HomeVisitRequest { day: day.into(), ..HomeVisitRequest::default() },
            clerk: String::new(),
            mine,
            application: String::new(),
            cause: String::new(),
            steps: Vec::new(),
        }
    }

    fn ids(visits: &[(String, String)]) -> Vec<&str> {
        visits.iter().map(|(id, _)| id.as_str()).collect()
    }

    #[test]
    fn a_visit_at_home_of_another_day_is_not_offered() {
        let today = "2026-11-23";
        let visits = under_way(
            board(&[("served", "serving"), ("called", "called")]),
            vec![
                at_home("yesterday", "2026-11-22", "performed", true),
                at_home("tomorrow", "2026-11-24", "assigned", true),
                at_home("going", today, "assigned", true),
                at_home("made", today, "performed", true),
                at_home("off", today, "cancelled", true),
                at_home("another's", today, "assigned", false),
            ],
        );
        assert_eq!(ids(&visits), ["served", "going", "made"]);
    }

    #[test]
    fn only_who_is_served_by_this_clerk_is_chosen_already() {
        let one = under_way(board(&[("another counter's", "serving")]), Vec::new());
        assert_eq!(ids(&one), ["another counter's"]);
        assert_eq!(chosen(&one, ""), "", "the only one may stand at another counter");
        assert_eq!(chosen(&one, "left"), "");
        let two = under_way(board(&[("another counter's", "serving"), ("mine", "serving")]), Vec::new());
        assert_eq!(chosen(&two, "mine"), "mine");
    }
}
