import { expect, it } from "vitest";
import { hasDateline, opensStory } from "../../src/text/dateline-sign.ts";

it.each([
  ["本报讯（记者 江月）昨日", true, true],
  ["【本报讯】昨日", true, true],
  ["泾河晚报5月6日讯（记者 江月）昨日", true, true],
  ["〔记者江月／泾河报导〕昨日", true, true],
  ["新华社泾河5月6日电 昨日", true, false],
  ["中央社泾河六日电 昨日", true, false],
  ["市民报讯问处来电话说", false, false],
  ["公社传来喜讯，今年夏粮增产", false, false],
  ["气象台发布台风警讯，提醒渔船", false, false],
  ["据新华社讯 昨日", true, true],
  ["县广播站通讯员江月昨日", false, false],
  ["记者获悉，渠首昨日通水", false, false],
])("%s has a dateline: %s, the paper's own: %s", (text, dateline, own) => {
  expect(hasDateline(text)).toBe(dateline);
  expect(opensStory(text)).toBe(own);
});
