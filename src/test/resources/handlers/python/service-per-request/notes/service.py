import os

import boto3


class NoteService:
    def __init__(self):
        self.table = boto3.resource("dynamodb").Table(os.environ["NOTES_TABLE"])

    def get(self, note_id):
        return self.table.get_item(Key={"id": note_id}).get("Item")
