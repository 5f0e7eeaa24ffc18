/** Letters' spaces before a paragraph's first line, which fill its column as well. */
export const indentOf = (line: string): number => /^\u3000*/.exec(line)![0].length;

/** The print's own sign of a new paragraph: two letters' space. */
export const isIndented = (line: string): boolean => line.startsWith("\u3000\u3000");
