from boto3.dynamodb.conditions import Key

from .base import Repository


class InvoiceRepository(Repository):
    def in_month(self, month):
        return self._table.query(
            IndexName="byMonth",
            KeyConditionExpression=Key("month").eq(month),
            ProjectionExpression="id, total",
        )["Items"]
