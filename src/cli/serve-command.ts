import { Command, InvalidArgumentError } from "commander";
import { type SiteFlags, withSiteOptions } from "./build-command.ts";
import type { Finish } from "./run.ts";

const LAST_PORT = 65535;

/** `broadsheet serve`: builds, serves, and builds again on change, until it is stopped. */
export function serveCommand(_finish: Finish): Command {
  return withSiteOptions(new Command("serve"))
    .description("Build the site, serve it on this machine, and build it again when the content changes.")
    .option("--port <number>", "port to listen on", parsePort, 8080)
    .action(async (flags: SiteFlags & { port: number }) => {
      const { serveSite } = await import("../serve.ts");
      await serveSite(flags);
    });
}

function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= LAST_PORT) return port;
  throw new InvalidArgumentError(`A port is a whole number from 0 to ${LAST_PORT}.`);
}
