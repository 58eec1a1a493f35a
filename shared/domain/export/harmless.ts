/** What a spreadsheet takes for the beginning of a formula, also after blanks; tab and line ends split a cell. */
const formula = /^[\s\u0000-\u001f]*[=+\-@|%＝＋－＠]/u;

/**
 * A text that a spreadsheet shows and never runs: before what looks like a formula stands an apostrophe. Doing it twice
 * changes nothing more.
 */
export const harmless = (text: string): string => {
  const oneLine = text.replace(/[\t\r\n]+/g, ' ');
  return formula.test(oneLine) ? `'${oneLine}` : oneLine;
};
