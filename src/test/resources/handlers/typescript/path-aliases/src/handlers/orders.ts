import { all } from '@lib/store';
import { limit } from '@settings';
import { now } from 'lib/clock';

export const handler = async () => ({ at: now(), orders: (await all()).slice(0, limit) });
