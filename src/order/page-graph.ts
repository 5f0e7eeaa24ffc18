import { type BlockPlace, pageGeometry } from "../geometry/index.ts";
import type { ClassifiedBlock } from "../model/block.ts";
import type { BlockId } from "../model/ids.ts";
import { type CharacterModel, loadCharacterModel } from "../text/character-model.ts";
import { NumberIds } from "../text/number-ids.ts";
import { TermIndex } from "../text/term-index.ts";
import { countTerms, weighTerms } from "../text/term-vectors.ts";
import { loadTopicModel } from "../text/topic-model.ts";
import { bestsOf } from "./bests.ts";
import { findIntroductions } from "./introductions.ts";
import { makeNodes, type OrderNode } from "./nodes.ts";
import { compareOpenings } from "./openings.ts";
import { PageWords } from "./page-words.ts";
import { readStacks, type StackReading } from "./rows/read-stacks.ts";
import { type RowReading, readRows } from "./rows.ts";
import { fitGroups, type GroupFit, groupByRun } from "./sections.ts";
import { weighSharedStrings } from "./shared-strings.ts";
import { fitStories } from "./story-fit.ts";
import { type PageTopics, readTopics } from "./topics.ts";
import { compareAcross, multiplyWords, type Standing, type WordsAcross } from "./words-across.ts";

/** Square matrices over the page's nodes: row `u`, column `v`, for "v follows u". */
export interface PageGraph {
  readonly nodes: readonly OrderNode[];
  /** Cosine of the two texts. */
  readonly similar: Float32Array;
  /** How much of u's terms v repeats: a headline's in its story. */
  readonly contained: Float32Array;
  /** Log odds that v's first characters go on u's sentence against their beginning a paragraph; 0 where both are whole. */
  readonly joins: Float32Array;
  /** Character sequences across the cut that the page prints elsewhere, as a log count. */
  readonly echoes: Float32Array;
  readonly bestSimilarOfRow: Float64Array;
  readonly bestContainedOfRow: Float64Array;
  readonly bestContainedOfColumn: Float64Array;
  readonly bestJoinOfRow: Float64Array;
  readonly bestJoinOfColumn: Float64Array;
  /** Standing of headings: which of the headline-like nodes on the page each node comes after, and so on. */
  readonly layout: PageLayout;
  readonly rows: RowReading;
  readonly words: PageWords;
  /** Products of every two nodes' word vectors. */
  readonly products: Float32Array;
  /** How well headings fit the stories that may begin with each paragraph. */
  readonly stories: WordsAcross;
  /** What stands above each node and below each in their sections of the file. */
  readonly across: WordsAcross;
  readonly topics: PageTopics;
  /** What u and v share of strings that are rare in the news, in nats. */
  readonly shared: Float32Array;
  /** People whom u introduces and v names barely, less those of whom it is the other way round. */
  readonly introductions: Int8Array;
  /** How alike they begin. */
  readonly openings: Float32Array;
  readonly mostAlikeOpening: Float64Array;
  /** ln(1 + the most that a node shares with another). */
  readonly mostTelling: Float64Array;
  /** How well each node fits what stands under each run of headings in the file; index of a run: its number + 1. */
  readonly sections: GroupFit;
  /** The page's columns as they may have stood, where its blocks were read by their tops. */
  readonly stacks: StackReading;
  /** Where the blocks' boxes put them; empty without boxes. */
  readonly places: ReadonlyMap<BlockId, BlockPlace>;
}

/** What the sequence of roles in the file says of how the page was read. */
export interface PageLayout {
  /** Runs of headings: for each node the index of its run, or of the last run above it (-1: none). */
  readonly run: Int32Array;
  /** Place among the headlines of its run, from 0 (headings only). */
  readonly placeInRun: Int32Array;
  /** Sum of headline probabilities in each run. */
  readonly headlinesInRun: readonly number[];
  /** Place among the nodes of the same role in the run (headings and credits right below them). */
  readonly placeInRole: Int32Array;
  /** For story nodes: how many story starts there are since the last run, this one not counted. */
  readonly startsSinceRun: Float32Array;
  readonly page: readonly number[];
}

