import { translate, translateAny } from '#fields/translate'
import { typeNamed } from '#fields/types/index'
import type { Field, FieldOptions, Store } from '#fields/field'

type Switches = Partial<
  Pick<Field, 'required' | 'unique' | 'editable' | 'filterable' | 'sortable' | 'sensitivity' | 'tab'>
>

export interface FieldDefinition extends Switches {
  key: string
  type: string
  store: Store
  options?: FieldOptions
}

/** A field that the product brings along; its texts are `fields.<key>` and, where there is one, `fields.<key>_help`. */
export function defineField({ key, type: typeName, options = {}, ...rest }: FieldDefinition): Field {
  const type = typeNamed(typeName)
  return {
    key,
    id: key,
    get label() {
      return translate(`fields.${key}`)
    },
    get help() {
      return translateAny(`fields.${key}_help`)
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
