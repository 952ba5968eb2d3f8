import { defineType, lineOf } from '#fields/types/define_type'
import { referenceOf } from '#fields/references'
import { translate } from '#fields/translate'
import type { FieldType } from '#fields/field'
import { current } from '#tenancy/current'
import { isId } from '#text/ids'

const ADDRESS = /([0-9A-HJKMNP-TV-Z]{26})\/?(?:[?#].*)?$/i

/** Another record, by id or by the address of its page. Whether it exists is asked when saving: references.ts. */
export const referenceType = (name: string, path: string, rest: Partial<FieldType<string>> = {}) =>
  defineType<string>({
    name,
    operators: ['is', 'is_not', 'empty', 'not_empty'],
    component: 'reference',
    index: 'ref',
    parse(input) {
      const typed = lineOf(input)
      if (!typed) return { value: null }
      const id = ADDRESS.exec(typed)?.[1].toUpperCase()
      return id && isId(id) ? { value: id } : { problem: { code: `not_a_${name}` } }
    },
    show(id) {
      const found = referenceOf(id)
      if (found === null) return { kind: 'text', text: translate('import.unseen') }
      return { kind: 'link', text: found?.name ?? id, href: `/${current.tenant.slug}/${path}/${id}` }
    },
    toSheet: (id) => referenceOf(id)?.name ?? id,
    indexValues: (id) => [id],
    schema: () => ({ type: 'string', description: `Id of a ${name.replaceAll('_', ' ')}` }),
    sample: () => '',
    ...rest,
  })
