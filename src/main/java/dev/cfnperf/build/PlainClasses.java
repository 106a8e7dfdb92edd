package dev.cfnperf.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Replaces {@code invokedynamic} in compiled classes: a class's lambdas become a class, a record's
 * methods become code, an enum's constants are looked up without reflection. A JVM links each such
 * place at each start, a lambda in 0.15 ms even out of a class archive, the first record method in
 * 20 ms; a class out of the archive takes 0.02 ms. A run links some 400 of them.
 */
public final class PlainClasses {
  private final Map<String, ClassNode> classes = new TreeMap<>();
  private final Map<String, List<FunctionClass>> made = new TreeMap<>();

  private PlainClasses() {}

  /**
   * Rewrites the classes of a folder in place. Doing it again changes nothing.
   *
   * @param args the folder of the compiled classes
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    PlainClasses plain = new PlainClasses();
    plain.read(folder);
    plain.rewrite();
    plain.write(folder);
  }

  private void read(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        ClassNode node = new ClassNode();
        new ClassReader(Files.readAllBytes(file)).accept(node, 0);
        classes.put(node.name, node);
      }
    }
  }

  private void rewrite() {
    for (ClassNode each : classes.values()) {
      for (MethodNode method : each.methods) {
        if (ConstantByName.is(each, method)) {
          ConstantByName.replace(each, method);
        }
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
          if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            rewrite(each, method, dynamic);
          }
        }
      }
    }
  }

  private void rewrite(ClassNode owner, MethodNode method, InvokeDynamicInsnNode dynamic) {
    String bootstrap = dynamic.bsm.getOwner() + "." + dynamic.bsm.getName();
    switch (bootstrap) {
      case "java/lang/invoke/LambdaMetafactory.metafactory" ->
          functions(owner, dynamic).replace(dynamic, method.instructions);
      case "java/lang/runtime/ObjectMethods.bootstrap" ->
          RecordMethod.of(owner.name, method, dynamic).replace();
      default ->
          throw new IllegalStateException(
              owner.name
                  + "."
                  + method.name
                  + " has an invokedynamic of a kind not known: "
                  + bootstrap);
    }
  }

  private FunctionClass functions(ClassNode owner, InvokeDynamicInsnNode lambda) {
    ClassNode host = classes.get(owner.nestHostClass == null ? owner.name : owner.nestHostClass);
    List<FunctionClass> ofHost = made.computeIfAbsent(host.name, any -> new ArrayList<>());
    for (FunctionClass each : ofHost) {
      if (each.takes(lambda, classes)) {
        return each;
      }
    }
    FunctionClass added = new FunctionClass(host.name + "$$Lambda" + ofHost.size(), host.name);
    if (!added.takes(lambda, classes)) {
      throw new IllegalStateException(lambda.desc + " has a default method like its abstract one");
    }
    ofHost.add(added);
    if (host.nestMembers == null) {
      host.nestMembers = new ArrayList<>();
    }
    // What it calls is private to the class with the lambda.
    host.nestMembers.add(added.name());
    return added;
  }

  private void write(Path folder) throws IOException {
    Map<String, ClassNode> all = new TreeMap<>(classes);
    for (List<FunctionClass> ofHost : made.values()) {
      for (FunctionClass each : ofHost) {
        all.put(each.name(), each.node());
      }
    }
    for (ClassNode each : all.values()) {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      each.accept(writer);
      Files.write(folder.resolve(each.name + ".class"), writer.toByteArray());
    }
  }

  /** The version of the classes that are made: Java 17's, as the compiler's are. */
  static int version() {
    return Opcodes.V17;
  }
}
