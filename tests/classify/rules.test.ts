import { describe, expect, it } from "vitest";
import { isChannelOfPaper, isFolio, isImprint, isPublishersLine } from "../../src/classify/rules/folio.ts";
import { isJumpLine } from "../../src/classify/rules/jump-line.ts";
import { isNotice } from "../../src/classify/rules/notice.ts";
import { isWeather } from "../../src/classify/rules/weather.ts";
import { isCredit } from "../../src/text/credit-line.ts";
import { readLineCases } from "../support/rule-cases.ts";

/** Each rule with the file of its cases and its name there. */
const RULES: readonly (readonly [file: string, name: string, matches: (line: string) => boolean])[] = [
  ["folio", "folio", (line) => isFolio(line, true)],
  ["folio-inside-page", "folio", (line) => isFolio(line, false)],
  ["imprint", "imprint", (line) => isImprint(line) || isPublishersLine(line)],
  ["channel", "channel", isChannelOfPaper],
  ["credit", "credit", isCredit],
  ["jump-line", "jump line", isJumpLine],
  ["weather", "weather", isWeather],
  ["notice", "notice", isNotice],
];

describe.each(RULES)("the rule for %s", (file, name, matches) => {
  it.each(readLineCases(file))("takes “$line” for: $expected ($heading)", ({ line, expected }) => {
    expect(matches(line) ? name : `no ${name}`).toBe(expected);
  });
});
