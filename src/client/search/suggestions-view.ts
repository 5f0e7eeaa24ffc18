import type { SearchIndex } from "../../search/searcher/search-index.ts";
import {
  mayBePinyin,
  type Suggestion,
  type SuggestionKind,
  suggest,
} from "../../search/suggest/suggestion.ts";
import { byId, element } from "./dom.ts";

const KIND_NAMES: Readonly<Record<SuggestionKind, string>> = {
  person: "人物",
  place: "地点",
  paper: "报纸",
  section: "版名",
  column: "栏目",
  source: "稿源",
};

const list = byId<HTMLUListElement>("suggestions");

/**
 * Names for the Latin letters that are typed, as a combobox: arrow keys choose, Enter takes, Escape closes.
 * The file of names is fetched when letters are typed for the first time.
 */
export class SuggestionsView {
  readonly #input: HTMLInputElement;
  readonly #take: (text: string) => void;
  #shown: readonly Suggestion[] = [];
  #chosen = -1;

  constructor(input: HTMLInputElement, take: (text: string) => void) {
    this.#input = input;
    this.#take = take;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "名称");
    input.addEventListener("keydown", (event) => this.#onKey(event));
    input.addEventListener("blur", () => this.close());
  }

  async update(index: Promise<SearchIndex>): Promise<void> {
    const typed = this.#input.value;
    if (!mayBePinyin(typed)) return this.close();
    const names = await (await index).suggestions().catch(() => []);
    if (typed !== this.#input.value || document.activeElement !== this.#input) return;
    this.#show(suggest(typed, names));
  }

  close(): void {
    this.#show([]);
  }

  #show(suggestions: readonly Suggestion[]): void {
    this.#shown = suggestions;
    list.replaceChildren(...suggestions.map((suggestion, i) => this.#option(suggestion, i)));
    list.hidden = suggestions.length === 0;
    this.#input.setAttribute("aria-expanded", String(suggestions.length > 0));
    this.#choose(-1);
  }

  #option({ text, kind }: Suggestion, i: number): HTMLLIElement {
    const kindName = element("span", { class: "facts" }, KIND_NAMES[kind]);
    const option = element(
      "li",
      { role: "option", id: `suggestion-${i}`, "aria-selected": "false" },
      text,
      " ",
      kindName,
    );
    // Before the field loses the focus and closes the list.
    option.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      this.#accept(i);
    });
    return option;
  }

  #choose(i: number): void {
    this.#chosen = i;
    for (const [n, option] of [...list.children].entries())
      option.setAttribute("aria-selected", String(n === i));
    if (i < 0) this.#input.removeAttribute("aria-activedescendant");
    else this.#input.setAttribute("aria-activedescendant", `suggestion-${i}`);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || this.#shown.length === 0) return;
    const count = this.#shown.length;
    const act = {
      ArrowDown: () => this.#choose((this.#chosen + 1) % count),
      ArrowUp: () => this.#choose((this.#chosen + count - 1) % count),
      Escape: () => this.close(),
      Enter: this.#chosen < 0 ? undefined : () => this.#accept(this.#chosen),
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  #accept(i: number): void {
    const { text } = this.#shown[i]!;
    this.close();
    this.#take(text);
  }
}
