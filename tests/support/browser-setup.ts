import { installedBrowsers } from "./browser.ts";
import { bundledBrowser, hasBundledBrowser } from "./bundled-browser.ts";

/** Before the first test: unpacks the bundled browser, if it will be needed, once and not in every test process. */
export default function setup(): void {
  if (installedBrowsers().length === 0 && hasBundledBrowser()) bundledBrowser();
}
