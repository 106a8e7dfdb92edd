package dev.cfnperf.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a fix writes, whatever the syntax. */
public sealed interface Content {

  /** A number or a boolean, as it's written in either syntax. */
  record Plain(String text) implements Content {}

  /** A string. */
  record Words(String text) implements Content {}

  record Items(List<Content> items) implements Content {}

  /** Properties, in the order in which they are written. */
  record Fields(Map<String, Content> fields) implements Content {

    /** The same with one more at the end. */
    public Fields with(String name, Content value) {
      if (fields.isEmpty()) {
        return new Fields(Map.of(name, value));
      }
      Map<String, Content> more = new LinkedHashMap<>(fields);
      more.put(name, value);
      return new Fields(more);
    }

    public Fields with(String name, String text) {
      return with(name, Content.of(text));
    }
  }

  /**
   * The same as elsewhere in the text, word for word.
   *
   * @param text one line, in the syntax of the document
   */
  record Copy(String text) implements Content {}

  /** {@code Ref}. */
  record Reference(String id) implements Content {}

  /** {@code Fn::GetAtt}. */
  record Attribute(String id, String name) implements Content {}

  static Content of(int number) {
    return new Plain(Integer.toString(number));
  }

  static Content of(boolean flag) {
    return new Plain(Boolean.toString(flag));
  }

  static Content of(String text) {
    return new Words(text);
  }

  static Content list(Content... items) {
    return new Items(List.of(items));
  }

  static Fields fields() {
    return new Fields(Map.of());
  }

  /** The content with other names for some resources. */
  static Content renamed(Content content, Map<String, String> names) {
    if (content instanceof Reference ref) {
      return new Reference(names.getOrDefault(ref.id(), ref.id()));
    }
    if (content instanceof Attribute of) {
      return new Attribute(names.getOrDefault(of.id(), of.id()), of.name());
    }
    // A name that is taken from a resource's, as a policy's.
    if (content instanceof Words words) {
      return new Words(names.getOrDefault(words.text(), words.text()));
    }
    if (content instanceof Items list) {
      List<Content> items = new ArrayList<>();
      list.items().forEach(item -> items.add(renamed(item, names)));
      return new Items(items);
    }
    if (content instanceof Fields map) {
      Fields fields = fields();
      for (Map.Entry<String, Content> each : map.fields().entrySet()) {
        fields = fields.with(each.getKey(), renamed(each.getValue(), names));
      }
      return fields;
    }
    return content;
  }

  /** Two contents of one block as one. */
  static Content merged(Content one, Content other) {
    if (one.equals(other)) {
      return one;
    }
    if (one instanceof Items list && other instanceof Items more) {
      List<Content> items = new ArrayList<>(list.items());
      items.addAll(more.items());
      return new Items(items);
    }
    if (one instanceof Fields fields && other instanceof Fields more) {
      Fields all = fields;
      for (Map.Entry<String, Content> each : more.fields().entrySet()) {
        Content known = fields.fields().get(each.getKey());
        Content value = known == null ? each.getValue() : merged(known, each.getValue());
        all = all.with(each.getKey(), value);
      }
      return all;
    }
    return other;
  }

  /** Whether content names a resource. */
  static boolean names(Content content, String id) {
    if (content instanceof Items list) {
      return list.items().stream().anyMatch(item -> names(item, id));
    }
    if (content instanceof Fields map) {
      return map.fields().values().stream().anyMatch(value -> names(value, id));
    }
    return (content instanceof Reference ref && ref.id().equals(id))
        || (content instanceof Attribute of && of.id().equals(id));
  }

  static Fields fields(String name, Content value) {
    return fields().with(name, value);
  }
}
