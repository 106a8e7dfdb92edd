import { util } from '@aws-appsync/utils'
import * as ddb from '@aws-appsync/utils/dynamodb'

export function request(ctx) {
  const { customerId, articles } = ctx.args
  return ddb.put({ key: { id: util.autoId() }, item: { customerId, articles } })
}

export function response(ctx) {
  return ctx.result
}
