import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";

/** A table of numbers as the project ships it: a JSON header, then bytes, compressed together (Brotli). */
export interface PackedTable<Header> {
  readonly header: Header;
  readonly bytes: Uint8Array;
}

/**
 * Where a table lies: in this folder, or in that of the environment variable BROADSHEET_TABLES. Training reads its pages
 * with tables that were made without them.
 *
 * @example tableUrl("line-style.bin.br")
 */
export function tableUrl(name: string): URL {
  const folder = process.env.BROADSHEET_TABLES;
  return folder ? pathToFileURL(join(folder, name)) : new URL(`./${name}`, import.meta.url);
}

export function readPackedTable<Header>(path: URL): PackedTable<Header> {
  const unpacked = brotliDecompressSync(readFileSync(path));
  const headerLength = unpacked.readUInt32LE(0);
  return {
    header: JSON.parse(unpacked.toString("utf8", 4, 4 + headerLength)) as Header,
    bytes: unpacked.subarray(4 + headerLength),
  };
}

/** @returns the size of the file, in bytes */
export function writePackedTable<Header>(path: URL, { header, bytes }: PackedTable<Header>): number {
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  const packed = brotliCompressSync(Buffer.concat([length, text, bytes]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  writeFileSync(path, packed);
  return packed.length;
}
