class Repository:
    def __init__(self, table):
        self._table = table

    def all(self):
        return self._table.scan()["Items"]

    def save(self, item):
        self._table.put_item(Item=item)
