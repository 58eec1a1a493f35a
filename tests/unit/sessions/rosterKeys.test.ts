import { describe, expect, it } from 'vitest';
import { sessionView } from '../../../shared/contract/sessions.contract';
import { pressKey, type RosterKey } from '../../../renderer/features/sessions/rosterKeys';
import { blankSession, lineOf } from '../../../renderer/features/sessions/sessionValues';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const session = sessionView.parse({
  sessionId: id(90),
  groupId: id(91),
  groupName: 'Grupo',
  number: 1,
  heldOn: '2026-11-24',
  startsAt: '',
  endsAt: '',
  room: '',
  title: '',
  topics: [1],
  cancelledWhy: null,
  closedAt: null,
  development: '',
  groupTask: '',
  elements: [],
  reflections: [],
  directoryAtHand: '',
  directoryWhy: '',
  paperBy: '',
  facilitators: [],
  signatures: [],
  exception: null,
  returned: null,
  incidents: [],
  amendments: [],
  roster: Array.from({ length: 15 }, (_, n) => ({
    caseId: id(n + 1),
    code: `2026-00${String(n)}`,
    fullName: `Man ${String(n)}`,
    noticeKinds: [],
    held: null,
    guestReason: null,
    mark: null,
    observation: '',
    lateMinutes: null,
    ground: '',
    action: '',
    task: '',
  })),
});
const { roster } = session;

/** The keys that walk from a line to another by the shorter way, from whichever end. */
const walk = (from: number, to: number): RosterKey[] => {
  const steps = (begin: number): RosterKey[] =>
    Array.from({ length: Math.abs(to - begin) }, () => ({
      key: to > begin ? 'ArrowDown' : 'ArrowUp',
      shiftKey: false,
    }));
  const fromEnd = [{ key: 'End', shiftKey: false }, ...steps(roster.length - 1)];
  return steps(from).length <= fromEnd.length ? steps(from) : fromEnd;
};

/** Marks a room in which everybody came but two, with the keys alone. */
function markRoom(first: number, second: number) {
  const absent: RosterKey = { key: 'f', shiftKey: false };
  const keys: RosterKey[] = [
    { key: 'A', shiftKey: true },
    ...walk(0, first),
    absent,
    // A mark moves on by itself.
    ...walk(Math.min(first + 1, roster.length - 1), second),
    absent,
  ];
  let place = { values: blankSession(session), active: 0 };
  for (const key of keys) {
    const step = pressKey(place, roster, key);
    if (step === null) throw new Error(`the list knows no ${key.key}`);
    place = step;
  }
  // Shift is a press of its own.
  return { presses: keys.length + 1, marks: roster.map((man) => lineOf(place.values, man.caseId).mark) };
}

describe('a roster of fifteen with two absent', () => {
  it('is marked in at most twenty key presses, whoever the two are', () => {
    for (let first = 0; first < roster.length; first++) {
      for (let second = first + 1; second < roster.length; second++) {
        const { presses, marks } = markRoom(first, second);
        expect([first, second, presses <= 20]).toEqual([first, second, true]);
        expect(marks).toEqual(
          roster.map((_man, index) => (index === first || index === second ? 'absent' : 'present')),
        );
      }
    }
  });

  it('leaves keys that are no marks alone, and Enter goes into the observation', () => {
    const place = { values: blankSession(session), active: 3 };
    expect(pressKey(place, roster, { key: 'x', shiftKey: false })).toBeNull();
    expect(pressKey(place, roster, { key: 'Enter', shiftKey: false })).toMatchObject({
      active: 3,
      observes: true,
    });
  });
});
