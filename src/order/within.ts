/** A number, no farther from 0 than a limit. */
export const within = (limit: number, value: number): number => Math.max(-limit, Math.min(limit, value));
