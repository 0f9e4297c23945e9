/** Minute of the day of a time as machines write it, by the 24-hour clock, also behind its day (`08:30`, `2026-05-02T18:30:00Z`); `null`: it is none. */
export function clockMinute(text: string): number | null {
  const [, hour, minute] = /^(?:\d{4}-\d{2}-\d{2}[T ])?(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(text) ?? [];
  return hour === undefined || Number(hour) > 24 ? null : Number(hour) * 60 + Number(minute);
}
