import type { Server } from "node:http";

const LAST_PORT = 65535;

/**
 * Listens on the port, or on the next one that is free. Resolves to the port; throws when there is none.
 * `host` is a name or an address of this machine alone: drafts of an archive are nobody else's business.
 */
export async function listen(
  server: Server,
  port: number,
  host: "localhost" | "127.0.0.1" = "localhost",
): Promise<number> {
  for (let candidate = port; candidate <= LAST_PORT; candidate++) {
    const bound = await tryPort(server, candidate, host);
    if (bound !== undefined) return bound;
  }
  throw new RangeError(`no free port from ${port} on`);
}

function tryPort(server: Server, port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(undefined);
      else reject(error);
    };
    server.once("error", refused);
    server.listen(port, host, () => {
      server.off("error", refused);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}
