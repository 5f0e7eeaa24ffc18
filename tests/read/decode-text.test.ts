import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/read/decode-text.ts";
import encodings from "./encodings.json" with { type: "json" };
import malformed from "./malformed.json" with { type: "json" };

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, "base64"));

describe("decoding", () => {
  it.each(encodings)("reads $name", ({ base64, encoding, text }) => {
    expect(decodeText(bytesOf(base64), "01.txt")).toEqual({ encoding, text, problems: [] });
  });

  it.each(malformed)(
    "names the place and the bytes of $name",
    ({ base64, rule, line, column, found, hint }) => {
      const { problems } = decodeText(bytesOf(base64), "01.txt");
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({ rule, file: "01.txt", line, ...(column !== null && { column }) });
      expect(problems[0]!.message).toContain(found);
      expect(problems[0]!.hint).toContain(hint);
    },
  );

  it("keeps all that can be read around malformed bytes", () => {
    const bytes = Buffer.concat([Buffer.from("第一行有坏"), Buffer.from([0xff]), Buffer.from("字\n")]);
    expect(decodeText(bytes, "01.txt").text).toBe("第一行有坏\uFFFD字\n");
  });
});
