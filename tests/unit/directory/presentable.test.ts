import { describe, expect, it } from 'vitest';
import { dropRepeated, presentText, unbalanced } from '../../../shared/domain/directory/register/presentable';
import { districtName, regionName } from '../../../shared/domain/directory/register/placeNames';

describe('presentText', () => {
  it.each([
    ['Cem Regular Bagua', 'CEM Regular Bagua'],
    ['Cem Comisaría De Familia Ayacucho', 'CEM Comisaría de Familia Ayacucho'],
    ['C.A.I. Madre De Dios', 'CAI Madre de Dios'],
    ['C.A.I Saylla', 'CAI Saylla'],
    ['Cem Comisaría Pamplona Ii', 'CEM Comisaría Pamplona II'],
    ['Cem Comisaría Carmen De La Legua Reynoso', 'CEM Comisaría Carmen de la Legua Reynoso'],
    ['Cem Regular La Molina', 'CEM Regular La Molina'],
    ['SAU La Libertad', 'SAU La Libertad'],
    ['HOSPITAL II-1 SANTA CLOTILDE', 'Hospital II-1 Santa Clotilde'],
    ['HOSPITAL II-E LAMAS', 'Hospital II-E Lamas'],
    ['CENTRO DE SALUD MENTAL COMUNITARIO CreeSer', 'Centro de Salud Mental Comunitario CreeSer'],
    [
      'CENTRO DE SALUD MENTAL COMUNITARIO "SAN CLEMENTE" DE TALARA',
      'Centro de Salud Mental Comunitario "San Clemente" de Talara',
    ],
    ['Jr. San Martin Nº 774 - 2Do Piso', 'Jr. San Martin N.º 774 - 2do Piso'],
    ['Cll. Ferrocarril N°.368', 'Cll. Ferrocarril N.º 368'],
    ['Calle Condamine N °113 S/N', 'Calle Condamine N.º 113 S/N'],
    ['Aa.Hh Alfredo Palacios Mz D Lote 1', 'AA. HH. Alfredo Palacios Mz D Lote 1'],
    ['Av. Juan Pablo Ii. N° 140.', 'Av. Juan Pablo II. N.º 140.'],
  ])('%s → %s', (text, shown) => {
    expect(presentText(text)).toBe(shown);
  });

  it('adds no accent and leaves what it has made alone', () => {
    expect(presentText('Cem Regular Jesus Maria')).toBe('CEM Regular Jesus Maria');
    expect(presentText(presentText('Cem Comisaría De Familia Ii N° 3'))).toBe(
      'CEM Comisaría de Familia II N.º 3',
    );
  });
});

describe('dropRepeated', () => {
  it.each([
    ['JIRÓN JIRON TRIUNFO Nº 035 JIRON TRIUNFO Nº 035 LIMA', 'JIRON TRIUNFO Nº 035 LIMA'],
    ['AVENIDA AV. GRAU S/N S/N', 'AV. GRAU S/N'],
    ['SECTOR 2 2 LOTE 1', 'SECTOR 2 2 LOTE 1'],
    ['', ''],
  ])('%s → %s', (text, once) => {
    expect(dropRepeated(text)).toBe(once);
  });
});

it('sees a parenthesis that never closes, and one that never opened', () => {
  expect(unbalanced('Av. Garcilaso 683(')).toBe(true);
  expect(unbalanced('2do Piso)')).toBe(true);
  expect(unbalanced(')(')).toBe(true);
  expect(unbalanced('(Plaza (central))')).toBe(false);
});

it('names departments and provinces with their accents, districts as the register has them', () => {
  expect(regionName('MADRE DE DIOS')).toBe('Madre de Dios');
  expect(regionName('ANCASH')).toBe('Áncash');
  expect(regionName('DATEM DEL MARAÑON')).toBe('Datem del Marañón');
  expect(regionName('CAÑETE')).toBe('Cañete');
  expect(districtName('JESUS MARIA')).toBe('Jesus Maria');
  expect(districtName('ANCO_HUALLO')).toBe('Anco-Huallo');
});
