import * as ddb from '@aws-appsync/utils/dynamodb'

export function request(ctx) {
  return ddb.scan({ limit: 100, nextToken: ctx.args.nextToken })
}

export function response(ctx) {
  return ctx.result
}
