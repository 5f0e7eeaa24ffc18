import { createReadStream, statSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import { extname, join, posix } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonl": "application/jsonl; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
  ".xml": "application/xml; charset=utf-8",
};

/** Serves a folder under a base path, the way a plain host does: `…/` is its index.html, the rest is 404.html. */
export function staticServer(root: string, basePath = "/"): Server {
  return createServer((request, response) => {
    const path = requestedPath(request.url ?? "/", basePath);
    if (path === undefined) return sendFile(response, join(root, "404.html"), 404);
    const file = join(root, path);
    // A browser at "/paper" would resolve the page's relative links against "/".
    if (!path.endsWith("/") && isFolder(file)) return redirect(response, request.url ?? "/");
    const wanted = path.endsWith("/") ? join(file, "index.html") : file;
    if (isFile(wanted)) sendFile(response, wanted, 200);
    else sendFile(response, join(root, "404.html"), 404);
  });
}

/** The path inside the site, or undefined for what lies outside of it or is no path at all. */
function requestedPath(url: string, basePath: string): string | undefined {
  try {
    const path = posix.normalize(decodeURIComponent(url.split(/[?#]/)[0]!));
    if (!path.startsWith(basePath) || path.includes("\0")) return undefined;
    return `/${path.slice(basePath.length)}`;
  } catch {
    return undefined; // a malformed escape
  }
}

function redirect(response: ServerResponse, url: string): void {
  const [path, query] = url.split("?");
  response.writeHead(301, { Location: `${path}/${query === undefined ? "" : `?${query}`}` }).end();
}

function sendFile(response: ServerResponse, file: string, status: number): void {
  if (!isFile(file)) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("404\n");
    return;
  }
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-cache" });
  createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
