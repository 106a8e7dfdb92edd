package crm;

public class Customer {}
