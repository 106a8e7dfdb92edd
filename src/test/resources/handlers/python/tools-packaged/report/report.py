from jinja2 import Template

PAGE = Template("<p>{{ text }}</p>")


def handler(event, context):
    return PAGE.render(text=event["text"])
