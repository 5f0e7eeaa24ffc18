import type { SheetBlock } from "../../review/sheet.ts";
import { endMode, startMode } from "./current-mode.ts";
import { type DeskState, say } from "./desk-state.ts";
import { byId } from "./dom.ts";
import { Hints } from "./hints.ts";
import { rawElementId } from "./raw-view.ts";
import { seamsOf, showSeams } from "./split-view.ts";

/** Puts labels on blocks and waits for one of them, by its label or by a click. */
export function pickBlock(
  blocks: readonly SheetBlock[],
  prompt: string,
  onPick: (block: SheetBlock) => void,
): void {
  if (blocks.length === 0) say("没有可选的块。", true);
  else waitForBlock(blocks, prompt, onPick);
}

function waitForBlock(
  blocks: readonly SheetBlock[],
  prompt: string,
  onPick: (block: SheetBlock) => void,
): void {
  const pick = (block: SheetBlock): void => {
    endMode();
    onPick(block);
  };
  const hints = new Hints(
    blocks.map((block) => {
      const item = byId(rawElementId(block.id));
      return { show: (label) => item.prepend(label), pick: () => pick(block) };
    }),
  );
  startMode({
    key: (key) => hints.type(key),
    click: (id) => {
      const block = blocks.find((one) => one.id === id);
      if (block) pick(block);
    },
    end: () => hints.remove(),
  });
  say(`${prompt}：按标签或点选，Esc 取消。`);
}

/** Puts labels on the seams of a block's text, and a caret that arrows move, and waits for one of them. */
export function pickSeam(desk: DeskState, block: SheetBlock, onPick: (offset: number) => void): void {
  const { text } = block;
  const seams = seamsOf(text);
  let caret = seams[0] ?? Math.floor(text.length / 2);
  const pick = (offset: number): void => {
    endMode();
    onPick(offset);
  };
  const show = (): Hints => {
    const words = byId(rawElementId(block.id)).querySelector<HTMLElement>(".raw-text")!;
    const pieces = showSeams(words, text, seams, caret);
    return new Hints(
      seams.map((seam) => ({ show: (label) => pieces.get(seam)!.before(label), pick: () => pick(seam) })),
    );
  };
  let hints = show();
  const moveCaret = (by: number): void => {
    caret = Math.min(Math.max(1, caret + by), text.length - 1);
    hints = show();
    say(`断在“${text.slice(Math.max(0, caret - 6), caret)}”与“${text.slice(caret, caret + 6)}”之间？`);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => moveCaret(-1),
    ArrowRight: () => moveCaret(1),
    Enter: () => pick(caret),
  };
  const key = (name: string): boolean => {
    if (!Object.hasOwn(keys, name)) return hints.type(name);
    keys[name]!();
    return true;
  };
  startMode({ key, end: () => desk.refresh() });
  say("断在何处：按标签；或以 ← → 移动，Enter 断开，Esc 取消。");
}
