import { expect, it } from "vitest";
import { readArchive } from "../../src/read/read-archive.ts";
import { reconstructIssue } from "../../src/reconstruct-issue.ts";
import { contentFolder } from "../support/content-folder.ts";

const FIRST = `## 老城铸铁水管全部换新 八千户居民先行通水

本报讯 老城的铸铁水管昨天从西门街起出来，换上去的是球墨管，首批八千户已经通水。

供水公司说，换管之后水压比过去高一倍，爆管的毛病也就断了根。施工队白天开沟、夜里接管，临街的早点铺没有停过一天。

（下转第二版）

■记者 许禾
`;

const SECOND = `## 老城铸铁水管全部换新

（上接第一版）

第二批管线下月开工，供水公司已经把球墨管运到老城东街，年底前铸铁水管将全部换完。

居民沈秀兰说，打开龙头，水又清又急。
`;

it("links the halves of a story that two raw pages print, and loses no character of either", () => {
  const content = contentFolder({
    "jinghe-ribao/2031-05-06/01.txt": FIRST,
    "jinghe-ribao/2031-05-06/02.txt": SECOND,
  });
  const { issue, problems } = reconstructIssue(readArchive(content).issues[0]!);
  expect(problems).toEqual([]);
  const [first, second] = issue.pages.map((page) => page.articles[0]!);
  expect(first!.continuedOn).toBe(second!.id);
  expect(second!.continuedFrom).toBe(first!.id);
});
