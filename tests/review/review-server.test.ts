import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { startReview } from "../../src/review.ts";
import { contentFolder } from "../support/content-folder.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const ISSUE = "jinghe-ribao/2031-05-06";
const PAGE = "jinghe-ribao-2031-05-06-01";
const TEXT =
  "## 春灌用水提前到位\n\n县里的水渠昨天通水，水库放水三百万方。\n\n## 老街修缮完工\n\n老街昨天重新开市。\n";
const DECISION = { kind: "role", block: `${PAGE}-l003`, role: "deck", why: "试" };

interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A request as any program can make it: fetch would not let a test forge Host and Origin. */
function ask(url: string, { method = "GET", headers = {}, body }: Asked = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode!, body: text, headers: response.headers }),
      );
    });
    sent.on("error", reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

async function session(files: Readonly<Record<string, string>> = {}) {
  const content = contentFolder({ [`${ISSUE}/01.txt`]: TEXT, ...files });
  const review = await startReview({ content, port: 0, by: "江月", today: () => "2031-05-10" });
  onTestFinished(() => review.close());
  const { origin, host } = new URL(review.url);
  const token = /name="review-token" content="([^"]+)"/.exec((await ask(review.url)).body)![1]!;
  const own = { "x-review-token": token, origin, host, "content-type": "application/json" };
  const decide = (headers: Readonly<Record<string, string>>, page = PAGE, body: unknown = DECISION) =>
    ask(`${review.url}api/decide?page=${encodeURIComponent(page)}`, { method: "POST", headers, body });
  return { content, url: review.url, own, decide, corrections: join(content, ISSUE, "corrections.yaml") };
}

describe("the review server", () => {
  it("writes a decision that its own page sends", async () => {
    const { decide, own, corrections } = await session();
    expect((await decide(own)).status).toBe(200);
    expect(readFileSync(corrections, "utf8")).toContain("role: deck");
  });

  it.each([
    ["without the session's token", { "x-review-token": "" }],
    ["with another token of the same length", { "x-review-token": "A".repeat(32) }],
    ["from a page of another origin", { origin: "https://example.org" }],
    ["from another port of this machine", { origin: "http://127.0.0.1:1" }],
    ["from a page that hides its origin", { origin: "null" }],
    ["as a form would send it", { "content-type": "text/plain" }],
    ["under a name that somebody made to point here", { host: "example.org:80" }],
  ])("refuses a write %s, and writes nothing", async (_how, forged) => {
    const { decide, own, corrections } = await session();
    expect((await decide({ ...own, ...forged })).status).toBe(403);
    expect(existsSync(corrections)).toBe(false);
  });

  it("refuses a write that names no origin at all", async () => {
    const { decide, own, corrections } = await session();
    const { origin: _, ...rest } = own;
    expect((await decide(rest)).status).toBe(403);
    expect(existsSync(corrections)).toBe(false);
  });

  it("tells its token and its pages to no stranger's name", async () => {
    const { url } = await session();
    expect((await ask(url, { headers: { host: "example.org:80" } })).status).toBe(403);
    expect((await ask(`${url}api/queue`)).status).toBe(403);
  });

  it.each(["../../etc/passwd", "", "__proto__", `${PAGE}/../x`])("knows no page “%s”", async (page) => {
    const { decide, own } = await session();
    expect((await decide(own, page)).status).toBe(400);
  });

  it.each([
    [{ kind: "shell" }],
    [{ kind: "role", block: `${PAGE}-l003` }],
    [{ ...DECISION, why: "" }],
    [["role"]],
    [null],
  ])("takes %j for no decision", async (body) => {
    const { decide, own, corrections } = await session();
    expect((await decide(own, PAGE, body)).status).toBe(400);
    expect(existsSync(corrections)).toBe(false);
  });

  it("refuses a role that there is not, in words and not in the file", async () => {
    const { decide, own, corrections } = await session();
    const { body } = await decide(own, PAGE, { ...DECISION, role: "emperor" });
    expect(JSON.parse(body).refused).toContain("emperor");
    expect(existsSync(corrections)).toBe(false);
  });

  it("refuses more than a decision can be long", async () => {
    const { decide, own } = await session();
    expect((await decide(own, PAGE, { ...DECISION, why: "长".repeat(200_000) })).status).toBe(413);
  });

  it("follows no link out of the content folder for a picture", async () => {
    const outside = join(temporaryFolder(), "secret.jpg");
    writeFileSync(outside, "secret");
    const content = contentFolder({ [`${ISSUE}/01.txt`]: TEXT });
    symlinkSync(outside, join(content, ISSUE, "01.jpg"));
    const review = await startReview({ content, port: 0, by: "江月" });
    onTestFinished(() => review.close());
    const token = /review-token" content="([^"]+)"/.exec((await ask(review.url)).body)![1]!;
    const { status, body } = await ask(`${review.url}api/picture?page=${PAGE}`, {
      headers: { "x-review-token": token },
    });
    expect({ status, leaks: body.includes("secret\n") }).toEqual({ status: 403, leaks: false });
  });

  it("forbids other pages to frame it, and scripts of others to run in it", async () => {
    const { url } = await session();
    const policy = String((await ask(url)).headers["content-security-policy"]);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("script-src 'self'");
  });
});
