import { textsOf } from '#fields/stores/contact_point'
import { lineOf } from '#fields/types/define_type'
import type { ContactPoint, Field, ReadContext } from '#fields/field'
import { accessToPoint } from '#lists/seen_record'
import { newId } from '#text/ids'
import { isInput, notText, rowsIn, textOf } from '#actions/records/input'
import type { Filled } from '#actions/records/draft'

type Row = { [part: string]: unknown }

const MOST = 100
const MOST_LABEL = 60
const PARTS = ['id', 'channel', 'value', 'label', 'primary', 'remove']

/**
 * `points[…]`: a row with the id of one of the record's points changes it, any other adds one; an
 * empty or removed one goes. Points that no row names stay as they are, and so do those that are not the acting person's
 * to write.
 */
export function fillPoints(filled: Filled, input: unknown, fields: Field[], context: ReadContext) {
  const rows = rowsIn(input)
  if (!rows || rows.some(([, row]) => PARTS.some((part) => !isInput(row[part], false)))) {
    return void filled.problems.push(notText('points'))
  }
  const channels = fields.filter(({ store, editable }) => store.name === 'contact_point' && editable)
  for (const [key, row] of rows) fillPoint(filled, `points.${key}`, row, channels, context)
  if (filled.record.points.length > MOST)
    filled.problems.push({ key: 'points', problem: { code: 'too_many', params: { max: MOST } } })
}

function fillPoint({ record, problems }: Filled, key: string, row: Row, channels: Field[], context: ReadContext) {
  const known = record.points.find(({ id }) => id === row.id)
  if (known && !isTheirs(known)) return
  const value = lineOf(textOf(row, 'value'))
  if (!value || row.remove) {
    record.points = record.points.filter((point) => point !== known)
    return
  }
  const field = channels.find((channel) => channel.key === row.channel || channel.id === row.channel)
  if (!field) return void problems.push({ key: `${key}.channel`, problem: { code: 'required' } })
  const parsed = field.type.parse(value, field, context)
  if ('problem' in parsed) return void problems.push({ key: `${key}.value`, problem: parsed.problem })
  const label = lineOf(textOf(row, 'label')).slice(0, MOST_LABEL) || null
  const point = written(known, field, parsed.value, label)
  if (!known) record.points.push(point)
  else Object.assign(known, point)
  if (row.primary) choosePoint(record.points, known ?? point)
}

function written(known: ContactPoint | undefined, field: Field, value: unknown, label: string | null): ContactPoint {
  const texts = textsOf(field, value)
  const kind = kindOf(field)
  const fresh = { id: newId(), primary: false, position: 0, verified_at: null, consent: null }
  const kept = known?.value_key === texts.value_key && known.channel_id === field.id
  return {
    ...fresh,
    ...known,
    ...(!kept && { verified_at: null }),
    channel_id: field.id,
    kind,
    ...texts,
    label,
  }
}

function kindOf({ type }: Field): ContactPoint['kind'] {
  return type.name === 'phone' || type.name === 'email' ? type.name : 'social'
}

const isTheirs = (point: ContactPoint) => accessToPoint(point) === 'write'

/** One that is marked anew takes the mark from the others of its kind, unless that one is not theirs to change. */
export function choosePoint(points: ContactPoint[], chosen: ContactPoint) {
  const alike = points.filter(({ kind }) => kind === chosen.kind)
  if (chosen.primary || alike.some((point) => point.primary && !isTheirs(point))) return
  for (const point of alike) point.primary = point === chosen
}
