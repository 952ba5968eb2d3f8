import vine from '@vinejs/vine'
import { text, texts, version } from '#validators/settings'

const parameters = {
  report: text(40),
  view: text(26),
  period: text(20),
  from: text(10),
  until: text(10),
  format: text(10),
}

export const runValidator = vine.create(parameters)

export const scheduleValidator = vine.create({
  ...parameters,
  name: text(120),
  every: text(10),
  weekday: text(2),
  day: text(2),
  time: text(5),
  recipients: texts(26),
  days_kept: text(3),
  version,
})
