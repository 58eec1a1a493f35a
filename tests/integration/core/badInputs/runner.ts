import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { RefusedCall } from '../../../../renderer/api/bridgeLink';
import { errorText } from '../../../../renderer/app/errorTexts';
import { problemText } from '../../../../renderer/components/forms/problemTexts';
import type { Envelope } from '../../../../shared/result';
import { buildOfficeTemplate, type OfficeIds, type OfficeTemplate } from '../../../builders/office';
import { signIn, type TestCore } from '../../../support/testCore';

/**
 * What a person may type wrongly or oddly, and what becomes of it: a refusal with a sentence of its own, at the field
 * where it was typed, or a text that is kept as it is and means nothing but itself.
 */
export interface Refused {
  readonly name: string;
  readonly path: string;
  readonly input: (ids: OfficeIds) => object;
  readonly code?: 'invalid' | 'rule' | 'conflict' | 'too-large' | 'not-found';
  /** Field and problem, where a field is to blame. */
  readonly at?: readonly [string, string];
  /** What the sentence speaks of, where none is. */
  readonly says?: RegExp;
}

export interface OddOffice {
  readonly ids: OfficeIds;
  /** The office as it was built, open for this account. */
  readonly open: (login?: string) => Promise<TestCore>;
  /** Sends what must be refused, and reads what the person would read. */
  readonly refuse: (row: Refused) => Promise<TestCore>;
}

const fallback = problemText('a code that nobody wrote a sentence for');

/** Holds an answer to what its row says. What no form can send (`invalid`) has no sentence of its own. */
function expectSentence(answer: Extract<Envelope<never>, { ok: false }>, { code, at, says }: Refused): void {
  if (code !== undefined) expect(answer.code).toBe(code);
  if (at !== undefined) {
    const [field, problem] = at;
    expect(answer.fields).toEqual({ [field]: problem });
    if (problem !== 'invalid') expect(problemText(problem)).not.toBe(fallback);
  }
  const sentence = errorText(new RefusedCall(answer));
  expect(sentence).not.toBe('');
  if (says !== undefined) expect(sentence).toMatch(says);
}

/** One office a file, a copy of it a test; nothing may go wrong inside of it. Call at the top of a file. */
export function oddOffice(): OddOffice {
  let template: OfficeTemplate;
  let test: TestCore;
  beforeAll(async () => {
    template = await buildOfficeTemplate();
  });
  afterEach(() => {
    expect(test.internalErrors).toEqual([]);
    test.dispose();
  });
  afterAll(() => {
    template.dispose();
  });
  const open = async (login = 'psico') => {
    test = template.copy();
    await signIn(test, login);
    return test;
  };
  return {
    get ids() {
      return template.ids;
    },
    open,
    refuse: async (row) => {
      await open();
      expectSentence(await test.refused(row.path, 'mutation', row.input(template.ids)), row);
      return test;
    },
  };
}
