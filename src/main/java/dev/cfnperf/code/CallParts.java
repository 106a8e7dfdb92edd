package dev.cfnperf.code;

import java.util.Optional;
import java.util.Set;

/** The parts of a call, wherever a language's grammar has them. */
final class CallParts {
  private static final Set<String> PROMISE_METHODS = Set.of("then", "catch", "finally", "promise");
  private static final Set<String> RUNNERS =
      Set.of(
          "asyncio.run", "loop.run_until_complete", "asyncio.get_event_loop().run_until_complete");

  private CallParts() {}

  /** What the call's method is called on; empty for a plain function. */
  static Optional<Syntax> object(Syntax call) {
    if (call.has(SyntaxRole.OBJECT)) {
      return call.part(SyntaxRole.OBJECT);
    }
    return call.part(SyntaxRole.CALLEE)
        .map(Syntax::unwrapped)
        .filter(callee -> callee.is(SyntaxKind.MEMBER))
        .flatMap(callee -> callee.part(SyntaxRole.OBJECT));
  }

  /** The method's or function's name; empty if it's computed. */
  static String name(Syntax call) {
    if (call.has(SyntaxRole.NAME)) {
      return call.textOf(SyntaxRole.NAME);
    }
    Optional<Syntax> callee = call.part(SyntaxRole.CALLEE).map(Syntax::unwrapped);
    if (callee.isEmpty()) {
      return "";
    }
    return switch (callee.get().kind()) {
      case MEMBER -> callee.get().textOf(SyntaxRole.NAME);
      case NAME -> callee.get().text();
      default -> "";
    };
  }

  /**
   * Whether an asynchronous call's outcome is waited for where it's made, or handed to a caller who
   * may.
   */
  static boolean isAwaited(Syntax call) {
    Syntax inner = call;
    Optional<Syntax> around = call.parent();
    while (around.isPresent()) {
      Syntax outer = around.get();
      boolean passes =
          switch (outer.kind()) {
            case AWAIT, RETURN -> true;
            case FUNCTION -> outer.parts(SyntaxRole.BODY).contains(inner);
            case CALL -> RUNNERS.contains(outer.textOf(SyntaxRole.CALLEE));
            default -> false;
          };
      if (passes) {
        return true;
      }
      boolean wraps =
          switch (outer.kind()) {
            case CAST -> true;
            case OTHER -> outer.children().size() == 1;
            case MEMBER ->
                outer.parts(SyntaxRole.OBJECT).contains(inner)
                    && PROMISE_METHODS.contains(outer.textOf(SyntaxRole.NAME));
            case CALL -> outer.parts(SyntaxRole.CALLEE).contains(inner);
            default -> false;
          };
      if (!wraps) {
        return false;
      }
      inner = outer;
      around = outer.parent();
    }
    return false;
  }
}
