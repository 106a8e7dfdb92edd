export interface Order { id: string; total: number }
export interface Orders { save(order: Order): Promise<void> }
export interface Notifier { placed(order: Order): Promise<void> }

export const placeOrder =
  ({ orders, notifier }: { orders: Orders; notifier: Notifier }) =>
  async (order: Order): Promise<Order> => {
    if (!order.id) {
      throw new Error('an order needs an id');
    }
    await orders.save(order);
    await notifier.placed(order);
    return order;
  };
