package dev.cfnperf.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The class that stands for the lambdas and method references of a class and those nested in it. An
 * object of it knows by a number which of them it is, and holds what that one captured: one class
 * to load in place of ten.
 */
final class FunctionClass {
  private static final String WHICH = "which";
  private static final String CONSTRUCTOR = "(I)V";

  private final ClassNode node = new ClassNode();
  private final List<Function> functions = new ArrayList<>();
  private final FunctionInterfaces interfaces = new FunctionInterfaces();
  private final CapturedFields fields;

  /**
   * A class without functions yet.
   *
   * @param host the class whose nest it joins
   */
  FunctionClass(String name, String host) {
    node.version = PlainClasses.version();
    node.access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    node.name = name;
    node.superName = "java/lang/Object";
    node.nestHostClass = host;
    fields = new CapturedFields(node);
  }

  String name() {
    return node.name;
  }

  /** Whether this class can be of the lambda's interface beside those it's of already. */
  boolean takes(InvokeDynamicInsnNode lambda, Map<String, ClassNode> own) {
    return interfaces.take(new Function(0, lambda), own);
  }

  /**
   * Adds one.
   *
   * @return what takes the lambda's place: the same values from the stack, the same result on it
   */
  AbstractInsnNode add(InvokeDynamicInsnNode lambda) {
    Function function = new Function(functions.size(), lambda);
    functions.add(function);
    if (!function.captures()) {
      String descriptor = "L" + node.name + ";";
      int access = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
      node.fields.add(new FieldNode(access, instance(function), descriptor, null, null));
      return new FieldInsnNode(Opcodes.GETSTATIC, node.name, instance(function), descriptor);
    }
    MethodNode code = method(Opcodes.ACC_STATIC, "make" + function.number(), lambda.desc);
    addNew(code, function);
    int slot = 0;
    for (CapturedFields.Field each : fields.of(function.captured())) {
      code.visitInsn(Opcodes.DUP);
      code.visitVarInsn(each.type().getOpcode(Opcodes.ILOAD), slot);
      code.visitFieldInsn(Opcodes.PUTFIELD, node.name, each.name(), each.descriptor());
      slot += each.type().getSize();
    }
    code.visitInsn(Opcodes.ARETURN);
    return new MethodInsnNode(Opcodes.INVOKESTATIC, node.name, code.name, code.desc);
  }

  /** The class, once all are added. */
  ClassNode node() {
    int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
    node.fields.add(new FieldNode(access, WHICH, "I", null, null));
    addConstructor();
    addInstances();
    Map<String, List<Function>> bySignature = new LinkedHashMap<>();
    for (Function each : functions) {
      if (!node.interfaces.contains(each.type().getInternalName())) {
        node.interfaces.add(each.type().getInternalName());
      }
      bySignature.computeIfAbsent(each.signature(), any -> new ArrayList<>()).add(each);
    }
    bySignature.values().forEach(this::addMethod);
    return node;
  }

  private static String instance(Function function) {
    return "INSTANCE" + function.number();
  }

  private MethodNode method(int access, String called, String descriptor) {
    MethodNode added = new MethodNode(access, called, descriptor, null, null);
    node.methods.add(added);
    return added;
  }

  private void addConstructor() {
    MethodNode code = method(Opcodes.ACC_PRIVATE, "<init>", CONSTRUCTOR);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ILOAD, 1);
    code.visitFieldInsn(Opcodes.PUTFIELD, node.name, WHICH, "I");
    code.visitInsn(Opcodes.RETURN);
  }

  private void addInstances() {
    MethodNode code = method(Opcodes.ACC_STATIC, "<clinit>", "()V");
    for (Function each : functions) {
      if (!each.captures()) {
        addNew(code, each);
        code.visitFieldInsn(Opcodes.PUTSTATIC, node.name, instance(each), "L" + node.name + ";");
      }
    }
    code.visitInsn(Opcodes.RETURN);
  }

  private void addNew(MethodNode code, Function function) {
    code.visitTypeInsn(Opcodes.NEW, node.name);
    code.visitInsn(Opcodes.DUP);
    code.visitIntInsn(Opcodes.SIPUSH, function.number());
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, node.name, "<init>", CONSTRUCTOR, false);
  }

  // Several functions of one interface's method are told apart by their numbers.
  private void addMethod(List<Function> alike) {
    Function first = alike.get(0);
    MethodNode code = method(Opcodes.ACC_PUBLIC, first.method(), first.erased().getDescriptor());
    int[] numbers = new int[alike.size()];
    Label[] labels = new Label[alike.size()];
    for (int i = 0; i < alike.size(); i++) {
      numbers[i] = alike.get(i).number();
      labels[i] = new Label();
    }
    if (alike.size() > 1) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, node.name, WHICH, "I");
      code.visitLookupSwitchInsn(labels[0], numbers, labels);
    }
    for (int i = 0; i < alike.size(); i++) {
      if (alike.size() > 1) {
        code.visitLabel(labels[i]);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
      }
      addCall(code, alike.get(i));
    }
  }

  private void addCall(MethodNode code, Function function) {
    Call call = new Call(function.target());
    call.begin(code);
    int argument = 0;
    for (CapturedFields.Field each : fields.of(function.captured())) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, node.name, each.name(), each.descriptor());
      new Conversion(each.held(), each.type(), call.parameters()[argument++]).add(code);
    }
    Type[] given = function.erased().getArgumentTypes();
    Type[] known = function.actual().getArgumentTypes();
    int slot = 1;
    for (int i = 0; i < given.length; i++) {
      code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), slot);
      slot += given[i].getSize();
      new Conversion(given[i], known[i], call.parameters()[argument++]).add(code);
    }
    call.end(code);
    Type result = function.erased().getReturnType();
    new Conversion(call.result(), call.result(), result).add(code);
    code.visitInsn(result.getOpcode(Opcodes.IRETURN));
  }
}
