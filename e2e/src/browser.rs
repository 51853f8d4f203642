//! Chromium or Firefox through its driver. Knows how both are started and ended; knows nothing of the portal.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use thirtyfour::common::capabilities::firefox::FirefoxPreferences;
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::prelude::*;
use thirtyfour::{Capabilities, ChromeCapabilities, FirefoxCapabilities};

use crate::office::free_port;
use crate::{Outcome, ncalayer};

/// How long a thing on the screen may take to appear.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// A browser window of its own, with its own driver.
pub struct Browser {
    /// The window.
    pub window: WebDriver,
    downloads: PathBuf,
    driver: Child,
    size: Size,
}

/// Which browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Chromium, with everything the journeys measure.
    Chromium,
    /// Firefox: slower to start, so only the journeys that every browser must make.
    Firefox,
}

impl Kind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Chromium, Self::Firefox];

    /// Its driver, ready to listen on a port.
    fn driver(self, port: u16) -> Outcome<Command> {
        let mut driver = match self {
            Self::Chromium => Command::new("chromedriver"),
            Self::Firefox => Command::new(geckodriver()?),
        };
        match self {
            Self::Chromium => driver.arg(format!("--port={port}")),
            Self::Firefox => driver.args(["--host", "127.0.0.1", "--port", &port.to_string()]),
        };
        Ok(driver)
    }
}

/// How the person has the screen set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// As delivered: light, own colours.
    Plain,
    /// Light letters on a dark ground.
    Dark,
    /// The colours of the system instead of the page's.
    ForcedColours,
    /// A window of 1280 pixels at 400 %: 320 are left.
    Zoomed,
    /// As narrow as a phone, 390 pixels, and as long as the page.
    Narrow,
}

/// The size of a window, CSS pixels.
#[derive(Clone, Copy, Debug)]
pub enum Size {
    /// A phone, 390 × 844.
    Phone,
    /// A desk, 1280 × 900.
    Desk,
}

