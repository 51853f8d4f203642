//! First names that are one name in several official languages: whoever holds passports of two states has both. Kept in
//! folded letters (see `fold`, read plainly), since that is what is compared. Sources: the
//! orthographic dictionaries of personal names that civil registries use (Ukraine: Скрипник and Дзятківська; Belarus:
//! Судник; Russia: Петровский), and for the Mohammed family the romanisations that passports of Arab, Turkic and South
//! Asian states print.

/// The common form of a folded first name; `None` when it stands for itself alone.
pub(crate) fn common(folded: &str) -> Option<&'static str> {
    let at = FORMS.binary_search_by(|(form, _)| (*form).cmp(folded)).ok()?;
    NAMES.get(usize::from(FORMS.get(at)?.1)).copied()
}

/// The names, each by the form of Russian papers.
#[rustfmt::skip]
const NAMES: [&str; 142] = [
    "ALEKSANDR", "ALEKSANDRA", "ALEKSEI", "ANATOLI", "ANDREI", "ANA", "ANTON", "ARKADI", "ARTEM", "BOGDAN",
    "BORIS", "VALENTIN", "VALENTINA", "VASILI", "VERA", "VIKTOR", "VIKTORA", "VITALI", "VLADIMIR", "VLADISLAV",
    "VSEVOLOD", "VACESLAV", "GALINA", "GENADI", "GEORGI", "GERMAN", "GLEB", "GRIGORI", "DANIL", "DENIS",
    "DMITRI", "EVGENI", "EVGENA", "EVDOKA", "EGOR", "EKATERINA", "ELENA", "ELIZAVETA", "IGOR", "ESIF", "KIRIL",
    "KONSTANTIN", "KRISTINA", "KSENA", "LEONID", "LIDA", "LUBOV", "MARGARITA", "MARA", "MATVEI", "MIHAIL",
    "NADEJDA", "NATALA", "NIKITA", "NIKOLAI", "OKSANA", "OLEG", "OLGA", "PAVEL", "PETR", "POLINA", "PROHOR",
    "RODEN", "ROMAN", "ROSTISLAV", "SVETLANA", "SVATOSLAV", "SERGEI", "SOFA", "STANISLAV", "STEPAN", "TATANA",
    "TIMOFEI", "TIMUR", "TIHON", "FEDOR", "FILIP", "EDUARD", "IULA", "IURI", "IAKOV", "IAROSLAV", "VARVARA",
    "ZAHAR", "LEV", "LUKA", "MARK", "NAUM", "OREST", "OSTAP", "SEMEN", "TEREZA", "AFANASI", "GAVRIL", "IGNAT",
    "KUZMA", "LAVRENTI", "MELANA", "PANTELEIMON", "SAMUIL", "STEFANA", "TROFIM", "USTIN", "USTINA", "EMELAN",
    "EVA", "EFIM", "TERENTI", "ONISIM", "ANASTASA", "ANGELINA", "AGATA", "EANA", "KAROLINA", "MAGDALINA",
    "SNEJANA", "SUSANA", "IAN", "TOMAS", "MUHAMAD", "MAGOMEDOV", "AHMAD", "ABDULA", "IBRAGIM", "ISMAIL",
    "IUSUF", "HUSEIN", "HASAN", "ISHAK", "IAKUB", "DAVID", "MUSTAFA", "SULEIMAN", "UMAR", "USMAN", "FATIMA",
    "ZAINAB", "MARAM", "HADIJA", "AISA", "JAMAL", "RAHMAN",
];

