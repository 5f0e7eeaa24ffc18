import type { Repair } from "../model/order.ts";
import { formatLines } from "./raw-lines.ts";

/** One note of the apparatus (校勘记). */
export interface RepairNote {
  readonly rule: string;
  readonly reason: string;
  readonly lineText: string;
}

/** What a repair says to a reader: where, and why. */
export const describeRepair = (repair: Repair): RepairNote => ({
  rule: repair.rule,
  reason: repair.reason,
  lineText: formatLines([repair.lines]),
});
