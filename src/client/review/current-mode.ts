/** What keys and clicks mean while something is being picked. */
export interface Mode {
  /** Takes a key; false leaves it to the browser. */
  readonly key: (key: string) => boolean;
  /** Takes a click on a block; without it a click selects as ever. */
  readonly click?: (block: string) => void;
  readonly end: () => void;
}

let current: Mode | undefined;

export const currentMode = (): Mode | undefined => current;

/** Begins to wait for a pick; what was waited for before is given up. */
export function startMode(mode: Mode): void {
  endMode();
  current = mode;
}

export function endMode(): void {
  const ended = current;
  current = undefined;
  ended?.end();
}
