import type { DirectoryDoubt, DirectoryPhone } from './entry';

/** City codes of Peru without their leading zero. Lima and Callao (1) have seven digits, all others six. */
const cityNumber = /^0?(?:(1)(\d{7})|(4[1-4]|5[1-46]|6[1-7]|7[2346]|8[234])(\d{6}))$/;
const mobile = /^9\d{8}$/;
const tollFree = /^0800\d{5}$/;
const shortNumber = /^1\d{2}$/;
/** A mobile takes no city code; registers write one before it all the same, with or without parentheses. */
const mobileAfterCode = /^0?(?:1|4[1-4]|5[1-46]|6[1-7]|7[2346]|8[234])(9\d{8})$/;
const countryCode = /^51(?=\d{8,9}$|0\d{8}$)/;

/** What registers write in the phone column when there is none. */
const noPhone = /^(?:|-+|0|s\/n|sin n[uú]mero|no tiene|no cuenta|actualizar)$/i;

const nationalDigits = (digits: string): string | null => {
  if (mobile.test(digits) || tollFree.test(digits) || shortNumber.test(digits)) return digits;
  const city = cityNumber.exec(digits);
  return city === null ? null : `0${city[1] ?? city[3]}${city[2] ?? city[4]}`;
};

/**
 * The digits to dial for one written phone, or null when they cannot be read from the text with certainty. A number
 * of a city without its code stays undialable: which code it lacks is not written there.
 */
export function dialDigits(text: string): string | null {
  const written = text.replace(/^\s*(?:tel[eé]?f?\.?|tel[eé]fono|cel\.?)\s*:?\s*/i, '').replace(/^\+/, '');
  if (!/^[\d\s().-]+$/.test(written)) return null;
  const digits = written.replace(/\D/g, '');
  return (
    nationalDigits(digits) ??
    nationalDigits(digits.replace(countryCode, '')) ??
    mobileAfterCode.exec(digits)?.[1] ??
    null
  );
}

/**
 * Two phones in one cell are parted by `/`, `//`, `;`, `,` or ` - `. A hyphen between spaces is also how some write a
 * city code («056 - 401631»), so it parts only what would be a whole number on both sides.
 */
const splitCell = (cell: string): string[] =>
  cell
    .split(/\s*(?:\/+|;|,)\s*/)
    .flatMap((part) => {
      const halves = part.split(/\s+-\s+/);
      return halves.length === 2 && halves.every((half) => half.replace(/\D/g, '').length >= 7)
        ? halves
        : [part];
    })
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * Reads the phone cell of a register, or what a person typed. Every part keeps its own text; nothing is completed
 * or corrected.
 */
export function readPhones(cell: string): { phones: DirectoryPhone[]; doubts: DirectoryDoubt[] } {
  // «s/n» holds a slash of its own: asked before the cell is parted.
  if (noPhone.test(cell.trim())) return { phones: [], doubts: ['no-phone'] };
  const phones = splitCell(cell).map((text) => ({ text, dial: dialDigits(text) }));
  const doubts: DirectoryDoubt[] = [];
  if (phones.some(({ dial }) => dial === null)) doubts.push('undialable-phone');
  if (phones.some(({ text, dial }) => dial !== null && text.replace(/\D/g, '') !== dial))
    doubts.push('rewritten-phone');
  return { phones, doubts };
}
