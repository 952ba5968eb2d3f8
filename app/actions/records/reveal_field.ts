import { noteChange } from '#actions/note_change'
import type { Address, Cell, Field, Record } from '#fields/field'
import { loadReferences } from '#fields/references'
import { REVEAL } from '#lists/seen_change'
import { transaction } from '#tenancy/transaction'

/** Shows the acting person one value that is masked for them; the history keeps who looked at what, not what it was. */
export class RevealField {
  async handle(record: Record, field: Field): Promise<Cell> {
    const note = { list: record.list, recordId: record.id, action: REVEAL, after: { revealed: field.key } }
    await transaction((trx) => noteChange(trx, note))
    await loadReferences([record], [field])
    return this.cellOf(record, field)
  }

  /** A channel is all its contact points, a part of an address that of each address. */
  private cellOf(record: Record, field: Field): Cell {
    const { name } = field.store
    if (name === 'contact_point')
      return listed(record.points.filter((point) => point.channel_id === field.id).map(({ value }) => value))
    const several = name === 'address' && record.addresses.length > 1
    if (several) return listed(record.addresses.flatMap((address) => address[field.options.column as keyof Address]))
    const value = field.store.read(record, field)
    return value === null || value === undefined ? listed([]) : field.type.show(value, field)
  }
}

function listed(values: unknown[]): Cell {
  const text = [...new Set(values.filter(Boolean).map(String))].join(', ')
  return { kind: text ? 'text' : 'empty', text }
}
