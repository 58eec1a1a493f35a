import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { loginOf, mayCall, signedInProcedures } from '../../contract/procedures';
import { validInputs } from '../../contract/validInputs';
import { signIn } from '../../support/testCore';

let template: OfficeTemplate;
beforeAll(async () => {
  template = await buildOfficeTemplate();
});
afterAll(() => {
  template.dispose();
});

/** What answers while somebody sits in front of the screen, each for its reason. */
const answering: Readonly<Record<string, string>> = {
  'drafts.save': 'keeps what is answered',
  'tests.turnBack': 'gives the screen back',
};

describe('while the screen is turned to whoever answers a test', () => {
  it.each(['psychology', 'social-work', 'facilitation'] as const)(
    'no procedure of %s answers but those that keep the answers and give the screen back',
    async (role) => {
      const test = template.copy();
      const login = loginOf[role];
      await signIn(test, login);
      await test.ok('tests.turn', 'mutation', { caseId: template.ids.case });
      const open: string[] = [];
      for (const { path, type, access } of signedInProcedures) {
        if (!mayCall(role, access) || path === 'tests.turnBack') continue;
        const input = validInputs[path]!({ ids: template.ids, pieces: template.pieces, login });
        const answer = await test.core.call({ path, type, input });
        if (answer.ok || answer.code !== 'turned') open.push(path);
      }
      expect(open).toEqual(Object.keys(answering).filter((path) => path !== 'tests.turnBack'));
      const input = validInputs['tests.turnBack']!({ ids: template.ids, pieces: template.pieces, login });
      await test.ok('tests.turnBack', 'mutation', input);
      await test.ok('session.current', 'query');
      test.dispose();
    },
  );

  it('is so declared, and nothing else is', () => {
    const declared = signedInProcedures.filter(({ meta }) => meta.whileTurned).map(({ path }) => path);
    expect(declared.sort()).toEqual(Object.keys(answering).sort());
  });

  it('a wrong passphrase gives nothing back, and a lock gives it to the professional with what was answered', async () => {
    const test = template.copy();
    const { case: caseId } = template.ids;
    await signIn(test, 'psico');
    await test.ok('tests.turn', 'mutation', { caseId });
    const draft = { form: 'test', subject: caseId };
    const route = `/casos/${caseId}/pruebas/aplicar`;
    await test.ok('drafts.save', 'mutation', { ...draft, content: '{"at":3}', focusField: null, route });
    const wrong = { passphrase: 'otra frase cualquiera' };
    expect(await test.refused('tests.turnBack', 'mutation', wrong)).toMatchObject({
      code: 'wrong-passphrase',
    });
    expect(await test.refused('home.today', 'query')).toEqual({ ok: false, code: 'turned' });
    test.core.lock('user');
    await signIn(test, 'psico');
    expect(await test.ok('drafts.get', 'query', draft)).toMatchObject({
      draft: { content: '{"at":3}', route },
    });
    test.dispose();
  });
});
