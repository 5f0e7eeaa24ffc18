import { describe, expect, it } from "vitest";
import { LayoutSource } from "../../../src/read/layout/layout-source.ts";
import { parseXml, type XmlNode } from "../../../src/read/layout/located-xml.ts";
import { BLOCK_FORMATS } from "./formats.ts";
import { SAMPLE } from "./sample-page.ts";
import { ALTO_RULES, PAGE_RULES } from "./schema-rules.ts";

const elementsOf = (node: XmlNode): XmlNode[] => [node, ...node.children.flatMap(elementsOf)];

/** Breaches of the schema's rules: unknown elements, attributes missing, children out of order. */
function breachesOf(node: XmlNode, rules: typeof ALTO_RULES): string[] {
  const rule = rules[node.name];
  if (!rule) return [`unknown element ${node.name}`];
  const missing = (rule.required ?? []).filter((name) => node.attributes[name] === undefined);
  const ranks = node.children.map(({ name }) =>
    (rule.children ?? []).findIndex((names) => names.split("|").includes(name)),
  );
  const disorder = ranks.filter((rank, index) => rank === -1 || rank < (ranks[index - 1] ?? 0));
  return [
    ...missing.map((name) => `${node.name} without ${name}`),
    ...disorder.map((rank) => `${node.name} has a child out of place (${rank})`),
  ];
}

const xmlSamples = BLOCK_FORMATS.filter(({ name }) => name.endsWith(".xml"));

describe.each(xmlSamples)("the sample of $format", ({ name, write }) => {
  it("keeps to the rules of its public schema, so that the round trip proves something", () => {
    const root = parseXml(new LayoutSource(name, write(SAMPLE)))!;
    const rules = name.endsWith(".alto.xml") ? ALTO_RULES : PAGE_RULES;
    expect(elementsOf(root).flatMap((node) => breachesOf(node, rules))).toEqual([]);
  });
});
