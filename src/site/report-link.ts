import type { ArticleView } from "./article-view.ts";
import { absoluteLink } from "./links.ts";
import type { SiteOptions } from "./site-options.ts";

/** A letter about an error in an article, begun: it quotes the place, so that the archivist finds it at once. */
export function reportLink(view: ArticleView, options: SiteOptions): string {
  const { issue } = view.printPage;
  const place = `${issue.paper.name} ${issue.title} ${view.printPage.title}`;
  const body = [
    `稿件：${view.title}`,
    `出处：${place}`,
    `源文件：${view.file} 第 ${view.lineText} 行`,
    `地址：${absoluteLink(view.path, options) ?? view.path}`,
    "",
    "错误之处（请抄录原文）：",
    "应为：",
  ].join("\r\n");
  return `mailto:?subject=${encodeURIComponent(`勘误：${view.title}`)}&body=${encodeURIComponent(body)}`;
}
