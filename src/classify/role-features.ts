import { type BlockPlace, pageGeometry } from "../geometry/index.ts";
import { FeatureRow } from "../learning/feature-row.ts";
import type { Block, BlockRole } from "../model/block.ts";
import type { CharacterModel } from "../text/character-model.ts";
import { PARAGRAPH_END, PARAGRAPH_START } from "../text/character-model.ts";
import { hasDateline } from "../text/dateline-sign.ts";
import { withoutJumpNote } from "../text/jump-note.ts";
import {
  LINE_STYLES,
  type LineStyleModel,
  LONGEST_LINE_CHARS,
  loadLineStyleModel,
} from "../text/line-style.ts";
import { beginsInside, endsSentence, isOpenEnded } from "../text/sentence.ts";
import { loadStoryEdgeModel, type StoryEdges } from "../text/story-edges.ts";
import { TermIndex } from "../text/term-index.ts";
import { countTerms, similarity, type TermVector, weighByPage } from "../text/term-vectors.ts";
import { loadTopicModel } from "../text/topic-model.ts";
import { rankFeatures } from "./heading-ranks.ts";
import { formOf, NO_SETTING, type SetLine, settingOf } from "./heading-setting.ts";
import { meanLikeness, NO_CHANGE, topicChange } from "./topic-change.ts";
import { findSeams, type Seams } from "./torn.ts";

/** Roles that the learned model tells apart, in the order of its outputs. */
export const LEARNED_ROLES = [
  "headline",
  "kicker",
  "deck",
  "crosshead",
  "body",
  "caption",
  "standingHead",
] as const satisfies readonly BlockRole[];
export type LearnedRole = (typeof LEARNED_ROLES)[number];

export interface RoleFeatures {
  /** rows × size numbers, one row a block. */
  readonly values: Float32Array;
  readonly size: number;
}

/** What a block looks like by itself. */
interface Look extends SetLine {
  /** The text as its form is told by: with its white space. */
  readonly printed: string;
  readonly own: readonly number[];
  /** What it is by its wording, where it is a short line. */
  readonly style: readonly number[];
}

/** Beginning of a block by which its wording is judged. */
const LOOK_CHARS = 30;
const GLANCE_CHARS = 8;
const SHORT_CHARS = 45;
/** How far to look for the story before and after a heading, in blocks. */
const STORY_REACH = 3;

const flag = (value: boolean): number => (value ? 1 : 0);

const NO_STYLE: readonly number[] = new Array<number>(LINE_STYLES.length).fill(0);
/** Log-probabilities below this one are all alike. */
const LEAST_STYLE = -6;

function styleOf(
  text: string,
  chars: number,
  certain: BlockRole | undefined,
  model: LineStyleModel,
): readonly number[] {
  if (certain !== undefined || chars > LONGEST_LINE_CHARS) return NO_STYLE;
  return Array.from(model.judge(text), (score) => Math.max(LEAST_STYLE, score) / 2 + 1);
}

/**
 * A headline may ask or call, and is told as it would be without the mark: hardly a heading of the pages that the weights
 * were fitted on has one, and lines that end so were text on them.
 */
function withoutCall({ kind }: Block, printed: string): string {
  const bare = printed.replace(/[！？!?]+$/, "");
  return kind === "heading" && bare !== "" && bare.replace(/\s+/g, "").length < SHORT_CHARS ? bare : printed;
}

