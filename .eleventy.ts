import type { UserConfig } from "@11ty/eleventy";
import { nunjucksEnvironment } from "./src/site/nunjucks-environment.ts";
import type { SiteView } from "./src/site/site-view.ts";
import { writeArticles } from "./src/site/write-articles.ts";

/** Folders, relative to the working directory as Eleventy wants them. */
export interface SiteFolders {
  readonly templates: string;
  readonly public: string;
  readonly output: string;
}

/** Hands finished records to templates/. Nothing is parsed and nothing decided here. */
export default function configureEleventy(config: UserConfig, site: SiteView, folders: SiteFolders) {
  const env = nunjucksEnvironment(folders.templates, site);
  config.setLibrary("njk", env);
  // Nunjucks alone: Eleventy would run Markdown and HTML through a template engine, and content is no template.
  config.setTemplateFormats(["njk"]);
  config.setLayoutsDirectory("_layouts");
  config.setIncludesDirectory("_parts");
  config.setUseGitIgnore(false);
  // Installed as a package, the templates themselves lie below node_modules.
  config.ignores.delete("**/node_modules/**");
  config.addGlobalData("site", () => site);
  config.addGlobalData("permalink", () => addressOf);
  config.addPassthroughCopy({ [folders.public]: "." });
  config.on("eleventy.after", () => writeArticles(site, env, folders.output));
}

/** A paginated template makes one page of each record, at the record's own path. */
function addressOf(data: { pagination?: { items: { path: string }[] }; permalink?: string }) {
  return `${data.pagination?.items[0]?.path ?? ""}index.html`;
}
