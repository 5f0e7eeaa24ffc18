import type { Decision } from "../../review/decision.ts";
import type { Answer, Queue, QueueItem, Sheet, SheetBlock } from "../../review/sheet.ts";
import { fetchQueue, fetchSheet, postDecision, postUndo } from "./api.ts";
import { currentMode } from "./current-mode.ts";
import { byId } from "./dom.ts";
import { showPicture } from "./picture-view.ts";
import { showCurrent, showQueue } from "./queue-view.ts";
import { showRaw, showSelection } from "./raw-view.ts";
import { showResult } from "./result-view.ts";

/** A decision before its reason is added. */
type Undecided<D> = D extends Decision ? Omit<D, "why"> : never;

/** The page on the desk, what is selected on it, and the list of what is still to be looked at. */
export class DeskState {
  #sheet: Sheet | undefined;
  #queue: Queue = { items: [], total: 0 };
  #anchor = 0;
  #focus = 0;
  #current = -1;
  #pictureShown = false;

  get sheet(): Sheet | undefined {
    return this.#sheet;
  }

  /** The selected run, in the order of the page; empty on an empty desk. */
  get selected(): readonly SheetBlock[] {
    const [from, to] = [Math.min(this.#anchor, this.#focus), Math.max(this.#anchor, this.#focus)];
    return this.#sheet?.blocks.slice(from, to + 1) ?? [];
  }

  async start(): Promise<void> {
    this.#setQueue(await fetchQueue());
    await this.step(1);
    if (this.#sheet === undefined) say("没有待校的稿件。");
  }

  /** Goes to the next thing in the queue, or with -1 to the one before. */
  async step(by: 1 | -1): Promise<void> {
    const item = this.#queue.items[this.#current + by];
    if (!item) return;
    this.#current += by;
    await this.open(item);
  }

  async open(item: QueueItem): Promise<void> {
    this.#current = this.#queue.items.indexOf(item);
    if (this.#sheet?.page !== item.page) this.#setSheet(await fetchSheet(item.page));
    showCurrent(this.#current);
    this.selectBlock(item.block);
    say(`${item.title}：可信度 ${Math.round(item.confidence * 100)}%。按 ? 看按键。`);
  }

  selectBlock(id: string | undefined): void {
    const index = this.#sheet?.blocks.findIndex((block) => block.id === id) ?? -1;
    this.select(Math.max(0, index));
  }

  /** Selects a block by its place, or with `extend` the run up to it. */
  select(index: number, extend = false): void {
    const last = (this.#sheet?.blocks.length ?? 0) - 1;
    if (last < 0) return;
    this.#focus = Math.min(Math.max(0, index), last);
    if (!extend) this.#anchor = this.#focus;
    showSelection(this.#sheet!, this.#anchor, this.#focus);
  }

  move(by: 1 | -1, extend: boolean): void {
    this.select(this.#focus + by, extend);
  }

  /** Has a decision written into the corrections file, and shows what the page has become. */
  async decide(decision: Undecided<Decision>, done: string): Promise<void> {
    if (!this.#sheet) return;
    const why = byId<HTMLInputElement>("why-text").value.trim() || "据版面判定";
    this.#take(await postDecision(this.#sheet.page, { ...decision, why } as Decision), done);
  }

  async undo(): Promise<void> {
    if (this.#sheet) this.#take(await postUndo(this.#sheet.page), "已撤销。");
  }

  async togglePicture(): Promise<void> {
    if (this.#sheet?.hasPicture) {
      this.#pictureShown = !this.#pictureShown;
      await this.#showPicture();
    } else say("此版没有版面图。", true);
  }

  /** Shows the sheet anew: after labels or a caret stood in it. */
  refresh(): void {
    if (!this.#sheet) return;
    showRaw(this.#sheet, (block, extend) => this.#click(block, extend));
    showResult(this.#sheet, {
      onPick: (block) => this.#click(block, false),
      onRemove: (line) => void this.decide({ kind: "remove", line }, "更正已取消。"),
    });
    showSelection(this.#sheet, this.#anchor, this.#focus);
  }

  /** A click picks what is being waited for; else it selects. */
  #click(id: string, extend: boolean): void {
    const pick = currentMode()?.click;
    if (pick) pick(id);
    else this.select(this.#sheet?.blocks.findIndex((block) => block.id === id) ?? 0, extend);
  }

  #take({ sheet, queue, focus, refused }: Answer, done: string): void {
    const held = focus ?? this.#sheet?.blocks[this.#focus]?.id;
    this.#setSheet(sheet);
    this.#setQueue(queue);
    this.selectBlock(held);
    if (refused === undefined) say(done);
    else say(`未写入：${refused}`, true);
  }

  #setSheet(sheet: Sheet): void {
    this.#sheet = sheet;
    this.#anchor = this.#focus = 0;
    byId("page-title").textContent = `${sheet.title} · ${sheet.file}`;
    this.refresh();
    void this.#showPicture();
  }

  /** Stays at its place in the list: what was mended moves down, and the next worst takes its place. */
  #setQueue(queue: Queue): void {
    this.#queue = queue;
    showQueue(queue, (item) => void this.open(item));
    showCurrent(this.#current);
  }

  async #showPicture(): Promise<void> {
    const shown = this.#pictureShown && this.#sheet?.hasPicture === true;
    byId("picture").hidden = !shown;
    document.querySelector('[data-action="picture"]')?.setAttribute("aria-pressed", String(shown));
    if (!shown || !this.#sheet) return;
    await showPicture(this.#sheet, (block) => this.#click(block, false));
    showSelection(this.#sheet, this.#anchor, this.#focus);
  }
}

/** Tells what happened, on the page and to screen readers. */
export function say(text: string, refused = false): void {
  const status = byId("status");
  status.textContent = text;
  status.classList.toggle("refused", refused);
}
