package dev.cfnperf.cli;

/** The program was asked for something it can't do; the message says what, to whoever asked. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
