/** A line meant as “name: value” whose colon YAML does not take for one. */
export interface ColonSlip {
  readonly name: string;
  /** The line without its indentation. */
  readonly found: string;
  /** From 1, within the text searched. */
  readonly line: number;
  /** How to write it. */
  readonly hint: string;
}

/** A name, a colon that is full width or has its value right behind it (no address: “https://…”), a value. */
const SLIP = /^[ \t]*(?:-[ \t]+)?(([A-Za-z][\w-]*)[ \t]*(?:：[ \t\u3000]*|:(?=[^\s/]))(.*?))[ \t\r]*$/;

/**
 * The lines of a YAML text that were meant as “name: value” and have a full-width colon, or no space behind it.
 * Texts of several lines may hold the like rightly: ask only where the YAML is broken or no mapping.
 *
 * @example findColonSlips("section：要闻")[0].hint // => "Use an ASCII colon and a space: section: 要闻"
 */
export function findColonSlips(yaml: string): ColonSlip[] {
  return yaml.split("\n").flatMap((text, index) => {
    const [, found, name, value] = SLIP.exec(text) ?? [];
    if (found === undefined || name === undefined) return [];
    const hint = `Use an ASCII colon and a space: ${name}: ${value}`.trimEnd();
    return [{ name, found, line: index + 1, hint }];
  });
}

/** What a problem says of such a line. */
export const colonSlipMessage = ({ found }: ColonSlip): string => `Expected “name: value”; found “${found}”.`;
