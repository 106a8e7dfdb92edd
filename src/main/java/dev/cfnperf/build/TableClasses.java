package dev.cfnperf.build;

import dev.cfnperf.source.BuiltInTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Compiles the properties files of the program into classes whose constants are their entries, and
 * has {@link BuiltInTable} look there: constants come with the class archive.
 */
public final class TableClasses {
  private static final String READER = Type.getInternalName(BuiltInTable.class);
  private static final String ENTRIES = "entries";
  private static final String TEXTS = "()[Ljava/lang/String;";
  private static final int CLASS_FLAGS =
      Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;

  private TableClasses() {}

  /**
   * Writes the classes. Doing it again changes nothing.
   *
   * @param args the folder of the compiled classes and resources
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    List<String> resources = new ArrayList<>();
    for (Path file : tables(folder)) {
      String resource = folder.relativize(file).toString().replace('\\', '/');
      resources.add(resource);
      try (InputStream stream = Files.newInputStream(file)) {
        write(folder, table(className(resource), BuiltInTable.read(stream)));
      }
    }
    ClassNode reader = new ClassNode();
    new ClassReader(Files.readAllBytes(folder.resolve(READER + ".class"))).accept(reader, 0);
    for (MethodNode method : reader.methods) {
      if (method.name.equals("compiled")) {
        lookUp(method, resources);
      }
    }
    write(folder, reader);
  }

  private static List<Path> tables(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("dev"))) {
      return files.filter(each -> each.toString().endsWith(".properties")).sorted().toList();
    }
  }

  // In the package of the class that asks: it may know no other.
  private static String className(String resource) {
    return READER + "$$" + resource.replace('/', '_').replace('.', '_').replace('-', '_');
  }

  private static ClassNode table(String name, Map<String, String> entries) {
    ClassNode node = new ClassNode();
    node.version = PlainClasses.version();
    node.access = CLASS_FLAGS;
    node.name = name;
    node.superName = "java/lang/Object";
    MethodNode method =
        new MethodNode(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, ENTRIES, TEXTS, null, null);
    method.visitLdcInsn(2 * entries.size());
    method.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/String");
    int place = 0;
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      for (String text : List.of(entry.getKey(), entry.getValue())) {
        method.visitInsn(Opcodes.DUP);
        method.visitLdcInsn(place++);
        method.visitLdcInsn(text);
        method.visitInsn(Opcodes.AASTORE);
      }
    }
    method.visitInsn(Opcodes.ARETURN);
    node.methods.add(method);
    return node;
  }

  private static void lookUp(MethodNode method, List<String> resources) {
    method.instructions.clear();
    method.tryCatchBlocks.clear();
    method.localVariables = null;
    for (String resource : resources) {
      Label next = new Label();
      method.visitLdcInsn(resource);
      method.visitVarInsn(Opcodes.ALOAD, 0);
      method.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL, "java/lang/String", "equals", "(Ljava/lang/Object;)Z", false);
      method.visitJumpInsn(Opcodes.IFEQ, next);
      method.visitMethodInsn(Opcodes.INVOKESTATIC, className(resource), ENTRIES, TEXTS, false);
      method.visitInsn(Opcodes.ARETURN);
      method.visitLabel(next);
      method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }
    method.visitInsn(Opcodes.ICONST_0);
    method.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/String");
    method.visitInsn(Opcodes.ARETURN);
  }

  private static void write(Path folder, ClassNode node) throws IOException {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    node.accept(writer);
    Files.write(folder.resolve(node.name + ".class"), writer.toByteArray());
  }
}
