package dev.cfnperf.build;

import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes what is on the stack into what is asked for: by a cast, by boxing, or by widening.
 *
 * @param declared what the verifier takes it for
 * @param known what the compiler knew it to be
 * @param wanted what is asked for; void for nothing
 */
record Conversion(Type declared, Type known, Type wanted) {
  private static final Type OBJECT = Type.getObjectType("java/lang/Object");

  private static final Map<Type, String> BOXES =
      Map.of(
          Type.BOOLEAN_TYPE, "java/lang/Boolean",
          Type.BYTE_TYPE, "java/lang/Byte",
          Type.CHAR_TYPE, "java/lang/Character",
          Type.SHORT_TYPE, "java/lang/Short",
          Type.INT_TYPE, "java/lang/Integer",
          Type.LONG_TYPE, "java/lang/Long",
          Type.FLOAT_TYPE, "java/lang/Float",
          Type.DOUBLE_TYPE, "java/lang/Double");

  /** The class of a primitive type's boxed values. */
  static String box(Type primitive) {
    return BOXES.get(primitive);
  }

  void add(MethodNode code) {
    if (declared.equals(wanted)) {
      return;
    }
    if (wanted.equals(Type.VOID_TYPE)) {
      code.visitInsn(declared.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
    } else if (isPrimitive(declared) && isPrimitive(wanted)) {
      widen(code);
    } else if (isPrimitive(declared)) {
      box(code);
    } else if (isPrimitive(wanted)) {
      unbox(code);
    } else if (!wanted.equals(OBJECT)) {
      code.visitTypeInsn(Opcodes.CHECKCAST, wanted.getInternalName());
    }
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  private void box(MethodNode code) {
    String box = box(declared);
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        box,
        "valueOf",
        Type.getMethodDescriptor(Type.getObjectType(box), declared),
        false);
  }

  // From the box that the compiler knew of, which may be of a narrower type.
  private void unbox(MethodNode code) {
    String box = box(wanted);
    if (BOXES.containsValue(known.getInternalName()) && !known.getInternalName().equals(box)) {
      throw new IllegalStateException("unboxing and widening at once: " + this);
    }
    code.visitTypeInsn(Opcodes.CHECKCAST, box);
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        box,
        wanted.getClassName() + "Value",
        Type.getMethodDescriptor(wanted),
        false);
  }

  private void widen(MethodNode code) {
    if (wanted.equals(Type.LONG_TYPE)) {
      code.visitInsn(Opcodes.I2L);
    } else if (wanted.equals(Type.DOUBLE_TYPE)) {
      code.visitInsn(declared.equals(Type.LONG_TYPE) ? Opcodes.L2D : Opcodes.I2D);
    } else if (!wanted.equals(Type.INT_TYPE)) {
      throw new IllegalStateException("widening of an unusual kind: " + this);
    }
  }
}
