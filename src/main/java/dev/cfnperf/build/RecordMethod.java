package dev.cfnperf.build;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The body of a record's {@code hashCode}, {@code equals} or {@code toString}, as {@code
 * java.lang.runtime.ObjectMethods} would put it together.
 */
final class RecordMethod {
  private static final String STRINGS = "java/lang/StringBuilder";
  private static final String OBJECTS = "java/util/Objects";

  private final String owner;
  private final MethodNode code;
  private final String[] names;
  private final Handle[] fields;

  private RecordMethod(String owner, MethodNode code, String[] names, Handle[] fields) {
    this.owner = owner;
    this.code = code;
    this.names = names;
    this.fields = fields;
  }

  /** The method whose body is nothing but the instruction. */
  static RecordMethod of(String owner, MethodNode method, InvokeDynamicInsnNode instruction) {
    String list = (String) instruction.bsmArgs[1];
    Handle[] fields = new Handle[instruction.bsmArgs.length - 2];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = (Handle) instruction.bsmArgs[i + 2];
    }
    return new RecordMethod(
        owner, method, list.isEmpty() ? new String[0] : list.split(";"), fields);
  }

  void replace() {
    code.instructions.clear();
    // The debugger's names of variables point into what is gone.
    code.localVariables = null;
    switch (code.name) {
      case "hashCode" -> hash();
      case "equals" -> equal();
      case "toString" -> text();
      default -> throw new IllegalStateException("not a record's method: " + code.name);
    }
  }

  private void hash() {
    code.visitInsn(Opcodes.ICONST_0);
    for (Handle field : fields) {
      code.visitIntInsn(Opcodes.BIPUSH, 31);
      code.visitInsn(Opcodes.IMUL);
      load(0, field);
      Type type = Type.getType(field.getDesc());
      boolean reference = type.getSort() >= Type.ARRAY;
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          reference ? OBJECTS : Conversion.box(type),
          "hashCode",
          reference ? "(Ljava/lang/Object;)I" : "(" + type.getDescriptor() + ")I",
          false);
      code.visitInsn(Opcodes.IADD);
    }
    code.visitInsn(Opcodes.IRETURN);
  }

  private void equal() {
    Label other = new Label();
    Label different = new Label();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitJumpInsn(Opcodes.IF_ACMPNE, other);
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(other);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitTypeInsn(Opcodes.INSTANCEOF, owner);
    code.visitJumpInsn(Opcodes.IFEQ, different);
    for (Handle field : fields) {
      load(0, field);
      load(1, field);
      compare(Type.getType(field.getDesc()), different);
    }
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(different);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitInsn(Opcodes.IRETURN);
  }

  private void compare(Type type, Label different) {
    switch (type.getSort()) {
      case Type.OBJECT, Type.ARRAY -> {
        code.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            OBJECTS,
            "equals",
            "(Ljava/lang/Object;Ljava/lang/Object;)Z",
            false);
        code.visitJumpInsn(Opcodes.IFEQ, different);
      }
      case Type.LONG, Type.FLOAT, Type.DOUBLE -> {
        String each = type.getDescriptor();
        code.visitMethodInsn(
            Opcodes.INVOKESTATIC, Conversion.box(type), "compare", "(" + each + each + ")I", false);
        code.visitJumpInsn(Opcodes.IFNE, different);
      }
      default -> code.visitJumpInsn(Opcodes.IF_ICMPNE, different);
    }
  }

  private void text() {
    code.visitTypeInsn(Opcodes.NEW, STRINGS);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, STRINGS, "<init>", "()V", false);
    append(simpleName() + "[");
    for (int i = 0; i < fields.length; i++) {
      append((i == 0 ? "" : ", ") + names[i] + "=");
      load(0, fields[i]);
      Type type = Type.getType(fields[i].getDesc());
      appendValue(
          switch (type.getSort()) {
            case Type.OBJECT, Type.ARRAY -> "Ljava/lang/Object;";
            case Type.BYTE, Type.SHORT -> "I";
            default -> type.getDescriptor();
          });
    }
    append("]");
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, STRINGS, "toString", "()Ljava/lang/String;", false);
    code.visitInsn(Opcodes.ARETURN);
  }

  // A record inside a method is called Outer$1Name.
  private String simpleName() {
    return owner.replaceFirst(".*[/$][0-9]*", "");
  }

  private void append(String constant) {
    code.visitLdcInsn(constant);
    appendValue("Ljava/lang/String;");
  }

  private void appendValue(String type) {
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, STRINGS, "append", "(" + type + ")Ljava/lang/StringBuilder;", false);
  }

  private void load(int variable, Handle field) {
    code.visitVarInsn(Opcodes.ALOAD, variable);
    if (variable == 1) {
      code.visitTypeInsn(Opcodes.CHECKCAST, owner);
    }
    code.visitFieldInsn(Opcodes.GETFIELD, owner, field.getName(), field.getDesc());
  }
}
