package catalog;

public class Product {}
