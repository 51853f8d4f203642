//! On what somebody signed in, as roughly as they need to know it again among their own sessions: a kind of browser and a
//! system, and by what the signature came. No version, no model, nothing that tells one person from another.

macro_rules! kinds {
    ($(#[$about:meta])* $type:ident { $($(#[$doc:meta])* $name:ident = $code:literal, $said:literal;)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $type { $($(#[$doc])* $name,)* }

        impl $type {
            /// Every one.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Its code in rows and on the wire; never changed.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// Its name, the same in every language; empty where words must say it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $said,)* }
            }

            /// The one of that code; what is not known is none of them.
            #[must_use]
            pub fn parse(code: &str) -> Self {
                Self::ALL.iter().copied().find(|one| one.as_str() == code).unwrap_or_default()
            }
        }
    };
}

kinds! {
    /// A kind of browser.
    Browser {
        /// Chrome, or one that says no more of itself.
        Chrome = "chrome", "Chrome";
        /// Firefox.
        Firefox = "firefox", "Firefox";
        /// Safari.
        Safari = "safari", "Safari";
        /// Edge.
        Edge = "edge", "Edge";
        /// Opera.
        Opera = "opera", "Opera";
        /// Yandex Browser.
        Yandex = "yandex", "Yandex Browser";
        /// Samsung Internet.
        Samsung = "samsung", "Samsung Internet";
        /// Another program, or one that does not say what it is.
        #[default]
        Other = "other", "";
    }
}

kinds! {
    /// A kind of system.
    System {
        /// Windows.
        Windows = "windows", "Windows";
        /// macOS; an iPad may say so too.
        Macos = "macos", "macOS";
        /// Linux.
        Linux = "linux", "Linux";
        /// Android.
        Android = "android", "Android";
        /// iOS and iPadOS.
        Ios = "ios", "iOS";
        /// Another one, or one that is not said.
        #[default]
        Other = "other", "";
    }
}

kinds! {
    /// By what the signature of a sign-in came.
    Way {
        /// From the browser: a key file, or NCALayer.
        Computer = "computer", "";
        /// From a phone that scanned the code.
        Phone = "phone", "";
        /// It was not written down.
        #[default]
        Unknown = "unknown", "";
    }
}

/// How much of what a browser says of itself is read.
const READ_MAX: usize = 512;

/// Who calls itself so (`User-Agent`), in the order in which they are looked for: most say that they are Chrome and Safari too.
const BROWSERS: [(&str, Browser); 14] = [
    ("YaBrowser/", Browser::Yandex),
    ("SamsungBrowser/", Browser::Samsung),
    ("OPR/", Browser::Opera),
    ("Opera", Browser::Opera),
    ("Edg/", Browser::Edge),
    ("EdgA/", Browser::Edge),
    ("EdgiOS/", Browser::Edge),
    ("Edge/", Browser::Edge),
    ("FxiOS/", Browser::Firefox),
    ("Firefox/", Browser::Firefox),
    ("CriOS/", Browser::Chrome),
    ("Chrome/", Browser::Chrome),
    ("Chromium/", Browser::Chrome),
    ("Safari/", Browser::Safari),
];

/// The same of systems: Android says that it is Linux, iOS that it is like macOS.
const SYSTEMS: [(&str, System); 8] = [
    ("Windows", System::Windows),
    ("Android", System::Android),
    ("iPhone", System::Ios),
    ("iPad", System::Ios),
    ("iPod", System::Ios),
    ("Macintosh", System::Macos),
    ("Mac OS X", System::Macos),
    ("Linux", System::Linux),
];

/// A device, as roughly as that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Device {
    /// The browser.
    pub browser: Browser,
    /// The system.
    pub system: System,
}

impl Device {
    /// By what a browser says of itself.
    #[must_use]
    pub fn of(user_agent: &str) -> Self {
        let read = user_agent.char_indices().nth(READ_MAX).and_then(|(end, _)| user_agent.get(..end));
        let said = read.unwrap_or(user_agent);
        let browser = BROWSERS.iter().find(|(sign, _)| said.contains(sign)).map(|(_, browser)| *browser);
        let system = SYSTEMS.iter().find(|(sign, _)| said.contains(sign)).map(|(_, system)| *system);
        Self { browser: browser.unwrap_or_default(), system: system.unwrap_or_default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_known_by_what_it_says_and_by_no_more() {
        let webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
        let (nt, pixel) = ("(Windows NT 10.0; Win64; x64)", "(Linux; Android 14; Pixel 8)");
        let iphone = "(iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
        for (said, browser, system) in [
            (format!("Mozilla/5.0 {nt} {webkit} Chrome/140.0.0.0 Safari/537.36"), Browser::Chrome, System::Windows),
            (format!("Mozilla/5.0 {nt} {webkit} Chrome/140.0 Safari/537.36 Edg/140.0"), Browser::Edge, System::Windows),
            (format!("Mozilla/5.0 {nt} {webkit} Chrome/140.0 Safari/537.36 OPR/120.0"), Browser::Opera, System::Windows),
            (format!("Mozilla/5.0 {nt} {webkit} Chrome/138 YaBrowser/25.8 Safari/537.36"), Browser::Yandex, System::Windows),
            (format!("Mozilla/5.0 {pixel} {webkit} Chrome/140.0 Mobile Safari/537.36"), Browser::Chrome, System::Android),
            (format!("Mozilla/5.0 {pixel} {webkit} SamsungBrowser/28 Chrome/130 Mobile Safari/537.36"), Browser::Samsung, System::Android),
            (format!("Mozilla/5.0 {iphone} Version/17.4 Mobile/15E148 Safari/604.1"), Browser::Safari, System::Ios),
            (format!("Mozilla/5.0 {iphone} CriOS/140.0 Mobile/15E148 Safari/604.1"), Browser::Chrome, System::Ios),
            (format!("Mozilla/5.0 {iphone} FxiOS/140.0 Mobile/15E148 Safari/605.1.15"), Browser::Firefox, System::Ios),
            ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0".into(), Browser::Firefox, System::Linux),
            ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18 Safari/605.1.15".into(), Browser::Safari, System::Macos),
            (String::new(), Browser::Other, System::Other),
            ("ҚҰСПЕКОВ 991231500016".into(), Browser::Other, System::Other),
            (format!("{}Firefox/1", "ә".repeat(READ_MAX)), Browser::Other, System::Other),
        ] {
            assert_eq!(Device::of(&said), Device { browser, system }, "{said}");
        }
    }

    #[test]
    fn codes_are_found_again_and_a_strange_one_is_none() {
        assert!(Browser::ALL.iter().all(|one| Browser::parse(one.as_str()) == *one));
        assert!(System::ALL.iter().all(|one| System::parse(one.as_str()) == *one));
        assert!(Way::ALL.iter().all(|one| Way::parse(one.as_str()) == *one));
        assert_eq!(
            (Browser::parse("<b>"), System::parse(""), Way::parse("x")),
            (Browser::Other, System::Other, Way::Unknown)
        );
    }
}
