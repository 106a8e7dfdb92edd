import awsgi
from flask import Flask, jsonify

app = Flask(__name__)


@app.route("/health")
def health():
    return jsonify(status="ok")


def handler(event, context):
    return awsgi.response(app, event, context)
