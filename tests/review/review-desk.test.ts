import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readArchive } from "../../src/read/read-archive.ts";
import { ReviewDesk } from "../../src/review/review-desk.ts";
import { contentFolder } from "../support/content-folder.ts";

const TEXT = `## 春灌用水提前到位

县里的水渠昨天通水，水库放水三百万方，比去年早十天。

## 老街修缮完工

老街昨天重新开市，七十二间铺面全部换了门板。
`;
const FRONT_MATTER = "---\nnewspaper: 泾河日报\ndate: 2031-05-06\n---\n";

function deskOf(content: string): ReviewDesk {
  const { issues } = readArchive(content);
  return new ReviewDesk(issues, { content, by: "江月", today: () => "2031-05-10" });
}

const idOf = (desk: ReviewDesk): string => desk.queue.items[0]!.page;
const blockWith = (desk: ReviewDesk, words: string): string =>
  desk.sheet(idOf(desk)).blocks.find(({ text }) => text.includes(words))!.id;

describe("the reviewer's desk", () => {
  it("keeps a lone page's corrections in its paper's folder for its day, where a build finds them", () => {
    const content = contentFolder({ "front-page.txt": FRONT_MATTER + TEXT });
    const desk = deskOf(content);
    const before = desk.sheet(idOf(desk)).title;
    desk.decide(idOf(desk), { kind: "role", block: blockWith(desk, "老街昨天"), role: "summary", why: "试" });
    expect(existsSync(join(content, "泾河日报/2031-05-06/corrections.yaml"))).toBe(true);
    const again = deskOf(content);
    expect(again.sheet(idOf(again)).blocks.find(({ text }) => text.includes("老街昨天"))?.decidedBy).toBe(
      "correct/role",
    );
    expect(again.sheet(idOf(again)).title).toBe(before);
  });

  it("takes the folder that it made away again with the undo", () => {
    const content = contentFolder({ "front-page.txt": FRONT_MATTER + TEXT });
    const desk = deskOf(content);
    desk.decide(idOf(desk), { kind: "role", block: blockWith(desk, "老街昨天"), role: "summary", why: "试" });
    desk.undo(idOf(desk));
    expect(existsSync(join(content, "泾河日报"))).toBe(false);
  });

  it("uses the folder that a paper has already, whatever it is called", () => {
    const content = contentFolder({
      "front-page.txt": FRONT_MATTER + TEXT,
      "jingheribao/newspaper.yaml": "name: 泾河日报\n",
    });
    const desk = deskOf(content);
    desk.decide(idOf(desk), { kind: "role", block: blockWith(desk, "老街昨天"), role: "summary", why: "试" });
    expect(existsSync(join(content, "jingheribao/2031-05-06/corrections.yaml"))).toBe(true);
  });

  it("lets a new decision on a block's role take the place of the old one", () => {
    const content = contentFolder({ "jinghe/2031-05-06/01.txt": TEXT });
    const desk = deskOf(content);
    const block = blockWith(desk, "老街昨天");
    desk.decide(idOf(desk), { kind: "role", block, role: "summary", why: "试" });
    desk.decide(idOf(desk), { kind: "role", block, role: "editorsNote", why: "再试" });
    const text = readFileSync(join(content, "jinghe/2031-05-06/corrections.yaml"), "utf8");
    expect(text.match(/role: \w+/g)).toEqual(["role: editorsNote"]);
  });

  it("refuses to undo over an edit that somebody made meanwhile", () => {
    const content = contentFolder({ "jinghe/2031-05-06/01.txt": TEXT });
    const desk = deskOf(content);
    desk.decide(idOf(desk), { kind: "split", block: blockWith(desk, "老街昨天"), offset: 10, why: "试" });
    const path = join(content, "jinghe/2031-05-06/corrections.yaml");
    const edited = `${readFileSync(path, "utf8")}# 明天接着查\n`;
    writeFileSync(path, edited);
    expect(desk.undo(idOf(desk)).refused).toContain("未撤销");
    expect(readFileSync(path, "utf8")).toBe(edited);
  });

  it("refuses a decision that another one contradicts, with the reason", () => {
    const content = contentFolder({ "jinghe/2031-05-06/01.txt": TEXT });
    const desk = deskOf(content);
    const decide = (reading: string) =>
      desk.decide(idOf(desk), {
        ...{ kind: "text", block: blockWith(desk, "老街昨天"), why: "试" },
        ...{ printed: "重新", reading },
      });
    expect(decide("从新").refused).toBeUndefined();
    expect(decide("重行").refused).toContain("decides the same block");
    expect(desk.sheet(idOf(desk)).corrections).toHaveLength(1);
  });

  it("puts leftovers first, then articles from the least certain on", () => {
    const page = readFileSync(new URL("../fixtures/review/page.txt", import.meta.url), "utf8");
    const content = contentFolder({ "jinghe/2031-05-08/02.txt": page });
    const confidences = deskOf(content).queue.items.map(({ confidence }) => confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => a - b));
    expect(confidences.length).toBeGreaterThanOrEqual(9);
  });
});
