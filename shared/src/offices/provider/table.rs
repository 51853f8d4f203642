//! The departments as data, by their code.

/// `code|region in Kazakh|Russian|English|department in Kazakh|Russian|English|marks`: by the marks, separated by `;`, an
/// address names the region or city; region centres name their region.
pub(super) const ROWS: [(u8, &str); 20] = [
    (
        10,
        "KZ-10|Абай облысы|область Абай|Abai Region|Абай облысының полиция департаменті|Департамент полиции области Абай|Department of Police of Abai Region|область абай;абайская область;абай облысы;abai region;семей;semey",
    ),
    (
        11,
        "KZ-11|Ақмола облысы|Акмолинская область|Akmola Region|Ақмола облысының полиция департаменті|Департамент полиции Акмолинской области|Department of Police of Akmola Region|акмолинская область;ақмола облысы;akmola region;кокшетау;көкшетау;kokshetau",
    ),
    (
        15,
        "KZ-15|Ақтөбе облысы|Актюбинская область|Aktobe Region|Ақтөбе облысының полиция департаменті|Департамент полиции Актюбинской области|Department of Police of Aktobe Region|актюбинская область;ақтөбе облысы;aktobe region;актобе;ақтөбе;aktobe",
    ),
    (
        19,
        "KZ-19|Алматы облысы|Алматинская область|Almaty Region|Алматы облысының полиция департаменті|Департамент полиции Алматинской области|Department of Police of Almaty Region|алматинская область;алматы облысы;almaty region;конаев;қонаев;konaev",
    ),
    (
        23,
        "KZ-23|Атырау облысы|Атырауская область|Atyrau Region|Атырау облысының полиция департаменті|Департамент полиции Атырауской области|Department of Police of Atyrau Region|атырауская область;атырау облысы;atyrau region;атырау;atyrau",
    ),
    (
        27,
        "KZ-27|Батыс Қазақстан облысы|Западно-Казахстанская область|West Kazakhstan Region|Батыс Қазақстан облысының полиция департаменті|Департамент полиции Западно-Казахстанской области|Department of Police of West Kazakhstan Region|западно казахстанская область;батыс қазақстан облысы;west kazakhstan region;уральск;орал;oral;uralsk",
    ),
    (
        31,
        "KZ-31|Жамбыл облысы|Жамбылская область|Zhambyl Region|Жамбыл облысының полиция департаменті|Департамент полиции Жамбылской области|Department of Police of Zhambyl Region|жамбылская область;жамбыл облысы;zhambyl region;тараз;taraz",
    ),
    (
        33,
        "KZ-33|Жетісу облысы|область Жетісу|Zhetisu Region|Жетісу облысының полиция департаменті|Департамент полиции области Жетісу|Department of Police of Zhetisu Region|область жетісу;область жетысу;жетісу облысы;zhetisu region;zhetysu region;талдыкорган;талдықорған;taldykorgan",
    ),
    (
        35,
        "KZ-35|Қарағанды облысы|Карагандинская область|Karaganda Region|Қарағанды облысының полиция департаменті|Департамент полиции Карагандинской области|Department of Police of Karaganda Region|карагандинская область;қарағанды облысы;karaganda region;караганда;қарағанды;karaganda",
    ),
    (
        39,
        "KZ-39|Қостанай облысы|Костанайская область|Kostanay Region|Қостанай облысының полиция департаменті|Департамент полиции Костанайской области|Department of Police of Kostanay Region|костанайская область;қостанай облысы;kostanay region;костанай;қостанай;kostanay",
    ),
    (
        43,
        "KZ-43|Қызылорда облысы|Кызылординская область|Kyzylorda Region|Қызылорда облысының полиция департаменті|Департамент полиции Кызылординской области|Department of Police of Kyzylorda Region|кызылординская область;қызылорда облысы;kyzylorda region;кызылорда;қызылорда;kyzylorda",
    ),
    (
        47,
        "KZ-47|Маңғыстау облысы|Мангистауская область|Mangystau Region|Маңғыстау облысының полиция департаменті|Департамент полиции Мангистауской области|Department of Police of Mangystau Region|мангистауская область;маңғыстау облысы;mangystau region;актау;ақтау;aktau",
    ),
    (
        55,
        "KZ-55|Павлодар облысы|Павлодарская область|Pavlodar Region|Павлодар облысының полиция департаменті|Департамент полиции Павлодарской области|Department of Police of Pavlodar Region|павлодарская область;павлодар облысы;pavlodar region;павлодар;pavlodar",
    ),
    (
        59,
        "KZ-59|Солтүстік Қазақстан облысы|Северо-Казахстанская область|North Kazakhstan Region|Солтүстік Қазақстан облысының полиция департаменті|Департамент полиции Северо-Казахстанской области|Department of Police of North Kazakhstan Region|северо казахстанская область;солтүстік қазақстан облысы;north kazakhstan region;петропавловск;петропавл;petropavl",
    ),
    (
        61,
        "KZ-61|Түркістан облысы|Туркестанская область|Turkistan Region|Түркістан облысының полиция департаменті|Департамент полиции Туркестанской области|Department of Police of Turkistan Region|туркестанская область;түркістан облысы;turkistan region;туркестан;түркістан;turkistan",
    ),
    (
        62,
        "KZ-62|Ұлытау облысы|область Ұлытау|Ulytau Region|Ұлытау облысының полиция департаменті|Департамент полиции области Ұлытау|Department of Police of Ulytau Region|область ұлытау;область улытау;ұлытау облысы;ulytau region;жезказган;жезқазған;zhezkazgan",
    ),
    (
        63,
        "KZ-63|Шығыс Қазақстан облысы|Восточно-Казахстанская область|East Kazakhstan Region|Шығыс Қазақстан облысының полиция департаменті|Департамент полиции Восточно-Казахстанской области|Department of Police of East Kazakhstan Region|восточно казахстанская область;шығыс қазақстан облысы;east kazakhstan region;усть каменогорск;өскемен;oskemen",
    ),
    (
        71,
        "KZ-71|Астана қаласы|город Астана|Astana city|Астана қаласының полиция департаменті|Департамент полиции города Астаны|Department of Police of the city of Astana|астана;астаны;astana",
    ),
    (
        75,
        "KZ-75|Алматы қаласы|город Алматы|Almaty city|Алматы қаласының полиция департаменті|Департамент полиции города Алматы|Department of Police of the city of Almaty|алматы;almaty",
    ),
    (
        79,
        "KZ-79|Шымкент қаласы|город Шымкент|Shymkent city|Шымкент қаласының полиция департаменті|Департамент полиции города Шымкента|Department of Police of the city of Shymkent|шымкент;шымкента;shymkent",
    ),
];
