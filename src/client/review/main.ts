/** The review page in the browser: keys and buttons to actions, one mode at a time. */
import { ACTIONS, type ActionName, attempt } from "./actions.ts";
import { currentMode, endMode, type Mode } from "./current-mode.ts";
import { DeskState } from "./desk-state.ts";
import { byId } from "./dom.ts";

const KEYS: Readonly<Record<string, ActionName>> = {
  b: "belongsTo",
  f: "follows",
  h: "headline",
  c: "caption",
  x: "furniture",
  r: "roles",
  s: "split",
  m: "join",
  t: "text",
  d: "field",
  u: "undo",
  v: "picture",
  w: "why",
  g: "go",
  n: "next",
  p: "previous",
  j: "down",
  k: "up",
  J: "downExtending",
  K: "upExtending",
  "?": "help",
};

const ARROWS: Readonly<Record<string, ActionName>> = { ArrowDown: "down", ArrowUp: "up" };
const EXTENDING: Readonly<Record<string, ActionName>> = {
  ArrowDown: "downExtending",
  ArrowUp: "upExtending",
};

const desk = new DeskState();

function run(name: ActionName): void {
  endMode();
  ACTIONS[name](desk);
}

/** Whether keys are text now, or belong to an open dialog. */
const isElsewhere = (target: EventTarget | null): boolean =>
  document.querySelector("dialog[open]") !== null ||
  (target instanceof Element && target.closest("input, textarea, select") !== null);

function actionOf({ key, shiftKey, target }: KeyboardEvent): ActionName | undefined {
  const inRaw = !(target instanceof Element) || target === document.body || byId("raw").contains(target);
  if (inRaw && Object.hasOwn(ARROWS, key)) return (shiftKey ? EXTENDING : ARROWS)[key];
  if (!byId<HTMLInputElement>("single-keys").checked) return undefined;
  return Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isElsewhere(event.target))
    return;
  const mode = currentMode();
  if (mode) onModeKey(event, mode);
  else onActionKey(event);
}

function onActionKey(event: KeyboardEvent): void {
  const action = actionOf(event);
  if (action === undefined) return;
  event.preventDefault();
  run(action);
}

function onModeKey(event: KeyboardEvent, current: Mode): void {
  if (event.key === "Escape") endMode();
  else if (current.key(event.key)) event.preventDefault();
}

document.addEventListener("keydown", onKey);
for (const button of document.querySelectorAll<HTMLElement>("[data-action]"))
  button.addEventListener("click", () => run(button.dataset.action as ActionName));
attempt(desk.start());
