const dayLength = 86_400_000;

const atMidnight = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The calendar day so many days later, or earlier when `days` is negative. */
export const addDays = (day: string, days: number): string =>
  new Date(atMidnight(day) + days * dayLength).toISOString().slice(0, 10);

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(atMidnight(day)).getUTCDay() || 7;
