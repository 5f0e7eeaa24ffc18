import type { Article } from "../../model/article.ts";
import type { GoldArticle } from "./gold-lines.ts";

/** Articles whose headline is the printed one, and of those how many have the printed byline and name of a column. */
export interface FieldScore {
  readonly headlines: number;
  readonly bylines: number;
  readonly columns: number;
}

const squash = (text: string | undefined): string => (text ?? "").replace(/[\s“”"]/g, "");

/** What the engine's field leaves out. */
const PLAIN_TITLE = /^本报记者\s*/;

/** The byline's title may be part of the field or stand beside it; a column's name may be the article's kicker. */
export function scoreFields(gold: readonly GoldArticle[], articles: readonly Article[]): FieldScore {
  const found = gold.flatMap((printed) => {
    const article = articles.find(({ headline }) => squash(headline) === squash(printed.title));
    return article ? [{ printed, article }] : [];
  });
  const isBylineRight = ({ printed, article }: (typeof found)[number]): boolean =>
    squash(article.byline) === squash(printed.byline.replace(PLAIN_TITLE, ""));
  const isColumnRight = ({ printed, article }: (typeof found)[number]): boolean =>
    printed.column !== "" && squash(printed.column) === squash(article.standingHead ?? article.kicker);
  return {
    headlines: found.length,
    bylines: found.filter(isBylineRight).length,
    columns: found.filter(isColumnRight).length,
  };
}
