package dev.cfnperf.build;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** The class that stands for one lambda or method reference, as one would write it by hand. */
final class FunctionClass {
  private static final String INSTANCE = "INSTANCE";
  private static final String MAKE = "make";

  private final String name;
  private final Type type;
  private final Type[] captured;
  private final String method;
  private final Type erased;
  private final Type actual;
  private final Handle target;
  private final ClassNode node = new ClassNode();

  /**
   * The class of a lambda.
   *
   * @param host the class whose nest it joins
   * @param lambda the instruction that would have the JVM make such a class
   */
  FunctionClass(String name, String host, InvokeDynamicInsnNode lambda) {
    this.name = name;
    this.type = Type.getReturnType(lambda.desc);
    this.captured = Type.getArgumentTypes(lambda.desc);
    this.method = lambda.name;
    this.erased = (Type) lambda.bsmArgs[0];
    this.target = (Handle) lambda.bsmArgs[1];
    this.actual = (Type) lambda.bsmArgs[2];
    node.version = PlainClasses.version();
    node.access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    node.name = name;
    node.superName = "java/lang/Object";
    node.interfaces.add(type.getInternalName());
    node.nestHostClass = host;
    addConstructor();
    if (captured.length == 0) {
      addInstance();
    } else {
      addMaker(lambda.desc);
    }
    addFunction();
  }

  String name() {
    return name;
  }

  ClassNode node() {
    return node;
  }

  /** What takes the lambda's place: the same values from the stack, the same result on it. */
  AbstractInsnNode creation() {
    return captured.length == 0
        ? new FieldInsnNode(Opcodes.GETSTATIC, name, INSTANCE, type.getDescriptor())
        : new MethodInsnNode(
            Opcodes.INVOKESTATIC, name, MAKE, Type.getMethodDescriptor(type, captured));
  }

  private static String field(int i) {
    return "captured" + i;
  }

  private MethodNode method(int access, String called, String descriptor) {
    MethodNode added = new MethodNode(access, called, descriptor, null, null);
    node.methods.add(added);
    return added;
  }

  private void addConstructor() {
    MethodNode code =
        method(Opcodes.ACC_PRIVATE, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, captured));
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    int slot = 1;
    for (int i = 0; i < captured.length; i++) {
      String descriptor = captured[i].getDescriptor();
      node.fields.add(
          new FieldNode(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field(i), descriptor, null, null));
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), slot);
      code.visitFieldInsn(Opcodes.PUTFIELD, name, field(i), descriptor);
      slot += captured[i].getSize();
    }
    code.visitInsn(Opcodes.RETURN);
  }

  private void addInstance() {
    int access = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
    node.fields.add(new FieldNode(access, INSTANCE, type.getDescriptor(), null, null));
    MethodNode code = method(Opcodes.ACC_STATIC, "<clinit>", "()V");
    addNew(code);
    code.visitFieldInsn(Opcodes.PUTSTATIC, name, INSTANCE, type.getDescriptor());
    code.visitInsn(Opcodes.RETURN);
  }

  private void addMaker(String descriptor) {
    MethodNode code = method(Opcodes.ACC_STATIC, MAKE, descriptor);
    addNew(code);
    code.visitInsn(Opcodes.ARETURN);
  }

  private void addNew(MethodNode code) {
    code.instructions.add(new TypeInsnNode(Opcodes.NEW, name));
    code.instructions.add(new InsnNode(Opcodes.DUP));
    int slot = 0;
    for (Type each : captured) {
      code.instructions.add(new VarInsnNode(each.getOpcode(Opcodes.ILOAD), slot));
      slot += each.getSize();
    }
    code.visitMethodInsn(
        Opcodes.INVOKESPECIAL,
        name,
        "<init>",
        Type.getMethodDescriptor(Type.VOID_TYPE, captured),
        false);
  }

  private void addFunction() {
    MethodNode code = method(Opcodes.ACC_PUBLIC, method, erased.getDescriptor());
    Call call = new Call(target);
    call.begin(code);
    int argument = 0;
    for (int i = 0; i < captured.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, name, field(i), captured[i].getDescriptor());
      new Conversion(captured[i], captured[i], call.parameters()[argument++]).add(code);
    }
    Type[] given = erased.getArgumentTypes();
    Type[] known = actual.getArgumentTypes();
    int slot = 1;
    for (int i = 0; i < given.length; i++) {
      code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), slot);
      slot += given[i].getSize();
      new Conversion(given[i], known[i], call.parameters()[argument++]).add(code);
    }
    call.end(code);
    Type result = erased.getReturnType();
    new Conversion(call.result(), call.result(), result).add(code);
    code.visitInsn(result.getOpcode(Opcodes.IRETURN));
  }
}
