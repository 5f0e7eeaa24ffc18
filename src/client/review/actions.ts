import type { BlockRole } from "../../model/block.ts";
import type { SheetBlock } from "../../review/sheet.ts";
import { type DeskState, say } from "./desk-state.ts";
import { askRole, askWords, openHelp, openWhy } from "./dialogs.ts";
import { pickBlock, pickSeam } from "./modes.ts";
import { ROLE_NAMES } from "./role-names.ts";

const FURNITURE: ReadonlySet<BlockRole> = new Set(["nameplate", "folio", "imprint", "weather", "notice"]);

/** What a key or a button does. */
export type Action = (desk: DeskState) => void;

/** Runs something that talks to the server; what goes wrong is told. */
export function attempt(work: Promise<void>): void {
  work.catch((error: unknown) => say(error instanceof Error ? error.message : String(error), true));
}

const setRole = (desk: DeskState, role: BlockRole): void => {
  const [block] = desk.selected;
  if (block)
    attempt(desk.decide({ kind: "role", block: block.id, role }, `已定为${ROLE_NAMES[role].name}。`));
};

const decideRole =
  (role: BlockRole): Action =>
  (desk) =>
    setRole(desk, role);

/** All but the selected run itself and what is in no order. */
const canBeFollowed = (desk: DeskState, block: SheetBlock): boolean =>
  !desk.selected.includes(block) && !FURNITURE.has(block.role) && block.text.trim() !== "";

function place(desk: DeskState, kind: "follows" | "belongsTo"): void {
  const [first, last] = [desk.selected[0], desk.selected.at(-1)];
  if (!first || !last) return;
  const all = nearestFirst(desk).filter((block) => canBeFollowed(desk, block));
  const targets = kind === "follows" ? all : all.filter(({ role }) => role === "headline");
  const prompt = kind === "follows" ? "接在哪一块之后" : "归于哪一题";
  pickBlock(targets, prompt, (target) =>
    attempt(
      desk.decide(
        { kind, block: first.id, through: last.id, target: target.id },
        `已${kind === "follows" ? "接在" : "归于"}“${target.text.slice(0, 12)}”。`,
      ),
    ),
  );
}

const splitSelected: Action = (desk) => {
  const [block] = desk.selected;
  if (!block || block.text.length < 2) return;
  pickSeam(desk, block, (offset) =>
    attempt(desk.decide({ kind: "split", block: block.id, offset }, "已断开。")),
  );
};

const readOtherwise: Action = (desk) => {
  const [block] = desk.selected;
  if (!block) return;
  askWords("reading", ({ printed, reading }) =>
    attempt(
      desk.decide({ kind: "text", block: block.id, printed, reading }, `“${printed}”已改作“${reading}”。`),
    ),
  );
};

const nameField: Action = (desk) => {
  const [block] = desk.selected;
  if (!block) return;
  askWords("field", ({ printed, field }) =>
    attempt(desk.decide({ kind: "field", block: block.id, printed, field }, `“${printed}”的性质已定。`)),
  );
};

const joinSelected: Action = (desk) => {
  const [block] = desk.selected;
  if (block) attempt(desk.decide({ kind: "join", block: block.id }, "已与上块并合。"));
};

/** The page's blocks, those beside the selected one first: they get the shortest labels. */
function nearestFirst(desk: DeskState): SheetBlock[] {
  const all = desk.sheet?.blocks ?? [];
  const here = all.indexOf(desk.selected[0]!);
  const distance = (block: SheetBlock): number => Math.abs(all.indexOf(block) - here);
  return [...all].sort((a, b) => distance(a) - distance(b));
}

/** Every action by the name that its button carries. */
export const ACTIONS = {
  belongsTo: (desk) => place(desk, "belongsTo"),
  follows: (desk) => place(desk, "follows"),
  headline: decideRole("headline"),
  caption: decideRole("caption"),
  furniture: decideRole("notice"),
  roles: (desk) => askRole((role) => setRole(desk, role)),
  split: splitSelected,
  join: joinSelected,
  text: readOtherwise,
  field: nameField,
  undo: (desk) => attempt(desk.undo()),
  picture: (desk) => attempt(desk.togglePicture()),
  help: () => openHelp(),
  why: () => openWhy(),
  go: (desk) => pickBlock(nearestFirst(desk), "跳到哪一块", ({ id }) => desk.selectBlock(id)),
  next: (desk) => attempt(desk.step(1)),
  previous: (desk) => attempt(desk.step(-1)),
  down: (desk) => desk.move(1, false),
  up: (desk) => desk.move(-1, false),
  downExtending: (desk) => desk.move(1, true),
  upExtending: (desk) => desk.move(-1, true),
} as const satisfies Readonly<Record<string, Action>>;

export type ActionName = keyof typeof ACTIONS;
