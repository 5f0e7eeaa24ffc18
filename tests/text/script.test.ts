import { describe, expect, it } from "vitest";
import { inEitherScript, toSimplified } from "../../src/text/script.ts";

it("reads traditional script in simplified, character for character", () => {
  expect(toSimplified("記者從農民日報獲悉，渔港通航。")).toBe("记者从农民日报获悉，渔港通航。");
  expect(toSimplified("渔港通航。")).toBe("渔港通航。");
});

describe("a pattern in either script", () => {
  it.each([
    [/^本报(?:记者|通讯员)$/, ["本报记者", "本報記者", "本報通訊員"], ["本报編輯"]],
    [/[图摄]$/, ["新华社图", "新華社圖", "江月攝"], ["江月"]],
    [/(?<who>记)[^者]\p{Script=Han}{2}/u, ["记事本子", "記事本子"], ["记者本子"]],
  ] as const)("%s", (pattern, found, missed) => {
    const either = inEitherScript(pattern);
    expect(found.filter((text) => !either.test(text))).toEqual([]);
    expect(missed.filter((text) => either.test(text))).toEqual([]);
    expect(either.flags).toBe(pattern.flags);
  });

  it("keeps groups by their names, and what was printed", () => {
    expect(inEitherScript(/(?<agency>.*?社)讯/).exec("新華社訊")?.groups?.agency).toBe("新華社");
  });
});
