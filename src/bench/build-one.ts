// Renders one made-up archive in a process of its own, so that its peak memory is its own, and prints the
// figures as JSON: node --import tsx src/bench/build-one.ts METHOD ARTICLES OUTPUT
import { relative } from "node:path";
import Eleventy from "@11ty/eleventy";
import { nunjucksEnvironment } from "../site/nunjucks-environment.ts";
import { PROJECT, renderSite } from "../site/render-site.ts";
import { DEFAULT_SITE_OPTIONS } from "../site/site-options.ts";
import { type SiteView, viewArchive } from "../site/site-view.ts";
import { madeUpArchive } from "./made-up-archive.ts";

/** The yardstick: the same articles through Eleventy's own pagination, with the same layout. */
async function renderByPagination(site: SiteView, output: string): Promise<void> {
  const templates = `${PROJECT}templates`;
  const eleventy = new Eleventy(relative(process.cwd(), templates), relative(process.cwd(), output), {
    configPath: "",
    quietMode: true,
    config: (config) => {
      config.setLibrary("njk", nunjucksEnvironment(templates, site));
      config.setTemplateFormats(["njk"]);
      config.setLayoutsDirectory("_layouts");
      config.setIncludesDirectory("_parts");
      config.setUseGitIgnore(false);
      for (const kind of ["404", "data", "home", "issue", "page", "paper", "search", "year"])
        config.ignores.add(`${relative(process.cwd(), templates)}/${kind}.njk`);
      config.addGlobalData("site", () => site);
      config.addGlobalData("everyArticle", () => [...site.articles()]);
      config.addTemplate("article.njk", "", {
        layout: "article.njk",
        pagination: { data: "everyArticle", size: 1, alias: "article" },
        permalink: (data: { article: { path: string } }) => `${data.article.path}index.html`,
      });
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
}

const METHODS: Readonly<Record<string, (site: SiteView, output: string) => Promise<void>>> = {
  broadsheet: renderSite,
  pagination: renderByPagination,
};

const [method = "", articles = "", output = ""] = process.argv.slice(2);
const site = viewArchive({ issues: madeUpArchive(Number(articles)) }, DEFAULT_SITE_OPTIONS);
const before = process.cpuUsage();
await METHODS[method]!(site, output);
const { user, system } = process.cpuUsage(before);
const figures = { cpuSeconds: (user + system) / 1e6, peakMb: process.resourceUsage().maxRSS / 1024 };
process.stdout.write(`${JSON.stringify(figures)}\n`);
