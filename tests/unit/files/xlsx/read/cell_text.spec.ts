import { test } from '@japa/runner'
import { numberText } from '#files/xlsx/read/cell_text'
import { formatOf } from '#files/xlsx/read/number_format'

const shown = (value: string, code: string | undefined, id = 164) => numberText(value, formatOf(id, code), false)

test.group('A number in a cell', () => {
  test('reads {0} with the format {1} as {2}')
    .with([
      ['12000000000', 'General', '12000000000'],
      ['1.2E+10', 'General', '12000000000'],
      ['4.9115123456789E+12', '0', '4911512345678.9'],
      ['0.1', '0.00', '0.1'],
      ['1.1000000000000001', '#,##0.00 "€"', '1.1'],
      ['1E-7', '0.00E+00', '0.0000001'],
      ['-5', '0;[Red]-0', '-5'],
      ['0.19', '0%', '0.19'],
      ['1067', '00000', '01067'],
      ['123456789', '000\\-00\\-0000', '123-45-6789'],
      ['10679999', '00000\\-0000', '01067-9999'],
      ['12345678', '00000', '12345678'],
      ['-7', '000', '-7'],
      ['7.5', '000', '7.5'],
      ['45356', 'yyyy\\-mm\\-dd', '2024-03-05'],
      ['45356.6041666667', 'dd/mm/yyyy hh:mm', '2024-03-05 14:30:00'],
      ['45356.6041666667', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2024-03-05'],
      ['45356', 'd"."m"."yy', '2024-03-05'],
      ['45356', 'mmm', '2024-03-05'],
      ['0.6041666667', 'h:mm AM/PM', '14:30:00'],
      ['1.5', '[h]:mm:ss', '36:00:00'],
      ['59', 'yyyy-mm-dd', '1900-02-28'],
      ['61', 'yyyy-mm-dd', '1900-03-01'],
      ['-1', 'yyyy-mm-dd', '-1'],
      ['99999999', 'yyyy-mm-dd', '99999999'],
      ['7', '"day" 0', '7'],
      ['', 'yyyy', ''],
    ] as [string, string, string][])
    .run(({ assert }, [value, code, text]) => assert.equal(shown(value, code), text))

  test('has the formats that need no code, too', ({ assert }) => {
    assert.equal(shown('45356', undefined, 14), '2024-03-05')
    assert.equal(shown('45356.5', undefined, 22), '2024-03-05 12:00:00')
    assert.equal(shown('45356', undefined, 0), '45356')
  })
})
