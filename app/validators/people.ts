import vine from '@vinejs/vine'
import { text, texts, version } from '#validators/settings'

export const teamValidator = vine.create({ name: text(120), members: texts(26), version })

export const memberValidator = vine.create({ roles: texts(26), teams: texts(26), version })

export const removalValidator = vine.create({ successor: text(26) })
