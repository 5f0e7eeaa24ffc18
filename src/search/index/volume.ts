/** The layout of the files; a reader refuses another one. */
export const FORMAT = 1;

/**
 * A volume: the articles of a span of time, an index by itself. Its folder is named after its content, so
 * that a volume that has not changed keeps its name, and is neither built nor downloaded again.
 *
 *     manifest.json           which volumes there are
 *     suggestions.bin         names for letters that are typed
 *     <volume>/s.bin          sections: which articles they belong to
 *     <volume>/g/<n>.bin      grams: in which sections
 *     <volume>/p/<n>.bin      grams: where in them
 *     <volume>/r/<n>.bin      articles: what is shown and quoted of them
 *     <volume>/c.bin          columns: what can be filtered and counted
 */
export interface Volume {
  readonly name: string;
  /** First and last day of publication, yyyy-mm-dd. */
  readonly from: string;
  readonly to: string;
  readonly articles: number;
  readonly gramShards: number;
  readonly positionShards: number;
  /** Articles in one file of records. */
  readonly recordsPerFile: number;
  readonly sections: number;
}

export interface Manifest {
  readonly format: typeof FORMAT;
  readonly articles: number;
  /** Oldest first. */
  readonly volumes: readonly Volume[];
  /** Names of the papers by slug. */
  readonly papers: Readonly<Record<string, string>>;
}

export const MANIFEST = "manifest.json";
export const gramFile = (volume: string, shard: number): string => `${volume}/g/${shard}.bin`;
export const positionFile = (volume: string, shard: number): string => `${volume}/p/${shard}.bin`;
/** Files of records are numbered by their first article; a long article has further parts, from 1. */
export const recordFile = (volume: string, number: number, part: number): string =>
  part === 0 ? `${volume}/r/${number}.bin` : `${volume}/r/${number}-${part}.bin`;
export const columnFile = (volume: string): string => `${volume}/c.bin`;
export const sectionFile = (volume: string): string => `${volume}/s.bin`;
