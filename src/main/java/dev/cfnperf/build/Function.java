package dev.cfnperf.build;

import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * One lambda or method reference.
 *
 * @param number which of its class it is
 * @param type the interface
 * @param captured the types of what it captures
 * @param method the interface's one abstract method
 * @param erased that method's type as the JVM knows it
 * @param actual that method's type as the compiler knew it here
 * @param target what it calls
 */
record Function(
    int number,
    Type type,
    List<Type> captured,
    String method,
    Type erased,
    Type actual,
    Handle target) {

  Function(int number, InvokeDynamicInsnNode lambda) {
    this(
        number,
        Type.getReturnType(lambda.desc),
        List.of(Type.getArgumentTypes(lambda.desc)),
        lambda.name,
        (Type) lambda.bsmArgs[0],
        (Type) lambda.bsmArgs[2],
        (Handle) lambda.bsmArgs[1]);
  }

  /** The method's name and erased type: what the JVM tells methods apart by. */
  String signature() {
    return method + erased.getDescriptor();
  }
}
