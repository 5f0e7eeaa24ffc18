import type { Page } from "playwright-core";

/** What the search page answers: how many articles, and the ids of those it shows. */
export interface Answer {
  readonly total: number;
  readonly ids: readonly string[];
}

/**
 * Asks an open search page one query after another by its address, as the back button would, and waits for
 * each to be done. Faster than typing: nothing pauses between the keys.
 */
export function askSearchPage(page: Page, queries: readonly string[]): Promise<Answer[]> {
  return page.evaluate(async (asked) => {
    const main = document.querySelector("main")!;
    const done = () =>
      new Promise<void>((resolve) => {
        const check = () => {
          if (main.dataset.searchState !== "done") return;
          observer.disconnect();
          resolve();
        };
        const observer = new MutationObserver(check);
        observer.observe(main, { attributeFilter: ["data-search-state"] });
        check();
      });
    const answers: { total: number; ids: string[] }[] = [];
    for (const q of asked) {
      history.replaceState(null, "", `?${new URLSearchParams({ q, shown: "1000" })}`);
      window.dispatchEvent(new PopStateEvent("popstate"));
      await done();
      const items = [...document.querySelectorAll<HTMLElement>("li[data-article]")];
      answers.push({
        total: Number(main.dataset.searchTotal),
        ids: items.map((item) => item.dataset.article!),
      });
    }
    return answers;
  }, queries);
}
