import { timeZones } from '#places/time_zones'

/** Every zone for a select, from west to east: "(UTC+02:00) Europe/Berlin". */
export function timeZoneOptions(at = new Date()) {
  return timeZones(at).map(({ id, offset }) => ({
    value: id,
    label: `(UTC${printOffset(offset)}) ${id.replaceAll('_', ' ')}`,
  }))
}

function printOffset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '−' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}
