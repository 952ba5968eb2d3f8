import db from '@adonisjs/lucid/services/db'

/** Forgets every attempt, for a test that makes more of them than a person may. */
export const limitersAreEmpty = () => db.from('rate_limits').delete()
