package dev.cfnperf.rules;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * All rule pages' front matter in one compact file, made at build time: parsing a hundred pages at
 * each start would take longer than linting.
 */
final class RuleIndex {
  /** Where the index stands among the resources. */
  static final String RESOURCE = "/rules/index";

  private static final int VERSION = 2;

  private RuleIndex() {}

  static void write(List<RuleInfo> rules, OutputStream target) throws IOException {
    DataOutputStream out = new DataOutputStream(target);
    out.writeByte(VERSION);
    out.writeShort(rules.size());
    for (RuleInfo rule : rules) {
      out.writeUTF(rule.id());
      out.writeUTF(rule.title());
      out.writeUTF(rule.severity().name());
      out.writeUTF(rule.practice().name());
      out.writeBoolean(rule.fixable());
      out.writeByte(rule.parameters().size());
      for (RuleInfo.Parameter parameter : rule.parameters()) {
        out.writeUTF(parameter.name());
        out.writeUTF(parameter.defaultValue());
        out.writeUTF(parameter.description());
      }
      out.writeByte(rule.sources().size());
      for (String source : rule.sources()) {
        out.writeUTF(source);
      }
      out.writeUTF(rule.summary());
    }
    out.flush();
  }

  static List<RuleInfo> read(InputStream source) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(source, 1 << 16));
    if (in.readByte() != VERSION) {
      throw new IOException("the rule index is of another version: build again");
    }
    int count = in.readShort();
    List<RuleInfo> rules = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String id = in.readUTF();
      String title = in.readUTF();
      Severity severity = Severity.valueOf(in.readUTF());
      Practice practice = Practice.valueOf(in.readUTF());
      boolean fixable = in.readBoolean();
      List<RuleInfo.Parameter> parameters = new ArrayList<>();
      for (int left = in.readByte(); left > 0; left--) {
        parameters.add(new RuleInfo.Parameter(in.readUTF(), in.readUTF(), in.readUTF()));
      }
      List<String> sources = new ArrayList<>();
      for (int left = in.readByte(); left > 0; left--) {
        sources.add(in.readUTF());
      }
      rules.add(
          new RuleInfo(id, title, severity, practice, fixable, parameters, sources, in.readUTF()));
    }
    return rules;
  }
}
