import { current } from '#tenancy/current'

/** "Ada, Bob and Cem". */
export const namesInWords = (names: string[]) =>
  new Intl.ListFormat(current.locale, { type: 'conjunction' }).format(names)
