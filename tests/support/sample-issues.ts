import type { ArticleId } from "../../src/model/ids.ts";
import type { Issue } from "../../src/model/issue.ts";
import { sampleIssue, samplePage } from "./sample-archive.ts";

const LONG_PARAGRAPH = "入夏以来，沿河各乡把灌溉、排涝和补种排成一张表，逐日核对，逐田销号。".repeat(24);

const FRONT = samplePage({
  date: "2031-05-06",
  page: "01",
  meta: { section: "要闻" },
  parts: {
    furniture: [
      { role: "folio", text: "泾河日报 2031年5月6日 星期二 责编 许禾", lines: [1, 1] },
      { role: "weather", text: "今日多云转晴，18至27摄氏度。", lines: [2, 2] },
    ],
    leftovers: [{ text: "上，大家约定明年再来。", lines: [88, 88], reason: "no article claims it" }],
  },
  articles: [
    {
      line: 5,
      kicker: "雨后三天抢回一季收成",
      headline: "沿河七乡连夜排涝 四万亩早稻全部返青",
      deck: "县里拿出水泵六百台，农技员住进村里",
      dateline: { printed: "本报泾河5月5日电", agency: "本报", place: "泾河", date: "2031-05-05" },
      byline: "记者 叶青禾",
      source: "泾河日报",
      body: [
        "连下三天的大雨在昨天清晨停住。到傍晚，沿河七乡的四万亩早稻全部露出水面，叶尖重新立了起来。",
        "“水退得比预想快。”县水务站站长郭田说，夜里两点，最后一台水泵在石桥闸口开动，十二个小时抽水九十万方。",
        ["crosshead", "水泵排成一条线"],
        "石桥闸口外，六百台水泵沿堤排开。它们来自十一个单位，最小的一台是果园里浇苗用的。",
        "镇上的修理铺通宵亮灯。师傅林大顺一夜换了四十只轴承，“机器响着，心里就踏实”。",
        ["editorsNote", "编后：一场雨量出一条河的家底。水来得急，人心齐，田就保得住。"],
        "农技员蹲在田埂上数新叶：每穴十一片，返青过半。他们还要在村里住上一周。",
      ],
      captions: [{ text: "昨天傍晚，石桥闸口的水泵仍在排水。", credit: "方既白 摄", lines: [[19, 19]] }],
      corrections: [
        {
          kind: "text",
          printed: "己经",
          reading: "已经",
          lines: [13, 13],
          by: "许禾",
          when: "2031-06-01",
          why: "字形相近",
        },
      ],
      repairs: [
        { rule: "order/continues-sentence", lines: [11, 15], reason: "第11行断在句中，由第15行接续" },
        { rule: "order/credit-line-ends-article", lines: [17, 17], reason: "署名之后不再接正文" },
      ],
    },
    {
      line: 31,
      headline: "老城供水管换新 八千户先通",
      byline: "通讯员 许禾",
      body: [
        "用了四十年的铸铁管昨天从西门街起出来，换上去的是球墨管。首批八千户已经通水，水压比过去高一倍。",
        "施工队白天开沟、夜里接管，临街的早点铺没有停过一天。",
      ],
      jump: { printed: "（下转第二版）", to: "第二版" },
      continuedOn: "jinghe-ribao-2031-05-06-02-l039" as ArticleId,
    },
    {
      line: 37,
      standingHead: "河边杂记",
      headline: "修表人",
      body: ["北门的修表铺只有一张桌子宽。铺主姓沈，今年八十一岁，手稳得像钟摆。"],
      confidence: 0.21,
    },
    {
      line: 43,
      headline: "",
      body: ["昨夜十时，最后一班渡船改由新码头停靠，沿用旧票价。", "船工说，新码头的灯亮，看得清缆绳。"],
    },
    { line: 55, headline: "图片新闻：渡口的早晨", body: [] },
  ],
});

const SECOND = samplePage({
  date: "2031-05-06",
  page: "02",
  meta: { section: "县域" },
  articles: [
    {
      line: 3,
      headline: "一条写得很长很长的标题用来看看版面怎样对待它 从河东写到河西从春天写到秋天也还没有写完",
      kicker: "在全县春季水利建设推进会上，各乡镇分别介绍了自己的做法和还没有解决的难题",
      body: [LONG_PARAGRAPH, "会议开到傍晚。"],
      source: "新华社",
    },
    {
      line: 21,
      headline: "各乡补种进度",
      body: [
        "截至昨天的数字如下。",
        [
          "table",
          "| 乡镇 | 应补（亩） | 已补（亩） |\n| --- | --- | --- |\n| 石桥 | 3,200 | 3,050 |\n| 柳湾 | 1,870 | 1,870 |",
        ],
      ],
    },
    {
      line: 33,
      headline: '页面上的 {{ 7*7 }} 与 {% include "x" %} 照原样印出',
      body: ["他在纸上写下 <script>alert(1)</script> 和 {{ site.name }}，说这不过是字。&amp; 也是。"],
    },
    {
      line: 39,
      headline: "老城供水管换新 八千户先通",
      body: ["第二批管线下月开工。"],
      jump: { printed: "（上接第一版）", from: "第一版" },
      continuedFrom: "jinghe-ribao-2031-05-06-01-l031" as ArticleId,
    },
  ],
});

const EARLIER = samplePage({
  date: "2031-05-05",
  page: "01",
  articles: [{ line: 3, headline: "大雨将至 沿河加固堤防", body: ["气象台昨天发布暴雨预报。"] }],
});

const EARLIER_YEAR = samplePage({
  date: "2030-12-31",
  page: "01",
  articles: [{ line: 3, headline: "岁末账本", body: ["全县的粮食又多收了一成。"] }],
});

/** A small paper: two years, three issues, every kind of article that a template must bear. */
export const sampleIssues: readonly Issue[] = [
  sampleIssue("2031-05-06", [FRONT, SECOND], { number: "2046" }),
  sampleIssue("2031-05-05", [EARLIER]),
  sampleIssue("2030-12-31", [EARLIER_YEAR]),
];
