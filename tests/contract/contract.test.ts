import type { Database } from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { auditActions } from '../../shared/auditActions';
import { roles } from '../../shared/permissions';
import { buildOfficeTemplate, type OfficeTemplate } from '../builders/office';
import { openOutside } from '../builders/outside';
import { createTestCore, signIn, type TestCore } from '../support/testCore';
import { damageVault, withExtraKeys } from './mutations';
import { firstRoleFor, loginOf, mayCall, openProcedures, procedures, signedInProcedures } from './procedures';
import { undeclared } from './undeclared';
import { validInputs } from './validInputs';

let template: OfficeTemplate;
let test: TestCore;
let outside: Database | undefined;

beforeAll(async () => {
  template = await buildOfficeTemplate();
});
afterAll(() => {
  template.dispose();
});
afterEach(() => {
  outside?.close();
  outside = undefined;
  test.dispose();
});

const inputOf = (path: string, login = 'coordina'): unknown =>
  validInputs[path]?.({ ids: template.ids, pieces: template.pieces, login });

interface AuditRow {
  readonly seq: number;
  readonly action: string;
  readonly outcome: string;
  readonly subject_id: string | null;
  readonly fields: string;
}
const auditRows = (sqlite: Database): AuditRow[] =>
  sqlite.prepare<[], AuditRow>('SELECT * FROM audit_log ORDER BY seq').all();

/** What the act left in the log: those are the rows that were not there before. */
async function leftBy(act: () => Promise<unknown>): Promise<AuditRow[]> {
  outside ??= await openOutside(test.userData);
  const before = auditRows(outside).length;
  await act();
  return auditRows(outside).slice(before);
}

describe('the table of inputs', () => {
  it('has one for every procedure and no other', () => {
    test = createTestCore();
    expect(Object.keys(validInputs).sort()).toEqual(procedures.map(({ path }) => path).sort());
    expect(procedures.length).toBeGreaterThan(40);
  });
});

describe.each(signedInProcedures)('$path, for somebody signed in', (procedure) => {
  const { path, type, meta, output } = procedure;
  const role = firstRoleFor(procedure);
  const login = loginOf[role];

  it('answers a valid input with what its schema declares, and leaves the rows that it declares', async () => {
    test = template.copy();
    await signIn(test, login);
    let value: unknown;
    const left = await leftBy(async () => {
      value = await test.ok(path, type, inputOf(path, login));
    });
    expect(undeclared(output, value)).toEqual([]);
    expect(left.map((row) => row.outcome)).toEqual(meta.audited ? ['done'] : []);
    for (const row of left) {
      expect(auditActions).toContain(row.action);
      // Names of fields, roles and the like; what a person typed has spaces, accents or capitals somewhere.
      for (const name of JSON.parse(row.fields) as string[]) expect(name).toMatch(/^[a-zA-Z]+([-:][a-z]+)*$/);
    }
    expect(test.internalErrors).toEqual([]);
  });

  it('refuses a key that is not declared, wherever it stands', async () => {
    test = template.copy();
    await signIn(test, login);
    const left = await leftBy(async () => {
      for (const [where, input] of withExtraKeys(inputOf(path, login))) {
        const refusal = await test.refused(path, type, input);
        expect(refusal, where).toMatchObject({ code: 'invalid' });
        expect(Object.values(refusal.fields ?? {}), where).toContain('unknown-field');
      }
    });
    expect(left).toEqual([]);
  });

  it('is refused before sign-in, whatever is sent', async () => {
    test = template.copy();
    for (const input of [inputOf(path), 17, { __proto__: null, admin: true }]) {
      expect(await test.refused(path, type, input)).toEqual({ ok: false, code: 'locked' });
    }
    await signIn(test, login);
    test.core.lock('user');
    expect(await test.refused(path, type, inputOf(path))).toEqual({ ok: false, code: 'locked' });
  });
});

describe.each(roles)('the role %s', (role) => {
  it('reaches what it may and nothing else', async () => {
    test = template.copy();
    const login = loginOf[role];
    await signIn(test, login);
    for (const { path, type, access } of signedInProcedures) {
      const call = () => test.core.call({ path, type, input: inputOf(path, login) });
      if (mayCall(role, access)) {
        const answer = await call();
        // What an earlier call of this loop has done may stand in the way by a rule, and by nothing else.
        if (!answer.ok)
          expect([path, answer.code]).not.toEqual([
            path,
            expect.stringMatching(/^(forbidden|internal|locked)$/),
          ]);
        continue;
      }
      let answer: unknown;
      const left = await leftBy(async () => {
        answer = await call();
      });
      expect([path, answer]).toEqual([path, { ok: false, code: 'forbidden' }]);
      expect(left).toMatchObject([{ action: 'access.refused', outcome: 'refused', subject_id: null }]);
    }
    expect(test.internalErrors).toEqual([]);
    expect((await chainFinding())?.finding ?? null).toBeNull();
  });

  const chainFinding = async () => {
    await signIn(test, 'coordina').catch(() => undefined);
    return test.core.phase() === 'open'
      ? await test.ok<{ finding: unknown }>('audit.verify', 'mutation')
      : null;
  };
});

describe.each(openProcedures)(
  '$path, for anybody at the keyboard',
  ({ path, type, access, output, meta }) => {
    it('answers in the phases that it declares and in no other', async () => {
      expect(access.anyone.length).toBeGreaterThan(10);
      expect(meta.audited).toBe(false);
      for (const [phase, prepare] of Object.entries(phases)) {
        test = prepare();
        if (phase === 'open') await signIn(test, 'coordina');
        expect(test.core.phase()).toBe(phase);
        if (access.phases.includes(phase as (typeof access.phases)[number])) {
          const input = await inputIn(phase, path);
          const answer = await test.core.call({ path, type, input });
          if (answer.ok) expect(undeclared(output, answer.value)).toEqual([]);
          // An own entry of the office is not there before there is an office.
          else expect([path, phase, answer.code]).toEqual([path, phase, 'not-found']);
        } else {
          expect([phase, await test.refused(path, type, inputOf(path))]).toEqual([
            phase,
            { ok: false, code: 'wrong-phase' },
          ]);
        }
        expect(test.internalErrors).toEqual([]);
        test.dispose();
      }
    });

    it('refuses a key that is not declared', async () => {
      const phase = access.phases.includes('first-run') ? 'first-run' : 'locked';
      test = phases[phase]();
      for (const [where, input] of withExtraKeys(inputOf(path))) {
        expect(await test.refused(path, type, input), where).toMatchObject({ code: 'invalid' });
      }
    });
  },
);

/** A core in each phase, by what stands in its folder. */
const phases = {
  'first-run': () => createTestCore(),
  locked: () => template.copy(),
  open: () => template.copy(),
  blocked: () => {
    const whole = template.copy();
    damageVault(whole.userData);
    return whole.restart();
  },
};

async function inputIn(phase: string, path: string): Promise<unknown> {
  if (path !== 'setup.create' || phase !== 'first-run') return inputOf(path);
  const { pieces } = await test.ok<{ pieces: [string, string, string] }>('setup.prepareRecovery', 'mutation');
  return validInputs[path]!({ ids: template.ids, pieces, login: 'coordina' });
}
