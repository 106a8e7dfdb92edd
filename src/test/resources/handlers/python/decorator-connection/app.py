import functools
import os

import psycopg2


def with_connection(function):
    @functools.wraps(function)
    def wrapper(event, context):
        connection = psycopg2.connect(os.environ["DATABASE_URL"])
        try:
            return function(event, context, connection)
        finally:
            connection.close()

    return wrapper


@with_connection
def handler(event, context, connection):
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, name FROM customers WHERE id = %s", (event["id"],))
        return cursor.fetchone()
