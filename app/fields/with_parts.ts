import type { Field } from '#fields/field'

/** A field some of whose parts are others. Label and help speak the reader's language: they stay what they are, read when they are asked for. */
export function withParts(field: Field, parts: Partial<Field>): Field {
  const own = Object.getOwnPropertyDescriptors({ ...parts })
  return Object.defineProperties({}, { ...Object.getOwnPropertyDescriptors(field), ...own }) as Field
}
