/** Reads what `packJson` wrote, with what browsers and Node have. */
export async function unpackJson(bytes: Uint8Array): Promise<unknown> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(new TextDecoder("gbk").decode(await new Response(stream).arrayBuffer()));
}
