import { BOTH, mergeChoices, type MergeChoice } from '#actions/merges/merge_choices'
import type { Cell, Record } from '#fields/field'

export interface ChoiceRow {
  name: string
  label: string
  options: ChoiceOption[]
}

interface ChoiceOption {
  value: string
  /** Whose value it is; nothing where it is everybody's. */
  whose: string | null
  cells: Cell[]
  checked: boolean
}

/** One line for each field that differs: the value of each customer, in the order of the page, and all of them where there can be several. */
export function choiceRows(ordered: Record[], shown: Record[], values: { [key: string]: string }): ChoiceRow[] {
  return mergeChoices(ordered).map((choice) => {
    const own = shown.map((record) => ({
      value: record.id,
      whose: String(record.name),
      cells: cellsOf(choice, record),
    }))
    const all = choice.many ? [{ value: BOTH, whose: null, cells: [] }] : []
    const chosen = [...own, ...all].some(({ value }) => value === values[choice.key])
      ? values[choice.key]
      : choice.usual
    const options = [...own, ...all].map((option) => ({ ...option, checked: option.value === chosen }))
    return { name: `value[${choice.key}]`, label: labelOf(choice), options }
  })
}

const labelOf = ({ fields }: MergeChoice) => fields[0].label

/** Fields that go together are shown together; a name that follows from first and last name says all. */
function cellsOf({ fields }: MergeChoice, record: Record): Cell[] {
  return fields
    .filter(({ key }) => !(fields.length > 2 && ['first_name', 'last_name'].includes(key)))
    .flatMap((field) => {
      const value = field.store.read(record, field)
      return value === null || value === undefined ? [] : [field.type.show(value, field)]
    })
}
