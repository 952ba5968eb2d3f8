import { RE2JS } from 're2js'
import type { Field, FieldOptions, Parsed, Problem } from '#fields/field'
import { translate } from '#fields/translate'

const PATTERN_LENGTH = 200
/** Longest value that a pattern is tried on (REL: re2 is linear, but not free). */
const TRIED_LENGTH = 1000
const PATTERNS_KEPT = 1000

const patterns = new Map<string, RE2JS>()

/** Admins' patterns run in linear time on RE2; `new RegExp` on them would be a way to stop the server. */
export function fitsPattern(text: string, pattern: string): boolean {
  return text.length <= TRIED_LENGTH && compiled(pattern).matches(text)
}

export function patternProblem(pattern: string | undefined): string | undefined {
  if (!pattern) return undefined
  if (pattern.length > PATTERN_LENGTH) return translate('problems.option_pattern_long', { max: PATTERN_LENGTH })
  try {
    compiled(pattern)
    return undefined
  } catch (error) {
    return translate('problems.option_pattern', { why: (error as Error).message })
  }
}

export function lengthProblem(length: number | undefined, most: number): string | undefined {
  if (length === undefined) return undefined
  const fits = Number.isInteger(length) && length >= 1 && length <= most
  return fits ? undefined : translate('problems.option_max_length', { max: most })
}

/** Both bounds must be values of the type, the lower one not above the upper one. */
export function boundsProblem<T extends number | string>(
  options: FieldOptions,
  read: (bound: string) => Parsed<T>
): string | undefined {
  const bounds: T[] = []
  for (const name of ['min', 'max'] as const) {
    const given = options[name]
    if (given === undefined || given === '') continue
    const parsed = read(String(given))
    if ('problem' in parsed) return translate(`problems.option_${name}`, { value: String(given) })
    bounds.push(parsed.value!)
  }
  return bounds.length === 2 && bounds[0] > bounds[1] ? translate('problems.option_bounds') : undefined
}

const NUMBERS = { below: 'too_small', above: 'too_big' }
export const DATES = { below: 'too_early', above: 'too_late' }

/** The value, or what bound it breaks; bounds are read as values are. */
export function bounded<T extends number | string>(
  value: T,
  { options: { min, max } }: Field<T>,
  read: (bound: string) => T,
  codes = NUMBERS
): Parsed<T> {
  if (isGiven(min) && value < read(String(min))) return { problem: broken(codes.below, min) }
  if (isGiven(max) && value > read(String(max))) return { problem: broken(codes.above, max) }
  return { value }
}

const isGiven = (bound: string | number | undefined): bound is string | number => bound !== undefined && bound !== ''

function broken(code: string, bound: string | number): Problem {
  return bound === 'today' ? { code: `${code}_today` } : { code, params: { bound: String(bound) } }
}

function compiled(pattern: string): RE2JS {
  const known = patterns.get(pattern)
  if (known) return known
  const made = RE2JS.compile(pattern)
  if (patterns.size >= PATTERNS_KEPT) patterns.delete(patterns.keys().next().value!)
  patterns.set(pattern, made)
  return made
}
