/**
 * Makes src/text/story-edges.bin.br: what tells the paragraph that opens a story, and the one that closes it, from its
 * others.
 *
 *     tsx src/train/story-edges.ts CORPUS.jsonl.br… [--without PAGES_DIR]…
 *
 * For each article a softmax over its paragraphs chooses the first, another the last. Which articles count: `corpus.ts`.
 */
import { parseArgs } from "node:util";
import { seededRandom, shuffle } from "../learning/train-network.ts";
import { tableUrl, writePackedTable } from "../text/packed-table.ts";
import { edgeTraits, type StoryEdgeTableHeader, traitScale } from "../text/story-edges.ts";
import { paragraphsOf, readCorpus } from "./corpus.ts";

const ROWS = 1 << 16;
const SCALE = 60;
const RATE = 0.05;
/** Pull of every weight towards 0. */
const DECAY = 1e-3;
/** Bylines and other lines of a few characters are no paragraphs. */
const LEAST_CHARS = 12;
const MOST_PARAGRAPHS = 40;

/** The traits of an article's paragraphs. */
type Story = readonly Int32Array[];

class EdgeTrainer {
  readonly weights = new Float32Array(ROWS);
  /** Sums of squared slopes (AdaGrad). */
  readonly #seen = new Float32Array(ROWS).fill(1e-3);

  /** One step towards choosing paragraph `wanted`. @returns the loss */
  step(story: Story, wanted: number, rate: number): number {
    const scores = story.map((traits) => this.#score(traits));
    const top = Math.max(...scores);
    const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
    for (const [i, traits] of story.entries()) {
      const slope = Math.exp(scores[i]! - top) / total - (i === wanted ? 1 : 0);
      this.#move(traits, slope * traitScale(traits.length), rate);
    }
    return Math.log(total) - (scores[wanted]! - top);
  }

  #score(traits: Int32Array): number {
    let sum = 0;
    for (const trait of traits) sum += this.weights[trait]!;
    return sum * traitScale(traits.length);
  }

  #move(traits: Int32Array, slope: number, rate: number): void {
    for (const trait of traits) {
      const pull = slope + DECAY * this.weights[trait]!;
      this.#seen[trait]! += pull * pull;
      this.weights[trait]! -= (rate * pull) / Math.sqrt(this.#seen[trait]!);
    }
  }
}

const { values, positionals } = parseArgs({
  options: { without: { type: "string", multiple: true } },
  allowPositionals: true,
});
const stories: Story[] = [];
for await (const article of readCorpus(positionals, values.without)) {
  const paragraphs = paragraphsOf(article).filter((text) => text.length >= LEAST_CHARS);
  if (paragraphs.length > 1 && paragraphs.length <= MOST_PARAGRAPHS)
    stories.push(paragraphs.map((text) => edgeTraits(text, ROWS)));
}
shuffle(stories, seededRandom(1));
const opening = new EdgeTrainer();
const closing = new EdgeTrainer();
let loss = 0;
// Once through the corpus: a second time it is learned by heart.
for (const [i, story] of stories.entries()) {
  const rate = RATE * (1.05 - i / stories.length);
  loss += opening.step(story, 0, rate) + closing.step(story, story.length - 1, rate);
}
const bytes = new Int8Array(2 * ROWS);
for (const [i, trainer] of [opening, closing].entries()) {
  for (const [row, weight] of trainer.weights.entries())
    bytes[2 * row + i] = Math.max(-127, Math.min(127, Math.round(weight * SCALE)));
}
const header: StoryEdgeTableHeader = { rows: ROWS, scale: SCALE };
const size = writePackedTable(tableUrl("story-edges.bin.br"), {
  header,
  bytes: new Uint8Array(bytes.buffer),
});
console.error(`${stories.length} articles: mean loss ${(loss / stories.length).toFixed(3)}, ${size} bytes`);
