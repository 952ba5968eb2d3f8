import type { Random } from '#database/seeders/demo/random'

const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** A letter too many, too few, beside the right key, or before the one that it belongs behind. */
export function slipInWord(random: Random, text: string): string {
  const at = 1 + random.below(text.length - 1)
  if (text[at] === ' ') return slipInWord(random, text)
  const [before, letter, after] = [text.slice(0, at), text[at], text.slice(at + 1)]
  const slips = [
    () => before + after,
    () => before + letter + letter + after,
    () => before + beside(random, letter) + after,
    () => before + (after[0] ?? '') + letter + after.slice(1),
  ]
  const slipped = random.pick(slips)()
  return slipped === text || slipped.trim().length < 2 ? slipInWord(random, text) : slipped
}

function beside(random: Random, letter: string): string {
  const row = KEYBOARD.find((keys) => keys.includes(letter.toLowerCase()))
  if (!row) return 'e'
  const at = row.indexOf(letter.toLowerCase())
  return row[random.chance(0.5) ? Math.max(at - 1, 0) : Math.min(at + 1, row.length - 1)]
}

export function slipInDigits(random: Random, digits: string): string {
  const at = 2 + random.below(digits.length - 2)
  return digits.slice(0, at) + ((Number(digits[at]) + 1 + random.below(9)) % 10) + digits.slice(at + 1)
}

/** Day and month exchanged where that is a day, another year otherwise. */
export function slipInDay(random: Random, date: string): string {
  const [year, month, day] = date.split('-')
  if (Number(day) <= 12 && day !== month) return `${year}-${day}-${month}`
  return `${year.slice(0, 3)}${(Number(year[3]) + 1 + random.below(9)) % 10}-${month}-${day}`
}

/** As people without such a keyboard write. */
export const withoutAccents = (text: string) => text.replace(/ß/g, 'ss').normalize('NFD').replace(/\p{M}/gu, '')
