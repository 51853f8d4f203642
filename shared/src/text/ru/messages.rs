//! What is said about messages between systems, in Russian.

/// An earlier message of the case is missing.
pub(super) const EARLY: (&str, &str) =
    ("Предыдущее сообщение этого дела ещё не пришло", "Сначала отправьте его, затем это.");

/// Something else came under the same id or place.
pub(super) const OTHER: (&str, &str) =
    ("Под этим номером или на этом месте принято другое сообщение", "Принятое остаётся как есть.");

/// It need not be sent again.
pub(super) const UNDER_WAY: (&str, &str) = (
    "Сообщение в пути или уже дошло",
    "Снова отправляют только то, которое перестали отправлять. Обновите страницу.",
);

/// It cannot be taken in.
pub(super) const UNFIT: (&str, &str) = (
    "Сообщение нельзя принять",
    "Проверьте версию протокола, вид, дело, место и содержание. Ничего не изменилось.",
);
