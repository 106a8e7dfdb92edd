import json
import os
import urllib.request

SECRET = os.environ["SECRET_ID"]
PORT = os.environ.get("PARAMETERS_SECRETS_EXTENSION_HTTP_PORT", "2773")


def secret():
    request = urllib.request.Request(
        f"http://localhost:{PORT}/secretsmanager/get?secretId={SECRET}",
        headers={"X-Aws-Parameters-Secrets-Token": os.environ["AWS_SESSION_TOKEN"]},
    )
    with urllib.request.urlopen(request) as response:
        return json.loads(response.read())["SecretString"]


def handler(event, context):
    return {"length": len(secret())}
