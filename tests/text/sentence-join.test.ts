import { expect, it } from "vitest";
import { loadCharacterModel } from "../../src/text/character-model.ts";
import { sentenceJoin } from "../../src/text/sentence-join.ts";

const model = loadCharacterModel();

it.each([
  ["县里今年安排资金两千万元，用于农村基础设施建", "设和环境整治。", "记者昨天从县里获悉。"],
  ["会议强调，要深入贯彻落实中", "央决策部署，扎实推进各项工作。", "本报讯 县图书馆昨天开放。"],
  ["代表们表示，一定要把会议精神带回", "去，传达好、落实好。", "今年春天雨水偏少。"],
])("hears “%s” go on rather in the one than in the other", (before, own, other) => {
  expect(sentenceJoin(before, own, model)).toBeGreaterThan(sentenceJoin(before, other, model));
  expect(sentenceJoin(before, own, model)).toBeGreaterThan(0);
});
