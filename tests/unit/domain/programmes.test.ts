import { describe, expect, it } from 'vitest';
import { programmeSessions } from '../../../shared/contract/programmes.contract';
import { placeGaps, placeNoteProblem, type PlaceAnswers } from '../../../shared/domain/groups/place';
import { programmeGaps, topicsLeftOut } from '../../../shared/domain/programmes/programme';
import { shippedProgramme } from '../../../shared/domain/programmes/shippedProgramme';

describe('the programme that Resguardo brings', () => {
  it('treats the thirteen topics, and no session lacks a domain, a topic or a technique', () => {
    expect(programmeGaps(shippedProgramme)).toEqual({ topics: [], sessions: [] });
    expect(new Set(shippedProgramme.map(({ key }) => key)).size).toBe(shippedProgramme.length);
  });

  it('is what the contract takes, and each session has the rest of its plan', () => {
    expect(programmeSessions.parse(shippedProgramme)).toEqual(shippedProgramme);
    for (const session of shippedProgramme) {
      expect(session.elements.length).toBeGreaterThan(0);
      expect(session.approaches.length).toBeGreaterThan(0);
      expect(session.coexistence).not.toBe('');
    }
  });
});

describe('what a programme leaves out', () => {
  const [first, ...rest] = shippedProgramme;

  it('is said by topic and by session', () => {
    expect(topicsLeftOut([])).toHaveLength(13);
    expect(topicsLeftOut([{ topics: [13, 2] }, { topics: [2, 1] }])).toEqual([
      3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
    const bare = {
      ...first!,
      topics: [],
      technique: '  ',
      objectives: { cognitive: 'x', attitudes: ' ', skills: '' },
    };
    expect(programmeGaps([...rest, bare])).toEqual({
      // The closing session treats it once more.
      topics: [],
      sessions: [
        {
          position: shippedProgramme.length,
          domains: ['attitudes', 'skills'],
          withoutTopic: true,
          withoutTechnique: true,
        },
      ],
    });
  });
});

describe('the place (§6.2.3)', () => {
  const good: PlaceAnswers = {
    quiet: 'yes',
    'room-to-move': 'yes',
    'group-work': 'yes',
    accessible: 'yes',
    hours: 'yes',
  };

  it('warns of what is not met or not known, and asks for a note only about what is not met', () => {
    expect(placeGaps(good)).toEqual({ unmet: [], unknown: [] });
    expect(placeGaps({ ...good, quiet: 'no', hours: 'unknown' })).toEqual({
      unmet: ['quiet'],
      unknown: ['hours'],
    });
    expect(placeNoteProblem({ ...good, hours: 'unknown' }, '')).toBeNull();
    expect(placeNoteProblem({ ...good, quiet: 'no' }, ' ')).toBe('place-note-needed');
    expect(placeNoteProblem({ ...good, quiet: 'no' }, 'Se pidió otra sala.')).toBeNull();
  });
});
