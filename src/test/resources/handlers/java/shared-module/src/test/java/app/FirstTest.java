package app;

class FirstTest {}
