/** What a hand does to a word by mistake, once. `at` is any number: it is taken round the length of the text. */
export const slips = {
  insert: (text: string, at: number, character: string): string => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + character + text.slice(place);
  },
  delete: (text: string, at: number, _character: string): string => {
    const place = at % text.length;
    return text.slice(0, place) + text.slice(place + 1);
  },
  substitute: (text: string, at: number, character: string): string => {
    const place = at % text.length;
    return text.slice(0, place) + character + text.slice(place + 1);
  },
  transpose: (text: string, at: number, _character: string): string => {
    const place = at % Math.max(1, text.length - 1);
    return text.slice(0, place) + text.charAt(place + 1) + text.charAt(place) + text.slice(place + 2);
  },
} as const;
export type Slip = keyof typeof slips;
