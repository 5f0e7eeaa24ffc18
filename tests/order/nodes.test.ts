import { expect, it } from "vitest";
import { findOrdinal } from "../../src/order/nodes.ts";

it.each([
  ["一、修渠", 1],
  ["二是通水", 2],
  ["第三，护渠", undefined],
  ["（四）护渠", 4],
  ["十、护渠", 10],
  ["十二、护渠", 12],
  ["二十、护渠", 20],
  ["二十三、护渠", undefined],
  ["3.护渠", 3],
  ["12、护渠", 12],
  ["一县之长", undefined],
  ["三十六岁那年", undefined],
  ["修渠三是", undefined],
])("reads the number that “%s” has in an enumeration", (text, ordinal) => {
  expect(findOrdinal(text)).toBe(ordinal);
});
