import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Picture } from "./picture.ts";
import type { SiteView } from "./site-view.ts";

/** Copies the pages' pictures and those that articles show. */
export function writePictures(site: SiteView, output: string): void {
  for (const page of site.pages) {
    if (page.picture) copyPicture(page.picture, output);
    for (const article of page.articles)
      for (const { picture } of article.figures) if (picture) copyPicture(picture, output);
  }
}

function copyPicture({ source, path }: Picture, output: string): void {
  const target = join(output, path);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(source, target);
}
