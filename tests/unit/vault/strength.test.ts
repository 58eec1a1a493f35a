import { describe, expect, it } from 'vitest';
import { estimateStrength, passphraseIsAcceptable } from '../../../shared/domain/passphrase/strength';

describe('strength of a passphrase', () => {
  it.each(['la lluvia cae sobre el techo', 'ñandú celeste duerme temprano', 'aB3$kL9!pQ2z'])(
    'takes «%s»',
    (passphrase) => {
      expect(passphraseIsAcceptable(passphrase)).toBe(true);
    },
  );

  it.each(['aaaaaaaaaaaaaaa', 'contraseña123', 'Peru2024Peru2024', 'qwertyuiop123456', 'aB3$kL9!pQ', ''])(
    'refuses «%s»',
    (passphrase) => {
      expect(passphraseIsAcceptable(passphrase)).toBe(false);
    },
  );

  it('asks for no kinds of characters', () => {
    expect(estimateStrength('zorro lima puente nube').score).toBe(4);
  });

  it('counts twelve characters as a person does', () => {
    expect(passphraseIsAcceptable('🜁🜂🜃🜄🝆🝇')).toBe(false);
  });

  it.each(['cem huancayo 2024', 'Rosa.Quispe.2024', 'HUANCAYO-quispe-01', 'rosaquispemamani'])(
    'gives nothing for words of the context: «%s»',
    (passphrase) => {
      const context = ['CEM Huancayo', 'rosa.quispe', 'Rosa Quispe Mamani'];
      expect(passphraseIsAcceptable(passphrase, context)).toBe(false);
      expect(estimateStrength(passphrase, context).warningCode).toBe('userInputs');
    },
  );

  it('still takes a strong passphrase that holds a word of the context', () => {
    expect(passphraseIsAcceptable('huancayo la lluvia cae sobre el techo', ['CEM Huancayo'])).toBe(true);
  });

  it('says what is weak with a code', () => {
    expect(estimateStrength('aaaaaaaaaaaaaaa').warningCode).toBe('simpleRepeat');
    expect(estimateStrength('la lluvia cae sobre el techo').warningCode).toBeNull();
  });
});
