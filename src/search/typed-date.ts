/**
 * A date as people type it: "2026", "2026-2", "2026.2.4", "2026年2月4日", "20260204".
 * Undefined when it is none.
 * @example parseTypedDate("2026年2月") // => "2026-02"
 */
export function parseTypedDate(text: string): string | undefined {
  const typed = text.normalize("NFKC").trim();
  const match =
    /^(\d{4})(\d{2})(\d{2})?$/.exec(typed) ??
    /^(\d{4})(?:[-./年](?:(\d{1,2})(?:[-./月](?:(\d{1,2})日?)?)?)?)?$/.exec(typed);
  if (match === null) return undefined;
  const [year, month, day] = match.slice(1).map((part) => part?.padStart(2, "0"));
  if (month !== undefined && (month < "01" || month > "12")) return undefined;
  if (day !== undefined && (day < "01" || day > "31")) return undefined;
  return [year, month, day].filter((part) => part !== undefined).join("-");
}
