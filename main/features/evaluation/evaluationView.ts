import { findCase } from '../../../db/repositories/people';
import { listEntries, type EntryHead } from '../../../db/repositories/entries';
import { liftedNotices } from '../../../db/repositories/notices';
import {
  historiesContent,
  riskLevelContent,
  violenceContent,
  type EntryVersion,
  type EvaluationView,
  type VersionHead,
} from '../../../shared/contract/evaluation.contract';
import { entryId, noticeId, type CaseId, type EntryId } from '../../../shared/contract/primitives';
import type { EntrySection } from '../../../shared/domain/evaluation/sections';
import { AppError } from '../../../shared/errors';
import type { ReadContext } from '../../core/procedure';
import { required } from '../../core/refuse';
import { contentOf, factsOf, latestContent, requireEntry, whole } from './entries';
import { standingOf } from './notices.service';

type HeadColumns = Omit<EntryHead['entry'], 'facts'>;

/** A version as it stands in a list. */
export const headOf = (entry: HeadColumns, authorName: string): VersionHead => ({
  entryId: entryId.parse(entry.id),
  version: entry.version,
  occurredOn: entry.occurredOn,
  complete: entry.complete,
  recordedAt: entry.recordedAt,
  authorName,
});

/** The versions of one section, oldest first, with what `more` reads from the bare answers of each. */
export const versionsOf = <M extends object>(
  heads: readonly EntryHead[],
  section: EntrySection,
  more: (facts: object) => M,
): (VersionHead & M)[] =>
  heads
    .filter(({ entry }) => entry.section === section)
    .map(({ entry, authorName }) => ({ ...headOf(entry, authorName), ...more(factsOf(entry.facts)) }));

const judged = riskLevelContent.pick({ level: true });
const asked = violenceContent.pick({ kinds: true, economic: true });

/** Lifted notices of kinds that do not stand now, the latest of each: those that can be opened again. */
function liftedOf(db: ReadContext['db'], caseId: CaseId): EvaluationView['liftedNotices'] {
  const known = new Set<string>(standingOf(db, caseId));
  return liftedNotices(db, caseId).flatMap(({ notice, liftedByName }) => {
    if (known.has(notice.kind) || notice.liftedAt === null) return [];
    known.add(notice.kind);
    return [
      {
        noticeId: noticeId.parse(notice.id),
        kind: notice.kind,
        liftedAt: notice.liftedAt,
        liftedByName,
        reason: notice.liftReason,
      },
    ];
  });
}

/**
 * What psychology and social work share of the evaluation of a case (§6.6, §5.2.3): every version by its answers, the
 * latest one whole. Psychology's own appreciation is behind `appreciations.get`.
 *
 * @throws AppError `not-found`, `damaged`
 */
export function evaluationOf(context: ReadContext<'protected'>, caseId: CaseId): EvaluationView {
  const { db } = context;
  required(findCase(db, caseId));
  const heads = listEntries(db, caseId);
  return {
    histories: {
      versions: versionsOf(heads, 'histories', (facts) => ({
        facts: whole(historiesContent.shape.facts, facts),
      })),
      latest: latestContent(context, caseId, 'histories'),
    },
    violence: {
      versions: versionsOf(heads, 'violence', (facts) => whole(asked, facts)),
      latest: latestContent(context, caseId, 'violence'),
    },
    riskLevel: {
      versions: versionsOf(heads, 'risk-level', (facts) => whole(judged, facts)),
      latest: latestContent(context, caseId, 'risk-level'),
    },
    socialWork: {
      versions: versionsOf(heads, 'social-work', () => ({})),
      latest: latestContent(context, caseId, 'social-work'),
    },
    psychology: { versions: versionsOf(heads, 'psychology', () => ({})) },
    liftedNotices: liftedOf(db, caseId),
  };
}

/** One version whole, to be read beside another. @throws AppError `not-found`, also for psychology's own; `damaged` */
export function versionOf(context: ReadContext<'protected'>, id: EntryId): EntryVersion {
  const { entry, authorName } = requireEntry(context.db, id);
  const head = headOf(entry, authorName);
  switch (entry.section) {
    case 'histories':
      return { ...head, section: entry.section, content: contentOf(context, entry.section, entry) };
    case 'violence':
      return { ...head, section: entry.section, content: contentOf(context, entry.section, entry) };
    case 'risk-level':
      return { ...head, section: entry.section, content: contentOf(context, entry.section, entry) };
    case 'social-work':
      return { ...head, section: entry.section, content: contentOf(context, entry.section, entry) };
    case 'psychology':
      throw new AppError('not-found');
  }
}
