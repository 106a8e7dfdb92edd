import logging

import boto3

log = logging.getLogger()
ses = boto3.client("sesv2")


def handler(event, context):
    for record in event["Records"]:
        if record["eventName"] != "INSERT":
            continue
        booking = record["dynamodb"]["NewImage"]
        try:
            confirm(booking["email"]["S"], booking["eventId"]["S"], booking["seat"]["S"])
        except ses.exceptions.MessageRejected:
            log.exception("no mail for %s", booking["eventId"]["S"])


def confirm(to, event_id, seat):
    ses.send_email(
        FromEmailAddress="bookings@tickets.example.com",
        Destination={"ToAddresses": [to]},
        Content={
            "Simple": {
                "Subject": {"Data": "Your seat " + seat},
                "Body": {"Text": {"Data": f"Thank you for your booking. Event {event_id}, seat {seat}."}},
            }
        },
    )
