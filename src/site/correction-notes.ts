import type { AppliedCorrection, CorrectionKind } from "../model/correction.ts";
import { formatLines } from "./raw-lines.ts";

/** One person's decision, as the apparatus (校勘记) tells it. */
export interface CorrectionNote {
  readonly text: string;
  readonly why: string;
  readonly by: string;
  readonly when: string;
  readonly lineText: string;
}

type Wording = (printed: string, reading: string) => string;

const WORDINGS = {
  role: (printed) => `“${printed}”在版面上的角色由人工判定`,
  order: (printed) => `“${printed}”的次序由人工判定`,
  split: (printed) => `自“${printed}”起另为一段`,
  join: (printed) => `“${printed}”与上文相接`,
  text: (printed, reading) => `原印“${printed}”，改作“${reading}”`,
  field: (printed) => `“${printed}”的性质由人工判定`,
  metadata: (printed) => `据“${printed}”更正版面信息`,
} as const satisfies Record<CorrectionKind, Wording>;

/** What a correction says to a reader: what was decided, why, by whom and when. */
export function describeCorrection(correction: AppliedCorrection): CorrectionNote {
  const { kind, printed, reading = "", lines, by, when, why } = correction;
  return { text: WORDINGS[kind](printed, reading), why, by, when, lineText: formatLines([lines]) };
}
