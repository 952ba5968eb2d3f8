import { readFileSync, writeFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import type { Walked } from '#tests/generated/routes/walked'
import { PRINCIPALS } from '#tests/generated/routes/matrix/principals'

export type Row = { route: Walked; cells: string[] }

const file = () => app.makePath('security/matrix.md')
const WIDTHS = [6, 64, 21, ...PRINCIPALS.map(() => 9)]

const HEAD = `# What happens to whom on which route

Each cell comes from a real request that is right in every other way; a test compares, on both engines.
Written by \`UPDATE_MATRIX=1 node ace test generated --files='matrix/*'\`. Read the difference.

| Word | The request |
| --- | --- |
| yes | is done |
| own, team, all | is done for rows of one's own, of one's team, of anybody; the others are not found (in a list: left out) |
| own*, team* | the same, but the others are refused, naming the permission |
| refused | is refused, naming the permission |
| not found | is answered like an unknown page |
| invalid | is answered with the form and what is wrong in it: here, that it gives others what one lacks |
| a / b | a for one's own rows, b for the others |
| sign in | is sent to the sign-in page |
| home | is sent to the first page |
| – | does not make sense |

| Column | Who asks |
| --- | --- |
| nobody | not signed in |
| stranger | the owner of another tenant |
| suspended | a suspended member who has the owner's role |
| no role | a member without a role |
| owner … analyst | a member with this role as new tenants have it |
| own, team, all | a member whose only role grants the route's permission for such rows (and to see all customers, where it is about them) |
| sees own | a member whose only role grants the route's permission for all rows, but to see their own customers only |
`

const line = (cells: string[]) => `| ${cells.map((cell, index) => cell.padEnd(WIDTHS[index])).join(' | ')} |`

export function printMatrix(rows: Row[]): string {
  const body = rows.map(({ route, cells }) => line([route.method, route.pattern, route.policy, ...cells]))
  const head = [line(['Method', 'Path', 'Who', ...PRINCIPALS]), line(WIDTHS.map((width) => '-'.repeat(width)))]
  return [HEAD, ...head, ...body, ''].join('\n')
}

export const readMatrix = () => readFileSync(file(), 'utf8')
export const writeMatrix = (text: string) => writeFileSync(file(), text)
