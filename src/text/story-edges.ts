import { readPackedTable, tableUrl } from "./packed-table.ts";
import { mix, spread } from "./trait-hash.ts";

/**
 * How much a paragraph sounds like the one that opens a story, or the one that closes it, whatever its subject:
 * openings introduce people by their office and say when and where, closings look back or ahead.
 *
 * A linear model over hashed traits (Weinberger et al. 2009), made by `src/train/story-edges.ts`.
 */
export interface StoryEdgeModel {
  readonly judge: (text: string) => StoryEdges;
}

/** Scores without a scale of their own: by them a paragraph is compared with the others of its article. */
export interface StoryEdges {
  readonly opens: number;
  readonly closes: number;
}

/** Two signed bytes for each row: its weights for opening and closing. */
export interface StoryEdgeTableHeader {
  readonly rows: number;
  /** What a weight of 1 is stored as. */
  readonly scale: number;
}

let shipped: StoryEdgeModel | undefined;

/** The model that ships with the project, read once. */
export const loadStoryEdgeModel = (): StoryEdgeModel =>
  (shipped ??= readStoryEdgeModel(tableUrl("story-edges.bin.br")));

function readStoryEdgeModel(path: URL): StoryEdgeModel {
  const { header, bytes } = readPackedTable<StoryEdgeTableHeader>(path);
  const weights = Int8Array.from(bytes);
  return {
    judge: (text) => {
      const traits = edgeTraits(text, header.rows);
      let opens = 0;
      let closes = 0;
      for (let i = 0; i < traits.length; i++) {
        opens += weights[2 * traits[i]!]!;
        closes += weights[2 * traits[i]! + 1]!;
      }
      const scale = traitScale(traits.length) / header.scale;
      return { opens: opens * scale, closes: closes * scale };
    },
  };
}

/** What one trait counts: long paragraphs have more of them, and are no surer for it. */
export const traitScale = (traits: number): number => 4 / Math.sqrt(Math.max(1, traits));

const ANCHORED = 4;
/** Characters at the beginning that are looked at by themselves. */
const LEAD = 14;
/** Every digit counts as this one. */
const ZERO = 48;

/**
 * Row numbers of a text's traits, each once: its first and its last one to four characters, the pairs in its lead,
 * and all its pairs.
 *
 * @param rows a power of two
 */
export function edgeTraits(text: string, rows: number): Int32Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < codes.length; i++) {
    const code = text.charCodeAt(i);
    codes[i] = (code > 47 && code < 58) || (code > 0xff0f && code < 0xff1a) ? ZERO : code;
  }
  if (isFound.length < rows) isFound = new Uint8Array(rows);
  const traits = new Int32Array(2 * ANCHORED + LEAD + codes.length);
  let count = 0;
  const add = (hash: number): void => {
    const row = spread(hash) & (rows - 1);
    if (isFound[row] === 0) traits[count++] = row;
    isFound[row] = 1;
  };
  let head = 1;
  let tail = 2;
  for (let i = 0; i < Math.min(ANCHORED, codes.length); i++) {
    head = mix(head, codes[i]!);
    tail = mix(tail, codes[codes.length - 1 - i]!);
    add(head);
    add(tail);
  }
  for (let i = 0; i + 1 < codes.length; i++) {
    if (i < LEAD) add(mix(mix(3, codes[i]!), codes[i + 1]!));
    add(mix(mix(4, codes[i]!), codes[i + 1]!));
  }
  for (let i = 0; i < count; i++) isFound[traits[i]!] = 0;
  return traits.slice(0, count);
}

/** The rows that a text was found to have, while it is looked at; between texts all are 0. */
let isFound = new Uint8Array(0);
