import { everyFieldNamed } from '#lists/fields_of'
import { LIST } from '#reports/customer_base'
import type { Template } from '#reports/templates'

type Content = Pick<Template, 'columns' | 'headings' | 'format' | 'reimportable'>

/** With its columns as people say them: those with a heading of their own have it behind the field's name. */
export function presentTemplate<T extends Content>(template: T) {
  return { ...template, words: template.columns.map((key) => wordsOf(key, template.headings[key])) }
}

function wordsOf(key: string, heading: string | undefined): string {
  const name = everyFieldNamed(LIST, key)?.label ?? key
  return heading ? `${name} → ${heading}` : name
}
