import type { HttpContext } from '@adonisjs/core/http'
import type Operation from '#models/operation'
import { operationKinds } from '#operations/index'
import { listOperations } from '#operations/list_operations'
import { scopeOf } from '#permissions/grants'
import { operationsAsked, printAsked, statuses } from '#web/operations/asked'
import { presentOperation } from '#web/operations/present'

/** What ran and runs, as narrowed as the query string says. */
export async function indexPage(ctx: HttpContext) {
  const { i18n, request } = ctx
  const asked = operationsAsked(request.qs())
  const { operations, older, newer } = await listOperations(asked)
  const path = request.url()
  const at = (place?: Parameters<typeof printAsked>[1]) => `${path}?${printAsked(asked, place)}`
  return {
    rows: await Promise.all(operations.map((operation) => rowOf(ctx, operation))),
    running: operations.some(({ pending }) => pending),
    asked,
    narrowed: printAsked(asked) !== '',
    seesOthers: scopeOf('operations.view') !== 'own',
    path,
    address: request.url(true),
    older: older && at({ after: older }),
    newer: newer && at({ before: newer }),
    statuses: statuses.map((value) => ({ value, label: i18n.t(`operations.status.${value}`) })),
    kinds: operationKinds.map(({ kind }) => ({ value: kind, label: i18n.t(`operations.kinds.${kind}`) })),
  }
}

async function rowOf({ i18n, bouncer }: HttpContext, operation: Operation) {
  const steer = await bouncer.with('OperationPolicy').allows('steer', operation)
  return { ...presentOperation(operation, i18n), steer }
}
