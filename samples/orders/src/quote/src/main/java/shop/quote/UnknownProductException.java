package shop.quote;

class UnknownProductException extends RuntimeException {

    UnknownProductException(String sku) {
        super("no such product: " + sku);
    }
}
