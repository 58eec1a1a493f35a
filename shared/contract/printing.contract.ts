import { z } from 'zod';
import { caseId } from './primitives';

/** Sheets that the window prints. What is printed goes from its page to the printer; no file of it is written. */
export const printedSheets = [
  'contact-card',
  'blank-ficha',
  'blank-test',
  'agenda-day',
  'topic-matrix',
  'certificate',
  'session-sign-in',
  'session-log',
] as const;

/** Said before the printer is asked; null where the sheet is about nobody. */
export const recordPrintInput = z.strictObject({ sheet: z.enum(printedSheets), caseId: caseId.nullable() });
