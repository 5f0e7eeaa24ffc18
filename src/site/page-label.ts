import type { PageMeta } from "../model/page.ts";

/** @example pageLabel({ page: "A01", … }) // => "第A01版"; a page without a number is called 版面 */
export const pageLabel = (meta: PageMeta): string => (meta.page === undefined ? "版面" : `第${meta.page}版`);
