package com.example;

public record Receipt(String id) {}
