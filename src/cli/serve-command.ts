import { Command } from "commander";
import { type SiteFlags, withSiteOptions } from "./build-command.ts";
import { endWithNpm } from "./end-with-npm.ts";
import { parsePort } from "./parse-port.ts";
import { requireFolder } from "./require-path.ts";
import type { Finish } from "./run.ts";

/** `broadsheet serve`: builds, serves, and builds again on change, until it is stopped. */
export function serveCommand(_finish: Finish): Command {
  return withSiteOptions(new Command("serve"))
    .description("Build the site, serve it on this machine, and build it again when the content changes.")
    .option("--port <number>", "port to listen on", parsePort, 8080)
    .action(async (flags: SiteFlags & { port: number }) => {
      requireFolder(flags.content, "--content");
      endWithNpm();
      const { serveSite } = await import("../serve.ts");
      await serveSite(flags);
    });
}
