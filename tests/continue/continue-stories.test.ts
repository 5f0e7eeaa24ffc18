import { describe, expect, it } from "vitest";
import { continueStories } from "../../src/continue/continue-stories.ts";
import type { Page } from "../../src/model/article.ts";
import { samplePage } from "../support/sample-archive.ts";

const DATE = "2031-05-06";
const to = (page: string) => ({ printed: `（下转${page}）`, to: page });
const from = (page: string) => ({ printed: `（上接${page}）`, from: page });

interface Story {
  readonly headline: string;
  readonly body: readonly string[];
  readonly jump?: ReturnType<typeof to> | ReturnType<typeof from>;
}

const PIPES = [
  "老城的铸铁水管昨天从西门街起出来，换上去的是球墨管，首批八千户已经通水。",
  "供水公司说，换管之后水压比过去高一倍，爆管的毛病也就断了根。",
];
const PIPES_ON = ["第二批管线下月开工，供水公司已经把球墨管运到老城东街，铸铁水管将全部换完。"];
const SCHOOL = ["县一中的学生昨天到河边测量水温，五个测点的数据当晚公布。"];
const ORCHARD = ["柳湾乡采摘节昨天开幕，三百亩樱桃园向游客开放，门票二十元。"];
const BRIDGE = ["石桥的桥面昨天合龙，两岸的货车不必再绕行四十里山路。"];

const page = (name: string, ...stories: readonly Story[]): Page =>
  samplePage({
    date: DATE,
    page: name,
    articles: stories.map((story, index) => ({ line: 1 + index * 20, ...story })),
  });

/** "水管换新 → 换新之后": which articles are linked, both ways. */
function linksOf(pages: readonly Page[]): string[] {
  const articles = pages.flatMap((one) => one.articles);
  const named = (id: string): string => articles.find((article) => article.id === id)!.headline;
  return articles.flatMap((article) => [
    ...(article.continuedOn ? [`${article.headline} → ${named(article.continuedOn)}`] : []),
    ...(article.continuedFrom ? [`${article.headline} ← ${named(article.continuedFrom)}`] : []),
  ]);
}

const FILLERS = [
  { headline: "樱桃熟了", body: ORCHARD },
  { headline: "石桥合龙", body: BRIDGE },
];

describe("a story that turns to another page", () => {
  it("is linked both ways where wording and subject agree", () => {
    const { pages, problems } = continueStories([
      page("01", { headline: "老城水管换新", body: PIPES, jump: to("第二版") }, ...FILLERS),
      page(
        "02",
        { headline: "测河水", body: SCHOOL },
        { headline: "下月再换", body: PIPES_ON, jump: from("第一版") },
      ),
    ]);
    expect(linksOf(pages)).toEqual(["老城水管换新 → 下月再换", "下月再换 ← 老城水管换新"]);
    expect(problems).toEqual([]);
  });

  it("keeps both articles as their pages print them", () => {
    const before = [
      page("01", { headline: "老城水管换新", body: PIPES, jump: to("第二版") }, ...FILLERS),
      page("02", { headline: "下月再换", body: PIPES_ON, jump: from("第一版") }),
    ];
    const { pages } = continueStories(before);
    const bare = pages.map((one) => ({
      ...one,
      articles: one.articles.map(({ continuedOn: _, continuedFrom: __, ...article }) => article),
    }));
    expect(bare).toEqual(before);
  });

  it("is known by its headline where the second half speaks of other things", () => {
    const { pages } = continueStories([
      page("01", { headline: "老城水管换新八千户先通", body: PIPES, jump: to("二版") }, ...FILLERS),
      page("02", { headline: "老城水管换新", body: SCHOOL, jump: from("一版") }),
    ]);
    expect(linksOf(pages)).toHaveLength(2);
  });

  it("is known by its broken sentence where it is too short to show its subject", () => {
    const { pages } = continueStories([
      page(
        "01",
        { headline: "会讯", body: ["县委昨天开会，要求深入贯彻落实中"], jump: to("二版") },
        ...FILLERS,
      ),
      page("02", { headline: "续完", body: ["央决策部署，扎实推进。"], jump: from("一版") }),
    ]);
    expect(linksOf(pages)).toHaveLength(2);
  });

  it("goes to the half that agrees where two answer", () => {
    const { pages } = continueStories([
      page("01", { headline: "老城水管换新", body: PIPES, jump: to("第二版") }, ...FILLERS),
      page(
        "02",
        { headline: "测河水", body: SCHOOL, jump: from("第一版") },
        { headline: "下月再换", body: PIPES_ON, jump: from("第一版") },
      ),
    ]);
    expect(linksOf(pages)).toEqual(["老城水管换新 → 下月再换", "下月再换 ← 老城水管换新"]);
  });

  it("shares no second half with another story", () => {
    const { pages, problems } = continueStories([
      page(
        "01",
        { headline: "老城水管换新", body: PIPES, jump: to("第二版") },
        { headline: "测河水", body: SCHOOL, jump: to("第二版") },
        ...FILLERS,
      ),
      page("02", { headline: "下月再换", body: PIPES_ON, jump: from("第一版") }),
    ]);
    expect(linksOf(pages)).toEqual(["老城水管换新 → 下月再换", "下月再换 ← 老城水管换新"]);
    expect(problems.map(({ rule, file }) => [rule, file])).toEqual([
      ["continue/contents-disagree", `jinghe-ribao/${DATE}/01.txt`],
    ]);
  });
});

describe("a false jump line", () => {
  it("links nothing where the contents disagree, and is a warning that names both", () => {
    const { pages, problems } = continueStories([
      page("01", { headline: "老城水管换新", body: PIPES, jump: to("第二版") }, ...FILLERS),
      page("02", { headline: "测河水", body: SCHOOL, jump: from("第一版") }),
    ]);
    expect(linksOf(pages)).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule: "continue/contents-disagree", severity: "warning", line: 1 });
    expect(problems[0]!.message).toContain("“老城水管换新” to go on as “测河水”");
  });

  it.each([
    ["names a page that the issue has not", to("第五版"), from("第一版")],
    ["is answered from another page", to("第二版"), from("第三版")],
    ["is answered by another that turns away", to("第二版"), to("第一版")],
  ])("links nothing where it %s, however alike the texts", (_how, first, second) => {
    const { pages, problems } = continueStories([
      page("01", { headline: "老城水管换新", body: PIPES, jump: first }, ...FILLERS),
      page("02", { headline: "老城水管换新", body: PIPES_ON, jump: second }),
    ]);
    expect(linksOf(pages)).toEqual([]);
    expect(problems).toEqual([]);
  });
});
