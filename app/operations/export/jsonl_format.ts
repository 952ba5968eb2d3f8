import type { Field, Record } from '#fields/field'
import type { FileFormat } from '#operations/export/formats'

/**
 * JSON Lines (jsonlines.org): one object a line, its keys those of the fields whatever headings say, each value as
 * `FieldType.schema` describes it, null where there is none. Parts are the file's own lines.
 */
export const jsonl: FileFormat = {
  type: 'application/jsonl; charset=utf-8',
  part(fields) {
    const members = fields.map(memberPrinter)
    return {
      row: (record) => `{${members.map((print) => print(record)).join(',')}}\n`,
      stored: (rows) => rows,
      sheets: [],
    }
  },
  file: (spool) => spool.read(),
}

function memberPrinter(field: Field): (record: Record) => string {
  const { key, store, type } = field
  const name = `${JSON.stringify(key)}:`
  return (record) => {
    const value = store.read(record, field)
    return name + JSON.stringify(value === null || value === undefined ? null : type.toJson(value, field))
  }
}
