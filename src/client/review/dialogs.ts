import type { BlockRole } from "../../model/block.ts";
import type { CorrectableField } from "../../model/correction.ts";
import { byId, make } from "./dom.ts";
import { ROLE_NAMES } from "./role-names.ts";

const dialogOf = (id: string): HTMLDialogElement => byId<HTMLDialogElement>(id);

export const openHelp = (): void => dialogOf("help").showModal();
export const openWhy = (): void => dialogOf("why").showModal();

/** Asks for a role: by its letter, or by its button. */
export function askRole(onChoice: (role: BlockRole) => void): void {
  const dialog = dialogOf("roles");
  const choose = (role: BlockRole): void => {
    dialog.close();
    onChoice(role);
  };
  const roles = Object.keys(ROLE_NAMES) as BlockRole[];
  byId("role-choices").replaceChildren(
    ...roles.map((role) => {
      const button = make(
        "button",
        { type: "button" },
        make("kbd", {}, ROLE_NAMES[role].key),
        ROLE_NAMES[role].name,
      );
      button.addEventListener("click", () => choose(role));
      return button;
    }),
  );
  dialog.onkeydown = (event) => {
    const role = roles.find((one) => ROLE_NAMES[one].key === event.key);
    if (role === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    // The dialog is closed by the time the page would hear of the key, and would take it for a shortcut.
    event.stopPropagation();
    event.preventDefault();
    choose(role);
  };
  dialog.showModal();
}

export interface Words {
  readonly printed: string;
  readonly reading: string;
  readonly field: CorrectableField;
}

/** Asks for words as printed, and what they read or which field they are. Words marked in the page stand in it already. */
export function askWords(what: "reading" | "field", onDone: (words: Words) => void): void {
  const dialog = dialogOf("words");
  const printed = byId<HTMLInputElement>("printed");
  const reading = byId<HTMLInputElement>("reading");
  byId("words-title").textContent = what === "reading" ? "此字应为" : "这些字是";
  byId("reading-row").hidden = what !== "reading";
  byId("field-row").hidden = what !== "field";
  printed.value = String(getSelection() ?? "").trim();
  reading.value = "";
  reading.required = what === "reading";
  byId<HTMLFormElement>("words-form").onsubmit = () =>
    onDone({
      printed: printed.value,
      reading: reading.value,
      field: byId<HTMLSelectElement>("field").value as CorrectableField,
    });
  // Enter in the first field goes to the second, as on paper forms, instead of sending half of it.
  printed.onkeydown = (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    byId(what === "reading" ? "reading" : "field").focus();
  };
  dialog.showModal();
  (printed.value === "" ? printed : byId(what === "reading" ? "reading" : "field")).focus();
}
