import { join } from "node:path";
import { shareOutCorrections } from "../correct/corrections-of-page.ts";
import { appendCorrection, removeCorrection } from "../correct/edit-corrections.ts";
import type { PageCorrections } from "../correct/page-corrector.ts";
import { blocksAt, findQuote, type PageText, pageTextOf } from "../correct/page-text.ts";
import type { Correction } from "../model/correction.ts";
import type { BlockId, PageId } from "../model/ids.ts";
import type { RawPage } from "../model/page.ts";
import type { Problem } from "../model/problem.ts";
import type { RawIssue } from "../model/raw-issue.ts";
import { type PageTrace, tracePage } from "../pipeline.ts";
import { correctionsFileOf, putBack, readText, replaceFile, type Snapshot } from "./corrections-file.ts";
import type { Decision } from "./decision.ts";
import { decisionToCorrection, placeOf, Refusal, replaces } from "./decision-to-correction.ts";
import { makeQueue, queueItems } from "./make-queue.ts";
import { makeSheet } from "./make-sheet.ts";
import type { Answer, Queue, QueueItem, Sheet } from "./sheet.ts";

export interface DeskOptions {
  /** Absolute path of the content folder. */
  readonly content: string;
  /** Who decides; stands in every correction. */
  readonly by: string;
  /** The day that stands in every correction, yyyy-mm-dd. */
  readonly today: () => string;
}

interface DeskPage {
  readonly issue: RawIssue;
  readonly raw: RawPage;
  items: readonly QueueItem[];
}

interface Traced {
  readonly trace: PageTrace;
  readonly corrections: PageCorrections;
  /** Those of the corrections file and those of the page. */
  readonly problems: readonly Problem[];
}

interface Step {
  readonly page: PageId;
  readonly snapshot: Snapshot;
}

/**
 * The reviewer's desk: what to look at, each page as it stands, and decisions written into the issues'
 * corrections.yaml. Files are read anew at every step, so that edits made beside it hold.
 */
export class ReviewDesk {
  readonly #options: DeskOptions;
  readonly #pages = new Map<PageId, DeskPage>();
  readonly #steps: Step[] = [];

  constructor(issues: Iterable<RawIssue>, options: DeskOptions) {
    this.#options = options;
    for (const issue of issues)
      for (const raw of issue.pages) {
        const page: DeskPage = { issue, raw, items: [] };
        page.items = queueItems(this.#trace(page).trace);
        this.#pages.set(raw.id, page);
      }
  }

  get queue(): Queue {
    return makeQueue([...this.#pages.values()].map(({ items }) => items));
  }

  /** A page's picture, relative to the content folder. */
  pictureOf(id: string): string | undefined {
    return this.#pages.get(id as PageId)?.raw.picture;
  }

  sheet(id: string): Sheet {
    const { trace, corrections } = this.#trace(this.#pageOf(id));
    return makeSheet(trace, corrections.corrections);
  }

  /** Writes a decision down, or says why not. Later decisions see it. */
  decide(id: string, decision: Decision): Answer {
    const page = this.#pageOf(id);
    try {
      const { text, focus } = this.#edited(page, decision);
      this.#steps.push({ page: page.raw.id, snapshot: replaceFile(this.#pathOf(page), text) });
      return this.#answer(page, focus);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { ...this.#answer(page), refused: error.message };
    }
  }

  /** Takes the last decision back: its file is again what it was, to the byte. */
  undo(id: string): Answer {
    const step = this.#steps.at(-1);
    if (!step) return { ...this.#answer(this.#pageOf(id)), refused: "没有可撤销的改动。" };
    const page = this.#pageOf(step.page);
    if (!putBack(step.snapshot))
      return { ...this.#answer(page), refused: "更正文件已被别处改动，未撤销；请直接编辑该文件。" };
    this.#steps.pop();
    return this.#answer(page);
  }

  #answer(page: DeskPage, focus?: BlockId): Answer {
    const { trace, corrections } = this.#trace(page);
    page.items = queueItems(trace);
    const sheet = makeSheet(trace, corrections.corrections);
    return { sheet, queue: this.queue, ...(focus && { focus }) };
  }

  /** The corrections file with the decision in it, and where one goes on. Throws a Refusal. */
  #edited(page: DeskPage, decision: Decision): { text: string; focus?: BlockId } {
    const before = this.#trace(page);
    const fileText = readText(this.#pathOf(page));
    if (decision.kind === "remove") return { text: removed(fileText, decision.line, before.corrections) };
    const printed = pageTextOf(before.trace.blocks);
    const { place } = page.raw;
    const context = { page: place.page, by: this.#options.by, when: this.#options.today() };
    const correction = decisionToCorrection(decision, printed, context);
    const old = before.corrections.corrections.filter((one) =>
      replaces(correction, one, isAbout(printed, one, decision.block)),
    );
    const text = appendCorrection(withoutAll(fileText, old), correction);
    const after = this.#trace(page, text);
    refuseNewTrouble(before.problems, after.problems);
    const stretch = placeOf(decision, printed);
    const focus = blocksAt(pageTextOf(after.trace.blocks), stretch)[0]?.id;
    return { text, ...(focus && { focus }) };
  }

  /** A page as the corrections file has it, or as it would be with another text in that file. */
  #trace(page: DeskPage, text?: string): Traced {
    const { issue, raw } = page;
    const source = { file: this.#fileOf(page), text: text ?? readText(this.#pathOf(page)) };
    const { ofPage, problems } = shareOutCorrections(source, issue.pages);
    const corrections = ofPage(raw);
    const trace = tracePage(raw, corrections);
    return { trace, corrections, problems: [...problems, ...trace.page.problems] };
  }

  #pageOf(id: string): DeskPage {
    const page = this.#pages.get(id as PageId);
    if (!page) throw new RangeError(`no such page: ${id}`);
    return page;
  }

  #fileOf = ({ issue }: DeskPage): string => correctionsFileOf(this.#options.content, issue);
  #pathOf = (page: DeskPage): string => join(this.#options.content, this.#fileOf(page));
}

const isAbout = (text: PageText, { quote }: Correction, block: string): boolean =>
  findQuote(text, quote).some((at) => blocksAt(text, at).some(({ id }) => id === block));

function removed(fileText: string, line: number, { corrections }: PageCorrections): string {
  if (!corrections.some((one) => one.line === line)) throw new Refusal("此条更正已不在文件里。");
  return removeCorrection(fileText, line);
}

/** From the last to the first, so that the lines of those before them stay. */
const withoutAll = (fileText: string, corrections: readonly Correction[]): string =>
  [...corrections]
    .sort((a, b) => b.line - a.line)
    .reduce((text, { line }) => removeCorrection(text, line), fileText);

/** A decision that cannot be applied, or that breaks another, is not written. */
function refuseNewTrouble(before: readonly Problem[], after: readonly Problem[]): void {
  const known = new Set(before.map(({ message }) => message));
  const trouble = after.find(({ message }) => !known.has(message));
  if (trouble) throw new Refusal([trouble.message, trouble.hint].filter(Boolean).join(" "));
}
