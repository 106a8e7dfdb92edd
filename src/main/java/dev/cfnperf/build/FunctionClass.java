package dev.cfnperf.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The class that stands for the lambdas and method references of a class and those nested in it. An
 * object of it knows by a number which of them it is, and holds what that one captured: one class
 * to load in place of ten.
 */
final class FunctionClass {
  private static final String WHICH = "which";

  private final ClassNode node = new ClassNode();
  private final List<Function> functions = new ArrayList<>();
  private final FunctionInterfaces interfaces = new FunctionInterfaces();
  private final Set<String> constructors = new HashSet<>();
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
   * Puts an object of it in a lambda's place: the same values from the stack, the same result on
   * it. A constructor's call needs no linking at run time where the class comes out of an archive;
   * that of a static method, or a static field, does.
   */
  void replace(InvokeDynamicInsnNode lambda, InsnList code) {
    Function function = new Function(functions.size(), lambda);
    functions.add(function);
    Optional<AbstractInsnNode> first = firstLoad(lambda, function.captured().size());
    if (first.isEmpty()) {
      code.set(lambda, factory(function, lambda.desc));
      return;
    }
    code.insertBefore(first.get(), begunObject(function));
    code.set(lambda, constructorCall(function));
  }

  private InsnList begunObject(Function function) {
    InsnList begun = new InsnList();
    begun.add(new TypeInsnNode(Opcodes.NEW, node.name));
    begun.add(new InsnNode(Opcodes.DUP));
    begun.add(new IntInsnNode(Opcodes.SIPUSH, function.number()));
    return begun;
  }

  /** The first of the instructions that put variables on the stack, if all that's there is such. */
  private static Optional<AbstractInsnNode> firstLoad(AbstractInsnNode lambda, int count) {
    AbstractInsnNode first = lambda;
    for (int left = count; left > 0; left--) {
      first = first.getPrevious();
      while (first instanceof LineNumberNode || first instanceof LabelNode) {
        first = first.getPrevious();
      }
      boolean loads =
          first instanceof VarInsnNode variable && variable.getOpcode() <= Opcodes.ALOAD;
      if (!loads) {
        return Optional.empty();
      }
    }
    return Optional.of(first);
  }

  // What is captured may be of a value that was computed: it's on the stack before the object is.
  private MethodInsnNode factory(Function function, String descriptor) {
    MethodNode code = method(Opcodes.ACC_STATIC, "make" + function.number(), descriptor);
    code.instructions.add(begunObject(function));
    int slot = 0;
    for (Type each : function.captured()) {
      code.visitVarInsn(each.getOpcode(Opcodes.ILOAD), slot);
      slot += each.getSize();
    }
    constructorCall(function).accept(code);
    code.visitInsn(Opcodes.ARETURN);
    return new MethodInsnNode(Opcodes.INVOKESTATIC, node.name, code.name, code.desc);
  }

  private MethodInsnNode constructorCall(Function function) {
    StringBuilder descriptor = new StringBuilder("(I");
    List<CapturedFields.Field> captured = fields.of(function.captured());
    for (CapturedFields.Field each : captured) {
      descriptor.append(each.descriptor());
    }
    descriptor.append(")V");
    if (constructors.add(descriptor.toString())) {
      addConstructor(descriptor.toString(), captured);
    }
    return new MethodInsnNode(
        Opcodes.INVOKESPECIAL, node.name, "<init>", descriptor.toString(), false);
  }

  /** The class, once all are added. */
  ClassNode node() {
    int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
    node.fields.add(new FieldNode(access, WHICH, "I", null, null));
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

  private MethodNode method(int access, String called, String descriptor) {
    MethodNode added = new MethodNode(access, called, descriptor, null, null);
    node.methods.add(added);
    return added;
  }

  private void addConstructor(String descriptor, List<CapturedFields.Field> captured) {
    MethodNode code = method(Opcodes.ACC_PRIVATE, "<init>", descriptor);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ILOAD, 1);
    code.visitFieldInsn(Opcodes.PUTFIELD, node.name, WHICH, "I");
    int slot = 2;
    for (CapturedFields.Field each : captured) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitVarInsn(each.held().getOpcode(Opcodes.ILOAD), slot);
      code.visitFieldInsn(Opcodes.PUTFIELD, node.name, each.name(), each.descriptor());
      slot += each.held().getSize();
    }
    code.visitInsn(Opcodes.RETURN);
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
