import { translate } from '#fields/translate'
import type Operation from '#models/operation'
import { paceOf, type Pace } from '#operations/pace'

/** How far an operation is, how quickly it gets on and how long it will take: `1,500 of 4,000 rows · 900 rows per second · …`. */
export function progressInWords(operation: Operation): string {
  const pace = paceOf(operation)
  return [counted(operation), ...(pace ? paceInWords(pace) : [])].join(' · ')
}

function counted({ waiting, status, done, total }: Operation): string {
  if (waiting && done === 0) return say('waiting')
  if (status === 'running' && done === 0) return say('starting')
  if (status === 'running' && done === total) return say('ending')
  return total === null ? say('done', { done }) : say('rows', { done, total })
}

function paceInWords({ perSecond, secondsLeft }: Pace): string[] {
  const rate = say('rate', { rate: Math.max(1, Math.round(perSecond)) })
  return secondsLeft === null ? [rate] : [rate, left(secondsLeft)]
}

function left(seconds: number): string {
  if (seconds < 90) return say('left_seconds', { seconds: Math.max(1, Math.ceil(seconds)) })
  return say('left_minutes', { minutes: Math.ceil(seconds / 60) })
}

const say = (what: string, params?: Record<string, number>) => translate(`operations.progress.${what}`, params)