/** The best of several where there is none. */
const NONE = Number.NEGATIVE_INFINITY;

/** Everything that edges look at, computed once for a page. */
export function makePageGraph(
  blocks: readonly ClassifiedBlock[],
  model: CharacterModel = loadCharacterModel(),
): PageGraph {
  const nodes = makeNodes(blocks, model);
  const n = nodes.length;
  const texts = nodes.map(({ text }) => text);
  const counted = countTerms(texts);
  const { sums, rarity } = loadTopicModel().read(counted);
  const weightOfTerm = rarity.map(telling);
  const index = new TermIndex(weighTerms(counted, weightOfTerm));
  const words = new PageWords(counted, weightOfTerm);
  const similar = index.similarities();
  const products = multiplyWords(similar, words.lengths());
  const contained = containHeadings(nodes, index);
  const joins = joinAll(nodes, model);
  const echoes = findEchoes(nodes, joins);
  const layout = readLayout(nodes, joins);
  const topics = readTopics(nodes, sums, isHeading);
  const shared = weighSharedStrings(texts, model);
  const openings = compareOpenings(nodes);
  const bestContained = bestsOf(contained, n, NONE);
  const bestJoins = bestsOf(joins, n, NONE);
  return {
    nodes,
    similar,
    contained,
    joins,
    echoes,
    bestSimilarOfRow: bestsOf(similar, n).bestOfRow,
    bestContainedOfRow: bestContained.bestOfRow,
    bestContainedOfColumn: bestContained.bestOfColumn,
    bestJoinOfRow: bestJoins.bestOfRow,
    bestJoinOfColumn: bestJoins.bestOfColumn,
    layout,
    places: pageGeometry(nodes.map((node) => node.block)),
    rows: readRows(nodes, joins, similar, isHeading),
    topics,
    shared,
    introductions: findIntroductions(nodes),
    openings,
    mostAlikeOpening: bestsOf(openings, n).bestOfRow,
    mostTelling: Float64Array.from(bestsOf(shared, n, NONE).bestOfRow, (most) => Math.log1p(most)),
    words,
    products,
    across: compareAcross({ products, nodes }, standInSections(nodes)),
    stories: fitStories(nodes, words, isHeading),
    sections: fitGroups(groupByRun(layout.run), { words, topics, shared }),
    stacks: readStacks(blocks, nodes, { joins, similar, contained, shared, near: topics.near }),
  };
}

/** As the file has it, from one run of headings to the next. */
function standInSections(nodes: readonly OrderNode[]): Standing {
  const parts = (u: number): boolean => isHeading(nodes[u]!) && !isHeading(nodes[u - 1]!);
  const n = nodes.length;
  return {
    above: Int32Array.from(nodes, (_, u) => (u === 0 || parts(u) ? -1 : u - 1)),
    below: Int32Array.from(nodes, (_, u) => (u + 1 === n || parts(u + 1) ? -1 : u + 1)),
  };
}

/** Pairs of characters as frequent as this say nothing of what a text is about, in nats. */
const COMMON = 4;
/**
 * What it says that two texts share a pair of characters: the rarer it is in the news, the more. How many of the page's blocks
 * have it says less: those of a long article are many. (On the training pages a paragraph of the same article is picked
 * in 76 % of cases by this, in 70 % by the page's own tf-idf.)
 */
const telling = (rarity: number): number => Math.max(0, rarity - COMMON);

/** Below this, whether the page repeats the string across the cut says nothing more. */
const LEAST_JOIN = -3;
const HEADING_SHARE = 0.5;
/** A heading of an article: crossheads are part of its story. */
export const isHeading = (node: OrderNode): boolean =>
  node.roles[0]! + node.roles[1]! + node.roles[2]! > HEADING_SHARE;
export const isStory = (node: OrderNode): boolean => node.roles[3]! + node.roles[4]! > HEADING_SHARE;

