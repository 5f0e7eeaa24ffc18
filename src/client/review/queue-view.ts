import type { Queue, QueueItem } from "../../review/sheet.ts";
import { byId, make } from "./dom.ts";

/** Lists what to look at, the least certain first. */
export function showQueue({ items, total }: Queue, onPick: (item: QueueItem) => void): void {
  byId("queue-count").textContent = `${total} 项`;
  byId("queue").replaceChildren(
    ...items.map((item) => {
      const figure = item.kind === "leftover" ? "未归位" : `${Math.round(item.confidence * 100)}%`;
      const facts = make("span", { class: "facts" }, figure);
      const button = make("button", { type: "button", title: item.page }, item.title, facts);
      button.addEventListener("click", () => onPick(item));
      return make("li", {}, button);
    }),
  );
}

/** Marks the item that is being looked at. */
export function showCurrent(index: number): void {
  for (const [at, button] of [...document.querySelectorAll("#queue button")].entries()) {
    if (at === index) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
}
