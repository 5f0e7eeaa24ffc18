import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".css": "text/css",
};

/** Serves a folder and counts what goes out: bytes of bodies as they lie on disk, and requests. */
export class CountingServer {
  readonly #server: Server;
  bytes = 0;
  requests = 0;

  constructor(folder: string) {
    this.#server = createServer((request, response) => {
      const path = normalize(decodeURIComponent(new URL(request.url!, "http://localhost").pathname));
      const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
      try {
        const body = readFileSync(file);
        this.bytes += body.length;
        this.requests++;
        response
          .writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" })
          .end(body);
      } catch {
        response.writeHead(404).end();
      }
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** Bytes and requests since the last call. */
  take(): { bytes: number; requests: number } {
    const { bytes, requests } = this;
    this.bytes = 0;
    this.requests = 0;
    return { bytes, requests };
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
