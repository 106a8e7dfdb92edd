package dev.cfnperf.code;

/** When code runs in the life of an execution environment. */
public enum Placement {
  /** Once, while the environment starts: module, static and handler-instance scope. */
  MODULE,
  /** On each invocation: in the handler or a function that it calls. */
  HANDLER,
  /** On the first invocation that needs it; its result is kept outside the handler. */
  LAZY,
  /** Nothing that the handler reaches calls it, as far as was followed. */
  UNREACHABLE
}
