package dev.cfnperf.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Rewrites classes of its own, loads them, and compares what they say with what they said. */
final class PlainClassesTest {
  @TempDir Path folder;

  /** Every kind of lambda, method reference and record component. */
  public static final class Subject implements Supplier<Map<String, Object>> {
    private final String own = "own";

    interface Named {
      private String hidden() {
        return name().concat(" hidden");
      }

      String name();

      default Supplier<String> lambda() {
        return this::hidden;
      }
    }

    record Everything(
        boolean b, byte y, char c, short s, int i, long l, float f, double d, String t, Object a)
        implements Named {
      @Override
      public String name() {
        return t;
      }
    }

    record Nothing() {}

    private long captured(long first, double second, String third) {
      IntToLongFunction function = i -> first + (long) second + third.length() + own.length() + i;
      return function.applyAsLong(3);
    }

    @Override
    public Map<String, Object> get() {
      Map<String, Object> said = new TreeMap<>();
      int[] array = {1};
      Everything one =
          new Everything(true, (byte) -1, 'c', (short) 4, 5, 1L << 40, -0.0f, 2.5, "t", array);
      Everything same =
          new Everything(true, (byte) -1, 'c', (short) 4, 5, 1L << 40, -0.0f, 2.5, "t", array);
      Everything other =
          new Everything(true, (byte) -1, 'c', (short) 4, 5, 1L << 40, 0.0f, 2.5, "t", array);
      record Local(String name, Object none) {}
      said.put("equal", List.of(one.equals(same), one.equals(other), ((Object) one).equals("one")));
      said.put("hashes", List.of(one.hashCode() == same.hashCode(), new Nothing().hashCode()));
      said.put("hash", new Local("name", 7).hashCode());
      said.put("text", List.of(new Local("name", null), new Nothing()).toString());
      said.put("numbers", one.toString().replaceFirst("a=.*", ""));
      said.put("private method of an interface", one.lambda().get());
      said.put("captured", captured(1, 2.5, "abc"));
      ToIntFunction<String> unboundVirtual = String::length;
      said.put("unbound", unboundVirtual.applyAsInt("abcd"));
      Function<String, Integer> boxed = Integer::parseInt;
      said.put("boxed result", boxed.apply("12"));
      BiFunction<Integer, Integer, Integer> unboxed = Math::addExact;
      said.put("unboxed arguments", unboxed.apply(1, 2));
      IntFunction<int[]> arrays = int[]::new;
      said.put("array", arrays.apply(3).length);
      Function<String, StringBuilder> constructor = StringBuilder::new;
      said.put("constructor", constructor.apply("x").append('y').toString());
      StringBuilder text = new StringBuilder();
      Consumer<String> dropped = text::append;
      dropped.accept("kept");
      said.put("dropped result", text.toString());
      List<String> words = List.of("b", "a");
      Stream<String> upper = words.stream().map(word -> word.toUpperCase(Locale.ROOT));
      said.put("sorted", upper.sorted(String::compareTo).toList());
      Supplier<Supplier<String>> nested = () -> () -> own.concat(said.keySet().toString());
      said.put("nested", nested.get().get());
      return said;
    }
  }

  @Test
  void whatClassesDoStaysTheSameAndNothingIsLinkedAtRunTime() throws Exception {
    copyClasses();

    PlainClasses.main(new String[] {folder.toString()});
    PlainClasses.main(new String[] {folder.toString()});

    assertThat(dynamicInstructions()).isZero();
    assertThat(new Subject().get()).hasSizeGreaterThan(10).isEqualTo(rewritten().get());
  }

  private void copyClasses() throws IOException {
    Path here = Path.of("dev", "cfnperf", "build");
    Files.createDirectories(folder.resolve(here));
    Path compiled = Path.of(locate(PlainClassesTest.class)).resolve(here);
    try (Stream<Path> files = Files.list(compiled)) {
      for (Path file :
          files
              .filter(each -> each.getFileName().toString().startsWith("PlainClassesTest"))
              .toList()) {
        Files.copy(file, folder.resolve(here).resolve(file.getFileName()));
      }
    }
  }

  private static String locate(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  private int dynamicInstructions() throws IOException {
    int found = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        ClassNode node = new ClassNode();
        new ClassReader(Files.readAllBytes(file)).accept(node, 0);
        for (MethodNode method : node.methods) {
          for (AbstractInsnNode instruction : method.instructions) {
            found += instruction instanceof InvokeDynamicInsnNode ? 1 : 0;
          }
        }
      }
    }
    return found;
  }

  @SuppressWarnings("unchecked")
  private Supplier<Map<String, Object>> rewritten() throws Exception {
    URL[] here = {folder.toUri().toURL()};
    ClassLoader loader = new URLClassLoader(here, ClassLoader.getPlatformClassLoader());
    return (Supplier<Map<String, Object>>)
        loader.loadClass(Subject.class.getName()).getConstructor().newInstance();
  }
}
