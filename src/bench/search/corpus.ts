import { createReadStream } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { createBrotliDecompress } from "node:zlib";
import type { Passage, SearchRecord } from "../../search/record.ts";

/** Where the corpora lie: outside of the project, for their texts belong to their newspapers. */
const CORPORA = join(resolve(process.env.BROADSHEET_BENCH ?? "../shared"), "corpora");
const NAMES = ["rmrb-2020", "xwlb-2012-2026"];

/** An article as the corpora have it, one a line. */
interface CorpusArticle {
  readonly paper: string;
  readonly date: string;
  readonly page: number;
  readonly seq: number;
  readonly pageName?: string;
  readonly kicker?: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly author?: string;
  readonly text: string;
}

/** The first articles of the corpora as search records. */
export async function loadCorpus(limit: number): Promise<SearchRecord[]> {
  const records: SearchRecord[] = [];
  for (const name of NAMES) {
    const file = createReadStream(join(CORPORA, `${name}.jsonl.br`)).pipe(createBrotliDecompress());
    for await (const line of createInterface({ input: file })) {
      if (records.length >= limit) return records;
      records.push(toRecord(JSON.parse(line), name.split("-")[0]!));
    }
  }
  return records;
}

function toRecord(article: CorpusArticle, paper: string): SearchRecord {
  const { date, seq, pageName } = article;
  const page = String(article.page).padStart(2, "0");
  return {
    id: `${paper}-${date}-${page}-${seq}`,
    path: `${paper}/${date.replaceAll("-", "/")}/${page}/${seq}/`,
    paper,
    paperName: article.paper,
    date,
    page,
    ...(pageName === undefined ? {} : { section: pageName }),
    frontPage: article.page === 1,
    hasPictures: false,
    passages: passagesOf(article),
  };
}

function passagesOf({ kicker, title, subtitle, author, text }: CorpusArticle): Passage[] {
  const passages: [Passage[0], string | undefined][] = [
    ["headline", title],
    ["kicker", kicker],
    ["deck", subtitle],
    ["byline", author],
    ...text.split(/\n+/).map((paragraph): [Passage[0], string] => ["body", paragraph]),
  ];
  return passages.flatMap(([field, words]) => (words?.trim() ? [[field, words.trim()] as const] : []));
}
