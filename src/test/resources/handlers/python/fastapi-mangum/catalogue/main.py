from fastapi import FastAPI
from mangum import Mangum

app = FastAPI()


@app.get("/products/{sku}")
def product(sku: str):
    return {"sku": sku}


handler = Mangum(app, lifespan="off")
