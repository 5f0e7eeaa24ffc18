import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import Eleventy from "@11ty/eleventy";
import configureEleventy from "../../.eleventy.ts";
import type { SiteView } from "./site-view.ts";

/** Where the project's own templates and static files lie, whatever folder the command runs in. */
export const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

/** Writes every page of the site into `output`, which should be empty. Throws when a template is broken. */
export async function renderSite(site: SiteView, output: string): Promise<void> {
  const folders = {
    templates: `${PROJECT}templates`,
    public: relative(process.cwd(), `${PROJECT}public`),
    output,
  };
  const eleventy = new Eleventy(relative(process.cwd(), folders.templates), relative(process.cwd(), output), {
    configPath: "",
    quietMode: true,
    config: (config) => configureEleventy(config, site, folders),
  });
  // Standard output belongs to results; trouble comes as an exception.
  eleventy.disableLogger();
  await eleventy.write();
}