/** Below this chance of being text, what has no full stop is a heading or an entry of a list, and whole. */
const LEAST_TEXT = 0.01;
export const mayBreakOff = (node: OrderNode): boolean => node.openEnded && node.roles[4]! > LEAST_TEXT;

function containHeadings(nodes: readonly OrderNode[], index: TermIndex): Float32Array {
  const n = nodes.length;
  const contained = new Float32Array(n * n);
  for (let u = 0; u < n; u++) {
    if (!isHeading(nodes[u]!)) continue;
    contained.set(index.containments(u), u * n);
    contained[u * n + u] = 0;
  }
  return contained;
}

function joinAll(nodes: readonly OrderNode[], model: CharacterModel): Float32Array {
  const n = nodes.length;
  const joins = new Float32Array(n * n);
  const inside = nodes.filter((node) => node.beginsInside);
  const joinsWithAll = model.joinsWith(nodes.map(({ beginning }) => beginning));
  const joinsWithInside = model.joinsWith(inside.map(({ beginning }) => beginning));
  for (const node of nodes) {
    const u = node.position;
    if (mayBreakOff(node)) joins.set(joinsWithAll(node.ending), u * n);
    else if (inside.length > 0) {
      const scores = joinsWithInside(node.ending);
      for (const [i, { position }] of inside.entries()) joins[u * n + position] = scores[i]!;
    }
    joins[u * n + u] = 0;
  }
  return joins;
}

/** How often each pair and each triple of characters stands on the page, by their codes. */
class Sequences {
  readonly #ids: NumberIds;
  readonly #counts: Int32Array;

  constructor(texts: readonly string[]) {
    const most = 2 * texts.reduce((sum, text) => sum + text.length, 0);
    this.#ids = new NumberIds(most / 2);
    this.#counts = new Int32Array(most);
    for (const text of texts) {
      for (let i = 0; i + 1 < text.length; i++) {
        const pair = text.charCodeAt(i) * CODES + text.charCodeAt(i + 1);
        this.#counts[this.#ids.add(pair)]!++;
        if (i + 2 < text.length) this.#counts[this.#ids.add(pair * CODES + text.charCodeAt(i + 2))]!++;
      }
    }
  }

  count(key: number): number {
    const id = this.#ids.find(key);
    return id < 0 ? 0 : this.#counts[id]!;
  }
}

const CODES = 65536;
const PUNCTUATION = /[，。、；：！？”“（）《》]/;
/** Code units by which a punctuation mark is told. */
const IS_PUNCTUATION = Uint8Array.from({ length: CODES }, (_, code) =>
  PUNCTUATION.test(String.fromCharCode(code)) ? 1 : 0,
);

/** For all joins that are not hopeless; those of nodes that were not joined are 0, and have none. */
function findEchoes(nodes: readonly OrderNode[], joins: Float32Array): Float32Array {
  const n = nodes.length;
  const echoes = new Float32Array(n * n);
  const sequences = new Sequences(nodes.map((node) => node.text));
  const breaksOff = nodes.map(mayBreakOff);
  for (let u = 0; u < n; u++) {
    for (let v = 0; v < n; v++) {
      if (u === v || (!breaksOff[u] && !nodes[v]!.beginsInside) || joins[u * n + v]! <= LEAST_JOIN) continue;
      echoes[u * n + v] = echo(nodes[u]!.text, nodes[v]!.text, sequences);
    }
  }
  return echoes;
}

