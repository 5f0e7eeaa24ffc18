// Eleventy ships no types: the part of its interface that this project uses.
declare module "@11ty/eleventy" {
  import type nunjucks from "nunjucks";

  export interface UserConfig {
    setLibrary(engine: "njk", environment: nunjucks.Environment): void;
    setTemplateFormats(formats: readonly string[]): void;
    setLayoutsDirectory(directory: string): void;
    setIncludesDirectory(directory: string): void;
    setUseGitIgnore(enabled: boolean): void;
    addGlobalData(name: string, value: () => unknown): void;
    addPassthroughCopy(paths: Readonly<Record<string, string>>): void;
    addTemplate(path: string, content: string, data: Readonly<Record<string, unknown>>): void;
    on(event: "eleventy.after", listener: () => void | Promise<void>): void;
    readonly ignores: Set<string>;
  }

  export interface EleventyOptions {
    /** "" reads no configuration file. */
    readonly configPath: string;
    readonly quietMode: boolean;
    readonly config: (config: UserConfig) => void;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
