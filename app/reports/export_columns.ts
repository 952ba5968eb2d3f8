import { defaultState } from '#lists/default_state'
import { fieldNamed, fieldsOf } from '#lists/fields_of'
import { fileFields } from '#lists/file_fields'
import type { ListState } from '#lists/list_state'
import { columnChoices } from '#lists/page/column_choices'
import { linksFrom } from '#lists/page/links'
import { mayTakeOut } from '#operations/export/sensitivity'
import { withChoices, type ExportChoices } from '#reports/export_choices'

/** The columns that a form of an export offers, and sets of them that a press ticks. */
export function columnsOfForm(state: ListState, choices: ExportChoices, path: string) {
  const known = fieldsOf(state.list).filter((field) => mayTakeOut(state.list, field))
  const keys = new Set(known.map(({ key }) => key))
  const ticking = (columns: string[], more: Partial<ExportChoices> = {}) =>
    withChoices(linksFrom(path, state)({ columns: columns.filter((key) => keys.has(key)) }), { ...choices, ...more })
  return {
    columns: columnChoices(state, [], '').map((choice) => ({
      ...choice,
      chosen: choice.chosen && keys.has(choice.key),
      /** Not theirs to take out. */
      held: !keys.has(choice.key),
      sensitivity: fieldNamed(state.list, choice.key)!.sensitivity,
      heading: choices.headings?.[choice.key],
    })),
    sets: {
      all: ticking([...keys]),
      usual: ticking(defaultState(state.list).columns),
      importable: ticking(
        fileFields(state.list).map(({ key }) => key),
        { reimportable: true }
      ),
    },
  }
}
