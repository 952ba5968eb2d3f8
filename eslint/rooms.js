/** The rooms of the house from the top floor down. Imports go down or stay on their floor, never up. */
const FLOORS = [
  ['start'],
  ['app/middleware'],
  ['app/controllers', 'app/web'],
  ['app/policies', 'app/validators', 'app/transformers'],
  ['app/actions', 'app/operations', 'app/reports'],
  ['app/duplicates'],
  ['app/lists'],
  ['app/fields', 'app/permissions'],
  ['app/dictionaries'],
  ['app/history'],
  ['app/models'],
  ['app/tenancy'],
  ['database'],
]

/** Made of models, for tests and the demo: they stand outside the house. */
const OUTSIDE = /^database\/(factories|seeders)\//
/** Reads the environment and nothing else, so every room may ask it. */
const EVERYWHERE = /^start\/env$/

export const WITHOUT_HTTP = [
  'tenancy',
  'models',
  'history',
  'permissions',
  'dictionaries',
  'fields',
  'lists',
  'duplicates',
  'actions',
  'operations',
].map((room) => `app/${room}/**/*.ts`)

export function roomOf(path) {
  if (OUTSIDE.test(path) || EVERYWHERE.test(path)) return undefined
  return FLOORS.flat().find((room) => path.startsWith(`${room}/`))
}

export function floorOf(room) {
  return FLOORS.findIndex((rooms) => rooms.includes(room))
}