/// Every form, sorted, with the place of its name.
#[rustfmt::skip]
const FORMS: [(&str, u8); 507] = [
    ("ABDALA", 122), ("ABDALAH", 122), ("ABDOLAH", 122), ("ABDULA", 122), ("ABDULAH", 122), ("ABDULO", 122),
    ("AESA", 139), ("AFANASI", 92), ("AGATA", 111), ("AHAMED", 121), ("AHATA", 111), ("AHMAD", 121),
    ("AHMAT", 121), ("AHMED", 121), ("AHMET", 121), ("AICA", 139), ("AISA", 139), ("AISAH", 139),
    ("AISE", 139), ("AKSANA", 55), ("AKSINA", 43), ("ALAKSANDR", 0), ("ALAKSANDRA", 1), ("ALAKSEI", 2),
    ("ALEH", 56), ("ALEKSANDAR", 0), ("ALEKSANDER", 0), ("ALEKSANDR", 0), ("ALEKSANDRA", 1), ("ALEKSANDRE", 0),
    ("ALEKSANDRS", 0), ("ALEKSANDRU", 0), ("ALEKSEI", 2), ("ALEKSEJ", 2), ("ALEKSIS", 2), ("ALENA", 36),
    ("AMALAN", 104), ("ANA", 5), ("ANASTASA", 109), ("ANATOL", 3), ("ANATOLI", 3), ("ANATOLIJ", 3),
    ("ANDREAS", 4), ("ANDREI", 4), ("ANDREJ", 4), ("ANDREV", 4), ("ANDRI", 4), ("ANDRZEI", 4), ("ANDRZEJ", 4),
    ("ANGELINA", 110), ("ANHELINA", 110), ("ANISIM", 108), ("ANTIN", 6), ("ANTON", 6), ("ANTONI", 6),
    ("APANAS", 92), ("ARCEM", 8), ("ARESC", 88), ("AREST", 88), ("ARKADI", 7), ("ARKADZI", 7), ("ARTEM", 8),
    ("ARTEMI", 8), ("ASTAP", 89), ("BARBARA", 82), ("BARIS", 10), ("BASIL", 13), ("BOGDAN", 9), ("BOHDAN", 9),
    ("BORIS", 10), ("BRAHIM", 123), ("CAROLINA", 113), ("CAROLINE", 113), ("CATERINE", 35), ("CEMAL", 140),
    ("CIHAN", 74), ("CIMAFEI", 72), ("CIMUR", 73), ("CIRIL", 40), ("CONSTANTIN", 41), ("CRISTINA", 42),
    ("DANEL", 28), ("DANIL", 28), ("DANILA", 28), ("DANILO", 28), ("DAUD", 130), ("DAVID", 130),
    ("DAVIT", 130), ("DAVOD", 130), ("DAVUD", 130), ("DENIS", 29), ("DIMITRI", 30), ("DMITRI", 30),
    ("DMITRIJ", 30), ("DMITRO", 30), ("DZANIS", 29), ("DZMITRI", 30), ("EANA", 112), ("EBRAHIM", 123),
    ("EDUARD", 77), ("EDVARD", 77), ("EFIM", 106), ("EGOR", 34), ("EHMED", 121), ("EHOR", 34),
    ("EKATERINA", 35), ("EKUB", 129), ("ELENA", 36), ("ELISABET", 37), ("ELISAVETA", 37), ("ELIZABET", 37),
    ("ELIZAVETA", 37), ("EMELAN", 104), ("ESEF", 39), ("ESIF", 39), ("ESIP", 39), ("ESMAEIL", 124),
    ("ESMAIL", 124), ("EUDAKA", 33), ("EUGEN", 31), ("EUGENA", 32), ("EUGENE", 31), ("EUSEF", 125),
    ("EUSUF", 125), ("EVA", 105), ("EVDOKA", 33), ("EVE", 105), ("EVGENA", 32), ("EVGENI", 31),
    ("EVGENIS", 31), ("EVHEN", 31), ("EVHENA", 32), ("EVHENI", 31), ("FADUMA", 135), ("FATEMA", 135),
    ("FATEMEH", 135), ("FATIMA", 135), ("FATIMAH", 135), ("FATMA", 135), ("FEDAR", 75), ("FEDIR", 75),
    ("FEDOR", 75), ("FILIP", 76), ("FOTIMA", 135), ("GABREL", 93), ("GALINA", 22), ("GAMAL", 140), ("GANA", 5),
    ("GASAN", 127), ("GAVRIL", 93), ("GENADI", 23), ("GEORG", 24), ("GEORGE", 24), ("GEORGI", 24),
    ("GERGI", 24), ("GERMAN", 25), ("GLEB", 26), ("GREGORI", 27), ("GRIGOR", 27), ("GRIGORI", 27),
    ("GUSEIN", 126), ("HADA", 138), ("HADAH", 138), ("HADEIA", 138), ("HADEJA", 138), ("HADIJA", 138),
    ("HADIJAH", 138), ("HALINA", 22), ("HANA", 5), ("HASAN", 127), ("HASON", 127), ("HATICE", 138),
    ("HATIJE", 138), ("HAURILA", 93), ("HAVRILO", 93), ("HELEN", 36), ("HELENA", 36), ("HENADI", 23),
    ("HENADZ", 23), ("HENADZI", 23), ("HEORHI", 24), ("HERMAN", 25), ("HESEN", 127), ("HLEB", 26),
    ("HLEP", 26), ("HLIB", 26), ("HOSAIN", 126), ("HOSEIN", 126), ("HRIHORI", 27), ("HRISTINA", 42),
    ("HUSAIN", 126), ("HUSEIN", 126), ("HUSIN", 126), ("IACOB", 80), ("IAFIM", 106), ("IAGUB", 129),
    ("IAHOR", 34), ("IAKAU", 80), ("IAKIV", 80), ("IAKOB", 129), ("IAKOV", 80), ("IAKUB", 129), ("IAMAL", 140),
    ("IAMOL", 140), ("IAN", 117), ("IARASLAU", 81), ("IAROSLAU", 81), ("IAROSLAV", 81), ("IAUHEN", 31),
    ("IAUHENA", 32), ("IAUHENI", 31), ("IAZEP", 39), ("IBRAGIM", 123), ("IBRAHIM", 123), ("IBRAHIMA", 123),
    ("IBROHIM", 123), ("ICHAK", 128), ("IGNAT", 94), ("IGNATI", 94), ("IGOR", 38), ("IHAR", 38), ("IHNAT", 94),
    ("IHNATI", 94), ("IHOR", 38), ("ISAC", 128), ("ISAK", 128), ("ISHAK", 128), ("ISMAEL", 124),
    ("ISMAIL", 124), ("ISMAL", 124), ("ISMOIL", 124), ("ISOK", 128), ("IUHIM", 106), ("IULA", 78),
    ("IURAS", 24), ("IURI", 79), ("IURIJ", 79), ("IURIS", 79), ("IUSEF", 125), ("IUSIF", 125), ("IUSTIN", 102),
    ("IUSTINA", 103), ("IUSUF", 125), ("IUSUP", 125), ("JAKOB", 80), ("JAMAL", 140), ("JAMEL", 140),
    ("JAMOL", 140), ("JAN", 117), ("JAROSLAV", 81), ("JEVGENI", 31), ("JEVGENIJS", 31), ("JOANA", 112),
    ("JOSEF", 39), ("JULA", 78), ("JURI", 79), ("JURIJS", 79), ("JUSTIN", 102), ("JUSTINA", 103),
    ("KACARINA", 35), ("KANSTANCIN", 41), ("KAROLINA", 113), ("KAROLINE", 113), ("KATARINA", 35),
    ("KATERINA", 35), ("KATERINE", 35), ("KIRIL", 40), ("KIRILO", 40), ("KONSTANTIN", 41), ("KOSMA", 95),
    ("KOSTANTIN", 41), ("KRISCINA", 42), ("KRISTINA", 42), ("KSEDICE", 138), ("KSENA", 43), ("KUZMA", 95),
    ("LAURENCI", 96), ("LAVRENTI", 96), ("LEANID", 44), ("LEO", 84), ("LEONID", 44), ("LEU", 84), ("LEV", 84),
    ("LIDA", 45), ("LIDZA", 45), ("LIZAVETA", 37), ("LUBOV", 46), ("LUBU", 46), ("LUKA", 85), ("LUKE", 85),
    ("MACVEI", 49), ("MAGDALENA", 114), ("MAGDALINA", 114), ("MAGOMED", 119), ("MAGOMEDOV", 120),
    ("MAHAMAD", 119), ("MAHAMADAU", 120), ("MAHDALENA", 114), ("MAHOMED", 119), ("MALANA", 97),
    ("MAMADU", 119), ("MARA", 48), ("MARAM", 137), ("MARCUS", 86), ("MARE", 48), ("MARGARET", 47),
    ("MARGARITA", 47), ("MARHARITA", 47), ("MARI", 48), ("MARK", 86), ("MARKO", 86), ("MARKUS", 86),
    ("MATEV", 49), ("MATVEI", 49), ("MATVI", 49), ("MEHEMED", 119), ("MELANA", 97), ("MEREM", 137),
    ("MICAEL", 50), ("MICAIL", 50), ("MICAL", 50), ("MIHAIL", 50), ("MIHAILO", 50), ("MIHAS", 50),
    ("MIHEIL", 50), ("MIKALAI", 54), ("MIKITA", 53), ("MIKOLA", 54), ("MIRAM", 137), ("MOHAMAD", 119),
    ("MOHAMED", 119), ("MOHAMOD", 119), ("MOHAMUD", 119), ("MOHD", 119), ("MOSTAFA", 131), ("MUHAMAD", 119),
    ("MUHAMADU", 119), ("MUHAMED", 119), ("MUHAMET", 119), ("MUSTAFA", 131), ("NADA", 51), ("NADEJDA", 51),
    ("NADZEIA", 51), ("NAHUM", 87), ("NASTASA", 109), ("NATALA", 52), ("NATALE", 52), ("NAUM", 87),
    ("NICOLA", 54), ("NICOLAI", 54), ("NICOLAS", 54), ("NIKITA", 53), ("NIKOLAE", 54), ("NIKOLAI", 54),
    ("NIKOLAJ", 54), ("NIKOLAOS", 54), ("OISA", 139), ("OKSANA", 55), ("OLEG", 56), ("OLEH", 56),
    ("OLEKSANDR", 0), ("OLEKSANDRA", 1), ("OLEKSI", 2), ("OLENA", 36), ("OLGA", 57), ("OLHA", 57),
    ("OMAR", 133), ("OMELAN", 104), ("OMER", 133), ("ONISIM", 108), ("OPANAS", 92), ("OREST", 88),
    ("OSMAN", 134), ("OSTAP", 89), ("OTMAN", 134), ("OTMANE", 134), ("PALINA", 60), ("PANCALEI", 98),
    ("PANTELEIMON", 98), ("PATRO", 59), ("PAUL", 58), ("PAVAL", 58), ("PAVEL", 58), ("PAVLO", 58),
    ("PETER", 59), ("PETR", 59), ("PETRO", 59), ("PETRU", 59), ("PILIP", 76), ("POLINA", 60), ("PROHIR", 61),
    ("PROHOR", 61), ("RAHMAN", 141), ("RAHMON", 141), ("RAMAN", 63), ("RASCISLAU", 64), ("REHMAN", 141),
    ("RIHOR", 27), ("RODAN", 62), ("RODEN", 62), ("ROMAN", 63), ("ROSTISLAV", 64), ("SAFA", 68), ("SAMEN", 90),
    ("SAMILO", 99), ("SAMUEL", 99), ("SAMUIL", 99), ("SAMUL", 99), ("SARHEI", 67), ("SCAPAN", 70),
    ("SEMEN", 90), ("SERGE", 67), ("SERGEI", 67), ("SERGEIS", 67), ("SERGEJ", 67), ("SERGEJS", 67),
    ("SERGI", 67), ("SERHI", 67), ("SIMON", 90), ("SLIMANE", 132), ("SNAJANA", 115), ("SNEJANA", 115),
    ("SNIJANA", 115), ("SOFA", 68), ("SOFE", 68), ("SOLEIMAN", 132), ("SOLIMAN", 132), ("STANISLAU", 69),
    ("STANISLAV", 69), ("STEFAN", 70), ("STEFANA", 100), ("STEFANE", 100), ("STEFEN", 70), ("STEPAN", 70),
    ("SULAIMAN", 132), ("SULAIMON", 132), ("SULEIMAN", 132), ("SUSANA", 116), ("SUZANE", 116),
    ("SVATASLAU", 66), ("SVATLANA", 65), ("SVATOSLAV", 66), ("SVETLANA", 65), ("SVITLANA", 65), ("TACANA", 71),
    ("TATANA", 71), ("TEODOR", 75), ("TEODORE", 75), ("TERENCI", 107), ("TERENTI", 107), ("TERESA", 91),
    ("TEREZA", 91), ("TETANA", 71), ("TIHON", 74), ("TIMOFEI", 72), ("TIMOFI", 72), ("TIMOTI", 72),
    ("TIMUR", 73), ("TOMAS", 118), ("TOMASZ", 118), ("TROFIM", 101), ("TROHIM", 101), ("ULADZIMIR", 18),
    ("ULADZISLAU", 19), ("UMAR", 133), ("UMER", 133), ("UOLODIMIR", 18), ("USEVALAD", 20), ("USMAN", 134),
    ("USMON", 134), ("USTIN", 102), ("USTINA", 103), ("UTMAN", 134), ("VACASLAU", 21), ("VACESLAU", 21),
    ("VACESLAV", 21), ("VALANCIN", 11), ("VALANCINA", 12), ("VALENTIN", 11), ("VALENTINA", 12),
    ("VARVARA", 82), ("VASIL", 13), ("VASILI", 13), ("VERA", 14), ("VICTOR", 15), ("VICTORA", 16),
    ("VIKTAR", 15), ("VIKTOR", 15), ("VIKTORA", 16), ("VIRA", 14), ("VITAL", 17), ("VITALI", 17),
    ("VITALIJ", 17), ("VJACESLAV", 21), ("VLADIMIR", 18), ("VLADISLAV", 19), ("VOLHA", 57), ("VOLODIMIR", 18),
    ("VSEVALAD", 20), ("VSEVOLOD", 20), ("ZAHAR", 83), ("ZAHARI", 83), ("ZAINAB", 136), ("ZAINAP", 136),
    ("ZEINAB", 136), ("ZEINEP", 136), ("ZUZANA", 116),
];

#[cfg(test)]
mod tests {
    use super::super::fold::{Habit, fold};
    use super::*;

    #[test]
    fn every_form_belongs_to_one_name_and_is_found() {
        assert!(FORMS.is_sorted_by(|(one, _), (other, _)| one < other), "binary search needs order");
        for (form, name) in FORMS {
            assert!(form.bytes().all(|letter| letter.is_ascii_uppercase()), "{form}");
            assert_eq!(common(form), NAMES.get(usize::from(name)).copied());
        }
        assert!(NAMES.iter().all(|name| common(name) == Some(name)));
    }

    #[test]
    fn one_name_of_neighbours_is_one_and_others_are_others() {
        let of = |name: &str| common(&fold(name, Habit::PLAIN));
        assert!(of("YEVHEN").is_some() && of("YEVHEN") == of("YAUHENI") && of("YEVHEN") == of("EVGENII"));
        assert!(of("MYKOLA") == of("NIKOLAI") && of("MOHAMED") == of("MUKHAMMAD"));
        assert_ne!(of("OLENA"), of("OLHA"));
        assert_eq!(of("SIOBHAN"), None);
    }
}
