import { v7 } from 'uuid';

export const handler = async () => v7();
