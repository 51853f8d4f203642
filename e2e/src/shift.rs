//! How much of a page moves by itself while it loads: the browser's own `layout-shift` entries, added up. The sum is never
//! less than the score of the metric, which takes the worst five seconds. What moves under a person's hands does not count.

use std::time::Duration;

use serde_json::json;

use crate::Outcome;
use crate::browser::Browser;
use crate::portal::Visitor;

/// A page's score, and what moved most.
#[derive(Clone, Debug)]
pub struct Shift {
    /// The sum of all shifts.
    pub score: f64,
    /// What moved and from where to where.
    pub moved: Vec<String>,
}

/// The line over which pages go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// As fast as this machine.
    Bare,
    /// A slow line: 300 ms there and back, 1.6 Mbit/s, nothing kept from an earlier visit.
    Slow,
}

const WATCH: &str = "
    window.shifted = [];
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted.push(entry);
    }).observe({ type: 'layout-shift', buffered: true });";

const TOLD: &str = "
    const name = (node) => !node ? '?' : node.nodeType === 3 ? '\"' + node.textContent.slice(0, 20) + '\"'
        : node.tagName + (node.id ? '#' + node.id : '') + (node.className ? '.' + node.className : '');
    const place = (rect) => [rect.x, rect.y, rect.width, rect.height].map(Math.round).join(' ');
    return [window.shifted.reduce((sum, entry) => sum + entry.value, 0), window.shifted.flatMap((entry) => entry.sources.map((source) => entry.value.toFixed(3) + ' at '
            + Math.round(entry.startTime) + ' ms: ' + name(source.node) + ' ' + place(source.previousRect) + ' -> '
            + place(source.currentRect))).slice(0, 12)];";

/// Watches every page that is opened from now on, over this line.
///
/// # Errors
/// When the browser does not let it.
pub async fn watch(browser: &Browser, line: Line) -> Outcome {
    let tools = browser.window.cdp();
    tools.send_raw("Page.enable", json!({})).await?;
    tools.send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await?;
    over(browser, line).await
}

/// Pages go over this line from now on.
///
/// # Errors
/// When the browser does not let it.
pub async fn over(browser: &Browser, line: Line) -> Outcome {
    let tools = browser.window.cdp();
    tools.send_raw("Network.enable", json!({})).await?;
    let slow = line == Line::Slow;
    tools.send_raw("Network.setCacheDisabled", json!({ "cacheDisabled": slow })).await?;
    let (latency, bytes) = if slow { (150, 200_000) } else { (0, -1) };
    let conditions = json!({ "offline": false, "latency": latency, "downloadThroughput": bytes, "uploadThroughput": bytes });
    tools.send_raw("Network.emulateNetworkConditions", conditions).await?;
    Ok(())
}

/// Opens a page, waits until it is all there, and says how much moved.
///
/// # Errors
/// When the page does not come up.
pub async fn of(visitor: &Visitor<'_>, path: &str) -> Outcome<Shift> {
    visitor.open(path).await?;
    visitor.settled().await?;
    // Late news would come now.
    tokio::time::sleep(Duration::from_millis(600)).await;
    visitor.settled().await?;
    let (score, moved) = visitor.browser().window.execute(TOLD, vec![]).await?.convert()?;
    Ok(Shift { score, moved })
}
