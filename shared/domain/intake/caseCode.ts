/**
 * The code by which the office names a case without naming the man: year and number within it, «2026-0001».
 * @throws RangeError when the number is not a positive whole number
 */
export const formatCaseCode = (year: number, number: number): string => {
  if (!Number.isSafeInteger(number) || number < 1) throw new RangeError('a case number starts at 1');
  return `${String(year).padStart(4, '0')}-${String(number).padStart(4, '0')}`;
};
