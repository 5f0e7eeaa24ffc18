import { describe, expect, it } from "vitest";
import { type Network, runNetwork } from "../../src/learning/network.ts";
import { makeRow } from "../../src/order/edge-features.ts";
import { firstReading, loadOrderModel } from "../../src/order/edge-model.ts";
import { EdgeRows, writeEdge } from "../../src/order/edge-rows.ts";
import { graphOf } from "../support/graph-of.ts";

const model = loadOrderModel();

/** Two headlines and so many paragraphs that the pairs outgrow the room that is made for them at first. */
const graph = graphOf([
  ["headline", "渔港新码头试运行"],
  ["headline", "山区茶农学电商"],
  ...Array.from(
    { length: 38 },
    (_, i) => ["body", `渔港新码头长${i}米，山区茶农卖茶叶${i % 3 === 0 ? "到" : "。"}`] as const,
  ),
]);
const pairs = graph.nodes.flatMap((_, u) =>
  graph.nodes.flatMap((_, v) => (u === v ? [] : [[u, v] as const])),
);

describe("rows of edges written once for all readings", () => {
  const rows = new EdgeRows(graph);
  const { reading } = firstReading(graph, model.first);

  it("score an edge as its network scores the whole row", () => {
    const network = model.first.edge;
    const row = makeRow();
    for (const [u, v] of pairs) {
      writeEdge(row.begin(), graph, u, v);
      expect(row.length).toBe(network.inputs);
      expect(rows.sumsFor(network).score(u, v)).toBeCloseTo(scoreOf(network, row.values), 4);
    }
  });

  it("and after an earlier reading, the first time and again", () => {
    const network = model.second.edge;
    const fresh = new EdgeRows(graph).sumsFor(network);
    const row = makeRow();
    for (const [u, v] of [...pairs, ...pairs]) {
      writeEdge(row.begin(), graph, u, v, reading);
      expect(row.length).toBe(network.inputs);
      expect(fresh.scoreAfter(reading, u, v)).toBeCloseTo(scoreOf(network, row.values), 4);
    }
  });
});

it("are none on a page without text", () => {
  const { scores } = firstReading(graphOf([]), model.first);
  expect([scores.edges, scores.starts, scores.ends].map(({ length }) => length)).toEqual([0, 0, 0]);
});

it("score a page's only block as well", () => {
  const { scores } = firstReading(graphOf([["headline", "渔港新码头试运行"]]), model.first);
  expect([...scores.starts, ...scores.ends].every(Number.isFinite)).toBe(true);
});

function scoreOf(network: Network, values: Float32Array): number {
  const output = new Float32Array(1);
  runNetwork(network, values, 0, new Float32Array(network.hidden), output);
  return output[0]!;
}
