package dev.cfnperf.code;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSQuery;
import org.treesitter.TSQueryCapture;
import org.treesitter.TSQueryCursor;
import org.treesitter.TSQueryMatch;
import org.treesitter.TSTree;

/** Reads syntax as {@link SyntaxReader} does, with tree-sitter's own matching of the patterns. */
final class QueriedSyntax {
  private final Map<Language, TSQuery> queries = new EnumMap<>(Language.class);

  Syntax read(Language language, CodeText code) {
    Grammar grammar = Grammar.of(language);
    TSQuery query =
        queries.computeIfAbsent(
            language, l -> new TSQuery(grammar.language(), Grammar.patternText(l)));
    Utf8 text = new Utf8(code.content());
    byte[] bytes = code.content().getBytes(StandardCharsets.UTF_8);
    SyntaxAssembly assembly = new SyntaxAssembly(code, text);
    try (TSParser parser = new TSParser()) {
      parser.setLanguage(grammar.language());
      try (TSTree tree =
              parser.parse(
                  new byte[Math.max(1, bytes.length)],
                  null,
                  (into, offset, position) -> text.copy(offset, into),
                  TSInputEncoding.TSInputEncodingUTF8);
          TSQueryCursor cursor = new TSQueryCursor()) {
        cursor.exec(query, tree.getRootNode());
        TSQueryMatch match = new TSQueryMatch();
        while (cursor.nextMatch(match)) {
          add(query, match.getCaptures(), assembly);
        }
      }
    }
    return assembly.module();
  }

  private static void add(TSQuery query, TSQueryCapture[] captures, SyntaxAssembly assembly) {
    Map<String, Syntax> owners = new HashMap<>();
    for (TSQueryCapture capture : captures) {
      String name = query.getCaptureNameForId(capture.getIndex());
      if (!name.contains(".")) {
        SyntaxKind kind = SyntaxKind.valueOf(name.toUpperCase(Locale.ROOT));
        TSNode node = capture.getNode();
        owners.put(name, assembly.owner(kind, node.getStartByte(), node.getEndByte()));
      }
    }
    for (TSQueryCapture capture : captures) {
      String name = query.getCaptureNameForId(capture.getIndex());
      int dot = name.indexOf('.');
      if (dot > 0 && owners.containsKey(name.substring(0, dot))) {
        SyntaxRole role = SyntaxRole.valueOf(name.substring(dot + 1).toUpperCase(Locale.ROOT));
        TSNode node = capture.getNode();
        assembly.part(
            owners.get(name.substring(0, dot)), role, node.getStartByte(), node.getEndByte());
      }
    }
  }
}