/** Looks up the pair and the triples of characters across the cut: what the page prints elsewhere may be one word. */
function echo(u: string, v: string, sequences: Sequences): number {
  if (u === "" || v === "") return 0;
  const before = u.charCodeAt(u.length - 1);
  const after = v.charCodeAt(0);
  if (IS_PUNCTUATION[before] || IS_PUNCTUATION[after]) return 0;
  const pair = before * CODES + after;
  const repeated = sequences.count(pair);
  // Where the two do not stand elsewhere, no three of which they are part do.
  if (repeated === 0) return 0;
  let score = Math.log(1 + repeated);
  const twoBefore = u.length > 1 ? u.charCodeAt(u.length - 2) : NO_CODE;
  if (twoBefore >= 0 && !IS_PUNCTUATION[twoBefore])
    score += 2 * Math.log(1 + sequences.count(twoBefore * CODES * CODES + pair));
  const twoAfter = v.length > 1 ? v.charCodeAt(1) : NO_CODE;
  if (twoAfter >= 0 && !IS_PUNCTUATION[twoAfter])
    score += 2 * Math.log(1 + sequences.count(pair * CODES + twoAfter));
  return score;
}

const NO_CODE = -1;

/** How far this tool's heading marks can be trusted here: who is marked, and who is not. */
function readMarks(nodes: readonly OrderNode[]): number[] {
  const mean = (some: readonly OrderNode[], value: (node: OrderNode) => number): number =>
    some.length === 0 ? 0 : some.reduce((sum, node) => sum + value(node), 0) / some.length;
  const marked = nodes.filter((node) => node.marked);
  const crossheads = nodes.filter((node) => node.roles[3]! > HEADING_SHARE);
  const headlines = nodes.filter((node) => node.roles[1]! > HEADING_SHARE);
  const isMarked = (node: OrderNode): number => (node.marked ? 1 : 0);
  return [mean(marked, (node) => node.roles[1]!), mean(crossheads, isMarked), mean(headlines, isMarked)];
}

function readLayout(nodes: readonly OrderNode[], joins: Float32Array): PageLayout {
  const n = nodes.length;
  const run = new Int32Array(n);
  const placeInRun = new Int32Array(n);
  const startsSinceRun = new Float32Array(n);
  const placeInRole = new Int32Array(n);
  let ofRole: Record<number, number> = {};
  const headlinesInRun: number[] = [];
  let starts = 0;
  let headlines = 0;
  let broken = 0;
  let open = 0;
  for (const [i, node] of nodes.entries()) {
    const previous = nodes[i - 1];
    if (isHeading(node)) {
      if (!previous || !isHeading(previous)) {
        headlinesInRun.push(0);
        headlines = 0;
        starts = 0;
        ofRole = {};
      }
      placeInRun[i] = Math.round(headlines);
      headlines += node.roles[1]!;
      headlinesInRun[headlinesInRun.length - 1] = headlines;
    } else {
      startsSinceRun[i] = starts;
      // A whole paragraph above and a beginning here: an article may begin, or end.
      if (previous && !isHeading(previous) && (node.creditAbove || node.dateline)) starts++;
      if (previous?.openEnded && isStory(previous)) {
        open++;
        if (joins[(i - 1) * n + i]! < 0) broken++;
      }
    }
    const role = node.roles.indexOf(Math.max(...node.roles));
    placeInRole[i] = ofRole[role] ?? 0;
    ofRole[role] = placeInRole[i]! + 1;
    run[i] = headlinesInRun.length - 1;
  }
  const share = (test: (node: OrderNode) => boolean): number => nodes.filter(test).length / Math.max(1, n);
  const credits = nodes.filter((node) => node.creditBelow);
  const leading = credits.filter(isHeading).length;
  const headlineSum = nodes.reduce((total, node) => total + node.roles[1]!, 0);
  return {
    run,
    placeInRun,
    placeInRole,
    headlinesInRun,
    startsSinceRun,
    page: [
      broken / Math.max(1, open),
      open / Math.max(1, n),
      headlinesInRun.filter((count) => count > 1.5).length / Math.max(1, headlinesInRun.length),
      headlinesInRun.filter((count) => count > 2.5).length / Math.max(1, headlinesInRun.length),
      Math.min(2, credits.length / Math.max(1, headlineSum)),
      Math.min(2, (share((node) => node.dateline) * n) / Math.max(1, headlineSum)),
      Math.log(1 + n) / 5,
      headlineSum / Math.max(1, n),
      leading / Math.max(1, credits.length),
      ...readMarks(nodes),
    ],
  };
}
