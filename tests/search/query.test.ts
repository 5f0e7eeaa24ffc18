import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "../../src/search/query.ts";
import cases from "./query-cases.json" with { type: "json" };

describe("a typed query", () => {
  it.each(cases)("“$typed”: $meaning", ({ typed, clauses }) => {
    const parsed = parseQuery(typed).clauses.map(({ terms }) =>
      terms.map(({ text, field, excluded }) => `${excluded ? "-" : ""}${field ? `${field}:` : ""}${text}`),
    );
    expect(parsed).toEqual(clauses);
  });

  it("never fails, and never asks for nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        for (const { terms } of parseQuery(typed).clauses) {
          expect(terms.length).toBeGreaterThan(0);
          for (const { text } of terms) expect(text.trim()).not.toBe("");
        }
      }),
    );
  });
});
