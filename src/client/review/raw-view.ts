import type { Sheet, SheetBlock } from "../../review/sheet.ts";
import { byId, make } from "./dom.ts";
import { ROLE_NAMES } from "./role-names.ts";

export const rawElementId = (block: string): string => `raw-${block}`;

/** Lists the page's blocks as the file has them, each with its role and the article that it went to. */
export function showRaw(sheet: Sheet, onPick: (block: string, extend: boolean) => void): void {
  const articleOf = new Map(
    sheet.articles.flatMap(({ blocks }, at) => blocks.map((id) => [id, at] as const)),
  );
  const items = sheet.blocks.map((block) => {
    const item = toItem(block, articleOf.get(block.id));
    item.addEventListener("click", (event) => onPick(block.id, event.shiftKey));
    return item;
  });
  byId("raw").replaceChildren(...items);
}

function toItem(block: SheetBlock, article: number | undefined): HTMLElement {
  const { id, role, lines, decidedBy, text, kind } = block;
  const [first, last] = lines;
  const place = first === last ? `${first}` : `${first}–${last}`;
  const home = article === undefined ? "" : ` · 稿${article + 1}`;
  const facts = make(
    "span",
    { class: "raw-facts", title: decidedBy },
    `${place} · ${ROLE_NAMES[role].name}${home}`,
  );
  const words = make("span", { class: "raw-text" }, text || (kind === "picture" ? "［图］" : ""));
  return make(
    "li",
    { id: rawElementId(id), class: `raw-block is-${role}`, role: "option", "aria-selected": "false" },
    facts,
    words,
  );
}

/** Marks the selected run, from the block where it was begun to the one that moves. */
export function showSelection(sheet: Sheet, anchor: number, focus: number): void {
  const [from, to] = [Math.min(anchor, focus), Math.max(anchor, focus)];
  const selected = new Set<string>(sheet.blocks.slice(from, to + 1).map(({ id }) => id));
  for (const { id } of sheet.blocks) {
    byId(rawElementId(id)).setAttribute("aria-selected", String(selected.has(id)));
  }
  for (const part of document.querySelectorAll<HTMLElement>("[data-blocks]"))
    part.classList.toggle(
      "is-selected",
      part.dataset.blocks!.split(" ").some((id) => selected.has(id)),
    );
  const block = sheet.blocks[focus];
  if (!block) return;
  byId("raw").setAttribute("aria-activedescendant", rawElementId(block.id));
  byId(rawElementId(block.id)).scrollIntoView({ block: "nearest" });
  document.querySelector(".result-part.is-selected")?.scrollIntoView({ block: "nearest" });
}
