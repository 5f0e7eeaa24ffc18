import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { shippedRoles } from "../../src/classify/classify-blocks.ts";
import { NO_CORRECTIONS } from "../../src/correct/page-corrector.ts";
import { hasHelped } from "../../src/learn/cross-validate.ts";
import { fineTune } from "../../src/learn/fine-tune.ts";
import { learnedFileOf, readLearned } from "../../src/learn/learned-file.ts";
import { learn } from "../../src/learn.ts";
import { type Models, tracePage } from "../../src/pipeline.ts";
import { readArchive } from "../../src/read/read-archive.ts";
import { broadsheet } from "../support/command.ts";
import { contentFolder } from "../support/content-folder.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import stories from "./stories.json" with { type: "json" };

/** This paper prints under every story, as a paragraph of its own, what its picture shows. */
const HABIT = (place: string): string => `右图为${place}一角`;

const pageText = (page: number): string =>
  stories
    .slice(page * 2, page * 2 + 2)
    .map(({ headline, body, place }) => `## ${headline}\n\n${body.join("\n\n")}\n\n${HABIT(place)}\n`)
    .join("\n");

const correctionsOf = (page: number): string =>
  stories
    .slice(page * 2, page * 2 + 2)
    .map(
      ({ place }) =>
        `  - kind: role\n    page: "01"\n    quote: { exact: ${HABIT(place)} }\n    role: caption\n    by: 江月\n    when: 2031-06-01\n    why: 是图片说明\n`,
    )
    .join("");

/** An archive of so many corrected pages, one an issue. */
function archive(pages: number): string {
  const files: Record<string, string> = {};
  for (let page = 0; page < pages; page++) {
    const issue = `jinghe-ribao/2031-05-0${page + 1}`;
    files[`${issue}/01.txt`] = pageText(page);
    files[`${issue}/corrections.yaml`] = `corrections:\n${correctionsOf(page)}`;
  }
  return contentFolder(files);
}
describe("learning from corrections", () => {
  it("keeps weights that pages unseen by them speak for", () => {
    const content = archive(5);
    const { pages, comparison, written } = learn({ content });
    expect(pages).toBe(5);
    expect(comparison!.learned.rolesRight).toBeGreaterThan(comparison!.shipped.rolesRight);
    expect(hasHelped(comparison!)).toBe(true);
    expect(written).toBe(learnedFileOf(content));
    expect(existsSync(written!)).toBe(true);
  });

  it("fits the same weights to the same corrections every time", () => {
    const [a, b] = [archive(3), archive(3)];
    const files = [a, b].map((content) => learn({ content }).written!);
    expect(readFileSync(files[0]!)).toEqual(readFileSync(files[1]!));
  });

  it("writes nothing and judges nothing where there is one page or none", () => {
    const content = archive(1);
    expect(learn({ content })).toEqual({ pages: 1 });
    expect(existsSync(learnedFileOf(content))).toBe(false);
  });

  it("writes nothing where it did not help", () => {
    const right = { articles: 4, articlesRight: 4, roles: 20, rolesRight: 20 };
    expect(hasHelped({ shipped: right, learned: right })).toBe(false);
    expect(hasHelped({ shipped: right, learned: { ...right, articlesRight: 3 } })).toBe(false);
    expect(hasHelped({ shipped: { ...right, rolesRight: 19 }, learned: right })).toBe(true);
  });

  it("leaves the shipped weights as they are", () => {
    const before = Array.from(shippedRoles().second.weights1);
    learn({ content: archive(3) });
    expect(Array.from(shippedRoles().second.weights1)).toEqual(before);
  });
});

describe("learned weights", () => {
  it("are refused when they were learned from other weights than those shipped", () => {
    const content = archive(3);
    const { written } = learn({ content });
    const stored = JSON.parse(readFileSync(written!, "utf8"));
    writeFileSync(written!, JSON.stringify({ ...stored, fittedFrom: "another" }));
    expect(() => readLearned(content)).toThrow("run broadsheet learn again");
  });

  it("read pages otherwise than the shipped ones, where they are given to the pipeline", () => {
    const content = archive(5);
    learn({ content });
    const raw = readArchive(content).issues[0]!.pages[0]!;
    const captions = (models?: Models): number =>
      tracePage(raw, NO_CORRECTIONS, models).blocks.filter(({ role }) => role === "caption").length;
    expect(captions(readLearned(content))).toBeGreaterThan(captions());
  });

  it("are asked for by an option, which says what to do where there are none", () => {
    const content = archive(1);
    const { code, stderr } = broadsheet([
      "build",
      "--learned",
      "--content",
      content,
      "--output",
      join(temporaryFolder(), "_site"),
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain("run broadsheet learn first");
  });
});

it("a network taught nothing is the one it started from", () => {
  const network = shippedRoles().second;
  const { firstLayer: _, ...weights } = network;
  expect(fineTune(network, [])).toEqual(weights);
});

describe("broadsheet learn", () => {
  it("says what the shipped and the learned weights get right, and where the latter are", () => {
    const content = archive(5);
    const { code, stdout } = broadsheet(["learn", "--content", content]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^5 corrected pages, each judged by weights that have not seen it:\n {2}shipped .+\n {2}learned /,
    );
    expect(stdout).toContain(learnedFileOf(content));
  });
});
