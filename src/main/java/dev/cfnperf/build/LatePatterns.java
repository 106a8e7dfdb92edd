package dev.cfnperf.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Has a library's class compile its regular expressions when they are first used, not when the
 * class is initialized. SnakeYAML's scanner has one, for escapes, which takes 5 ms of each start:
 * what the JDK makes of a character class are lambdas.
 */
public final class LatePatterns {
  private static final String PATTERN = "java/util/regex/Pattern";
  private static final String PATTERN_TYPE = "Ljava/util/regex/Pattern;";
  private static final String GETTER_TYPE = "()" + PATTERN_TYPE;

  private final ClassNode node;

  private LatePatterns(ClassNode node) {
    this.node = node;
  }

  /**
   * Writes a class of the class path, changed, where it comes before the library's own.
   *
   * @param args the folder of the compiled classes; the class's name
   */
  public static void main(String[] args) throws IOException {
    String file = args[1].replace('.', '/') + ".class";
    byte[] changed = of(original(file, Path.of(args[0])));
    Path place = Path.of(args[0]).resolve(file);
    Files.createDirectories(place.getParent());
    Files.write(place, changed);
  }

  // An earlier build's class may stand in front of the library's.
  private static byte[] original(String file, Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(file));
    try (InputStream in = LatePatterns.class.getResourceAsStream("/" + file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    }
  }

  static byte[] of(byte[] original) {
    ClassNode node = new ClassNode();
    new ClassReader(original).accept(node, 0);
    new LatePatterns(node).change();
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    node.accept(writer);
    return writer.toByteArray();
  }

  private void change() {
    int found = 0;
    for (FieldNode field : node.fields.toArray(new FieldNode[0])) {
      if (field.desc.equals(PATTERN_TYPE)) {
        String expression = withoutInitialization(field);
        replaceUses(field);
        addGetter(field, expression);
        field.access &= ~Opcodes.ACC_FINAL;
        found++;
      }
    }
    if (found == 0) {
      throw new IllegalStateException(node.name + " has no regular expression");
    }
  }

  /** The expression, whose compiling is taken out of the class's initialization. */
  private String withoutInitialization(FieldNode field) {
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode each : method.instructions.toArray()) {
        if (isAccess(each, Opcodes.PUTSTATIC, field)
            && each.getPrevious() instanceof MethodInsnNode call
            && call.desc.equals("(Ljava/lang/String;)" + PATTERN_TYPE)
            && call.getPrevious() instanceof LdcInsnNode constant) {
          method.instructions.remove(constant);
          method.instructions.remove(call);
          method.instructions.remove(each);
          return (String) constant.cst;
        }
      }
    }
    throw new IllegalStateException(node.name + "." + field.name + " isn't compiled from a text");
  }

  private void replaceUses(FieldNode field) {
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode each : method.instructions.toArray()) {
        if (isAccess(each, Opcodes.GETSTATIC, field)) {
          method.instructions.set(
              each,
              new MethodInsnNode(Opcodes.INVOKESTATIC, node.name, getter(field), GETTER_TYPE));
        }
      }
    }
  }

  private void addGetter(FieldNode field, String expression) {
    int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    MethodNode code = new MethodNode(access, getter(field), GETTER_TYPE, null, null);
    node.methods.add(code);
    Label compiled = new Label();
    code.visitFieldInsn(Opcodes.GETSTATIC, node.name, field.name, PATTERN_TYPE);
    code.visitJumpInsn(Opcodes.IFNONNULL, compiled);
    code.visitLdcInsn(expression);
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC, PATTERN, "compile", "(Ljava/lang/String;)" + PATTERN_TYPE, false);
    code.visitFieldInsn(Opcodes.PUTSTATIC, node.name, field.name, PATTERN_TYPE);
    code.visitLabel(compiled);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.visitFieldInsn(Opcodes.GETSTATIC, node.name, field.name, PATTERN_TYPE);
    code.visitInsn(Opcodes.ARETURN);
  }

  private boolean isAccess(AbstractInsnNode instruction, int opcode, FieldNode field) {
    return instruction instanceof FieldInsnNode access
        && access.getOpcode() == opcode
        && access.owner.equals(node.name)
        && access.name.equals(field.name);
  }

  private static String getter(FieldNode field) {
    return "late$" + field.name;
  }
}
