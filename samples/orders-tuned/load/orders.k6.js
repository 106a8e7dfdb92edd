// Sustained and burst load on the order list and on quotes, against a test stage:
//   API_HOST=abc123.execute-api.eu-west-1.amazonaws.com STAGE=test AWS_REGION=eu-west-1 k6 run load/orders.k6.js
import http from 'k6/http';
import { check } from 'k6';
import { Endpoint, SignatureV4 } from 'https://jslib.k6.io/aws/0.14.0/signature.js';

export const options = {
  scenarios: {
    sustained: { executor: 'constant-arrival-rate', rate: 50, duration: '10m', preAllocatedVUs: 50 },
    burst: { executor: 'constant-arrival-rate', rate: 400, duration: '1m', startTime: '10m', preAllocatedVUs: 400 },
  },
  thresholds: { http_req_failed: ['rate<0.001'], http_req_duration: ['p(95)<400'] },
};

const endpoint = new Endpoint(`https://${__ENV.API_HOST}`);
const signer = new SignatureV4({
  service: 'execute-api',
  region: __ENV.AWS_REGION,
  credentials: {
    accessKeyId: __ENV.AWS_ACCESS_KEY_ID,
    secretAccessKey: __ENV.AWS_SECRET_ACCESS_KEY,
    sessionToken: __ENV.AWS_SESSION_TOKEN,
  },
  uriEscapePath: true,
  applyChecksum: false,
});

function call(method, path, query, body) {
  const headers = body ? { 'Content-Type': 'application/json' } : {};
  const signed = signer.sign({ method, endpoint, path: `/${__ENV.STAGE}${path}`, query, headers, body });
  return http.request(method, signed.url, body, { headers: signed.headers });
}

export default function () {
  check(call('GET', '/orders', { status: 'OPEN' }), { 'orders listed': (r) => r.status === 200 });

  const wanted = { customerId: 'load-test', lines: [{ sku: 'mug', quantity: 1 }] };
  check(call('POST', '/quotes', {}, JSON.stringify(wanted)), { 'quote given': (r) => r.status === 201 });
}
