import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { LayoutSource } from "./layout-source.ts";

/** An XML element that knows its place in the file. Names are without their namespace's prefix. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Its character data and its descendants', in their order. */
  readonly text: string;
  readonly offsets: readonly [first: number, last: number];
}

/** Elements that HTML never closes. */
const VOID_TAGS = ["meta", "link", "br", "hr", "img", "input", "area", "base", "col", "wbr"];

const META = XMLParser.getMetaDataSymbol() as unknown as symbol;
const TEXT = "#text";

const parser = new XMLParser({
  preserveOrder: true,
  captureMetaData: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  allowBooleanAttributes: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false, // decoded below, the five of XML and numbers alone: nothing to expand, nothing to bomb
  removeNSPrefix: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  unpairedTags: VOID_TAGS,
});

/**
 * Parses an XML file, or hOCR's XHTML, to its root element. A malformed or truncated file, and one that declares
 * entities, is reported at its place, and then there is no root.
 */
export function parseXml(source: LayoutSource): XmlNode | undefined {
  if (refusesDeclarations(source)) return undefined;
  const verdict = XMLValidator.validate(source.text, {
    allowBooleanAttributes: true,
    unpairedTags: VOID_TAGS,
  });
  if (verdict !== true) return reportInvalid(source, verdict.err);
  try {
    const nodes = toNodes(parser.parse(source.text) as RawNode[]);
    return nodes.at(-1) ?? reportInvalid(source, { msg: "there is no element in it", line: 1, col: 1 });
  } catch (error) {
    // The parser's own limits: nesting, reserved names.
    return reportInvalid(source, {
      msg: error instanceof Error ? error.message : String(error),
      line: 1,
      col: 1,
    });
  }
}

/** No layout format needs entities of its own, and those of a stranger's file can fill the memory. */
function refusesDeclarations(source: LayoutSource): boolean {
  const found = /<!ENTITY|<!DOCTYPE[^>[]*\[/i.exec(source.text);
  if (!found) return false;
  source.report({
    rule: "doctype",
    severity: "error",
    offset: found.index,
    message: "The file declares entities of its own, and is not read.",
    hint: "Delete everything between “<!DOCTYPE” and “]>”; OCR tools write none.",
  });
  return true;
}

function reportInvalid(source: LayoutSource, error: { msg: string; line: number; col: number }): undefined {
  const unclosed = /^Invalid '(\[.*\])' found/s.exec(error.msg);
  source.report({
    rule: "xml",
    severity: "error",
    offset: unclosed ? source.text.length : source.offsetAt(error.line, error.col ?? 1),
    message: `This is not well-formed XML: ${unclosed ? endedTooEarly(unclosed[1]!) : error.msg}`,
    hint: "Write the file again with the OCR tool; a copy that was cut off or edited by hand is often the cause.",
  });
}

/** The validator lists elements that were left open as a JSON list. */
const endedTooEarly = (openTags: string): string =>
  `the file ends before its elements are closed (${openTags.replace(/[[\]"\s]+/g, " ").trim()}).`;

type RawNode = Readonly<Record<string | symbol, unknown>>;

const toNodes = (raw: readonly RawNode[]): XmlNode[] => raw.filter((node) => !(TEXT in node)).map(toNode);

function toNode(raw: RawNode): XmlNode {
  const name = Object.keys(raw).find((key) => key !== ":@") ?? "";
  const content = (raw[name] ?? []) as readonly RawNode[];
  const nodes = content.map((child) => (TEXT in child ? decodeEntities(String(child[TEXT])) : toNode(child)));
  const { startIndex = 0, endIndex = startIndex } = (raw[META] ?? {}) as {
    startIndex?: number;
    endIndex?: number;
  };
  return {
    name,
    attributes: toAttributes(raw[":@"]),
    children: nodes.filter((node) => typeof node !== "string"),
    text: nodes.map((node) => (typeof node === "string" ? node : node.text)).join(""),
    offsets: [startIndex, Math.max(startIndex, endIndex - 1)],
  };
}

const toAttributes = (raw: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(raw ?? {}).map(([name, value]) => [name, decodeEntities(String(value))]));

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

/** What is no reference that XML knows stays as printed. */
export const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name]! : whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : whole;
    },
  );

/** All elements of the names at any depth, in the file's order; what stands inside a found one is not looked at. */
export function descendants(node: XmlNode, isWanted: (node: XmlNode) => boolean): XmlNode[] {
  return node.children.flatMap((child) => (isWanted(child) ? [child] : descendants(child, isWanted)));
}

export const named =
  (...names: readonly string[]) =>
  (node: XmlNode): boolean =>
    names.includes(node.name);

export const childNamed = (node: XmlNode, name: string): XmlNode | undefined =>
  node.children.find((child) => child.name === name);

/** An attribute's number, or undefined when it is missing or none. */
export function numberAttribute(node: XmlNode, name: string): number | undefined {
  const text = node.attributes[name];
  const value = text === undefined || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}
