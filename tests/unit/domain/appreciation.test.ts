import { describe, expect, it } from 'vitest';
import {
  components,
  missingAppreciation,
  missingSocialWork,
  socialWorkParts,
} from '../../../shared/domain/evaluation/appreciation';
import { appreciationBody } from '../../builders/evaluation';

describe("psychology's appreciation (§5.4.7, §5.4.8)", () => {
  it('has six components', () => {
    expect(components).toHaveLength(6);
  });

  it('is complete when every component was explored, what was seen is told, and there is a summary', () => {
    const body = appreciationBody();
    expect(missingAppreciation(body)).toEqual({});
    expect(
      missingAppreciation({
        ...body,
        components: {
          ...body.components,
          cognitive: { seen: 'yes', text: '' },
          emotional: { seen: 'not-explored', text: '' },
          behavioural: { seen: 'no', text: '' },
        },
        summary: '',
      }),
    ).toEqual({
      'body.components.cognitive.text': 'required',
      'body.components.emotional.seen': 'required',
      'body.summary': 'required',
    });
  });

  it('may leave the three levels and the recommendations for later', () => {
    const body = { ...appreciationBody(), levels: { macro: '', exo: '', micro: '' }, recommendations: '' };
    expect(missingAppreciation(body)).toEqual({});
  });
});

describe("social work's appreciation", () => {
  it('is complete when each of its parts is written', () => {
    const body = { household: 'a', support: 'b', riskSeen: 'c', summary: 'd' };
    expect(missingSocialWork(body)).toEqual({});
    for (const part of socialWorkParts) {
      expect(missingSocialWork({ ...body, [part]: '' })).toEqual({ [`body.${part}`]: 'required' });
    }
  });
});
