import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { shippedRoles } from "../classify/classify-blocks.ts";
import { type Network, restoreNetwork, type StoredNetwork, storeNetwork } from "../learning/network.ts";
import { loadOrderModel } from "../order/edge-model.ts";
import type { Models } from "../pipeline.ts";

/** What an archive's corrections can teach. */
export interface LearnedModels {
  /** The network of the second look; the first stays as shipped. */
  readonly roles: Network;
  /** What a page's repairs must gain together, in nats, before its order is left. */
  readonly trust: number;
}

interface StoredModels {
  /** Digest of the shipped weights that these were fitted from. */
  readonly fittedFrom: string;
  readonly roles: StoredNetwork;
  readonly trust: number;
}

/** Begins with a dot: whoever reads the content folder passes it over. */
export const learnedFileOf = (content: string): string =>
  join(content, ".broadsheet", "learned-weights.json");

export function writeLearned(content: string, { roles, trust }: LearnedModels): void {
  const stored: StoredModels = { fittedFrom: shippedDigest(), roles: storeNetwork(roles), trust };
  const file = learnedFileOf(content);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(stored)}\n`);
}

/**
 * An archive's own models, for the pipeline. Throws when there are none, and when they were fitted from other weights
 * than those shipped now: an engine's update changes what each number means.
 */
export function readLearned(content: string): Models {
  const stored = readStored(learnedFileOf(content));
  if (stored.fittedFrom !== shippedDigest())
    throw new Error(
      "the archive's weights were learned from an earlier engine's: run broadsheet learn again",
    );
  const roles = { first: shippedRoles().first, second: restoreNetwork(stored.roles) };
  return { roles, order: { ...loadOrderModel(), trust: stored.trust } };
}

function readStored(file: string): StoredModels {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as StoredModels;
  } catch {
    throw new Error(`no learned weights in ${file}: run broadsheet learn first`);
  }
}

function shippedDigest(): string {
  const roles = shippedRoles();
  const order = loadOrderModel();
  const hash = createHash("sha256").update(String(order.trust));
  const { first, second, last } = order;
  const readings = [first, second, last].flatMap((of) => [of.edge, of.start, of.end]);
  for (const { weights1, bias1, weights2, bias2 } of [roles.first, roles.second, ...readings, order.choice])
    for (const values of [weights1, bias1, weights2, bias2]) hash.update(values);
  return hash.digest("hex").slice(0, 16);
}
