export function request(ctx) {
  return { operation: 'Invoke', payload: { customerId: ctx.source.customerId } }
}

export function response(ctx) {
  return ctx.result
}
