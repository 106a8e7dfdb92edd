package dev.cfnperf.build;

import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The body of an enum's {@code valueOf}, as a walk over its constants. The compiler's asks {@code
 * Enum.valueOf}, which calls {@code values} by reflection: on JDK 25 that puts together a class of
 * its own at run time, which takes 10 ms where it is the first.
 */
final class ConstantByName {
  private static final int NAME = 0;
  private static final int ALL = 1;
  private static final int INDEX = 2;

  private final ClassNode owner;
  private final MethodNode code;

  private ConstantByName(ClassNode owner, MethodNode code) {
    this.owner = owner;
    this.code = code;
  }

  /** Whether this is what the compiler gives each enum. */
  static boolean is(ClassNode owner, MethodNode method) {
    return "java/lang/Enum".equals(owner.superName)
        && method.name.equals("valueOf")
        && method.desc.equals("(Ljava/lang/String;)L" + owner.name + ";");
  }

  static void replace(ClassNode owner, MethodNode method) {
    new ConstantByName(owner, method).write();
  }

  private void write() {
    code.instructions.clear();
    code.localVariables = null;
    String array = "[L" + owner.name + ";";
    Label next = new Label();
    Label other = new Label();
    Label none = new Label();
    code.visitMethodInsn(Opcodes.INVOKESTATIC, owner.name, "values", "()" + array, false);
    code.visitVarInsn(Opcodes.ASTORE, ALL);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitVarInsn(Opcodes.ISTORE, INDEX);
    code.visitLabel(next);
    code.visitFrame(Opcodes.F_APPEND, 2, new Object[] {array, Opcodes.INTEGER}, 0, null);
    code.visitVarInsn(Opcodes.ILOAD, INDEX);
    code.visitVarInsn(Opcodes.ALOAD, ALL);
    code.visitInsn(Opcodes.ARRAYLENGTH);
    code.visitJumpInsn(Opcodes.IF_ICMPGE, none);
    element();
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner.name, "name", "()Ljava/lang/String;", false);
    code.visitVarInsn(Opcodes.ALOAD, NAME);
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, "java/lang/String", "equals", "(Ljava/lang/Object;)Z", false);
    code.visitJumpInsn(Opcodes.IFEQ, other);
    element();
    code.visitInsn(Opcodes.ARETURN);
    code.visitLabel(other);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.visitIincInsn(INDEX, 1);
    code.visitJumpInsn(Opcodes.GOTO, next);
    code.visitLabel(none);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    // For the exception, and for what it says.
    code.visitLdcInsn(Type.getObjectType(owner.name));
    code.visitVarInsn(Opcodes.ALOAD, NAME);
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        "java/lang/Enum",
        "valueOf",
        "(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;",
        false);
    code.visitTypeInsn(Opcodes.CHECKCAST, owner.name);
    code.visitInsn(Opcodes.ARETURN);
  }

  private void element() {
    code.visitVarInsn(Opcodes.ALOAD, ALL);
    code.visitVarInsn(Opcodes.ILOAD, INDEX);
    code.visitInsn(Opcodes.AALOAD);
  }
}
