exports.handler = async (event) => ({ statusCode: 200, body: JSON.stringify({ length: event.body.length }) });
