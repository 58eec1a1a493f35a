import { describe, expect, it } from 'vitest';
import { dialDigits, readPhones } from '../../../shared/domain/directory/phones';

describe('dialDigits', () => {
  it.each([
    ['932854358', '932854358'],
    ['932 980 087', '932980087'],
    ['041-477406', '041477406'],
    ['056 - 401631', '056401631'],
    ['TEL: 044-480200', '044480200'],
    ['TELF.083-830447', '083830447'],
    ['(64) 345027', '064345027'],
    ['(066)309200', '066309200'],
    ['43394428', '043394428'],
    ['01-7173200', '017173200'],
    ['1-5580186', '015580186'],
    ['(51) 1-6144646', '016144646'],
    ['51 1 2040900', '012040900'],
    ['+51 989 416 506', '989416506'],
    ['(51)065-252746', '065252746'],
    ['(051) 369368', '051369368'],
    ['(61) 936295832', '936295832'],
    ['0800-15-170', '080015170'],
    ['105', '105'],
  ])('%s is dialled %s', (text, dial) => {
    expect(dialDigits(text)).toBe(dial);
  });

  it.each([
    '9329499263',
    '9994978932',
    '4353090',
    '321108',
    '202-9060',
    '051-2016500',
    '90209741',
    'anexo 123',
    '',
    '(',
  ])('%j cannot be dialled', (text) => {
    expect(dialDigits(text)).toBeNull();
  });
});

describe('readPhones', () => {
  it.each(['', ' ', '-', '0', 's/n', 'S/N', 'NO TIENE', 'No cuenta', 'ACTUALIZAR'])(
    '%j is no phone',
    (cell) => {
      expect(readPhones(cell)).toEqual({ phones: [], doubts: ['no-phone'] });
    },
  );

  it('parts a cell and marks the part that cannot be dialled', () => {
    expect(readPhones('066-408810; 408812')).toEqual({
      phones: [
        { text: '066-408810', dial: '066408810' },
        { text: '408812', dial: null },
      ],
      doubts: ['undialable-phone'],
    });
    expect(readPhones('054-231818;').phones).toHaveLength(1);
    expect(readPhones('940217257 - 940929533').phones).toHaveLength(2);
    expect(readPhones('056 - 401631').phones).toHaveLength(1);
  });
});
