import { defineType, lineOf } from '#fields/types/define_type'
import { isId } from '#text/ids'

export interface FileValue {
  id: string
  name: string
}

/** A stored file by its id and the name it came with. Not on offer to admins while forms have no upload for it. */
export const file = defineType<FileValue>({
  name: 'file',
  operators: ['empty', 'not_empty'],
  component: 'file',
  custom: false,
  index: 'ref',
  parse(input) {
    const typed = lineOf(input)
    const [id, ...name] = typed.split(' ')
    if (!typed) return { value: null }
    return isId(id) && name.length ? { value: { id, name: name.join(' ') } } : { problem: { code: 'not_a_file' } }
  },
  print: ({ id, name }) => `${id} ${name}`,
  show: ({ name }) => ({ kind: 'text', text: name }),
  toSheet: ({ name }) => name,
  indexValues: ({ id }) => [id],
  schema: () => ({ type: 'string', description: 'Id and name of a file' }),
  sample: () => '',
})
