package dev.cfnperf.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfnperf.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The patterns of a language match what tree-sitter's own queries match. */
class PatternsTest {
  private static final Map<Language, List<String>> ENDINGS =
      Map.of(
          Language.PYTHON, List.of(".py"),
          Language.JAVASCRIPT, List.of(".js", ".mjs", ".cjs"),
          Language.TYPESCRIPT, List.of(".ts", ".mts"),
          Language.JAVA, List.of(".java"));

  // So that a file that's broken off is broken off where it was the last time.
  private final Random random = new Random(1);
  private final SyntaxReader reader = new SyntaxReader();
  private final QueriedSyntax oracle = new QueriedSyntax();

  @ParameterizedTest
  @EnumSource(names = {"PYTHON", "JAVASCRIPT", "TYPESCRIPT", "JAVA"})
  void allSourceHereIsReadAsByQueries(Language language) throws IOException {
    Map<String, String> sources = sources(language);
    assertThat(sources).hasSizeGreaterThan(20);
    for (Map.Entry<String, String> source : sources.entrySet()) {
      assertSame(language, source.getValue(), source.getKey());
      String broken =
          source.getValue().substring(0, random.nextInt(source.getValue().length() + 1));
      assertSame(language, broken, "the first " + broken.length() + " of " + source.getKey());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          PYTHON     ¦ match a:⏎  case 1 | 2 if b: # c⏎    d()⏎    e = 1⏎  case _: pass
          PYTHON     ¦ x = (a # one⏎ if b # two⏎ else c)
          PYTHON     ¦ def f(a, b: int = 1, *c, d: str, **e): return {**a, 'b': [*c]}
          PYTHON     ¦ [a for b, c in d if f if g for h in i]
          PYTHON     ¦ if a: # b⏎  c()⏎elif d:⏎  e()⏎else: # f⏎  g()
          PYTHON     ¦ with a as b, c: pass⏎try: d()⏎except (E, F) as g: h()⏎else: i()⏎finally: j()
          PYTHON     ¦ a < b <= c not in d is not e; (a := 1); a = b = c
          PYTHON     ¦ import a.b as c, d; from . import (e as f, g); from h import *
          PYTHON     ¦ 'é𝄞' + f'{é!r:>{𝄞}}' 'b'
          JAVASCRIPT ¦ switch (a) { case 1: b(); c(); break; case 2: default: /* d */ e(); ; f() }
          JAVASCRIPT ¦ class A extends B { static async c() {} get d() {} static #e = 1; static { f() } }
          JAVASCRIPT ¦ export * from 'a'; export { b as c, d }; import e, * as f from 'g'; import { h as i } from 'j'
          JAVASCRIPT ¦ for await (const a of b) { try { c() } catch { d() } finally { e() } }
          JAVASCRIPT ¦ const { a, b: [c = 1], ...d } = e ?? f?.[g]?.h; var { i = 1 } = `j${k}l${m}`
          JAVASCRIPT ¦ a => { }; async (b, c = 1) => d; async function* e() { yield; yield f }
          JAVASCRIPT ¦ <!-- a⏎if (b) /* c */ d(); else if (e) f(); else { g() }
          TYPESCRIPT ¦ class A<B> extends C implements D, E { constructor(private readonly f: G, h?: I) {} static j: K = <L>m!; }
          TYPESCRIPT ¦ import type { A } from 'a'; import b = require('c'); let d = e as F satisfies G
          TYPESCRIPT ¦ @a() export class B { @c d(): void {} } abstract class E extends F.G<H> { abstract i(): J }
          JAVA       ¦ class A { int b = switch (c) { case 1, 2 -> d; default -> { yield e; } }; }
          JAVA       ¦ class A { void b() { switch (c) { case 1: case 2: d(); ; class E {} /* f */ return; default: } } }
          JAVA       ¦ record A(int b, C... d) implements E, F { A { super.g(); } @H(i = {1, 2}) static int j; }
          JAVA       ¦ class A { { try (B c = d(); e) { F::new; G.H::i; } catch (J | K l) { } finally { m(); } } }
          JAVA       ¦ enum A { B, C { void d() {} }; @E F g; } interface H extends I, J { default void k(L... m) {} }
          JAVA       ¦ class A { Object b = (c, d) -> new E() { int[] f = {1}; }; { for (int i = 0, j; ; i++, j--) {} this(); } }
          """)
  void whatIsRareIsReadAsByQueries(Language language, String source) {
    String text = source.replace('⏎', '\n');
    for (int end = text.length(); end >= 0; end -= 3) {
      assertSame(language, text.substring(0, end), text.substring(0, end));
    }
  }

  @ParameterizedTest
  @CsvSource({"PYTHON,[,]", "JAVASCRIPT,(,)", "TYPESCRIPT,[,]", "JAVA,{,}", "PYTHON,(,''"})
  void deepNestingIsWalkedThrough(Language language, String open, String close) {
    String text = open.repeat(20_000) + close.repeat(20_000);
    assertThat(reader.read(language, CodeText.ofFile(SourceText.of("deep", text)))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(call)* @call",
        "(call (_)? @call.callee) @call",
        "((call) @call (#eq? @call \"a\"))",
        "(call !function) @call",
        "(call function: ) @call",
        "(_ (call) @call)",
        "[(call (_)) (list)] @call",
        "(call",
        "(no_such_node) @call",
        "(call no_such_field: (_)) @call",
        "(call \"no such token\") @call",
        "(call) @nosuchkind",
        "(call (_) @call.nosuchrole) @call",
      })
  void otherSyntaxOfQueriesIsRefused(String pattern) {
    Symbols symbols = new Symbols(Grammar.of(Language.PYTHON).language());
    assertThatThrownBy(() -> new Patterns(symbols, new PatternReader(pattern, symbols).read()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void allStatementsOfACaseAreItsBody() {
    String text = "switch (a) { case 1: b(); c(); break; default: d(); e() }";
    for (Language language : List.of(Language.JAVASCRIPT, Language.TYPESCRIPT)) {
      Syntax module =
          reader.read(language, CodeText.ofFile(SourceText.of("a.js", text))).orElseThrow();
      List<Syntax> cases = module.children().get(0).parts(SyntaxRole.CASE);
      assertThat(cases.get(0).parts(SyntaxRole.BODY))
          .extracting(Syntax::text)
          .containsExactly("b();", "c();", "break;");
      assertThat(cases.get(1).parts(SyntaxRole.BODY))
          .extracting(Syntax::text)
          .containsExactly("d();", "e()");
    }
  }

  private void assertSame(Language language, String text, String description) {
    CodeText code = CodeText.ofFile(SourceText.of("source", text));
    assertThat(lines(reader.read(language, code).orElseThrow()))
        .as(description)
        .isEqualTo(lines(oracle.read(language, code)));
  }

  private static Map<String, String> sources(Language language) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (String folder :
        List.of("samples", "src/test/resources", "src/main/java/dev/cfnperf/code")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = file.toString();
          if (ENDINGS.get(language).stream().anyMatch(name::endsWith)) {
            sources.put(name, Files.readString(file));
          }
        }
      }
    }
    return sources;
  }

  /** Each piece with what is around, in and below it. */
  private static List<String> lines(Syntax module) {
    List<String> lines = new ArrayList<>();
    Deque<Syntax> open = new ArrayDeque<>(List.of(module));
    while (!open.isEmpty()) {
      Syntax syntax = open.pop();
      Map<SyntaxRole, List<Syntax>> parts = new TreeMap<>();
      for (SyntaxRole role : SyntaxRole.values()) {
        if (syntax.has(role)) {
          parts.put(role, syntax.parts(role));
        }
      }
      lines.add(syntax.parent() + " > " + syntax + " " + parts + " > " + syntax.children());
      syntax.children().forEach(open::push);
    }
    return lines;
  }
}
