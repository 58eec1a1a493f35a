import type { Reader } from '../../../db/connection/access';
import { ownTestsOf } from '../../../db/repositories/tests';
import { instrumentContent, testBody } from '../../../shared/contract/tests.contract';
import { optionsOf } from '../../../shared/domain/tests/instrument';
import { scaleScores } from '../../../shared/domain/tests/scoring';
import { AppError } from '../../../shared/errors';
import { notValidated, scoreText, timePointWords } from '../../../shared/words/testWords';
import type { TeamTexts } from './teamTexts';

/** One test as he answered it. */
export interface OwnTest {
  readonly dia: string;
  readonly prueba: string;
  readonly momento: string;
  readonly respuestas: readonly { readonly pregunta: string; readonly respuesta: string }[];
  readonly puntajes: readonly { readonly escala: string; readonly puntaje: string }[];
}

/**
 * The tests that a man answered himself, with what they gave. What a professional wrote down of a test of others is a
 * free text, and goes as such. What his partner answered lies elsewhere and is not looked at.
 *
 * @throws AppError `damaged`
 */
export function ownTests(
  db: Reader,
  ofCase: { readonly id: string; readonly code: string },
  texts: TeamTexts,
): OwnTest[] {
  return ownTestsOf(db, ofCase.id).map(({ test, content, name }) => {
    const body = testBody.safeParse(JSON.parse(test.body));
    if (!body.success) throw new AppError('damaged');
    const common = { dia: test.appliedOn, momento: timePointWords[test.timePoint] };
    if (body.data.kind === 'outside') {
      const { name: outside, version, applier, total, band } = body.data;
      const said = [outside, version, applier, total, band].filter((part) => part !== '').join(', ');
      const prueba = texts.say(`Caso ${ofCase.code}: prueba aplicada`, test.appliedOn, said);
      return { ...common, prueba, respuestas: [], puntajes: [] };
    }
    const { answers } = body.data;
    const read = instrumentContent.safeParse(JSON.parse(content ?? 'null'));
    if (!read.success) throw new AppError('damaged');
    const version = read.data;
    return {
      ...common,
      prueba: `${name ?? ''} (${notValidated.toLowerCase()})`,
      respuestas: version.items.map((item, at) => ({
        pregunta: item.text,
        respuesta:
          optionsOf(version, item).find(({ value }) => value === (answers[at] ?? null))?.label ??
          'Sin respuesta',
      })),
      puntajes: scaleScores(version, answers).map(
        ({ name: scale, score, lowest, highest, missing, band }) => ({
          escala: scale,
          puntaje:
            score === null
              ? `Sin puntaje: faltan ${String(missing)} respuestas`
              : `${scoreText(score)} (de ${String(lowest)} a ${String(highest)})${band === null ? '' : `, ${band}`}`,
        }),
      ),
    };
  });
}
