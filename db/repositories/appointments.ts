import { alias } from 'drizzle-orm/sqlite-core';
import { and, asc, desc, eq, gte, lte, ne, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../connection/access';
import { prepared } from '../connection/prepared';
import { appointmentChanges, appointments } from '../schema/agenda';
import { cases, people, users } from '../schema/tables';

export type AppointmentRecord = typeof appointments.$inferSelect;
export type AppointmentChangeRecord = typeof appointmentChanges.$inferSelect;

/** Makes an appointment. It begins planned; its first change is written with it (trigger). */
export const insertAppointment = (db: Writer, appointment: Omit<AppointmentRecord, 'state'>): void => {
  db.insert(appointments)
    .values({ ...appointment, state: 'planned' })
    .run();
};

/** Writes a change with its number; the appointment becomes what it says (trigger). */
export const insertAppointmentChange = (db: Writer, change: AppointmentChangeRecord): void => {
  db.insert(appointmentChanges).values(change).run();
};

const lastNumber = sql<number>`(SELECT max(number) FROM appointment_changes x
  WHERE x.appointment_id = "appointments"."id")`;

const withNames = (db: Reader) =>
  db
    .select({
      appointment: appointments,
      /** Of its last change. */
      number: lastNumber,
      userName: users.fullName,
      caseCode: cases.code,
      person: people,
      responsibleId: cases.responsibleId,
      restricted: sql<0 | 1>`coalesce((SELECT max(number) % 2 FROM processing_restrictions r
        WHERE r.case_id = "appointments"."case_id"), 0)`,
      withoutBasis: sql<0 | 1>`EXISTS (SELECT 1 FROM cases_without_basis b
        WHERE b.id = "appointments"."case_id")`,
    })
    .from(appointments)
    .innerJoin(users, eq(users.id, appointments.userId))
    .leftJoin(cases, eq(cases.id, appointments.caseId))
    .leftJoin(people, eq(people.id, cases.personId));

const between = prepared((db: Reader) =>
  withNames(db)
    .where(and(gte(appointments.day, sql.placeholder('from')), lte(appointments.day, sql.placeholder('to'))))
    .orderBy(asc(appointments.day), asc(appointments.startsAt), asc(appointments.id))
    .prepare(),
);
/** The appointments of some days, both included, in the order of the clock. */
export const appointmentsBetween = (db: Reader, from: string, to: string) => between(db).all({ from, to });
export type AppointmentWithNames = ReturnType<typeof appointmentsBetween>[number];

const ofCase = prepared((db: Reader) =>
  withNames(db)
    .where(eq(appointments.caseId, sql.placeholder('caseId')))
    .orderBy(desc(appointments.day), desc(appointments.startsAt), asc(appointments.id))
    .prepare(),
);
/** Every appointment of a case, the latest first. */
export const appointmentsOfCase = (db: Reader, caseId: string): AppointmentWithNames[] =>
  ofCase(db).all({ caseId });

const byId = prepared((db: Reader) =>
  withNames(db)
    .where(eq(appointments.id, sql.placeholder('id')))
    .prepare(),
);
export const findAppointment = (db: Reader, id: string): AppointmentWithNames | null =>
  byId(db).get({ id }) ?? null;

const by = alias(users, 'by');
const withWhom = alias(users, 'with_whom');
/** The history of an appointment by number: the first is how it was made. */
export const changesOfAppointment = (db: Reader, appointmentId: string) =>
  db
    .select({ change: appointmentChanges, userName: withWhom.fullName, byName: by.fullName })
    .from(appointmentChanges)
    .innerJoin(withWhom, eq(withWhom.id, appointmentChanges.userId))
    .innerJoin(by, eq(by.id, appointmentChanges.recordedBy))
    .where(eq(appointmentChanges.appointmentId, appointmentId))
    .orderBy(asc(appointmentChanges.number))
    .all();

/** Rooms that were named before, by name: what a form offers. */
export const roomsUsed = (db: Reader): string[] =>
  db
    .selectDistinct({ room: appointments.room })
    .from(appointments)
    .where(sql`${appointments.room} <> ''`)
    .orderBy(asc(appointments.room))
    .limit(100)
    .all()
    .map(({ room }) => room);

const historyOf = prepared((db: Reader) =>
  db
    .select({
      id: appointments.id,
      kind: appointments.kind,
      number: appointmentChanges.number,
      day: appointmentChanges.day,
      startsAt: appointmentChanges.startsAt,
      state: appointmentChanges.state,
      at: appointmentChanges.recordedAt,
      byId: appointmentChanges.recordedBy,
    })
    .from(appointmentChanges)
    .innerJoin(appointments, eq(appointments.id, appointmentChanges.appointmentId))
    .where(and(eq(appointments.caseId, sql.placeholder('caseId')), ne(appointments.kind, 'family-interview')))
    .orderBy(
      desc(appointmentChanges.recordedAt),
      desc(appointmentChanges.number),
      desc(appointmentChanges.appointmentId),
    )
    .limit(sql.placeholder('limit'))
    .prepare(),
);
/** What was done with the appointments of a case, the last first; those with his family are in no history (§6.4.12). */
export const appointmentActs = (db: Reader, span: { readonly caseId: string; readonly limit: number }) =>
  historyOf(db).all({ ...span });
