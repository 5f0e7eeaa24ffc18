import { expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";

it("starts a browser on this machine that lays out a page and runs its script", async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.setContent("<p id=a>一</p><script>document.getElementById('a').textContent += '二'</script>");
  expect(await page.textContent("#a")).toBe("一二");
  await browser.close();
});
