import { and, desc, eq, isNull, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../connection/access';
import { prepared } from '../connection/prepared';
import { certificateRevocations, certificates, makeUpRetractions, makeUps } from '../schema/groupWork';
import { processingRestrictions } from '../schema/rights';
import { caseBases, cases, caseSanctions, caseStateChanges, groups, pastMemberships } from '../schema/tables';
import type { Span } from './timeline';

/** What happened to his rights and to his place in the office: further sources of a case's history, as in `timeline.ts`. */

const caseId = sql.placeholder('caseId');
const limit = sql.placeholder('limit');

const bases = prepared((db: Reader) =>
  db
    .select({
      number: caseBases.number,
      day: caseBases.toldOn,
      at: caseBases.recordedAt,
      byId: caseBases.recordedBy,
      basis: caseBases.kind,
    })
    .from(caseBases)
    .innerJoin(cases, eq(cases.id, caseBases.caseId))
    .where(
      and(
        eq(caseBases.caseId, caseId),
        // The consent on which the case rests has a row of its own.
        or(isNull(caseBases.consentId), isNull(cases.consentId), ne(caseBases.consentId, cases.consentId)),
      ),
    )
    .orderBy(desc(caseBases.toldOn), desc(caseBases.recordedAt), desc(caseBases.number))
    .limit(limit)
    .prepare(),
);
/** On what else his data came to be kept, and that he took his consent back. */
export const basisChanges = (db: Reader, span: Span) => bases(db).all({ ...span });

const imposed = prepared((db: Reader) =>
  db
    .select({
      id: caseSanctions.id,
      kind: caseSanctions.kind,
      openedAt: caseSanctions.recordedAt,
      openedBy: caseSanctions.recordedBy,
      endedAt: caseSanctions.endedAt,
      endedBy: caseSanctions.endedBy,
    })
    .from(caseSanctions)
    .where(eq(caseSanctions.caseId, caseId))
    .orderBy(
      desc(sql`max(${caseSanctions.recordedAt}, coalesce(${caseSanctions.endedAt}, ''))`),
      desc(sql`coalesce(${caseSanctions.endedAt} >= ${caseSanctions.recordedAt}, 0)`),
      desc(caseSanctions.id),
    )
    .limit(limit)
    .prepare(),
);
/** The sanctions, those that moved last first: each may give two rows. */
export const sanctionHeads = (db: Reader, span: Span) => imposed(db).all({ ...span });

const held = prepared((db: Reader) =>
  db
    .select({
      number: processingRestrictions.number,
      day: processingRestrictions.askedOn,
      at: processingRestrictions.recordedAt,
      byId: processingRestrictions.recordedBy,
      act: processingRestrictions.act,
    })
    .from(processingRestrictions)
    .where(eq(processingRestrictions.caseId, caseId))
    .orderBy(
      desc(processingRestrictions.askedOn),
      desc(processingRestrictions.recordedAt),
      desc(processingRestrictions.number),
    )
    .limit(limit)
    .prepare(),
);
/** That his data were held, and no longer. */
export const restrictionActs = (db: Reader, span: Span) => held(db).all({ ...span });

const nextGroup = alias(groups, 'next_group');
const left = prepared((db: Reader) =>
  db
    .select({
      groupId: pastMemberships.groupId,
      groupName: groups.name,
      joinedOn: pastMemberships.joinedOn,
      addedAt: pastMemberships.addedAt,
      addedBy: pastMemberships.addedBy,
      leftOn: pastMemberships.leftOn,
      number: pastMemberships.number,
      reason: pastMemberships.reason,
      toGroupName: nextGroup.name,
      at: sql<string>`coalesce(${pastMemberships.leftAt}, ${caseStateChanges.recordedAt})`,
      byId: sql<string>`coalesce(${pastMemberships.leftBy}, ${caseStateChanges.recordedBy})`,
    })
    .from(pastMemberships)
    .innerJoin(groups, eq(groups.id, pastMemberships.groupId))
    .leftJoin(nextGroup, eq(nextGroup.id, pastMemberships.toGroup))
    .leftJoin(
      caseStateChanges,
      and(
        eq(caseStateChanges.caseId, pastMemberships.caseId),
        eq(caseStateChanges.number, pastMemberships.changeNumber),
      ),
    )
    .where(eq(pastMemberships.caseId, caseId))
    .prepare(),
);
/** The groups that he joined and left: few, so all of them, whatever the span asks for. */
export const groupsLeft = (db: Reader, span: Span) => left(db).all({ caseId: span.caseId });

const made = prepared((db: Reader) =>
  db
    .select({
      id: makeUps.id,
      day: makeUps.madeOn,
      at: makeUps.recordedAt,
      byId: makeUps.recordedBy,
      topic: makeUps.topic,
      groupName: groups.name,
      retractedAt: makeUpRetractions.retractedAt,
    })
    .from(makeUps)
    .innerJoin(groups, eq(groups.id, makeUps.groupId))
    .leftJoin(makeUpRetractions, eq(makeUpRetractions.makeUpId, makeUps.id))
    .where(eq(makeUps.caseId, caseId))
    .orderBy(desc(makeUps.madeOn), desc(makeUps.recordedAt), desc(makeUps.topic), desc(makeUps.id))
    .limit(limit)
    .prepare(),
);
/** The topics that he made up, those retracted too. */
export const makeUpHeads = (db: Reader, span: Span) => made(db).all({ ...span });

const certified = prepared((db: Reader) =>
  db
    .select({
      id: certificates.id,
      day: certificates.issuedOn,
      at: certificates.issuedAt,
      byId: certificates.issuedBy,
      year: certificates.year,
      number: certificates.number,
      kind: certificates.kind,
      revokedAt: certificateRevocations.revokedAt,
    })
    .from(certificates)
    .leftJoin(certificateRevocations, eq(certificateRevocations.certificateId, certificates.id))
    .where(eq(certificates.caseId, caseId))
    .orderBy(
      desc(certificates.issuedOn),
      desc(certificates.issuedAt),
      desc(certificates.number),
      desc(certificates.id),
    )
    .limit(limit)
    .prepare(),
);
/** The certificates that he was given, without what they say. */
export const certificateHeads = (db: Reader, span: Span) => certified(db).all({ ...span });
