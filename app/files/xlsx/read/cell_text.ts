import Big from 'big.js'
import { fillZeros, type NumberFormat } from '#files/xlsx/read/number_format'

const DAY = 86_400_000
const SECOND = 1000
/** Days from day 0 of each of the two calendars to 1 January 1970. */
const EPOCH_1900 = 25_569
const EPOCH_1904 = 24_107
/** Excel counts a 29 February 1900; days before it are one later than they say. */
const FIRST_RIGHT_DAY = 61
const LAST_DAY = 2_958_466

/** A number as people read it in the sheet: a date as ISO 8601, any other in full, never "1.2E+10". */
export function numberText(typed: string, format: NumberFormat, from1904: boolean): string {
  const value = Number(typed)
  if (typed.trim() === '' || !Number.isFinite(value)) return typed
  if (format.kind === 'plain') return plainNumber(value)
  if (format.kind === 'zeros') return zeroed(value, format.pattern)
  if (value < 0 || value >= LAST_DAY) return plainNumber(value)
  return format.kind === 'elapsed' ? clock(secondsOf(value)) : momentText(value, format.kind, from1904)
}

/** Doubles carry 17 digits in the file and 15 that mean something: 1.1000000000000001 is 1.1. */
function plainNumber(value: number): string {
  const text = String(value)
  return text.includes('e') ? new Big(text).toFixed() : text
}

function zeroed(value: number, pattern: string): string {
  return Number.isInteger(value) && value >= 0 ? fillZeros(pattern, plainNumber(value)) : plainNumber(value)
}

function momentText(value: number, kind: 'date' | 'time' | 'date_time', from1904: boolean): string {
  const seconds = secondsOf(value)
  const time = clock(seconds % 86_400)
  if (kind === 'time' && value < 1) return time
  const day = dayText(Math.floor(seconds / 86_400), from1904)
  return kind === 'date' || time === '00:00:00' ? day : `${day} ${time}`
}

const secondsOf = (days: number) => Math.round((days * DAY) / SECOND)

function dayText(serial: number, from1904: boolean): string {
  const late = !from1904 && serial < FIRST_RIGHT_DAY ? 1 : 0
  const days = serial + late - (from1904 ? EPOCH_1904 : EPOCH_1900)
  return new Date(days * DAY).toISOString().slice(0, 10)
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}
