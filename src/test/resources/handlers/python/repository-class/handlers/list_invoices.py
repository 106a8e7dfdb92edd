import json
import os

from repositories.invoices import InvoiceRepository
from shared.clients import dynamodb_table

repository = InvoiceRepository(dynamodb_table(os.environ["INVOICES"]))


def handler(event, _context):
    month = (event.get("queryStringParameters") or {}).get("month")
    invoices = repository.all() if month is None else repository.in_month(month)
    return {"statusCode": 200, "body": json.dumps(invoices, default=str)}
