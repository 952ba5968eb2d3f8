import { translate, translateAny } from '#fields/translate'
import { typeNamed } from '#fields/types/index'
import type { Field, FieldOptions, Store } from '#fields/field'

type Switches = Partial<
  Pick<Field, 'required' | 'unique' | 'editable' | 'filterable' | 'sortable' | 'sensitivity' | 'tab'>
>

export interface FieldDefinition extends Switches {
  key: string
  /** What it is called in language files and index tables, where another list has a field of the same key. */
  name?: string
  type: string
  store: Store
  options?: FieldOptions
}

/** A field that the product brings along; its texts are `fields.<name>` and, where there is one, `fields.<name>_help`. */
export function defineField({ key, name = key, type: typeName, options = {}, ...rest }: FieldDefinition): Field {
  const type = typeNamed(typeName)
  return {
    key,
    id: name,
    get label() {
      return translate(`fields.${name}`)
    },
    get help() {
      return translateAny(`fields.${name}_help`)
    },
    type,
    options,
    system: true,
    ...{ tab: 'basic', required: false, unique: false, editable: true, sensitivity: 'public' },
    filterable: type.operators.length > 0,
    sortable: false,
    ...rest,
  } as Field
}
