//! What is said about messages between systems, in Kazakh.

/// An earlier message of the case is missing.
pub(super) const EARLY: (&str, &str) =
    ("Бұл істің алдыңғы хабарламасы әлі келген жоқ", "Алдымен соны, содан кейін мұны жіберіңіз.");

/// Something else came under the same id or place.
pub(super) const OTHER: (&str, &str) =
    ("Осы нөмірмен немесе осы орында басқа хабарлама қабылданған", "Қабылданғаны сол күйінде қалады.");

/// It need not be sent again.
pub(super) const UNDER_WAY: (&str, &str) = (
    "Хабарлама жолда немесе жеткен",
    "Тек жіберілуі тоқтатылған хабарлама қайта жіберіледі. Бетті жаңартыңыз.",
);

/// It cannot be taken in.
pub(super) const UNFIT: (&str, &str) = (
    "Хабарламаны қабылдау мүмкін емес",
    "Хаттаманың нұсқасын, түрін, істі, орнын және мазмұнын тексеріңіз. Ештеңе өзгерген жоқ.",
);
