package dev.cfnperf.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The interfaces that one class can be of at once: those where no default method of one is what
 * another is called by, or has as a default method itself.
 */
final class FunctionInterfaces {
  private final Map<String, String> defaults = new HashMap<>();
  private final Set<String> called = new HashSet<>();

  /**
   * Adds a function's interface if it goes together with the others.
   *
   * @param own the program's interfaces; others are the JDK's
   */
  boolean take(Function function, Map<String, ClassNode> own) {
    String type = function.type().getInternalName();
    Map<String, String> added = new HashMap<>();
    collect(type, own, added);
    for (Map.Entry<String, String> each : added.entrySet()) {
      String owner = defaults.getOrDefault(each.getKey(), each.getValue());
      if (called.contains(each.getKey()) || !owner.equals(each.getValue())) {
        return false;
      }
    }
    if (defaults.containsKey(function.signature())) {
      return false;
    }
    defaults.putAll(added);
    called.add(function.signature());
    return true;
  }

  private static void collect(
      String type, Map<String, ClassNode> own, Map<String, String> defaults) {
    ClassNode node = own.containsKey(type) ? own.get(type) : read(type);
    for (String each : node.interfaces) {
      collect(each, own, defaults);
    }
    for (MethodNode method : node.methods) {
      if ((method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC)) == 0) {
        defaults.put(method.name + method.desc, type);
      }
    }
  }

  private static ClassNode read(String type) {
    String file = type + ".class";
    try (InputStream in = FunctionInterfaces.class.getResourceAsStream("/" + file)) {
      ClassNode node = new ClassNode();
      new ClassReader(Objects.requireNonNull(in, file)).accept(node, ClassReader.SKIP_CODE);
      return node;
    } catch (IOException failed) {
      throw new UncheckedIOException(file, failed);
    }
  }
}
