/**
 * Fits the confidence in src/order/order-weights.json: how often an article is exactly right, headings and body.
 *
 *     tsx src/train/calibrate.ts TRAIN_DIR…
 *
 * Fitted on articles as they are assembled, so that doubtful roles count as well as doubtful seams.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { assembleArticle } from "../assemble/assemble-article.ts";
import { classifyBlocks } from "../classify/classify-blocks.ts";
import type { Article } from "../model/article.ts";
import type { ClassifiedBlock } from "../model/block.ts";
import { confidenceFeatures } from "../order/confidence.ts";
import { loadOrderModel, readPage, type StoredOrderModel } from "../order/edge-model.ts";
import { orderBlocks } from "../order/order-blocks.ts";
import { makePageGraph } from "../order/page-graph.ts";
import { tokenizePage } from "../tokenize/tokenize-page.ts";
import { type ConfidenceExample, fitConfidence, reportConfidence } from "./fit-confidence.ts";
import { type GoldArticle, type GoldPage, readGoldPages, squash } from "./gold.ts";
import { withSimulated } from "./simulate.ts";

const JUMP = /[（(](?:下转|上接)第?[^）)]{1,6}版[）)]/g;
const bodyOf = (texts: readonly string[]): string => squash(texts.join("")).replace(JUMP, "");
const headOf = (...texts: readonly (string | null | undefined)[]): string => squash(texts.join(""));

const isExact = (article: Article, gold: GoldArticle): boolean =>
  headOf(article.kicker, article.headline, article.deck) === headOf(gold.kicker, gold.headline, gold.deck) &&
  bodyOf(article.body.map(({ text }) => text)) === bodyOf(gold.body);

/** An example for every article that is made of the page. */
function examplesOf(page: GoldPage): ConfidenceExample[] {
  const blocks = classifyBlocks(tokenizePage(page.raw));
  const graph = makePageGraph(blocks);
  const { scores } = readPage(graph, loadOrderModel());
  const positionOfId = new Map(graph.nodes.map((node) => [node.block.id, node.position]));
  const blockById = new Map<string, ClassifiedBlock>(blocks.map((block) => [block.id, block]));
  return orderBlocks(blocks).chains.flatMap((chain) => {
    const article = assembleArticle(chain, blockById, page.raw.meta.date);
    if (!article) return [];
    const path = chain.blocks.map((id) => positionOfId.get(id)!);
    const exact = page.articles.some((gold) => isExact(article, gold));
    return [{ features: confidenceFeatures(path, scores, graph), exact }];
  });
}

const [text, ...others] = process.argv.slice(2).map(readGoldPages);
const examples = [...withSimulated(text!, 1), ...others.flat()].flatMap(examplesOf);
const confidence = fitConfidence(examples);
reportConfidence(confidence, examples);
const file = new URL("../order/order-weights.json", import.meta.url);
const stored = JSON.parse(readFileSync(file, "utf8")) as StoredOrderModel;
writeFileSync(file, JSON.stringify({ ...stored, confidence }));
