from shopdb import store


def handler(event, context):
    return len(store.everything())
