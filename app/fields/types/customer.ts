import { defineType, lineOf } from '#fields/types/define_type'
import { referenceName } from '#fields/references'
import { translate } from '#fields/translate'
import { current } from '#tenancy/current'
import { isId } from '#text/ids'

const ADDRESS = /([0-9A-HJKMNP-TV-Z]{26})\/?(?:[?#].*)?$/i

/** Another customer, by id or by the address of their page. Whether they exist is asked when saving: references.ts. */
export const customer = defineType<string>({
  name: 'customer',
  operators: ['is', 'is_not', 'empty', 'not_empty'],
  component: 'text',
  index: 'ref',
  parse(input) {
    const typed = lineOf(input)
    if (!typed) return { value: null }
    const id = ADDRESS.exec(typed)?.[1].toUpperCase()
    return id && isId(id) ? { value: id } : { problem: { code: 'not_a_customer' } }
  },
  show(id) {
    const name = referenceName(id)
    if (name === null) return { kind: 'text', text: translate('import.unseen') }
    return { kind: 'link', text: name ?? id, href: `/${current.tenant.slug}/customers/${id}` }
  },
  toSheet: (id) => referenceName(id) ?? id,
  indexValues: (id) => [id],
  schema: () => ({ type: 'string', description: 'Id of a customer' }),
  sample: () => '',
})
