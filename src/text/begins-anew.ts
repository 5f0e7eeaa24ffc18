import { findLead } from "./lead.ts";

/** A point of several, by its mark. */
export const isPoint = (text: string): boolean => /^[■▲◆●★]/.test(text);

/** A dateline and a marked point begin a paragraph, whatever stands above them without a full stop. */
export const beginsAnew = (text: string): boolean => isPoint(text) || findLead(text, "") !== undefined;
