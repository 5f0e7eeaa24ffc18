import { articlePath } from "../model/addresses.ts";
import { type Article, type BodyItem, type Caption, DOUBTFUL_BELOW } from "../model/article.ts";
import type { Box } from "../model/block.ts";
import type { RawPage } from "../model/page.ts";
import { type CorrectionNote, describeCorrection } from "./correction-notes.ts";
import { headlineParts } from "./headline-parts.ts";
import { continuationsOf, jumpTarget } from "./jump-target.ts";
import { openingOf } from "./opening.ts";
import { ownBlocks } from "./own-blocks.ts";
import type { PageView } from "./page-view.ts";
import type { Picture } from "./picture.ts";
import { formatLines, type RawLine, rawLinesOf } from "./raw-lines.ts";
import { describeRepair, type RepairNote } from "./repair-notes.ts";

/** A caption with its picture, where the content folder has it. */
export interface Figure {
  readonly caption: Caption;
  readonly picture?: Picture;
}

/** Without a headline an article is called by its first words, this many characters. */
const TITLE_CHARS = 24;

/** 稿件, as templates see it. Getters work out what is asked for, so that an archive's articles stay small. */
export class ArticleView {
  readonly article: Article;
  readonly printPage: PageView;
  readonly #index: number;

  constructor(article: Article, printPage: PageView, index: number) {
    this.article = article;
    this.printPage = printPage;
    this.#index = index;
  }

  get id(): string {
    return this.article.id;
  }

  get path(): string {
    const { place, id } = this.printPage.page;
    return articlePath(place, id, this.article.id);
  }

  /** The printed headline, or the article's first words: links and <title> need something to stand on. */
  get title(): string {
    const { headline, body, captions } = this.article;
    if (headline.trim() !== "") return headline;
    const words = [...(body[0]?.text ?? captions[0]?.text ?? "")];
    if (words.length === 0) return "无题";
    return words.length <= TITLE_CHARS ? words.join("") : `${words.slice(0, TITLE_CHARS).join("")}……`;
  }

  get hasHeadline(): boolean {
    return this.article.headline.trim() !== "";
  }

  get titleParts(): string[] {
    return headlineParts(this.title);
  }

  /** "新华社", "本报记者 …": what stands in an article's line of credit. */
  get credits(): string[] {
    return [this.article.source, this.article.byline].filter((part) => part !== undefined);
  }

  /** Newspapers print credit under the headline or after the last paragraph; it is shown where it was printed. */
  get creditAtEnd(): boolean {
    const credit = this.article.remnants.find(({ field }) => field === "byline" || field === "source");
    const lastLine = this.article.body.at(-1)?.lines.at(-1)?.[1];
    return credit !== undefined && lastLine !== undefined && credit.lines[0] >= lastLine;
  }

  get isDoubtful(): boolean {
    return this.article.confidence < DOUBTFUL_BELOW;
  }

  /** @example "93%" */
  get confidenceText(): string {
    return `${Math.round(this.article.confidence * 100)}%`;
  }

  get correctionNotes(): CorrectionNote[] {
    return (this.article.corrections ?? []).map(describeCorrection);
  }

  get repairNotes(): RepairNote[] {
    return this.article.repairs.map(describeRepair);
  }

  /** The file that the article's lines are counted in. */
  get file(): string {
    return this.article.file ?? this.printPage.page.file;
  }

  /** The page's source; a written article's file is not the page's, and is no evidence of print. */
  get #raw(): RawPage | undefined {
    return this.article.file === undefined ? this.printPage.raw : undefined;
  }

  get rawLines(): RawLine[] {
    return this.#raw === undefined ? [] : rawLinesOf(this.article, this.#raw);
  }

  /** Where the article stands on the page's picture: boxes in thousandths of its width and height. */
  get regions(): Box[] {
    return ownBlocks(this.article, this.#raw?.blocks ?? []).flatMap(({ box, printedBox = box }) =>
      printedBox === undefined ? [] : [printedBox],
    );
  }

  /** Names the article's region on its page. */
  get anchor(): string {
    return this.id.slice(this.printPage.page.id.length + 1);
  }

  /** Where the article's jump line leads. */
  get jumpTarget(): ArticleView | PageView | undefined {
    return jumpTarget(this);
  }

  /** The rest of a story that goes on on other pages, one article a page. */
  get continuations(): ArticleView[] {
    return continuationsOf(this);
  }

  get figures(): Figure[] {
    return this.article.captions.map((caption) => {
      const picture = caption.image && this.printPage.findPicture(caption.image, this.file);
      return picture ? { caption, picture } : { caption };
    });
  }

  get lineText(): string {
    return formatLines(this.article.lines);
  }

  get charCount(): number {
    return this.article.body.reduce((count, item) => count + item.text.length, 0);
  }

  /** How the text begins, in paragraphs, for a front page. */
  get excerpt(): string[] {
    return openingOf(this.article, 110);
  }

  /** The same at length, for the story that leads the page. */
  get opening(): string[] {
    return openingOf(this.article, 480);
  }

  get summary(): BodyItem | undefined {
    return this.article.body.find((item) => item.kind === "summary");
  }

  get previous(): ArticleView | undefined {
    return this.printPage.articles[this.#index - 1] ?? this.printPage.previous?.articles.at(-1);
  }

  get next(): ArticleView | undefined {
    return this.printPage.articles[this.#index + 1] ?? this.printPage.next?.articles[0];
  }
}
