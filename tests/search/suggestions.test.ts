import { describe, expect, it } from "vitest";
import { collectSuggestions } from "../../src/search/suggest/collect-suggestions.ts";
import { findPeople } from "../../src/search/suggest/find-people.ts";
import { mayBePinyin, suggest } from "../../src/search/suggest/suggestion.ts";
import { record } from "./support/memory-index.ts";

describe("people's names", () => {
  it.each([
    ["泾河县县长林建平指出，水位已降。", ["林建平"]],
    ["本报记者李明、王小雨报道", ["李明"]],
    ["周永年强调，要守住堤坝。", ["周永年"]],
    ["省长在会上表示，水位已降。", []],
    ["记者在现场看到", []],
  ])("in “%s”: %j", (text, names) => {
    expect([...new Set(findPeople(text))]).toEqual(names);
  });
});

const records = Array.from({ length: 3 }, (_, i) =>
  record(i, [
    ["headline", "县长林建平检查堤坝"],
    ["standingHead", "水边人语"],
    ["dateline", "新华社泾河5月6日电"],
    ["source", "新华社"],
    ["body", "县长林建平指出，水位已降。"],
  ]),
);
const suggestions = collectSuggestions(records);
const suggested = (typed: string) => suggest(typed, suggestions).map(({ text }) => text);

describe("suggestions", () => {
  it.each([
    ["ljp", "林建平"],
    ["linjian", "林建平"],
    ["lin jian ping", "林建平"],
    ["jhrb", "泾河日报"],
    ["sbry", "水边人语"],
    ["xhs", "新华社"],
    ["jinghe", "泾河"],
  ])("for %s hold %s", (typed, name) => {
    expect(suggested(typed)).toContain(name);
  });

  it("put initials that are typed whole before beginnings", () => {
    expect(suggested("jh")[0]).toBe("泾河");
    expect(suggested("jh")).toContain("泾河日报");
  });

  it("are not asked for by Chinese text, digits or a single letter", () => {
    expect(["水位", "5G", "x", "2031"].filter(mayBePinyin)).toEqual([]);
  });
});
