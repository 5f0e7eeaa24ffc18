/**
 * Fits the confidence in src/order/order-weights.json: how often an article is exactly right, headings and body.
 *
 *     tsx src/train/calibrate.ts TRAIN_DIR… --roles HALVES --halves FILE [--score DIR]…
 *
 * Fitted on articles as they are assembled, so that doubtful roles count as well as doubtful seams, and on the half of
 * the pages that neither the roles (`fit-roles.ts --halves`) nor the order (`--halves` of `fit-order.ts` and after) were
 * taught on.
 */
import { parseArgs } from "node:util";
import { assembleArticle } from "../assemble/assemble-article.ts";
import { classifyBlocks, type RoleModel, shippedRoles } from "../classify/classify-blocks.ts";
import { storeNetwork } from "../learning/network.ts";
import type { ClassifiedBlock } from "../model/block.ts";
import { confidenceFeatures } from "../order/confidence.ts";
import { loadOrderModel, type OrderModel, readPage } from "../order/edge-model.ts";
import { arrange } from "../order/order-blocks.ts";
import { makePageGraph } from "../order/page-graph.ts";
import { tokenizePage } from "../tokenize/tokenize-page.ts";
import { isExact } from "./exact-article.ts";
import {
  type ConfidenceExample,
  findCaution,
  fitConfidence,
  lessSure,
  rateAll,
  reportConfidence,
} from "./fit-confidence.ts";
import { foldOf } from "./folds.ts";
import { type GoldPage, readGoldPages } from "./gold.ts";
import { readOrderHalves, updateOrderWeights } from "./order-halves.ts";
import { rolesUnseen } from "./role-halves.ts";

/** Folds of pages: one after the other is left out and rated by what the others taught. */
const FOLDS = 9;

/** An example for every article that is made of the page. */
function examplesOf(page: GoldPage, roles: RoleModel, model: OrderModel): ConfidenceExample[] {
  const blocks = classifyBlocks(tokenizePage(page.raw), roles);
  const reading = readPage(makePageGraph(blocks), model);
  const positionOfId = new Map(reading.graph.nodes.map((node) => [node.block.id, node.position]));
  const blockById = new Map<string, ClassifiedBlock>(blocks.map((block) => [block.id, block]));
  return arrange(blocks, reading, model).chains.flatMap((chain) => {
    const article = assembleArticle(chain, blockById, page.raw.meta.date);
    if (!article) return [];
    const path = chain.blocks.map((id) => positionOfId.get(id)!);
    const found = { ...article, body: article.body.map(({ text }) => text) };
    const exact = page.articles.some((printed) => isExact(found, printed));
    return [{ features: confidenceFeatures(path, reading), exact }];
  });
}

const { values, positionals } = parseArgs({
  options: {
    roles: { type: "string" },
    halves: { type: "string" },
    score: { type: "string", multiple: true },
  },
  allowPositionals: true,
});
const [ofA] = readOrderHalves(values.halves!);
// What ships was taught on all pages, and would be sure of those that it is tried on.
if (!ofA.choice || !ofA.last)
  throw new Error(`${values.halves} is not whole: run fit-choice.ts and fit-last.ts first.`);
const taughtOnA: OrderModel = { ...loadOrderModel(), ...ofA };
const rolesOf = rolesUnseen(values.roles);
// Pages as tools gave them, no simulated ones: those are easier, and their certainty would be too much for others.
const [text, ...others] = positionals.map((dir) =>
  readGoldPages(dir)
    .filter((page) => foldOf(page) !== 0)
    .map((page) => examplesOf(page, rolesOf(page), taughtOnA)),
);
const examples = [...text!, ...others.flat()].flat();
// What is promised must hold of pages not seen, and of those without boxes, which are harder.
const unseen = Array.from({ length: FOLDS }, (_, fold) => {
  const isLeftOut = (__: unknown, index: number): boolean => index % FOLDS === fold;
  const taught = [text!, ...others].flatMap((set) =>
    set.filter((___, index) => !isLeftOut(___, index)).flat(),
  );
  return rateAll(fitConfidence(taught), text!.filter(isLeftOut).flat());
});
const caution = findCaution(unseen.flat());
console.log(`caution: ${caution.toFixed(2)} nats`);
const confidence = lessSure(fitConfidence(examples), caution);
reportConfidence(confidence, examples);
for (const dir of values.score ?? []) {
  console.log(dir);
  reportConfidence(
    confidence,
    readGoldPages(dir).flatMap((page) => examplesOf(page, shippedRoles(), loadOrderModel())),
  );
}
updateOrderWeights({ confidence: storeNetwork(confidence) });
