import { APIGatewayProxyHandlerV2 } from 'aws-lambda';
import { placeOrder } from '../use-cases/place-order';
import { DynamoOrders } from '../adapters/dynamo-orders';
import { EventBridgeNotifier } from '../adapters/event-bridge-notifier';

const useCase = placeOrder({ orders: new DynamoOrders(), notifier: new EventBridgeNotifier() });

export const handler: APIGatewayProxyHandlerV2 = async (event) => {
  try {
    const order = await useCase(JSON.parse(event.body ?? '{}'));
    return { statusCode: 201, body: JSON.stringify(order) };
  } catch (error) {
    console.error(error);
    return { statusCode: 500 };
  }
};
