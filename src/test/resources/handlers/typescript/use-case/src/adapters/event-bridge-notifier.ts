import { EventBridge } from '@aws-sdk/client-eventbridge';
import type { Notifier, Order } from '../use-cases/place-order';

export class EventBridgeNotifier implements Notifier {
  private static bus = new EventBridge({});

  public placed = async (order: Order): Promise<void> => {
    await EventBridgeNotifier.bus.putEvents({
      Entries: [{ Source: 'orders', DetailType: 'OrderPlaced', Detail: JSON.stringify(order), EventBusName: process.env.BUS }],
    });
  };
}
