package dev.cfnperf.app;

/** The whole application of one template and its nested stacks, under one scenario. */
public final class Application {}