impl Browser {
    /// Starts a browser. Downloads go to `downloads`; `flags` are for Chromium alone.
    ///
    /// # Errors
    /// When the browser or its driver is not installed or does not start.
    pub async fn open(kind: Kind, size: Size, downloads: &Path, flags: &[String]) -> Outcome<Self> {
        let port = free_port()?;
        let driver = kind
            .driver(port)?
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("the driver of {kind:?}: {error}"))?;
        let mut browser = DriverGuard(Some(driver));
        let address = format!("http://127.0.0.1:{port}");
        let window = connect(&address, kind, size, downloads, flags).await?;
        window.set_implicit_wait_timeout(Duration::ZERO).await?;
        let driver = browser.0.take().ok_or("no driver")?;
        Ok(Self { window, downloads: downloads.to_owned(), driver, size })
    }

    /// Sets the screen so, until it is set otherwise.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn look(&self, look: Look) -> Outcome {
        let tools = self.window.cdp();
        let on = |wanted, name: &str, value: &str| serde_json::json!({ "name": name, "value": if look == wanted { value } else { "" } });
        let features = [
            on(Look::Dark, "prefers-color-scheme", "dark"),
            on(Look::ForcedColours, "forced-colors", "active"),
            // Colours are measured as they stay, not on their way from one scheme to the other.
            serde_json::json!({ "name": "prefers-reduced-motion", "value": "reduce" }),
        ];
        tools.send_raw("Emulation.setEmulatedMedia", serde_json::json!({ "features": features })).await?;
        let (width, height, scale, mobile) = match (look, self.size) {
            (Look::Zoomed, _) => (320, 225, 4, false),
            (Look::Narrow, _) => (390, self.page_height().await?, 1, false),
            (_, Size::Phone) => (390, 844, 2, true),
            (_, Size::Desk) => (1280, 900, 1, false),
        };
        let screen = serde_json::json!({
            "width": width, "height": height, "deviceScaleFactor": scale, "mobile": mobile,
        });
        tools.send_raw("Emulation.setDeviceMetricsOverride", screen).await?;
        Ok(())
    }

    /// The height of the page at its present width, pixels; a picture larger than this is of no use.
    async fn page_height(&self) -> Outcome<u32> {
        let tall = "return Math.min(6000, document.documentElement.scrollHeight * 2);";
        Ok(self.window.execute(tall, vec![]).await?.convert()?)
    }

    /// Waits for a downloaded file with this end of its name, until it is there whole: a browser keeps the name with an
    /// empty file, writes beside it and renames.
    ///
    /// # Errors
    /// When none appears.
    pub async fn downloaded(&self, ending: &str) -> Outcome<PathBuf> {
        let mut there = Vec::new();
        for _ in 0..PATIENCE.as_millis() / 100 {
            there = std::fs::read_dir(&self.downloads).into_iter().flatten().flatten().collect();
            let is_under_way = there.iter().any(|entry| {
                let name = entry.file_name();
                let name = name.to_string_lossy();
                [".crdownload", ".part"].iter().any(|unfinished| name.ends_with(unfinished))
            });
            let whole = there.iter().find(|entry| {
                entry.file_name().to_string_lossy().ends_with(ending)
                    && entry.metadata().is_ok_and(|file| file.len() > 0)
            });
            if let (false, Some(whole)) = (is_under_way, whole) {
                return Ok(whole.path());
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        let there: Vec<_> = there.iter().map(std::fs::DirEntry::file_name).collect();
        Err(format!("no download ending in {ending}, but {there:?}").into())
    }

    /// Throws away what was downloaded, so that the next file is the one that is waited for: a copy that was looked at may lie
    /// there.
    ///
    /// # Errors
    /// When a file cannot be removed.
    pub fn forget_downloads(&self) -> Outcome {
        for entry in std::fs::read_dir(&self.downloads)? {
            std::fs::remove_file(entry?.path())?;
        }
        Ok(())
    }

    /// Keeps a picture of the window, when the variable `IIN_SCREENSHOTS` names a folder.
    ///
    /// # Errors
    /// When the picture cannot be taken or written.
    pub async fn picture(&self, name: &str) -> Outcome {
        if let Some(folder) = screenshots() {
            std::fs::create_dir_all(&folder)?;
            self.window.screenshot(&folder.join(format!("{name}.png"))).await?;
        }
        Ok(())
    }

    /// Closes the window and the driver.
    ///
    /// # Errors
    /// When the browser does not answer any more.
    pub async fn close(mut self) -> Outcome {
        self.window.clone().quit().await?;
        self.driver.kill()?;
        self.driver.wait()?;
        Ok(())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

struct DriverGuard(Option<Child>);

impl Drop for DriverGuard {
    fn drop(&mut self) {
        if let Some(driver) = &mut self.0 {
            let _ = driver.kill();
            let _ = driver.wait();
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "a developer's own folder for pictures")]
fn screenshots() -> Option<PathBuf> {
    std::env::var_os("IIN_SCREENSHOTS").map(PathBuf::from)
}

/// Where the driver of Firefox lies.
#[expect(clippy::disallowed_methods, reason = "the one place that learns where the driver lies")]
fn geckodriver() -> Outcome<PathBuf> {
    if let Some(place) = std::env::var_os("IIN_GECKODRIVER") {
        return Ok(place.into());
    }
    let home = std::env::var_os("HOME").ok_or("IIN_GECKODRIVER is not set: cargo xtask test sets it")?;
    Ok(Path::new(&home).join(".cache/iin-portal/tools/geckodriver-0.37.1/bin/geckodriver"))
}

async fn connect(
    address: &str,
    kind: Kind,
    size: Size,
    downloads: &Path,
    flags: &[String],
) -> Outcome<WebDriver> {
    std::fs::create_dir_all(downloads)?;
    let capabilities: Capabilities = match kind {
        Kind::Chromium => chromium(size, downloads, flags)?.into(),
        Kind::Firefox => firefox()?.into(),
    };
    let mut last = String::new();
    for _ in 0..100 {
        match WebDriver::new(address, capabilities.clone()).await {
            Ok(window) => return Ok(window),
            Err(error) => last = error.to_string(),
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Err(format!("{kind:?} does not start: {last}").into())
}

/// Firefox, in English, believing the certificate of the stand-in for NCALayer. Its window has its own size: it is not
/// here to be measured.
fn firefox() -> Outcome<FirefoxCapabilities> {
    let mut capabilities = DesiredCapabilities::firefox();
    capabilities.set_firefox_binary("/usr/bin/firefox-esr")?;
    capabilities.add_arg("-headless")?;
    capabilities.accept_insecure_certs(true)?;
    let mut preferences = FirefoxPreferences::new();
    preferences.set("intl.accept_languages", "en")?;
    capabilities.set_preferences(preferences)?;
    Ok(capabilities)
}

fn chromium(size: Size, downloads: &Path, flags: &[String]) -> Outcome<ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    if let Size::Phone = size {
        // A window cannot be as narrow as a phone; an emulated device can.
        let screen = serde_json::json!({ "width": 390, "height": 844, "pixelRatio": 2.0, "touch": true });
        capabilities
            .add_experimental_option("mobileEmulation", serde_json::json!({ "deviceMetrics": screen }))?;
    }
    for flag in [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en",
        "--window-size=1280,900",
    ] {
        capabilities.add_arg(flag)?;
    }
    for flag in flags {
        capabilities.add_arg(flag)?;
    }
    // The stand-in for NCALayer is believed by its key, and nobody else is believed for it.
    capabilities.add_arg(&format!("--ignore-certificate-errors-spki-list={}", ncalayer::pin()?))?;
    let folder = downloads.to_string_lossy().into_owned();
    capabilities.add_experimental_option(
        "prefs",
        serde_json::json!({
            "download.default_directory": folder,
            "download.prompt_for_download": false,
            "plugins.always_open_pdf_externally": true,
        }),
    )?;
    Ok(capabilities)
}

/// Whether something was done to a window; no when the window had closed itself before.
///
/// # Errors
/// When it failed for any other reason.
pub fn unless_closed<T>(done: WebDriverResult<T>) -> WebDriverResult<bool> {
    match done {
        Ok(_) => Ok(true),
        Err(error) if matches!(error.as_inner(), WebDriverErrorInner::NoSuchWindow(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(error: &str) -> WebDriverError {
        let answer = serde_json::json!({ "value": { "error": error, "message": "", "stacktrace": "" } });
        WebDriverError::parse(404, answer.to_string())
    }

    #[test]
    fn a_window_that_closed_itself_is_no_failure_and_every_other_failure_is() {
        assert!(matches!(unless_closed(Ok(())), Ok(true)));
        assert!(matches!(unless_closed::<()>(Err(refused("no such window"))), Ok(false)));
        for error in ["invalid session id", "no such element", "unknown command", "timeout"] {
            assert!(unless_closed::<()>(Err(refused(error))).is_err(), "{error}");
        }
    }
}
