import type { RoleExample } from "../train/role-examples.ts";
import type { CorrectedPage } from "./corrected-pages.ts";
import { fitModels, type Score, scoreModels, shippedModels } from "./fit-models.ts";

/** What the shipped models and an archive's own get right on pages that the latter were not fitted on. */
export interface Comparison {
  readonly shipped: Score;
  readonly learned: Score;
}

const MOST_FOLDS = 5;

/** k-fold cross-validation over pages; every page is judged once, by models that have not seen it. */
export function crossValidate(
  pages: readonly CorrectedPage[],
  others: readonly RoleExample[] = [],
): Comparison {
  const folds = Math.min(MOST_FOLDS, pages.length);
  const learned = Array.from({ length: folds }, (_, fold) => {
    const isHeldOut = (index: number): boolean => index % folds === fold;
    const models = fitModels(
      pages.filter((_, index) => !isHeldOut(index)),
      others,
    );
    return scoreModels(
      models,
      pages.filter((_, index) => isHeldOut(index)),
    );
  });
  return { shipped: scoreModels(shippedModels(), pages), learned: learned.reduce(add) };
}

const add = (a: Score, b: Score): Score => ({
  articles: a.articles + b.articles,
  articlesRight: a.articlesRight + b.articlesRight,
  roles: a.roles + b.roles,
  rolesRight: a.rolesRight + b.rolesRight,
});

/** More whole articles; or as many, and more roles. */
export const hasHelped = ({ shipped, learned }: Comparison): boolean =>
  learned.articlesRight > shipped.articlesRight ||
  (learned.articlesRight === shipped.articlesRight && learned.rolesRight > shipped.rolesRight);
