import { z } from 'zod';
import { caseStates } from '../domain/cases/states';
import { caseColumns, caseFilter, caseSorts } from './case-list.contract';
import { conditions } from './intake.contract';
import { day, instant, passphrase } from './primitives';

/**
 * The list as a file for another office of the service: the columns that the list itself has and no others, so that
 * nothing sealed can be in it.
 */
export const exportColumns = ['code', ...caseColumns] as const;
export type ExportColumn = (typeof exportColumns)[number];

export const startExportInput = z.strictObject({
  columns: z
    .array(z.enum(exportColumns))
    .min(1, 'required')
    .refine((columns) => new Set(columns).size === columns.length, 'invalid'),
  filter: caseFilter,
  sort: z.enum(caseSorts),
  /** Of this file alone: whoever receives it is told it by another way. */
  passphrase: passphrase.min(12, 'passphrase-short'),
});

/** The first line of what is sealed. */
export const exportHead = z.strictObject({
  content: z.literal('resguardo-people-list'),
  version: z.literal(1),
  office: z.string(),
  writtenAt: instant,
  writtenBy: z.string(),
  columns: z.array(z.enum(exportColumns)).min(1),
});
export type ExportHead = z.infer<typeof exportHead>;

/** Every further line: the columns that were chosen. Text is made harmless for a spreadsheet before it is sealed. */
export const exportRow = z.strictObject({
  code: z.string().optional(),
  name: z.string().optional(),
  state: z.enum(caseStates).optional(),
  opened: day.optional(),
  due: day.nullable().optional(),
  responsible: z.string().optional(),
  condition: z.enum(conditions).optional(),
  'entry-way': z.string().optional(),
  group: z.string().optional(),
});
export type ExportRow = z.infer<typeof exportRow>;

export const openExportInput = z.strictObject({ passphrase });
export const exportPageInput = z.strictObject({
  exportId: z.uuid('id-shape'),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(200),
});
export const exportPage = z.object({
  /** Null when none is open any more. */
  head: exportHead.nullable(),
  total: z.number().int(),
  rows: z.array(exportRow),
});
export const closeExportInput = z.strictObject({ exportId: z.uuid('id-shape') });
