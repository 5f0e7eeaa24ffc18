import { realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { parseDecision } from "./decision.ts";
import { isFromOwnPage, isToOwnHost, knowsToken } from "./is-own-request.ts";
import type { ReviewDesk } from "./review-desk.ts";

/** What is served as it is: the review page, its styles and its script, by path. */
export type ReviewAssets = ReadonlyMap<string, { readonly type: string; readonly body: string }>;

interface Options {
  readonly assets: ReviewAssets;
  readonly token: string;
  /** Absolute path of the content folder: pictures come from nowhere else. */
  readonly content: string;
}

const HEADERS = {
  "Cache-Control": "no-store",
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

const PICTURES: Readonly<Record<string, string>> = {
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".png": "image/png",
  ".webp": "image/webp",
};

/** Larger than any decision; what is larger is none. */
const MAX_BODY_CHARS = 100_000;

class HttpError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Serves the review page to this machine. Reads need the session's token, writes must come from the page itself as
 * well; there are no paths in requests, only ids of pages that the desk knows.
 */
export function reviewServer(desk: ReviewDesk, options: Options): Server {
  return createServer((request, response) => {
    answer(desk, request, options)
      .catch((error: unknown) => toFailure(error))
      .then(({ status = 200, type, body }) => send(response, status, type, body));
  });
}

interface Reply {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Buffer;
}

async function answer(desk: ReviewDesk, request: IncomingMessage, options: Options): Promise<Reply> {
  if (!isToOwnHost(request)) throw new HttpError(403, "asked under a foreign name");
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
  const asset = options.assets.get(pathname);
  if (asset && request.method === "GET") return asset;
  if (!knowsToken(request, options.token)) throw new HttpError(403, "not from the review page");
  const id = searchParams.get("page") ?? "";
  const route = `${request.method} ${pathname}`;
  if (route === "GET /api/queue") return json(desk.queue);
  if (route === "GET /api/sheet") return json(desk.sheet(id));
  if (route === "GET /api/picture") return picture(options.content, desk.pictureOf(id));
  if (request.method === "POST" && !isFromOwnPage(request))
    throw new HttpError(403, "not from the review page");
  if (route === "POST /api/decide") return json(desk.decide(id, parseDecision(await readJson(request))));
  if (route === "POST /api/undo") return json(desk.undo(id));
  throw new HttpError(404, "nothing here");
}

const json = (value: unknown): Reply => ({
  type: "application/json; charset=utf-8",
  body: JSON.stringify(value),
});

/** Links in the content folder are followed only as far as they stay in it. */
async function picture(content: string, file: string | undefined): Promise<Reply> {
  const type = PICTURES[extname(file ?? "").toLowerCase()];
  if (file === undefined || type === undefined) throw new HttpError(404, "no picture");
  const path = realpathSync(join(content, file));
  if (!path.startsWith(realpathSync(content) + sep)) throw new HttpError(403, "outside the content folder");
  return { type, body: await readFile(path) };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = "";
  request.setEncoding("utf8");
  for await (const chunk of request) {
    text += chunk;
    if (text.length > MAX_BODY_CHARS) throw new HttpError(413, "too long for a decision");
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpError(400, "no JSON");
  }
}

function toFailure(error: unknown): Reply {
  const status = error instanceof HttpError ? error.status : error instanceof RangeError ? 400 : 500;
  const message = error instanceof Error ? error.message : String(error);
  return { status, type: "text/plain; charset=utf-8", body: `${message}\n` };
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { ...HEADERS, "Content-Type": type }).end(body);
}