function lookAt(block: Block, certain: BlockRole | undefined, model: CharacterModel): Look {
  // “（下转第三版）” is printed in brackets after the full stop, and says nothing of what it stands at.
  const printed = withoutCall(block, withoutJumpNote(block.text.trimEnd()));
  const text = printed.replace(/\s+/g, "");
  const terminal = endsSentence(text);
  const short = text.length <= SHORT_CHARS && !terminal;
  const symbols = model.symbolsOf(text.slice(0, short ? LOOK_CHARS : GLANCE_CHARS));
  const steps = model.logProbabilities(symbols);
  const likelihood = steps.reduce((sum, step) => sum + step, 0);
  const last = model.symbolsOf(text.slice(-3));
  const startSteps = model.logProbabilities([PARAGRAPH_START, ...symbols.slice(0, 3)]).slice(1);
  const starts = startSteps.reduce((sum, step, i) => sum + (step - steps[i]!), 0);
  const length = text.length;
  // What stands at the end is looked for there alone: a pattern would go through the whole text first.
  const end = text.slice(-1);
  return {
    block,
    printed,
    text,
    certain,
    short,
    terminal,
    dateline: hasDateline(text),
    style: styleOf(printed, length, certain, loadLineStyleModel()),
    own: [
      flag(block.kind === "heading"),
      flag(block.level === 1),
      Math.log(1 + length) / 5,
      flag(length < 7),
      flag(length < 13),
      flag(length < 22),
      flag(length < SHORT_CHARS),
      flag(terminal),
      flag(isOpenEnded(text)),
      flag(/[：:]/.test(end)),
      flag(/[—－]/.test(end)),
      flag(/^[—－]/.test(text)),
      flag(/[，,]/.test(end)),
      flag(text.includes("，")),
      flag(text.includes("。")),
      flag(/[、；]/.test(text)),
      flag(/^[“"]/.test(text)),
      flag(/[”"]/.test(end)),
      flag(/[（(][^（()）]{2,14}[）)]$/.test(text.slice(-16))),
      flag(/[！？?!]/.test(end)),
      flag(/\d/.test(text)),
      flag(/^(?:[一二三四五六七八九十]{1,2}、|[（(]?\d{1,2}[)）.、])/.test(text)),
      flag(/\S\s+\S/.test(block.text)),
      flag(beginsInside(text)),
      flag(/[摄图发]/.test(end)),
      flag(/(?:日前|近日|昨日|获悉)/.test(text.slice(0, 30))),
      Math.min(2, likelihood / Math.max(1, symbols.length) / -4),
      model.logProbability(last, PARAGRAPH_END) / -6,
      Math.max(-1.5, Math.min(1.5, starts / 4)),
      flag(block.blankLinesAbove > 2),
    ],
  };
}

const ABSENT = -1;
/** Numbers that tell whether the story changes at a heading. */
const STORY_CHANGE = 6;
const NO_FIT: readonly number[] = [...new Array<number>(23 + STORY_CHANGE).fill(0), ...NO_SETTING];

/** A neighbour as its block sees it. */
function glimpse(look: Look | undefined): number[] {
  if (!look) return [1, 0, 0, 0, 0, 0, 0, 0, 0];
  return [
    0,
    look.own[0]!,
    flag(look.certain === "credit"),
    flag(look.certain === "picture" || look.certain === "caption"),
    flag(look.certain === undefined && look.short),
    flag(look.certain === undefined && !look.short && look.terminal),
    flag(look.certain === undefined && !look.short && !look.terminal),
    flag(look.dateline),
    Math.log(1 + look.text.length) / 5,
  ];
}

/** The wording of a block's neighbour: a kicker stands over a headline, a deck under it. */
const styleAt = ({ story }: PageLook, at: number, step: number): readonly number[] =>
  (at === ABSENT ? undefined : story[at + step]?.style) ?? NO_STYLE;

interface PageLook {
  readonly looks: readonly Look[];
  /** Looks without furniture, and where each block stands among them (ABSENT for furniture). */
  readonly story: readonly Look[];
  readonly storyIndex: readonly number[];
  readonly forms: readonly string[];
  readonly vectors: readonly TermVector[];
  /** How much of each short line each long block repeats; empty for the long blocks themselves. */
  readonly profiles: readonly Float32Array[];
  /** Whether a block sounds like a story's opening or closing. */
  readonly edgesOf: (at: number) => StoryEdges;
  /** `findNearest`: a row for each kind of neighbour, a number for each block of the story. */
  readonly nearest: readonly Float64Array[];
  readonly habits: readonly number[];
  /** What each block is about, see `TopicReading`; and how alike neighbouring texts of the page are in that. */
  readonly topics: readonly Float32Array[];
  readonly usualLikeness: number;
}

const OUTSIDE_STORY: ReadonlySet<BlockRole> = new Set([
  "folio",
  "imprint",
  "weather",
  "picture",
  "creditLine",
]);

function lookAtPage(
  blocks: readonly Block[],
  certain: readonly (BlockRole | undefined)[],
  model: CharacterModel,
): PageLook {
  const looks = blocks.map((block, index) => lookAt(block, certain[index], model));
  const story: Look[] = [];
  const storyIndex = looks.map((look) =>
    look.certain !== undefined && OUTSIDE_STORY.has(look.certain) ? ABSENT : story.push(look) - 1,
  );
  const share = (test: (look: Look) => boolean): number =>
    story.filter(test).length / Math.max(1, story.length);
  const headings = share((look) => look.own[0] === 1);
  const credits = share((look) => look.certain === "credit");
  const datelines = share((look) => look.dateline);
  const habits = [
    headings,
    Math.min(2, credits / Math.max(0.01, headings)),
    Math.min(2, datelines / Math.max(0.01, headings)),
    flag(credits > 0),
    flag(datelines > 0.02),
    share((look) => look.short && look.own[0] === 0),
    Math.log(1 + story.length) / 5,
  ];
  const counted = countTerms(story.map((look) => look.text));
  const vectors = weighByPage(counted);
  const topics = loadTopicModel().read(counted).sums;
  const usualLikeness = meanLikeness(topics.filter((_, at) => isText(story[at])));
  const forms = story.map((look) => (look.short ? formOf(look.printed) : ""));
  const edges: StoryEdges[] = [];
  // Most blocks stand by no heading and need not be judged.
  const edgesOf = (at: number): StoryEdges => (edges[at] ??= loadStoryEdgeModel().judge(story[at]!.text));
  const profiles = makeProfiles(story, vectors);
  const nearest = findNearest(story);
  return {
    looks,
    story,
    storyIndex,
    forms,
    vectors,
    profiles,
    edgesOf,
    nearest,
    habits,
    topics,
    usualLikeness,
  };
}

const isText = (look: Look | undefined): boolean => look?.certain === undefined && look?.short === false;

function makeProfiles(story: readonly Look[], vectors: readonly TermVector[]): Float32Array[] {
  const index = new TermIndex(vectors);
  const isOther = story.map((look) => !isText(look));
  return story.map((look, at) => {
    if (!look.short) return new Float32Array(0);
    const profile = new Float32Array(index.containments(at));
    for (let i = 0; i < profile.length; i++) if (i === at || isOther[i]) profile[i] = 0;
    return profile;
  });
}

/** Whether two headings that stand together speak of the same paragraphs: kicker and headline do, two headlines do not. */
function pairFeatures(page: PageLook, at: number, step: 1 | -1): number[] {
  const other = page.story[at + step];
  if (!other?.short || other.certain !== undefined) return [0, 0, 0, 0];
  const a = page.profiles[at]!;
  const b = page.profiles[at + step]!;
  let [product, ofA, ofB, together] = [0, 0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    product += a[i]! * b[i]!;
    ofA += a[i]! ** 2;
    ofB += b[i]! ** 2;
    together = Math.max(together, Math.min(a[i]!, b[i]!));
  }
  return [
    1,
    product / Math.max(1e-6, Math.sqrt(ofA * ofB)),
    together,
    similarity(page.vectors[at]!, page.vectors[at + step]!),
  ];
}

/** How much the heading shares with the story below and above, and these with one another. */
function storyFit(page: PageLook, at: number, { above, below }: TextsAround): number[] {
  const { vectors } = page;
  const own = page.profiles[at]!;
  const best = (indexes: readonly number[]): number => Math.max(0, ...indexes.map((i) => own[i]!));
  const across = Math.max(0, ...below.flatMap((b) => above.map((a) => similarity(vectors[a]!, vectors[b]!))));
  const anywhere = own.reduce((most, share) => Math.max(most, share), 0);
  return [
    best(below),
    best(above),
    best(below.slice(0, 1)),
    across,
    anywhere,
    best(below) - best(above),
    flag(below.length > 0),
    flag(above.length > 0),
  ];
}

/** Most paragraphs score about so much for opening and for closing; differences of a few units tell. */
const MOST_OPEN = -3;
const MOST_CLOSE = -2;
const clamp = (value: number): number => Math.max(-2, Math.min(2, value));

/**
 * Whether a story ends above the heading and another begins below it, as at a headline, or one goes on, as at a
 * crosshead, by how the paragraphs around it sound.
 */
function storyChange(page: PageLook, { above, below }: TextsAround): number[] {
  return [above[0], below[0], below[1]].flatMap((index) => {
    if (index === undefined) return [0, 0];
    const { opens, closes } = page.edgesOf(index);
    return [clamp((opens - MOST_OPEN) / 2), clamp((closes - MOST_CLOSE) / 1.5)];
  });
}

/** Whether the subject changes at the heading, and which of the two it speaks of. */
const subjectChange = (
  { topics, usualLikeness }: PageLook,
  at: number,
  { above, below }: TextsAround,
): number[] =>
  topicChange(topics[at]!, {
    above: above.map((i) => topics[i]!),
    below: below.map((i) => topics[i]!),
    usual: usualLikeness,
  });

/** Texts near a line in the story, on either side: their indexes, nearest first. */
interface TextsAround {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

const textsAround = (story: readonly Look[], at: number): TextsAround => ({
  above: textsNear(story, at, -1),
  below: textsNear(story, at, 1),
});

/** The nearest texts on one side, nearest first. */
function textsNear(story: readonly Look[], at: number, step: 1 | -1): number[] {
  const found: number[] = [];
  for (let i = at + step; story[i] && found.length < STORY_REACH && Math.abs(i - at) <= 8; i += step)
    if (isText(story[i])) found.push(i);
  return found;
}

/** For each block the nearness of the next one on a side that passes a test: 1 right beside it, 1/2 one further; 0: none. */
function nearnesses(story: readonly Look[], step: 1 | -1, test: (look: Look) => boolean): Float64Array {
  const near = new Float64Array(story.length);
  let last = -1;
  for (let i = step > 0 ? story.length - 1 : 0; story[i]; i -= step) {
    near[i] = last < 0 ? 0 : 1 / Math.abs(last - i);
    if (test(story[i]!)) last = i;
  }
  return near;
}

/** How near to each block the nearest certain credit, dateline, heading and text are, on either side. */
function findNearest(story: readonly Look[]): Float64Array[] {
  const isCredit = (look: Look): boolean => look.certain === "credit";
  const isHeading = (look: Look): boolean => look.own[0] === 1;
  return [
    nearnesses(story, -1, isCredit),
    nearnesses(story, 1, isCredit),
    nearnesses(story, 1, (look) => look.dateline),
    nearnesses(story, -1, isHeading),
    nearnesses(story, 1, isHeading),
    nearnesses(story, 1, (look) => !look.short),
    nearnesses(story, -1, (look) => !look.short),
  ];
}

/** What the block's box says, where it has one: its type size to the running text's, its width, its part. */
function placeFeatures(place: BlockPlace | undefined): number[] {
  if (!place) return [0, 0, 0, 0, 0];
  return [
    1,
    Math.min(3, place.size) / 2,
    Math.min(4, place.columns) / 2,
    flag(place.part === "head"),
    flag(place.rank === 0),
  ];
}

const seamFeatures = (seams: Seams): number[] => [
  Math.max(-1, seams.onward / 8),
  flag(seams.onwardMutual),
  Math.max(-1, seams.backward / 8),
  flag(seams.backwardMutual),
  Math.max(-1, Math.min(1.5, seams.withPrevious / 8)),
  Math.max(-1, Math.min(1.5, seams.withNext / 8)),
  Math.max(-3, seams.begins / 8),
];

/** Neighbours that are looked at, by their distance in blocks. */
const NEIGHBOURS = [-3, -2, -1, 1, 2, 3] as const;
/** Room for the features of a block. */
const MOST_FEATURES = 300;

/**
 * The features of every block of a page: its own look, its neighbours', its story's, the page's habits.
 *
 * @param ranks of its headings, see `headingRanks`
 */
export function roleFeatures(
  blocks: readonly Block[],
  certain: readonly (BlockRole | undefined)[],
  ranks: readonly (number | undefined)[],
  model: CharacterModel,
): RoleFeatures {
  const page = lookAtPage(blocks, certain, model);
  const ofRanks = rankFeatures(ranks);
  const places = pageGeometry(blocks);
  const seams = findSeams(blocks, certain, model);
  const row = new FeatureRow(MOST_FEATURES);
  let table = new Float32Array(0);
  for (const [index, look] of page.looks.entries()) {
    const at = page.storyIndex[index]!;
    row.begin();
    row.addAll(look.own);
    for (const step of NEIGHBOURS) row.addAll(glimpse(at === ABSENT ? undefined : page.story[at + step]));
    row.addAll(look.style);
    row.addAll(styleAt(page, at, -1));
    row.addAll(styleAt(page, at, 1));
    // Only short blocks can be headings: what they share with the stories around them is worth the time.
    const around = at !== ABSENT && look.short ? textsAround(page.story, at) : undefined;
    if (around) addFit(row, page, at, around);
    else row.addAll(NO_FIT);
    row.addAll(seamFeatures(seams[index]!));
    row.addAll(page.habits);
    row.addFlag(blocks[index - 1]?.kind === "picture");
    row.addFlag(index === 0);
    row.addAll(placeFeatures(places.get(blocks[index]!.id)));
    row.addAll(ofRanks[index]!);
    row.addAll(around ? subjectChange(page, at, around) : NO_CHANGE);
    if (index === 0) table = new Float32Array(blocks.length * row.length);
    table.set(row.values.subarray(0, row.length), index * row.length);
  }
  return { values: table, size: blocks.length === 0 ? 0 : table.length / blocks.length };
}

/** What a short line shares with the stories and the headings around it. */
function addFit(row: FeatureRow, page: PageLook, at: number, around: TextsAround): void {
  row.addAll(storyFit(page, at, around));
  row.addAll(storyChange(page, around));
  for (const near of page.nearest) row.add(near[at]!);
  row.addAll(pairFeatures(page, at, -1));
  row.addAll(pairFeatures(page, at, 1));
  row.addAll(settingOf(page.story, page.forms, at));
}
