import json
import os

import boto3

appconfig = boto3.client("appconfigdata")


def handler(event, context):
    session = appconfig.start_configuration_session(
        ApplicationIdentifier=os.environ["APP"],
        EnvironmentIdentifier=os.environ["ENV"],
        ConfigurationProfileIdentifier="flags",
    )
    answer = appconfig.get_latest_configuration(
        ConfigurationToken=session["InitialConfigurationToken"]
    )
    flags = json.loads(answer["Configuration"].read())
    return flags.get(event["flag"], False)
