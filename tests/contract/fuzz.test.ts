import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { errorCodes } from '../../shared/errors';
import type { Envelope } from '../../shared/result';
import { buildOfficeTemplate, type OfficeTemplate } from '../builders/office';
import { createTestCore, signIn, type TestCore } from '../support/testCore';
import { atEveryPlace } from './mutations';
import { procedures } from './procedures';
import { validInputs } from './validInputs';

let template: OfficeTemplate;
let test: TestCore;

beforeAll(async () => {
  template = await buildOfficeTemplate();
});
afterAll(() => {
  template.dispose();
});
afterEach(() => {
  test.dispose();
});

const inputOf = (path: string, login: string): unknown =>
  validInputs[path]!({ ids: template.ids, pieces: template.pieces, login });

/** What only an error's own text would contain. */
const insideKnowledge =
  /SQLITE|SELECT |INSERT |UPDATE |constraint|\.ts:\d|node_modules|at \w+ \(|Error:|zod/i;

/** An answer is an envelope of the closed set, and tells nothing of what is behind it. */
function expectTight(answer: Envelope<unknown>, what: unknown): void {
  if (answer.ok) return;
  const { code, ok: _ok, fields, detail, ...more } = answer;
  expect([what, more]).toEqual([what, {}]);
  expect(errorCodes).toContain(code);
  expect([what, code, test.internalErrors.map(String)]).not.toEqual([what, 'internal', expect.anything()]);
  for (const problem of Object.values(fields ?? {})) expect(problem).toMatch(/^[a-z][a-z-]+$/);
  expect(JSON.stringify([detail ?? {}, Object.values(fields ?? {})])).not.toMatch(insideKnowledge);
}

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom<unknown>(
    undefined,
    null,
    Number.NaN,
    -1,
    2 ** 53,
    '',
    ' ',
    '\u0000',
    '\ud800',
    "'; DROP TABLE people; --",
    '"*" OR NEAR(a b)',
    '%',
    [],
    {},
    [[]],
    '00000000-0000-4000-8000-000000000000',
    '9999-12-31',
    '-000001-01-01',
    JSON.parse('{"__proto__":{"role":"coordination"}}'),
    JSON.parse('{"constructor":{"prototype":{"ok":true}}}'),
  ),
  fc.anything({ withDate: true, withMap: true, withBigInt: true, withTypedArray: true, maxDepth: 2 }),
);

/** Either nonsense, or a valid input with nonsense at one of its places: the second gets further in. */
const calls = (login: string) =>
  fc.constantFrom(...procedures).chain((procedure) =>
    fc
      .oneof(
        anything,
        anything.chain((value) => fc.constantFrom(...atEveryPlace(inputOf(procedure.path, login), value))),
      )
      .map((input) => ({ path: procedure.path, type: procedure.type, input })),
  );

const runs = 600;

describe('whatever is sent', () => {
  it.each(['psico', 'coordina', 'admision'])('gets an answer of the closed set, as %s', async (login) => {
    test = template.copy();
    await fc.assert(
      fc.asyncProperty(calls(login), async (call) => {
        // Some of what is sent locks, as it should, and a changed passphrase asks for a fresh copy.
        if (test.core.phase() !== 'open') {
          test.dispose();
          test = template.copy();
          await signIn(test, login);
        }
        expectTight(await test.core.call(call), call.path);
      }),
      { numRuns: runs },
    );
    expect(test.internalErrors.map(String)).toEqual([]);
  });

  it('gets one while locked and at first run as well', async () => {
    for (const start of [() => template.copy(), () => createTestCore()]) {
      test = start();
      await fc.assert(
        fc.asyncProperty(calls('coordina'), async (call) => {
          if (test.core.phase() === 'open') {
            test.dispose();
            test = start();
          }
          expectTight(await test.core.call(call), call.path);
        }),
        { numRuns: runs / 2 },
      );
      test.dispose();
    }
  });

  it('finds no procedure by a name that is not one', async () => {
    test = template.copy();
    await signIn(test, 'coordina');
    const paths = [
      '',
      '.',
      '__proto__',
      'constructor',
      'toString',
      'cases.__proto__',
      'cases',
      'cases.get.call',
    ];
    for (const path of [...paths, 'hasOwnProperty', 'cases.get ', 'Cases.get', '_def', 'createCaller']) {
      for (const type of ['query', 'mutation'] as const) {
        expect([path, await test.refused(path, type)]).toEqual([path, { ok: false, code: 'not-found' }]);
      }
    }
    // A command is not reached as a query: what reads stays what reads.
    for (const { path, type } of procedures) {
      const other = type === 'query' ? 'mutation' : 'query';
      expect([path, await test.refused(path, other, inputOf(path, 'coordina'))]).toMatchObject([
        path,
        { code: 'not-found' },
      ]);
    }
  });
});

describe('what is too large', () => {
  const nested = (depth: number): unknown => {
    let value: unknown = 1;
    for (let level = 0; level < depth; level += 1) value = [value];
    return value;
  };
  const cyclic = (): unknown => {
    const one: Record<string, unknown> = {};
    one['again'] = one;
    return one;
  };

  it('is refused before anything looks at it, by every procedure', async () => {
    test = template.copy();
    await signIn(test, 'coordina');
    const large: [string, unknown][] = [
      ['one long text', 'x'.repeat(1_000_001)],
      ['a long text inside', { query: 'x'.repeat(1_000_001) }],
      ['a long name', { ['x'.repeat(1_000_001)]: 1 }],
      ['many small values', Array.from({ length: 200_000 }, () => 1)],
      ['very deep', nested(200_000)],
      ['deep', nested(5_000)],
      ['endless', cyclic()],
    ];
    for (const [what, input] of large) {
      for (const { path, type } of procedures.slice(0, what.includes('text') ? procedures.length : 4)) {
        expect([what, path, await test.core.call({ path, type, input })]).toEqual([
          what,
          path,
          { ok: false, code: 'too-large' },
        ]);
      }
    }
    expect(test.core.phase()).toBe('open');
  });
});
