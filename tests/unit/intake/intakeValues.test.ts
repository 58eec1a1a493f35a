import { describe, expect, it } from 'vitest';
import { registerInput } from '../../../shared/contract/intake.contract';
import {
  blankIntake,
  consentProblems,
  intakeDraftSchema,
  intakeProblems,
  storable,
  toRegisterInput,
  type IntakeValues,
} from '../../../renderer/features/intake/intakeValues';

const today = '2026-11-24';
const userId = '6f1f3f0e-8f8e-4a2e-9d0a-0d5a3c2b1a09';
const blank = blankIntake(today, userId);

const filled = (changes: Partial<IntakeValues> = {}): IntakeValues => ({
  ...blank,
  consent: { ...blank.consent, outcome: 'given', how: 'En persona' },
  person: {
    ...blank.person,
    documentNumber: '10117410',
    givenNames: 'Juan',
    paternalSurname: 'Quispe',
    birthDate: '04/01/1985',
  },
  condition: 'new',
  entryWay: 'court',
  ...changes,
});

describe('intake form', () => {
  it('is sent as the contract wants it', () => {
    expect(intakeProblems(filled(), today)).toEqual({});
    const sent = registerInput.parse(toRegisterInput(filled()));
    expect(sent.person?.birthDate).toBe('1985-01-04');
    expect(sent.consent.givenOn).toBe(today);
  });

  it('holds until there is an answer, and names each thing that is missing', () => {
    expect(Object.keys(consentProblems(blank, today)).sort()).toEqual(['consent.how', 'consent.outcome']);
    const bare = { ...blank, consent: filled().consent };
    expect(Object.keys(intakeProblems(bare, today)).sort()).toEqual([
      'condition',
      'entryWay',
      'person.documentNumber',
      'person.givenNames',
      'person.paternalSurname',
    ]);
  });

  it('explains days that it does not understand or that cannot be', () => {
    const person = { ...filled().person, birthDate: '31/02/1985' };
    expect(intakeProblems(filled({ person }), today)).toEqual({ 'person.birthDate': 'date-shape' });
    const tomorrow = { ...filled().consent, givenOn: '25/11/2026' };
    expect(intakeProblems(filled({ consent: tomorrow }), today)).toEqual({
      'consent.givenOn': 'date-future',
    });
  });

  it('keeps and sends nothing about him after a refusal', () => {
    const refused = filled({ consent: { ...filled().consent, outcome: 'refused' } });
    expect(JSON.stringify(storable(refused))).not.toContain('Quispe');
    expect(JSON.stringify(toRegisterInput(refused))).not.toContain('Quispe');
    expect(intakeProblems(refused, today)).toEqual({});
    expect(registerInput.safeParse(toRegisterInput(refused)).success).toBe(true);
  });

  it('keeps nothing about him before he has answered', () => {
    const early = filled({ consent: { ...filled().consent, outcome: '' } });
    expect(JSON.stringify(storable(early))).not.toContain('Quispe');
    expect(storable(filled())).toEqual(filled());
  });

  it('sends no data of a person who is in the register already', () => {
    const existing = { personId: '1b671a64-40d5-491e-99b0-da01ff1f3341', fullName: 'Quispe, Juan' };
    const sent = toRegisterInput(filled({ existing }));
    expect(sent.person).toBeNull();
    expect(sent.existingPersonId).toBe(existing.personId);
    expect(intakeProblems(filled({ existing, person: blank.person }), today)).toEqual({});
  });

  it('reads the drafts of older forms', () => {
    const schema = intakeDraftSchema(blank);
    expect(schema.parse(filled())).toEqual(filled());
    expect(schema.parse({ ...filled(), condition: 'gone', seen: 3 })).toEqual(filled({ condition: '' }));
    expect(schema.parse(null)).toEqual(blank);
  });
});
