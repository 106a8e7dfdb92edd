package dev.cfnperf.rules;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * All rule pages' front matter in one compact file, made at build time: parsing a hundred pages at
 * each start would take longer than linting.
 */
final class RuleIndex {
  /** Where the index stands among the resources. */
  static final String RESOURCE = "/rules/index";

  private static final int VERSION = 3;

  private RuleIndex() {}

  static void write(List<RuleInfo> rules, OutputStream target) throws IOException {
    DataOutputStream out = new DataOutputStream(target);
    out.writeByte(VERSION);
    out.writeShort(rules.size());
    for (RuleInfo rule : rules) {
      write(rule.id(), out);
      write(rule.title(), out);
      write(rule.severity().name(), out);
      write(rule.practice().name(), out);
      out.writeBoolean(rule.fixable());
      out.writeByte(rule.parameters().size());
      for (RuleInfo.Parameter parameter : rule.parameters()) {
        write(parameter.name(), out);
        write(parameter.defaultValue(), out);
        write(parameter.description(), out);
      }
      out.writeByte(rule.sources().size());
      for (String source : rule.sources()) {
        write(source, out);
      }
      write(rule.summary(), out);
    }
    out.flush();
  }

  private static void write(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  static List<RuleInfo> read(InputStream source) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(source.readAllBytes());
    if (in.get() != VERSION) {
      throw new IOException("the rule index is of another version: build again");
    }
    int count = in.getShort();
    List<RuleInfo> rules = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String id = text(in);
      String title = text(in);
      Severity severity = Severity.valueOf(text(in));
      Practice practice = Practice.valueOf(text(in));
      boolean fixable = in.get() != 0;
      List<RuleInfo.Parameter> parameters = new ArrayList<>();
      for (int left = in.get(); left > 0; left--) {
        parameters.add(new RuleInfo.Parameter(text(in), text(in), text(in)));
      }
      List<String> sources = new ArrayList<>();
      for (int left = in.get(); left > 0; left--) {
        sources.add(text(in));
      }
      rules.add(
          new RuleInfo(id, title, severity, practice, fixable, parameters, sources, text(in)));
    }
    return rules;
  }

  // Made of its bytes at once: DataInputStream reads text a character at a time.
  private static String text(ByteBuffer in) {
    byte[] bytes = new byte[Short.toUnsignedInt(in.getShort())];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
