import { britain } from './britain.ts'
import type { Country } from './country.ts'
import { germany } from './germany.ts'
import { spain } from './spain.ts'

export type { Country } from './country.ts'

export const countries: Country[] = [spain, germany, britain]
