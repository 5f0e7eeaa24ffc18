import { classifyBlocks, shippedRoles } from "../classify/classify-blocks.ts";
import { loadOrderModel } from "../order/edge-model.ts";
import { orderBlocks } from "../order/order-blocks.ts";
import type { RoleExample } from "../train/role-examples.ts";
import { type CorrectedPage, roleExamplesOf } from "./corrected-pages.ts";
import { fineTune } from "./fine-tune.ts";
import type { LearnedModels } from "./learned-file.ts";

/** How much of a set of pages a pair of models gets right. */
export interface Score {
  readonly articles: number;
  readonly articlesRight: number;
  readonly roles: number;
  readonly rolesRight: number;
}

/** Added to the shipped trust, in nats: from leaving the order as given at once to hardly ever. */
const TRUST_STEPS = [0, 4, 10, 20];

export const shippedModels = (): LearnedModels => ({
  roles: shippedRoles().second,
  trust: loadOrderModel().trust,
});

/**
 * Fits an archive's own models: the second look at roles, taught its pages beside other examples, and the one number
 * that says how far this archive's order as given can be trusted. The networks of the reading order stay as shipped:
 * a desk's few pages cannot fit their thousands of weights.
 */
export function fitModels(
  pages: readonly CorrectedPage[],
  others: readonly RoleExample[] = [],
): LearnedModels {
  const roles = fineTune(shippedRoles().second, [...pages.flatMap(roleExamplesOf), ...others]);
  const { trust } = loadOrderModel();
  const scored = TRUST_STEPS.map((step) => {
    const models = { roles, trust: trust + step };
    return { models, right: scoreModels(models, pages).articlesRight };
  });
  // The first of equals is the nearest to what is shipped.
  return scored.reduce((best, next) => (next.right > best.right ? next : best)).models;
}

/** Reads pages again with other models, without people's decisions on roles and order, and compares with these. */
export function scoreModels({ roles, trust }: LearnedModels, pages: readonly CorrectedPage[]): Score {
  const order = { ...loadOrderModel(), trust };
  const total = { articles: 0, articlesRight: 0, roles: 0, rolesRight: 0 };
  for (const { blocks, chains } of pages) {
    const plain = blocks.map(({ role: _, decidedBy: __, roleScores: ___, ...block }) => block);
    const classified = classifyBlocks(plain, { first: shippedRoles().first, second: roles });
    const found = new Set(orderBlocks(classified, order).chains.map((chain) => chain.blocks.join(" ")));
    total.articles += chains.length;
    total.articlesRight += chains.filter((chain) => found.has(chain.blocks.join(" "))).length;
    total.roles += blocks.length;
    total.rolesRight += classified.filter(({ role }, index) => role === blocks[index]!.role).length;
  }
  return total;
}
