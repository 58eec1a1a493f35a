/** The colours that a computer may prefer; `auto` follows its system. Apart from the contract: read before any window. */
export const colourSchemes = ['light', 'dark', 'auto'] as const;
export type ColourScheme = (typeof colourSchemes)[number];
