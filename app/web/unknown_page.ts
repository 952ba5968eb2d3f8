import { errors, type HttpContext } from '@adonisjs/core/http'

/** To be thrown for what is not there, or not for this person to know of: it is answered as any unknown page. */
export const unknownPage = ({ request }: Pick<HttpContext, 'request'>) =>
  new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
