import type { BlockRole } from "../model/block.ts";
import { CORRECTABLE_FIELDS, type CorrectableField } from "../model/correction.ts";

/** What somebody at the review page decides; blocks are named by their ids. */
export type Decision = { readonly why: string } & (
  | { readonly kind: "role"; readonly block: string; readonly role: BlockRole }
  | { readonly kind: "follows"; readonly block: string; readonly through: string; readonly target: string }
  | { readonly kind: "belongsTo"; readonly block: string; readonly through: string; readonly target: string }
  | { readonly kind: "split"; readonly block: string; readonly offset: number }
  | { readonly kind: "join"; readonly block: string }
  | { readonly kind: "text"; readonly block: string; readonly printed: string; readonly reading: string }
  | {
      readonly kind: "field";
      readonly block: string;
      readonly printed: string;
      readonly field: CorrectableField;
    }
  | { readonly kind: "remove"; readonly line: number }
);

export type DecisionKind = Decision["kind"];

const isText = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";
const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
const isField = (value: unknown): boolean => (CORRECTABLE_FIELDS as readonly unknown[]).includes(value);

/** What each kind holds beside its reason. Whether a role is one is asked where corrections are read. */
const SHAPES = {
  role: { block: isText, role: isText },
  follows: { block: isText, through: isText, target: isText },
  belongsTo: { block: isText, through: isText, target: isText },
  split: { block: isText, offset: isCount },
  join: { block: isText },
  text: { block: isText, printed: isText, reading: isText },
  field: { block: isText, printed: isText, field: isField },
  remove: { line: isCount },
} satisfies Record<DecisionKind, Readonly<Record<string, (value: unknown) => boolean>>>;

/** Parses what the page sent. Throws a RangeError when it is no decision. */
export function parseDecision(data: unknown): Decision {
  const values = (typeof data === "object" && data !== null ? data : {}) as Record<string, unknown>;
  const kind = String(values.kind);
  if (!Object.hasOwn(SHAPES, kind)) throw new RangeError(`no kind of decision: “${kind}”`);
  const shape = { ...SHAPES[kind as DecisionKind], why: isText };
  for (const [name, isRight] of Object.entries(shape))
    if (!isRight(values[name])) throw new RangeError(`a decision “${kind}” needs “${name}”`);
  return values as unknown as Decision;
}
