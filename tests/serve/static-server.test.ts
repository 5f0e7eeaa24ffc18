import { once } from "node:events";
import { request, type Server } from "node:http";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { listen } from "../../src/serve/listen.ts";
import { staticServer } from "../../src/serve/static-server.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { writeFiles } from "../support/write-files.ts";

function closeAfterTest(server: Server): Server {
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return server;
}

async function serve(basePath = "/"): Promise<number> {
  const folder = temporaryFolder();
  writeFiles(folder, {
    "secret.txt": "no",
    "site/a b/index.html": "page",
    "site/404.html": "lost",
    "site/x.wasm": "",
  });
  return listen(closeAfterTest(staticServer(join(folder, "site"), basePath)), 0);
}

/** The path goes out as it is: `fetch` would tidy it up. */
async function get(port: number, path: string) {
  const sent = request({ host: "localhost", port, path }).end();
  const [response] = await once(sent, "response");
  let body = "";
  for await (const chunk of response) body += chunk;
  return { status: response.statusCode, body, headers: response.headers };
}

it("serves a folder's index, with its type", async () => {
  const port = await serve();
  const answer = await get(port, "/a%20b/?q=1");
  expect(answer).toMatchObject({ status: 200, body: "page" });
  expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
  expect((await get(port, "/x.wasm")).headers["content-type"]).toBe("application/wasm");
});

it("sends a folder's address without a slash on to the one with it, query and all", async () => {
  const answer = await get(await serve(), "/a%20b?q=1");
  expect(answer).toMatchObject({ status: 301, headers: { location: "/a%20b/?q=1" } });
});

it.each([
  "/nothing",
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/%",
  "/a%00",
  "//etc/passwd",
])("answers %s with the page for lost addresses", async (path) => {
  expect(await get(await serve(), path)).toMatchObject({ status: 404, body: "lost" });
});

it("serves under a base path and not beside it", async () => {
  const port = await serve("/sub/");
  expect((await get(port, "/sub/a%20b/")).status).toBe(200);
  expect((await get(port, "/a%20b/")).status).toBe(404);
});

it("takes the next free port where one is taken", async () => {
  const port = await serve();
  const next = await listen(closeAfterTest(staticServer(temporaryFolder())), port);
  expect(next).toBeGreaterThan(port);
});
