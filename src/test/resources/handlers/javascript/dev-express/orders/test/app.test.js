const { handler } = require('../app');

test('answers', async () => expect((await handler({ httpMethod: 'GET', path: '/orders' })).statusCode).toBe(200));
