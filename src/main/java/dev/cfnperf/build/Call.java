package dev.cfnperf.build;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/** The call of what a lambda or method reference stands for. */
final class Call {
  private final Handle target;

  Call(Handle target) {
    this.target = target;
  }

  private boolean constructs() {
    return target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
  }

  private Type owner() {
    return Type.getObjectType(target.getOwner());
  }

  /** What is to be on the stack, the receiver first where there is one. */
  Type[] parameters() {
    Type[] own = Type.getArgumentTypes(target.getDesc());
    if (constructs() || target.getTag() == Opcodes.H_INVOKESTATIC) {
      return own;
    }
    Type[] all = new Type[own.length + 1];
    all[0] = owner();
    System.arraycopy(own, 0, all, 1, own.length);
    return all;
  }

  Type result() {
    return constructs() ? owner() : Type.getReturnType(target.getDesc());
  }

  /** What comes before the parameters. */
  void begin(MethodNode code) {
    if (constructs()) {
      code.visitTypeInsn(Opcodes.NEW, target.getOwner());
      code.visitInsn(Opcodes.DUP);
    }
  }

  /** What comes after them. */
  void end(MethodNode code) {
    code.visitMethodInsn(
        opcode(), target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
  }

  private int opcode() {
    return switch (target.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      // A private method of the class with the lambda, which is of the same nest.
      case Opcodes.H_INVOKESPECIAL, Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKEINTERFACE ->
          target.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
      default -> throw new IllegalStateException("not a method: " + target);
    };
  }
}
